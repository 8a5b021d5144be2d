"""The page and the styles: A4, margins, Times New Roman in black, headings that Word's navigation pane shows.

Sizes and distances follow annex I of Nghị định 30/2020/NĐ-CP.
"""

from __future__ import annotations

from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from assistant.briefing.word.xml import element, fonts, page_number

TEXT_WIDTH = Mm(210 - 30 - 16)
BODY, TABLE, GAP, NOTE, NOTE_MARK = "Body Text", "Table Text", "Table Gap", "footnote text", "footnote reference"
TABLE_ID = TABLE.replace(" ", "")  # as python-docx makes it of the name


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph style looks; distances in points, the indent in centimetres."""

    size: float
    bold: bool = False
    italic: bool = False
    align: ALIGN = ALIGN.JUSTIFY
    indent: float = 0.0
    before: float = 0.0
    after: float = 6.0
    keep: bool = False


_LOOKS = {
    "Normal": _Look(14, align=ALIGN.LEFT, after=0),
    BODY: _Look(14, indent=1.27, before=0, after=6),
    "Title": _Look(14, bold=True, align=ALIGN.CENTER, before=18, after=0, keep=True),
    "Subtitle": _Look(14, bold=True, align=ALIGN.CENTER, after=0, keep=True),
    "Heading 1": _Look(14, bold=True, indent=1.27, before=12, keep=True),
    "Heading 2": _Look(14, bold=True, indent=1.27, before=6, keep=True),
    "Heading 3": _Look(14, bold=True, italic=True, indent=1.27, before=6, keep=True),
    "Heading 4": _Look(14, italic=True, indent=1.27, before=6, keep=True),
    "Header": _Look(14, align=ALIGN.CENTER, after=0),
    TABLE: _Look(12, align=ALIGN.LEFT, before=2, after=2),
    GAP: _Look(4, after=0),  # the paragraph that must part two tables
    NOTE: _Look(10, after=0),
}


def new_document(title: str, subject: str) -> WordDocument:
    """An empty paper with its page, styles, page numbers and properties."""
    document = Document()
    _page(document.sections[0])
    for name, look in _LOOKS.items():
        _style(document, name, look)
    _note_mark(document)
    _of_today(document)
    properties = document.core_properties
    properties.title, properties.subject, properties.language = title, subject, "vi-VN"
    properties.author = properties.comments = properties.last_modified_by = properties.keywords = ""
    return document


def _of_today(document: WordDocument) -> None:
    """The mode of Word 2013 and later, since the template's is shown as compatibility mode; and not its picture."""
    package = document.part.package
    for key in [key for key, relation in package.rels.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[key]
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(16)
    section.header_distance, section.footer_distance = Mm(10), Mm(10)
    section.different_first_page_header_footer = True
    page_number(section.header.paragraphs[0])


def _style(document: WordDocument, name: str, look: _Look) -> None:
    styles = document.styles
    known = name in [style.name for style in styles]
    style = styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == NOTE)
    if not known:
        style.base_style = styles["Normal"]
    _font(style, look)
    layout = style.paragraph_format
    layout.alignment, layout.first_line_indent = look.align, Cm(look.indent)
    layout.space_before, layout.space_after, layout.line_spacing = Pt(look.before), Pt(look.after), 1.0
    layout.keep_with_next, layout.widow_control = look.keep, True
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _font(style: ParagraphStyle, look: _Look) -> None:
    font = style.font
    font.size, font.bold, font.italic, font.color.rgb = Pt(look.size), look.bold, look.italic, RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts(properties)
    for tag in ("w:spacing", "w:kern", "w:lang"):
        for found in properties.findall(qn(tag)):
            properties.remove(found)
    if style.name == "Normal":
        properties.append(element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))


def _note_mark(document: WordDocument) -> None:
    style = document.styles.add_style(NOTE_MARK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.font.superscript = True
