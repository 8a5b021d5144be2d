"""The terms that questions and passages are compared by: folded syllables and bigrams, known abbreviations as one.

"khoa học và công nghệ", "KH&CN" and "KHCN" all give the term "KHCN"; capitals keep it apart from syllables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.vietnamese.abbreviations import ABBREVIATIONS
from assistant.vietnamese.letters import has_marks
from assistant.vietnamese.names import Expansion, expand
from assistant.vietnamese.patterns import folded_words, lowered
from assistant.vietnamese.syllables import bigrams, spans, syllables

Abbreviations = Mapping[str, tuple[str, ...]]
_WORD = re.compile(r"\w+")


def concept_tokens(text: str, extra: Abbreviations | None = None) -> list[str]:
    """The folded syllables of a text in order, each known long or short form replaced by one token."""
    return _with_concepts(text, expand(text, extra or {}))


def _with_concepts(text: str, expansions: Sequence[Expansion]) -> list[str]:
    tokens: list[str] = []
    place = 0
    for start, end, token in _outermost(expansions):
        tokens += syllables(text[place:start])
        tokens.append(token)
        place = end
    return tokens + syllables(text[place:])


@lru_cache(maxsize=4096)
def concept(short: str) -> str:
    """The term that stands for an abbreviation however it is written."""
    return "".join(syllables(short)).upper()


_PARTS = {concept(ABBREVIATIONS.shortest(key)): (concept(a), concept(b)) for key, (a, b) in ABBREVIATIONS.composed()}
_COMPOSED = {parts: short for short, parts in _PARTS.items()}


def _shorts(tokens: Sequence[str]) -> frozenset[str]:
    """The short forms among tokens that are made of two others, and these."""
    return frozenset(term for token in tokens if token in _PARTS for term in (token, *_PARTS[token]))


def _outermost(expansions: Sequence[Expansion]) -> list[tuple[int, int, str]]:
    """Spans of abbreviations and their long forms that do not overlap, with the token that stands for each; two beside
    each other that are a third are that: "ngân sách TW".
    """
    spans: list[tuple[int, int, str]] = []
    for item in sorted(expansions, key=lambda item: (item.start, -item.end)):
        if spans and item.start < spans[-1][1]:
            continue
        start, token = item.start, concept(item.short)
        if spans and item.start == spans[-1][1] + 1 and (whole := _COMPOSED.get((spans[-1][2], token))):
            start, token = spans.pop()[0], whole
        spans.append((start, item.end, token))
    return spans


def terms_of(tokens: Sequence[str]) -> frozenset[str]:
    """Single terms and adjacent pairs."""
    return frozenset((*tokens, *bigrams(tokens)))


@lru_cache(maxsize=2048)
def passage_terms(text: str) -> frozenset[str]:
    """Every term a piece of a document can be found by: as written, and with abbreviations as one token."""
    terms, found = terms_of(syllables(text)), expand(text)
    if not found:
        return terms
    tokens = _with_concepts(text, found)
    shorts = _shorts(tokens).union(concept(item.short) for item in found)
    beside = pairwise(tokens)  # all other pairs stand in the text as written
    return terms.union(shorts, (f"{left}_{right}" for left, right in beside if left in shorts or right in shorts))


class Spellings(NamedTuple):
    """The words of a text in the one canonical spelling and lower case, and the same without their dấu."""

    written: frozenset[str]
    folded: frozenset[str]

    def allow(self, folded: str, written: str) -> bool:
        """Whether a word is spelt so there, or stands there in no spelling."""
        return written in self.written or folded not in self.folded


@lru_cache(maxsize=2048)
def spellings(text: str) -> Spellings:
    """How the words of a text are spelt."""
    return Spellings(frozenset(_WORD.findall(lowered(text))), frozenset(folded_words(text)))


@lru_cache(maxsize=2048)
def clause_terms(texts: tuple[str, ...]) -> frozenset[str]:
    """The terms of all the texts; no pair reaches from one into the next."""
    return frozenset().union(*map(passage_terms, texts)) if len(texts) != 1 else passage_terms(texts[0])


@lru_cache(maxsize=2048)
def clause_spellings(texts: tuple[str, ...]) -> Spellings:
    """How the words of all the texts are spelt."""
    written, folded = zip(*map(spellings, texts), strict=True) if texts else ((), ())
    return Spellings(frozenset().union(*written), frozenset().union(*folded))


def marked_words(text: str) -> dict[str, str]:
    """For each folded syllable that was typed with dấu, how it is spelt."""
    form = lowered(text)
    return {token: form[start:end] for token, start, end in spans(text) if has_marks(form[start:end])}
