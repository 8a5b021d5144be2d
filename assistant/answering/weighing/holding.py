"""Whether a sentence holds the kind of thing that a question asks for: a figure, a body, a date, a duty of a body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_measured, measure_fit
from assistant.answering.weighing.bodies import body_above
from assistant.answering.weighing.figures import figures_in, quantities, unit_words
from assistant.answering.weighing.named import bodies_in, names_one_of
from assistant.answering.weighing.rates import rate_fit
from assistant.answering.weighing.recurring import days_in, rhythms_in
from assistant.answering.weighing.restricting import tells_change
from assistant.records import Passage
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure

_HELPS = re.compile(r"\W*(?:Phối hợp|Tham gia)\b")
_HELPING_FIT = 0.9  # who only helps with a thing is not who does it
_UNDER_ANOTHER = 0.5  # credit of a body that a duty of another body mentions
_OF_TOTAL = re.compile(r"\b(?:trong|cua) (?:so |tong so )?(?:\d|(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi) )")
_PERSON = re.compile(r"\b(?:tác giả|đồng chí|ông|bà|Bí thư|Chủ tịch) (?:[A-ZĐÀ-Ỹ][^\W\d_]+ ?){2,4}")
_MONEY = re.compile(r"\b(?:trieu|ty|nghin) dong\b|\bbao nhieu tien\b")
_FAMILY_ASKED = re.compile(rf"%|\bphan tram\b|{_MONEY.pattern}")
_DATED = frozenset(("date", "year", "period"))
_OF_ACT = re.compile(r"[\s,(]*(?:ngày\s+)?")  # between the number of an act and its date
_ASKS_ISSUING = re.compile(
    r"\b(?:ban hanh|phat hanh|cong bo|thong qua|ra doi|ky|ra|de|dang|co tu) (?:ngay|khi|nam|hom|bua|luc|bao)\b"
)
_ASKS_DEADLINE = re.compile(r"\b(?:cham|muon|tre) nhat\b|\bhan (?:chot|cuoi)\b|\btruoc (?:ngay|thang|nam|khi) nao\b")
_DUE = re.compile(
    r"\b(?:trước|(?:chậm|muộn) nhất|hết|cuối|hoàn thành|xong)(?: \w+){0,2} (?:\d|ngày|tháng|quý|năm)", re.IGNORECASE
)
_NO_DEADLINE = 0.7
RHYTHM = re.compile(
    r"\b(?:hang|moi) (?:nam|thang|quy|tuan|ngay|ky)\b|\b(?:dinh ky|nhiem ky|thuong xuyen|dot xuat|hien nay|ngay sau)\b"
)
_REPEATED = 0.6  # fit of a clause that says how often, where it is not asked in which year
_ASKS_YEAR = re.compile(r"\b(?:nam|quy|thang) (?:nao|may|bao nhieu)\b")
_ASKS_DAY = re.compile(r"\bngay (?:nao|may|bao nhieu|thang nao)\b")
_ASKS_RHYTHM = re.compile(
    r"\b(?:1|mot) lan\b|\bbao lau\b.*\blan\b|\bmay lan\b|\bthuong xuyen\b"
    r"|\bmay (?:ky|so|phien) (?:1|mot|moi)\b|\b(?:1|mot|moi) [a-z]+ (?:[a-z]+ ){0,3}may (?:ky|so|phien)\b"
)
_NO_CHANGE = 0.6  # fit of a sentence that tells of no change, where it is asked how much there was


def asks_day(question: Question) -> bool:
    """Whether it is asked on which day."""
    return bool(_ASKS_DAY.search(question.asked))


def asks_rhythm(question: Question) -> bool:
    """Whether it is asked how often."""
    return bool(_ASKS_RHYTHM.search(question.asked))


def kind_fit(question: Question, text: str, passage: Passage) -> float:
    """Whether the text of a passage holds a figure, a body, a date or a duty, as the question asks."""
    if question.wants == "figure":
        return _figure_fit(question, text, passage) * _change_fit(question, text) * rate_fit(question, text)
    if question.wants == "body":
        if bodies_in(text) or body_above(passage) or _PERSON.search(text):
            return _HELPING_FIT if _HELPS.match(text) and "coordinate" not in question.roles else 1.0
        return 0.6 if bodies_in(passage.text) else 0.3
    if question.wants == "date":
        return _date_fit(question, text)
    return _charge_fit(question.agencies, text, passage) if question.agencies and question.wants == "task" else 1.0


def holds_amount(question: Question, text: str) -> bool:
    """Whether a text has a figure of the unit asked for, or a date where one is asked."""
    found = figures_in(text)
    if question.wants == "date":
        found = (*found, *rhythms_in(text)) if asks_rhythm(question) else found
        return bool(_DATED & {figure.kind for figure in found}) or any(figure.family == "time" for figure in found)
    amounts = quantities(found, question.wants_time)
    if question.measure and is_measured(question.measure):
        return measure_fit(question.measure, amounts, (), "") > 0
    return bool(amounts)


def measured_fit(question: Question, text: str, passage: Passage) -> float:
    """Whether a figure has the unit asked for, or counts the things; all fits where none is asked."""
    if question.wants != "figure" or question.measure is None:
        return 1.0
    found = quantities(figures_in(text), with_time=True)
    around = " / ".join((text, passage.lead, *passage.headings))
    return measure_fit(question.measure, found, [unit_words(text, figure) for figure in found], around)


def _charge_fit(agencies: Sequence[str], text: str, passage: Passage) -> float:
    """Whether a sentence says what the bodies have to do: it stands under their name, or names them; less where it
    stands under another's.
    """
    above = body_above(passage)
    if above and names_one_of(agencies, above):
        return 1.0
    if names_one_of(agencies, text):
        return _UNDER_ANOTHER if above else 1.0
    return 0.8 if names_one_of(agencies, passage.text) else 0.2


def dates_in(question: Question, text: str) -> list[Figure]:
    """The dates, years and periods of a text without those of acts that it only cites: "Chỉ thị số 5-CT/TW ngày …"."""
    found = figures_in(text)
    stated = [*(figure for figure in found if figure.kind in _DATED), *days_in(text)]
    if _ASKS_ISSUING.search(question.asked):
        return stated
    acts = [figure for figure in found if figure.kind == "document" and not _is_named(question, figure)]
    return [date for date in stated if not any(_is_dated(text, act, date) for act in acts)]


def _is_named(question: Question, act: Figure) -> bool:
    """Whether the question names an act that a text cites."""
    return act.norm in question.numbers or act.norm.partition("-")[0] in question.acts


def _is_dated(text: str, act: Figure, date: Figure) -> bool:
    return date.start >= act.end and bool(_OF_ACT.fullmatch(text, act.end, date.start))


def _date_fit(question: Question, text: str) -> float:
    if asks_rhythm(question) and rhythms_in(text):
        return 1.0
    kinds = {figure.kind for figure in dates_in(question, text)}
    if asks_day(question):
        return 1.0 if "date" in kinds else 0.2
    if question.wants_time and any(figure.family == "time" for figure in figures_in(text)):
        return 1.0
    if _ASKS_DEADLINE.search(question.asked) and kinds and not _DUE.search(text):
        return _NO_DEADLINE
    if not kinds and not _ASKS_YEAR.search(question.asked) and RHYTHM.search(fold(text)):
        return _REPEATED
    return 1.0 if kinds else 0.3


def _change_fit(question: Question, text: str) -> float:
    """Less where it is asked by how much something falls or grows, and a sentence tells of no such change."""
    return 1.0 if tells_change(question.asked, text) else _NO_CHANGE


def _figure_fit(question: Question, text: str, passage: Passage) -> float:
    found = quantities(figures_in(text), question.wants_time)
    is_of_total = question.intent != "yesno" and _OF_TOTAL.search(question.asked)
    if is_of_total:  # the total that the question states is not the part that it asks
        found = [figure for figure in found if figure.values not in [stated.values for stated in question.figures]]
    if question.wants_number:
        return 1.0 if _has_number(text) else 0.0
    if not found:
        return 0.0
    if _FAMILY_ASKED.search(question.asked):
        is_of_family = any(figure.family == _family_asked(question) for figure in found)
        return 1.0 if is_of_family or (question.measure and measured_fit(question, text, passage)) else 0.0
    if not question.unit:
        return 1.0
    wanted = set(question.unit)
    best = max(len(wanted & set(unit_words(text, figure))) / len(wanted) for figure in found)
    return 0.5 + 0.5 * best


def _family_asked(question: Question) -> str:
    return "money" if _MONEY.search(question.asked) else "percent"


def _has_number(text: str) -> bool:
    return any(figure.kind == "document" for figure in figures_in(text))
