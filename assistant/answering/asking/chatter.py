"""A text as phrases that each play a role in what people say around a question: who asks, what for, courtesy.

`chatter.toml` lists the phrases by role. What is not in it is "other"; names, offices and stops are found otherwise.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.answering.asking.roles import Role, rule, spelled
from assistant.vietnamese.letters import canonical, fold, has_marks
from assistant.vietnamese.names import agencies_in, provinces_in

_TOKEN = re.compile(r"[^\W_]+(?:[./&-][^\W_]+)*|[,;:.?!()–-]+(?=\s|$)")
_STOPS = dict.fromkeys(",;()-–", Role.COMMA) | {":": Role.COLON}  # any other is a full stop
_COURTESY = frozenset((Role.COURTESY, Role.PARTICLE))  # no slips of other words: "alo" is not "lao"
_SPOKEN = frozenset(  # what no name begins with
    (Role.ASKS, Role.SAYS, Role.HEARD, Role.DOES, Role.LOOKS, Role.SHOWS, Role.HELPS, Role.PARTICLE)
)
_LAST = rule("narrows (?= [people courtesy helps with particle]* (stop | $))")
_DENIALS = frozenset(("khong", "ko", "k", "kg", "hong", "hem", "chua"))


@dataclass(frozen=True, slots=True)
class Unit:
    """A phrase of a text, or a stop, and the role that it plays."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Lexicon:
    roles: dict[str, list[tuple[str, Role, bool]]]  # by the folded phrase: as written, and whether without dấu too
    longest: int


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    roles: dict[str, list[tuple[str, Role, bool]]] = {}
    for role, listed in tomllib.loads(Path(__file__).with_name("chatter.toml").read_text(encoding="utf-8")).items():
        bare = frozenset(_listed(listed.get("bare", "")))
        for phrase in _listed(listed["words"]):
            is_plain = " " in phrase or phrase in bare
            roles.setdefault(fold(phrase), []).append((canonical(phrase.lower()), Role(role), is_plain))
    return _Lexicon(roles, max(phrase.count(" ") + 1 for phrase in roles))


def _listed(words: str) -> list[str]:
    return [" ".join(word.split()) for word in words.split(",") if word.strip()]


def units(text: str) -> list[Unit]:
    """The phrases and stops of NFC text in order."""
    tokens = list(_TOKEN.finditer(text))
    named = _named(text)
    is_marked = has_marks(text)
    found: list[Unit] = []
    place = 0
    while place < len(tokens):
        start = tokens[place].start()
        length, role = _phrase([token[0] for token in tokens[place : place + _lexicon().longest]], is_marked)
        if role in _SPOKEN and _is_in_name(text, tokens, place):
            role = Role.OTHER
        end, kind = named.get(start, (0, role))
        if end > tokens[place + length - 1].end():
            length, role = sum(start <= token.start() < end for token in tokens[place:]), kind
        found.append(Unit(role, start, tokens[place + length - 1].end()))
        place += length
    return _asked_last(found, text)


def courtesies(text: str) -> Iterator[tuple[int, int]]:
    """Where words of courtesy and the particles that close what is said stand in NFC text."""
    return ((unit.start, unit.end) for unit in units(text) if unit.role in _COURTESY)


def _named(text: str) -> dict[int, tuple[int, Role]]:
    """By where an office or a province is named: where its name ends, and which of them it is."""
    offices = {office.start: (office.end, Role.OFFICE) for office in agencies_in(text)}
    return offices | {province.start: (province.end, Role.NAME) for province in provinces_in(text)}


def _is_in_name(text: str, tokens: list[re.Match[str]], place: int) -> bool:
    """Whether a capital amid a clause says that a word is of a name: "Giám đốc Bảo tàng"."""
    is_amid = place > 0 and tokens[place - 1][0][0].isalnum()
    return is_amid and text[tokens[place].start()].isupper() and not text.isupper()


def _asked_last(found: list[Unit], text: str) -> list[Unit]:
    """With the denial that closes a clause as the question word that it is: "có được không ạ"."""
    last = {match.start() for match in _LAST.finditer(spelled(unit.role for unit in found))}
    return [
        replace(unit, role=Role.QUESTION_WORD)
        if place in last and fold(text[unit.start : unit.end]) in _DENIALS
        else unit
        for place, unit in enumerate(found)
    ]


def _phrase(words: list[str], is_marked: bool) -> tuple[int, Role]:
    """How many of some words make the longest phrase they begin with, and its role."""
    if not words[0][0].isalnum():
        return 1, next((_STOPS[mark] for mark in words[0] if mark in _STOPS), Role.FULL_STOP)
    for length in range(len(words), 0, -1):
        if role := next(_roles(words[:length], is_marked), None):
            return length, role
    return 1, Role.OTHER


def _roles(words: list[str], is_marked: bool) -> Iterator[Role]:
    said = " ".join(words)
    is_numeral = len(said) == 1 and said.isupper()  # "nhóm V", "Bệnh viện K"
    for written, role, is_plain in _lexicon().roles.get(fold(said), ()):
        if (is_plain or is_marked) and not is_numeral and _is_written(words, written, is_marked):
            yield role


def _is_written(words: list[str], written: str, is_marked: bool) -> bool:
    """Whether the words that have dấu have those; a single word among others with dấu must."""
    pairs = zip(words, written.split(), strict=True)
    is_alone = len(words) == 1 and is_marked
    return all(canonical(word.lower()) == own for word, own in pairs if has_marks(word) or is_alone)
