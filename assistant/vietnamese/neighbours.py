"""How likely words are to stand side by side: counted in the documents at hand, and in law and encyclopedia."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.vietnamese.frequencies import Frequencies
from assistant.vietnamese.slips import marks_of

_UNKNOWN = -22.0  # logarithm of how likely a word is that nobody knows
_LONG, _PER_LETTER = 5, 1.5  # letters that such a word may have, and what each more takes off
START = "^"  # stands before the first word of a question
_OPENERS = frozenset(("con", "the", "vay", "roi", "va"))  # what a question after another begins with
_OPENING = 0.02  # how often one of them does
_PER_PASSAGE = 50  # different words that a passage has, about
_ALONE = 0.1  # share of a word's likelihood that does not come from the word before it
_FLOOR = 1e-9
_MOSTLY = 0.5  # share of a syllable's spellings that is the usual one


@dataclass(frozen=True, slots=True)
class Held:
    """What an index holds: in how many of its passages a folded term stands, a syllable or a pair "a_b"."""

    passages: int
    count: Callable[[str], int]


class Context:
    """Knows folded words, their neighbours and how they are spelt."""

    def __init__(self, held: Held, known: Frequencies) -> None:
        self.held = held
        self.known = known

    def chain(self, words: Sequence[str]) -> float:
        """The logarithm of how likely these folded words are to stand so; an empty one at an end is the end."""
        return sum(self.likelihood(left, right) for left, right in pairwise(words) if right)

    def likelihood(self, left: str, right: str) -> float:
        """Of a word after another: how often the pair is written and how often the word, here and in general."""
        known, held = self.known, self.held
        here, general = held.count(right), known.folded.get(right, 0)
        if not here and not general:
            return _UNKNOWN - _PER_LETTER * max(0, len(right) - _LONG)
        share = 0.5 * here / (_PER_PASSAGE * max(held.passages, 1)) + 0.5 * general / known.total
        if left == START:
            share = max(share, _OPENING * (right in _OPENERS))
        elif left in known.folded or (left and held.count(left)):
            share *= _ALONE
            if pairs := known.together.get((left, right), 0):
                share += 0.45 * pairs / known.folded[left]
            if here and (together := held.count(f"{left}_{right}")):
                share += 0.45 * together / max(held.count(left), together)
        return math.log(max(share, _FLOOR))

    def seen(self, left: str, right: str) -> bool:
        """Whether two folded words stand side by side anywhere."""
        if not left or not right:
            return False
        if left == START:
            return right in _OPENERS
        return (left, right) in self.known.together or self.held.count(f"{left}_{right}") > 0

    def fits(self, before: str, word: str, after: str, *, one_side: bool) -> bool:
        """Whether a folded word is seen beside its neighbours that are words, or beside one of them."""
        known = self.known.folded
        sides = [(before, word)] * (before == START or before in known) + [(word, after)] * (after in known)
        seen = [self.seen(*pair) for pair in sides]
        is_name = any(pair in self.known.names for pair in sides)
        return any(seen) if one_side or is_name else bool(seen) and all(seen)

    def spelt(self, syllable: str, before: str, after: str, typed: str) -> str:
        """The spelling with dấu that stands between these neighbours most often and is most like what was typed."""
        known, marks = self.known, marks_of(typed.lower())
        spellings = known.spellings.get(syllable, {syllable: 1.0})
        sides = (known.pairs.get((before, syllable), {}), known.pairs.get((syllable, after), {}))

        def fit(spelling: str) -> float:
            share = spellings[spelling]
            for side, pairs in zip((1, 0), sides, strict=True):
                share += sum(n for pair, n in pairs.items() if pair[side] == spelling) / max(sum(pairs.values()), 1)
            return share - len(marks ^ marks_of(spelling)) * bool(marks)

        best = max(spellings, key=fit)
        return best if marks or fit(best) > _MOSTLY else syllable
