"""Cases that a question puts by an amount, and the bounds within which a clause says something: "tàu dưới 6 mét",
"từ đủ 60 tháng đến dưới 84 tháng", "không quá 36 tháng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.answering.deciding.claims import NO, YES
from assistant.answering.deciding.polarity import denies
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.stretches import clause_end, clause_start
from assistant.vietnamese.numbers import Figure

_FROM = re.compile(r"\b(?:từ đủ|từ|quá|vượt quá|vượt|trên|đủ)\s+$", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:trong(?: vòng| phạm vi| thời (?:hạn|gian))?|(?:không|chưa) quá|chưa đến|dưới|tối đa|(?:chậm|muộn) nhất)\s+$",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(r"\bkhông (?:cần|yêu cầu|bắt buộc|phân biệt)\b", re.IGNORECASE)  # forbids nothing
_PAST = r"(?:dưới|thấp hơn|ít hơn|kém|trên|vượt|cao hơn|nhiều hơn)"
# "không nhóm nào dưới 60%" bounds from below, "không xã nào trên 5%" from above
_NONE_BEYOND = re.compile(
    rf"\bkhông (?:[^\s,;.]+ ){{0,4}}?nào (?:[^\s,;.]+ ){{0,3}}?{_PAST}\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:đến|tới)(?:\s+(?:dưới|hết|không quá))?\s+")
_BELOW = re.compile(r"\bdưới\s+$", re.IGNORECASE)
_AND_MORE = re.compile(r"\s+trở lên\b")
_MONEY = "money"
_COUNTED = frozenset(("guess", "people", "places", "bodies", "works"))
_HOURS: Mapping[str, Decimal] = {
    "năm": Decimal(8760),
    "quý": Decimal(2190),
    "tháng": Decimal(730),
    "tuần": Decimal(168),
    "ngày": Decimal(24),
    "giờ": Decimal(1),
    "phút": Decimal(1) / 60,
}
_NO_END = Decimal("Infinity")
Bracket = tuple[Figure, Decimal, Decimal]  # a figure of it, from where, up to but without where


def is_alike(asked: Figure, stated: Figure) -> bool:
    """Whether two amounts are of one family; a unit not known may be money, or anything counted by as much."""
    if asked.family == "guess":  # "150 triệu", "5 TT"
        return stated.family == _MONEY or (stated.family in _COUNTED and stated.scale == asked.scale)
    return asked.family == stated.family


def amounts(figure: Figure) -> Sequence[Decimal]:
    """The amounts of a figure, times in hours."""
    hours = _HOURS.get(figure.base, Decimal(1)) if figure.family == "time" else Decimal(1)
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
    is_most = is_most != bool(_NONE_BEYOND.search(before))
    return amount <= max(bounds) if is_most else amount >= min(bounds)


def of_all_cases(put: Sequence[Figure], stated: Sequence[Figure], text: str) -> str:
    """Whether all the cases that are put lie within the bounds that a clause sets; "" where one of them has none."""
    found = {of_cases(case, stated, text) for case in put}
    return NO if NO in found else found.pop() if len(found) == 1 else ""


def of_cases(asked: Figure, stated: Sequence[Figure], text: str) -> str:
    """Whether a case lies within the bounds that a clause sets; "" where it lies within one and not within another."""
    found = {verdict for figure in stated if is_alike(asked, figure) and (verdict := of_case(asked, figure, text))}
    return found.pop() if len(found) == 1 else ""


def of_case(asked: Figure, stated: Figure, text: str) -> str:
    """Whether a case lies within the bound that a clause sets; "" where it sets none, or where the case lies without
    one that it forbids.
    """
    is_within = lies_within(asked, stated, text)
    if is_within is None:
        return ""
    before = _NOT_NEEDED.sub("", _NONE_BEYOND.sub("", text[: stated.start]))
    if denies(before):
        return NO if is_within else ""
    return YES if is_within else NO


def breaks_bound(put: Sequence[Figure], text: str, told: int) -> bool:
    """Whether a case that a question puts lies outside a bound of the clause that tells what is claimed, or within that
    of another clause which says that it is not so: "người dưới 18 tuổi không phải nộp".

    ``told``: where the sentence tells what is claimed.
    """
    stated = [figure for figure in quantities(figures_in(text), with_time=True) if is_bounded(figure, text)]
    here = (clause_start(text, told), clause_end(text, told))
    for case in put:
        alike = [figure for figure in stated if is_alike(case, figure)]
        own = [figure for figure in alike if here[0] <= figure.start < here[1]]
        if of_cases(case, own, text) == NO:
            return True
        clauses = ((one, clause_start(text, one.start), clause_end(text, one.end)) for one in alike if one not in own)
        if any(denies(text[start:end]) and lies_within(case, one, text) for one, start, end in clauses):
            return True
    return False


def in_bracket(asked: Figure, text: str) -> bool | None:
    """Whether an amount lies within what a clause is of, "từ đủ 12 tháng đến dưới 60 tháng"; None where it is of no
    such amounts.
    """
    alike = [(low, high) for figure, low, high in _brackets(text) if is_alike(asked, figure)]
    if not alike or not asked.amounts:
        return None
    return any(low <= amounts(asked)[0] < high or amounts(asked)[0] == high for low, high in alike)


def _brackets(text: str) -> Iterator[Bracket]:
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
            yield figure, amounts(figure)[0], _NO_END
        elif _BELOW.search(text[: figure.start]):
            yield figure, Decimal(0), amounts(figure)[0]
