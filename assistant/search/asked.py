"""A question as numbers, ready to be compared with the tokens of passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.search.forward import MARKS, YEARS, Codes, codes, spelling, written_tokens
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import expand
from assistant.vietnamese.syllables import bigrams, content

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_STOPWORD_WEIGHT = 0.2
_MEANING_ASKED = frozenset(("la_gi", "nghia_la", "co_nghia", "viet_tat"))
_FIGURE_ASKED = frozenset(("bao_nhieu", "bao_lau", "bao_gio", "khi_nao", "nam_nao", "ngay_nao", "may", "ty_le", "muc"))


class OtherName(NamedTuple):
    """What an abbreviation stands for, or the short form of a name spelt out."""

    phrase: Codes  # the other name, without its dấu
    own: Codes  # the name in the question, likewise
    words: Flags  # which tokens of the question it may stand in for
    pairs: Flags


@dataclass(frozen=True)
class Asked:
    """A question as codes: its tokens in order, its different tokens with their values, and its pairs."""

    sequence: Ints  # the place in ``codes`` of each token
    codes: Codes  # different tokens, ascending, without their dấu
    marks: Codes  # the dấu of each, 0 where typed without
    values: Floats  # weight times rarity
    pairs: Ints  # different neighbours: place of the first * len(codes) + place of the second, ascending
    pair_values: Floats
    wants_figure: bool
    wants_meaning: bool  # of a word or an abbreviation
    years: Ints  # which of ``codes`` are years
    names: Ints  # which are written with a capital that does not open the question
    written: Codes  # of every token in order, with its dấu
    others: tuple[OtherName, ...] = ()

    @classmethod
    def of(cls, text: str, rarity: Callable[[str], float]) -> Asked:
        """The text's tokens, each worth its rarity; function and question words a fifth of it."""
        found = written_tokens(text)
        tokens = [token for token, _ in found]
        telling, exact = frozenset(content(tokens)), codes(found)
        different, first, sequence = np.unique(exact & ~np.uint32(MARKS), return_index=True, return_inverse=True)
        names = [tokens[place] for place in first]
        joined = {
            int(a) * len(names) + int(b): name for (a, b), name in zip(pairwise(sequence), bigrams(tokens), strict=True)
        }
        pairs = sorted(joined)
        asked = cls(
            sequence=sequence.astype(np.int64),
            codes=different,
            marks=exact[first] & np.uint32(MARKS),
            values=np.array(
                [rarity(name) * (1 if name in telling else _STOPWORD_WEIGHT) for name in names], np.float32
            ),
            pairs=np.array(pairs, np.int64),
            pair_values=np.array([rarity(joined[pair]) for pair in pairs], np.float32),
            wants_figure=not _FIGURE_ASKED.isdisjoint((*tokens, *bigrams(tokens))),
            wants_meaning=not _MEANING_ASKED.isdisjoint(bigrams(tokens)),
            years=np.flatnonzero(np.isin(different, YEARS)),
            names=np.unique(sequence[_capitals(text, [written for _, written in found])]),
            written=exact,
        )
        return replace(asked, others=tuple(asked._other_names(nfc(text))))

    def _other_names(self, text: str) -> Iterator[OtherName]:
        for found in expand(text):
            own = spelling(text[found.start : found.end])
            words = np.isin(self.codes, own)
            first, second = np.divmod(self.pairs, max(1, len(self.codes)))
            for name in {found.short, found.long}:
                phrase = spelling(name)
                if len(phrase) and not np.array_equal(phrase, own):
                    yield OtherName(phrase, own, words, words[first] & words[second])


def _capitals(text: str, written: Sequence[str]) -> Flags:
    """Which words of a question begin with a capital; not its first, and none of one all in capitals."""
    capitals = np.array([word[0].isupper() for word in written], bool)
    capitals[:1] = False
    return capitals & (not text.isupper())
