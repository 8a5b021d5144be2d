"""Comparisons as a small table: one row a document, or one row a year, and what is not said marked so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.drafting import Statement
from assistant.answering.evidence import Evidence, Focus
from assistant.answering.extractive import statement_of
from assistant.answering.question import Question
from assistant.answering.shelf import Selection, Shelf
from assistant.answering.wording import plain

_ROW = 24  # words
_MOST_ROWS = 8
_SILENT = "không nêu"

Best = Callable[[tuple[str, ...], tuple[int, ...]], Evidence | None]


def narrowed(question: Question, years: tuple[int, ...]) -> Question:
    """The question of one row: its years, and a figure where figures are compared."""
    return replace(question, years=years)


def statements(question: Question, selection: Selection, focus: Focus, shelf: Shelf, best: Best) -> list[Statement]:
    """The table's lines; none when no row has an answer."""
    groups = _by_province(selection, shelf)
    if len(groups) > 1 or len(question.years) < 2:
        rows = [(name, names, question.years) for name, names in groups]
    else:
        rows = [(f"Năm {year}", groups[0][1], (year,)) for year in sorted(question.years)]
    found = [(name, best(names, years)) for name, names, years in rows[:_MOST_ROWS]]
    if not any(evidence for _, evidence in found):
        return []
    head = "Năm" if len(groups) == 1 and len(question.years) > 1 else "Địa phương"
    lines = [Statement(f"| {head} | Nội dung |\n| --- | --- |")]
    lines += [_row(question, focus, name, evidence) for name, evidence in found]
    return [*lines, *(_silent_row(name) for name in selection.missing)]


def _by_province(selection: Selection, shelf: Shelf) -> Sequence[tuple[str, tuple[str, ...]]]:
    names = selection.documents or tuple(shelf.metadata)
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(shelf.metadata[name].province or shelf.metadata[name].title or name, []).append(name)
    return [(province, tuple(members)) for province, members in groups.items()]


def _row(question: Question, focus: Focus, name: str, evidence: Evidence | None) -> Statement:
    if evidence is None:
        return _silent_row(name)
    told = statement_of(question, focus, evidence, _ROW)
    return Statement(f"| {plain(name)} | {told.text} |", told.sources)


def _silent_row(name: str) -> Statement:
    return Statement(f"| {plain(name)} | {_SILENT} |")
