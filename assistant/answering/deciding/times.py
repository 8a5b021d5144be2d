"""Days, deadlines and rhythms that a claim puts, held against those of a clause: "ngày thứ 40" where it gives 45 days,
"31/5" where it says "trước ngày 15/5", "hằng quý" where it says "mỗi năm"; and what is over in the year asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.deciding.acts import KINDS
from assistant.answering.deciding.cases import of_cases
from assistant.answering.deciding.claims import NO, YES, Claim
from assistant.answering.deciding.saying import told_by
from assistant.answering.weighing.bounds import amounts
from assistant.answering.weighing.changes import REPLACED
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.reached import is_aimed
from assistant.answering.weighing.rhythms import differ_in_times, intervals
from assistant.answering.weighing.stretches import clause_end, clause_start
from assistant.vietnamese.dates import DateMention, dates
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.numbers import Figure

_NUMBER_OF_ACT = re.compile(rf"\b(?:{KINDS}) (?:so )?$")
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
_ONCE = re.compile(r"\b(?:ho tro|cap|chi tra|tra|thuong|tro cap) (?:0?1|mot) lan\b(?! (?:moi|tren|trong)\b)")
_ONE_TIME = re.compile(r"\b(?:0?1|mot) lan\b")  # more of them are an amount
_OF_MONTHS = frozenset(("12", "3", "1"))  # months


def days_of(text: str) -> list[DateMention]:
    """The dates of a text, without what is the number of an act: "Nghị quyết 08/2019"."""
    return [one for one in dates(text) if not _NUMBER_OF_ACT.search(fold(text[: one.start]))]


def of_deadline(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a day or a stretch of time that is put lies within the one that a clause allows; None where it is not
    asked, or the clause allows none that is alike.
    """
    text = evidence.sentence.text
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


def of_end(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where what is claimed of a year is granted only until one before it: "miễn đến hết năm 2026"."""
    text = evidence.sentence.text
    told = told_by(focus, claim, text)
    own = text[clause_start(text, told.start) : clause_end(text, told.end)]
    return NO if _is_over(question, own) and not is_aimed(evidence) else None


def _is_over(question: Question, text: str) -> bool:
    """Whether all that a sentence grants until some year it grants until one before the year asked."""
    asked = {year for span in question.spans for year in span}
    ends = [int(match["year"]) for match in _UNTIL.finditer(text)]
    return len(asked) == 1 and bool(ends) and max(ends) < min(asked)


def rhythm_verdict(asked: str, text: str) -> str:
    """Whether a text states the rhythm that the question does; "" where either states none. What is given once is not
    given each year.
    """
    folded = REPLACED.sub(" ", fold(text).lower())
    wanted, stated = intervals(asked), intervals(folded)
    if wanted and stated and not wanted & stated:
        return NO
    is_once = bool(_ONCE.search(folded)) and bool(wanted & _OF_MONTHS) and not stated
    if is_once or (stated & _OF_MONTHS and not wanted and _ONCE.search(asked)):
        return NO
    if not wanted or not stated:
        return ""
    is_once_each = _ONE_TIME.search(asked) or _ONE_TIME.search(folded)
    return NO if is_once_each and differ_in_times(asked, folded) else YES


def of_time(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """A time that is claimed where the sentence states only others, as exact, is not the one."""
    text = evidence.sentence.text
    claimed, stated = ({one.iso for one in days_of(each)} for each in (question.text, text))
    grains = {len(iso) for iso in claimed}
    alike = {iso for iso in stated if len(iso) in grains}
    if not claimed or not alike or claimed & alike:
        return None
    return NO if claim.is_confirmed and len(alike) == 1 else ""
