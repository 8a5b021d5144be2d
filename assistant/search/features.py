"""What can be said of each candidate passage beside a question, in numbers: the columns the ranking weighs.

Pure: works on codes of tokens (see ``forward``), knows no engine and no weights.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.search.asked import Asked, Flags, Floats
from assistant.search.forward import FIGURE, spelling
from assistant.search.matches import Matches, Texts, bm25, positive
from assistant.search.meaning import Windows, WordVectors, sum_of, sums_of

_RECIPIENTS = spelling("nơi nhận")  # the heading of those to whom a document goes
_TITLE_WEIGHT, _CONTEXT_WEIGHT = 2.0, 1.0  # of what stands there, beside 1 in the body
_NARROWEST = 8  # tokens of a window, however short the question


@dataclass(frozen=True)
class Candidates:
    """What was found, and the texts of each: its body, its innermost heading, and what stands above that."""

    dense: Floats
    lexical: Floats
    body: Texts
    title: Texts
    context: Texts


class Sides:
    """A question's matches in each text of its candidates, and in all of them together."""

    def __init__(self, asked: Asked, found: Candidates, words: WordVectors) -> None:
        self.asked, self.found, self._vectors = asked, found, words
        self.body, self.title, self.context = (
            Matches(asked, texts) for texts in (found.body, found.title, found.context)
        )
        named_words, named_pairs = self._named()
        self.above = named_words | (self.title.counts > 0) | (self.context.counts > 0)
        self.pairs_above = named_pairs | (self.title.pair_counts > 0) | (self.context.pair_counts > 0)
        self.words = self.above | (self.body.counts > 0)
        self.pairs = self.pairs_above | (self.body.pair_counts > 0)
        self.exact_words = named_words | self._anywhere(lambda matches: matches.exact_counts)
        self.exact_pairs = named_pairs | self._anywhere(lambda matches: matches.exact_pair_counts)

    def _anywhere(self, counts: Callable[[Matches], Floats]) -> Flags:
        return (counts(self.body) > 0) | (counts(self.title) > 0) | (counts(self.context) > 0)

    def _named(self) -> tuple[Flags, Flags]:
        """The tokens and the pairs of the question that stand there under another name."""
        words, pairs = np.zeros_like(self.body.counts, bool), np.zeros_like(self.body.pair_counts, bool)
        for other in self.asked.others:
            held = np.logical_or.reduce(
                [side.texts.hold(other.phrase) for side in (self.body, self.title, self.context)]
            )
            words |= held[:, None] & other.words
            pairs |= held[:, None] & other.pairs
        return words, pairs

    def words_share(self, present: Flags, power: int = 1) -> Floats:
        """The value of the tokens that are there, as a share of all; a high power asks for the rarest."""
        return _share(present, self.asked.values**power)

    def pairs_share(self, present: Flags) -> Floats:
        """The same for pairs."""
        return _share(present, self.asked.pair_values)

    def fielded(self, counts: Callable[[Matches], Floats], values: Floats) -> Floats:
        """BM25 over body, heading and what stands above at once, each of its own length, over the highest.

        Robertson, Zaragoza, Taylor, "Simple BM25 Extension to Multiple Weighted Fields" (2004).
        """
        body, title, context = (side.evened(counts(side)) for side in (self.body, self.title, self.context))
        return _of_best(bm25(body + _TITLE_WEIGHT * title + _CONTEXT_WEIGHT * context, values))

    def meaning(self, titled: bool) -> Floats:
        """How near what stands together in the body, under its heading or alone, comes to what the question means."""
        above = self._headings if titled else np.zeros_like(self._headings)
        return self._windows.nearest(sum_of(self.asked, self._vectors), above)

    @cached_property
    def _headings(self) -> Floats:
        return sums_of(self.found.title, self._vectors)

    @cached_property
    def _windows(self) -> Windows:
        return Windows.of(self.found.body, self._vectors)

    def window(self, lengths: float) -> Floats:
        """What stands together in the body, within so many lengths of the question; the headings stand above it all."""
        return self.body.best_window(max(_NARROWEST, lengths * len(self.asked.sequence)), self.above)


def _figures_there(of: Sides) -> Floats:
    """The share of the question's figures that are there; all of none."""
    figures = (of.asked.codes & FIGURE) > 0
    return _share(of.words[:, figures], np.ones(figures.sum(), np.float32)) if figures.any() else _all_of(of)


def _names_there(of: Sides) -> Floats:
    """The value of what the question writes with a capital that is there, as a share of all; all of none."""
    names = of.asked.names
    return _share(of.words[:, names], of.asked.values[names]) if len(names) else _all_of(of)


def _all_of(of: Sides) -> Floats:
    return np.ones(len(of.words), np.float32)


def _spelt_out(of: Sides) -> Flags:
    """Whether the body has a name and its abbreviation side by side where the question asks what one means."""
    spelt = np.zeros(len(of.words), bool)
    for other in of.asked.others if of.asked.wants_meaning else ():
        for names in ((other.phrase, other.own), (other.own, other.phrase)):
            spelt |= of.found.body.hold(np.concatenate(names))
    return spelt


FEATURES: dict[str, Callable[[Sides], NDArray[Any]]] = {
    # the two sides of the search
    "lexical": lambda of: of.found.lexical,
    "lexical_place": lambda of: _by_place(of.found.lexical),
    "dense": lambda of: of.found.dense,
    "dense_place": lambda of: _by_place(of.found.dense),
    # BM25 over all fields
    "words": lambda of: of.fielded(lambda side: side.counts, of.asked.values),
    "pairs": lambda of: of.fielded(lambda side: side.pair_counts, of.asked.pair_values),
    # how much of the question is there
    "cover": lambda of: of.words_share(of.words),
    "cover_own": lambda of: of.words_share((of.body.counts > 0) & ~of.above),
    "cover_context": lambda of: of.words_share(of.context.counts > 0),
    "cover_pairs": lambda of: of.pairs_share(of.pairs),
    "cover_rare": lambda of: of.words_share(of.words, 3),
    "exact": lambda of: of.words_share(of.exact_words),
    "exact_pairs": lambda of: of.pairs_share(of.exact_pairs),
    "exact_pairs_ahead": lambda of: _ahead(of.pairs_share(of.exact_pairs)),
    "title_pairs": lambda of: of.pairs_share(of.title.pair_counts > 0),
    "opening": lambda of: of.words_share(of.body.opening()),
    # how close together
    "near_pairs": lambda of: of.pairs_share(of.body.near_pairs() | of.pairs_above),
    "window": lambda of: of.window(1.0),
    "wide_window": lambda of: of.window(2.5),
    # how near in meaning
    "meaning": lambda of: of.meaning(titled=False),
    "meaning_titled": lambda of: of.meaning(titled=True),
    # what it is like
    "title_share": lambda of: of.title.counts.sum(axis=1) / np.maximum(of.found.title.lengths, 1),
    "repeated": lambda of: of.found.body.said_in(of.found.title, of.found.context),
    "length": lambda of: np.log1p(of.found.body.lengths) / 5,
    "recipients": lambda of: of.found.title.hold(_RECIPIENTS),
    # what is sought
    "figures": _figures_there,
    "names": _names_there,
    "figure_sought": lambda of: of.body.own_figures() * of.asked.wants_figure,
    "quantity_sought": lambda of: of.body.own_quantities() * of.asked.wants_figure,
    "title_year": lambda of: of.title.years_asked(),
    "title_other_year": lambda of: of.title.other_years(),
    "body_year": lambda of: of.body.years_asked(),
    "body_other_year": lambda of: of.body.other_years(),
    "spelt_out": _spelt_out,
}
NAMES = tuple(FEATURES)


def features(asked: Asked, found: Candidates, words: WordVectors) -> Floats:
    """One row a candidate, one column each of NAMES."""
    sides = Sides(asked, found, words)
    return np.stack([feature(sides) for feature in FEATURES.values()], axis=1).astype(np.float32)


def _share(present: Flags, values: Floats) -> Floats:
    share: Floats = present @ values / positive(values.sum())
    return share


def _of_best(scores: Floats) -> Floats:
    return scores / positive(scores.max(initial=0.0))


def _ahead(scores: Floats) -> Floats:
    """By how much each exceeds the best of the others."""
    if len(scores) < 2:
        return np.zeros_like(scores)
    second, first = np.partition(scores, -2)[-2:]
    ahead: Floats = scores - np.where(scores == first, second, first)
    return ahead


def _by_place(scores: Floats) -> Floats:
    """1 for the best, then a half, a third, …"""
    reciprocals = np.empty(len(scores), np.float32)
    reciprocals[np.argsort(-scores, kind="stable")] = 1 / np.arange(1, len(scores) + 1)
    return reciprocals
