"""Levels that a target sets in words or steps: "cấp độ 3/7", "mức khá", "ngang bằng số kinh phí …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.vietnamese.numbers import Comparator, Figure

_GRADES = "xuất sắc|giỏi|tốt|khá tốt|khá|trung bình khá|trung bình cao|trung bình|tiên tiến|cao nhất|rất cao|cao"
_FIRST = "dẫn đầu|hàng đầu|đầu(?! tư)|khá|tốt|trung bình cao|trung bình khá|trung bình|cao"
_GRADED = re.compile(
    rf"(?<!\w)(?:(?:mức độ|mức|xếp loại|loại|hạng)\s+(?:{_GRADES})"
    rf"|(?:nhóm|tốp)(?: các)?(?: tỉnh, thành phố| tỉnh| địa phương| nước)?\s+(?:{_FIRST}))"
    r"(?!\w)(?!\s+(?:học|sinh|tay))",
    re.IGNORECASE,
)
_AS_MUCH = re.compile(
    r"(?<!\w)(?:mức )?(?:ngang bằng|tương đương|bằng|cao hơn|thấp hơn)(?: với)?\s+(?:mức )?(?:số|bình quân|"
    r"trung bình|mức)"
    r"\s+[^,;.]+",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"(?:\s+[^\W\d]+,?){0,4}?\s+trở lên")
_REACHES = re.compile(
    r"(?<!\w)(?:đạt|lên|thuộc|vào|ở|xếp|giữ|nằm trong|nằm|có|là|duy trì)(?:\s+[^\W\d]+){0,9}?\s+$", re.IGNORECASE
)
_RANKED = re.compile(
    r"(?<!\w)(?:xếp|đứng|giữ|vị trí|vươn lên)(?: vị trí|"
    r" hạng)?\s+(?P<rank>thứ\s+(?P<place>\d+)(?:/\d+)?)",
    re.IGNORECASE,
)


def levels_in(text: str) -> Iterator[Figure]:
    """Levels in words that something is to reach, as figures without values; a rank has one."""
    for pattern in (_GRADED, _AS_MUCH):
        for match in pattern.finditer(text):
            if _REACHES.search(text[: match.start()]):
                yield _level(text, match.start(), match.start() + len(match[0].rstrip()))
    for match in _RANKED.finditer(text):
        start, end = match.span("rank")
        yield _level(text, start, end, (Decimal(match["place"]),), "thứ")


def _level(text: str, start: int, end: int, values: tuple[Decimal, ...] = (), unit: str = "") -> Figure:
    bound: tuple[Comparator, ...] = ("at_least",) if _AND_MORE.match(text, end) else ()
    return Figure(text[start:end], start, end, "level", values, unit, comparators=bound)


def is_step(figure: Figure) -> bool:
    """Whether a numbered level is one to be reached, and no name of what is ("mức độ 4" of a service)."""
    return len(figure.values) == 2 and figure.values[0] <= figure.values[1]
