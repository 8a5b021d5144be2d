"""Comparisons as a small table: one row a document, or one row a year, and what is not said marked so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.drafting import Statement
from assistant.answering.evidence import Evidence, Focus
from assistant.answering.extractive import statement_of
from assistant.answering.periods import Span
from assistant.answering.question import Question
from assistant.answering.shelf import Selection, Shelf
from assistant.answering.wording import SILENT, joined, plain

_TABLE = 160  # words of all that is said, shared by the statements of the rows
_ROW = 75  # and of one statement at most
_MOST_ROWS = 8

Best = Callable[[tuple[str, ...], tuple[Span, ...]], tuple[Question, Sequence[Evidence]]]
Registered = Callable[[tuple[str, ...], tuple[Span, ...]], Statement | None]


def statements(
    question: Question, selection: Selection, focus: Focus, shelf: Shelf, registered: Registered, best: Best
) -> list[Statement]:
    """The table's lines; none when no row has an answer. A row tells what is registered, else the best evidence.

    Where some rows are registered and not all are of places that the question names, evidence may not fill the rest.
    """
    groups = _by_province(selection, shelf)
    by_year = len(groups) == 1 and len(question.spans) > 1
    rows: list[tuple[str, tuple[str, ...], tuple[Span, ...]]]
    if by_year:
        rows = [(_named(span), groups[0][1], (span,)) for span in sorted(question.spans)]
    else:
        rows = [(name, names, question.spans) for name, names in groups]
    rows = rows[:_MOST_ROWS]
    told = {name: row for name, names, spans in rows if (row := registered(names, spans))}
    is_whole = bool(told) and (question.asks_targets or not question.provinces)
    found = {name: best(names, spans) for name, names, spans in rows if name not in told and not is_whole}
    found = {name: (asked, evidence) for name, (asked, evidence) in found.items() if evidence}
    count = len(told) + len(found)
    if not count:
        return []
    told |= {name: _row(asked, focus, evidence, count) for name, (asked, evidence) in found.items()}
    silent = [name for name, _, _ in rows if name not in told] + list(selection.missing)
    lines = [Statement(f"| {'Năm' if by_year else 'Địa phương'} | Nội dung |\n| --- | --- |")]
    lines += [
        Statement(f"| {plain(name)} | {told[name].text} |", told[name].sources) for name, _, _ in rows if name in told
    ]
    return [*lines, *_silent_rows(silent, together=not question.provinces and not by_year)]


def _by_province(selection: Selection, shelf: Shelf) -> Sequence[tuple[str, tuple[str, ...]]]:
    names = selection.documents or tuple(shelf.metadata)
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(shelf.metadata[name].province or shelf.metadata[name].title or name, []).append(name)
    return [(province, tuple(members)) for province, members in groups.items()]


def _named(span: Span) -> str:
    return f"{span[0]}" if span[0] == span[1] else f"{span[0]} - {span[1]}"


def _row(question: Question, focus: Focus, evidence: Sequence[Evidence], rows: int) -> Statement:
    limit = min(_ROW, _TABLE // (rows * len(evidence)))
    told = [statement_of(question, focus, item, limit) for item in evidence]
    sources = tuple(source for statement in told for source in statement.sources)
    return Statement(joined([s.text for s in told]), sources)


def _silent_rows(names: Sequence[str], together: bool) -> list[Statement]:
    """Where the documents do not say: a row each for what the question named, one for all it did not."""
    rows = [", ".join(names)] if together and names else names
    return [Statement(f"| {plain(row)} | {SILENT} |") for row in rows]
