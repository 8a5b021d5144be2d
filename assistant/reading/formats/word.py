"""Word files (.docx, .docm): paragraphs and tables in the order of the body, as the reader sees them.

Automatic numbers are written out; inserted text is in, deleted and hidden text is not; text boxes follow their
paragraph, footnotes stand at the end. Headers and footers of pages are left out, and Word keeps no page numbers.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

from assistant.errors import DocumentError
from assistant.reading.formats.builder import SourceBuilder, superscript
from assistant.reading.formats.numbering import Element, Numbering, W, number, value
from assistant.reading.formats.styles import Style, styles_of
from assistant.reading.formats.tables import MAX_COLUMNS, Cell, Grid, add_table
from assistant.reading.source import Source

MAX_UNZIPPED = 300 * 1024 * 1024
MAX_MARKUP = 100 * 1024 * 1024
MAX_PARTS = 5000
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "txbxContent", "sectPr")}
_UNSEEN.add(_FALLBACK)
_DAMAGES = (  # what the libraries raise for damaged files
    *(zipfile.BadZipFile, zlib.error, struct.error, OpcError, etree.XMLSyntaxError),
    *(EOFError, OSError, LookupError, ValueError),
    RuntimeError,  # RecursionError; and of zipfile, for what is locked or packed in ways unknown to it
)
_DAMAGED = "{name}: tệp Word bị hỏng hoặc tải về chưa đủ. Hãy mở bằng Word, lưu lại thành .docx rồi thêm lại."
_BOMB = "{name}: tệp Word giải nén ra quá lớn nên không được đọc. Hãy bỏ bớt hình ảnh hoặc tách thành nhiều tệp."


def read(data: bytes, name: str) -> Source:
    """A Source with a whole line for each paragraph and a row for each row of a data table."""
    try:
        _check_size(data, name)
        return _Reader(_package(data)).read()
    except _DAMAGES as error:
        raise DocumentError(_DAMAGED.format(name=name)) from error


def _package(data: bytes) -> OpcPackage:
    try:
        return OpcPackage.open(io.BytesIO(data))
    except AttributeError as error:  # what the library meets where a part is not what its name says
        raise ValueError("not the parts of a Word file") from error


def _title(package: OpcPackage) -> str:
    try:
        return package.core_properties.title or ""
    except AttributeError:  # likewise; the text can be read without
        return ""


def _check_size(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    markup = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if len(parts) > MAX_PARTS or markup > MAX_MARKUP or sum(part.file_size for part in parts) > MAX_UNZIPPED:
        raise DocumentError(_BOMB.format(name=name))


def _root(part: Part) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(part.blob, parser)


def _root_of(main: Part, kind: str) -> Element | None:
    """The content of a part that belongs to the document, None where there is none."""
    relations = (relation for relation in main.rels.values() if not relation.is_external)
    return next((_root(relation.target_part) for relation in relations if relation.reltype == kind), None)


def _is_on(element: Element, path: str) -> bool:
    found = element.find("/".join(W + step for step in path.split("/")))
    return found is not None and found.get(W + "val", "1") not in ("0", "false", "off")


class _Reader:
    """Holds the styles and list counters of one document while its body is walked."""

    def __init__(self, package: OpcPackage) -> None:
        main = package.main_document_part
        self._body = _root(main).find(W + "body")
        self._notes = _root_of(main, RELATIONSHIP_TYPE.FOOTNOTES)
        self._numbering = Numbering.of(_root_of(main, RELATIONSHIP_TYPE.NUMBERING))
        self._styles, self._default = styles_of(_root_of(main, RELATIONSHIP_TYPE.STYLES))
        self._title = _title(package)

    def read(self) -> Source:
        """Walk the document."""
        builder = SourceBuilder()
        if self._body is None:
            raise ValueError("no body")
        self._add_blocks(builder, self._body)
        for note in self._notes.iter(W + "footnote") if self._notes is not None else ():
            if note.get(W + "type") is None:
                self._add_blocks(builder, note)
        return builder.build(self._title)

    def _add_blocks(self, builder: SourceBuilder, parent: Element) -> None:
        for block in _blocks(parent):
            if block.tag == W + "tbl":
                header, grid = self._grid(block)
                add_table(builder, grid, header)
            else:
                self._add_paragraph(builder, block)

    def _add_paragraph(self, builder: SourceBuilder, paragraph: Element) -> None:
        level = self._level(paragraph)
        builder.paragraph(self._text(paragraph), "heading" if level else "text", level)
        for box in _text_boxes(paragraph):
            self._add_blocks(builder, box)

    def _level(self, paragraph: Element) -> int:
        own = value(paragraph, "pPr/outlineLvl")
        level = number(own, 9) + 1 if own is not None else self._style(paragraph).level
        return level if level <= 9 else 0

    def _text(self, paragraph: Element) -> str:
        text = "".join(_pieces(paragraph)).strip()
        if not text and paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            return ""
        before = self._number(paragraph)  # an empty paragraph counts, too
        return before + text if text else ""

    def _number(self, paragraph: Element) -> str:
        style = self._style(paragraph)
        identity = value(paragraph, "pPr/numPr/numId") or style.list_id
        if identity is None or identity == "0":
            return ""
        level = value(paragraph, "pPr/numPr/ilvl") or style.list_level
        by_style = self._numbering.level_of_style(value(paragraph, "pPr/pStyle") or "")
        return self._numbering.next(identity, number(level) if level is not None else by_style)

    def _style(self, paragraph: Element) -> Style:
        return self._styles.get(value(paragraph, "pPr/pStyle") or "", self._default)

    def _grid(self, table: Element) -> tuple[int | None, Grid]:
        rows = list(_rows(table))
        grid: Grid = []
        for row in rows:
            grid.append(self._row(row, grid[-1] if grid else []))
        width = max(map(len, grid), default=0)
        for cells in grid:
            cells.extend(Cell() for _ in range(width - len(cells)))
        marked = 0
        while marked < len(rows) and _is_on(rows[marked], "trPr/tblHeader"):
            marked += 1
        return (marked if 0 < marked < len(rows) else None), grid

    def _row(self, row: Element, above: list[Cell]) -> list[Cell]:
        cells = [Cell() for _ in range(min(number(value(row, "trPr/gridBefore")), MAX_COLUMNS))]
        for element in _cells(row):
            merged = element.find(f"{W}tcPr/{W}vMerge")
            goes_on = merged is not None and merged.get(W + "val", "continue") == "continue"
            at = len(cells)
            cell = above[at] if goes_on and at < len(above) else Cell(self._paragraphs(element))
            span = min(max(number(value(element, "tcPr/gridSpan"), 1), 1), MAX_COLUMNS)
            cells.extend([cell] * span)
        return cells

    def _paragraphs(self, cell: Element) -> list[str]:
        """A cell's paragraphs; a table inside it is read as text."""
        builder = SourceBuilder()
        self._add_blocks(builder, cell)
        source = builder.build()
        return [source.text[line.start : line.end] for line in source.lines]


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables, through the wrappers that hold them (content controls, insertions)."""
    for child in parent:
        if child.tag in (W + "p", W + "tbl"):
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml", W + "smartTag"):
            yield from _blocks(child)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == W + "tr" and child.find(f"{W}trPr/{W}del") is None:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _cells(child)


def _pieces(element: Element) -> Iterator[str]:
    """The text of a paragraph as it is seen."""
    for child in element:
        if child.tag in _UNSEEN or (child.tag == W + "r" and _is_on(child, "rPr/vanish")):
            continue
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in (W + "tab", W + "ptab"):
            yield " "
        elif child.tag in (W + "br", W + "cr"):
            yield "\n" if child.get(W + "type", "textWrapping") == "textWrapping" else " "
        elif child.tag == W + "noBreakHyphen":
            yield "-"
        elif child.tag == W + "r" and value(child, "rPr/vertAlign") == "superscript":
            yield superscript("".join(_pieces(child)))
        else:
            yield from _pieces(child)


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    for box in paragraph.iter(W + "txbxContent"):
        in_fallback = any(ancestor.tag == _FALLBACK for ancestor in box.iterancestors())
        if not in_fallback and next(box.iterancestors(W + "p")) is paragraph:
            yield box
