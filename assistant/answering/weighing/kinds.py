"""Kinds of thing that have names ("ngân hàng", "xã", "dự án"): which of them a text asks for, names, or tells of.

Knows the kinds and how documents name what is of them (``kinds.toml``); bodies of Party and State are known as the
register reads them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.answering.weighing.bodies import bodies_in
from assistant.reading.numbering import CAPITALS
from assistant.register.charges import subjects_in
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.patterns import any_of, folded_words, lowered, words_in_row

_DATA = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
_COMPOUND = re.compile(any_of(_DATA["compounds"]))
_NARROWED = rf"(?:\s+{any_of(_DATA['narrowing'])}){{0,3}}"
_WHICH = r"\s+(?:nào|nao)(?!\w)(?!\s+(?:cũng|cung|đó|do(?=\W*$))(?!\w))"
_WORD = rf"\s+(?!{any_of(_DATA['ends'])})(?!{any_of(_DATA['asked_itself'])}{_WHICH})[^\W\d]+"
_LINK = "và|với|của|do|tại|theo|để|cho|có|phối|chủ|trong|về|các|được|là|hoặc|từ|đến|châu"
_TITLED = rf"(?!Việt Nam\b|Nghị\b|Quyết\b|Điều\b|Luật\b|Kế\b|Chương\b|Khoản\b|Mục\b)[{CAPITALS}][\w&-]*"
_QUOTED = re.compile(rf"[“\"](?P<name>[{CAPITALS}][^”\"]+)[”\"]")
_NAME = re.compile(rf"(?<=[^\W\d] |, )(?P<name>{_TITLED}(?:\s{_TITLED})*)")
_OWN_NAME = rf"[{CAPITALS}][^\W\d_{CAPITALS}][\w-]*(?:\s{_TITLED})*"  # no standard or unit: "GMP"
_NUMBERED = re.compile(r"\d\s+$")  # how many there are tells none of them
_SEVERAL = re.compile(r"(?<!\w)(?:các|mọi|mỗi|từng|những|toàn bộ|tất cả)\s+$", re.IGNORECASE)
_AT = re.compile(r"(?<!\w)(?:ở|tại|trong|trên|thuộc|cho|của|từ|đến|về|và|,|xã|phường|là)\s+$", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s+[^\s,;:.()]+){0,4}")  # what is said of those whose noun stands before it
_OF_NAMES = re.compile(r"\b(?:tên|đơn vị|địa (?:phương|bàn|điểm|danh))\b")
_PLACE, _MAKER, _THING = 2, 4, 5  # words at most between the noun of a kind and a name


@dataclass(frozen=True)
class Kind:
    """A kind of thing: what it is called, what names one of it, and what stands for several of it."""

    asked: re.Pattern[str]
    noun: re.Pattern[str]
    named: re.Pattern[str]
    general: re.Pattern[str]
    is_place: bool = False

    @classmethod
    def of(cls, data: dict[str, Any]) -> Kind:
        """A kind of the table."""
        heads, narrows = data.get("heads", ()), _PLACE if data.get("places") else _MAKER
        names = [*_called(heads, narrows, _TITLED), *map(re.escape, data.get("names", ()))]
        names += [rf"{_TITLED}\s{_TITLED},\s{_TITLED}\s{_TITLED}"] if data.get("places") else []
        nouns = any_of(data["asked"])
        return cls(
            _asking(nouns),
            re.compile(nouns),
            re.compile(rf"(?<!\w)(?<!thị )(?:{'|'.join(names) or '(?!)'})(?!\w)"),
            re.compile(rf"(?<!\w)(?:{'|'.join(data['general'])})(?!\w)", re.IGNORECASE),
            bool(data.get("places")),
        )

    @classmethod
    def of_things(cls, nouns: Sequence[str]) -> Kind:
        """A kind whose names begin with its noun; without its dấu it is other words as well."""
        wider = _DATA["wider"].get(nouns[0], ())
        any_noun = rf"(?<!\w)(?:{'|'.join(nouns)})(?!\w)"
        return cls(
            _asking(any_noun),
            re.compile(any_noun),
            re.compile(rf"(?<!\w)(?:{'|'.join(_called((*nouns, *wider), _THING, _OWN_NAME))})(?!\w)"),
            re.compile(any_noun, re.IGNORECASE),
        )


def _asking(nouns: str) -> re.Pattern[str]:
    """Which one of what the nouns call: with what narrows them, or whatever else where a question begins with them."""
    return re.compile(
        rf"(?:(?<!bất kỳ )(?<!bat ky ){nouns}{_NARROWED}|^\W*(?:(?:những|các)\s+)?{nouns}(?:{_WORD}){{1,4}}?){_WHICH}"
    )


def _called(heads: Sequence[str], narrows: int, name: str) -> list[str]:
    """The patterns of names that begin with one of the heads; the capitals of a name follow."""
    word = rf"(?:(?!(?:{_LINK})\s)(?![{CAPITALS}])[^\W\d]+\s+)"
    called = rf"(?:\s*[:(]\s*|\s+{word}{{0,{narrows}}}?){name}(?:\s{word}{{0,2}}?{_TITLED})*"
    return [rf"(?i:{'|'.join(heads)}){called}"] if heads else []


_THINGS = tuple(map(Kind.of_things, _DATA["things"]))
NAMED = (*map(Kind.of, _DATA["kinds"]), *_THINGS)
BODY, DEPARTMENT = Kind.of(_DATA["body"]), Kind.of(_DATA["department"])
_COUNCILS = tuple(_DATA["department"]["councils"])
ESTABLISHMENTS = tuple(
    next(kind for kind in NAMED if kind.asked.search(which))
    for which in ("doanh nghiệp nào", "ngân hàng nào", "trường nào", "trạm y tế nào")
)
PROVINCE = next(kind for kind in NAMED if kind.asked.search("tỉnh nào"))


@lru_cache(maxsize=256)
def kinds_asked(text: str) -> tuple[Kind, ...]:
    """The kinds of which a question asks which one: "ngân hàng nào"."""
    form, whole = _without_compounds(text), lowered(nfc(text))
    found = [kind for kind in (BODY, DEPARTMENT, *NAMED) if kind not in _THINGS and kind.asked.search(form)]
    return tuple(found) or tuple(kind for kind in _THINGS if kind.asked.search(whole))


def establishments_in(text: str) -> tuple[Kind, ...]:
    """The kinds of establishments that a question speaks of."""
    form = _without_compounds(text)
    return tuple(kind for kind in ESTABLISHMENTS if kind.noun.search(form))


def _without_compounds(text: str) -> str:
    return _COMPOUND.sub(" ", lowered(nfc(text)))


def names_of(kind: Kind, text: str, own: str) -> bool:
    """Whether a text names one of a kind that is not among a question's ``own`` words."""
    if kind in (BODY, DEPARTMENT):
        known = (body for body in _bodies(text) if kind is BODY or not body.startswith(_COUNCILS))
    else:
        known = (match[0] for match in kind.named.finditer(text))
    return any(words_in_row(name) not in own for name in known)


def tells_of(kind: Kind, text: str, own: str) -> bool:
    """Whether a text tells of several of a kind, by more than their number and what a question says of them."""
    if kind in (BODY, DEPARTMENT):
        return bool(kind.general.search(text))
    return any(_is_told(kind, match, own) for match in kind.general.finditer(text))


def _is_told(kind: Kind, told: re.Match[str], own: str) -> bool:
    before, tail = told.string[: told.start()], _TAIL.match(told.string, told.end())
    if _SEVERAL.search(before):
        return True
    is_apart = _NUMBERED.search(before) or (kind.is_place and not _AT.search(before))
    return not is_apart and any(f" {word} " not in own for word in folded_words(f"{told[0]}{tail[0] if tail else ''}"))


def _bodies(text: str) -> Iterator[str]:
    yield from (body.text for body in bodies_in(text))
    yield from (agent.text for _, _, agents in subjects_in(text) for agent in agents)


def heads_column(kind: Kind, header: str) -> bool:
    """Whether the header of a column is what a kind is called, or says that names stand below it."""
    form = lowered(nfc(header))
    return bool(kind.noun.search(form) or _OF_NAMES.search(form))


def names_anything(text: str, own: str) -> bool:
    """Whether there is a proper name that is not among a question's ``own`` words."""
    names = (match["name"] for pattern in (_QUOTED, _NAME) for match in pattern.finditer(text))
    return any(words_in_row(name) not in own for name in names)
