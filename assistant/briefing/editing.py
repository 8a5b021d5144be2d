"""Changes to a briefing by hand: a new briefing each time, the old one untouched. Pure.

A part is named by its path: the place of the part in each level, from 0. What a statement cites stays with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.briefing.model import Briefing, Part, Row, Table

Path = tuple[int, ...]
Item = TypeVar("Item")


def paths(parts: Sequence[Part], above: Path = ()) -> Iterator[tuple[Path, Part]]:
    """Every part in reading order with its path."""
    for place, part in enumerate(parts):
        yield (*above, place), part
        yield from paths(part.parts, (*above, place))


def with_part(briefing: Briefing, path: Path, part: Part | None) -> Briefing:
    """With another part at that path; None leaves it out."""
    return replace(briefing, parts=_put(briefing.parts, path, part))


def _put(parts: tuple[Part, ...], path: Path, part: Part | None) -> tuple[Part, ...]:
    place, *rest = path
    if rest:
        part = replace(parts[place], parts=_put(parts[place].parts, tuple(rest), part))
    return (*parts[:place], *(() if part is None else (part,)), *parts[place + 1 :])


def with_part_moved(briefing: Briefing, path: Path, step: int) -> Briefing:
    """The part moved among its neighbours by ``step`` places."""
    return replace(briefing, parts=_moved_within(briefing.parts, path, step))


def _moved_within(parts: tuple[Part, ...], path: Path, step: int) -> tuple[Part, ...]:
    place, *rest = path
    if not rest:
        return moved(parts, place, step)
    inner = replace(parts[place], parts=_moved_within(parts[place].parts, tuple(rest), step))
    return (*parts[:place], inner, *parts[place + 1 :])


def moved(items: Sequence[Item], place: int, step: int) -> tuple[Item, ...]:
    """The items with the one at ``place`` moved by ``step``, at most to either end."""
    rest = [item for other, item in enumerate(items) if other != place]
    rest.insert(min(max(place + step, 0), len(rest)), items[place])
    return tuple(rest)


def reworded(part: Part, place: int, text: str) -> Part:
    """The part with one statement saying something else; left out where that is nothing."""
    said = list(part.statements)
    said[place] = replace(said[place], text=" ".join(text.split()))
    return replace(part, statements=tuple(statement for statement in said if statement.text))


def table_edited(table: Table, edited: Mapping[int, Mapping[int, str]], deleted: Collection[int]) -> Table:
    """The table with cells reworded, by row and column, and rows left out."""
    rows = (_row_edited(row, edited.get(place, {})) for place, row in enumerate(table.rows) if place not in deleted)
    return replace(table, rows=tuple(rows))


def _row_edited(row: Row, edited: Mapping[int, str]) -> Row:
    cells = list(row.cells)
    for column, text in edited.items():
        if column < len(cells):  # a heading has one cell
            cells[column] = replace(cells[column], text=" ".join(text.split()))
    return Row(tuple(cells))
