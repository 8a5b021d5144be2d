from assistant.answering.asking.understanding import understand
from assistant.answering.tables import cells_asked, row_statement, told_in_full
from assistant.reading.cells import Cell, cells_of
from assistant.records import Passage
from tests.made import focus_of, passage, weighed

ROW = "Hàng 1 của bảng tại mục I"
TARGET = passage("Số phòng học; phòng; 210; 265", lead="Chỉ tiêu; Đơn vị; Năm 2023; Năm 2025", label=ROW)
DUTY = passage(
    "1; Số hóa hồ sơ đất đai; Sở Tài chính; Sở Tư pháp; Quý III/2024",
    lead="STT; Nhiệm vụ; Cơ quan chủ trì; Cơ quan phối hợp; Thời gian",
    label=ROW,
)


def _asked(text: str, row: Passage) -> list[str]:
    question = understand(text)
    return [cell.text for cell in cells_asked(question, focus_of(question), cells_of(row))]


def _told(text: str, row: Passage, limit: int = 40) -> str:
    question = understand(text)
    (item,) = weighed(question, row)
    return row_statement(question, focus_of(question), item, cells_of(row), limit).text


def test_each_cell_stands_under_its_header() -> None:
    assert cells_of(TARGET) == [
        Cell("Chỉ tiêu", "Số phòng học"),
        Cell("Đơn vị", "phòng"),
        Cell("Năm 2023", "210"),
        Cell("Năm 2025", "265"),
    ]


def test_the_corner_of_a_table_may_be_blank() -> None:
    row = passage("Chợ; 5; 7", lead="2023; 2025", label=ROW)
    assert cells_of(row) == [Cell("", "Chợ"), Cell("2023", "5"), Cell("2025", "7")]


def test_what_cannot_be_matched_is_not_guessed() -> None:
    assert cells_of(passage("Chợ; 5", lead="Tên; 2023; 2025", label=ROW)) == ()
    assert cells_of(passage("a; b", lead="Gồm; có:", label="Gạch đầu dòng thứ 1 mục I")) == ()


def test_the_column_of_the_year() -> None:
    assert _asked("Năm 2025 có bao nhiêu phòng học?", TARGET) == ["265"]
    assert _asked("Năm 2023 có bao nhiêu phòng học?", TARGET) == ["210"]
    assert _asked("Có bao nhiêu phòng học?", TARGET) == ["210", "265"]


def test_the_column_of_the_role() -> None:
    assert _asked("Ai chủ trì số hóa hồ sơ đất đai?", DUTY) == ["Sở Tài chính"]
    assert _asked("Cơ quan nào phối hợp số hóa hồ sơ đất đai?", DUTY) == ["Sở Tư pháp"]
    assert _asked("Khi nào xong số hóa hồ sơ đất đai?", DUTY) == ["Quý III/2024"]


def test_the_figure_leads_with_its_unit() -> None:
    assert _told("Năm 2025 có bao nhiêu phòng học?", TARGET) == (
        "**265 phòng** – Chỉ tiêu: Số phòng học; Đơn vị: phòng; Năm 2023: 210; Năm 2025: 265"
    )


def test_several_figures_lead_with_their_headers() -> None:
    assert _told("Có bao nhiêu phòng học?", TARGET).startswith("**Năm 2023: 210 phòng; Năm 2025: 265 phòng** – ")


def test_a_long_row_is_told_without_the_other_cells() -> None:
    assert _told("Năm 2025 có bao nhiêu phòng học?", TARGET, limit=5) == (
        "**265 phòng** – Chỉ tiêu: Số phòng học; Đơn vị: phòng; Năm 2025: 265"
    )


def test_the_number_of_the_row_is_not_told() -> None:
    assert told_in_full(cells_of(DUTY)).startswith("Nhiệm vụ: Số hóa hồ sơ đất đai; Cơ quan chủ trì: Sở Tài chính")


def test_a_body_has_no_unit_and_the_number_of_a_row_is_no_figure() -> None:
    row = passage(
        "7; Bến tàu có phao; %; 80; Sở Giao thông",
        lead="TT; Chỉ tiêu; Đơn vị; Năm 2026; Cơ quan chịu trách nhiệm",
        label=ROW,
    )
    assert _told("Ai chịu trách nhiệm bến tàu có phao?", row).startswith("**Sở Giao thông** – ")
    (item,) = weighed(understand("Số hóa bao nhiêu hồ sơ đất đai?"), DUTY)
    assert item.kind_fit == 0.0


def test_of_rows_side_by_side_the_one_asked_about_is_told() -> None:
    row = passage("7; 70; 9; 90", lead="Bến; Độ sâu (m); Bến; Độ sâu (m)", label=ROW)
    assert _told("Bến 9 có độ sâu bao nhiêu m?", row) == "**90 m** – Bến: 9; Độ sâu (m): 90"
    assert _told("Bến 7 có độ sâu bao nhiêu m?", row) == "**70 m** – Bến: 7; Độ sâu (m): 70"
