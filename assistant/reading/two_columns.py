"""The two columns of an official head or foot in plain text: each is read for itself, the left one first.

Issuer and number stand beside Quốc hiệu, place and date, recipients beside the signature, parted by nothing but spaces.
Other columns of spaces are tables, of which this knows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.reading.furniture import is_title
from assistant.reading.issuer import NATION
from assistant.reading.numbering import marker_of
from assistant.reading.shapes import is_head_line, is_recipients
from assistant.reading.source import Line, Source

_GAP = re.compile(r"[ \u00a0]{3,}|[ \u00a0]*\t\s*")
_MOTTO = re.compile(r"Độc lập\s*[-–]\s*Tự do")
_HEAD = 40  # lines among which a head is looked for
_BLANK = 6  # lines left free for a hand to sign
_LEANS = 15  # columns by which centred lines of one column begin apart


@dataclass(frozen=True, slots=True)
class _Row:
    """A physical line of two columns, and where in the line its right one begins."""

    left: Line | None
    right: Line | None
    column: int


def sides_apart(source: Source) -> Source:
    """The source with the lines of such a head or foot in the order in which they are read."""
    return replace(source, lines=tuple(_Reader(source).lines()))


class _Reader:
    """Goes through the lines once."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._lines = source.lines

    def lines(self) -> Iterator[Line]:
        """The lines in reading order."""
        at = 0
        while at < len(self._lines):
            rows = self._block(at)
            if rows:
                yield from (row.left for row in rows if row.left)
                yield from (row.right for row in rows if row.right)
            else:
                yield self._lines[at]
            at += len(rows) or 1

    def _block(self, at: int) -> Sequence[_Row]:
        """The rows of the head or foot that the line opens, blank ones too; none where it opens none."""
        first = self._row(self._lines[at], 0)
        if not (first.left and first.right and self._opens(at, first.left, first.right)):
            return ()
        rows, kept = [first], 1
        for line in self._lines[at + 1 :]:
            row = self._row(line, first.column)
            is_blank = not (row.left or row.right)
            if (is_blank and len(rows) - kept >= _BLANK) or (not is_blank and self._ends(row, rows[-1])):
                break
            rows.append(row)
            kept = kept if is_blank else len(rows)
        return rows[:kept]

    def _opens(self, at: int, left: Line, right: Line) -> bool:
        here, beside = self._read(left), self._read(right)
        if is_recipients(here):
            return True
        official = NATION.match(beside) or _MOTTO.match(beside) or is_head_line(beside)
        return bool(official) and at < _HEAD

    def _ends(self, row: _Row, above: _Row) -> bool:
        """Whether a line that is not blank stands below the block: text of the whole width, or what begins anew."""
        if row.left is None:
            return is_title(self._read(row.right)) if row.right else False
        text = self._read(row.left)
        marker = marker_of(text)
        if is_title(text) or (marker is not None and marker.kind != "bullet") or len(text) > max(row.column, 40):
            return True
        return row.right is None and above.left is None and marker is None

    def _row(self, line: Line, column: int) -> _Row:
        """A line's columns; one part alone stands in the right column where it begins about there."""
        if line.kind != "text" or line.whole:
            return _Row(line, None, 0)
        parts = list(self._parts(line))
        if len(parts) > 1:
            left, right = parts[0], Line(parts[1].start, parts[-1].end, whole=True)
            return _Row(left, right, right.start - line.start)
        if not parts:
            return _Row(None, None, column)
        indent = parts[0].start - line.start
        is_right = column > 0 and indent >= max(column - _LEANS, _LEANS)
        return _Row(None, parts[0], column) if is_right else _Row(parts[0], None, column)

    def _parts(self, line: Line) -> Iterator[Line]:
        raw = self._text[line.start : line.end]
        start = len(raw) - len(raw.lstrip())
        end = len(raw.rstrip())
        for gap in _GAP.finditer(raw, start, end):
            yield Line(line.start + start, line.start + gap.start(), whole=True)
            start = gap.end()
        if start < end:
            yield Line(line.start + start, line.start + end, whole=True)

    def _read(self, line: Line) -> str:
        return " ".join(self._text[line.start : line.end].split())
