"""From a question's words to the passages that match it: both sides of the index, fused, then ordered anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.records import Hit
from assistant.search.asked import Asked, Floats
from assistant.search.embedding import Embedding
from assistant.search.features import Candidates, features
from assistant.search.fusion import Fused, normalised_sum, of_both
from assistant.search.library import Library
from assistant.search.matches import Texts
from assistant.search.meaning import WordVectors
from assistant.search.ranking import Ranking
from assistant.search.reranker import Reranker
from assistant.search.spelling import as_indexed
from assistant.search.texts import embedded_text
from assistant.vietnamese.syllables import bigrams, content, syllables

_ADDED_WEIGHT = 0.5
_REREAD = 50  # passages that a cross-encoder reads, at the least


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. ``added`` are other names of things in ``text`` (abbreviations spelt out and the reverse)."""

    text: str
    added: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()  # names to search in; empty means all

    def weights(self) -> dict[str, float]:
        """The weight of each folded term, syllables and bigrams.

        A function word stands in half of the passages and finds none: alone it is left out, unless all words are such.
        So are the syllables of another name: its pairs find what they would, in a third less time.
        """
        names = (syllables(name) for name in self.added)
        weights = {term: _ADDED_WEIGHT for name in names for term in bigrams(name) or name}
        tokens = syllables(self.text)
        telling = dict.fromkeys(content(tokens) or tokens, 1.0)
        return weights | telling | dict.fromkeys(bigrams(tokens), 1.0)


class Searcher:
    """Finds passages in one open generation of the index."""

    def __init__(
        self,
        library: Library,
        embedding: Embedding,
        dense_weight: float,
        candidates: int,
        reranker: Reranker | None = None,
    ) -> None:
        self.library = library
        self._embedding = embedding
        self._dense_weight = dense_weight
        self._candidates = candidates
        self._ranking = Ranking.shipped()
        self._words = WordVectors.shipped()
        self._reranker = reranker

    def search(self, query: Query, k: int) -> list[Hit]:
        """At most ``k`` hits, best first; none when no word of the question is known."""
        query = replace(query, text=as_indexed(query.text, self.library.lexical.rarity))
        found = self.candidates(query)
        scores = self._ranking.scores(self.features(query, found))
        best = np.argsort(-scores, kind="stable")[: max(k, _REREAD) if self._reranker else k].tolist()
        passages = self.library.store.passages([found[place].row for place in best])
        hits = [
            Hit(passage, float(scores[place]), found[place].dense, found[place].lexical)
            for place, passage in zip(best, passages, strict=True)
        ]
        return self._reread(query.text, hits)[:k]

    def _reread(self, question: str, hits: list[Hit]) -> list[Hit]:
        """In the order of the cross-encoder, where there is one."""
        if self._reranker is None:
            return hits
        scores = self._reranker.scores(question, [embedded_text(hit.passage) for hit in hits]).tolist()
        hits = [replace(hit, score=score) for hit, score in zip(hits, scores, strict=True)]
        return sorted(hits, key=lambda hit: -hit.score)

    def candidates(self, query: Query) -> list[Fused]:
        """The best of what both sides find, in the order of their sum."""
        lexical = dict(self.library.lexical.best(query.weights(), self._candidates, query.documents))
        vector = self._embedding.query(query.text)
        rows, scores = self.library.vectors.nearest(vector, self._candidates, self._rows(query.documents))
        dense = dict(zip(rows.tolist(), scores.tolist(), strict=True))
        missing = [row for row in lexical if row not in dense]
        dense |= dict(zip(missing, self.library.vectors.cosines(vector, missing).tolist(), strict=True))
        fused = normalised_sum(lexical, dense, self._dense_weight)
        return of_both(fused, (list(lexical), rows.tolist()), self._candidates)

    def features(self, query: Query, found: Sequence[Fused]) -> Floats:
        """What can be said of each candidate, one row each."""
        lexical = self.library.lexical
        rows = [candidate.row for candidate in found]
        texts = {part: Texts(*tokens.take(rows), tokens.average) for part, tokens in lexical.tokens.items()}
        dense = np.array([candidate.dense for candidate in found], np.float32)
        bm25 = np.array([candidate.lexical for candidate in found], np.float32)
        return features(Asked.of(query.text, lexical.rarity), Candidates(dense, bm25, **texts), self._words)

    def _rows(self, documents: Sequence[str]) -> NDArray[np.int64] | None:
        if not documents:
            return None
        spans = [np.arange(first, first + count) for first, count in self.library.store.spans(documents)]
        return np.concatenate(spans) if spans else np.empty(0, np.int64)
