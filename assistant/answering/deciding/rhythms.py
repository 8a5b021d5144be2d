"""The rhythm that a question and a clause state: "hằng quý", "hai năm một lần"."""

from __future__ import annotations

import re

from assistant.answering.deciding.claims import NO, YES
from assistant.vietnamese.letters import fold

_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "muoi": 10}
_N = rf"(?P<n>\d+|{'|'.join(_NUMBERS)})"
_UNITS = "(?:nam|quy|thang|tuan|ngay)"
_UNIT = rf"(?P<unit>{_UNITS})"
_MONTHS = {"nam": 12, "quy": 3, "thang": 1}
_RHYTHMS = (
    re.compile(rf"(?:\b{_N} )?\b{_UNIT} (?:0?1|mot) lan\b"),
    re.compile(rf"\b(?:hang|moi|tung)(?: {_N}(?= {_UNITS}\b(?! lan\b)))? {_UNIT}\b"),
    re.compile(rf"\b(?:\d+|{'|'.join(_NUMBERS)}) lan ?(?:/|moi |tren |trong |mot )+(?:{_N} )?{_UNIT}\b"),
    re.compile(rf"\bdinh ky (?:{_N} )?{_UNIT}\b(?! \d)"),
    re.compile(rf"\b{_N} {_UNIT} (?:\d+|hai|ba|bon) lan\b"),
)
_ONCE = re.compile(r"\b(?:ho tro|cap|chi tra|tra|thuong|tro cap) (?:0?1|mot) lan\b(?! (?:moi|tren|trong)\b)")
REPLACED = re.compile(r"\b(?:thay cho|thay vi|truoc day(?: la)?|truoc kia)\b[^,;.)]*")
# "trước ngày 15/12 hằng năm" says when; how often is said beside it, where anything is
_DATED = re.compile(r"\b(?:ngay|thang) [\d/]+(?:,? (?:va )?(?:ngay |thang )?[\d/]+)*,? (?:hang|moi) nam\b")
_TIMES = re.compile(rf"\b(\d+|{'|'.join(_NUMBERS)}) lan\b")
_ONE_TIME = re.compile(r"\b(?:0?1|mot) lan\b")  # more of them are an amount
_TWICE_A_YEAR = re.compile(
    r"\b(?:0?2|hai) lan ?(?:/|moi |mot |1 )nam\b|\b(?:mot|1|moi) nam (?:it nhat )?(?:0?2|hai) lan\b"
)
_OFTEN = frozenset(("12", "3", "1"))  # months


def says_rhythm(asked: str) -> bool:
    """Whether a folded text says how often."""
    return any(pattern.search(asked) for pattern in _RHYTHMS)


def place_of_rhythm(asked: str, text: str) -> list[int]:
    """Where a sentence says its rhythm, if one is asked."""
    if not says_rhythm(asked):
        return []
    folded = fold(text)
    return [match.start() for pattern in _RHYTHMS if (match := pattern.search(folded))]


def rhythm_verdict(asked: str, text: str) -> str:
    """Whether a text states the rhythm that the question does; "" where either states none. What is given once is not
    given each year.
    """
    folded = REPLACED.sub(" ", fold(text).lower())
    wanted, stated = _rhythms(asked), _rhythms(folded)
    if wanted and stated and not wanted & stated:
        return NO
    is_once = bool(_ONCE.search(folded)) and bool(wanted & _OFTEN) and not stated
    if is_once or (stated & _OFTEN and not wanted and _ONCE.search(asked)):
        return NO
    if not wanted or not stated:
        return ""
    is_once_each = _ONE_TIME.search(asked) or _ONE_TIME.search(folded)
    return NO if is_once_each and _differ(asked, folded) else YES


def _rhythms(folded: str) -> frozenset[str]:
    """Each rhythm that a text states, as the months, weeks or days between."""
    undated = _DATED.sub(" ", folded)
    return _rhythms_in(undated) or _rhythms_in(folded)


def _rhythms_in(folded: str) -> frozenset[str]:
    found = {_between(match) for pattern in _RHYTHMS for match in pattern.finditer(folded)}
    return frozenset(found | ({"6"} if _TWICE_A_YEAR.search(folded) else set()))


def _between(match: re.Match[str]) -> str:
    count, unit = _number(match["n"] or "1"), match["unit"]
    return str(count * _MONTHS[unit]) if unit in _MONTHS else f"{count} {unit}"


def _differ(asked: str, stated: str) -> bool:
    """Whether two texts each state one number of times, and not the same."""
    one, other = (frozenset(map(_number, _TIMES.findall(text))) for text in (asked, stated))
    return len(one) == len(other) == 1 and one != other


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text]
