"""The date, the period or the length of time of a sentence that a question asks for: the one of the act it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.periods import stated_spans
from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.holding import dates_in
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import content

_PRECISION = 0.5  # what it counts that little else is said beside a date
_BEFORE = re.compile(
    r"\b(?:trước|sau|(?:chậm|muộn) nhất(?: là| vào)?|kể từ|từ|đến hết|hết|đến|cuối|đầu|giai đoạn|mỗi|định kỳ)\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+(?:hằng|hàng|mỗi) năm\b|\s+(?:một|1|01) lần\b")
_NAMES = re.compile(
    r"\b(?:chương trình|kế hoạch|đề án|dự án|nghị quyết|quy hoạch|phương án|chiến lược)\b[^;,.]{0,120}\s$", re.I
)
_BOUNDARIES = (re.compile(r"[;.] "), re.compile(r", | và "))
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
    text, found = evidence.sentence.text, _candidates(question, evidence)
    if not found:
        return ""
    best = max(found, key=lambda figure: _nearness(question, focus, text, figure, found))
    before, after = _BEFORE.search(text[: best.start]), _AFTER.match(text, best.end)
    return text[before.start() if before else best.start : after.end() if after else best.end]


def _candidates(question: Question, evidence: Evidence) -> list[Figure]:
    text, figures = evidence.sentence.text, evidence.figures
    lengths = [figure for figure in figures if figure.family == "time"]
    if question.wants_time and lengths:
        return lengths
    stated = [f for f in figures if f.kind == "date" or (f.kind in {"year", "period"} and stated_spans(text, (f,)))]
    asked = [figure for figure in figures if figure.kind == "document" and _is_asked(question, figure)]
    if asked:
        return [figure for figure in stated if figure.start > asked[0].end][:1] or stated
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


def _stretch(text: str, figure: Figure, others: Sequence[Figure]) -> tuple[int, int]:
    """From the clause before, or where the words of the date before end, to the clause after or those of the next."""
    before = [other for other in others if other.end <= figure.start]
    after = [other for other in others if other.start >= figure.end]
    start = _boundary(text, before[-1].end, figure.start) if before else text.rfind("; ", 0, figure.start) + 1
    end = text.find("; ", figure.end)
    end = len(text) if end < 0 else end
    return start, min(end, _boundary(text, figure.end, after[0].start)) if after else end


def _boundary(text: str, start: int, end: int) -> int:
    """Where what is said of one date ends and what is said of the next begins."""
    found = (pattern.search(text, start, end) for pattern in _BOUNDARIES)
    return next((match.start() for match in found if match), start)


def _nearness(question: Question, focus: Focus, text: str, figure: Figure, others: Sequence[Figure]) -> float:
    """How much of what is asked is said where the date stands, and how little else."""
    start, end = _stretch(text, figure, others)
    beside = f"{text[start : figure.start]} / {text[figure.end : end]}"
    words = [word for word in content(concept_tokens(beside)) if not word[0].isdigit()]
    said = {token for run in question.focus for token in run}
    share = sum(word in said for word in words) / len(words) if words else 0.0
    bound = any(asked.search(question.asked) and said.search(text[: figure.start]) for asked, said in _ENDS)
    return focus.coverage(beside) + _PRECISION * share + bound
