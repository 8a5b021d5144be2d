"""Where a question's tokens and pairs of tokens stand in some texts. Pure: works on codes, knows no engine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.search.asked import Asked, Flags, Floats, Ints
from assistant.search.forward import FIGURE, MARKS, YEARS, Codes, Places

_K1, _B = 1.2, 0.75
_NEAR = 5  # tokens apart
_OPENING = 12  # tokens
_APART = 1000  # tokens between two texts: further than any window is wide
_SLOT_BITS = 16
_MIX = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio


@dataclass(frozen=True)
class Texts:
    """The candidates' bodies or headings: codes end to end."""

    codes: Codes
    starts: Places
    average: float  # length of a text in the whole index

    @cached_property
    def lengths(self) -> Ints:
        """Tokens in each."""
        return np.diff(self.starts)

    @cached_property
    def owners(self) -> Ints:
        """For each token, the text it stands in."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @cached_property
    def spelt(self) -> Codes:
        """The codes without their dấu."""
        return self.codes & ~np.uint32(MARKS)

    @cached_property
    def owned(self) -> Ints:
        """For each token one number of the text it stands in and its spelling."""
        owned: Ints = (self.owners << 32) | self.spelt
        return owned

    @cached_property
    def figures(self) -> Flags:
        """Which tokens are figures."""
        return (self.codes & np.uint32(FIGURE)) > 0

    @cached_property
    def years(self) -> Flags:
        """Which tokens are years."""
        figures = np.flatnonzero(self.figures)
        years = np.zeros(len(self.codes), bool)
        years[figures[places_in(YEARS, self.spelt[figures])[0]]] = True
        return years

    def have(self, tokens: Flags) -> Flags:
        """Whether each text has one of these tokens of them all."""
        counts: Ints = np.bincount(self.owners[tokens], minlength=len(self.lengths))
        return counts > 0

    def said_in(self, *others: Texts) -> Floats:
        """The share of each text's tokens that stand in the same candidate's other texts too; 0 of an empty text."""
        said, _ = places_in(np.sort(np.concatenate([other.owned for other in others])), self.owned)
        counts = np.bincount(self.owners[said], minlength=len(self.lengths))
        return (counts / np.maximum(self.lengths, 1)).astype(np.float32)

    def hold(self, phrase: Codes) -> Flags:
        """Whether each text has these tokens in one row."""
        last = len(phrase) - 1
        at = np.flatnonzero(self.spelt[: len(self.spelt) - last] == phrase[0])
        for place, code in enumerate(phrase[1:].tolist(), 1):
            at = at[self.spelt[at + place] == code]
        holds = np.zeros(len(self.lengths), bool)
        holds[self.owners[at[self.owners[at] == self.owners[at + last]]]] = True
        return holds


class Matches:
    """The tokens of the texts that are the question's, in order."""

    def __init__(self, asked: Asked, texts: Texts) -> None:
        self.asked, self.texts = asked, texts
        self.at, self.term = places_in(asked.codes, texts.spelt)
        self.owner: Ints = texts.owners[self.at]

    @cached_property
    def counts(self) -> Floats:
        """How often each token of the question stands in each text."""
        return self._table(self.owner, self.term, len(self.asked.codes))

    @cached_property
    def exact_counts(self) -> Floats:
        """The same, of tokens that agree in their dấu."""
        return self._table(self.owner[self._exact], self.term[self._exact], len(self.asked.codes))

    @cached_property
    def pair_counts(self) -> Floats:
        """How often each pair of the question stands in each text."""
        second, pair = self._pairs
        return self._table(self.owner[second], pair, len(self.asked.pairs))

    @cached_property
    def exact_pair_counts(self) -> Floats:
        """The same, of pairs that agree in their dấu."""
        second, pair = self._pairs
        kept = self._exact[second] & self._exact[second - 1]
        return self._table(self.owner[second[kept]], pair[kept], len(self.asked.pairs))

    def opening(self) -> Flags:
        """Whether each token of the question stands among the first of each text."""
        early = self.at - self.texts.starts[self.owner] < _OPENING
        return self._table(self.owner[early], self.term[early], len(self.asked.codes)) > 0

    def years_asked(self) -> Flags:
        """Whether each text names a year that the question names."""
        counts: Floats = self.counts[:, self.asked.years].sum(axis=1)
        return counts > 0

    def other_years(self) -> Flags:
        """Whether each text names years and none of those that the question names; no text if it names none."""
        if not len(self.asked.years):
            return np.zeros(len(self.texts.lengths), bool)
        return self.texts.have(self.texts.years) & ~self.years_asked()

    def near_pairs(self) -> Flags:
        """Whether the tokens of each pair stand near each other in each text, in any order."""
        near = np.zeros((len(self.texts.lengths), len(self.asked.pairs)), bool)
        for apart in range(1, min(_NEAR + 1, len(self.at))):
            close = self.at[apart:] - self.at[:-apart] <= _NEAR
            first = np.flatnonzero(close & (self.owner[apart:] == self.owner[:-apart]))
            terms = self.term[first], self.term[first + apart]
            for one, other in (terms, terms[::-1]):
                known, pair = self._pair_of(one, other)
                near[self.owner[first[known]], pair] = True
        return near

    def best_window(self, width: float, given: Flags) -> Floats:
        """The highest value of different tokens within ``width`` of each other or given, as a share of all."""
        worth = ((self._places[:, None] - self._last < width) | given[self.owner]) @ self.asked.values
        return self._best(worth) / positive(self.asked.values.sum())

    def evened(self, counts: Floats) -> Floats:
        """Counts as they would be if each text were of average length."""
        lengths = (1 - _B + _B * self.texts.lengths / max(self.texts.average, 1.0)).astype(np.float32)
        evened: Floats = counts / lengths[:, None]
        return evened

    def own_figures(self) -> Flags:
        """Whether each text has a figure that the question does not name."""
        return self.texts.have(self._own_figures)

    def own_quantities(self) -> Flags:
        """Whether it has one that is no year."""
        return self.texts.have(self._own_figures & ~self.texts.years)

    @cached_property
    def _own_figures(self) -> Flags:
        figures = self.texts.figures.copy()
        figures[self.at] = False
        return figures

    @cached_property
    def _exact(self) -> Flags:
        """Whether each match has the question's dấu, as far as both were typed with any."""
        mine, theirs = self.texts.codes[self.at] & MARKS, self.asked.marks[self.term]
        exact: Flags = (mine == theirs) | (mine == 0) | (theirs == 0)
        return exact

    @cached_property
    def _follows(self) -> Flags:
        """Whether the match before is the token before, in the same text."""
        follows = np.zeros(len(self.at), bool)
        follows[1:] = (np.diff(self.at) == 1) & (np.diff(self.owner) == 0)
        return follows

    @cached_property
    def _pairs(self) -> tuple[Ints, Ints]:
        """The matches that end a pair of the question, and which pair."""
        second = np.flatnonzero(self._follows)
        known, pair = self._pair_of(self.term[second - 1], self.term[second])
        return second[known], pair

    def _pair_of(self, first: Ints, second: Ints) -> tuple[Ints, Ints]:
        return places_in(self.asked.pairs, first * len(self.asked.codes) + second)

    @cached_property
    def _places(self) -> Floats:
        return (self.at + self.owner * _APART).astype(np.float32)

    @cached_property
    def _last(self) -> Floats:
        """At each match, the place where each token of the question stood last."""
        last = np.full((len(self.at), len(self.asked.codes)), -np.inf, np.float32)
        last[np.arange(len(self.at)), self.term] = self._places
        np.maximum.accumulate(last, axis=0, out=last)
        return last

    def _best(self, worth: Floats) -> Floats:
        best = np.zeros(len(self.texts.lengths), np.float32)
        np.maximum.at(best, self.owner, worth)
        return best

    def _table(self, owner: Ints, column: Ints, width: int) -> Floats:
        rows = len(self.texts.lengths)
        flat = np.bincount(owner * width + column, minlength=rows * width)
        return flat.reshape(rows, width).astype(np.float32)


def bm25(evened: Floats, values: Floats) -> Floats:
    """Robertson's sum over tokens or pairs of such rarities, given how often each stands in texts of even length."""
    return ((evened * (_K1 + 1) / (evened + _K1)) @ values).astype(np.float32)


def positive(total: float) -> float:
    """The total, or 1 where dividing by it would have no meaning."""
    return float(total) or 1.0


def places_in(known: NDArray[np.integer], wanted: NDArray[np.integer]) -> tuple[Ints, Ints]:
    """Which of ``wanted`` are in the ascending ``known``, and the place of each there.

    Most are not: a table by some of their bits leaves those out in a third of the time that a binary search takes.
    """
    if not len(known):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    table = np.zeros(1 << _SLOT_BITS, bool)
    table[slots(known, _SLOT_BITS)] = True
    at = np.flatnonzero(table[slots(wanted, _SLOT_BITS)])
    wanted = wanted[at]
    places = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    found = known[places] == wanted
    return at[found], places[found]


def slots(values: NDArray[np.integer], bits: int) -> Ints:
    """Knuth's multiplicative hash: the high bits of a product."""
    mixed = values.astype(np.uint64) * np.uint64(_MIX)
    return (mixed >> np.uint64(64 - bits)).astype(np.int64)
