from dataclasses import replace

import pytest

from assistant.answering.weighing.pieces import at_joint, lead_of, open_brackets, pieces_of, shortened
from assistant.vietnamese.numbers import figures


def _lead(text: str, place: int = 0) -> str:
    return lead_of(text, figures(text)[place])


def test_pieces_end_at_commas_semicolons_and_colons() -> None:
    text = "Đến năm 2025, thu 5 tỷ đồng; chi 1,5 tỷ đồng: đủ."
    assert [piece.text for piece in pieces_of(text)] == [
        "Đến năm 2025,",
        "thu 5 tỷ đồng;",
        "chi 1,5 tỷ đồng:",
        "đủ.",
    ]
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces_of(text))


def test_brackets_and_quotations_stay_whole() -> None:
    text = "Ba xã (An, Bình, Ca), “Ngày hội, ngày mùa” và chợ"
    assert [piece.text for piece in pieces_of(text)] == ["Ba xã (An, Bình, Ca),", "“Ngày hội, ngày mùa” và chợ"]


def test_open_brackets_are_counted_of_every_kind() -> None:
    text = "a (b “c” [d]) e)"
    assert [open_brackets(text[: text.index(letter)]) for letter in "abcde"] == [0, 1, 2, 2, 0]
    assert open_brackets(text) == -1


def test_the_lead_keeps_its_comparator() -> None:
    assert _lead("tuyển ít nhất 12 giáo viên") == "ít nhất 12 giáo viên"
    assert _lead("giá vé không quá 5.000 đồng một lượt") == "không quá 5.000 đồng"
    assert _lead("thu nhập đạt bình quân trên 60 triệu đồng/năm") == "bình quân trên 60 triệu đồng/năm"
    assert _lead("mỗi xã có từ 3 đến 5 tổ") == "từ 3 đến 5 tổ"


def test_the_verb_before_is_no_part_of_the_lead() -> None:
    assert _lead("tỷ lệ che phủ rừng đạt 45%") == "45%"


def test_a_unit_is_added_once() -> None:
    text = "có 30 nhà văn hóa"
    figure = replace(figures(text)[0], text="30", end=5, unit="")
    assert lead_of(text, figure, "nhà văn hóa") == "30 nhà văn hóa"
    assert lead_of(text, figures(text)[0], figures(text)[0].unit) == figures(text)[0].text


def test_a_short_sentence_stays_whole() -> None:
    assert shortened("Một, hai, ba.", [0], 3) == "Một, hai, ba."


def test_a_long_sentence_keeps_what_was_asked_and_shows_what_is_left_out() -> None:
    text = "Một hai ba, bốn năm sáu, bảy tám chín, mười."
    assert shortened(text, [text.index("bảy")], 3) == "… bảy tám chín …"
    assert shortened(text, [0], 3) == "Một hai ba …"
    assert shortened(text, [text.index("bốn")], 6) == "Một hai ba, bốn năm sáu …"


def test_a_sentence_that_cannot_be_cut_stays_whole() -> None:
    text = "Một câu dài không có dấu phẩy nào cả"
    assert shortened(text, [0], 3) == text


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("Xây dựng kè biển để bảo vệ làng chài ven sông", 8, "Xây dựng kè biển để bảo vệ làng"),  # no joint near
        ("Xây dựng kè biển ở ba xã để bảo vệ làng", 8, "Xây dựng kè biển ở ba xã"),  # before "để"
        ("Trồng rừng, đắp đê và các việc khác", 6, "Trồng rừng, đắp đê"),  # not after "và các"
        ("Trồng rừng ven biển", 9, "Trồng rừng ven biển"),
        ("Nhiều doanh nghiệp thiếu liên kết chiến lược phát triển", 8, "Nhiều doanh nghiệp thiếu liên kết chiến lược"),
        ("Kế hoạch trồng rừng ven biển giai đoạn 2026 - 2030", 8, "Kế hoạch trồng rừng ven biển"),  # nor a period
        ("Nộp hồ sơ tại xã ngày 05 tháng 6 hằng năm", 7, "Nộp hồ sơ tại xã"),  # not inside a date
    ],
)
def test_a_text_ends_where_a_phrase_does(text: str, limit: int, kept: str) -> None:
    words = text.split()
    assert " ".join(words[: at_joint(words, limit)]) == kept
