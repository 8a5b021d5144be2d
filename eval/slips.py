"""Questions as hurried fingers type them: one or two slips of the keyboard, drawn by a fixed seed.

Knows nothing of how the assistant mends them.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"(?:[bcdghklmnpqrstvx]|ch|gh|kh|ng|ngh|nh|ph|th|tr)?[aeiouy]{1,3}(?:[ckmnpt]|ch|ng|nh)?")
_SHORTEST = 3  # letters of a syllable in which a slip is made
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_TELEX_MARKS = {"\u0302": "", "\u0306": "w", "\u031b": "w"}  # of a circumflex the letter itself, twice
_VNI_MARKS = {"\u0302": "6", "\u0306": "8", "\u031b": "7"}

Slip = Callable[[str, random.Random], str]


def with_slips(text: str, seed: str) -> str:
    """The text with a slip in one or two of its syllables; short ones, abbreviations and capitals are left."""
    draw = random.Random(seed)  # noqa: S311 - a reproducible draw
    words = [word for word in _WORD.finditer(text) if len(word[0]) >= _SHORTEST and _is_syllable(word[0])]
    chosen = draw.sample(words, min(len(words), draw.choice((1, 2))))
    for word in sorted(chosen, key=lambda match: -match.start()):
        start, end = word.span()
        if draw.random() < 1 / (len(SLIPS) + 1) and text[end : end + 1] == " ":
            text = text[:end] + text[end + 1 :]
        else:
            typed = draw.choice(SLIPS)(word[0], draw)
            text = text[:start] + (typed if typed != word[0] else _doubled(typed, draw)) + text[end:]
    return text


def _is_syllable(word: str) -> bool:
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return bool(_SYLLABLE.fullmatch(bare)) and not word.isupper()


def _missing(word: str, draw: random.Random) -> str:
    place = draw.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def _doubled(word: str, draw: random.Random) -> str:
    place = draw.randrange(len(word))
    return word[:place] + word[place] + word[place:]


def _swapped(word: str, draw: random.Random) -> str:
    places = [at for at in range(1 + word[0].isupper(), len(word)) if word[at - 1].lower() != word[at].lower()]
    place = draw.choice(places)
    return word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def _neighbouring(word: str, draw: random.Random) -> str:
    place = draw.randrange(1, len(word))
    return word[:place] + draw.choice(_beside(word[place].lower())) + word[place + 1 :]


def _beside(letter: str) -> str:
    """The keys that touch that of a letter."""
    plain = unicodedata.normalize("NFD", letter.replace("đ", "d"))[0]
    row = next(row for row, keys in enumerate(_ROWS) if plain in keys)
    column = _ROWS[row].index(plain)
    near = [(row, column - 1), (row, column + 1), (row - 1, column), (row - 1, column + 1), (row + 1, column - 1)]
    near.append((row + 1, column))
    return "".join(_ROWS[r][c] for r, c in near if 0 <= r < len(_ROWS) and 0 <= c < len(_ROWS[r]))


def _key_left(word: str, draw: random.Random) -> str:
    """A key of Telex beside the letter that it has marked already: "vậyj", "tiêeu"."""
    return word + draw.choice("sfrxj")


def _telex(word: str, draw: random.Random) -> str:
    return _keys(word, "dd", _TELEX_MARKS, _TELEX)


def _vni(word: str, draw: random.Random) -> str:
    return _keys(word, "d9", _VNI_MARKS, _VNI)


def _keys(word: str, crossed: str, marks: dict[str, str], tones: dict[str, str]) -> str:
    """The keys that were struck for a word, none of which the keyboard has turned into a mark."""
    typed, tone = "", ""
    for letter in word:
        base, *rest = list(unicodedata.normalize("NFD", letter))
        typed += crossed if base == "đ" else base
        for mark in rest:
            typed += marks.get(mark, "") or (base if mark in marks else "")
            tone = tones.get(mark, tone)
    return typed + tone


def _torn(word: str, draw: random.Random) -> str:
    place = draw.randrange(1, len(word))
    return f"{word[:place]} {word[place:]}"


SLIPS: tuple[Slip, ...] = (_missing, _doubled, _swapped, _neighbouring, _key_left, _telex, _vni, _torn)
