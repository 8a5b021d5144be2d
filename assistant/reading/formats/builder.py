"""Puts a Source together line by line, and cleans text that a format has taken out of its markup.

Used by the formats whose text is extracted (HTML, Word, PDF); plain text and Markdown keep the file's own characters.
"""

from __future__ import annotations

import re
import unicodedata

from assistant.reading.source import Line, LineKind, Source

CELL_SEPARATOR = " | "
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]|(?![\t\n\r\f])[\x00-\x1f\x7f-\x84\x86-\x9f]"
)
_SPACES = re.compile(r"[^\S\n]+")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SENTENCE_END = tuple('.;:!?…”"')


def clean(text: str) -> str:
    """NFC, without invisible characters; every run of white space but line breaks is one space."""
    visible = _INVISIBLE.sub("", text.replace("\u2028", "\n").replace("\x85", "\n"))
    lines = _SPACES.sub(" ", unicodedata.normalize("NFC", visible)).split("\n")
    return "\n".join(line.strip() for line in lines)


def one_line(text: str) -> str:
    """``clean`` text on one line."""
    return " ".join(clean(text).split())


def soft_lines(text: str) -> list[str]:
    """The lines of a paragraph with line breaks; a break in the middle of a sentence is a space."""
    lines = [""]
    for line in clean(text).split("\n"):
        if _continues(lines[-1], line):
            lines[-1] += " " + line
        else:
            lines.append(line)
    return [line for line in lines if line]


def _continues(previous: str, line: str) -> bool:
    starts_small = line[:1].islower()
    return starts_small and previous != "" and not previous.isupper() and not previous.endswith(_SENTENCE_END)


def superscript(text: str) -> str:
    """Raised figures as such, so that a note mark is not read as part of a number: "km²", "15%¹"."""
    return text.translate(_SUPERSCRIPTS)


class SourceBuilder:
    """Collects lines in reading order; ``build`` gives the Source."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._lines: list[Line] = []
        self._pages: list[int] = []

    def page(self) -> None:
        """The next line begins a new page."""
        self._pages.append(self._length)

    def line(self, text: str, kind: LineKind = "text", level: int = 0, *, whole: bool = False) -> None:
        """Add one line, which may be empty."""
        start = self._append(text)
        self._lines.append(Line(start, start + len(text), kind, level, whole))

    def paragraph(self, text: str, kind: LineKind = "text", level: int = 0) -> None:
        """Add a paragraph complete in itself, as many lines as it has line breaks that mean one."""
        for line in [one_line(text)] if kind == "heading" else soft_lines(text):
            if line:
                self.line(line, kind, level, whole=True)

    def row(self, cells: list[str], columns: list[str]) -> None:
        """Add one row of a table."""
        start = self._append(CELL_SEPARATOR.join(cells))
        spans, at = [], start
        for cell in cells:
            spans.append(((at, at + len(cell)),))
            at += len(cell) + len(CELL_SEPARATOR)
        self._lines.append(Line(start, spans[-1][-1][1], "row", 0, True, tuple(columns), tuple(spans)))

    def unread(self, text: str) -> None:
        """Add text that stands in the file but is no line of its own (the header of a table)."""
        self._append(text)

    def build(self, title: str = "", warnings: tuple[str, ...] = ()) -> Source:
        """The Source of all that was added."""
        return Source("".join(self._parts), tuple(self._lines), tuple(self._pages), one_line(title), warnings)

    def _append(self, text: str) -> int:
        start = self._length
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        return start
