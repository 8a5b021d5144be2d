"""Where a candidate comes nearest to what a question means: cosines of windows of its tokens.

The vector of a whole passage blurs what one clause of it says. Words have the vectors of the embedding that ships,
whichever embedding the index was made with, and are found by their codes: nothing is read or stored for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from assistant.search.asked import Asked, Floats, Ints
from assistant.search.embedding import StaticEmbedding
from assistant.search.forward import Codes, code
from assistant.search.matches import Texts, slots
from assistant.vietnamese.syllables import spans

DIMENSION = 128  # the embedding's first so many serve alone
BLOCK = 20  # tokens; a window is two blocks, and begins with each
_SLOT_BITS = 18


class WordVectors:
    """A vector for each known code of a token."""

    def __init__(self, codes: Codes, vectors: Floats) -> None:
        """``codes`` ascending; row i of ``vectors`` is of code i."""
        self._codes = codes
        self._vectors = np.concatenate([vectors, np.zeros_like(vectors[:1])])  # the last is for what is unknown
        self._slots = np.zeros(1 << _SLOT_BITS, np.int32)  # the place of one of the codes that share a slot
        self._slots[slots(codes, _SLOT_BITS)] = np.arange(len(codes))

    @classmethod
    def of(cls, embedding: StaticEmbedding, dimension: int = DIMENSION) -> WordVectors:
        """Those of an embedding's whole words; where two share a code, of the first in its vocabulary."""
        rows = embedding.words()
        coded: dict[int, int] = {}
        for token, word in _single_tokens(sorted(rows, key=rows.__getitem__)):
            coded.setdefault(code(token, word), rows[word])
        ordered = sorted(coded)
        return cls(np.array(ordered, np.uint32), embedding.rows([coded[each] for each in ordered], dimension))

    @classmethod
    @cache
    def shipped(cls) -> WordVectors:
        """Those of the embedding that ships."""
        return cls.of(StaticEmbedding.shipped())

    def take(self, codes: Codes) -> Floats:
        """One row a token; zeros for one that is not known."""
        vectors: Floats = self._vectors[self._places(codes)]
        return vectors

    def blocks(self, codes: Codes, starts: Ints, ends: Ints) -> Floats:
        """The sum of the rows of each stretch of at most BLOCK tokens."""
        if not len(starts):
            return self._vectors[:0]
        tokens = starts + np.arange(BLOCK)[:, None]
        places = self._places(codes)[np.minimum(tokens, len(codes) - 1)]
        places[tokens >= ends] = len(self._codes)
        sums = np.zeros((len(starts), self._vectors.shape[1]), np.float32)
        nth = np.empty_like(sums)  # token of each block: what is small stays in the cache, all of them would not
        for row in places:
            sums += np.take(self._vectors, row, axis=0, out=nth, mode="clip")
        return sums

    def _places(self, codes: Codes) -> Ints:
        """The row of each; a table knows nearly all, a tenth of the time that a binary search of all would take."""
        places = self._slots[slots(codes, _SLOT_BITS)].astype(np.int64)
        other = np.flatnonzero(self._codes[places] != codes)
        places[other] = np.minimum(np.searchsorted(self._codes, codes[other]), len(self._codes) - 1)
        places[other[self._codes[places[other]] != codes[other]]] = len(self._codes)
        return places


class Windows(NamedTuple):
    """The sum of the vectors of each window, and the text it stands in."""

    sums: Floats
    owners: Ints

    @classmethod
    def of(cls, texts: Texts, words: WordVectors) -> Windows:
        """Every window of some texts; none of an empty one."""
        sums, owners = _blocks(texts, words)
        both = sums.copy()
        followed = np.flatnonzero(owners[1:] == owners[:-1])
        both[followed] += sums[followed + 1]
        return cls(both, owners)

    def nearest(self, asked: Floats, above: Floats) -> Floats:
        """The highest cosine with the question in each text, with what stands above the text added to each window."""
        best = np.zeros(len(above), np.float32)
        np.maximum.at(best, self.owners, _cosines(self.sums + above[self.owners], asked))
        return best


def sum_of(asked: Asked, words: WordVectors) -> Floats:
    """The question as one vector."""
    total: Floats = words.take(asked.written).sum(axis=0)
    return total


def sums_of(texts: Texts, words: WordVectors) -> Floats:
    """Each text as one vector; zeros for an empty one."""
    sums, owners = _blocks(texts, words)
    rows = np.zeros((len(texts.lengths), sums.shape[1]), np.float32)
    if len(owners):
        first = np.flatnonzero(np.diff(owners, prepend=-1))
        rows[owners[first]] = np.add.reduceat(sums, first, axis=0)
    return rows


def _blocks(texts: Texts, words: WordVectors) -> tuple[Floats, Ints]:
    """The sum of the vectors of each block, and the text it stands in; no block of an empty one."""
    blocks = -(-texts.lengths // BLOCK)
    owners = np.repeat(np.arange(len(blocks)), blocks)
    within = np.arange(len(owners)) - np.repeat(np.cumsum(blocks) - blocks, blocks)
    starts = texts.starts[:-1][owners] + BLOCK * within
    return words.blocks(texts.codes, starts, texts.starts[1:][owners]), owners


def _cosines(rows: Floats, vector: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(vector)
    cosines: Floats = np.divide(rows @ vector, lengths, out=np.zeros(len(rows), np.float32), where=lengths > 0)
    return cosines


def _single_tokens(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Those of the words that are one token of ours, with the token. In one text: one by one they take much longer."""
    text = f" {' '.join(words)} "
    for token, first, last in spans(text):
        if text[first - 1] == text[last] == " ":
            yield token, text[first:last]
