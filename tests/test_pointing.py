"""Places of a document in a question: which it names, and whether it asks for one."""

from __future__ import annotations

import pytest

from assistant.answering.asking.pointing import item_pointed, parts_pointed, place_asked, sections_pointed
from assistant.answering.asking.understanding import understand
from assistant.records import Document, Section


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mục 4 nói gì?", (("muc", "4"),)),
        ("muc II.2.2 quy dinh gi", (("muc", "ii.2.2"),)),
        ("Điểm a khoản 2 Điều 5 yêu cầu gì?", (("diem", "a"), ("khoan", "2"), ("dieu", "5"))),
        ("Dịch vụ công mức 4 đạt bao nhiêu?", ()),
        ("phan 30% con lai", ()),
        ("Mục tiêu năm 2025 là gì?", ()),
        ("khoản 15 tỷ đồng dùng làm gì", (("khoan", "15"),)),
    ],
)
def test_the_parts_that_a_question_names(text: str, parts: tuple[tuple[str, str], ...]) -> None:
    assert parts_pointed(text)[0] == parts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Con số ấy nằm ở mục nào của văn bản?", "nằm ở mục nào của văn bản"),
        ("con so ay nam o muc nao", "nam o muc nao"),
        ("Quy định đó ở điều mấy?", "ở điều mấy"),
        ("muc do nam o dau vay", "muc do nam o dau"),
        ("mục nào nói vậy", "mục nào nói vậy"),
        ("Điều nào quy định việc đó", "Điều nào quy định việc đó"),
        ("Điều ấy ghi ở đâu?", "Điều ấy ghi ở đâu"),
        ("Cái này ghi ở chỗ nào?", "ghi ở chỗ nào"),
        ("nó nằm chỗ nào trong nghị quyết", "nằm chỗ nào trong nghị quyết"),
        ("Nhà máy đó nằm ở đâu?", ""),
        ("Nhà máy nằm chỗ nào trong xã?", ""),
        ("Cần đạt ở mức nào?", ""),
        ("can dat o muc nao", ""),
        ("Huyện phân mấy vùng trồng rau?", ""),
        ("rac duoc phan may nhom", ""),
        ("Thợ được hỗ trợ những khoản nào?", ""),
        ("Thời hạn ấy ghi ở khoản nào?", "ghi ở khoản nào"),
    ],
)
def test_the_place_that_a_question_asks_for(text: str, asked: str) -> None:
    place = place_asked(text)
    assert (text[slice(*place)] if place else "") == asked
    assert understand(text).asks_place is bool(asked)


def test_the_outermost_section_that_all_parts_name() -> None:
    sections = (
        Section("II", "mục II", "Mục tiêu", 1, 0, 90),
        Section("II.2", "mục II.2", "Cụ thể", 2, 10, 90, 0),
        Section("II.2.2", "mục II.2.2", "Đến năm 2030", 3, 20, 90, 1),
        Section("5", "Điều 5", "Nguồn vốn", 1, 90, 150),
        Section("5.2", "khoản 2 Điều 5", "", 2, 100, 150, 3),
    )
    document = Document("a.md", "", sections=sections)

    def found(*parts: tuple[str, str]) -> list[str]:
        return [document.sections[index].number for _, index in sections_pointed(parts, [document])]

    assert found(("muc", "2.2")) == ["II.2.2"]
    assert found(("muc", "2")) == ["II.2"]
    assert found(("dieu", "5")) == ["5"]
    assert found(("khoan", "2"), ("dieu", "5")) == ["5.2"]
    assert found(("muc", "7")) == []


def test_a_point_of_time_is_no_place_in_a_document() -> None:
    assert place_asked("Tổng kết vào thời điểm nào?") is None
    assert place_asked("Nêu tại điểm nào?") is not None
    assert place_asked("phai nang len muc may") is None  # "mức"
    assert place_asked("ghi o muc may") is not None


@pytest.mark.parametrize("text", ["Hai tỉnh khác nhau ở điểm nào?", "A khác B ở khoản nào", "giống nhau tại điểm nào"])
def test_in_what_things_differ_is_not_where_they_stand(text: str) -> None:
    assert place_asked(text) is None


@pytest.mark.parametrize(
    ("asked", "nth"),
    [
        ("cai thu hai la gi", 2),
        ("y 3 noi ro hon", 3),
        ("nhiem vu so 5 noi gi", 5),
        ("noi dung dau tien", 1),
        ("muc tieu cuoi cung", -1),
        ("muc tieu 20% la cua nam nao", 0),
        ("nhiem vu 5 nam toi", 0),
        ("viec nam nay", 0),
        ("muc tieu dau nam", 0),
    ],
)
def test_an_item_of_a_list(asked: str, nth: int) -> None:
    assert item_pointed(asked) == nth


def test_to_ask_where_it_stands_is_not_to_ask_for_a_place() -> None:
    assert understand("Tỷ lệ nước sạch nằm ở đâu trong văn bản?").asked.split() == ["ty", "le", "nuoc", "sach", "?"]
