"""The reading text of a Block: the words of its lines, without marks, each character with its place in the file."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator

from assistant.reading.furniture import spans_in
from assistant.reading.source import Block, Line, Span

_MARKS = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"  # an image, with its text
    r"|<!--.{0,1000}?-->"
    r"|(?<=\])\([^)\s]{1,500}\)"  # a link's target; its brackets go below
    r"|\\(?=[\\`*_{}\[\]()#+\-.!>|])"
    r"|(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<=\w)\*{2}(?=\w)"
    r"|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])"
    r"|`+|</?(?:b|i|u|strong|em|br|p|span|sup|sub)\s*/?>"
)
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\](?=\()")
_DOUBLE_BULLET = re.compile(r"(?:[-–—•*]\s+)+(?=[-–—+•○▪][ \u00a0])")
_LIST_INDENT = re.compile(r"([ \t]*)[-+*•][ \t]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]")
_BREAK_HYPHEN = ("\u00ad", "\ufffe")


def block_of(text: str, lines: list[Line]) -> Block:
    """The lines of one paragraph, heading or table row, of the file's ``text``, as they are read."""
    first = lines[0]
    if first.kind == "row":
        return _row_block(text, first)
    chars, origin = _joined(text, lines)
    chars, origin = _without(chars, origin, _marks(chars))
    level = first.level if first.kind == "heading" else _indent(text, first)
    return Block(chars, origin, first.kind, level)


def as_read(text: str) -> str:
    """A stretch of a file as it is read: on one line, without marks."""
    chars = " ".join(text.split())
    return _without(chars, array("L", range(len(chars))), _marks(chars))[0]


def _indent(text: str, line: Line) -> int:
    """How deep a list item is indented, two columns a step: where lists are nested that alone tells them apart."""
    before = _LIST_INDENT.match(text, line.start, line.end)
    return len(before[1].expandtabs(4)) // 2 if before else 0


def _row_block(text: str, line: Line) -> Block:
    """A table row reads as its cells, divided by semicolons that stand where the cells part."""
    chars, origin = "", array("L")
    filled: list[int] = []
    for at, stretches in enumerate(line.cells or (((line.start, line.end),),)):
        cell, places = _joined(text, [Line(start, end) for start, end in stretches])
        cell, places = _without(cell, places, _marks(cell))
        if not cell:
            continue
        if chars:
            chars += "; "
            origin.extend((origin[-1], origin[-1]))
        chars += cell
        origin.extend(places)
        filled.append(at)
    named = len(line.columns) == len(line.cells)
    columns = tuple(line.columns[at] for at in filled) if named else line.columns
    return Block(chars, origin, "row", line.level, columns, line.columns)


def _joined(text: str, lines: Iterable[Line]) -> tuple[str, array[int]]:
    """The words of the lines, one space apart, and where each character stands."""
    parts: list[str] = []
    origin = array("L")
    for line in lines:
        for start, end in _words(text, line):
            if parts and not (parts[-1].endswith(_BREAK_HYPHEN) or (start == line.start and text[start] in ",;)")):
                parts.append(" ")
                origin.append(origin[-1] + 1)
            parts.append(text[start:end])
            origin.extend(range(start, end))
    chars = "".join(parts)
    return _without(chars, origin, [m.span() for m in INVISIBLE.finditer(chars)])


def _words(text: str, line: Line) -> Iterator[Span]:
    raw = text[line.start : line.end]
    stamps = spans_in(raw)
    for match in re.finditer(r"\S+", raw):
        if not any(a <= match.start() < b for a, b in stamps):
            yield line.start + match.start(), line.start + match.end()


def _marks(chars: str) -> list[Span]:
    """Spans of the Markdown and list marks that are not read."""
    heading = re.match(r"#{1,6}\s+|(?:>\s*)+", chars)
    spans = [heading.span()] if heading else []
    body = heading.end() if heading else 0
    if double := _DOUBLE_BULLET.match(chars, body):
        spans.append(double.span())
        body = double.end()
    spans += [(m.start(), m.end()) for m in _MARKS.finditer(chars, body)]
    for link in _LINK.finditer(chars, body):
        spans += [(link.start(), link.start() + 1), (link.end() - 1, link.end())]
    return sorted(spans)


def _without(chars: str, origin: array[int], spans: list[Span]) -> tuple[str, array[int]]:
    """``chars`` less the ``spans``, the spaces that this leaves double or at the ends dropped too."""
    if not spans:
        return chars, origin
    keep = [True] * len(chars)
    for start, end in spans:
        keep[start:end] = [False] * (end - start)
    kept: list[int] = []
    for i, kept_here in enumerate(keep):
        if kept_here and not (chars[i] == " " and (not kept or chars[kept[-1]] == " ")):
            kept.append(i)
    while kept and chars[kept[-1]] == " ":
        kept.pop()
    return "".join(chars[i] for i in kept), array("L", (origin[i] for i in kept))
