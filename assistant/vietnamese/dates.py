"""Dates, quarters and periods, normalised to ISO 8601 and to years.

Dates without a year keep the ISO form that leaves it out ("--12-15"). Durations ("5 năm tới") are not periods.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.vietnamese.patterns import any_of, claim, either, lowered

_YEAR = r"((?:19|20)\d\d)(?!\d|[.,]\d)"
_IN_YEAR = rf"\s*(?:/|-|\.|,?\s*{either('năm')}\s)\s*{_YEAR}"
_NOT_INSIDE = r"(?<![\w/.-])"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as ISO 8601 ("2021-09-30", "2025-06", "2025-Q2", "--12-15") and where it stands."""

    iso: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """Years from ``first`` to ``last``; an open side is None ("đến năm 2030")."""

    first: int | None
    last: int | None
    text: str
    start: int
    end: int

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are named."""
        return tuple(year for year in (self.first, self.last) if year is not None)


def _full(match: re.Match[str]) -> str:
    day, month, year = (int(match[name]) for name in ("day", "month", "year"))
    return _checked(year, month, day) and f"{year:04}-{month:02}-{day:02}"


def _day_of_month(match: re.Match[str]) -> str:
    day, month = int(match[1]), int(match[2])
    return _checked(2024, month, day) and f"--{month:02}-{day:02}"


def _month_of_year(match: re.Match[str]) -> str:
    return f"{match[2]}-{int(match[1]):02}" if 1 <= int(match[1]) <= 12 else ""


def _month(match: re.Match[str]) -> str:
    return f"--{int(match[1]):02}" if 1 <= int(match[1]) <= 12 else ""


def _quarter(match: re.Match[str]) -> str:
    quarter = f"Q{_QUARTERS[match[1]]}"
    return f"{match[2]}-{quarter}" if match[2] else quarter


def _checked(year: int, month: int, day: int) -> str:
    """Empty unless the calendar has such a day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


_DAY, _MONTH, _QUARTER = either("ngày"), either("tháng"), either("quý")
_NUMBERED_BEFORE = r"(?<!số )(?<!so )(?<!số: )"
# "hằng tháng 2,5 triệu đồng", "mỗi quý 2 lần": how much in each, and none of the year's
_NOT_EACH = r"(?<!hằng )(?<!hàng )(?<!hang )(?<!mỗi )(?<!moi )"
_DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(
            rf"{_NOT_INSIDE}(?:{_DAY}\s*)?(?P<day>\d{{1,2}})\s*{_MONTH}\s*(?P<month>\d{{1,2}})\s*,?\s*"
            rf"{either('năm')}\s*(?P<year>\d{{4}})(?!\d)"
        ),
        _full,
    ),
    (
        re.compile(
            rf"{_NOT_INSIDE}(?:{_DAY}\s*)?(?P<day>\d{{1,2}})\s?(?P<by>[-/.])\s?(?P<month>\d{{1,2}})\s?(?P=by)\s?"
            r"(?P<year>(?:19|20)\d\d)(?![\d/])"
        ),
        _full,
    ),
    (re.compile(rf"{_NOT_INSIDE}(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\w)"), _full),
    (re.compile(rf"(?<!\w){_DAY}\s*(\d{{1,2}})\s*(?:[-/]|{_MONTH})\s*(\d{{1,2}})(?![\d%])"), _day_of_month),
    (re.compile(rf"(?<!\w){_MONTH}\s*(\d{{1,2}}){_IN_YEAR}"), _month_of_year),
    (re.compile(rf"{_NUMBERED_BEFORE}{_NOT_INSIDE}(\d{{1,2}})/{_YEAR}(?![/-]\w)"), _month_of_year),
    (re.compile(rf"{_NOT_EACH}(?<!\w){_MONTH}\s*(\d{{1,2}})(?![\d%]|[.,]\d)(?!\s*/)"), _month),
    (re.compile(rf"{_NOT_EACH}(?<!\w){_QUARTER}\s*(iv|i{{1,3}}|[1-4])(?!\w)(?:{_IN_YEAR})?"), _quarter),
)


def as_written(iso: str) -> str:
    """An ISO date as it is written in Vietnamese: "2024-04-08" as 08/04/2024, "2024-04" as 04/2024, a year as it is."""
    return "/".join(reversed(iso.split("-")))


def dates(text: str) -> list[DateMention]:
    """The dates, months and quarters of NFC text, in order."""
    form = lowered(text)
    found: list[DateMention] = []
    taken = bytearray(len(form))
    for pattern, iso in _DATES:
        for match in pattern.finditer(form):
            start, end = match.span()
            if (value := iso(match)) and claim(taken, start, end):
                found.append(DateMention(value, text[start:end], start, end))
    return sorted(found, key=lambda mention: mention.start)


_DASH = r"[-–—‑−]"
_LED_IN = any_of(("giai đoạn", "nhiệm kỳ", "thời kỳ", "trong các năm", "các năm", "từ năm", "năm", "từ"))
_TO = any_of(("đến", "tới", "đến năm", "tới năm"))
_BETWEEN = re.compile(rf"(?:{_LED_IN}\s+)?(?<![\w/.,:-]){_YEAR}\s*(?:{_DASH}|{_TO})\s*{_YEAR}(?![-/]\w)")
_BARE = re.compile(rf"{any_of(('giai đoạn', 'gđ', 'nhiệm kỳ', 'thời kỳ'))}\s+{_YEAR}\s+{_YEAR}(?![-/]\w)")  # no dash
_QUANTITY_AFTER = rf"(?!\s*(?:%|{any_of(('ha', 'tỷ', 'triệu', 'đồng', 'người', 'hộ', 'tấn', 'km', 'm2', 'mw'))}))"
_UNTIL = any_of(("đến", "đến năm", "đến hết năm", "đến cuối năm", "tới năm", "tầm nhìn", "tầm nhìn năm", "trước năm"))
_FROM = any_of(("từ năm", "sau năm", "kể từ năm"))
_ONE_SIDED = re.compile(rf"(?:({_UNTIL})|{_FROM})\s+{_YEAR}(?![-/]\w){_QUANTITY_AFTER}")


_OF_TWO_DIGITS = re.compile(
    r"\b(?:(?:trong )?(?:giai đoạn|giai doan|thời kỳ|thoi ky|nhiệm kỳ|nhiem ky|trung hạn|trung han|hồi|hoi|những năm"
    r"|nhung nam))"
    r" (\d\d) ?[-–] ?(\d\d)(?![\d%/.,]|\s?%)"
)


def periods(text: str) -> list[Period]:
    """The periods of NFC text in order: "giai đoạn 2021 - 2025", "đến năm 2030", "từ năm 2026"."""
    form = lowered(text)
    found = [*_between(form, text)]
    taken = bytearray(len(form))
    for period in found:
        claim(taken, period.start, period.end)
    for match in _ONE_SIDED.finditer(form):
        start, end = match.span()
        if claim(taken, start, end):
            year = int(match[2])
            first, last = (None, year) if match[1] else (year, None)
            found.append(Period(first, last, text[start:end], start, end))
    return sorted(found, key=lambda period: period.start)


def _between(form: str, text: str) -> Iterator[Period]:
    for match in _OF_TWO_DIGITS.finditer(form):  # "giai đoạn 16-20", of this century
        first, last = 2000 + int(match[1]), 2000 + int(match[2])
        if first < last:
            yield Period(first, last, text[match.start() : match.end()], *match.span())
    for match in (*_BETWEEN.finditer(form), *_BARE.finditer(form)):
        first, last = int(match[1]), int(match[2])
        if first < last:
            yield Period(first, last, text[match.start() : match.end()], *match.span())
