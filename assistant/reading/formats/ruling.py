"""Tables drawn with rules on a page: straight strokes become grids of cells. Pure geometry; knows no PDF library.

Coordinates grow to the right and upwards. A table needs rules between its columns and between its rows; tables
aligned by white space alone are not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TOLERANCE = 3.0
MAX_STROKES = 4000
MAX_CELLS = 5000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight rule: at ``at`` across, from ``low`` to ``high`` along."""

    at: float
    low: float
    high: float

    def covers(self, where: float) -> bool:
        """Whether the rule passes there."""
        return self.low - TOLERANCE <= where <= self.high + TOLERANCE


@dataclass(frozen=True, slots=True)
class Ruling:
    """A grid: ``owner[row][column]`` numbers the cells, a merged cell having one number at all its places."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]  # from the top down
    owner: tuple[tuple[int, ...], ...]

    def cell_at(self, x: float, y: float) -> int | None:
        """The number of the cell around a point, None outside."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]):
            return None
        column = sum(x > edge for edge in self.xs[1:-1])
        row = sum(y < edge for edge in self.ys[1:-1])
        return self.owner[row][column]


def find_tables(horizontal: Iterable[Stroke], vertical: Iterable[Stroke]) -> list[Ruling]:
    """The tables that the rules of a page draw, from the top down."""
    rows, columns = merge(horizontal), merge(vertical)
    if len(rows) + len(columns) > MAX_STROKES:
        return []
    tables = [_ruling(*group) for group in _connected(rows, columns)]
    return sorted((table for table in tables if table is not None), key=lambda table: -table.ys[0])


def merge(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Strokes on one line that touch or overlap are one stroke."""
    merged: list[Stroke] = []
    for line in _aligned(strokes):
        run = line[0]
        for stroke in line[1:]:
            if stroke.low <= run.high + TOLERANCE:
                run = Stroke(run.at, run.low, max(run.high, stroke.high))
            else:
                merged.append(run)
                run = stroke
        merged.append(run)
    return merged


def _aligned(strokes: Iterable[Stroke]) -> list[list[Stroke]]:
    lines: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.at):
        if lines and stroke.at - lines[-1][0].at <= TOLERANCE:
            lines[-1].append(stroke)
        else:
            lines.append([stroke])
    return [sorted(line, key=lambda stroke: stroke.low) for line in lines]


def _connected(rows: list[Stroke], columns: list[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Groups of rules that cross or touch one another."""
    sets = _Sets(len(rows) + len(columns))
    for i, row in enumerate(rows):
        for j, column in enumerate(columns, len(rows)):
            if row.covers(column.at) and column.covers(row.at):
                sets.join(i, j)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = defaultdict(lambda: ([], []))
    for i, stroke in enumerate([*rows, *columns]):
        groups[sets.find(i)][i >= len(rows)].append(stroke)
    return [group for group in groups.values() if len(group[0]) > 1 and len(group[1]) > 2]


def _ruling(rows: list[Stroke], columns: list[Stroke]) -> Ruling | None:
    xs, ys = _places(columns), _places(rows)[::-1]
    height, width = len(ys) - 1, len(xs) - 1
    if height < 1 or width < 2 or height * width > MAX_CELLS:
        return None
    sets = _Sets(height * width)
    for i in range(height):
        for j in range(width):
            x, y = (xs[j] + xs[j + 1]) / 2, (ys[i] + ys[i + 1]) / 2
            if j + 1 < width and not _walled(columns, xs[j + 1], y):
                sets.join(i * width + j, i * width + j + 1)
            if i + 1 < height and not _walled(rows, ys[i + 1], x):
                sets.join(i * width + j, (i + 1) * width + j)
    owner = tuple(tuple(sets.find(i * width + j) for j in range(width)) for i in range(height))
    return Ruling(tuple(xs), tuple(ys), owner)


def _places(strokes: Sequence[Stroke]) -> list[float]:
    return [line[0].at for line in _aligned(strokes)]


def _walled(strokes: list[Stroke], at: float, where: float) -> bool:
    return any(abs(stroke.at - at) <= TOLERANCE and stroke.low <= where <= stroke.high for stroke in strokes)


class _Sets:
    """Disjoint sets (union-find with path halving)."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> None:
        one, other = self.find(one), self.find(other)
        self._parent[max(one, other)] = min(one, other)
