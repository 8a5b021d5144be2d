"""Days and rhythms that come again and are no date: "ngày 20 của tháng cuối quý", "thứ Sáu hằng tuần", "mỗi quý một
lần".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.vietnamese.figure import Kind
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
