import pytest

from assistant.answering.asking.initialisms import long_form, spells, unknown_shorts


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("Bến Tre có tham gia chuỗi CVPM Quang Trung không?", ["CVPM"]),
        ("vào chuỗi cvpm nào", ["cvpm"]),
        ("KHCN và OCOP của tỉnh", []),  # in the table; in the documents
        ("ntn, bn, bao lâu", []),
        ("Mỗi ban ngành", []),
    ],
)
def test_what_is_written_like_an_abbreviation_and_known_nowhere(text: str, shorts: list[str]) -> None:
    assert unknown_shorts(text, {}, {"ocop", "ban"}.__contains__) == shorts


def test_initials_are_read_where_the_words_beside_them_agree() -> None:
    texts = ["Tỉnh gia nhập chuỗi Công viên phần mềm Quang Trung."]
    assert long_form("CVPM", "Ai vào chuỗi CVPM?", texts) == "công viên phần mềm"
    assert long_form("cvpm", "cvpm nào", texts) == ""  # said once, and no word beside it agrees
    assert long_form("cvpm", "cvpm nào", texts * 2) == "công viên phần mềm"


def test_no_function_word_and_no_break_stands_within_the_run() -> None:
    assert long_form("CVPM", "CVPM", ["cơm, vải, phở, mì", "cây của phở mới"] * 3) == ""


def test_the_word_that_joins_has_no_initial() -> None:
    texts = ["Quỹ Phát triển khoa học và công nghệ được lập."] * 2
    assert long_form("PTKHCN", "Quỹ PTKHCN", texts) == "phát triển khoa học công nghệ"


def test_two_letters_need_a_telling_word_beside_them_that_agrees() -> None:
    texts = ["Lò hơi của nhà máy điện hơi nước chạy than."] * 3
    assert unknown_shorts("Nhà máy điện HN chạy gì?", {}, lambda term: False) == ["HN"]
    assert long_form("HN", "Nhà máy điện HN chạy gì?", texts) == "hơi nước"
    assert long_form("HN", "Học phí của HN", ["Học phí của hội nghị."]) == ""  # "của" stands beside anything


def test_what_a_title_says_once_is_enough() -> None:
    assert long_form("NLTT", "ĐA NLTT ai ký", (), ["Đề án phát triển năng lượng tái tạo"]) == "năng lượng tái tạo"
    assert long_form("LT", "Đề án LT", (), ["Đề án phát triển năng lượng tái tạo"]) == ""


def test_a_hurried_form_beside_it_is_read_in_full() -> None:
    texts = ["Rà soát biên chế hành chính nhà nước giai đoạn 2027 - 2031."]
    assert long_form("HCNN", "biên chế cho HCNN gđ 2027-2031", texts) == "hành chính nhà nước"


def test_what_spells_out_letters() -> None:
    assert spells("KTTT", "phát triển kinh tế tập thể ở xã")
    assert spells("kdlc", "kho dữ liệu dùng chung") is False
    assert spells("KHCN", "khoa học và công nghệ")
    assert spells("TDPS", "đơn vị truyền dẫn, phát sóng")
    assert not spells("GRDP", "tăng trưởng GRDP đạt 8%")


def test_d_is_not_read_for_the_letter_with_a_stroke() -> None:
    texts = ["Ủy ban nhân dân tỉnh họp."] * 3
    assert long_form("NĐT", "NĐT nào trúng thầu?", texts) == ""
    assert long_form("NDT", "NDT nào trúng thầu?", texts) == "nhân dân tỉnh"
    assert long_form("NĐT", "NĐT nào", ["nhà đầu tư"] * 3) == "nhà đầu tư"
