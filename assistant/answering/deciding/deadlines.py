"""Whether what is done at a time that a question puts is done in time: "ngày thứ 40" where a clause gives 45 days,
"31/5" where it says "trước ngày 15/5"; and whether what a clause grants until a year is over in the year asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.deciding.cases import of_cases
from assistant.answering.deciding.claims import NO, YES, Claim
from assistant.answering.deciding.days import days_of
from assistant.answering.weighing.bounds import amounts
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.numbers import Figure

_IN_TIME = re.compile(r"\b(?:kip(?! thoi)|(?:dung|con|trong|con trong) (?:thoi )?han|con (?:nhan|nop|gui) duoc)\b")
_LATE = re.compile(r"\b(?:tre|muon|qua (?:thoi )?han|het (?:thoi )?han|lo han)\b")
_NTH = re.compile(r"\b(?P<unit>ngay|tuan|thang|nam|gio|phut) thu (?P<count>\d+)\b")
_BY = re.compile(
    r"\b(?:(?P<before>trước|truoc)|chậm nhất|muộn nhất|đến hết|hết|không (?:muộn hơn|quá|sau))(?: là)?(?: ngày)?\s+$",
    re.IGNORECASE,
)
_UNITS = {"ngay": "ngày", "tuan": "tuần", "thang": "tháng", "nam": "năm", "gio": "giờ", "phut": "phút"}
_FULL, _OF_DAY = 10, 5  # letters of "2026-05-15", and of "05-15" at its end
_YEAR = r"(?P<year>20\d\d)\b"
_GRANTS = r"\b(?:miễn|giảm|hỗ trợ|cấp|được|áp dụng|thu|thí điểm|giữ nguyên|kéo dài)\b"
_UNTIL = re.compile(
    rf"{_GRANTS}[^;.]*?\bđến hết (?:ngày |tháng |quý )?(?:[\dIV]+(?:/\d+)?[/ ])?(?:năm )?{_YEAR}", re.IGNORECASE
)
_CLAUSES = re.compile(r"[;.](?:\s|$)")


def of_deadline(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether a day or a stretch of time that is put lies within the one that a clause allows; None where it is not
    asked, or the clause allows none that is alike.
    """
    is_late = bool(_LATE.search(claim.told))
    if not (is_late or _IN_TIME.search(claim.told) or claim.is_leave):
        return None
    for clause in sorted(_CLAUSES.split(text), key=focus.coverage, reverse=True):
        verdict = _by_day(question, clause) or ("" if claim.is_leave else _by_time(question, clause))
        if verdict:
            return verdict if not is_late else NO if verdict == YES else YES
    return None


def _by_day(question: Question, clause: str) -> str:
    """Whether the one day that is put is none after that by which a clause has something done."""
    put = [one.iso for one in days_of(nfc(question.text))]
    due = [(one.iso, by) for one in days_of(clause) if (by := _BY.search(clause[: one.start].rstrip() + " "))]
    if len(put) != 1 or len(due) != 1 or min(len(put[0]), len(due[0][0])) < len("--05-15") or "Q" in put[0] + due[0][0]:
        return ""
    is_of_years = len(put[0]) == len(due[0][0]) == _FULL
    asked, last = (iso if is_of_years else iso[-_OF_DAY:] for iso in (put[0], due[0][0]))
    return YES if asked < last or (asked == last and not due[0][1]["before"]) else NO


def _by_time(question: Question, clause: str) -> str:
    """Whether the stretch of time that is put is none beyond that which a clause allows."""
    stated = [one for one in quantities(figures_in(clause), with_time=True) if one.family == "time"]
    put = put_times(question)
    return of_cases(put[0], stated, clause) if len(put) == 1 else ""


def put_times(question: Question) -> Sequence[Figure]:
    """The stretches of time that a question puts: "sau 40 ngày", "đến ngày thứ 40"."""
    nth = [f"{match['count']} {_UNITS[match['unit']]}" for match in _NTH.finditer(fold(nfc(question.text)))]
    found = [figures_in(each)[0] for each in nth]
    return [*found, *(one for one in question.figures if one.family == "time" and amounts(one))]


def is_over(question: Question, text: str) -> bool:
    """Whether all that a sentence grants until some year it grants until one before the year asked."""
    asked = {year for span in question.spans for year in span}
    ends = [int(match["year"]) for match in _UNTIL.finditer(text)]
    return len(asked) == 1 and bool(ends) and max(ends) < min(asked)
