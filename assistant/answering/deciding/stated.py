"""Whether a sentence states the amount, the bound or the rhythm that a yes-or-no question does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, YES
from assistant.answering.deciding.polarity import denies
from assistant.answering.weighing.amounts import figures_asked
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import quantities
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, same_figure

_ABOVE = re.compile(r"\b(?:vuot|tren|hon|qua|cao hon|lon hon|nhieu hon)(?: (?:qua|muc))? \d")
_BELOW = re.compile(r"\b(?:duoi|chua den|chua toi|thap hon|it hon|nho hon|kem) \d")
_FROM = re.compile(r"\b(?:từ đủ|từ|quá|vượt quá|vượt|trên|đủ)\s+$", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:trong|trong vòng|trong phạm vi|không quá|chưa quá|chưa đến|dưới|tối đa)\s+$", re.IGNORECASE)
_GOT = re.compile(
    r"^(?!.*\b(?:co phai|dung (?:khong|ko|k))\b).*\b(?:duoc|dc)(?: [a-z]+){1,3} \d"
)  # "được cấp phép 3 tháng"
_MONTHS = {
    "năm": Decimal(12),
    "quý": Decimal(3),
    "tháng": Decimal(1),
    "tuần": Decimal(7) * 12 / 365,
    "ngày": Decimal(12) / 365,
}
_EVERY = r"\b(?:hang|moi|tung)"
_RHYTHMS: Mapping[str, re.Pattern[str]] = {
    "year": re.compile(rf"{_EVERY} nam\b|\b(?:1|mot) nam (?:1|mot|hai|2) lan\b|\bnam (?:1|mot) lan\b"),
    "half": re.compile(r"\b(?:6|06|sau) thang (?:1|mot) lan\b|\b(?:2|hai) lan (?:moi|mot|1) nam\b"),
    "quarter": re.compile(rf"{_EVERY} quy\b|\bquy (?:1|mot) lan\b|\b(?:3|03|ba) thang (?:1|mot) lan\b"),
    "month": re.compile(rf"{_EVERY} thang\b|(?<!\d )(?<!ba )(?<!sau )\bthang (?:1|mot) lan\b"),
    "week": re.compile(rf"{_EVERY} tuan\b|\btuan (?:1|mot) lan\b"),
    "day": re.compile(rf"{_EVERY} ngay\b"),
}


def amount_verdict(question: Question, focus: Focus, evidence: Evidence, *, is_case: bool = False) -> str:
    """Whether a sentence states what a question does, or a bound that the case which it puts lies within."""
    asked = _claimed(question, evidence)[0]
    stated = figures_asked(question, focus, evidence) or quantities(evidence.figures)
    alike = [figure for figure in quantities(evidence.figures, with_time=True) if _is_alike(asked, figure)]
    if is_case and alike:
        case = _of_case(asked, alike[0], evidence.sentence.text)
        if case or _is_bounded(alike[0], evidence.sentence.text):
            return case
    if not stated:
        return ""
    if bound := _bound_on(asked, question.asked):
        return _of_bound(asked, stated[0], above=bound.re is _ABOVE)
    if not any(_is_alike(asked, figure) for figure in stated):
        return ""
    if _GOT.search(question.asked) and (case := _of_case(asked, stated[0], evidence.sentence.text)):
        return case
    return "Đúng" if any(_same_amount(a, b) for a in _claimed(question, evidence) for b in stated) else "Không đúng"


def _is_alike(asked: Figure, stated: Figure) -> bool:
    """Whether two amounts are of one family; "150 triệu" is money beside money."""
    return asked.family == stated.family or (asked.family == "guess" and stated.family == "money")


def _amounts(figure: Figure) -> Sequence[Decimal]:
    """The amounts of a figure, times in months."""
    months = _MONTHS.get(figure.base, Decimal(1)) if figure.family == "time" else Decimal(1)
    return [amount * months for amount in figure.amounts]


def _is_bounded(figure: Figure, text: str) -> bool:
    """Whether a figure is a bound."""
    before = text[: figure.start]
    return bool({"at_most", "at_least"} & set(figure.comparators) or _FROM.search(before) or _WITHIN.search(before))


def _bound_on(asked: Figure, text: str) -> re.Match[str] | None:
    """The words of a folded question that make an amount a bound: "có vượt 40% không"."""
    found = _ABOVE.search(text) or _BELOW.search(text)
    number = re.search(r"\d[\d.,]*", fold(asked.text))
    return found if found and number and text[found.end() - 1 :].startswith(number[0]) else None


def _claimed(question: Question, evidence: Evidence) -> Sequence[Figure]:
    """The amounts that a question states, without those conditions that the sentence has as well: "dưới 40 tuổi"."""
    stated = quantities(evidence.figures, with_time=True)
    others = [asked for asked in question.figures if not any(_same_amount(asked, figure) for figure in stated)]
    return others or question.figures


def is_stated(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence states every amount that the question does."""
    stated = quantities(evidence.figures, with_time=True)
    return all(any(_same_amount(asked, figure) for figure in stated) for asked in question.figures)


def _of_case(asked: Figure, stated: Figure, text: str) -> str:
    """Whether a case lies within the bound that a clause sets; "" where it sets none, or where the case lies without
    one that it forbids.
    """
    if not asked.amounts or not stated.amounts or not _is_bounded(stated, text):
        return ""
    before, amount = text[: stated.start], _amounts(asked)[0]
    is_most = "at_most" in stated.comparators or bool(_WITHIN.search(before))
    is_within = amount <= max(_amounts(stated)) if is_most else amount >= min(_amounts(stated))
    if denies(before):
        return NO if is_within else ""
    return YES if is_within else NO


def _of_bound(asked: Figure, stated: Figure, above: bool) -> str:
    """Whether what is stated lies beyond the bound asked about; "" where its own bound or its unit leaves that open."""
    if not _is_alike(asked, stated) or not stated.amounts:
        return ""
    bound, low, high = _amounts(asked)[0], min(_amounts(stated)), max(_amounts(stated))
    if _is_open(stated, bound, low, high):
        return ""
    if above:
        return YES if low > bound else NO if high <= bound else ""
    return YES if high < bound else NO if low >= bound else ""


def _is_open(stated: Figure, bound: Decimal, low: Decimal, high: Decimal) -> bool:
    if "at_least" in stated.comparators:
        return low <= bound
    return "at_most" in stated.comparators and high >= bound


def rhythm_verdict(asked: str, text: str) -> str:
    """Whether the sentence states the rhythm that the question does; "" where either states none."""
    folded = fold(text)
    wanted = {name for name, pattern in _RHYTHMS.items() if pattern.search(asked)}
    stated = {name for name, pattern in _RHYTHMS.items() if pattern.search(folded)}
    if not wanted or not stated:
        return ""
    return YES if wanted & stated else NO


def _same_amount(asked: Figure, stated: Figure) -> bool:
    """Equal, or both ends of a range given as one."""
    is_alike = asked.kind == stated.kind and _is_alike(asked, stated)
    return (is_alike and _amounts(asked) == _amounts(stated)) or same_figure(asked, stated)
