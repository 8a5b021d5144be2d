"""From Blocks and their outline to Passages: one clause, bullet or table row each, with its place in official form.

Never mixes two sections. A heading is a passage only where it is itself the clause. What is long is cut at sentence
ends to a token budget; the counting is given by the caller.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from assistant.reading.furniture import is_title
from assistant.reading.labels import Labels, full_label
from assistant.reading.places import Outline, Place
from assistant.reading.sentences import pieces_of, ranges_of, sentence_at
from assistant.reading.shapes import is_signature
from assistant.reading.source import Block
from assistant.records import Passage, Sentence

BUDGET = 256
_LEAD = 320  # characters of an introducing sentence that a bullet carries
_FRAGMENT = 60  # characters: shorter lines without a full stop are pieces of one thing (a broken table, a signature)
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
    labels = Labels(outline, blocks)
    passages: list[Passage] = []
    for first, sentences in _cut(blocks, outline, count, budget):
        page = bisect_right(pages, sentences[0].start) if pages else None
        section = outline.places[first].section
        passages.append(
            Passage(
                id=f"{name}#{len(passages)}",
                document=name,
                ordinal=len(passages),
                section=outline.sections[section].name if section is not None else "",
                label=full_label(labels.label(first), document_label, page),
                headings=outline.path(section) + outline.places[first].labels,
                sentences=sentences,
                page=page,
                lead=_lead(first, blocks, outline),
            )
        )
    return tuple(passages)


def _cut(
    blocks: Sequence[Block], outline: Outline, count: Count, budget: int
) -> Iterator[tuple[int, tuple[Sentence, ...]]]:
    """The sentences of each passage, with the first block of those that they are of."""
    for unit in _units(blocks, outline):
        sentences = [s for i in unit for s in _sentences(blocks[i], outline.places[i].body, count, budget)]
        yield from ((unit[0], part) for part in _packed(sentences, count, budget))


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
        if outline.is_end(place.section) and (is_signature(blocks[index].text) or goes_on):
            found.add(index)
    return frozenset(found)


def _group(index: int, blocks: Sequence[Block], outline: Outline) -> tuple[int | None, bool]:
    place, text = outline.places[index], blocks[index].text
    if place.section is None or blocks[index].kind != "text":
        return place.section, False
    opens = outline.sections[place.section].start == blocks[index].origin[0]
    ended = text.endswith(_ENDS) and not text.endswith("....")  # dots to be filled in end no sentence
    fragment = len(text) < _FRAGMENT and not (ended or place.bullet or opens)
    return place.section, fragment or outline.is_end(place.section)


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


def _ends_open(index: int, blocks: Sequence[Block], outline: Outline) -> int | None:
    """The line of the same point before it that ends with a colon: "Từ 12 tháng trở lên:", "hỗ trợ 2 triệu đồng"."""
    before = index - 1
    is_point = before >= 0 and outline.places[before].section == outline.places[index].section is not None
    return before if is_point and blocks[before].text.rstrip().endswith(":") else None


def _lead(index: int, blocks: Sequence[Block], outline: Outline) -> str:
    """The column headers of a row; of a bullet or point, the sentence that introduces it."""
    block, by = blocks[index], outline.places[index].introduced_by
    columns = "; ".join(column for column in block.columns if column)
    by = _ends_open(index, blocks, outline) if by is None else by
    if columns or by is None or outline.places[by].heading:
        return columns
    text, body = blocks[by].text, outline.places[by].body
    ranges = ranges_of(text, body)
    start, end = ranges[-1] if text.endswith(":") else ranges[0]
    return text[start:end] if end - start <= _LEAD else text[start : text.rfind(" ", start, start + _LEAD)] + " …"
