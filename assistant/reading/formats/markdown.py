"""Markdown. The text stays as it is in the file; the lines know which of it is heading, table row or plain text.

What renders to nothing (front matter, comments, rules, fences, the separator of a table) is in no line.
Emphasis and links are left in the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.reading.formats import plain
from assistant.reading.source import Line, Source

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_HASHES = re.compile(r"#{1,6}(?=[ \t]|$)[ \t]*")
_CLOSING = re.compile(r"(?:(?:^|[ \t]+)#+)?[ \t]*$")
_PIPE = re.compile(r"(?<!\\)\|")

_PARSER = MarkdownIt("commonmark").enable("table")
_PARSER.core.ruler.enableOnly(["normalize", "block"])  # what stands inside a line is left as it is


def read(data: bytes, name: str) -> Source:
    """A Source whose text is the file's own."""
    source = plain.read(data, name)
    front = _FRONT_MATTER.match(source.text)
    body = source.text[front.end() :] if front else source.text
    skipped = source.text.count("\n", 0, front.end()) if front else 0
    reader = _Reader(source.text, source.lines[skipped:])
    tokens = _PARSER.parse(body.replace("\f", "\n"))
    return replace(source, lines=reader.lines(tokens), title=reader.title)


class _Reader:
    """Goes through the block tokens and says what each physical line is."""

    def __init__(self, text: str, lines: tuple[Line, ...]) -> None:
        self._text = text
        self._found: list[Line | None] = [self._without_quote(line) for line in lines]
        self._columns: tuple[str, ...] = ()
        self.title = ""

    def lines(self, tokens: list[Token]) -> tuple[Line, ...]:
        """What the lines are, without those that render to nothing."""
        for token in tokens:
            if token.map is not None:
                self._take(token, *token.map)
        return tuple(line for line in self._found if line is not None)

    def _take(self, token: Token, first: int, after: int) -> None:
        if token.type == "heading_open":
            self._heading(token, first, after)
        elif token.type == "fence":
            self._drop(first)
            self._drop_closing_fence(token, after - 1)
        elif token.type == "hr" or (token.type == "html_block" and token.content.lstrip().startswith("<!--")):
            self._drop(*range(first, after))
        elif token.type == "thead_open":
            self._columns = tuple(self._text[start:end] for start, end in self._cells(first))
            self._drop(first, first + 1)
        elif token.type == "tr_open" and self._found[first] is not None:
            self._row(first)

    def _heading(self, token: Token, first: int, after: int) -> None:
        level = int(token.tag[1])
        if token.markup in ("=", "-"):
            self._drop(after - 1)
            after -= 1
        for at in range(first, after):
            line = self._found[at]
            if line is not None:
                self._found[at] = self._heading_line(line, level, token.markup)
        heading = self._found[first]
        if level == 1 and not self.title and heading is not None:
            self.title = self._text[heading.start : heading.end]

    def _heading_line(self, line: Line, level: int, markup: str) -> Line | None:
        start, end = self._trimmed(line.start, line.end)
        if markup.startswith("#"):
            hashes = _HASHES.search(self._text, start, end)
            start = hashes.end() if hashes else start
            closing = _CLOSING.search(self._text[start:end])
            end = start + closing.start() if closing else end
        return Line(start, end, "heading", level, whole=True) if start < end else None

    def _row(self, at: int) -> None:
        line = self._found[at]
        cells = self._cells(at)[: len(self._columns)]
        if line is not None and cells:
            start, end = self._trimmed(line.start, line.end)
            self._found[at] = Line(
                start, end, "row", 0, True, self._columns[: len(cells)], tuple((cell,) for cell in cells)
            )

    def _cells(self, at: int) -> list[tuple[int, int]]:
        line = self._found[at]
        if line is None:
            return []
        start, end = self._trimmed(line.start, line.end)
        pipes = [match.start() + start for match in _PIPE.finditer(self._text[start:end])]
        inner = [pipe for pipe in pipes if start < pipe < end - 1]
        first = start + 1 if pipes[:1] == [start] else start
        last = end - 1 if pipes[-1:] == [end - 1] else end
        edges = [first, *(edge for pipe in inner for edge in (pipe, pipe + 1)), last]
        return [self._trimmed(left, right) for left, right in zip(edges[::2], edges[1::2], strict=True)]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        piece = self._text[start:end]
        left = len(piece) - len(piece.lstrip())
        return start + left, start + max(left, len(piece.rstrip()))

    def _without_quote(self, line: Line) -> Line:
        quote = _QUOTE.match(self._text, line.start, line.end)
        return replace(line, start=quote.end()) if quote else line

    def _drop(self, *places: int) -> None:
        for at in places:
            if at < len(self._found):
                self._found[at] = None

    def _drop_closing_fence(self, token: Token, last: int) -> None:
        line = self._found[last] if last < len(self._found) else None
        if line is not None and self._text[line.start : line.end].strip().startswith(token.markup):
            self._drop(last)
