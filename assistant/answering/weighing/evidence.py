"""A sentence weighed against a question: how well each part of it fits."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus, together
from assistant.records import Hit, Passage, Sentence
from assistant.vietnamese.numbers import Figure


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence weighed against a question; every part of the score is from 0 to 1."""

    passage: Passage
    sentence: Sentence
    hit: Hit
    words: float  # share of the single terms asked about, by rarity, that stand in or above the sentence
    pairs: float  # the same of adjacent terms
    head: float  # the same of the first telling words, mostly the thing asked for
    missing: float  # share that the weightiest missing single term takes
    kind_fit: float  # whether it holds what is asked for: a figure, a body, a date
    year_fit: float
    named_fit: float  # share of the bodies and document numbers named in the question that the clause names too
    measure_fit: float = 1.0  # whether a figure has the unit or counts the things asked about
    beside: float = 1.0  # share of the words next to the question word, by rarity, that stand there
    near: float = 1.0  # the same of the pairs of those words and of the head
    of_thing: float = 1.0  # share of the thing whose rate or share is asked that stands there
    of_case: float = 1.0  # share of the case that the question tells before it asks
    unsaid: float = 0.0  # how many words stand neither in nor above it that the question needs said and the index has
    torn: float = 0.0  # share of the weightiest pair of words that is missing so and stands elsewhere
    titled: str = ""  # title and issuer of its document
    focus: Focus | None = None  # of the question that it is weighed for
    is_dated_elsewhere: bool = False  # whether it has no year, and the like is told of other years than those asked
    is_foremost: bool = False  # whether it has an amount of what is asked, and says far more than all others with one

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the sentence."""
        return figures_in(self.sentence.text)

    @property
    def relevance(self) -> float:
        """How much the sentence is about what is asked."""
        return 0.5 * self.words + 0.25 * self.pairs + 0.15 * max(self.hit.dense, 0.0) + 0.1 * self.hit.lexical

    @property
    def coverage(self) -> float:
        """The share of the words and pairs asked about that stand in or above the sentence."""
        return together(self.words, self.pairs)

    @property
    def score(self) -> float:
        """How well the sentence supports an answer."""
        fits = (0.4 + 0.6 * self.kind_fit) * (0.3 + 0.7 * self.year_fit) * (0.5 + 0.5 * self.named_fit)
        return self.relevance * fits
