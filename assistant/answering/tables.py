"""Rows of tables read by their columns: which cell answers a question, and the row told with its headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.periods import span_fit, spans_of
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement
from assistant.answering.weighing.bodies import bodies_in
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.units import with_unit
from assistant.answering.wording import bold, plain
from assistant.reading.cells import PART, Cell, blocks_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_TIME = re.compile(r"\bthoi (?:gian|han|diem)|\bhoan thanh|\btien do|\bhan\b")
_TIE = 0.85
_MOST = 3


def row_statement(question: Question, focus: Focus, evidence: Evidence, cells: Sequence[Cell], limit: int) -> Statement:
    """The cells that answer, then the row with its headers; without the other cells when it is long, and of rows that
    stand side by side only the one whose first cell the question says.
    """
    cells = next((block for block in blocks_of(cells) if _names_first(question, block)), cells)
    chosen = cells_asked(question, focus, cells)
    leads = [_lead(cell, cells if question.wants == "figure" else (), len(chosen) > 1) for cell in chosen]
    told = _told(cells)
    if sum(len(cell.shown.split()) for cell in told) > limit:
        told = [cell for place, cell in enumerate(told) if not place or cell.is_unit or cell in chosen]
    clause = plain(told_in_full(told))
    passage = evidence.passage
    text = f"{bold(PART.join(leads))} – {clause}" if leads else clause
    return Statement(text, (Source(passage, passage.start, passage.end),))


def _names_first(question: Question, cells: Sequence[Cell]) -> bool:
    """Whether a question says all of what the first cell of a row holds."""
    words, said = syllables(cells[0].text), set(syllables(question.text))
    return bool(words) and said.issuperset(words)


def told_in_full(cells: Sequence[Cell]) -> str:
    """The row as one line, each cell after its header."""
    return PART.join(cell.shown for cell in _told(cells))


def _told(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if not cell.is_ordinal]


def cells_asked(question: Question, focus: Focus, cells: Sequence[Cell]) -> list[Cell]:
    """The cells that hold what is asked for, under the years and the words asked; none when that is not plain."""
    fitting = [cell for cell in cells if _holds(question, cell)]
    by_year = _best(fitting, [_year_fit(question, cell) for cell in fitting])
    chosen = _best(by_year, [focus.coverage(cell.header) for cell in by_year])
    chosen = _best(chosen, [_said(question, cell.header) for cell in chosen])
    if question.wants != "figure":
        return chosen[:1]
    return chosen if len(chosen) <= _MOST else []


def _said(question: Question, header: str) -> float:
    """The share of a header's words that the question says: of two alike the one that says no more is meant."""
    words = syllables(header)
    return sum(word in syllables(question.text) for word in words) / len(words) if words else 0.0


def _holds(question: Question, cell: Cell) -> bool:
    if cell.is_unit or cell.is_ordinal:
        return False
    if question.wants == "figure":
        return bool(quantities(figures_in(cell.text), question.wants_time))
    if question.wants == "body":
        return bool(bodies_in(cell.text))
    has_time = any(figure.kind in {"date", "year", "period"} for figure in figures_in(cell.text))
    return question.wants == "date" and (has_time or bool(_TIME.search(fold(cell.header))))


def _year_fit(question: Question, cell: Cell) -> float:
    return min((span_fit(span, spans_of(cell.header), (), ()) for span in question.spans), default=1.0)


def _best(cells: Sequence[Cell], values: Sequence[float]) -> list[Cell]:
    """Those that come near the best value."""
    least = _TIE * max(values, default=0.0)
    return [cell for cell, value in zip(cells, values, strict=True) if value >= least]


def _lead(cell: Cell, units: Sequence[Cell], with_header: bool) -> str:
    """A cell after its header, with the unit that is among ``units``; a body or a date has none."""
    amount = with_unit(cell, units) if units else cell.text
    return f"{cell.header}: {amount}" if with_header and cell.header else amount
