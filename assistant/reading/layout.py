"""From lines to Blocks: broken lines joined into the paragraphs, bullets, headings and rows that a person reads.

Emphasis marks, link targets and page furniture are left out of the reading text; nothing is reordered or corrected.
Every character keeps the offset at which it stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.reading.blocks import INVISIBLE, block_of
from assistant.reading.furniture import dropped_lines
from assistant.reading.joining import KeptLine, goes_on, is_plain
from assistant.reading.numbering import marker_of
from assistant.reading.source import Block, Source

_OPENING_MARKS = re.compile(r"(?:#{1,6}\s+|>\s*|\*{1,3}(?=[^\s*])|_{1,3}(?=[^\s_]))+")


def blocks_of(source: Source) -> tuple[Block, ...]:
    """The paragraphs, bullets, headings and table rows of ``source``, in reading order."""
    rows = list(_kept(source))
    width = _wrap_width(rows, paged=bool(source.pages))
    groups: list[list[KeptLine]] = []
    for row in rows:
        if groups and goes_on(groups[-1], row, width):
            groups[-1].append(row)
        else:
            groups.append([row])
    blocks = (block_of(source.text, [row.line for row in group]) for group in groups)
    return tuple(block for block in blocks if block.text)


def _kept(source: Source) -> Iterator[KeptLine]:
    dropped = dropped_lines(source)
    end = 0
    for index, line in enumerate(source.lines):
        raw = source.text[line.start : line.end]
        if index in dropped:
            continue
        text = _OPENING_MARKS.sub("", " ".join(INVISIBLE.sub("", raw).split()), count=1)
        if not text:
            continue
        between = source.text[end : line.start]
        turned = any(end <= page <= line.start for page in source.pages[1:]) if source.pages else False
        yield KeptLine(line, text, marker_of(text), gap=between.count("\n") > 1 and not turned)
        end = line.end


def _wrap_width(rows: list[KeptLine], paged: bool) -> int:
    """The length at which lines were broken by the page's width, 0 where each paragraph is one line."""
    followed = [(a, b) for a, b in pairwise(rows) if is_plain(a) and (paged or not (b.gap or b.marker))]
    broken = [(a, b) for a, b in followed if b.text[0].islower()]
    return _common_length(followed, paged) or _common_length(broken, paged)


def _common_length(pairs: list[tuple[KeptLine, KeptLine]], paged: bool) -> int:
    """The length that most of the first lines come near, 0 where there is none."""
    lengths = sorted(len(row.text) for row, _ in pairs if len(row.text) > 20)
    if len(lengths) < (1 if paged else 5):
        return 0
    width = lengths[int(0.9 * (len(lengths) - 1))]
    near = sum(0.8 * width <= n <= 1.2 * width for n in lengths)
    return width if width <= 160 and (paged or near >= 0.5 * len(lengths)) else 0
