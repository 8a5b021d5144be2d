"""Real footnotes: the part that holds them, its separators, and the marks that refer to it.

python-docx has none. What Word wants: a part of its own, related from the text; separators with the ids -1 and 0 that
the settings name too; ids that are unique; the mark repeated at the beginning of each note.
"""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from assistant.briefing.word.styles import NOTE, NOTE_MARK
from assistant.briefing.word.xml import element

_PLACE = PackURI("/word/footnotes.xml")
_FIELD = frozenset(("begin", "separate", "end"))
_AFTER_FOOTNOTES = ("w:endnotePr", "w:compat")  # what follows them in the settings


class Footnotes:
    """The footnotes of one document; ``close`` puts them into it."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        self._styles = {name: document.styles[name].style_id for name in (NOTE, NOTE_MARK)}
        self._root = element("footnotes")
        self._root.append(_separator("separator", -1))
        self._root.append(_separator("continuationSeparator", 0))

    def add(self, paragraph: Paragraph, text: str) -> int:
        """A mark at the end of the paragraph, and its note; the number that both show."""
        number = len(self._root) - 1
        paragraph._p.append(element("bookmarkStart", id=str(number), name=_bookmark(number)))
        self._marked(paragraph).append(element("footnoteReference", id=str(number)))
        paragraph._p.append(element("bookmarkEnd", id=str(number)))
        self._root.append(self._note(str(number), text))
        return number

    def refer(self, paragraph: Paragraph, number: int) -> None:
        """The mark of a note that is there already; Word keeps its number up to date."""
        for kind in ("begin", "", "separate", "shown", "end"):
            run = self._marked(paragraph)
            text = element("instrText" if not kind else "t")
            text.text = str(number) if kind else f" NOTEREF {_bookmark(number)} \\f \\h "
            run.append(element("fldChar", fldCharType=kind) if kind in _FIELD else text)

    def _marked(self, paragraph: Paragraph) -> BaseOxmlElement:
        run = paragraph.add_run()._r
        run.append(self._mark_style())
        return run

    def _mark_style(self) -> BaseOxmlElement:
        properties = element("rPr")
        properties.append(element("rStyle", val=self._styles[NOTE_MARK]))
        return properties

    def _note(self, number: str, text: str) -> BaseOxmlElement:
        note, paragraph, properties = element("footnote", id=number), element("p"), element("pPr")
        properties.append(element("pStyle", val=self._styles[NOTE]))
        mark, words, said = element("r"), element("r"), element("t")
        mark.extend((self._mark_style(), element("footnoteRef")))
        said.text = f" {text}"
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        words.append(said)
        paragraph.extend((properties, mark, words))
        note.append(paragraph)
        return note

    def close(self) -> None:
        """Store the part, relate it and name its separators in the settings."""
        main = self._document.part
        part = Part(_PLACE, CONTENT_TYPE.WML_FOOTNOTES, serialize_part_xml(self._root), main.package)
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        properties = element("footnotePr")
        properties.extend((element("footnote", id="-1"), element("footnote", id="0")))
        settings = self._document.settings.element
        after = next((found for tag in _AFTER_FOOTNOTES if (found := settings.find(qn(tag))) is not None), None)
        if after is None:
            settings.append(properties)
        else:
            after.addprevious(properties)


def _bookmark(number: int) -> str:
    return f"_ChuThich{number}"


def _separator(kind: str, number: int) -> BaseOxmlElement:
    note, paragraph, run = element("footnote", type=kind, id=str(number)), element("p"), element("r")
    properties = element("pPr")
    properties.append(element("spacing", after="0", line="240", lineRule="auto"))
    run.append(element(kind))
    paragraph.extend((properties, run))
    note.append(paragraph)
    return note
