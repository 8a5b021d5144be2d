"""What the ranking learns from: the candidates that the product's own search finds for a question, judged."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.records import Passage
from assistant.search.asked import Floats
from assistant.search.building import build_index
from assistant.search.embedding import Embedding
from assistant.search.library import Library
from assistant.search.searcher import Query, Searcher
from assistant.settings import Settings
from assistant.training.pools import Pool
from assistant.training.questions import Asker
from assistant.vietnamese.numbers import years

HELD_OUT = 4  # one question in so many
SHINGLE = 6  # tokens in a row
SAME, ALIKE = 0.8, 0.5  # share of a right passage's wording from which another is right too, or no example at all
RIGHT, WRONG, NEITHER = 1, 0, -1

Labels = NDArray[np.int8]


@dataclass(frozen=True)
class Example:
    """A question's candidates in the order of fusion, with the verdict on each."""

    pool: str
    question: str
    features: Floats
    labels: Labels

    @property
    def is_held_out(self) -> bool:
        """Whether it is kept for choosing and for the figures."""
        return crc32(self.question.encode()) % HELD_OUT == 0


class Bench:
    """A pool indexed and searched as the product does."""

    def __init__(self, pool: Pool, embedding: Embedding, folder: Path) -> None:
        self._pool, settings = pool, Settings()
        (folder / "files").mkdir()
        for name, text in pool.files.items():
            (folder / "files" / name).write_text(text, "utf-8")
        build_index(folder / "files", folder / "index", settings, embedding)
        self._library = Library.open(folder / "index")
        self._searcher = Searcher(self._library, embedding, settings.dense_weight, settings.candidates)
        self._passages = self._library.store.passages(range(self._library.manifest.passages))
        self._titles = {each.name: each.metadata.title for each in self._library.store.catalogue()}
        keys = self._library.store.keys()
        self._rows = {name: range(first, first + count) for name, (_, first, count) in keys.items()}
        self._shingles: dict[int, frozenset[bytes]] = {}

    def examples(self, asker: Asker, draw: random.Random) -> Iterator[Example]:
        """Of the questions given, or else of questions made."""
        for question, right, is_dated in self._given() if self._pool.asked else self._made(asker, draw):
            query = Query(question, documents=self._asked_of(right))
            if found := self._searcher.candidates(query):
                labels = np.array([self._verdict(candidate.row, right, is_dated) for candidate in found], np.int8)
                yield Example(self._pool.name, question, self._searcher.features(query, found), labels)

    def _asked_of(self, right: Sequence[int]) -> tuple[str, ...]:
        return (self._passages[right[0]].document,) if self._pool.is_of_plans else ()

    def _given(self) -> Iterator[tuple[str, list[int], bool]]:
        for question, names in self._pool.asked:
            yield question, [row for name in names for row in self._rows.get(name, ())], False

    def _made(self, asker: Asker, draw: random.Random) -> Iterator[tuple[str, list[int], bool]]:
        made = 0
        while made < self._pool.questions:
            row = draw.randrange(len(self._passages))
            passage = self._passages[row]
            source = self._pool.sources.get(passage.text, "")
            if asked := asker.ask(passage, self._titles[passage.document], source):
                made += 1
                right = self._under(self._passages[row]) if asked.of_heading else self._told(row)
                yield asked.text, right, asked.is_dated

    def _told(self, row: int) -> list[int]:
        """The passage itself; of one that only repeats its document's title, what the document says under it."""
        if not self._is_title(row):
            return [row]
        document = self._passages[row].document
        rest = [other for other in self._rows[document] if not self._is_title(other)]
        return rest or [row]

    def _is_title(self, row: int) -> bool:
        passage = self._passages[row]
        return passage.text == self._titles[passage.document]

    def _under(self, passage: Passage) -> list[int]:
        """Every passage under a heading worded like this one's: a heading alone does not say which."""
        return [row for row, other in enumerate(self._passages) if other.headings[-1:] == passage.headings[-1:]]

    def _verdict(self, row: int, right: Sequence[int], is_dated: bool) -> int:
        if row in right:
            return RIGHT
        if is_dated and self._term(row) not in map(self._term, right):
            return WRONG  # it may say the same of another year
        if self._is_title(row) and self._passages[row].document in {self._passages[other].document for other in right}:
            return NEITHER  # it names what answers and does not say it
        mine = self._wording(row)
        shared = [(len(mine & theirs), theirs) for theirs in map(self._wording, right)]
        if any(both > SAME * len(theirs) for both, theirs in shared):
            return RIGHT
        return NEITHER if any(both > ALIKE * min(len(mine), len(theirs)) for both, theirs in shared) else WRONG

    def _term(self, row: int) -> list[int]:
        return years(" ".join(self._passages[row].headings[-1:]))

    def _wording(self, row: int) -> frozenset[bytes]:
        if row not in self._shingles:
            tokens = self._library.lexical.tokens["body"].take([row])[0]
            count = max(1, len(tokens) - SHINGLE + 1)
            self._shingles[row] = frozenset(tokens[i : i + SHINGLE].tobytes() for i in range(count))
        return self._shingles[row]
