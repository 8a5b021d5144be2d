"""Pairs of a query and a passage that answers it, made from titled articles with no labels.

Everything is word numbers: the corpora are split once, and a pair is a few slices. Nothing here knows of the
tokenizer's pieces or drops dấu: the training loop does both, on whole batches.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from assistant.training.corpora import Article
from assistant.training.tokenizer import words_of

Words = NDArray[np.int64]
Pair = tuple[Words, Words]

SENTENCE_END = re.compile(r"(?<=[.;:?!])\s+|\n+")
RUN = 8  # neighbouring articles taken together: each is a hard negative for the others
WINDOWS = (32, 64, 128, 256)  # words of a passage: from a clause to a whole article
LONGEST_QUERY = 32
OPENINGS = (
    "theo quy định", "cho hỏi", "hãy cho biết", "ai", "cơ quan nào", "khi nào", "vì sao", "tại sao", "có bao nhiêu",
    "những ai", "trường hợp nào", "đơn vị nào", "ở đâu", "tên của", "năm nào", "theo pháp luật",
)  # fmt: skip
CLOSINGS = (
    "là gì", "là bao nhiêu", "như thế nào", "được quy định như thế nào", "đúng hay sai", "ra sao", "gồm những gì",
    "khi nào", "ở đâu", "do ai", "do cơ quan nào", "bao nhiêu", "là ai", "vì sao", "có được không", "phải không",
    "nào", "bao lâu", "bằng cách nào", "vào năm nào", "có nghĩa là gì", "đúng không", "được hiểu thế nào",
)  # fmt: skip


class Lexicon:
    """Numbers for words; a word too rare to learn from has none."""

    def __init__(self, counts: Counter[str], rarest: int) -> None:
        self.words = [word for word, count in counts.items() if count >= rarest]
        self._numbers = {word: number for number, word in enumerate(self.words)}

    def numbers(self, text: str) -> list[int]:
        """The numbers of the words of ``text`` that have one."""
        known = self._numbers
        return [known[word] for word in words_of(text) if word in known]


@dataclass(frozen=True)
class Ragged:
    """Lists of numbers end to end: list i is ``values[starts[i] : starts[i + 1]]``."""

    values: Words
    starts: Words

    @classmethod
    def of(cls, lists: Iterable[Sequence[int]]) -> Ragged:
        """The lists, packed."""
        rows = [np.asarray(row, dtype=np.int64) for row in lists]
        starts = np.array([0, *accumulate(map(len, rows))], dtype=np.int64)
        return cls(np.concatenate(rows) if rows else np.zeros(0, dtype=np.int64), starts)

    def __getitem__(self, row: int) -> Words:
        return self.values[self.starts[row] : self.starts[row + 1]]


@dataclass(frozen=True)
class Corpus:
    """Articles as word numbers."""

    titles: Ragged
    topics: Ragged
    bodies: Ragged
    sentences: Ragged  # where in its body each sentence starts, and the body's length
    related: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, articles: Sequence[Article], lexicon: Lexicon) -> Corpus:
        """``articles`` in their order, which is what makes neighbours alike."""
        split = [[lexicon.numbers(part) for part in SENTENCE_END.split(article.text)] for article in articles]
        rows = {article.id: row for row, article in enumerate(articles)}
        return cls(
            Ragged.of(lexicon.numbers(article.title) for article in articles),
            Ragged.of(lexicon.numbers(article.topic) for article in articles),
            Ragged.of([word for part in parts for word in part] for parts in split),
            Ragged.of([0, *accumulate(len(part) for part in parts if part)] for parts in split),
            tuple(tuple(rows[other] for other in article.related if other in rows) for article in articles),
        )

    def __len__(self) -> int:
        return len(self.related)


class Pairs:
    """Draws pairs from a corpus."""

    def __init__(self, corpus: Corpus, lexicon: Lexicon, random: np.random.Generator) -> None:
        self._corpus = corpus
        self._random = random
        self._openings = [np.array(lexicon.numbers(text), dtype=np.int64) for text in OPENINGS]
        self._closings = [np.array(lexicon.numbers(text), dtype=np.int64) for text in CLOSINGS]

    def draw(self, size: int) -> Iterator[Pair]:
        """``size`` pairs, half of them in runs of neighbours."""
        alone = self._random.integers(len(self._corpus), size=size - size // 2)
        first = self._random.integers(max(1, len(self._corpus) - RUN), size=size // 2 // RUN + 1)
        runs = (first[:, None] + np.arange(RUN)).ravel()[: size // 2] % len(self._corpus)
        for row in [*alone.tolist(), *runs.tolist()]:
            yield self._pair(row)

    def passage(self, row: int) -> Words:
        """The article's opening or any part of it, mostly under its heading."""
        return self._with_heading(row, self._window(row, 0 if self._chance(0.6) else None))

    def _pair(self, row: int) -> Pair:
        kind = self._random.random()
        if kind < 0.25 and len(self._corpus.titles[row]):
            return self._asked(self._heading(row, 0.7)), self._window(row, 0 if self._chance(0.6) else None)
        if kind < 0.3 and self._corpus.related[row]:
            other = int(self._random.choice(self._corpus.related[row]))
            return self._heading(row, 1.0), self._with_heading(other, self._window(other, 0))
        return self._from_sentence(row, with_title=kind > 0.8)

    def _from_sentence(self, row: int, with_title: bool) -> Pair:
        body = self._corpus.bodies[row]
        start, end = self._sentence(row)
        query = self._thinned(body[start:end])
        if with_title:
            query = np.concatenate([self._heading(row, 0.3), query[: int(self._random.integers(3, 9))]])
        passage = self._window(row, start, hidden=(start, end) if self._chance(0.4) else None)
        return self._asked(query), self._with_heading(row, passage)

    def _sentence(self, row: int) -> tuple[int, int]:
        """The bounds of a sentence of the body, the longest of two drawn."""
        bounds = self._corpus.sentences[row]
        drawn = self._random.integers(len(bounds) - 1, size=2)
        best = max(drawn, key=lambda number: bounds[number + 1] - bounds[number])
        return int(bounds[best]), int(bounds[best + 1])

    def _thinned(self, sentence: Words) -> Words:
        """A span of the sentence with words left out, as a person remembers it."""
        length = int(self._random.integers(5, LONGEST_QUERY))
        start = int(self._random.integers(max(1, len(sentence) - length + 1)))
        span = sentence[start : start + length]
        kept = self._random.random(len(span)) >= self._random.choice((0.0, 0.2, 0.4))
        return np.compress(kept, span)

    def _window(self, row: int, start: int | None, hidden: tuple[int, int] | None = None) -> Words:
        """A part of the body that holds ``start``; ``hidden`` is cut out of it unless nothing would be left."""
        body, length = self._corpus.bodies[row], int(self._random.choice(WINDOWS))
        at = int(self._random.integers(len(body))) if start is None else start
        first = max(0, at - int(self._random.integers(length // 2))) if at else 0
        if hidden is None:
            return body[first : first + length]
        rest = np.concatenate([body[first : hidden[0]], body[hidden[1] : first + length]])
        return rest if len(rest) >= 8 else body[first : first + length]

    def _with_heading(self, row: int, passage: Words) -> Words:
        return np.concatenate([self._heading(row, 0.6), passage]) if self._chance(0.6) else passage

    def _heading(self, row: int, topic: float) -> Words:
        """The title, after its topic with the probability ``topic``."""
        title = self._corpus.titles[row]
        return np.concatenate([self._corpus.topics[row], title]) if self._chance(topic) else title

    def _asked(self, query: Words) -> Words:
        """The query put as a question, one time in three."""
        if not self._chance(0.35):
            return query
        if self._chance(0.35):
            return np.concatenate([self._openings[int(self._random.integers(len(self._openings)))], query])
        return np.concatenate([query, self._closings[int(self._random.integers(len(self._closings)))]])

    def _chance(self, probability: float) -> bool:
        return bool(self._random.random() < probability)
