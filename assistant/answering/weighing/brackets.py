"""Amounts that are set by bracket: what stands for "từ 12 đến dưới 60 tháng" is none for "từ 60 tháng trở lên"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.vietnamese.numbers import Figure

Bracket = tuple[Decimal, Decimal]

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")
_MONTHS = 12
_UP_TO = re.compile(r"\bdưới\s+\d")
# what sets a bracket, and no bound of what is given: "hỗ trợ tối đa 6 tháng"
_SETS = re.compile(r"\b[Tt]ừ (?:đủ )?\d[^;:]*?\b(?:đến|trở lên)\b|\b[Dd]ưới \d|\b[Tt]rên \d")
_BETWEEN = 12  # characters from the lower bound to the upper: " đến dưới "


def is_of_bracket(question: Question, evidence: Evidence) -> bool:
    """Whether the bracket that a clause sets an amount for may be the one that is asked about."""
    if question.wants != "figure" or question.intent == "yesno":
        return True
    asked_base = question.measure.base if question.measure else ""
    text = f"{evidence.passage.lead} {evidence.sentence.text}"
    for base in {figure.base for figure in question.figures} - {"", "%", asked_base}:
        asked, stated = _bracket(question.figures, base), _bracket(figures_in(text), base)
        if asked and stated and (asked[1] <= stated[0] or stated[1] <= asked[0]):
            return False
    return all(_may_hold(text, case) for case in question.figures if case.base not in ("", "%", asked_base))


def _may_hold(text: str, case: Figure) -> bool:
    """Whether the bracket that a text sets, if it does, holds a case that is put: "đóng 66 tháng", "đóng 10 năm"."""
    if len(case.values) != 1 or case.comparators or not _SETS.search(text):
        return True
    value = case.values[0]
    cases = [(case.base, value), *([("tháng", value * _MONTHS)] if case.base == "năm" else [])]
    figures = figures_in(text)
    held = [(_bracket(figures, base), value) for base, value in cases]
    is_open = bool(_UP_TO.search(text))  # "đến dưới 60 tháng"
    return all(one is None or one[0] <= value < one[1] or (value == one[1] and not is_open) for one, value in held)


def _bracket(figures: Sequence[Figure], base: str) -> Bracket | None:
    """From where to where the figures of one unit say; None where they set no bound, or bounds that do not meet."""
    bounds = [bound for bound in _bounds(figures, base) if bound != (_LEAST, _MOST)]
    low, high = max((one[0] for one in bounds), default=_LEAST), min((one[1] for one in bounds), default=_MOST)
    return (low, high) if bounds and low < high else None


def _bounds(figures: Sequence[Figure], base: str) -> Iterable[Bracket]:
    for place, figure in enumerate(figures):
        if figure.base != base or not figure.values:
            continue
        if len(figure.values) > 1:
            yield figure.values[0], figure.values[-1]
        elif "at_least" in figure.comparators:
            yield figure.values[0], _MOST
        elif "at_most" in figure.comparators:
            before = figures[place - 1] if place else None
            is_range = before and before.base in {base, ""} and figure.start - before.end <= _BETWEEN
            yield (before.values[0] if before and is_range and before.values else _LEAST), figure.values[0]
