"""What passes between the steps of reading: a format gives a Source, layout turns its lines into Blocks.

formats/*.py --Source--> layout.py --Blocks--> outline.py --Sections--> passages.py --Passages-->
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
LineKind = Literal["text", "heading", "row"]


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line of ``Source.text``, without its line break."""

    start: int
    end: int
    kind: LineKind = "text"
    level: int = 0  # of a heading whose level the format knows, 1 outermost
    whole: bool = False  # a paragraph complete in itself (docx, html): never joined with its neighbours
    columns: tuple[str, ...] = ()  # of a row: the header of each cell
    cells: tuple[tuple[Span, ...], ...] = ()  # of a row: the stretches of each cell, one unless it is wrapped


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, NFC, nothing dropped, with what its format knows of the lines."""

    text: str
    lines: tuple[Line, ...]
    pages: tuple[int, ...] = ()  # offset at which each page begins
    title: str = ""  # as the format's own metadata gives it
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, bullet, heading or table row as a person reads it.

    ``origin[i]`` is the offset in ``Source.text`` of the character ``text[i]`` (for a space that joins
    two lines, the offset of the line break it stands for), so every slice can be traced to the file.
    """

    text: str
    origin: Sequence[int]
    kind: LineKind = "text"
    level: int = 0
    columns: tuple[str, ...] = ()  # of a row: the headers of the cells that are not empty
    table: tuple[str, ...] = ()  # of a row: the headers of all columns

    def span(self, start: int, end: int) -> Span:
        """The span in ``Source.text`` of the non-empty slice ``text[start:end]``."""
        if self.kind == "row":  # whose cells may be wrapped, so that the first ends below the last
            return min(self.origin[start:end]), max(self.origin[start:end]) + 1
        return self.origin[start], self.origin[end - 1] + 1
