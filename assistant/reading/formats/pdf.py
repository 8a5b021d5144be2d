"""PDF files with a text layer: lines in reading order, page by page, and the rows of tables drawn with rules.

Scans without a text layer are refused. Text turned by a right angle (wide tables) is read upright.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from assistant.errors import DocumentError
from assistant.reading.formats.builder import SourceBuilder, one_line
from assistant.reading.formats.glyphs import Glyph, Piece, pieces
from assistant.reading.formats.pdfium import Glyphs, PdfFile, PdfPage, opened
from assistant.reading.formats.ruling import Ruling, find_tables
from assistant.reading.formats.tables import Cell, Grid, add_row, add_rows, add_table, header_depth, is_data
from assistant.reading.source import Source

MIN_LETTERS_A_PAGE = 12
SAME_COLUMN = 6.0  # points
_HEAD = re.compile(
    r"CỘNG\s?H[ÒO][AÀ]|Độc\s?lập\s?[-–]|ĐẢNG CỘNG SẢN VIỆT NAM|^Số\s?:|ngày\s.{1,4}\stháng\s.{1,4}\snăm|Nơi nhận"
    r"|^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b\.?\s"
)
_SCAN = (
    "{name}: đây là bản quét (ảnh chụp), không có lớp văn bản. Chương trình chưa nhận dạng được chữ trong ảnh; "
    "hãy dùng bản PDF xuất từ Word hoặc bản .docx."
)
_EMPTY = "{name}: tệp PDF không có nội dung văn bản. Hãy kiểm tra lại tệp hoặc dùng bản .docx."
_SCANNED_PAGES = "{name}: {count} trang là ảnh quét (trang {pages}), chưa đọc được chữ trên các trang này."
_UNMAPPED = "{name}: nhiều ký tự trong PDF không có mã chữ, văn bản đọc được có thể sai. Hãy dùng bản .docx nếu có."


def read(data: bytes, name: str) -> Source:
    """A Source with the offset of each page."""
    with opened(data, name) as file:
        return _Reader(name).read(file)


@dataclass(slots=True)
class _Table:
    """A table on a page while its cells are being filled."""

    ruling: Ruling
    _cells: dict[int, Cell] = field(default_factory=dict)

    def cell(self, number: int) -> Cell:
        return self._cells.setdefault(number, Cell())

    def grid(self) -> Grid:
        rows = [[self.cell(number) for number in row] for row in self.ruling.owner]
        return [row for row in rows if any(cell.text for cell in row)]


@dataclass(slots=True)
class _Unfinished:
    """The last table of a page, which the next page may go on with."""

    xs: tuple[float, ...]
    header: list[list[str]]
    columns: list[str]
    last: list[Cell]


class _Reader:
    """Reads the pages of one file in order."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._builder = SourceBuilder()
        self._table: _Unfinished | None = None
        self._scanned: list[int] = []
        self._unmapped = 0
        self._letters = 0

    def read(self, file: PdfFile) -> Source:
        for number, page in enumerate(file.pages(), 1):
            self._builder.page()
            self._page(page, number)
        if not self._letters:
            raise DocumentError((_SCAN if self._scanned else _EMPTY).format(name=self._name))
        return self._builder.build(file.title, tuple(self._warnings()))

    def _warnings(self) -> Iterator[str]:
        if self._scanned:
            shown = ", ".join(map(str, self._scanned[:10])) + ("…" if len(self._scanned) > 10 else "")
            yield _SCANNED_PAGES.format(name=self._name, count=len(self._scanned), pages=shown)
        if self._unmapped * 50 > self._letters:
            yield _UNMAPPED.format(name=self._name)

    def _page(self, page: PdfPage, number: int) -> None:
        turned = page.glyphs()
        if self._count(turned) < MIN_LETTERS_A_PAGE and page.has_picture():
            self._scanned.append(number)
        main = max(turned, key=lambda angle: len(turned[angle]), default=0)
        rulings = find_tables(*page.strokes(main))
        for angle, glyphs in turned.items():
            self._add(_flow(glyphs, rulings if angle == main else []))

    def _count(self, turned: Glyphs) -> int:
        inked = [glyph.character for glyphs in turned.values() for glyph in glyphs if not glyph.character.isspace()]
        self._unmapped += sum(one in "\0\ufffd\ufffe" or "\ue000" <= one <= "\uf8ff" for one in inked)
        self._letters += len(inked)
        return len(inked)

    def _add(self, items: list[Piece | _Table]) -> None:
        line: list[Piece] = []
        for item in items:
            if isinstance(item, Piece) and line and line[-1].beside(item) and not _are_apart(line[-1], item):
                line.append(item)
                continue
            self._add_line(line)
            line = [item] if isinstance(item, Piece) else []
            if isinstance(item, _Table):
                self._add_table(item)
        self._add_line(line)

    def _add_line(self, line: list[Piece]) -> None:
        text = one_line(" ".join(piece.text for piece in line))
        if text:
            self._builder.line(text)

    def _add_table(self, table: _Table) -> None:
        grid = table.grid()
        if self._table is not None and _same_columns(self._table.xs, table.ruling.xs):
            self._go_on(self._table, grid)
        elif is_data(grid) and header_depth(grid):
            self._begin(table.ruling, grid)
        else:
            self._table = None
            add_table(self._builder, grid)

    def _begin(self, ruling: Ruling, grid: Grid) -> None:
        depth = min(header_depth(grid), len(grid) - 1)
        header = [[cell.text for cell in row] for row in grid[:depth]]
        columns = add_rows(self._builder, grid, depth)
        self._table = _Unfinished(ruling.xs, header, columns, grid[-1])

    def _go_on(self, table: _Unfinished, grid: Grid) -> None:
        """Rows of a table that began on an earlier page."""
        depth = len(table.header)
        repeated = [[cell.text for cell in row] for row in grid[:depth]] == table.header
        if repeated:
            for row in grid[:depth]:
                self._builder.unread(" ".join(cell.text for cell in row))
        for index, row in enumerate(grid[depth:] if repeated else grid):
            if index == 0:
                _inherit(row, table.last)
            add_row(self._builder, row, table.columns)
            table.last = row


def _flow(glyphs: list[Glyph], rulings: list[Ruling]) -> list[Piece | _Table]:
    """The pieces of text in the order of the file; each table where its first glyph stands."""
    items: list[Piece | _Table] = []
    tables: dict[int, _Table] = {}
    for piece in pieces(glyphs, rulings):
        if piece.cell is None:
            items.append(piece)
            continue
        index, cell = piece.cell
        if index not in tables:
            tables[index] = _Table(rulings[index])
            items.append(tables[index])
        tables[index].cell(cell).paragraphs.append(piece.text)
    return items


def _inherit(row: list[Cell], above: list[Cell]) -> None:
    """What stands at the left of a row only before the page break holds after it, too."""
    if len(row) == len(above) and not row[0].text:
        for cell, upper in takewhile(lambda pair: not pair[0].text, zip(row, above, strict=True)):
            cell.paragraphs.extend(upper.paragraphs)


def _same_columns(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) and all(abs(a - b) < SAME_COLUMN for a, b in zip(one, other, strict=True))


def _are_apart(left: Piece, right: Piece) -> bool:
    """Two columns of an official head or foot, not the two sides of a wide space."""
    return right.left - left.right > left.height and bool(_HEAD.search(left.text) or _HEAD.search(right.text))
