"""Days and rhythms that come again and are no date: "ngày 20 của tháng cuối quý", "thứ Sáu hằng tuần", "mỗi quý một
lần"; where a text states them, and how long is between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answering.asking.question import Question
from assistant.vietnamese.figure import Kind
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure

_TERM = r"(?:ngày|tuần|tháng|quý|năm)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_EVERY = rf"(?:hằng|hàng|mỗi) {_TERM}"
_OF = (
    rf"(?: (?:của )?{_TERM} (?:đầu|cuối|thứ hai|kế tiếp|tiếp theo|sau)(?: (?:của )?(?:mỗi |hằng )?{_TERM})?| {_EVERY})"
)
_DAY = re.compile(
    rf"(?:ngày \d{{1,2}}(?: và ngày \d{{1,2}})?|thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật){_OF}"
    rf"|(?i:{_WEEKDAY} (?:hằng|hàng|mỗi) tuần)|thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)\b"
    rf"|tuần (?:đầu|cuối) (?:tháng \d{{1,2}}(?:/\d{{4}})?|(?:(?:của )?(?:mỗi|hằng|hàng) )?(?:tháng|quý|năm)\b)"
)
_TIMES = r"(?:ít nhất |tối thiểu |không quá )?(?:một|hai|ba|bốn|\d{1,2}) (?:lần|kỳ|số|đợt|phiên)"
_OFTEN = re.compile(
    rf"(?:định kỳ )?(?:mỗi|hằng|hàng) {_TERM} {_TIMES}|{_TIMES}(?:/| mỗi | một ){_TERM}(?: học)?"
    rf"|(?:một|hai|ba|bốn|năm|sáu|\d{{1,2}}) (?:giờ|phút|{_TERM})(?: \w+){{0,3}} một lần",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:định kỳ )?(?:(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|(?<!ngày )\d{1,2} tháng(?!\s+\d))\b",
    re.IGNORECASE,
)
RHYTHM = re.compile(
    r"\b(?:hang|moi) (?:nam|thang|quy|tuan|ngay|ky)\b|\b(?:dinh ky|nhiem ky|thuong xuyen|dot xuat|hien nay|ngay sau)\b"
)
_ASKS_RHYTHM = re.compile(
    r"\b(?:1|mot) lan\b|\bbao lau\b.*\blan\b|\bmay lan\b|\bthuong xuyen\b"
    r"|\bmay (?:ky|so|phien) (?:1|mot|moi)\b|\b(?:1|mot|moi) [a-z]+ (?:[a-z]+ ){0,3}may (?:ky|so|phien)\b"
)
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "muoi": 10}
_N = rf"(?P<n>\d+|{'|'.join(_NUMBERS)})"
_UNITS = "(?:nam|quy|thang|tuan|ngay)"
_UNIT = rf"(?P<unit>{_UNITS})"
_MONTHS = {"nam": 12, "quy": 3, "thang": 1}
_REPEATS = (
    re.compile(rf"(?:\b{_N} )?\b{_UNIT} (?:0?1|mot) lan\b"),
    re.compile(rf"\b(?:hang|moi|tung)(?: {_N}(?= {_UNITS}\b(?! lan\b)))? {_UNIT}\b"),
    re.compile(rf"\b(?:\d+|{'|'.join(_NUMBERS)}) lan ?(?:/|moi |tren |trong |mot )+(?:{_N} )?{_UNIT}\b"),
    re.compile(rf"\bdinh ky (?:{_N} )?{_UNIT}\b(?! \d)"),
    re.compile(rf"\b{_N} {_UNIT} (?:\d+|hai|ba|bon) lan\b"),
)
# "trước ngày 15/12 hằng năm" says when; how often is said beside it, where anything is
_ON_A_DATE = re.compile(r"\b(?:ngay|thang) [\d/]+(?:,? (?:va )?(?:ngay |thang )?[\d/]+)*,? (?:hang|moi) nam\b")
_COUNT_OF_TIMES = re.compile(rf"\b(\d+|{'|'.join(_NUMBERS)}) lan\b")
_TWICE_A_YEAR = re.compile(
    r"\b(?:0?2|hai) lan ?(?:/|moi |mot |1 )nam\b|\b(?:mot|1|moi) nam (?:it nhat )?(?:0?2|hai) lan\b"
)


@lru_cache(maxsize=4096)
def days_in(text: str) -> tuple[Figure, ...]:
    """The days that come again, as dates."""
    return _found(_DAY, text)


@lru_cache(maxsize=4096)
def rhythms_in(text: str) -> tuple[Figure, ...]:
    """How often something is done, as lengths of time: "mỗi tháng hai lần", "mỗi quý" alone."""
    return tuple(without_parts([one for way in (_OFTEN, _ALONE) for one in _found(way, text, "quantity", "time")]))


def most_said(found: Sequence[Figure]) -> list[Figure]:
    """The rhythms that say how many times; all where none does."""
    return [one for one in found if _OFTEN.fullmatch(one.text)] or list(found)


def _found(pattern: re.Pattern[str], text: str, kind: Kind = "date", family: str = "") -> tuple[Figure, ...]:
    return tuple(Figure(m[0], m.start(), m.end(), kind, family=family) for m in pattern.finditer(text))


def without_parts(found: Sequence[Figure]) -> list[Figure]:
    """The figures in order, none within another."""
    kept: list[Figure] = []
    for figure in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def asks_rhythm(question: Question) -> bool:
    """Whether it is asked how often."""
    return bool(_ASKS_RHYTHM.search(question.asked))


def says_rhythm(asked: str) -> bool:
    """Whether a folded text says how often."""
    return any(pattern.search(asked) for pattern in _REPEATS)


def place_of_rhythm(asked: str, text: str) -> list[int]:
    """Where a sentence says its rhythm, if one is asked."""
    if not says_rhythm(asked):
        return []
    folded = fold(text)
    return [match.start() for pattern in _REPEATS if (match := pattern.search(folded))]


def intervals(folded: str) -> frozenset[str]:
    """Each rhythm that a text states, as the months, weeks or days between."""
    undated = _ON_A_DATE.sub(" ", folded)
    return _intervals_in(undated) or _intervals_in(folded)


def _intervals_in(folded: str) -> frozenset[str]:
    found = {_between(match) for pattern in _REPEATS for match in pattern.finditer(folded)}
    return frozenset(found | ({"6"} if _TWICE_A_YEAR.search(folded) else set()))


def _between(match: re.Match[str]) -> str:
    count, unit = _number(match["n"] or "1"), match["unit"]
    return str(count * _MONTHS[unit]) if unit in _MONTHS else f"{count} {unit}"


def differ_in_times(asked: str, stated: str) -> bool:
    """Whether two texts each state one number of times, and not the same."""
    one, other = (frozenset(map(_number, _COUNT_OF_TIMES.findall(text))) for text in (asked, stated))
    return len(one) == len(other) == 1 and one != other


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text]
