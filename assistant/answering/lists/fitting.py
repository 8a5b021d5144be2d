"""Clauses cut so that all of a list have room together: what each says before how, where or why it is said."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import at_joint, pieces_of, shortened
from assistant.records import Passage, Sentence

BUDGET = 96  # words for all items together, so that the whole list stands in the first lines
_LENIENT = 1.3
WHOLE = 1.1  # a clause hardly longer than there is room for is told whole
_REACH, _OVER = 1.6, 1.25  # shares of its room in which a figure is kept where all together pass the whole room so far
_AFTER_FIGURE = 3  # words after the last figure: its unit
_ENUMERATED = 5  # words fewer than which a first piece is the first of what is strung together, and says nothing alone
_OPENS = 14  # words that an opening has at most
_OPENING = re.compile(
    r"(?:Ở|Tại|Trong|Qua|Nhờ|Để|Với|Trên|Căn cứ|Đến|Sau|Theo|Bên cạnh|Cùng với|Khi|Từ|Bằng|Thông qua|Nhằm|Tuy nhiên"
    r"|Đồng thời|Ngoài)\b"
)
LEAST = 8  # words an item keeps however many there are


def fitted(texts: Sequence[str], budget: int = BUDGET, least: int = LEAST, from_start: bool = False) -> list[str]:
    """The texts cut so that all have room together: short ones stay whole and leave theirs to the long.

    Each keeps ``least`` words, however many there are, and its figures, where the room does not run out by that;
    ``from_start``: its first, whatever pieces it has.
    """
    lengths = sorted(len(text.split()) for text in texts)
    room, left = budget, len(lengths)
    for length in lengths:
        if length > room / left:
            break
        room, left = room - length, left - 1
    limit = max(least, room // left) if left else budget
    cut = clipped if from_start else _cut
    every = [cut(text, limit, math.inf) for text in texts]
    if sum(len(text.split()) for text in every) <= _OVER * budget:
        return every
    return [cut(text, limit, _REACH * limit) for text in texts]


def gist(passage: Passage, limit: int) -> str:
    """A clause within the limit: its sentences from the first, those with figures before the others."""
    if len(passage.text.split()) <= WHOLE * limit:
        return passage.text
    kept: list[Sentence] = []
    by_worth = sorted(passage.sentences, key=lambda s: not quantities(figures_in(s.text)))
    for sentence in by_worth:
        if sum(len(s.text.split()) for s in (*kept, sentence)) <= limit or not kept:
            kept.append(sentence)
    text = " ".join(sentence.text for sentence in passage.sentences if sentence in kept)
    return shortened(text, _figure_places(text), limit)


def clipped(text: str, limit: int, reach: float = math.inf) -> str:
    """The first words where a text has no better place to stop, but every figure of so many first words; a little over
    is let stand.
    """
    split = text.split()
    needed = max((end + _AFTER_FIGURE for end in _figure_ends(text) if end <= reach), default=0)
    kept = max(limit, needed)
    if len(split) <= max(_LENIENT * limit, kept):
        return text
    return " ".join(split[: at_joint(split, kept, needed)]).rstrip(" ,;:") + " …"


def _cut(text: str, limit: int, reach: float) -> str:
    """A text within the limit: what it says before how, where or why it is said."""
    if len(text.split()) <= limit:
        return text
    main = _without_opening(text)
    places = _figure_places(main, reach)
    if len(places) > 1 or len(pieces_of(main)[0].text.split()) >= _ENUMERATED:
        main = shortened(main, places, limit)
    return clipped(main, limit, reach)


def _without_opening(text: str) -> str:
    """A sentence without the pieces that only say where, when or by what means, where they hold no figure."""
    pieces = pieces_of(text)
    for place, piece in enumerate(pieces[:-1]):
        if not _OPENING.match(piece.text) or quantities(figures_in(piece.text)) or len(piece.text.split()) > _OPENS:
            return f"… {text[piece.start :]}" if place else text
    return text


def _figure_places(text: str, reach: float = math.inf) -> list[int]:
    """The beginning, and every figure of so many first words."""
    places = zip(quantities(figures_in(text)), _figure_ends(text), strict=True)
    return [0, *(figure.start for figure, end in places if end <= reach)]


def _figure_ends(text: str) -> list[int]:
    """How many words end with each figure."""
    return [len(text[: figure.end].split()) for figure in quantities(figures_in(text))]
