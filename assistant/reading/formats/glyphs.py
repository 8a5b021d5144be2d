"""Glyphs of a page and the lines they form. Pure geometry; knows no PDF library.

Glyphs come in the order in which the file shows them, which is the order of reading in what word processors write;
a line ends where the next glyph does not continue it. Spaces that the file leaves out are put back, and small raised
figures (note marks, m²) become superscripts, so that they are not read as part of a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from assistant.reading.formats.builder import superscript
from assistant.reading.formats.ruling import Ruling

Box = tuple[float, float, float, float]  # left, bottom, right, top

WIDE_GAP = 2.0  # in heights of a glyph: no space between words is as wide
MISSING_SPACE = 0.09  # the same: wider than the gaps inside a word ever are
TIGHT = 0.05  # the same: how far glyphs of condensed text overlap
RAISED = 0.15  # the same: how far a superscript stands above the line
SMALL = 0.8  # of the height of the line


class Glyph(NamedTuple):
    """A character with its box, upright."""

    character: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs on one base line without a wide gap, all in the same cell of a table or in none."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    cell: tuple[int, int] | None = None  # which table of the page, which cell of it

    @property
    def height(self) -> float:
        """Of a usual glyph."""
        return self.top - self.bottom

    def beside(self, other: Piece) -> bool:
        """Whether ``other`` stands to the right on the same line."""
        on_line = _same_line(self.bottom, self.top, other.bottom, other.top)
        return on_line and other.left >= self.right - self.height


def pieces(glyphs: Iterable[Glyph], tables: Sequence[Ruling] = ()) -> Iterator[Piece]:
    """The pieces of lines, in the order of the file."""
    run: list[Glyph] = []
    cell: tuple[int, int] | None = None
    for glyph in glyphs:
        where = _cell(glyph, tables) if tables else None
        if run and (where != cell or not _follows(run, glyph)):
            yield from _piece(run, cell)
            run = []
        cell = where
        run.append(glyph)
    yield from _piece(run, cell)


def _cell(glyph: Glyph, tables: Sequence[Ruling]) -> tuple[int, int] | None:
    x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    for index, table in enumerate(tables):
        cell = table.cell_at(x, y)
        if cell is not None:
            return index, cell
    return None


def _same_line(bottom: float, top: float, other_bottom: float, other_top: float) -> bool:
    """Whether two boxes share at least half of the lower one's height."""
    shared = min(top, other_top) - max(bottom, other_bottom)
    return shared * 2 > min(top - bottom, other_top - other_bottom)


def _follows(run: list[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    height = max(last.top - last.bottom, glyph.top - glyph.bottom, 1.0)
    if not last.left - height / 2 <= glyph.left <= last.right + WIDE_GAP * height:
        return False
    if _same_line(last.bottom, last.top, glyph.bottom, glyph.top):
        return True
    tallest = max(run[-8:], key=lambda one: one.top - one.bottom)  # after a raised figure
    return _same_line(tallest.bottom, tallest.top, glyph.bottom, glyph.top)


def _piece(run: list[Glyph], cell: tuple[int, int] | None) -> Iterator[Piece]:
    inked = [glyph for glyph in run if not glyph.character.isspace()]
    if inked:
        left, right = min(one.left for one in inked), max(one.right for one in inked)
        bottom, top = median(one.bottom for one in inked), median(one.top for one in inked)
        yield Piece(_text(run, bottom, top - bottom), left, bottom, right, top, cell)


def _text(run: list[Glyph], bottom: float, height: float) -> str:
    """The characters, with a space wherever the gap is wider than those inside the words of this line."""
    gaps = [after.left - before.right for before, after in pairwise(run)]
    usual = max(median(gaps), -TIGHT * height) if gaps else 0.0
    widest = usual + MISSING_SPACE * height
    text: list[str] = []
    for glyph, gap in zip(run, [0.0, *gaps], strict=True):
        if gap > widest and text and _may_part(text[-1], glyph.character):
            text.append(" ")
        raised = glyph.bottom - bottom > RAISED * height and glyph.top - glyph.bottom < SMALL * height
        text.append(superscript(glyph.character) if raised else glyph.character)
    return " ".join("".join(text).split())


def _may_part(before: str, after: str) -> bool:
    return (before.isalnum() or before in ",;:)”") and (after.isalnum() or after in "(“")
