"""The rhythm that a question and a clause state: "hằng quý", "hai năm một lần"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.answering.deciding.claims import NO, YES
from assistant.vietnamese.letters import fold

_EVERY = r"\b(?:hang|moi|tung)"
_SOME_NUMBER = r"(?:0?[2-9]|1\d|hai|ba|bon|nam|muoi)"
_ONE = r"(?:0?1|mot)"
_RHYTHMS: Mapping[str, re.Pattern[str]] = {
    "years": re.compile(rf"\b{_SOME_NUMBER} nam {_ONE} lan\b|\bmoi (?:0?[2-9]|hai|ba|bon) nam\b"),
    "year": re.compile(
        rf"{_EVERY} nam\b(?! nam {_ONE} lan)|\b{_ONE} nam (?:{_ONE}|{_SOME_NUMBER}) lan\b|\blan/nam\b"
        rf"|(?<!\d )(?<!hai )(?<!ba )(?<!bon )(?<!nam )\bnam {_ONE} lan\b"
    ),
    "half": re.compile(r"\b(?:6|06|sau) thang (?:1|mot) lan\b|\b(?:2|hai) lan (?:moi|mot|1) nam\b"),
    "quarter": re.compile(rf"{_EVERY} quy\b|\bquy (?:1|mot) lan\b|\b(?:3|03|ba) thang (?:1|mot) lan\b"),
    "month": re.compile(rf"{_EVERY} thang\b|(?<!\d )(?<!ba )(?<!sau )\bthang (?:1|mot) lan\b|\blan/thang\b"),
    "week": re.compile(rf"{_EVERY} tuan\b|\btuan (?:1|mot) lan\b|\blan/tuan\b"),
    "day": re.compile(rf"{_EVERY} ngay\b"),
    "once": re.compile(rf"\b(?:ho tro|cap|chi tra|tra|thuong|tro cap) {_ONE} lan\b(?! (?:moi|tren|trong)\b)"),
}
_OTHER_THAN = {"once": frozenset(("year", "quarter", "month"))}  # what is given once is not given each year
_REPLACED = re.compile(r"\b(?:thay cho|thay vi|truoc day(?: la)?|truoc kia)\b[^,;.)]*")
_TIMES = re.compile(rf"\b(?P<times>\d+|mot|hai|ba|bon|nam|sau) lan\b")
_ONCE_EACH = re.compile(rf"\b{_ONE} lan\b")  # more of them are an amount
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6}
_OF_YEARS = re.compile(r"\b(?P<years>\d+|hai|ba|bon|nam|muoi) nam (?:0?1|mot) lan\b")


def says_rhythm(asked: str) -> bool:
    """Whether a folded text says how often."""
    return any(pattern.search(asked) for pattern in _RHYTHMS.values())


def place_of_rhythm(asked: str, text: str) -> list[int]:
    """Where a sentence says its rhythm, if one is asked."""
    if not says_rhythm(asked):
        return []
    folded = fold(text)
    return [match.start() for pattern in _RHYTHMS.values() if (match := pattern.search(folded))]


def rhythm_verdict(asked: str, text: str) -> str:
    """Whether the sentence states the rhythm that the question does; "" where either states none."""
    folded = _REPLACED.sub(" ", fold(text))
    wanted, stated = _rhythms(asked), _rhythms(folded)
    if not wanted or not stated:
        return ""
    if not wanted & stated:
        is_once = "once" in wanted | stated
        others = frozenset().union(*(_OTHER_THAN.get(name, frozenset()) for name in wanted | stated))
        return NO if not is_once or others & (wanted | stated) else ""
    is_other = _differ(asked, folded, _OF_YEARS) or (bool(_ONCE_EACH.search(asked)) and _differ(asked, folded, _TIMES))
    return NO if is_other else YES


def _rhythms(folded: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _RHYTHMS.items() if pattern.search(folded))


def _differ(asked: str, stated: str, pattern: re.Pattern[str]) -> bool:
    """Whether two texts each state one number of times, or of years, and not the same."""
    one, other = (frozenset(map(_number, pattern.findall(text))) for text in (asked, stated))
    return len(one) == len(other) == 1 and one != other


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS.get(text, 10)
