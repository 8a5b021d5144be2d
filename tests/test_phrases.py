import pytest

from assistant.answering.digesting.phrases import phrases_of


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        (
            "Trồng cây ăn quả dọc bờ sông để giữ đất, tạo bóng mát cho các làng",
            ["Trồng cây ăn quả dọc bờ sông", "để giữ đất,", "tạo bóng mát", "cho các làng"],
        ),
        (  # verbs wait for what they are done to; short members go together
            "Rà soát, sửa đổi, bổ sung quy chế chợ đêm; sửa đường, cầu, bến phà cũ",
            ["Rà soát, sửa đổi, bổ sung quy chế chợ đêm;", "sửa đường, cầu,", "bến phà cũ"],
        ),
        (
            "Có 12 trạm trong tháng 5 năm 2025 (tăng 3 trạm, gấp 1,5 lần)",
            ["Có 12 trạm", "trong tháng 5 năm 2025 (tăng 3 trạm, gấp 1,5 lần)"],
        ),
        ("Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp và Môi trường"]),
        (
            "Khi cần sửa đổi, bổ sung quy chế chợ, các xã mời hội làng nghề",
            ["Khi cần sửa đổi, bổ sung quy chế chợ,", "các xã mời hội làng nghề"],
        ),
        ("Theo dõi đồng bằng ven biển", ["Theo dõi đồng bằng ven biển"]),  # "theo", "bằng" within words
        ("", []),
    ],
)
def test_where_a_text_is_parted(text: str, phrases: list[str]) -> None:
    assert [one.text for one in phrases_of(text)] == phrases


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        # what is done to a thing, its purpose, then another predicate that stands alone
        ("Xây dựng kè đá dọc bờ sông nhằm giữ đất bãi, bảo vệ làng chài cổ", [(0,), (0,), (2,)]),
        # members of an enumeration hang on what they go on with
        ("Mở lớp dạy nghề mộc truyền thống, nghề gốm sứ lâu đời, nghề dệt lụa tơ tằm", [(0,), (0,), (0,)]),
        # a subject and the first of its predicates are told together, the second with the subject
        ("Hội làng nghề các xã tổ chức chợ phiên hằng tháng, xây dựng kho lạnh chung", [(1,), (0,), (0,)]),
        # a subject is told with what it does rather than with whom
        ("Hội làng nghề chủ trì, phối hợp với các xã, tổ chức chợ phiên hằng tháng", [(2,), (0, 2), (0,)]),
        # what opens a sentence only leads to who does what
        ("Trên cơ sở đề án này, hội làng nghề tổ chức chợ phiên hằng tháng", [(1,), (2, 2), (1,)]),
        # so does a number of days, and a ground that is said with a verb; a case belongs to what holds in it
        ("Trong 05 ngày, hội làng nghề mở chợ phiên hằng tháng", [(1,), (2, 2), (1,)]),
        ("Trên cơ sở đề nghị của các xã, kho lạnh được giao lại", [(1,), (1,)]),
        ("Nếu hộ gốm cũ xin nghỉ, kho lạnh được giao lại", [(1,), (1, 0)]),
        # with whom a thing is done waits for the thing, not for all of them
        ("Chủ trì, phối hợp với Sở Nội vụ, các hội làng nghề xây dựng kho lạnh chung", [(0, 2), (0,), (2,)]),
        # a short head waits for the rest
        ("Mở lớp học cho các xã ven biển", [(0, 1), (0,)]),
        # what is denied goes with all of its point
        ("Nhiều hộ dân vùng cao tiếp cận vốn vay còn thiếu thông tin, thủ tục vay vốn", [(0, 0), (0, 0)]),
    ],
)
def test_what_a_phrase_is_told_with(text: str, needs: list[tuple[int, ...]]) -> None:
    assert [one.needs for one in phrases_of(text)] == needs


def test_points_end_at_semicolons_and_full_stops() -> None:
    phrases = phrases_of("Trồng rừng ngập mặn; nuôi cá lồng bè. Mở bến thuyền mới.")
    assert [(one.text, one.point) for one in phrases] == [
        ("Trồng rừng ngập mặn;", 0),
        ("nuôi cá lồng bè.", 1),
        ("Mở bến thuyền mới.", 2),
    ]
