"""The documents side by side on the indicators that they share, and what contradicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from assistant.briefing.choosing import Selection, Shelf
from assistant.briefing.model import Part, Row, Statement, Table
from assistant.briefing.parts import documents_cited
from assistant.briefing.wording import SILENT, capitalised, level_of, period_of, short_name
from assistant.records import Target
from assistant.register.comparison import contradictions, indicator_of
from assistant.register.tables import contradiction_sentence
from assistant.vietnamese.letters import fold

TITLE = "So sánh giữa các tài liệu"
CONTRADICTIONS = "Chỉ tiêu mà các văn bản nêu khác nhau"
NONE = "Các tài liệu được chọn không có chỉ tiêu chung để so sánh."
DIFFERENT = "các văn bản nêu khác nhau"
_MOST_COLUMNS = 5  # that one table can hold on an upright page
_INDICATOR_WIDTH = 0.28


def part(selection: Selection) -> Part | None:
    """One row an indicator; None for a single document."""
    if len(selection.shelves) < 2:
        return None
    targets = [target for shelf in selection.shelves for target in shelf.targets if not target.achieved]
    statements = () if (shared := shared_indicators(selection)) else (_none(selection),)
    return Part(TITLE, statements, tuple(_tables(selection, shared)), tuple(_contradicting(targets)))


def column_of(selection: Selection) -> Callable[[str], str]:
    """What a document's column is called: its province where the documents are of several, else the document."""
    provinces = {shelf.province for shelf in selection.shelves}
    names = {shelf.document.name: _column(shelf, by_province=len(provinces - {""}) > 1) for shelf in selection.shelves}
    return names.__getitem__


def _column(shelf: Shelf, *, by_province: bool) -> str:
    return shelf.province if by_province and shelf.province else short_name(shelf.document)


@dataclass(frozen=True, slots=True)
class Shared:
    """An indicator that more than one column has targets for."""

    targets: tuple[Target, ...]

    @property
    def title(self) -> str:
        """The indicator as written most briefly."""
        return min((target.indicator for target in self.targets), key=len)


def shared_indicators(selection: Selection) -> list[Shared]:
    """What several columns set targets for, in the order in which each is first met.

    A cell says whether its figure is a yearly average and what it is narrowed to, so these do not part a row; a growth
    and a level do.
    """
    column, groups = column_of(selection), dict[tuple[object, ...], list[Target]]()
    for target in (target for shelf in selection.shelves for target in shelf.targets):
        what = indicator_of(target)
        changes = target.measure if target.measure in ("growth", "multiple") else ""
        if not target.achieved and what.name.strip():
            groups.setdefault((fold(what.name), fold(what.unit), changes), []).append(target)
    return [Shared(tuple(own)) for own in groups.values() if len({column(t.citation.document) for t in own}) > 1]


def _none(selection: Selection) -> Statement:
    return Statement(NONE, documents_cited(selection.shelves), is_absence=True)


def _tables(selection: Selection, shared: Sequence[Shared]) -> list[Table]:
    column = column_of(selection)
    columns = list(dict.fromkeys(column(shelf.document.name) for shelf in selection.shelves))
    if len(columns) > _MOST_COLUMNS:  # then those that say nothing of any row are left to the part on gaps
        telling = {column(target.citation.document) for one in shared for target in one.targets}
        columns = [name for name in columns if name in telling]
    size = ceil(len(columns) / ceil(len(columns) / _MOST_COLUMNS)) if columns else 1
    groups = [columns[start : start + size] for start in range(0, len(columns), size)]
    return [_table(group, shared, column) for group in groups] if shared else []


def _table(columns: Sequence[str], shared: Sequence[Shared], column: Callable[[str], str]) -> Table:
    width = (1 - _INDICATOR_WIDTH) / len(columns)
    rows = tuple(
        Row((Statement(capitalised(one.title)), *(_cell(one, name, column) for name in columns)))
        for one in shared
        if any(column(target.citation.document) in columns for target in one.targets)
    )
    return Table(("Chỉ tiêu", *columns), (_INDICATOR_WIDTH, *[width] * len(columns)), rows)


def _cell(shared: Shared, name: str, column: Callable[[str], str]) -> Statement:
    own = [target for target in shared.targets if column(target.citation.document) == name]
    if not own:
        return Statement(SILENT)
    text = "; ".join(dict.fromkeys(map(_said, own)))
    citations = tuple(dict.fromkeys(target.citation for target in own))
    doubts = dict.fromkeys(doubt for target in own for doubt in target.doubts)
    different = [DIFFERENT] if contradictions(own) else []
    return Statement(capitalised(text), citations, (*doubts, *different))


def _said(target: Target) -> str:
    narrowed = ", ".join(part for part in (period_of(target.period), target.scope) if part)
    return f"{level_of(target)} ({narrowed})" if narrowed else level_of(target)


def _contradicting(targets: Sequence[Target]) -> list[Part]:
    found = [
        Statement(contradiction_sentence(case), tuple(target.citation for target in case.targets))
        for case in contradictions(targets)
    ]
    return [Part(CONTRADICTIONS, tuple(found))] if found else []
