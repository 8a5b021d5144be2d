"""Tables with borders, whose head is repeated and whose rows stay whole, and plain ones that only place text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm

from assistant.briefing.model import Row, Statement, Table
from assistant.briefing.outline import line
from assistant.briefing.word.styles import TABLE, TEXT_WIDTH
from assistant.briefing.word.xml import element

_COUNTER = Mm(11)
_MARGINS = {"top": 0, "left": 80, "bottom": 0, "right": 80}

Write = Callable[[Any, Statement], None]  # a statement into a paragraph


def ruled_table(document: Any, table: Table, write: Write) -> None:  # noqa: ANN401
    """A table with a counter before its columns."""
    widths = [_COUNTER, *(int((TEXT_WIDTH - _COUNTER) * share / sum(table.widths)) for share in table.widths)]
    made = _made(document, widths)
    made.style = "Table Grid"
    _head(made.rows[0], table.columns)
    counter = 0
    for row in table.rows:
        counter += not row.is_heading
        _fill(made.add_row(), row, counter, write)


def plain_table(document: Any, widths: Sequence[int]) -> tuple[Any, ...]:  # noqa: ANN401
    """One row without borders; its cells, without the paragraph that a new cell has."""
    made = _made(document, widths)
    cells = tuple(made.rows[0].cells)
    _together(made.rows[0])
    return tuple(_Block(cell) for cell in cells)


class _Block:
    """A cell that paragraphs are added to; the first takes the place of the empty one that a cell must have."""

    def __init__(self, cell: Any) -> None:  # noqa: ANN401
        self._cell, self._empty = cell, True

    def add_paragraph(self) -> Any:  # noqa: ANN401
        """A new paragraph at the end."""
        paragraph = self._cell.paragraphs[0] if self._empty else self._cell.add_paragraph()
        self._empty = False
        return paragraph


def _made(document: Any, widths: Sequence[int]) -> Any:  # noqa: ANN401
    """One row of fixed widths."""
    made = document.add_table(1, len(widths))
    made.autofit = False
    properties = made._tbl.tblPr
    properties.find(qn("w:tblW")).attrib.update({qn("w:w"): str(sum(widths) // 635), qn("w:type"): "dxa"})
    margins = element("tblCellMar")
    margins.extend(element(side, w=str(width), type="dxa") for side, width in _MARGINS.items())
    properties.find(qn("w:tblLayout")).addnext(margins)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for cell, width in zip(made.rows[0].cells, widths, strict=True):
        cell.width = width
    return made


def _together(row: Any) -> None:  # noqa: ANN401
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def _head(row: Any, columns: Sequence[str]) -> None:  # noqa: ANN401
    _together(row)
    row._tr.get_or_add_trPr().append(element("tblHeader"))
    for cell, text in zip(row.cells, ("TT", *columns), strict=True):
        paragraph = _paragraph(cell)
        paragraph.alignment = ALIGN.CENTER
        paragraph.add_run(line(text)).bold = True


def _fill(made: Any, row: Row, counter: int, write: Write) -> None:  # noqa: ANN401
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


def _paragraph(cell: Any) -> Any:  # noqa: ANN401
    paragraph = cell.paragraphs[0]
    paragraph.style = TABLE
    return paragraph
