"""What the words of a clause are worth in a summary: a logistic model of a few features.

The weights (``worth.toml``) are fitted on the working part of the question sets by ``python -m eval.worth``.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.answering.digesting.phrases import Phrase, phrases_of
from assistant.vietnamese.syllables import STOPWORDS, syllables

TABLE = Path(__file__).with_name("worth.toml")
BIAS = "bias"
_FIGURE = 3.0  # times: a summary without the figures of its clauses is the worse for it
_MANY = 12  # clauses beyond which their number tells no more

WEIGHTS: Mapping[str, float] = tomllib.loads(TABLE.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Ground:
    """What words are weighed against: the library, what is asked, and what stands above the clauses."""

    rarity: Callable[[str], float]
    asked: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Term:
    """Something that a phrase of a clause speaks of, "" where it speaks of nothing, with its features from 0 to 1."""

    clause: int
    phrase: int
    name: str
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A phrase with the worth of each thing that it speaks of."""

    phrase: Phrase
    worth: Mapping[str, float]


@lru_cache(maxsize=8192)
def terms_in(text: str) -> tuple[str, ...]:
    """What a text speaks of: pairs of adjacent syllables, which are what most Vietnamese words are, and its numbers."""
    told = syllables(text)
    empty = {one for one in told if one in STOPWORDS or one[0].isdigit()}
    words = [f"{a}_{b}" for a, b in pairwise(told) if a not in empty and b not in empty]
    return tuple(dict.fromkeys([*words, *(one for one in told if one[0].isdigit())]))


def weighed(texts: Sequence[str], ground: Ground) -> list[list[Weighed]]:
    """The phrases of each clause with what they are worth."""
    clauses = [[Weighed(one, {}) for one in phrases_of(text)] for text in texts]
    worth: list[list[dict[str, float]]] = [[{} for _ in clause] for clause in clauses]
    for term in terms(texts, ground):
        worth[term.clause][term.phrase][term.name] = _worth(term)
    return [
        [Weighed(one.phrase, told) for one, told in zip(clause, of_clause, strict=True)]
        for clause, of_clause in zip(clauses, worth, strict=True)
    ]


def _worth(term: Term) -> float:
    total = WEIGHTS[BIAS] + sum(WEIGHTS.get(name, 0.0) * value for name, value in term.features.items())
    return (_FIGURE if term.name[0].isdigit() else 1.0) / (1 + math.exp(-total))


def terms(texts: Sequence[str], ground: Ground) -> Iterator[Term]:
    """Everything that the clauses speak of, phrase by phrase."""
    said = Counter(name for text in texts for name in terms_in(text))
    most = ground.rarity("\0") or 1.0
    for clause, text in enumerate(texts):
        phrases = phrases_of(text)
        for at, one in enumerate(phrases):
            of_phrase = _of_phrase(phrases, at, clause, len(texts))
            for order, name in enumerate(terms_in(one.text)):
                is_number = name[0].isdigit()
                of_term = {
                    "opens_phrase": float(order == 0),
                    "number": float(is_number),
                    "year": float(is_number and len(name) == len("2025") and name[:2] in {"19", "20"}),
                    "rare": min(ground.rarity(name) / most, 1.0),
                    "shared": (said[name] - 1) / max(len(texts) - 1, 1),
                    "repeated": float(said[name] > 1),
                    "asked": float(name in ground.asked),
                    "heading": float(name in ground.heading),
                    "title": float(name in ground.title),
                }
                yield Term(clause, at, name, {**of_phrase, **of_term})


def _of_phrase(phrases: Sequence[Phrase], at: int, clause: int, clauses: int) -> dict[str, float]:
    one = phrases[at]
    return {
        one.tie: 1.0,
        "first": float(at == 0),
        "opens_point": float(at == 0 or phrases[at - 1].point != one.point),
        "later_point": float(one.point > 0),
        "last": float(at == len(phrases) - 1),
        "place": at / len(phrases),
        "clause": clause / clauses,
        "only_clause": float(clauses == 1),
        "clauses": min(clauses, _MANY) / _MANY,
    }
