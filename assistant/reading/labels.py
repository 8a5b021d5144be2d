"""Where blocks stand in their document, said as official papers say it: "gạch đầu dòng thứ 3 mục II.2.2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.reading.cells import PART
from assistant.reading.places import Outline, Place
from assistant.reading.source import Block
from assistant.reading.tree import ATTACHED

_BULLETS = {"-": "gạch đầu dòng", "–": "gạch đầu dòng", "—": "gạch đầu dòng", "+": "dấu cộng"}


def full_label(place: str, document: str, page: int | None) -> str:
    """A place in a document as citations tell it, with the document's name and the page."""
    if place.endswith(ATTACHED) and document:
        place, document = f"{place} {document}", ""
    parts = [place, document, f"trang {page}" if page else ""]
    label = ", ".join(part for part in parts if part)
    return label[:1].upper() + label[1:]


@dataclass(slots=True)
class _Tally:
    """How many paragraphs, bullets and rows of a section have gone by."""

    paragraphs: int = 0
    bullets: list[int] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    rows: int = 0
    tables: int = 0
    columns: str | None = None  # of the table that its last row was in


class Labels:
    """Says where a block stands: "gạch đầu dòng thứ 3 mục II.2.2", "đoạn 2 mục I", "khoản 2 Điều 5"."""

    def __init__(self, outline: Outline, blocks: Sequence[Block]) -> None:
        self._outline = outline
        self._blocks = blocks
        self._tallies: dict[int | None, _Tally] = {}
        self._places = [self._count(i) for i in range(len(blocks))]

    def label(self, index: int) -> str:
        """The place of a block, without the document."""
        section = self._outline.places[index].section
        within = self._places[index]
        if self._outline.is_end(section) or (section is None and self._outline.sections):
            within = ""
        if within.startswith("đoạn") and self._tallies[section].paragraphs < 2:
            within = ""
        joint = " tại " if within.startswith("hàng") else " "
        return joint.join(part for part in (within, self._section(section) or self._outside(index)) if part)

    def _outside(self, index: int) -> str:
        """What stands above all sections, or says something of the whole document below them."""
        if not self._outline.sections:
            return ""
        above = self._blocks[index].origin[0] < self._outline.sections[0].start
        return "phần mở đầu" if above else "phần cuối"

    def _section(self, index: int | None) -> str:
        if index is None:
            return ""
        section = self._outline.sections[index]
        named = section.number or self._outline.is_end(index) or section.label.endswith(ATTACHED)
        return section.label if named else f"mục “{section.title}”"

    def _count(self, index: int) -> str:
        place, block = self._outline.places[index], self._blocks[index]
        tally = self._tallies.setdefault(place.section, _Tally())
        if block.kind == "row":
            return self._row(block, tally)
        if place.bullet:
            return self._bullet(place, tally)
        if place.heading or self._opens(index):
            tally.paragraphs += not place.heading
            return ""
        if place.labels and tally.bullets and tally.marks:
            return _chain(tally)
        tally.paragraphs += 1
        tally.marks = []
        return f"đoạn {tally.paragraphs}"

    def _opens(self, index: int) -> bool:
        section = self._outline.places[index].section
        return section is not None and self._outline.sections[section].start == self._blocks[index].origin[0]

    def _row(self, block: Block, tally: _Tally) -> str:
        """A table goes on below a footnote or on the next page as long as its columns are the same."""
        columns = PART.join(block.table)  # cells that are merged have the headers of all their columns
        if tally.columns != columns:
            tally.tables, tally.rows, tally.columns = tally.tables + 1, 0, columns
        tally.rows += 1
        return f"hàng {tally.rows} bảng {tally.tables}" if tally.tables > 1 else f"hàng {tally.rows} của bảng"

    def _bullet(self, place: Place, tally: _Tally) -> str:
        depth = min(place.depth, len(tally.bullets) + 1)
        tally.bullets = [*tally.bullets[:depth], *[0] * (depth - len(tally.bullets))]
        tally.bullets[depth - 1] += 1
        tally.marks = [*tally.marks[: depth - 1], *["-"] * (depth - 1 - len(tally.marks)), place.bullet]
        return _chain(tally)


def _chain(tally: _Tally) -> str:
    """ "dấu cộng thứ 2, gạch đầu dòng thứ 3"; an inner bullet with the outer one's mark is an "ý"."""
    names = [
        _BULLETS.get(mark, "ý") if mark not in tally.marks[:depth] else "ý" for depth, mark in enumerate(tally.marks)
    ]
    pairs = list(zip(names, tally.bullets, strict=False))
    return ", ".join(f"{name} thứ {n}" for name, n in reversed(pairs))
