from dataclasses import replace

import pytest

from assistant.reading.cells import cells_of
from tests.made import passage

HEADERS = "STT; Nhiệm vụ; Cơ quan chủ trì; Cơ quan phối hợp; Thời hạn"


def _told(text: str, lead: str = HEADERS) -> list[str]:
    return [cell.shown for cell in cells_of(replace(passage(text, lead=lead), label="Hàng 2"))]


def test_cells_stand_under_their_headers() -> None:
    assert _told("2; Rà soát văn bản; Sở Tư pháp; Các sở; 30/9/2026") == [
        "STT: 2",
        "Nhiệm vụ: Rà soát văn bản",
        "Cơ quan chủ trì: Sở Tư pháp",
        "Cơ quan phối hợp: Các sở",
        "Thời hạn: 30/9/2026",
    ]


@pytest.mark.parametrize("others", ["Sở Nội vụ; Bưu điện tỉnh", "Sở Nội vụ; các sở, ngành", "Sở A; Sở B; Sở C; Sở D"])
def test_a_cell_that_names_several_does_not_move_the_others(others: str) -> None:
    told = _told(f"7; Khảo sát hài lòng; Mặt trận Tổ quốc tỉnh; {others}; Tháng 11")
    assert told[2:] == ["Cơ quan chủ trì: Mặt trận Tổ quốc tỉnh", f"Cơ quan phối hợp: {others}", "Thời hạn: Tháng 11"]


def test_a_part_that_begins_small_goes_on() -> None:
    assert _told("1; Nhà ở; đường vào; 12", "TT; Hạng mục; Kinh phí") == [
        "TT: 1",
        "Hạng mục: Nhà ở; đường vào",
        "Kinh phí: 12",
    ]


def test_cells_that_cannot_be_told_apart_are_none() -> None:
    assert _told("1; Nhà ở; Đường vào; 12", "TT; Hạng mục; Kinh phí") == []


def test_a_blank_corner_has_no_header() -> None:
    assert _told("Sở Y tế; 5; 7", "2025; 2030") == ["Sở Y tế", "2025: 5", "2030: 7"]
