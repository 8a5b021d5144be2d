"""From Blocks and their outline to Passages: one clause, bullet or table row each, with its place in official form.

Never mixes two sections. A heading is a passage only where it is itself the clause. What is long is cut at sentence
ends to a token budget; the counting is given by the caller.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.reading.cells import PART
from assistant.reading.furniture import is_title
from assistant.reading.outline import Outline
from assistant.reading.places import Place
from assistant.reading.sentences import pieces_of, ranges_of, sentence_at
from assistant.reading.shapes import is_signature
from assistant.reading.source import Block
from assistant.reading.tree import ATTACHED, END_MATTER, SIGNATURE
from assistant.records import Passage, Sentence

BUDGET = 256
_LEAD = 320  # characters of an introducing sentence that a bullet carries
_FRAGMENT = 60  # characters: shorter lines without a full stop are pieces of one thing (a broken table, a signature)
_BULLETS = {"-": "gạch đầu dòng", "–": "gạch đầu dòng", "—": "gạch đầu dòng", "+": "dấu cộng"}
_ENDS = (".", ";", ":", "!", "?", "…", ",")
_MOTTO = re.compile(r"Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|CỘNG HÒA XÃ HỘI CHỦ\s?NGHĨA VIỆT NAM\W*$")

Count = Callable[[str], int]


def passages_of(
    name: str,
    blocks: Sequence[Block],
    outline: Outline,
    pages: Sequence[int],
    count: Count,
    document_label: str = "",
    budget: int = BUDGET,
) -> tuple[Passage, ...]:
    """The passages of the document ``name``, in reading order.

    ``count`` gives the tokens of a text, ``pages`` the offset at which each page begins, and ``document_label`` the
    document's official name, which ends every label.
    """
    counter = _Counter(outline, blocks)
    passages: list[Passage] = []
    for unit in _units(blocks, outline):
        first = unit[0]
        place = counter.label(first)
        section = outline.places[first].section
        sentences = [s for i in unit for s in _sentences(blocks[i], outline.places[i].body, count, budget)]
        for part in _packed(sentences, count, budget):
            page = bisect_right(pages, part[0].start) if pages else None
            passages.append(
                Passage(
                    id=f"{name}#{len(passages)}",
                    document=name,
                    ordinal=len(passages),
                    section=outline.sections[section].name if section is not None else "",
                    label=_full_label(place, document_label, page),
                    headings=outline.path(section) + outline.places[first].labels,
                    sentences=part,
                    page=page,
                    lead=_lead(first, blocks, outline),
                )
            )
    return tuple(passages)


def _units(blocks: Sequence[Block], outline: Outline) -> Iterator[list[int]]:
    """The blocks of each passage before cutting: one, or a run of fragments that only together say something."""
    head = _head(blocks, outline)
    kept = [i for i, place in enumerate(outline.places) if not place.heading and _says(blocks[i], place, i < head)]
    signed = _signed(blocks, outline)
    for (_, _, together), run in groupby(kept, key=lambda i: (i in signed, *_group(i, blocks, outline))):
        indices = list(run)
        if together:
            yield indices
        else:
            yield from ([i] for i in indices)


def _signed(blocks: Sequence[Block], outline: Outline) -> frozenset[int]:
    """The blocks of signatures that stand below recipients or among them, which are read apart from them."""
    found: set[int] = set()
    for index, place in enumerate(outline.places):
        goes_on = index - 1 in found and not place.bullet
        if _is_end(outline, place.section) and (is_signature(blocks[index].text) or goes_on):
            found.add(index)
    return frozenset(found)


def _group(index: int, blocks: Sequence[Block], outline: Outline) -> tuple[int | None, bool]:
    place, text = outline.places[index], blocks[index].text
    if place.section is None or blocks[index].kind != "text":
        return place.section, False
    opens = outline.sections[place.section].start == blocks[index].origin[0]
    ended = text.endswith(_ENDS) and not text.endswith("....")  # dots to be filled in end no sentence
    fragment = len(text) < _FRAGMENT and not (ended or place.bullet or opens)
    return place.section, fragment or _is_end(outline, place.section)


def _is_end(outline: Outline, index: int | None) -> bool:
    """Whether a section is the list of recipients or the signature."""
    if index is None:
        return False
    section = outline.sections[index]
    return not section.number and section.title in (END_MATTER, SIGNATURE)


def _head(blocks: Sequence[Block], outline: Outline) -> int:
    """How many blocks stand above the first section, or above the first sentence where there are none."""
    for index, place in enumerate(outline.places):
        if place.section is not None:
            return index
    return next((i for i, block in enumerate(blocks) if block.kind == "row" or block.text.endswith(_ENDS)), 0)


def _says(block: Block, place: Place, head: bool) -> bool:
    """In a document's head only a title, a date or number, and whole sentences say something."""
    if not block.text[place.body :].strip(" .…_-") or _MOTTO.search(block.text):
        return False
    if not head or block.kind == "row" or block.text.endswith(_ENDS):
        return True
    words = block.text.split()
    wordy = len(words) > 5 and (not block.text.isupper() or is_title(block.text))
    return wordy or any(character.isdigit() for character in block.text)


def _sentences(block: Block, body: int, count: Count, budget: int) -> Iterator[Sentence]:
    ranges = [(0, len(block.text))] if block.kind == "row" else ranges_of(block.text, body)
    for start, end in ranges:
        tokens = count(block.text[start:end])
        fits = end - start
        pieces = [(start, end)]
        while tokens > budget and fits > 40:
            fits = min(int((end - start) * budget / tokens * 0.9), int(fits * 0.8))
            pieces = pieces_of(block.text, (start, end), max(fits, 1))
            if all(count(block.text[a:b]) <= budget for a, b in pieces):
                break
        yield from (sentence_at(block, a, b) for a, b in pieces)


def _packed(sentences: Sequence[Sentence], count: Count, budget: int) -> Iterator[tuple[Sentence, ...]]:
    """Runs of sentences within the budget, of about equal length."""
    sizes = [count(sentence.text) for sentence in sentences]
    parts = -(-sum(sizes) // budget) or 1
    share = sum(sizes) / parts
    run: list[Sentence] = []
    held = 0
    for sentence, size in zip(sentences, sizes, strict=True):
        if run and (held + size > budget or held + size / 2 > share):
            yield tuple(run)
            run, held = [], 0
        run.append(sentence)
        held += size
    if run:
        yield tuple(run)


def _lead(index: int, blocks: Sequence[Block], outline: Outline) -> str:
    """The column headers of a row; of a bullet or point, the sentence that introduces it."""
    block, by = blocks[index], outline.places[index].introduced_by
    columns = "; ".join(column for column in block.columns if column)
    if columns or by is None or outline.places[by].heading:
        return columns
    text, body = blocks[by].text, outline.places[by].body
    ranges = ranges_of(text, body)
    start, end = ranges[-1] if text.endswith(":") else ranges[0]
    return text[start:end] if end - start <= _LEAD else text[start : text.rfind(" ", start, start + _LEAD)] + " …"


def _full_label(place: str, document: str, page: int | None) -> str:
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


class _Counter:
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
        if _is_end(self._outline, section) or (section is None and self._outline.sections):
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
        named = section.number or _is_end(self._outline, index) or section.label.endswith(ATTACHED)
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
