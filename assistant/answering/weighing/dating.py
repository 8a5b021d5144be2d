"""The date, the period or the length of time of a sentence that a question asks for: the one of the act it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asking.periods import stated_spans
from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.holding import asks_day, asks_rhythm, dates_in
from assistant.answering.weighing.likely import WEIGHTS_OF_DATES, likelihoods
from assistant.answering.weighing.own import own_places
from assistant.answering.weighing.recurring import days_in, most_said, rhythms_in, without_parts
from assistant.answering.weighing.stretches import Stretch, stretches_of
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.parallels import shared_head

_BEFORE = re.compile(
    r"\b(?:trước|sau|(?:chậm|muộn) nhất(?: là| vào)?|kể từ|từ|đến hết|hết|đến|cuối|đầu|giai đoạn|mỗi|định kỳ)\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+(?:hằng|hàng|mỗi) năm\b|\s+(?:một|1|01) lần\b")
_NAMES = re.compile(
    r"\b(?:chương trình|kế hoạch|đề án|dự án|nghị quyết|quy hoạch|phương án|chiến lược)\b[^;,.]{0,120}\s$", re.I
)
_PERIOD = re.compile(r"\b(?:giai doan|thoi ky|nhiem ky|may nam|bao lau|tu (?:nam )?nao)\b")
# Of a stretch of time its beginning, its end or the last day is asked for.
_ENDS = (
    (re.compile(r"\btu (?:khi|bao|ngay|thang|quy|nam|luc|hom)\b"), re.compile(r"(?:từ|kể từ)(?: ngày| năm)?\s$", re.I)),
    (
        re.compile(r"\b(?:den|toi) (?:khi|bao|ngay|het|nam|luc)\b|\bhet hieu luc\b"),
        re.compile(r"(?:đến|hết)(?: ngày| năm)?\s$", re.I),
    ),
    (
        re.compile(r"\b(?:cham|muon|tre) nhat\b|\bhan (?:chot|cuoi)\b|\btruoc (?:ngay|thang|nam|quy|khi|thoi)\b"),
        re.compile(r"(?:nhất(?: là| vào)?|trước|hết)(?: ngày)?\s$", re.I),
    ),
)


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
    before, after = _BEFORE.search(text[: best.start]), _AFTER.match(text, best.end)
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
        return lengths
    stated = [f for f in figures if f.kind == "date" or (f.kind in {"year", "period"} and stated_spans(text, (f,)))]
    stated = without_parts([*stated, *days_in(text)])
    asked = [figure for figure in figures if figure.kind == "document" and _is_asked(question, figure)]
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


def _is_asked(question: Question, act: Figure) -> bool:
    return act.norm in question.numbers or act.norm.partition("-")[0] in question.acts


def _of_end(question: Question, text: str, found: Sequence[Figure]) -> list[Figure]:
    """The dates that stand as the beginning, the end or the last day of time, as it is asked for; all where none do."""
    asked = [said for end, said in _ENDS if end.search(question.asked)]
    return [figure for figure in found if any(said.search(text[: figure.start]) for said in asked)] or list(found)


def _with_shared(text: str, stretch: Stretch, first: Figure) -> Stretch:
    """A date has from those before it the subject, and what a clause leaves unsaid that begins as theirs goes on: "dời
    chợ đợt 1 trong tháng 3, đợt 2 trong tháng 5".
    """
    shared = "" if stretch.is_first else shared_head(text[: first.end], stretch.own.strip())
    return replace(stretch, inherited=f"{stretch.subject} / {shared}")
