"""A question parted into the two that it lays side by side."""

import pytest

from assistant.answering.comparing.parallel import asks_of_each, is_side_by_side, sides_of


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (  # two documents by number
            "Hạn nộp ở Nghị quyết 12 và Quyết định 34 khác nhau thế nào?",
            "Hạn nộp ở Nghị quyết 12 ?",
            "Hạn nộp ở Quyết định 34 ?",
        ),
        (  # the issuer is part of the name
            "NQ 12 và NQ 34 của CP: mỗi VB giao bộ nào theo dõi?",
            "NQ 12 giao bộ nào theo dõi?",
            "NQ 34 giao bộ nào theo dõi?",
        ),
        ("QĐ 12 và 34: ai ký?", "QĐ 12 : ai ký?", "QĐ 34 : ai ký?"),  # the kind is said once
        (  # a number ends the name of a document
            "Nghị quyết 12 và 34 ban hành ngày nào?",
            "Nghị quyết 12 ban hành ngày nào?",
            "Nghị quyết 34 ban hành ngày nào?",
        ),
        (  # two bodies, and where both are
            "so sanh viec cua bo y te va bo cong an trong de an nuoc sach",
            "viec cua bo y te trong de an nuoc sach",
            "viec cua bo cong an trong de an nuoc sach",
        ),
        (  # the one is the other with a "không"
            "nhóm làm việc thường xuyên vs ko thường xuyên chênh nhau sao",
            "nhóm làm việc thường xuyên",
            "nhóm làm việc ko thường xuyên",
        ),
        (  # what is denied belongs to its side
            "Tiền công của thợ hưởng lương và thợ không hưởng lương khác nhau thế nào?",
            "Tiền công của thợ hưởng lương ?",
            "Tiền công của thợ không hưởng lương ?",
        ),
        ("Mục tiêu giai đoạn 1 và 2 khác nhau ra sao?", "Mục tiêu giai đoạn 1 ?", "Mục tiêu giai đoạn 2 ?"),
        ("rừng trồng 2024 vs 2030 tăng từ mấy lên mấy", "rừng trồng 2024", "rừng trồng 2030"),
        (  # both begin with the same word, and both are there
            "Mức hỗ trợ ở vùng cao và vùng thấp tại Lam Sơn chênh nhau thế nào?",
            "Mức hỗ trợ ở vùng cao tại Lam Sơn ?",
            "Mức hỗ trợ ở vùng thấp tại Lam Sơn ?",
        ),
        (  # what is asked of each follows
            "Bảo tàng tỉnh và Thư viện tỉnh mỗi bên phải số hóa cái gì?",
            "Bảo tàng tỉnh phải số hóa cái gì?",
            "Thư viện tỉnh phải số hóa cái gì?",
        ),
        (  # both end with the same word
            "Lý do trước mắt và lâu dài thì khác, nguyên nhân khách quan và chủ quan ở Lam Sơn khác nhau thế nào?",
            "Lý do trước mắt và lâu dài thì khác, nguyên nhân khách quan ở Lam Sơn ?",
            "Lý do trước mắt và lâu dài thì khác, nguyên nhân chủ quan ở Lam Sơn ?",
        ),
        (  # what is asked of both stands before "khác nhau"
            "Ven hồ và ven sông phát triển nghề gì khác nhau?",
            "Ven hồ phát triển nghề gì ?",
            "ven sông phát triển nghề gì ?",
        ),
        (  # "so … với" lays two side by side with no word more
            "So giá nước của làng gốm với phường mộc",
            "giá nước của làng gốm",
            "giá nước của phường mộc",
        ),
        (  # when, of both
            "thưởng người đi biển và người vá lưới khi được mùa khác gì nhau",
            "thưởng người đi biển khi được mùa",
            "thưởng người vá lưới khi được mùa",
        ),
        (  # "Sở" typed with its dấu lays nothing side by side
            "Sở Y tế và Sở Nội vụ khác việc gì trong đề án đò ngang?",
            "Sở Y tế trong đề án đò ngang?",
            "Sở Nội vụ trong đề án đò ngang?",
        ),
        (  # nor does "số với"
            "Nghị quyết về chợ số với kế hoạch trồng dừa, tổng kinh phí bên nào lớn hơn?",
            "Nghị quyết về chợ số , tổng kinh phí ?",
            "kế hoạch trồng dừa , tổng kinh phí ?",
        ),
        (  # each of a place of its own, and what both are said once
            "So sánh mục tiêu trồng dừa Bến Tre và nuôi tôm Bạc Liêu đến 2030",
            "mục tiêu trồng dừa Bến Tre đến 2030",
            "mục tiêu nuôi tôm Bạc Liêu đến 2030",
        ),
        (  # a place that ends the left side is that of both
            "Tiền trọ của thợ ở Bến Tre và thầy khác nhau thế nào?",
            "Tiền trọ của thợ ở Bến Tre?",
            "Tiền trọ của thầy ở Bến Tre?",
        ),
        (  # and so does one that ends the right side
            "So sánh tỷ lệ nộp hồ sơ cấp xã và cấp huyện Bến Tre năm 2030",
            "tỷ lệ nộp hồ sơ cấp xã Bến Tre năm 2030",
            "tỷ lệ nộp hồ sơ cấp huyện Bến Tre năm 2030",
        ),
        (  # what is measured is said once
            "Cà Mau: tỷ lệ sửa xong cầu treo so với bến đò",
            "Cà Mau: tỷ lệ sửa xong cầu treo",
            "Cà Mau: tỷ lệ sửa xong bến đò",
        ),
        ("Bậc 2 và bậc 3 ai duyệt?", "Bậc 2 ai duyệt?", "bậc 3 ai duyệt?"),  # what is asked of both begins with "ai"
        (  # a place ends the name of a document
            "kế hoạch trồng dừa Bến Tre với đề án đò ngang Cà Mau họp lại khi nào",
            "kế hoạch trồng dừa Bến Tre họp lại khi nào",
            "đề án đò ngang Cà Mau họp lại khi nào",
        ),
        (  # nothing is alike: after the preposition
            "Tiền công cho thợ lặn và phụ thuyền khác nhau bao nhiêu?",
            "Tiền công cho thợ lặn ?",
            "Tiền công cho phụ thuyền ?",
        ),
        (  # nothing is alike: from the colon on
            "Tự chủ năm 2035: nhà máy so với phòng thí nghiệm, bên nào cao hơn?",
            "Tự chủ năm 2035: nhà máy ?",
            "Tự chủ năm 2035: phòng thí nghiệm ?",
        ),
    ],
)
def test_both_questions_say_what_the_sides_share(text: str, first: str, second: str) -> None:
    assert next(sides_of(text)).questions == (first, second)


def test_what_two_bodies_each_have_is_asked_of_each() -> None:
    sides = next(sides_of("Trong đề án, việc của Sở Y tế khác gì việc của Sở Tài chính?"))
    assert sides.questions == ("Trong đề án, việc của Sở Y tế ?", "Trong đề án, việc của Sở Tài chính ?")
    sides = next(sides_of("Nghị quyết 12 khác gì Quyết định 34 về hạn nộp?"))
    assert sides.questions == ("Nghị quyết 12 về hạn nộp?", "Quyết định 34 về hạn nộp?")


def test_sides_are_called_by_their_own_words() -> None:
    assert next(sides_of("Hạn nộp ở Nghị quyết 12 và ở Quyết định 34 khác nhau?")).names == (
        "Nghị quyết 12",
        "Quyết định 34",
    )


def test_sides_in_a_row_are_more_than_two() -> None:
    sides = next(sides_of("Cho thuê bậc 1, bậc 2 và bậc 3 ai duyệt?"))
    assert sides.names == ("bậc 1", "bậc 2", "bậc 3")
    assert sides.questions == ("Cho thuê bậc 1 ai duyệt?", "Cho thuê bậc 2 ai duyệt?", "Cho thuê bậc 3 ai duyệt?")
    assert next(sides_of("Giá nước giữa phố, xóm và xóm chài khác nhau ra sao?")).names == ("phố", "xóm", "xóm chài")
    assert next(sides_of("Sở Y tế, Sở Nội vụ và Sở Tài chính làm gì?")).names == (
        "Sở Y tế",
        "Sở Nội vụ",
        "Sở Tài chính",
    )


def test_a_place_that_has_documents_is_known_by_its_name() -> None:
    text = "So sánh mục tiêu trồng dừa Sơn Thủy và nuôi tôm Hòa Lam"
    assert next(sides_of(text, ("Sơn Thủy", "Hòa Lam"))).questions == (
        "mục tiêu trồng dừa Sơn Thủy",
        "mục tiêu nuôi tôm Hòa Lam",
    )


def test_what_a_thing_was_or_ought_to_be_is_no_second_thing() -> None:
    assert is_side_by_side("Giá cá so với giá tôm")
    assert not any(map(is_side_by_side, ("Giá cá so với năm 2020", "Giá cá so với cùng kỳ", "Cá số với tôm")))


def test_what_only_looks_like_a_preposition_without_its_tone_stays() -> None:
    names = [next(sides_of(f"Tiền cho bến cá và cho {what} khác nhau?")).names for what in ("vệ sinh", "về nước")]
    assert names == [("bến cá", "vệ sinh"), ("bến cá", "nước")]


@pytest.mark.parametrize(
    "text",
    [
        "Khoa học và công nghệ gồm những gì?",
        "Bộ Y tế làm gì?",
        "Nói rõ dữ liệu chuyển đổi số với số hóa",
        "Ngành y tế chậm đổi mới và thiếu bác sĩ?",
    ],
)
def test_what_is_one_thing_has_no_sides(text: str) -> None:
    assert not list(sides_of(text))


def test_what_is_asked_of_each() -> None:
    assert asks_of_each("Hai trường, mỗi bên tuyển bao nhiêu?")
    assert not asks_of_each("Mỗi năm tuyển bao nhiêu?")
