import pytest

from assistant.vietnamese.documents import document_numbers, kind_of_number, kinds_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("số 17-CTr/TU ngày", "17-CTr/TU"),
        ("so 17-ctr/tu", "17-CTr/TU"),
        ("17 - CTr/TU", "17-CTr/TU"),
        ("54 ctr/tu", "54-CTr/TU"),
        ("2117/QĐ-TTg", "2117/QĐ-TTg"),
        ("2117/qd-ttg", "2117/QĐ-TTg"),
        ("52-NQ/TW", "52-NQ/TW"),
        ("01/2025/TT-BKHĐT", "01/2025/TT-BKHĐT"),
        ("Luật số 38/2019/QH14", "38/2019/QH14"),
        ("36a/NQ-CP", "36a/NQ-CP"),
        ("15/2021/NQ-HĐND,", "15/2021/NQ-HĐND"),
        ("123/SKHCN-QLKH", "123/SKHCN-QLKH"),
    ],
)
def test_document_numbers(text, number):
    (found,) = document_numbers(text)
    assert found.number == number
    assert text[found.start : found.end] == found.text


def test_keys_are_equal_for_every_way_of_typing():
    keys = {document_numbers(text)[0].key for text in ("02-NQ/TU", "2-nq/tu", "02 NQ/TU", "02 – NQ/TU")}
    assert keys == {"2-nq-tu"}


@pytest.mark.parametrize(
    "text",
    [
        "3/7",
        "20-25%/năm",
        "ngày 14/6/2021",
        "10/63 tỉnh",
        "24/24 giờ",
        "10 tb/ngày",
        "ISO 9001:2015",
        "2021-2025",
        "5 kl/ha",
    ],
)
def test_not_document_numbers(text):
    assert document_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Nghị quyết của Đảng bộ tỉnh", ["Nghị quyết"]),
        ("nghi quyet cua dak lak", ["Nghị quyết"]),
        ("NQ 57 và KL của tỉnh", ["Nghị quyết", "Kết luận"]),
        ("Chương trình hành động", ["Chương trình hành động"]),
        ("CTHĐ của Bình Định", ["Chương trình hành động"]),
        ("theo Quyết định số 12", ["Quyết định"]),
        ("54-CTr/TU", ["Chương trình"]),
        ("Luật Đất đai", ["Luật"]),
        ("theo quy định của pháp luật", []),
        ("tỉnh quyết định đầu tư và báo cáo kết quả", []),
    ],
)
def test_kinds_in(text, kinds):
    assert [mention.kind for mention in kinds_in(text)] == kinds


def test_kind_of_number():
    assert kind_of_number("17-CTr/TU") == "Chương trình"
    assert kind_of_number("69-KL/TW") == "Kết luận"
    assert kind_of_number("2117/QĐ-TTg") == "Quyết định"
    assert kind_of_number("123/SKHCN-QLKH") == ""


def test_a_dash_between_spaces_ends_a_number() -> None:
    (found,) = document_numbers("18/2025/QĐ-UBND – Quyết định ban hành Quy chế")
    assert found.text == "18/2025/QĐ-UBND"
