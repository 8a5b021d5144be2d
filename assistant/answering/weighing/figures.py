"""The figures of a text as answers see them: which of them are amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.reading.numbering import CAPITALS
from assistant.vietnamese import numbers
from assistant.vietnamese.numbers import Figure

_QUANTITIES = frozenset(("quantity", "fraction", "level"))
_CODE = re.compile(r"0\d{2,}")  # "0204" numbers a thing, "05" counts
_ITEM = re.compile(r"\d{1,2}")
_NAMED = re.compile(rf"[“\"][{CAPITALS}][^”\"]*[”\"]")
_TOLD = re.compile(r"\b(?:đạt|chiếm|tăng|giảm|còn|bằng)\b[^,;:]{0,40}$")  # no name tells what a figure has come to


@lru_cache(maxsize=8192)
def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a text, without the numbers of items in brackets: "(1) …; (2) …"."""
    return tuple(f for f in numbers.figures(text) if not _numbers_item(text, f))


def _numbers_item(text: str, figure: Figure) -> bool:
    """ "(1) …; (2) …" number items; "(305 hộ)" counts."""
    return _ITEM.fullmatch(figure.text) is not None and text[figure.start - 1 : figure.end + 1] == f"({figure.text})"


def quantities(found: Iterable[Figure], with_time: bool = False) -> list[Figure]:
    """The figures that answer "how much": no years, dates, references, codes or numbers of documents.

    A length of time ("5 năm") is one only ``with_time``.
    """
    amounts = (f for f in found if f.kind in _QUANTITIES and not _CODE.fullmatch(f.text))
    return [f for f in amounts if with_time or f.family != "time"]


def outside_names(text: str, found: Iterable[Figure]) -> list[Figure]:
    """The figures that are no part of a name in quotes, “Chiến dịch 500 ngày đêm …”; a sentence quoted is no name."""
    named = [match.span() for match in _NAMED.finditer(text)]
    return [
        figure
        for figure in found
        if not any(start < figure.start < end and not _TOLD.search(text[start : figure.start]) for start, end in named)
    ]
