"""For which years something counts: the times a text names, and those its surroundings give where it names none.

A year that something is compared with, and the date of a document that is cited, are no such time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.records import Document, Passage
from assistant.vietnamese.numbers import Figure, figures

_COMPARED = re.compile(
    r"so với[^,;.\d]{0,40}$|(?:so cùng kỳ|hơn|bằng|gấp (?:\w+ )?(?:[\d,]+|hai|ba|bốn|năm|sáu) lần)"
    r"(?: (?:cùng kỳ|mức|cuối|đầu|thời điểm|giai đoạn|nhiệm kỳ|năm|của))*\s*$",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:trước|đến|tới|vào|trong|từ|hết|cuối|đầu|chậm nhất|hạn)(?: (?:hết|cuối|đầu|"
    r"là))*\s*(?:ngày\s*)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s*(?:đến|tới)\s+(?:(?:hết|cuối|hết cuối)\s+)?(?:năm\s+)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SINCE = re.compile(r"từ(?!\w)", re.IGNORECASE)
_AND = re.compile(r"\s+và\s+(?:năm\s+)?")
# what may stand before the time that a clause begins with
_LEADS = re.compile(
    r"(?:(?:ngoài|bên cạnh|cùng với)(?: ra)?[^,;.\d]{0,60},)?"
    r"(?:[-+–\s]|phấn đấu|mục tiêu|cụ thể|tính|đến|hết|cuối|trong|ngay|giai đoạn|hai|ba|bốn|năm học|năm|,|:)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """Years from ``first`` to ``last`` and where they stand in the text."""

    first: int
    last: int
    start: int
    end: int

    @property
    def label(self) -> str:
        """ "2025", "2021-2025"."""
        return str(self.last) if self.first == self.last else f"{self.first}-{self.last}"


def times_of(text: str, found: Iterable[Figure]) -> list[Time]:
    """The times among the figures of a text, in order."""
    times = []
    for figure in found:
        before = text[max(0, figure.start - 40) : figure.start]
        if _COMPARED.search(before):
            continue
        if figure.kind in ("year", "period") and figure.values:
            times.append(Time(int(figure.values[0]), int(figure.values[-1]), figure.start, figure.end))
        elif figure.kind == "date" and _YEAR.match(figure.norm) and _is_deadline(figure, before):
            times.append(Time(int(figure.norm[:4]), int(figure.norm[:4]), figure.start, figure.end))
    return _joined(times, text)


def _joined(times: list[Time], text: str) -> list[Time]:
    """ "từ năm 2029 đến hết năm 2030" is one time, and so is "năm 2022 và 2023"."""
    done: list[Time] = []
    for time in times:
        between = text[done[-1].end : time.end - 4] if done else ""
        until = done and done[-1].last < time.first and _UNTIL.fullmatch(between)
        beside = done and done[-1].last + 1 == time.first == time.last and _AND.fullmatch(between)
        if until or beside:
            time = Time(done[-1].first, time.last, done[-1].start, time.end)
            done.pop()
        done.append(time)
    return done


def _is_deadline(figure: Figure, before: str) -> bool:
    return len(figure.norm) < len("2025-06-30") or bool(_DEADLINE.search(before))


def above(passage: Passage) -> str:
    """The years that the lead, or the headings from the innermost out, give; "" where none does."""
    for text in (passage.lead, *reversed(passage.headings)):
        if _YEAR.search(text) and (times := times_of(text, figures(text))):
            return times[0].label
    return ""


def inherited(passage: Passage, document: Document) -> str:
    """The same, or the years of the document where they give none."""
    return above(passage) or document.metadata.period


def reported(passage: Passage, document: Document) -> str:
    """The same for a result that is reported: what a document plans ahead for is no time of what has been reached."""
    period, made = inherited(passage, document), year_of(document)
    ahead = made is not None and (last_year(period) or made) > made
    return "" if ahead else period


def year_of(document: Document) -> int | None:
    """The year a document was made in, or the first that it is about."""
    match = _YEAR.match(document.metadata.date) or _YEAR.match(document.metadata.period)
    return int(match[0]) if match else None


def last_year(period: str) -> int | None:
    """The last year of a period label."""
    years = _YEAR.findall(period)
    return int(years[-1]) if years else None


def leads(text: str, time: Time) -> bool:
    """Whether a clause begins with a time: what follows is of that time until another is said."""
    return _LEADS.fullmatch(text, text.rfind(";", 0, time.start) + 1, time.start) is not None


def is_beginning(text: str, time: Time) -> bool:
    """Whether a time only tells when something began: "từ năm 2016"."""
    return time.first == time.last and _SINCE.match(text, time.start) is not None


def nearest(
    times: Sequence[Time], start: int, end: int, text: str, clause: tuple[int, int], dated: bool = False
) -> Time | None:
    """The time that belongs to a figure: right after it, else the last before it, else later in its clause.

    One in brackets that hold a figure of their own is of that alone: "đạt 60% (năm 2024 đạt 41%)". One within an
    earlier clause is of that alone where a clause begins with its time, or where the surroundings are ``dated``.
    """
    asides = [aside.span() for aside in _ASIDE.finditer(text) if _has_figure(text, aside.span(), times)]
    times = [time for time in times if all(_in(aside, time.start) <= _in(aside, start) for aside in asides)]
    after = next((time for time in times if time.start >= end), None)
    if after and after.end <= clause[1] + 1 and _NEXT_TO.fullmatch(text[end : after.start]):
        return after
    before = [time for time in times if time.end <= start]
    if before and ";" not in text[before[-1].end : start]:
        return before[-1]
    if before:
        leading = [time for time in before if leads(text, time)]
        return leading[-1] if leading else None if dated else before[-1]
    return after if after and after.start < clause[1] else None


def _in(aside: tuple[int, int], place: int) -> bool:
    return aside[0] <= place < aside[1]


def _has_figure(text: str, aside: tuple[int, int], times: Sequence[Time]) -> bool:
    """Whether brackets hold digits that are no time."""
    own = {place for time in times for place in range(time.start, time.end)}
    return any(text[place].isdigit() and place not in own for place in range(*aside))


_ASIDE = re.compile(r"\([^()]*\)")
# what may stand between a figure and its own year: a few words, and no sign that something new begins
_NEXT_TO = re.compile(r"(?:(?!\b(?:và|còn|đến năm \d|trong đó|để)\b)[^,;:.]){0,60}")
