"""The search engines that LangChain's retrievers wrap, over units of any kind, with LangChain's defaults.

``BM25Retriever`` is ``rank_bm25.BM25Okapi`` over ``str.split``, the ``FAISS`` store a flat index of L2 distances,
``EnsembleRetriever`` reciprocal ranks. The same calls are made here, without the wrapping package, which is no
longer maintained.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import faiss
import numpy as np
from rank_bm25 import BM25Okapi

from assistant.search.embedding import Embedding

RANK_CONSTANT = 60  # EnsembleRetriever's

Unit = TypeVar("Unit", bound=Hashable)


def bm25(
    units: Sequence[Unit], texts: Sequence[str], tokens: Callable[[str], list[str]]
) -> Callable[[str, int], list[Unit]]:
    """The best by BM25; ``texts[i]`` is what is indexed of ``units[i]``."""
    engine = BM25Okapi([tokens(text) for text in texts])

    def search(question: str, k: int) -> list[Unit]:
        scores = engine.get_scores(tokens(question))
        return [units[row] for row in np.argsort(scores)[::-1][:k]]

    return search


def flat(units: Sequence[Unit], texts: Sequence[str], embedding: Embedding) -> Callable[[str, int], list[Unit]]:
    """The nearest by L2 distance."""
    index = faiss.IndexFlatL2(embedding.dimension)
    index.add(embedding.passages(texts))

    def search(question: str, k: int) -> list[Unit]:
        _, rows = index.search(embedding.query(question).reshape(1, -1), min(k, len(units)))
        return [units[row] for row in rows[0]]

    return search


def ensemble(parts: Sequence[Callable[[str, int], list[Unit]]]) -> Callable[[str, int], list[Unit]]:
    """Reciprocal ranks added up with equal weights."""

    def search(question: str, k: int) -> list[Unit]:
        scores: dict[Unit, float] = defaultdict(float)
        for part in parts:
            for rank, hit in enumerate(part(question, k), 1):
                scores[hit] += 1 / (RANK_CONSTANT + rank) / len(parts)
        return sorted(scores, key=lambda hit: -scores[hit])[:k]

    return search
