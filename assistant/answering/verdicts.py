""" "Có" or "Không" to a yes-or-no question, as far as the sentence that answers it decides that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from assistant.answering.amounts import figures_asked
from assistant.answering.bodies import names_one_of, subject_of
from assistant.answering.evidence import Evidence
from assistant.answering.figures import quantities
from assistant.answering.focus import Focus, telling_places
from assistant.answering.pieces import pieces_of
from assistant.answering.question import Question
from assistant.answering.support import probability
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, same_figure

_LEAST = 0.5  # of the words asked about that a sentence must say to be told as "Có" or "Không" …
_SURE = 0.85  # … unless it answers the question as likely as this
_ABOVE = re.compile(r"\b(?:vuot|tren|hon|qua|cao hon|lon hon|nhieu hon)(?: (?:qua|muc))? \d")
_BELOW = re.compile(r"\b(?:duoi|chua den|chua toi|thap hon|it hon|nho hon|kem) \d")
_NEGATION = re.compile(r"\b(?:không|chưa|chưa được|cấm|nghiêm cấm)\b", re.IGNORECASE)
_ONLY = re.compile(r"\bchỉ (?:được|có|áp dụng|dành|hỗ trợ|xét|cấp|một|01)\b", re.IGNORECASE)
_ANY = re.compile(r"\b(?:nhieu|bat ky|tat ca|toan bo)\b")
_ASKS_DENIED = re.compile(r"\b(?:khong|chua)\s+\w+.*\b(?:khong|phai khong|dung khong)\b")
# A case put: "nếu chỉ cam kết 5 năm thì có được …", "chậm 30 tháng có bị …", "người 65 tuổi có được …"
_CASE = re.compile(r"\bneu\b|\b(?:co|thi) (?:duoc|bi)\b")
_FROM = re.compile(r"\b(?:từ đủ|từ|quá|vượt quá|vượt|trên|đủ)\s+$", re.IGNORECASE)
_EVERY = r"\b(?:hang|moi|tung)"
_RHYTHMS: Mapping[str, re.Pattern[str]] = {
    "year": re.compile(rf"{_EVERY} nam\b|\b(?:1|mot) nam (?:1|mot|hai|2) lan\b|\bnam (?:1|mot) lan\b"),
    "half": re.compile(r"\b(?:6|06|sau) thang (?:1|mot) lan\b|\b(?:2|hai) lan (?:moi|mot|1) nam\b"),
    "quarter": re.compile(rf"{_EVERY} quy\b|\bquy (?:1|mot) lan\b|\b(?:3|03|ba) thang (?:1|mot) lan\b"),
    "month": re.compile(rf"{_EVERY} thang\b|(?<!\d )(?<!ba )(?<!sau )\bthang (?:1|mot) lan\b"),
    "week": re.compile(rf"{_EVERY} tuan\b|\btuan (?:1|mot) lan\b"),
    "day": re.compile(rf"{_EVERY} ngay\b"),
}


def verdict_of(question: Question, focus: Focus, evidence: Evidence) -> str:
    """ "Có" or "Không" ("Đúng" or "Không đúng" of a figure); "" where the sentence does not decide it."""
    if rhythm := _of_rhythm(question.asked, evidence.sentence.text):
        return rhythm
    if question.figures:
        return _of_figure(question, focus, evidence)
    if evidence.words < _LEAST and probability(question, evidence) < _SURE:
        return ""
    subject = subject_of(evidence.sentence.text)
    if question.agencies and question.roles and subject:
        return "Có" if names_one_of(question.agencies, subject) else "Không"
    told = _told(focus, evidence.sentence.text)
    is_limited = _ANY.search(question.asked) and _ONLY.search(evidence.sentence.text)
    denied = bool(_NEGATION.search(told) or is_limited)
    return "Không" if denied and not _ASKS_DENIED.search(question.asked) else "Có"


def _of_figure(question: Question, focus: Focus, evidence: Evidence) -> str:
    asked = question.figures[0]
    stated = figures_asked(question, focus, evidence) or quantities(evidence.figures)
    alike = [figure for figure in quantities(evidence.figures, with_time=True) if figure.family == asked.family]
    if _CASE.search(question.asked) and alike and (case := _of_case(asked, alike[0], evidence.sentence.text)):
        return case
    if not stated:
        return ""
    if bound := _ABOVE.search(question.asked) or _BELOW.search(question.asked):
        return _of_bound(asked, stated[0], above=bound.re is _ABOVE)
    if all(figure.family != asked.family for figure in stated):
        return ""
    return "Đúng" if any(_same_amount(a, b) for a in question.figures for b in stated) else "Không đúng"


def _of_case(asked: Figure, stated: Figure, text: str) -> str:
    """Whether a case lies within the bound that a clause sets; "" where it sets none, or forbids something."""
    if not asked.amounts or not stated.amounts or _NEGATION.search(text[: stated.start]):
        return ""
    if "at_least" in stated.comparators or _FROM.search(text[: stated.start]):
        return "Có" if asked.amounts[0] >= min(stated.amounts) else "Không"
    if "at_most" in stated.comparators:
        return "Có" if asked.amounts[0] <= max(stated.amounts) else "Không"
    return ""


def _of_bound(asked: Figure, stated: Figure, above: bool) -> str:
    """Whether what is stated lies beyond the bound asked about; "" where its own bound or its unit leaves that open."""
    if asked.family != stated.family or not stated.amounts:
        return ""
    bound, low, high = asked.amounts[0], min(stated.amounts), max(stated.amounts)
    if _is_open(stated, bound, low, high):
        return ""
    if above:
        return "Có" if low > bound else "Không" if high <= bound else ""
    return "Có" if high < bound else "Không" if low >= bound else ""


def _is_open(stated: Figure, bound: Decimal, low: Decimal, high: Decimal) -> bool:
    if "at_least" in stated.comparators:
        return low <= bound
    return "at_most" in stated.comparators and high >= bound


def _of_rhythm(asked: str, text: str) -> str:
    """Whether the sentence states the rhythm that the question does; "" where either states none."""
    folded = fold(text)
    wanted = {name for name, pattern in _RHYTHMS.items() if pattern.search(asked)}
    stated = {name for name, pattern in _RHYTHMS.items() if pattern.search(folded)}
    if not wanted or not stated:
        return ""
    return "Có" if wanted & stated else "Không"


def _same_amount(asked: Figure, stated: Figure) -> bool:
    """Equal, or both ends of a range given as one."""
    return (asked.amounts == stated.amounts and asked.kind == stated.kind) or same_figure(asked, stated)


def _told(focus: Focus, text: str) -> str:
    places = telling_places(focus, text)
    return " ".join(piece.text for piece in pieces_of(text) if piece.start in places)
