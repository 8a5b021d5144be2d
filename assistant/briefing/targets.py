"""The table of targets, and apart from it the results that the documents report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.briefing.choosing import Selection, Shelf
from assistant.briefing.model import Part, Row, Statement, Table
from assistant.briefing.parts import absence, by_document, cited_with
from assistant.briefing.wording import SILENT, capitalised, level_of, period_of
from assistant.records import Target

TITLE = "Các chỉ tiêu"
TARGETS = "Chỉ tiêu đề ra"
RESULTS = "Kết quả đã đạt được (không phải chỉ tiêu)"
NONE = "{documents} không nêu chỉ tiêu nào bằng con số hoặc mức cụ thể{about}."
_WIDTHS = (0.42, 0.25, 0.17, 0.16)


def part(selection: Selection) -> Part | None:
    """Every target of the documents chosen, in reading order."""
    if any(shelf.targets for shelf in selection.shelves):
        return by_document(TITLE, selection.shelves, _of_document)
    return Part(TITLE, (absence(NONE, selection),))


def _of_document(shelf: Shelf) -> Part | None:
    """The targets; the results in a table of their own, under a heading where both are there."""
    targets = [target for target in shelf.targets if not target.achieved]
    results = [target for target in shelf.targets if target.achieved]
    if not results:
        return Part("", tables=(_table(shelf, "Mức", targets),)) if targets else None
    told = [Part(TARGETS, tables=(_table(shelf, "Mức", targets),))] if targets else []
    return Part("", parts=(*told, Part(RESULTS, tables=(_table(shelf, "Kết quả", results),))))


def _table(shelf: Shelf, level: str, targets: Sequence[Target]) -> Table:
    """Without the last column where no target is narrowed to anything."""
    count = len(_WIDTHS) if any(target.scope for target in targets) else len(_WIDTHS) - 1
    rows = tuple(Row(_cells(shelf, target)[:count]) for target in targets)
    return Table(("Chỉ tiêu", level, "Thời gian", "Phạm vi")[:count], _WIDTHS[:count], rows)


def _cells(shelf: Shelf, target: Target) -> tuple[Statement, ...]:
    period = period_of(target.period)
    return (
        Statement(capitalised(target.indicator)),
        Statement(capitalised(level_of(target)), (target.citation,), target.doubts),
        Statement(capitalised(period) or SILENT, cited_with(shelf, target.citation, period)),
        Statement(capitalised(target.scope)),
    )


def without_period(targets: Iterable[Target]) -> list[Target]:
    """The targets of which no year and no rhythm is said."""
    return [target for target in targets if not (target.achieved or target.period or target.rhythm)]
