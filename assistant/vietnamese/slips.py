"""What a mistyped syllable may have been meant for, and how unlikely that slip of the fingers is.

Letters are missing, doubled, swapped or struck beside their key; keys of Telex and VNI stay as they were struck.
Costs are negative logarithms of how often hands slip so; which syllable fits the words around is for others.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from assistant.vietnamese.letters import fold

_KEY_LEFT, _DOUBLED, _SWAPPED, _MISSING, _NEAR, _OTHER = 1.5, 2.5, 3.5, 4.0, 4.0, 7.0
_AT_THE_START = 2.0  # more, since the first letter is seldom wrong
_MARK_WRONG = 2.0
_FARTHEST = 7.5
_PER_LETTER = 2.0  # of what a short word may differ by
SLIPS = 2  # in a word, at the most
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_TOUCHING = frozenset(
    pair
    for row, keys in enumerate(_ROWS)
    for column, key in enumerate(keys)
    for other in (*keys[column + 1 : column + 2], *(*_ROWS, "")[row + 1][max(0, column - 1) : column + 1])
    for pair in ((key, other), (other, key))
)
_TONES = dict(zip("sfrxj12345", "\u0301\u0300\u0309\u0303\u0323" * 2, strict=True))
_MARK_KEYS = (
    (re.compile("6|aa|ee|oo"), "\u0302"),
    (re.compile("7|[ou]w|(?<![aeiouy])w"), "\u031b"),
    (re.compile("8|aw"), "\u0306"),
)
_TONE_MARKS = frozenset(_TONES.values())
_TONE_KEYS = re.compile(r"(?<=[aeiouy])[a-z0-9]*")
_VOWEL = re.compile("[aeiouy]")
_AGAIN = re.compile(r"([aeo])([cghimnptuy]{0,3})\1$|([aeo])\3(?=[cghimnptuy])")


def keys_taken(word: str) -> str:
    """The folded word without the keys that an input method left in it: "vaatj", "va65t" and "vậtj" give "vat"."""
    word = re.sub(r"(?<=[a-z])[1-9]{1,3}", "", fold(word))
    word = re.sub(r"^dd", "d", word)
    word = re.sub(r"(?<=[a-z])(?<![aeiouy])w", "u", word)
    if not _VOWEL.search(word):
        return word[:2] + word[2:].rstrip("sfrxj")
    head = re.match(r"(?:qu|gi(?=[aeouy]))?[^aeiouy]*[aeiouy]?", word)
    start = head.end() if head else 0
    word = word[:start] + re.sub(r"[sfrxjwz]", "", word[start:])
    return _AGAIN.sub(lambda match: (match[1] or "") + (match[2] or "") + (match[3] or ""), word)


@lru_cache(maxsize=1 << 10)
def marks_of(word: str) -> frozenset[str]:
    """The marks that stand on a word, and those whose keys were struck; a tone only where none stands."""
    standing = frozenset(letter for letter in unicodedata.normalize("NFD", word) if unicodedata.combining(letter))
    bare = fold(word)
    if keys_taken(word) == bare:
        return standing
    struck = {mark for keys, mark in _MARK_KEYS if keys.search(bare)}
    if not standing & _TONE_MARKS:
        struck |= {_TONES[key] for tail in _TONE_KEYS.findall(bare) for key in tail if key in _TONES}
    return standing | struck


def distance(typed: str, meant: str) -> float:
    """What the slips cost by which one folded word becomes another: an edit distance with swaps, weighed by keys."""
    before: list[float] = []
    row = [_MISSING * count for count in range(len(meant) + 1)]
    for i, letter in enumerate(typed, 1):
        last, row, before = before, [row[0] + _extra(typed, i - 1)], row
        for j, wanted in enumerate(meant, 1):
            costs = [
                before[j] + _extra(typed, i - 1),
                row[j - 1] + _MISSING,
                before[j - 1] + _instead(letter, wanted, i == 1),
            ]
            if i > 1 and j > 1 and letter == meant[j - 2] and wanted == typed[i - 2]:
                costs.append(last[j - 2] + _SWAPPED)
            row.append(min(costs))
    return row[-1]


def _extra(typed: str, place: int) -> float:
    beside = typed[max(0, place - 1) : place] + typed[place + 1 : place + 2]
    if typed[place] in beside:
        return _DOUBLED
    near = any((typed[place], other) in _TOUCHING for other in beside)
    return (_NEAR if near else _OTHER) + _AT_THE_START * (not place)


def _instead(letter: str, wanted: str, is_first: bool) -> float:
    if letter == wanted:
        return 0.0
    return (_NEAR if (letter, wanted) in _TOUCHING else _OTHER) + _AT_THE_START * is_first


def beside(word: str) -> Iterator[str]:
    """The folded words of which a word as typed is one slip away: a letter too much, two swapped, a key beside."""
    word = fold(word)
    yield keys_taken(word)
    for place, letter in enumerate(word):
        head, tail = word[:place], word[place + 1 :]
        yield head + tail
        yield from (head + other + tail for one, other in _TOUCHING if one == letter)
        yield head + tail[:1] + letter + tail[1:]


class Channel:
    """Finds the syllables near what was typed, and weighs the slips between."""

    def __init__(self, spellings: Mapping[str, Mapping[str, float]]) -> None:
        """``spellings`` of each folded syllable with dấu, and their shares."""
        self._spelt = {
            syllable: [(marks_of(spelling), -math.log(share)) for spelling, share in shares.items()]
            for syllable, shares in spellings.items()
        }
        self._near: dict[str, list[str]] = {}
        for syllable in spellings:
            for rest in _shortened(syllable, SLIPS):
                self._near.setdefault(rest, []).append(syllable)
        self.cost = lru_cache(maxsize=1 << 14)(self._cost)
        self.near = lru_cache(maxsize=1 << 12)(self._nearby)

    def _nearby(self, typed: str, slips: int = SLIPS) -> frozenset[str]:
        """The folded syllables within about so many slips of a word as typed, in small letters."""
        forms = (rest for form in {fold(typed), keys_taken(typed)} for rest in _shortened(form, slips))
        return frozenset(syllable for rest in forms for syllable in self._near.get(rest, ()))

    def _cost(self, typed: str, syllable: str) -> float:
        """What it costs to type a folded syllable so; infinite where it is too far."""
        folded, taken, struck = fold(typed), keys_taken(typed), marks_of(typed)
        cost = distance(folded, syllable)
        if taken != folded:
            cost = min(cost, _KEY_LEFT + distance(taken, syllable))
        if cost > min(_FARTHEST, _PER_LETTER * len(folded)):
            return math.inf
        if not struck or syllable not in self._spelt:
            return cost
        return cost + min(_MARK_WRONG * len(struck ^ marks) + rare for marks, rare in self._spelt[syllable])


def _shortened(word: str, most: int) -> Iterator[str]:
    """The word without up to so many of its letters."""
    places = range(len(word))
    for count in range(most + 1):
        for gone in combinations(places, count):
            yield "".join(word[place] for place in places if place not in gone)
