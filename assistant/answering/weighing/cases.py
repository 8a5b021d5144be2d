"""From where to where the figures of a text reach, and whether a case that is put lies there: "đóng 66 tháng"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answering.weighing.figures import figures_in
from assistant.vietnamese.numbers import Figure

Bracket = tuple[Decimal, Decimal]

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")
_MONTHS = 12
_UP_TO = re.compile(r"\bdưới\s+\d")
# what sets a bracket, and no bound of what is given: "hỗ trợ tối đa 6 tháng"
_SETS = re.compile(r"\b[Tt]ừ (?:đủ )?\d[^;:]*?\b(?:đến|trở lên)\b|\b[Dd]ưới \d|\b[Tt]rên \d")
_BETWEEN = 12  # characters from the lower bound to the upper: " đến dưới "
_TOGETHER = 5  # and from the years to the months that go with them: " rưỡi", " và "


def cases_in(figures: Sequence[Figure]) -> list[Figure]:
    """The figures by which a question puts its case; years with the months behind them are one: "7 năm 6 tháng"."""
    cases: list[Figure] = []
    for figure in figures:
        years = cases[-1] if cases and figure.base == "tháng" and cases[-1].base == "năm" else None
        if years and 0 <= figure.start - years.end <= _TOGETHER and len(years.values) == len(figure.values) == 1:
            cases[-1] = replace(figure, values=(years.values[0] * _MONTHS + figure.values[0],), start=years.start)
        else:
            cases.append(figure)
    return cases


def sets_bracket(text: str) -> bool:
    """Whether a text says for which cases it is."""
    return bool(_SETS.search(text))


def may_hold(text: str, case: Figure) -> bool:
    """Whether the bracket that a text sets, if it does, holds a case that is put: "đóng 66 tháng", "đóng 10 năm"."""
    if len(case.values) != 1 or case.comparators or not sets_bracket(text):
        return True
    value = case.values[0]
    cases = [(case.base, value), *([("tháng", value * _MONTHS)] if case.base == "năm" else [])]
    figures = figures_in(text)
    held = [(bracket_of(figures, base), value) for base, value in cases]
    is_open = bool(_UP_TO.search(text))  # "đến dưới 60 tháng"
    return all(one is None or one[0] <= value < one[1] or (value == one[1] and not is_open) for one, value in held)


def is_held(text: str, case: Figure) -> bool:
    """Whether a text sets a bracket in the unit of a case, and the case lies in it."""
    units = {case.base, "tháng"} if case.base == "năm" else {case.base}
    is_set = sets_bracket(text) and any(bracket_of(figures_in(text), base) for base in units)
    return is_set and may_hold(text, case)


def bracket_of(figures: Sequence[Figure], base: str) -> Bracket | None:
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
