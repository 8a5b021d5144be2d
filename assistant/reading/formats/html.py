"""HTML, saved web pages included. Takes the visible text of the document; nothing in the page is run or fetched.

What of a page is its document is for webpage.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from assistant.reading.formats.builder import SourceBuilder, superscript
from assistant.reading.formats.tables import Cell, Grid, add_table, is_data
from assistant.reading.formats.webpage import opened, words
from assistant.reading.source import Source

MAX_SPAN = 64
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = words(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
    form header hr li main ol p pre section summary table tbody td tfoot th thead tr ul
    """
) | frozenset(_HEADINGS)


def read(data: bytes, name: str) -> Source:
    """A Source with a whole line for each block and a row for each row of a data table."""
    content, title, warnings = opened(data, name)
    builder = SourceBuilder()
    _Walker(builder).walk(content)
    return builder.build(title, warnings)


class _Walker:
    """Walks the elements in order, without recursion, and gives the builder a paragraph for each block."""

    def __init__(self, builder: SourceBuilder) -> None:
        self._builder = builder
        self._text: list[str] = []
        self._level = 0
        self._pre = 0
        self._raised = 0
        self._marker = ""

    def walk(self, root: HtmlElement) -> None:
        """Add everything in ``root``."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if self._start(element):
                    walker.skip_subtree()
            else:
                self._end(element, is_root=element is root)
        self._flush()

    def _start(self, element: HtmlElement) -> bool:
        """Begin an element; true where it has been dealt with whole."""
        if element.tag in _BLOCKS:
            self._flush()
        if element.tag == "table":
            grid = _grid(element)
            if grid:
                add_table(self._builder, grid, _header_rows(element, grid))
                return True
        self._level = _HEADINGS.get(element.tag, self._level)
        self._pre += element.tag == "pre"
        self._raised += element.tag == "sup"
        if element.tag == "li":
            self._marker = _marker(element)
        elif element.tag == "br":
            self._text.append("\n")
        self._add(element.text)
        return False

    def _end(self, element: HtmlElement, *, is_root: bool) -> None:
        if element.tag in _BLOCKS:
            self._flush()
        self._pre -= element.tag == "pre"
        self._raised -= element.tag == "sup"
        if not is_root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            text = text if self._pre else re.sub(r"\s+", " ", text)
            self._text.append(superscript(text) if self._raised else text)

    def _flush(self) -> None:
        text = "".join(self._text)
        self._text.clear()
        if not text.strip():
            return
        text, self._marker = self._marker + text.lstrip(), ""
        if self._level:
            self._builder.paragraph(text, "heading", self._level)
        else:
            for line in text.split("\n") if self._pre else [text]:
                self._builder.paragraph(line)
        self._level = 0


def _marker(item: HtmlElement) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    start = parent.get("start", "1")
    number = before + (int(start) if start.isdecimal() and len(start) < 7 else 1)
    style = parent.get("type", "")
    if style in ("a", "A"):
        letter = chr(ord(style) + (number - 1) % 26)
        return f"{letter}) "
    return f"{number}. "


def _grid(table: HtmlElement) -> Grid:
    """The cells of a data table; empty for a table that lays out a page."""
    if table.find(".//table") is not None or any(table.find(f".//td//{tag}") is not None for tag in _HEADINGS):
        return []
    spanning: dict[int, tuple[int, Cell]] = {}  # column -> rows still covered, by which cell
    grid = [_row(row, spanning) for row in table.iter("tr")]
    width = max(map(len, grid), default=0)
    for row in grid:
        row.extend(Cell() for _ in range(width - len(row)))
    return grid if is_data(grid) and all(len(cell.text) < 3000 for row in grid for cell in row) else []


def _row(row: HtmlElement, spanning: dict[int, tuple[int, Cell]]) -> list[Cell]:
    cells: list[Cell] = []
    _fill_from_above(cells, spanning)
    for element in row.iterchildren("td", "th"):
        cell = Cell(list(_paragraphs(element)))
        for _ in range(_span(element, "colspan")):
            if _span(element, "rowspan") > 1:
                spanning[len(cells)] = (_span(element, "rowspan") - 1, cell)
            cells.append(cell)
        _fill_from_above(cells, spanning)
    return cells


def _fill_from_above(cells: list[Cell], spanning: dict[int, tuple[int, Cell]]) -> None:
    while len(cells) in spanning:
        left, cell = spanning.pop(len(cells))
        if left > 1:
            spanning[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _span(element: HtmlElement, which: str) -> int:
    value = str(element.get(which, "1")).strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() and len(value) < 7 else 1


def _paragraphs(element: HtmlElement) -> Iterator[str]:
    builder = SourceBuilder()
    _Walker(builder).walk(element)
    source = builder.build()
    return (source.text[line.start : line.end] for line in source.lines)


def _header_rows(table: HtmlElement, grid: Grid) -> int | None:
    """How many rows the markup says are headers; None where it does not."""
    rows = list(table.iter("tr"))
    marked = 0
    for row in rows:
        in_head = row.getparent() is not None and row.getparent().tag == "thead"
        if not in_head and (row.find("td") is not None or row.find("th") is None):
            break
        marked += 1
    return marked if 0 < marked < len(grid) else None
