"""Patterns that match Vietnamese words with dấu or without, over the ``lowered`` form of a text.

A word of the pattern matches its exact spelling or the wholly unmarked one, so "gần" meets "gần" and "gan" but
never "gắn". What a word means is left to those who build the patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.vietnamese.letters import canonical, fold

_WORD = re.compile(r"(\w+)")


@lru_cache(maxsize=256)  # the same text is looked through for dates, documents, names, …
def lowered(text: str) -> str:
    """Lower case in the one canonical spelling; the same length as the NFC text given."""
    return canonical(text).replace("İ", "I").lower()


@lru_cache(maxsize=256)
def folded_parts(text: str) -> list[str]:
    """A text in that form without dấu, cut at its words: every second part is a word, from the second on."""
    return _WORD.split(fold(lowered(text)))


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a text in that form, without their dấu."""
    return tuple(folded_parts(text)[1::2])


def words_in_row(text: str) -> str:
    """The same as one string, each between spaces, so that a name may be looked for in it."""
    return f" {' '.join(folded_words(text))} "


def either(phrase: str) -> str:
    """A pattern of one phrase, each syllable with its dấu or with none; spaces may be any white space."""
    return r"\s+".join(_syllable(word) for word in lowered(phrase).split())


def _syllable(word: str) -> str:
    bare = lowered(fold(word))
    return re.escape(word) if bare == word else f"(?:{re.escape(word)}|{re.escape(bare)})"


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest first, bounded by words."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return r"(?<!\w)(?:" + "|".join(map(either, ordered)) + r")(?!\w)"


def claim(taken: bytearray, start: int, end: int) -> bool:
    """Mark a stretch of text as taken; False if any of it already is."""
    if 1 in taken[start:end]:
        return False
    taken[start:end] = b"\1" * (end - start)
    return True
