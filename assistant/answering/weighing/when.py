"""When: the date, the period or the length of time of a sentence that a question asks for, that of the act it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asking.periods import stated_spans
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import asks_bound, is_bound, measure_fit, of_measure
from assistant.answering.weighing.doers import own_places
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, outside_names
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.likely import WEIGHTS_OF_DATES, likelihoods
from assistant.answering.weighing.rhythms import RHYTHM, asks_rhythm, days_in, most_said, rhythms_in, without_parts
from assistant.answering.weighing.stretches import Stretch, stretches_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.parallels import shared_head

_WRITTEN_BEFORE = re.compile(
    r"\b(?:trước|sau|(?:chậm|muộn) nhất(?: là| vào)?|tối thiểu|ít nhất|tối đa|không quá|kể từ|từ|đến hết"
    r"|hết|đến|cuối|đầu|giai đoạn|mỗi|định kỳ)\s+$",
    re.IGNORECASE,
)
_WRITTEN_AFTER = re.compile(r"\s+(?:hằng|hàng|mỗi) năm\b|\s+(?:một|1|01) lần\b")
_NAMES = re.compile(
    r"\b(?:chương trình|kế hoạch|đề án|dự án|nghị quyết|quy hoạch|phương án|chiến lược)\b[^;,.]{0,120}\s$", re.I
)
_PERIOD = re.compile(r"\b(?:giai doan|thoi ky|nhiem ky|may nam|bao lau|tu (?:nam )?nao)\b")
_ASKS_LAST = r"\b(?:cham|muon|tre) nhat\b|\bhan (?:chot|cuoi|nop)\b"  # by when something is due
# Of a stretch of time its beginning, its end or the last day is asked for.
_PARTS_OF_TIME = (
    (re.compile(r"\btu (?:khi|bao|ngay|thang|quy|nam|luc|hom)\b"), re.compile(r"(?:từ|kể từ)(?: ngày| năm)?\s$", re.I)),
    (
        re.compile(r"\b(?:den|toi) (?:khi|bao|ngay|het|nam|luc)\b|\bhet hieu luc\b"),
        re.compile(r"(?:đến|hết)(?: ngày| năm)?\s$", re.I),
    ),
    (
        re.compile(rf"{_ASKS_LAST}|\btruoc (?:ngay|thang|nam|quy|khi|thoi)\b"),
        re.compile(r"(?:nhất(?: là| vào)?|trước|hết)(?: ngày)?\s$", re.I),
    ),
)
_DATED = frozenset(("date", "year", "period"))
_OF_ACT = re.compile(r"[\s,(]*(?:ngày\s+)?")  # between the number of an act and its date
ASKS_ISSUING = re.compile(
    r"\b(?:ban hanh|phat hanh|cong bo|thong qua|ra doi|ky|ra|de|dang|co tu) (?:ngay|khi|nam|hom|bua|luc|bao)\b"
)
_ASKS_DEADLINE = re.compile(rf"{_ASKS_LAST}|\btruoc (?:ngay|thang|nam|khi) nao\b")
SAID_DUE = re.compile(
    r"\b(?:trước|(?:chậm|muộn) nhất|hết|cuối|hoàn thành|xong)(?: \w+){0,2} (?:\d|ngày|tháng|quý|năm)", re.IGNORECASE
)
_NO_DEADLINE = 0.7
_DATED_ABOVE = 0.75  # fit of what is told under a date
_OTHER_LENGTH = 0.5  # of days where it is asked how many years
_NOT_AS_ASKED = 0.8  # of months where years are asked, of what is no bound where one is
_REPEATED = 0.6  # fit of a clause that says how often, where it is not asked in which year
_ASKS_YEAR = re.compile(r"\b(?:nam|quy|thang) (?:nao|may|bao nhieu)\b")
_ASKS_DAY = re.compile(r"\bngay (?:nao|may|bao nhieu|thang nao)\b")
_ENDS = re.compile(
    r"\b(?:het|ngung|cham dut) (?:hieu luc|han)\b|\b(?:den|toi) (?:khi nao|bao gio|het (?:ngay|nam) nao)\b"
)
_ENDED = re.compile(r"\b(?:het|ngung|cham dut|bai bo|thay the|den|toi|thoi han)\b")
_OWN_END = re.compile(r"\bnay co hieu luc\b[^;.]*\bden\b")
_DATELINE = re.compile(r"(?:[^\W\d][\w. ]{1,40}, )?ngày \d{1,2} tháng \d{1,2} năm \d{4}", re.IGNORECASE)
ASKS_DUE = re.compile(rf"{_ASKS_LAST}|\btruoc (?:ngay|thang|khi|nam)\b|\bphai\b")
_IN_WHICH_CASE = re.compile(r"\bkhi nao (?:thi|phai|duoc|bi)\b")  # is told by a case, "áp dụng khi có lũ"
_IN_CASE = re.compile(r"\b(?:khi|nếu|trường hợp)\b", re.IGNORECASE)


def date_asked(question: Question, focus: Focus, evidence: Evidence) -> str:
    """The date or period that stands by what is asked about, as it is written; a length of time where one is asked.

    The date of an act that is only cited is left out, and that of the act asked about is meant where one is named. ""
    where the sentence has none.
    """
    text = evidence.sentence.text
    found = most_said(_own_of(question, text, _candidates(question, evidence)))
    if not found:
        return ""
    stretches = [_with_shared(text, stretch, found[0]) for stretch in stretches_of(text, found).values()]
    likely = dict(zip(found, likelihoods(question, focus, text, stretches, WEIGHTS_OF_DATES), strict=True))
    best = max(_of_end(question, text, found), key=lambda figure: likely[figure])
    before, after = _WRITTEN_BEFORE.search(text[: best.start]), _WRITTEN_AFTER.match(text, best.end)
    return text[before.start() if before else best.start : after.end() if after else best.end]


def _own_of(question: Question, text: str, found: Sequence[Figure]) -> list[Figure]:
    """Those that stand in a clause of a body that the question names; all where none does."""
    places = own_places(question.agencies, text) if question.agencies else []
    return [one for one in found if any(start <= one.start < end for start, end in places)] or list(found)


def _candidates(question: Question, evidence: Evidence) -> list[Figure]:
    text, figures = evidence.sentence.text, evidence.figures
    if asks_rhythm(question) and (often := rhythms_in(text)):
        return list(often)
    lengths = [figure for figure in figures if figure.family == "time"]
    if question.wants_time and lengths:
        return of_measure(question.measure, lengths)
    stated = [f for f in figures if f.kind == "date" or (f.kind in {"year", "period"} and stated_spans(text, (f,)))]
    stated = without_parts([*stated, *days_in(text)])
    asked = [figure for figure in figures if figure.kind == "document" and _is_dated_of(question, figure)]
    if of_act := [figure for figure in stated if asked and figure.kind == "date" and figure.start > asked[0].end]:
        return of_act[:1]
    if asks_day(question):
        stated = [figure for figure in stated if figure.kind == "date"] or stated
    own = dates_in(question, text)
    found = [figure for figure in stated if figure in own] or stated
    return found if _PERIOD.search(question.asked) else _without_named_periods(text, found)


def _without_named_periods(text: str, found: Sequence[Figure]) -> list[Figure]:
    """The dates without the period that a plan is named by, where there is another: "lập đề án giai đoạn 2026 - 2030,
    trình trước ngày 30/9/2025".
    """
    named = [figure for figure in found if figure.kind == "period" and _NAMES.search(text[: figure.start])]
    return [figure for figure in found if figure not in named] or list(found)


def _of_end(question: Question, text: str, found: Sequence[Figure]) -> list[Figure]:
    """The dates that stand as the beginning, the end or the last day of time, as it is asked for; all where none do."""
    asked = [said for end, said in _PARTS_OF_TIME if end.search(question.asked)]
    return [figure for figure in found if any(said.search(text[: figure.start]) for said in asked)] or list(found)


def _with_shared(text: str, stretch: Stretch, first: Figure) -> Stretch:
    """A date has from those before it the subject, and what a clause leaves unsaid that begins as theirs goes on: "dời
    chợ đợt 1 trong tháng 3, đợt 2 trong tháng 5".
    """
    shared = "" if stretch.is_first else shared_head(text[: first.end], stretch.own.strip())
    return replace(stretch, inherited=f"{stretch.subject} / {shared}")


def asks_day(question: Question) -> bool:
    """Whether it is asked on which day."""
    return bool(_ASKS_DAY.search(question.asked))


def holds_date(question: Question, text: str) -> bool:
    """Whether a text has a date, or a length of time; a rhythm where it is asked how often."""
    found = (*figures_in(text), *(rhythms_in(text) if asks_rhythm(question) else ()))
    return bool(_DATED & {figure.kind for figure in found}) or any(figure.family == "time" for figure in found)


def dates_in(question: Question, text: str) -> list[Figure]:
    """The dates, years and periods of a text without those of acts that it only cites: "Chỉ thị số 5-CT/TW ngày …"."""
    found = figures_in(text)
    stated = [*(figure for figure in found if figure.kind in _DATED), *days_in(text)]
    if ASKS_ISSUING.search(question.asked):
        return stated
    acts = [figure for figure in found if figure.kind == "document" and not _is_dated_of(question, figure)]
    return [date for date in stated if not any(_is_date_of(text, act, date) for act in acts)]


def _is_dated_of(question: Question, act: Figure) -> bool:
    """Whether the date of an act that a text cites may be meant: not where it is asked what is due or in force."""
    is_named = act.norm in question.numbers or act.norm.partition("-")[0] in question.acts
    return is_named and not (ASKS_DUE.search(question.asked) or "hieu luc" in question.asked)


def _is_date_of(text: str, act: Figure, date: Figure) -> bool:
    return date.start >= act.end and bool(_OF_ACT.fullmatch(text, act.end, date.start))


def date_fit(question: Question, text: str, above: str = "") -> float:
    """How well a text has the date, the day, the length of time or the rhythm that a question asks for; ``above``: what
    it stands under, "Mục tiêu đến năm 2025".
    """
    if asks_rhythm(question) and rhythms_in(text):
        return 1.0
    kinds = {figure.kind for figure in dates_in(question, text)}
    if asks_day(question):
        return 1.0 if "date" in kinds else 0.2
    lengths = [figure for figure in figures_in(text) if figure.family == "time"]
    if question.wants_time and lengths:
        return _length_fit(question, lengths) if measure_fit(question.measure, lengths, (), "") else _OTHER_LENGTH
    if _ASKS_DEADLINE.search(question.asked) and kinds and not SAID_DUE.search(text):
        return _NO_DEADLINE
    if not kinds and not _ASKS_YEAR.search(question.asked) and RHYTHM.search(fold(text)):
        return _REPEATED
    return 1.0 if kinds else _DATED_ABOVE if dates_in(question, above) else 0.3


def _length_fit(question: Question, lengths: Sequence[Figure]) -> float:
    """Less for lengths of time in another unit than is asked, and for those that are no bound where one is."""
    alike = [length for length in lengths if question.measure is None or length.base == question.measure.base]
    is_as_asked = not asks_bound(question.asked) or any(is_bound(question.asked, length) for length in alike)
    return 1.0 if alike and is_as_asked else _NOT_AS_ASKED


def says_end(question: Question, evidence: Evidence) -> bool:
    """Whether the clause speaks of an end, if that is asked, and not of the end of an act that is not named."""
    if not _ENDS.search(question.asked):
        return True
    stated = {figure.norm for figure in evidence.figures if figure.kind == "document"}
    text = fold(evidence.passage.text)
    is_other = question.wants == "date" and bool(stated - set(question.numbers)) and not _OWN_END.search(text)
    is_of_effect = "hieu luc" not in question.asked or "hieu luc" in text
    return bool(_ENDED.search(text)) and is_of_effect and not is_other


def is_dated(question: Question, evidence: Evidence) -> bool:
    """Whether a date, a length of time or a rhythm stands in the sentence or above it, if one is asked for."""
    text = evidence.sentence.text
    told = (text, evidence.passage.lead, *evidence.passage.headings)
    lengths = [figure for figure in evidence.figures if figure.family == "time"]
    if question.wants != "date" or outside_names(text, lengths):
        return True
    if _IN_WHICH_CASE.search(question.asked) and _IN_CASE.search(text):
        return True
    if _DATELINE.fullmatch(text.strip(" .")):
        return not ASKS_DUE.search(question.asked)  # it dates the document, and nothing is due by it
    return bool(RHYTHM.search(fold(text)) or rhythms_in(text)) or any(dates_in(question, one) for one in told)
