"""HTML, saved web pages included. Takes the visible text of the document; nothing in the page is run or fetched.

Menus, sidebars, footers, forms and comment boxes are dropped where the markup says what they are;
chrome that is marked up like content is left for layout.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from assistant.errors import DocumentError
from assistant.reading.formats import plain
from assistant.reading.formats.builder import SourceBuilder, one_line, superscript
from assistant.reading.formats.tables import Cell, Grid, add_table, is_data
from assistant.reading.source import Source

MAX_SPAN = 64


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = _words(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
    form header hr li main ol p pre section summary table tbody td tfoot th thead tr ul
    """
) | frozenset(_HEADINGS)
_DROPPED = _words(
    """
    applet aside audio base button canvas dialog embed footer iframe input link map meta nav noscript object
    script select style svg template textarea title video
    """
)
_CHROME_ROLES = _words(
    """
    navigation banner contentinfo complementary search menu menubar dialog alert toolbar
    """
)
_CHROME_NAMES = _words(
    """
    ad ads advert advertisement banner breadcrumb breadcrumbs comments cookie cookies copyright footer login
    menu modal nav navbar navigation newsletter pagination popup related share sharing sidebar social subscribe
    toolbar widget
    """
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z]+")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_EMPTY = "{name}: trang HTML không có nội dung văn bản. Hãy lưu lại trang sau khi nội dung đã hiện đầy đủ."
_DEEP = "{name}: cấu trúc HTML lồng nhau quá sâu nên không đọc được. Hãy lưu nội dung thành .docx hoặc .txt."


def read(data: bytes, name: str) -> Source:
    """A Source with a whole line for each block and a row for each row of a data table."""
    text, warnings = _decode(data, name)
    page = _parse(text, name)
    title = _title(page)
    content = _content(page)
    _drop_chrome(content)
    builder = SourceBuilder()
    _Walker(builder).walk(content)
    return builder.build(title, warnings)


def _decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:4096])
    encoding = declared.group(1).decode("ascii") if declared else ""
    if encoding and not _is_unicode(encoding):
        try:
            return data.decode(encoding), ()
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration: look at the bytes themselves
    return plain.decode(data, name)


def _is_unicode(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name.startswith("utf")
    except LookupError:
        return True


def _parse(text: str, name: str) -> HtmlElement:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        page = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(_EMPTY.format(name=name)) from error
    if page is None:
        raise DocumentError(_EMPTY.format(name=name))
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise DocumentError(_DEEP.format(name=name))
    return page


def _title(page: HtmlElement) -> str:
    headings = page.xpath("//h1")
    found = headings if len(headings) == 1 else page.xpath("//head/title")
    return one_line(found[0].text_content()) if found else ""


def _content(page: HtmlElement) -> HtmlElement:
    """The one element that the page says is its content, or the body."""
    for path in ("//main", "//*[@role='main']", "//article"):
        found = page.xpath(path)
        if len(found) == 1 and one_line(found[0].text_content()):
            return found[0]
    bodies = page.xpath("//body")
    return bodies[0] if bodies else page


def _drop_chrome(content: HtmlElement) -> None:
    total = len(content.text_content())
    for element in list(content.iterdescendants()):
        if not isinstance(element.tag, str):
            continue
        if element.tag in _DROPPED or (_is_chrome(element) and _is_minor(element, total)):
            _remove(element)


def _is_chrome(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    if element.get("role", "") in _CHROME_ROLES or element.get("aria-hidden") == "true":
        return True
    names = _NAME.findall(f"{element.get('class', '')} {element.get('id', '')}".lower())
    return not _CHROME_NAMES.isdisjoint(names)


def _is_minor(element: HtmlElement, total: int) -> bool:
    """Not half of the page and not around its title: a class name alone must not cost the document."""
    return len(element.text_content()) * 2 < total and element.find(".//h1") is None


def _remove(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


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
