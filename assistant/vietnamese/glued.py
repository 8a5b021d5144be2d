"""Words between which a space is missing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise, product

from assistant.vietnamese.frequencies import Frequencies
from assistant.vietnamese.letters import fold
from assistant.vietnamese.neighbours import Context
from assistant.vietnamese.slips import Channel
from assistant.vietnamese.typed import HURRIED, Reading, Word

SPACE = 3.5  # what a space too few or too many costs
_SHORT = 6.0  # what a short form of chat costs, which law and encyclopedia do not have
_SLIPPED = 6  # letters from which on a word may be two with a slip
_PIECE = 2  # letters that a piece with a slip has more than
_JOINED = re.compile(r"([^\W\d_]+)(\d{3,}|(?<![A-ZĐ])[A-ZĐ]\w+)")  # "năm2025", "lậpKH"


class Glued:
    """Parts them, by what syllables there are, what stands beside them and how hands slip."""

    def __init__(self, known: Frequencies, context: Context, channel: Channel) -> None:
        self._known, self._context, self._channel = known, context, channel

    def unglued(self, word: Word) -> Reading | None:
        """The word as one and a number, an abbreviation or a name that a space should part from it."""
        match = _JOINED.fullmatch(word.text)
        if match is None or match[1].isupper() or not self._known.is_spelt(match[1]):
            return None
        if match[2][0].isalpha() and not (match[2].isupper() or self._known.is_spelt(match[2])):
            return None
        return Reading((fold(match[1]), fold(match[2])), math.inf, f"{match[1]} {match[2]}")

    def parted(self, word: Word, before: str, after: str, *, is_name: bool) -> Iterator[Reading]:
        """The word as two; of a name only where they, or the first and the word before, are seen side by side."""
        for cut in range(1, len(word.text)):
            for reading in self._two(word.text[:cut], word.text[cut:], before, after):
                if not is_name or any(self._context.seen(*pair) for pair in pairwise((before, *reading.words))):
                    yield reading

    def _two(self, left: str, right: str, before: str, after: str) -> Iterator[Reading]:
        """Two pieces as words, the second perhaps a short form, or one of them perhaps with a slip of its own."""
        spelt = self._known.is_spelt(left), self._known.is_spelt(right)
        if spelt[0] and fold(right) in HURRIED:
            score = self._context.chain((before, fold(left), after)) - SPACE - _SHORT
            yield Reading((fold(left), fold(right)), score, f"{left} {right}")
        if all(spelt) or (any(spelt) and len(left) + len(right) >= _SLIPPED):
            written = f"{left} {right}" if all(spelt) else ""
            for (first, cost), (second, other) in product(self._near(left), self._near(right)):
                score = self._context.chain((before, first, second, after)) - SPACE - cost - other
                yield Reading((first, second), score, written)

    def _near(self, piece: str) -> list[tuple[str, float]]:
        """The folded syllables that a piece may be, and what the slip costs."""
        if self._known.is_spelt(piece):
            return [(fold(piece), 0.0)]
        near = self._channel.near(piece.lower(), 1) if len(piece) > _PIECE else ()
        return [(each, self._channel.cost(piece.lower(), each)) for each in near]
