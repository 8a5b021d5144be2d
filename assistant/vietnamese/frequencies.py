"""How often Vietnamese syllables and pairs of them are written, with dấu and without; data in ``frequencies.tsv``."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.vietnamese.letters import fold, has_marks
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.provinces import TODAY

FREQUENCIES = Path(__file__).with_name("frequencies.tsv")
_SPOKEN = Path(__file__).with_name("spoken.txt")

_STOPS = ".,;:"
_ASKED = 500  # what a province's name and a phrase of questions count for: asked more than they are written

Pair = tuple[str, str]


class Frequencies:
    """Counts from law and encyclopedia; what is foreign there is known, and never meant by what is no word."""

    def __init__(self, words: dict[str, int], pairs: dict[Pair, int], foreign: frozenset[str] = frozenset()) -> None:
        self.words = words
        self.foreign = foreign
        self.names = frozenset(pair for name in TODAY for pair in pairwise(fold(name).split()))  # of provinces
        self.total = sum(words.values())
        self.spellings: dict[str, dict[str, float]] = {}  # of a folded syllable, with dấu, and their shares
        self.folded: Counter[str] = Counter()
        self.pairs: dict[Pair, dict[Pair, int]] = {}  # of two folded syllables, as they are spelt
        for word, count in words.items():
            self.folded[fold(word)] += count
        for word, count in words.items():
            self.spellings.setdefault(fold(word), {})[word] = count / self.folded[fold(word)]
        for (left, right), count in pairs.items():
            self.pairs.setdefault((fold(left), fold(right)), {})[left, right] = count
        self.together = {pair: sum(spelt.values()) for pair, spelt in self.pairs.items()}

    def cohesion(self, left: str, right: str) -> float:
        """How much more often two syllables stand side by side than by chance, as a binary logarithm: their pointwise
        mutual information (Church and Hanks, 1990); minus infinity where they never do.
        """
        left, right = (lowered(word).strip(_STOPS) for word in (left, right))
        count = self.pairs.get((fold(left), fold(right)), {}).get((left, right), 0)
        return math.log2(count * self.total / (self.words[left] * self.words[right])) if count else -math.inf

    def is_spelt(self, written: str) -> bool:
        """Whether it is a syllable: with its dấu, or without any."""
        return lowered(written) in self.words if has_marks(written) else fold(written) in self.folded

    @classmethod
    @cache
    def shipped(cls) -> Frequencies:
        """Those that the project has counted."""
        words: dict[str, int] = {}
        pairs: dict[Pair, int] = {}
        foreign = set()
        for line in FREQUENCIES.read_text(encoding="utf-8").splitlines():
            word, *rest = line.split("\t")
            if not rest:
                foreign.add(word)
                continue
            words[word] = int(rest[0])
            after = rest[1].split(" ") if len(rest) > 1 else []
            pairs |= {(word, right): int(count) for right, count in zip(after[::2], after[1::2], strict=True)}
        spoken = (line for line in _SPOKEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        for phrase in (*map(lowered, TODAY), *spoken):
            words |= {word: max(words.get(word, 0), _ASKED) for word in phrase.split()}
            pairs |= {pair: max(pairs.get(pair, 0), _ASKED) for pair in pairwise(phrase.split())}
        return cls(words, pairs, frozenset(foreign - words.keys()))
