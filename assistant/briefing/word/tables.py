"""Tables with borders, whose head is repeated and whose rows stay whole, and plain ones that only place text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from assistant.briefing.model import Row, Statement, Table
from assistant.briefing.outline import line, remarks_of
from assistant.briefing.word.styles import GAP, TABLE_ID, TEXT_WIDTH
from assistant.briefing.word.xml import element

_COUNTER = Mm(11)
_MARGINS = {"top": 0, "left": 80, "bottom": 0, "right": 80}  # twentieths of a point
_PADDING = Mm(3)
_LETTER = Pt(5.5)  # mean width of a letter at the size of a table
_MOST = 80  # lines of a piece: somewhat under two pages
_CONTINUED = "(tiếp theo)"

Write = Callable[[Paragraph, Statement], None]  # a statement into a paragraph


def ruled_tables(document: WordDocument, table: Table, write: Write) -> None:
    """A table with a counter before its columns, in pieces of a page or two, each with its head.

    LibreOffice leaves most of a page empty where a table with footnotes goes on for several.
    """
    widths = [_COUNTER, *(int((TEXT_WIDTH - _COUNTER) * share / sum(table.widths)) for share in table.widths)]
    counter = 0
    has_notes = any(cell.citations for row in table.rows for cell in row.cells)
    for rows in _pieces(table.rows, widths[1:]) if has_notes else [table.rows]:
        made = _made(document, widths)
        made.style = "Table Grid"
        _head(made.rows[0], table.columns)
        for row in rows:
            counter += not row.is_heading
            _fill(made.add_row(), row, counter, write)  # type: ignore[no-untyped-call]  # python-docx gives it no types
        document.add_paragraph(style=GAP)


def _pieces(rows: Sequence[Row], widths: Sequence[int]) -> Iterator[list[Row]]:
    """The rows in pieces; a heading begins the piece that its rows go on in, too."""
    piece: list[Row] = []
    heading, used = None, 0
    for row in rows:
        used += _lines(row, widths)
        room = _MOST * 3 // 4 if row.is_heading else _MOST  # rather end before a heading than soon after it
        if used > room and any(not other.is_heading for other in piece):
            yield piece
            piece = [] if row.is_heading or heading is None else [_continued(heading)]
            used = _lines(row, widths)
        heading = row if row.is_heading else heading
        piece.append(row)
    if piece:
        yield piece


def _continued(heading: Row) -> Row:
    return Row((Statement(f"{heading.cells[0].text} {_CONTINUED}"),))


def _lines(row: Row, widths: Sequence[int]) -> int:
    """About how many lines a row takes, with its footnotes."""
    if row.is_heading:
        return 1
    notes = sum(bool(cell.citations) for cell in row.cells)
    texts = (f"{cell.text} {remarks_of(cell)}" for cell in row.cells)
    return notes + max(
        ceil(len(text) * _LETTER / (width - _PADDING)) for text, width in zip(texts, widths, strict=True)
    )


def plain_table(document: WordDocument, widths: Sequence[int]) -> tuple[Block, ...]:
    """One row without borders; its cells, without the paragraph that a new cell has."""
    made = _made(document, widths)
    cells = tuple(made.rows[0].cells)
    _together(made.rows[0])
    return tuple(Block(cell) for cell in cells)


class Block:
    """A cell that paragraphs are added to; the first takes the place of the empty one that a cell must have."""

    def __init__(self, cell: _Cell) -> None:
        self._cell, self._empty = cell, True

    def add_paragraph(self) -> Paragraph:
        """A new paragraph at the end."""
        paragraph: Paragraph = self._cell.paragraphs[0] if self._empty else self._cell.add_paragraph()
        self._empty = False
        return paragraph


def _made(document: WordDocument, widths: Sequence[int]) -> WordTable:
    """One row of fixed widths."""
    made: WordTable = document.add_table(1, len(widths))
    made.autofit = False
    properties = made._tbl.tblPr
    properties.find(qn("w:tblW")).attrib.update({qn("w:w"): str(sum(widths) // 635), qn("w:type"): "dxa"})
    margins = element("tblCellMar")
    margins.extend(element(side, w=str(width), type="dxa") for side, width in _MARGINS.items())
    properties.find(qn("w:tblLayout")).addnext(margins)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Length(width)
    for cell, width in zip(made.rows[0].cells, widths, strict=True):
        cell.width = Length(width)
    return made


def _together(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def _head(row: _Row, columns: Sequence[str]) -> None:
    _together(row)
    row._tr.get_or_add_trPr().append(element("tblHeader"))
    for cell, text in zip(row.cells, ("TT", *columns), strict=True):
        paragraph = _paragraph(cell)
        paragraph.alignment = ALIGN.CENTER
        paragraph.add_run(line(text)).bold = True


def _fill(made: _Row, row: Row, counter: int, write: Write) -> None:
    _together(made)
    cells = made.cells
    if row.is_heading:
        paragraph = _paragraph(cells[0].merge(cells[-1]))
        paragraph.paragraph_format.keep_with_next = True
        write(paragraph, row.cells[0])
        for run in paragraph.runs:
            run.bold = True
        return
    number = _paragraph(cells[0])
    number.alignment = ALIGN.CENTER
    number.add_run(str(counter))
    for cell, statement in zip(cells[1:], row.cells, strict=True):
        write(_paragraph(cell), statement)


def _paragraph(cell: _Cell) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph._p.style = TABLE_ID  # python-docx would look the name up anew for each of thousands of cells
    return paragraph
