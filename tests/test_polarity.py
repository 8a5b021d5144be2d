import pytest

from assistant.answering.deciding.polarity import denies, left_out, stretches, without_left_out


def _said(text: str) -> list[tuple[str, bool]]:
    return [(part.text, part.is_denied) for part in stretches(text)]


def test_a_denial_reaches_to_where_another_clause_begins() -> None:
    assert _said("Thanh tra không nghiệm thu công trình nhưng kiểm tra vốn.") == [
        ("Thanh tra không nghiệm thu công trình", True),
        ("nhưng kiểm tra vốn.", False),
    ]


def test_who_is_told_by_a_denial_is_not_denied_what_is_given() -> None:
    assert _said("Cấp bò cho hộ chưa có sinh kế.") == [("Cấp bò cho hộ", False), ("chưa có sinh kế.", True)]


def test_a_condition_and_its_denied_consequence_are_two() -> None:
    assert _said("Xã không đạt tiêu chí nước thì không được công nhận.") == [
        ("Xã không đạt tiêu chí nước", True),
        ("thì không được công nhận.", True),
    ]


def test_what_follows_without_a_verb_of_its_own_is_denied_as_well() -> None:
    assert _said("Cấm dùng túi nhựa ở chợ, bến đò, bãi tắm.") == [("Cấm dùng túi nhựa ở chợ, bến đò, bãi tắm.", True)]


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("không quá 5 người", False),
        ("không chỉ sửa đường", False),
        ("đường hàng không", False),
        ("thanh toán không dùng tiền mặt", False),
        ("không thu phí", True),
        ("tạm dừng cấp phép", True),
    ],
)
def test_not_every_word_of_denial_denies(text: str, is_denied: bool) -> None:
    assert denies(text) == is_denied


def test_what_is_left_out_is_told_item_by_item() -> None:
    text = "Thu hồi tiền của người bỏ học, trừ trường hợp ốm đau, thiên tai."
    assert left_out(text) == ["ốm đau", "thiên tai"]
    assert without_left_out(text) == "Thu hồi tiền của người bỏ học, "
    assert left_out("Quy chế không áp dụng đối với bến phà của quân đội.") == ["bến phà của quân đội"]
    assert left_out("Phòng trừ sâu bệnh, khấu trừ thuế.") == []
