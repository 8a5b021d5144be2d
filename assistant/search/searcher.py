"""From a question's words to the passages that match it: both sides of the index, fused, then ordered anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.records import Hit, Passage
from assistant.search.embedding import Embedding
from assistant.search.fusion import Fused, normalised_sum
from assistant.search.library import Library
from assistant.search.ranking import rerank
from assistant.vietnamese.syllables import bigrams, content, syllables

_STOPWORD_WEIGHT = 0.2
_ADDED_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. ``added`` are other names of things in ``text`` (abbreviations spelt out and the reverse)."""

    text: str
    added: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()  # names to search in; empty means all

    def weights(self) -> dict[str, float]:
        """The weight of each folded term, syllables and bigrams."""
        weights: dict[str, float] = {}
        for text in self.added:
            weights |= dict.fromkeys(_terms(text), _ADDED_WEIGHT)
        tokens = syllables(self.text)
        telling = frozenset(content(tokens))
        weights |= {token: 1.0 if token in telling else _STOPWORD_WEIGHT for token in tokens}
        weights |= dict.fromkeys(bigrams(tokens), 1.0)
        return weights


def _terms(text: str) -> list[str]:
    tokens = syllables(text)
    return tokens + bigrams(tokens)


class Searcher:
    """Finds passages in one open generation of the index."""

    def __init__(self, library: Library, embedding: Embedding, dense_weight: float, candidates: int) -> None:
        self.library = library
        self._embedding = embedding
        self._dense_weight = dense_weight
        self._candidates = candidates

    def search(self, query: Query, k: int) -> list[Hit]:
        """At most ``k`` hits, best first; none when no word of the question is known."""
        weights = query.weights()
        fused = self._candidates_of(query, weights)
        passages = self.library.store.passages([candidate.row for candidate in fused])
        return rerank(weights, self._rarity(weights), _hits(fused, passages))[:k]

    def _candidates_of(self, query: Query, weights: Mapping[str, float]) -> list[Fused]:
        lexical = dict(self.library.lexical.best(weights, self._candidates, query.documents))
        vector = self._embedding.query(query.text)
        rows, scores = self.library.vectors.nearest(vector, self._candidates, self._rows(query.documents))
        dense = dict(zip(rows.tolist(), scores.tolist(), strict=True))
        missing = [row for row in lexical if row not in dense]
        dense |= dict(zip(missing, self.library.vectors.cosines(vector, missing).tolist(), strict=True))
        return normalised_sum(lexical, dense, self._dense_weight)[: self._candidates]

    def _rows(self, documents: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.int64]] | None:
        if not documents:
            return None
        keys = self.library.store.keys()
        spans = [np.arange(first, first + count) for name, (_, first, count) in keys.items() if name in documents]
        return np.concatenate(spans) if spans else np.empty(0, np.int64)

    def _rarity(self, weights: Mapping[str, float]) -> dict[str, float]:
        return {term: self.library.lexical.rarity(term) for term in weights}


def _hits(fused: Sequence[Fused], passages: Sequence[Passage]) -> list[Hit]:
    return [
        Hit(passage, candidate.score, candidate.dense, candidate.lexical)
        for candidate, passage in zip(fused, passages, strict=True)
    ]
