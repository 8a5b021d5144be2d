"""The parts that words play in what people say around a question: who asks, what for, how urgent, courtesy.

A text is read as a string of letters, one a phrase, as `chatter.toml` names them; so a rule over those letters says
which clauses are no part of the question. What is not in that file is "x", and stops of a sentence are ",", ":", ".".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.vietnamese.letters import canonical, fold, has_marks
from assistant.vietnamese.names import agencies_in, provinces_in

_TOKEN = re.compile(r"[^\W_]+(?:[./&-][^\W_]+)*|[,;:.?!()–-]+(?=\s|$)")
_STOPS = {",": ",", ";": ",", "(": ",", ")": ",", "-": ",", "–": ",", ":": ":"}
_OTHER, _OFFICE, _NAME, _QUESTION = "x", "o", "n", "q"
_COURTESY = frozenset("cl")  # no slips of other words: "alo" is not "lao"
_SPOKEN = frozenset("itYhzejl")  # what no name begins with
_CLOSED = re.compile(r"N(?=[lspycem]*(?:[,:.]|$))")
_DENIALS = frozenset(("khong", "ko", "k", "kg", "hong", "hem", "chua"))


@dataclass(frozen=True, slots=True)
class Unit:
    """A phrase of a text, or a stop, and the letter of its part."""

    letter: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Lexicon:
    parts: dict[str, list[tuple[str, str, bool]]]
    longest: int


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    parts: dict[str, list[tuple[str, str, bool]]] = {}
    for part in tomllib.loads(Path(__file__).with_name("chatter.toml").read_text(encoding="utf-8")).values():
        bare = frozenset(_listed(part.get("bare", "")))
        for phrase in _listed(part["words"]):
            is_plain = " " in phrase or phrase in bare
            parts.setdefault(fold(phrase), []).append((canonical(phrase.lower()), part["letter"], is_plain))
    return _Lexicon(parts, max(phrase.count(" ") + 1 for phrase in parts))


def _listed(words: str) -> list[str]:
    return [" ".join(word.split()) for word in words.split(",") if word.strip()]


def units(text: str) -> list[Unit]:
    """The phrases and stops of NFC text in order."""
    tokens = list(_TOKEN.finditer(text))
    named = {m.start: (m.end, _OFFICE) for m in agencies_in(text)} | {
        p.start: (p.end, _NAME) for p in provinces_in(text)
    }
    is_marked = has_marks(text)
    found: list[Unit] = []
    place = 0
    while place < len(tokens):
        start = tokens[place].start()
        length, letter = _phrase([token[0] for token in tokens[place : place + _lexicon().longest]], is_marked)
        is_within = place and tokens[place - 1][0][0].isalnum() and not text.isupper()
        letter = _OTHER if is_within and text[start].isupper() and letter in _SPOKEN else letter  # "Giám đốc Bảo tàng"
        end, name = named.get(start, (0, ""))
        if name and end > tokens[place + length - 1].end():
            length, letter = sum(start <= token.start() < end for token in tokens[place:]), name
        found.append(Unit(letter, start, tokens[place + length - 1].end()))
        place += length
    return _closed(found, text)


def courtesies(text: str) -> Iterator[tuple[int, int]]:
    """Where words of courtesy and the particles that close what is said stand in NFC text."""
    return ((unit.start, unit.end) for unit in units(text) if unit.letter in _COURTESY)


def letters_of(found: list[Unit]) -> str:
    """The letters of some phrases as one string."""
    return "".join(unit.letter for unit in found)


def _closed(found: list[Unit], text: str) -> list[Unit]:
    """With the denial that closes a clause as the question word that it is: "có được không ạ"."""
    asks = {match.start() for match in _CLOSED.finditer(letters_of(found))}
    return [
        Unit(_QUESTION, unit.start, unit.end) if i in asks and fold(text[unit.start : unit.end]) in _DENIALS else unit
        for i, unit in enumerate(found)
    ]


def _phrase(words: list[str], is_marked: bool) -> tuple[int, str]:
    """How many of some words make the longest phrase they begin with, and its letter."""
    if not words[0][0].isalnum():
        return 1, next((_STOPS[mark] for mark in words[0] if mark in _STOPS), ".")
    for length in range(len(words), 0, -1):
        if letter := next(_parts(words[:length], is_marked), ""):
            return length, letter
    return 1, _OTHER


def _parts(words: list[str], is_marked: bool) -> Iterator[str]:
    said = " ".join(words)
    is_numeral = len(said) == 1 and said.isupper()  # "nhóm V", "Bệnh viện K"
    for written, letter, is_plain in _lexicon().parts.get(fold(said), ()):
        if (is_plain or is_marked) and not is_numeral and _is_written(words, written, is_marked):
            yield letter


def _is_written(words: list[str], written: str, is_marked: bool) -> bool:
    """Whether the words that have dấu have those; a single word among others with dấu must."""
    pairs = zip(words, written.split(), strict=True)
    is_alone = len(words) == 1 and is_marked
    return all(canonical(word.lower()) == own for word, own in pairs if has_marks(word) or is_alone)
