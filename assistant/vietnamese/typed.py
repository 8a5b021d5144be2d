"""The words of a question as they were typed, and which of them are no plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.vietnamese.abbreviations import CHAT
from assistant.vietnamese.letters import fold, has_marks
from assistant.vietnamese.patterns import lowered

_WORD = re.compile(r"[^\W_]+")
_ATTACHED = frozenset("-/&.@_'’")
_TWICE = re.compile(r"([^\W\d_])\1")  # "BBình": the key of a capital held too long
HURRIED = frozenset(map(fold, CHAT))  # short forms of chat, folded

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded, and where it stands."""

    text: str
    folded: str
    start: int
    end: int
    stays: bool  # whether it is part of a name, a number, a short form
    apart: bool  # whether more than a space parts it from the word before


@dataclass(frozen=True, slots=True)
class Reading:
    """What some words of the question are taken for."""

    words: tuple[str, ...]  # folded
    score: float
    written: str = ""  # where it is not to be spelt anew
    taken: int = 1  # how many words it stands for


def words_of(text: str, staying: Sequence[Span] = ()) -> list[Word]:
    """The words of NFC text; those within ``staying`` stay as they are."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        stays = _is_code(text, match) or any(first < end and start < last for first, last in staying)
        apart = not words or bool(text[words[-1].end : start].strip())
        words.append(Word(match[0], fold(lowered(match[0])), start, end, stays, apart))
    return words


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Whether capitals or marks attached to a word tell that it is no plain word: "KHCN", "iPhone", "54-CTr/TU"."""
    before, after = text[: match.start()][-1:], text[match.end() :][:2]
    attached = before in _ATTACHED or (after[:1] in _ATTACHED and after[1:].isalnum())
    small = match[0][2:] if _TWICE.match(match[0]) else match[0][1:]
    return attached or not small.islower() or is_hurried(match[0])


def is_hurried(word: str) -> bool:
    """Whether a word is a short form of chat; with dấu only as those are written: "nvụ", not "tbì"."""
    return fold(word) in HURRIED if not has_marks(word) else lowered(word) in CHAT
