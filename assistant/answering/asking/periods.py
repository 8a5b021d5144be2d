"""Whether what is said of some years answers a question about others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.vietnamese.dates import periods
from assistant.vietnamese.numbers import Figure

Span = tuple[int, int]  # first and last year; a single year twice

_BASELINE = re.compile(  # "so với năm 2020", "gấp 03 lần năm 2020"
    r"\b(?:so với|hơn|(?:gấp|bằng)(?: khoảng| hơn| trên| ít nhất)? (?:[\d.,]+(?: lần| ?%)|đôi|ba|rưỡi)(?: của)?)"
    r"(?: cùng kỳ| mức| giai đoạn| năm| kế hoạch)*\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/.:-])(?:19|20)\d\d(?![\d/])")
_MAY_SPAN = re.compile(rf"{_YEAR.pattern}|\b\d\d ?[-–] ?\d\d\b")  # "hồi 16-20": most texts have neither


@lru_cache(maxsize=4096)
def spans_of(text: str) -> tuple[Span, ...]:
    """The periods and single years that a text names, periods first."""
    if not _MAY_SPAN.search(text):
        return ()
    spans = tuple((p.first or p.last or 0, p.last or p.first or 0) for p in periods(text))
    covered = {year for span in spans for year in span}
    return spans + tuple((int(y), int(y)) for y in dict.fromkeys(_YEAR.findall(text)) if int(y) not in covered)


def stated_spans(text: str, found: Iterable[Figure]) -> tuple[Span, ...]:
    """The years and periods among the figures of a sentence, dates included; not those that it compares with."""
    spans = []
    for figure in found:
        if _BASELINE.search(text[: figure.start]):
            continue
        if figure.kind in {"year", "period"} and figure.values:
            spans.append((int(figure.values[0]), int(figure.values[-1])))
        elif figure.kind == "date" and re.match(r"\d{4}", figure.norm):
            spans.append((int(figure.norm[:4]), int(figure.norm[:4])))
    return tuple(spans)


def span_fit(asked: Span, own: Sequence[Span], above: Sequence[Span], document: Sequence[Span]) -> float:
    """From 0 to 1: the sentence's own years decide, then its headings', then the document's period."""
    if own:
        fit = max(_fit(asked, span) for span in own)
        return fit if fit else 0.3 * max((_fit(asked, span) for span in above), default=0.0)
    if above:
        return max(_fit(asked, span) for span in above)
    if document:
        return 0.85 * max(_fit(asked, span) for span in document)
    return 0.6


def overlap(one: Span, other: Span) -> bool:
    """Whether two periods have a year in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def _fit(asked: Span, stated: Span) -> float:
    if asked == stated:
        return 1.0
    if asked[1] == stated[1]:  # "năm 2025" and "giai đoạn 2021 - 2025": a target is set for the last year
        return 0.95
    if asked[0] == asked[1] and stated[0] <= asked[0] <= stated[1]:
        return 0.6 if asked[0] == stated[0] else 0.45
    if stated[0] == stated[1] and asked[0] <= stated[0] <= asked[1]:
        return 0.5
    return 0.0
