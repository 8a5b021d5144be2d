"""The terms that questions and passages are compared by: folded syllables and bigrams, known abbreviations as one.

"khoa học và công nghệ", "KH&CN" and "KHCN" all give the term "KHCN"; capitals keep it apart from syllables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from assistant.vietnamese.letters import fold, has_marks
from assistant.vietnamese.names import expand
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.syllables import bigrams, spans, syllables

Abbreviations = Mapping[str, tuple[str, ...]]


def concept_tokens(text: str, extra: Abbreviations | None = None) -> list[str]:
    """The folded syllables of a text in order, each known long or short form replaced by one token."""
    tokens: list[str] = []
    place = 0
    for found in _outermost(text, extra or {}):
        tokens += syllables(text[place : found[0]])
        tokens.append(found[2])
        place = found[1]
    return tokens + syllables(text[place:])


def concept(short: str) -> str:
    """The term that stands for an abbreviation however it is written."""
    return "".join(syllables(short)).upper()


def _outermost(text: str, extra: Abbreviations) -> list[tuple[int, int, str]]:
    """Spans of abbreviations and their long forms that do not overlap, with the token that stands for each."""
    spans: list[tuple[int, int, str]] = []
    found = sorted(expand(text, extra), key=lambda item: (item.start, -item.end))
    for item in found:
        if not spans or item.start >= spans[-1][1]:
            spans.append((item.start, item.end, concept(item.short)))
    return spans


def terms_of(tokens: Sequence[str]) -> frozenset[str]:
    """Single terms and adjacent pairs."""
    return frozenset((*tokens, *bigrams(tokens)))


@lru_cache(maxsize=8192)
def passage_terms(text: str) -> frozenset[str]:
    """Every term a piece of a document can be found by: as written, and with abbreviations as one token."""
    shorts = frozenset(concept(item.short) for item in expand(text))
    return terms_of(syllables(text)) | terms_of(concept_tokens(text)) | shorts


@lru_cache(maxsize=8192)
def spellings(text: str) -> Mapping[str, frozenset[str]]:
    """For each folded word of a text how it is spelt there, in the one canonical spelling and lower case."""
    found: dict[str, set[str]] = {}
    for word in re.findall(r"\w+", lowered(text)):
        found.setdefault(fold(word), set()).add(word)
    return {folded: frozenset(spelt) for folded, spelt in found.items()}


@lru_cache(maxsize=4096)
def clause_terms(texts: tuple[str, ...]) -> frozenset[str]:
    """The terms of all the texts; no pair reaches from one into the next."""
    return frozenset().union(*map(passage_terms, texts))


@lru_cache(maxsize=4096)
def clause_spellings(texts: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """How the words of all the texts are spelt."""
    found: dict[str, frozenset[str]] = {}
    for text in texts:
        for folded, spelt in spellings(text).items():
            found[folded] = found.get(folded, frozenset()) | spelt
    return found


@lru_cache(maxsize=8192)
def spelt_words(text: str) -> frozenset[str]:
    """Every word of a text as it is spelt there, in the one canonical spelling and lower case."""
    return frozenset(re.findall(r"\w+", lowered(text)))


def marked_words(text: str) -> dict[str, str]:
    """For each folded syllable that was typed with dấu, how it is spelt."""
    form = lowered(text)
    return {token: form[start:end] for token, start, end in spans(text) if has_marks(form[start:end])}
