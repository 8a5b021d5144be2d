"""Tables as files for other programs: CSV that Excel opens in Vietnamese, and workbooks with typed cells.

Text that a spreadsheet would take for a formula is kept text: documents are not trusted with one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | Decimal | date | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
_LONGEST_CELL = 32_767  # characters, the format's own bound
_WIDEST = 60
_NARROWEST = 8
_HEAD = PatternFill("solid", start_color="1D5B8F")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name and the head of each column."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def csv_bytes(sheet: Sheet) -> bytes:
    """One sheet as CSV in UTF-8 with the mark by which Excel knows it; numbers with a point, dates as ISO 8601."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(sheet.heads)
    writer.writerows([_plain(cell) for cell in row] for row in sheet.rows)
    return stream.getvalue().encode("utf-8-sig", errors="replace")


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return "" if cell is None else str(cell)


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as a workbook: heads that stay in view, filters, numbers and dates as such."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for column, head in enumerate(sheet.heads, 1):
        cell = page.cell(1, column, head)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        page.column_dimensions[get_column_letter(column)].width = _width(sheet, column - 1)
    for row, cells in enumerate(sheet.rows, 2):
        for column, value in enumerate(cells, 1):
            _put(page, row, column, value)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.heads))}{len(sheet.rows) + 1}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"


def _put(page: Worksheet, row: int, column: int, value: Cell) -> None:
    cell = page.cell(row, column)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.value = _NO_TEXT.sub(" ", value)[:_LONGEST_CELL] or None
        if value.startswith(_FORMULA):
            cell.data_type = "s"  # openpyxl takes a leading "=" for a formula
            cell.quotePrefix = True  # and it stays text when the cell is edited
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    else:
        cell.value = value


def _width(sheet: Sheet, column: int) -> int:
    longest = max((len(str(row[column] or "")) for row in sheet.rows), default=0)
    return max(_NARROWEST, min(max(longest, len(sheet.heads[column])) + 2, _WIDEST))
