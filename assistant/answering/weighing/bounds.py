"""From where to where figures reach, "từ 12 đến dưới 60 tháng", "không quá 36 tháng", and whether a case that is put
lies there: "đóng 66 tháng".

What a text sets for all its cases is one bracket in the unit of a figure (``bracket_of``); where a clause lays several
side by side, each is read by itself, times in hours (``in_bracket``); a bound of what is given stands by its figure
(``lies_within``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.units import COUNTED

Bracket = tuple[Decimal, Decimal]
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")
_MONTHS = 12
_UP_TO = re.compile(r"\bdưới\s+\d")
# what sets a bracket, and no bound of what is given: "hỗ trợ tối đa 6 tháng"
_SETS = re.compile(r"\b[Tt]ừ (?:đủ )?\d[^;:]*?\b(?:đến|trở lên)\b|\b[Dd]ưới \d|\b[Tt]rên \d")
_BETWEEN = 12  # characters from the lower bound to the upper: " đến dưới "
_TOGETHER = 5  # and from the years to the months that go with them: " rưỡi", " và "
_FROM = re.compile(r"\b(?:từ đủ|từ|quá|vượt quá|vượt|trên|đủ)\s+$", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:trong(?: vòng| phạm vi| thời (?:hạn|gian))?|(?:không|chưa) quá|chưa đến|dưới|tối đa|(?:chậm|muộn) nhất)\s+$",
    re.IGNORECASE,
)
_PAST = r"(?:dưới|thấp hơn|ít hơn|kém|trên|vượt|cao hơn|nhiều hơn)"
# "không nhóm nào dưới 60%" bounds from below, "không xã nào trên 5%" from above
NONE_BEYOND = re.compile(
    rf"\bkhông (?:[^\s,;.]+ ){{0,4}}?nào (?:[^\s,;.]+ ){{0,3}}?{_PAST}\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:đến|tới)(?:\s+(?:dưới|hết|không quá))?\s+")
_BELOW = re.compile(r"\bdưới\s+$", re.IGNORECASE)
_AND_MORE = re.compile(r"\s+trở lên\b")
_MONEY = "money"
_HOURS: Mapping[str, Decimal] = {
    "năm": Decimal(8760),
    "quý": Decimal(2190),
    "tháng": Decimal(730),
    "tuần": Decimal(168),
    "ngày": Decimal(24),
    "giờ": Decimal(1),
    "phút": Decimal(1) / 60,
}
_Reach = tuple[Figure, Decimal, Decimal]  # a figure of it, from where, up to but without where


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


def is_alike(asked: Figure, stated: Figure) -> bool:
    """Whether two amounts are of one family; a unit not known may be money, or anything counted by as much."""
    if of_other_noun(asked, stated):
        return False
    if asked.family == "guess":  # "150 triệu", "5 TT"
        return stated.family == _MONEY or (stated.family in COUNTED and stated.scale == asked.scale)
    return asked.family == stated.family


def of_other_noun(asked: Figure, stated: Figure) -> bool:
    """Whether a number in words counts what no unit is called, and the other something else: "hai diện", "hai đợt"."""
    is_worded = asked.family == "guess" and asked.scale == 1 and not asked.text[:1].isdigit()
    return is_worded and asked.unit.split()[:1] != stated.unit.split()[:1]


def amounts(figure: Figure) -> Sequence[Decimal]:
    """The amounts of a figure, times in hours, a part of one as what it comes to: "1/2 ngày"."""
    if figure.family != "time":
        return figure.amounts
    hours = _HOURS.get(figure.base, Decimal(1))
    if figure.kind == "fraction" and all(figure.values):
        return [figure.values[0] / figure.values[1] * hours]
    return [amount * hours for amount in figure.amounts]


def is_bounded(figure: Figure, text: str) -> bool:
    """Whether a figure is a bound."""
    before = text[: figure.start]
    return bool({"at_most", "at_least"} & set(figure.comparators) or _FROM.search(before) or _WITHIN.search(before))


def lies_within(case: Figure, stated: Figure, text: str) -> bool | None:
    """Whether a case lies within a bound, whatever is said of it there; None where no bound is set."""
    if not case.amounts or not stated.amounts or not is_bounded(stated, text):
        return None
    before, amount, bounds = text[: stated.start], amounts(case)[0], amounts(stated)
    if len(set(bounds)) > 1 and "range" in stated.comparators:  # "từ 1 đến 2 sản phẩm"
        return min(bounds) <= amount <= max(bounds)
    if stated.kind == "fraction":  # a score is compared with a score, "80/100 điểm"
        bounds = bounds[:1]
    is_most = "at_most" in stated.comparators or bool(_WITHIN.search(before))
    is_most = is_most != bool(NONE_BEYOND.search(before))
    return amount <= max(bounds) if is_most else amount >= min(bounds)


def in_bracket(asked: Figure, text: str) -> bool | None:
    """Whether an amount lies within what a clause is of, "từ đủ 12 tháng đến dưới 60 tháng"; None where it is of no
    such amounts.
    """
    alike = [(low, high) for figure, low, high in _brackets(text) if is_alike(asked, figure)]
    if not alike or not asked.amounts:
        return None
    return any(low <= amounts(asked)[0] < high or amounts(asked)[0] == high for low, high in alike)


def _brackets(text: str) -> Iterator[_Reach]:
    found = [figure for figure in quantities(figures_in(text), with_time=True) if figure.amounts]
    ends = set[int]()
    for one, other in pairwise(found):
        is_span = _TO.fullmatch(text, one.end, other.start) and one.family in (other.family, "", "guess")
        if is_span and _FROM.search(text[: one.start]):
            ends |= {one.start, other.start}
            scale = amounts(other)[0] / other.amounts[0] if other.amounts[0] else Decimal(1)
            low = amounts(one)[0] if one.family == other.family else one.amounts[0] * scale
            yield other, low, amounts(other)[0]
    for figure in found:
        if figure.start in ends:
            continue
        if _AND_MORE.match(text, figure.end):
            yield figure, amounts(figure)[0], _MOST
        elif _BELOW.search(text[: figure.start]):
            yield figure, Decimal(0), amounts(figure)[0]


def is_of_bracket(question: Question, evidence: Evidence) -> bool:
    """Whether the bracket that a clause sets an amount for may be the one that is asked about."""
    if question.wants != "figure" or question.intent == "yesno":
        return True
    asked_base = question.measure.base if question.measure else ""
    text = f"{evidence.passage.lead} {evidence.sentence.text}"
    for base in {figure.base for figure in question.figures} - {"", "%", asked_base}:
        asked, stated = bracket_of(question.figures, base), bracket_of(figures_in(text), base)
        if asked and stated and (asked[1] <= stated[0] or stated[1] <= asked[0]):
            return False
    return all(may_hold(text, case) for case in cases_in(question.figures) if case.base not in ("", "%", asked_base))
