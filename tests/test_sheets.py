"""Tables as CSV and as workbooks, read back by an independent reader."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from assistant.sheets import Sheet, csv_bytes, xlsx_bytes

SHEET = Sheet(
    "Bảng",
    ("Tên", "Giá trị", "Ngày", "Ghi chú"),
    (("Đắk Lắk; “một, hai”", Decimal("38.5"), date(2025, 6, 30), None), ("xuống\ndòng", 12, None, "")),
)
FORMULAS = ["=1+1", "+84 90", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://a.vn")']


def test_csv_as_excel_opens_it() -> None:
    written = csv_bytes(SHEET)
    assert written.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))) == [
        ["Tên", "Giá trị", "Ngày", "Ghi chú"],
        ["Đắk Lắk; “một, hai”", "38.5", "2025-06-30", ""],
        ["xuống\ndòng", "12", "", ""],
    ]


def test_a_workbook_has_typed_cells_a_head_in_view_and_filters() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes([SHEET, Sheet("Nguồn", ("Văn bản",), ())])))
    assert book.sheetnames == ["Bảng", "Nguồn"]
    page = book["Bảng"]
    assert page["A2"].value == "Đắk Lắk; “một, hai”"
    assert (page["B2"].value, page["B2"].data_type) == (38.5, "n")
    assert page["C2"].value.date() == date(2025, 6, 30)
    assert page["C2"].number_format == "dd/mm/yyyy"
    assert page["D2"].value is None
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:D3"
    assert book["Nguồn"].auto_filter.ref == "A1:A1"


@pytest.mark.parametrize("text", FORMULAS)
def test_text_is_never_a_formula(text: str) -> None:
    sheet = Sheet("S", ("a",), ((text,),))
    cell = load_workbook(io.BytesIO(xlsx_bytes([sheet])))["S"]["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    row = list(csv.reader(io.StringIO(csv_bytes(sheet).decode("utf-8-sig"), newline="")))[1]
    assert row == [f"'{text}"]


def test_a_negative_number_stays_a_number() -> None:
    sheet = Sheet("S", ("a",), ((Decimal("-2.5"),),))
    assert load_workbook(io.BytesIO(xlsx_bytes([sheet])))["S"]["A2"].value == -2.5
    assert csv_bytes(sheet).decode("utf-8-sig").splitlines()[1] == "-2.5"


def test_what_no_file_can_hold_is_left_out() -> None:
    sheet = Sheet("S", ("a", "b"), (("một\x00hai\ud800", "x" * 40_000),))
    page = load_workbook(io.BytesIO(xlsx_bytes([sheet])))["S"]
    assert page["A2"].value == "một hai "
    assert len(page["B2"].value) == 32_767
    assert csv_bytes(sheet)
