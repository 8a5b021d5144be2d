"""Small parts of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"

# The order in which Word wants the properties of a paragraph that are set here.
_PARAGRAPH_ORDER = ("w:pStyle", "w:keepNext", "w:keepLines", "w:pBdr", "w:spacing", "w:ind", "w:jc")


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of the "w" namespace with attributes of the same: ``element("footnoteRef")``."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), value)
    return made


def rule(paragraph: Paragraph, left: int, right: int) -> None:
    """Turn an empty paragraph into a thin line; the indents in twentieths of a point leave its width."""
    properties = paragraph._p.get_or_add_pPr()
    borders = element("pBdr")
    borders.append(element("top", val="single", sz="6", space="0", color="000000"))
    properties.append(borders)
    properties.append(element("spacing", before="40", after="0", line="60", lineRule="exact"))
    properties.append(element("ind", left=str(left), right=str(right), firstLine="0"))
    children = sorted(properties, key=lambda child: _order(child.tag))
    for child in children:
        properties.remove(child)
    properties.extend(children)


def _order(tag: str) -> int:
    tags = [qn(name) for name in _PARAGRAPH_ORDER]
    return tags.index(tag) if tag in tags else len(tags)


def page_number(paragraph: Paragraph) -> None:
    """The number of the page, kept up to date by Word."""
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("shown", "2"), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else "")
        if kind == "":
            instruction = element("instrText")
            instruction.text = text
            run._r.append(instruction)
        elif kind != "shown":
            run._r.append(element("fldChar", fldCharType=kind))


def fonts(properties: BaseOxmlElement) -> None:
    """Times New Roman for every script of a style's or a run's properties, in place of the theme's fonts."""
    found = properties.find(qn("w:rFonts"))
    if found is not None:
        properties.remove(found)
    properties.insert(0, element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))
