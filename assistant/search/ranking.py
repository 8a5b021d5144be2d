"""The first places put right: candidates ordered by how much of the question they cover, rarest words first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.records import Hit, Passage
from assistant.search.texts import lexical_text
from assistant.vietnamese.syllables import terms

_COVERAGE_WEIGHT = 0.6
_HEADING_SHARE = 0.6  # a word found only in a heading above the passage counts this much


def coverage(weights: Mapping[str, float], rarity: Mapping[str, float], passage: Passage) -> float:
    """Share of the question's terms, weighted by rarity, that stand in the passage or above it; 0 to 1."""
    body = frozenset(terms(lexical_text(passage)))
    heading = frozenset(terms(" ".join(passage.headings)))
    total = found = 0.0
    for term, weight in weights.items():
        value = weight * rarity[term]
        total += value
        found += value * (1.0 if term in body else _HEADING_SHARE if term in heading else 0.0)
    return found / total if total else 0.0


def rerank(weights: Mapping[str, float], rarity: Mapping[str, float], hits: list[Hit]) -> list[Hit]:
    """The same hits, best first, scored by fusion and coverage together."""
    scored = [replace(hit, score=hit.score + _COVERAGE_WEIGHT * coverage(weights, rarity, hit.passage)) for hit in hits]
    return sorted(scored, key=lambda hit: -hit.score)
