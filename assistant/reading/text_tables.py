"""Tables that plain text draws with bars, with tabs or with nothing but spaces: their lines become rows under headers.

A row may take several lines, so a cell may have several stretches. Without bars a table has three columns or more, one
of them of figures or ordinals: two columns of text are a head, a foot or a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.reading.formats.tables import Cell, column_names, header_depth, is_figure, is_index_row, is_value
from assistant.reading.source import Line, Source, Span

_BAR = re.compile(r"[|│┃¦║]")
_BORDER = re.compile(r"[-+|=_:\s─━│┃┌┐└┘├┤┬┴┼╔╗╚╝═║╠╣╦╩╬]*[-=_─━═]{3}[-+|=_:\s─━│┃┌┐└┘├┤┬┴┼╔╗╚╝═║╠╣╦╩╬]*")
_GAP = re.compile(r"[ \u00a0]{2,}")
_ORDINAL = re.compile(r"(?:\d{1,3}|[IVX]{1,4}|[a-zđ])[.)]?")
_FEWEST = 3  # columns of a table without bars; lines of one without rules


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of text, and from where to where in the line its column reaches."""

    span: Span
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, or a line of one: the stretches of each cell, and between which rules it stands."""

    cells: tuple[tuple[_Part, ...], ...]
    group: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """A table and the line below it."""

    rows: Sequence[_Row]
    until: int


def tables_found(source: Source) -> Source:
    """The source with the lines of such tables as rows."""
    return replace(source, lines=tuple(_Reader(source).lines()))


class _Reader:
    """Goes through the lines once."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._lines = source.lines

    def lines(self) -> Iterator[Line]:
        """The lines, those of tables as rows; headers and rules are in no line."""
        at = 0
        while at < len(self._lines):
            found = self._barred(at) or self._tabbed(at) or self._spaced(at)
            if found:
                yield from self._as_lines(found.rows)
                at = found.until
            else:
                yield self._lines[at]
                at += 1

    def _raw(self, at: int) -> str:
        """The characters of a line, none where it is not plain text or there is no such line."""
        line = self._lines[at] if at < len(self._lines) else None
        is_plain = line is not None and line.kind == "text" and not line.whole
        return self._text[line.start : line.end].rstrip() if line is not None and is_plain else ""

    def _cell(self, at: int, left: int, right: int) -> tuple[_Part, ...]:
        """What stands in a line between two places, without the blank around it."""
        start = self._lines[at].start
        inner = self._text[start + left : start + right]
        first, last = left + len(inner) - len(inner.lstrip()), left + len(inner.rstrip())
        return (_Part((start + first, start + last), left, right),) if first < last else ()

    # Bars

    def _barred(self, first: int) -> _Found | None:
        rows: list[_Row] = []
        at, group = first, 0
        while raw := self._raw(at):
            if _BORDER.fullmatch(raw):
                group += 1
            else:
                cells = self._between_bars(at, raw)
                if len(cells) < 2 or (rows and len(cells) != len(rows[0].cells)):
                    break
                rows.append(_Row(cells, group))
            at += 1
        return _Found(rows, at) if len(rows) >= (2 if group else _FEWEST) else None

    def _between_bars(self, at: int, raw: str) -> tuple[tuple[_Part, ...], ...]:
        bars = [match.start() for match in _BAR.finditer(raw)]
        indent = len(raw) - len(raw.lstrip())
        edges = sorted(
            {*bars, *([] if bars[:1] == [indent] else [-1]), *([] if bars[-1:] == [len(raw) - 1] else [len(raw)])}
        )
        return tuple(self._cell(at, left + 1, right) for left, right in pairwise(edges))

    # Tabs and spaces

    def _tabbed(self, first: int) -> _Found | None:
        rows: list[_Row] = []
        at = first
        while (raw := self._raw(at)).count("\t") >= _FEWEST - 1:
            tabs = [-1, *(i for i, character in enumerate(raw) if character == "\t"), len(raw)]
            rows.append(_Row(tuple(self._cell(at, left + 1, right) for left, right in pairwise(tabs)), group=at))
            at += 1
        width = max((len(row.cells) for row in rows), default=0)
        rows = [replace(row, cells=(*row.cells, *[()] * (width - len(row.cells)))) for row in rows]
        return _Found(rows, at) if self._counts(rows) else None

    def _spaced(self, first: int) -> _Found | None:
        found: list[list[_Part]] = []  # none for a rule
        while (parts := self._parts(first + len(found), inside=any(found))) is not None:
            found.append(parts)
        full = [parts for parts in found if len(parts) >= _FEWEST]
        if len(full) < _FEWEST or not found[0]:
            return None
        bounds = _columns(full)
        rows: list[_Row] = []
        group = used = 0
        for parts in found:
            row = _placed(parts, bounds, group)
            if row is None:
                break
            used += 1
            group += not parts
            rows += [row] if parts else []
        return _Found(rows, first + used) if self._counts(rows) else None

    def _parts(self, at: int, *, inside: bool) -> list[_Part] | None:
        """The parts of a line that is a table's, none of a rule; None where it is no table's.

        ``inside`` a table a line with fewer parts may go on from the row above.
        """
        raw = self._raw(at)
        if not raw:
            return None
        if inside and _BORDER.fullmatch(raw):
            return []
        start = len(raw) - len(raw.lstrip())
        ends = [(gap.start(), gap.end()) for gap in _GAP.finditer(raw, start)]
        edges = [start, *(edge for gap in ends for edge in gap), len(raw)]
        parts = [
            part for left, right in zip(edges[::2], edges[1::2], strict=True) for part in self._cell(at, left, right)
        ]
        return parts if len(parts) >= _FEWEST or (inside and start) else None

    def _counts(self, rows: Sequence[_Row]) -> bool:
        """Whether rows without bars are a table's: they have columns, one of them of ordinals or figures."""
        full = [row for row in rows if sum(map(bool, row.cells)) >= _FEWEST]
        if len(full) < _FEWEST or len(full[0].cells) < _FEWEST:
            return False
        columns = zip(*(map(self._read, row.cells) for row in full[1:]), strict=True)
        marked = [sum(bool(_ORDINAL.fullmatch(text)) or is_figure(text) for text in column) for column in columns]
        return max(marked) * 2 >= len(full)

    # Rows

    def _as_lines(self, lines: Sequence[_Row]) -> Iterator[Line]:
        rows: list[_Row] = []
        for line in lines:
            if rows and self._continues(rows[-1], line):
                rows[-1] = replace(line, cells=tuple(map(tuple.__add__, rows[-1].cells, line.cells)))
            else:
                rows.append(line)
        grid = [[Cell([self._read(cell)]) for cell in row.cells] for row in rows]
        depth = min(_depth(rows, grid), len(rows) - 1)
        columns = tuple(column_names(grid[:depth])) if depth else ()
        numbered = depth > 0 and depth < len(grid) and is_index_row(grid[depth])
        for row in rows[depth + numbered :]:
            cells = tuple(tuple(part.span for part in cell) for cell in row.cells)
            ends = [end for cell in cells for span in cell for end in span]
            if ends:
                yield Line(min(ends), max(ends), "row", 0, True, columns, cells)

    def _continues(self, above: _Row, line: _Row) -> bool:
        """Whether a line only goes on with cells of the row above: it has no first cell and no figure of its own."""
        if line.group != above.group or line.cells[0]:
            return False
        pairs = [(over[-1:], cell) for over, cell in zip(above.cells, line.cells, strict=True) if cell]
        texts = [self._read(cell) for _, cell in pairs]
        if any(map(is_value, texts)):
            return False
        return all(over and self._runs_on(over[0], cell[0]) for over, cell in pairs)

    def _runs_on(self, over: _Part, part: _Part) -> bool:
        """Whether a stretch goes on from the one above it in its cell: in mid-phrase, or because no room was left."""
        above, below = self._text[slice(*over.span)], self._text[slice(*part.span)]
        cramped = over.right - over.left < len(above) + len(below.split()[0]) + 3
        return not below[0].isupper() or above.endswith((",", "-", "–")) or cramped

    def _read(self, cell: Sequence[_Part]) -> str:
        return " ".join(self._text[slice(*part.span)] for part in cell)


def _depth(rows: Sequence[_Row], grid: list[list[Cell]]) -> int:
    """How many rows are headers: those above the first inner rule, else as in any table."""
    depth = header_depth(grid)
    first = sum(row.group == rows[0].group for row in rows)
    return first if depth and first <= 2 and first < len(rows) else depth


def _columns(full: Sequence[list[_Part]]) -> list[tuple[int, int]]:
    """From where to where each column reaches: columns are what blank strips through all full lines divide."""
    covered: list[tuple[int, int]] = []
    for left, right in sorted((part.left, part.right) for parts in full for part in parts):
        if covered and left < covered[-1][1]:
            covered[-1] = (covered[-1][0], max(covered[-1][1], right))
        else:
            covered.append((left, right))
    return covered


def _placed(parts: Sequence[_Part], bounds: Sequence[tuple[int, int]], group: int) -> _Row | None:
    """The parts of a line in the columns where they stand; None where one stands in no column or in several."""
    cells: list[tuple[_Part, ...]] = [()] * len(bounds)
    for part in parts:
        near = [i for i, (left, right) in enumerate(bounds) if part.left < right and left < part.right]
        if len(near) != 1:
            return None
        left, right = bounds[near[0]]
        cells[near[0]] += (replace(part, left=left, right=right),)
    return _Row(tuple(cells), group)
