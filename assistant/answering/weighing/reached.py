"""What was reached and what is aimed at, kept apart: neither answers a question for the other."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.records import Passage
from assistant.vietnamese.letters import fold

_NOW = re.compile(
    r"\bhien (?:nay |tai |dang |da )?(?:chi|dat|chiem|la|co|bang|moi)\b"
    r"|\bhien(?: nay| tai)?\b.*\b(?:chi|dat|chiem) (?:duoc )?(?:bao nhieu|bn|may)\b"
    r"|(?<!so voi )\b(?:hien (?:nay|gio|tai)|bay gio|den nay)\b"
)
_PLANNED = re.compile(
    r"\b(?:du kien|du dinh|phan dau|dat muc tieu)\b|\bse (?:co|dat|la|tang|them|hinh thanh|xay)\b|\bthem bao nhieu\b"
)
_REACHED = re.compile(r"\b(?:ket qua|da|dat duoc|thuc te|hien (?:nay|co))\b")
_AIMED = re.compile(r"\bphan dau\b")
# in headings
_RESULTS = re.compile(r"\b(?:ket qua|tinh hinh|thuc trang|hien trang|han che|ton tai|nguyen nhan)\b")
_TARGETS = re.compile(r"\b(?:muc tieu|chi tieu)\b")
_GOALS = re.compile(rf"{_TARGETS.pattern}|\b(?:nhiem vu|giai phap)\b")
_RESULT_FIT = 0.1


def is_of_now(question: Question, evidence: Evidence) -> bool:
    """Whether what is the case now is not answered by what is aimed at."""
    if question.wants != "figure" or question.asks_targets or not _NOW.search(question.asked):
        return True
    return not is_aimed(evidence)


def is_aimed(evidence: Evidence) -> bool:
    """Whether a sentence tells what is aimed at: it says so, or stands under a heading of goals."""
    above = fold(" / ".join(evidence.passage.headings))
    return bool(_AIMED.search(fold(evidence.sentence.text)) or (_TARGETS.search(above) and not _RESULTS.search(above)))


def is_of_plan(question: Question, evidence: Evidence) -> bool:
    """Whether what is planned is not answered by what was reached before, under a heading of results."""
    if question.wants != "figure" or not _PLANNED.search(question.asked) or _REACHED.search(question.asked):
        return True
    return not is_past(evidence.passage) or bool(_AIMED.search(fold(evidence.sentence.text)))


def is_past(passage: Passage) -> bool:
    """Whether it stands in the part of a document that tells what was achieved."""
    above = fold(" / ".join(passage.headings))
    return bool(_RESULTS.search(above)) and not _GOALS.search(above)


def target_fit(question: Question, passage: Passage) -> float:
    """A target is not asked of the part of a document that tells what was achieved, nor the past of its targets."""
    above = fold(" / ".join(passage.headings))
    if question.asks_past:
        return _RESULT_FIT if _GOALS.search(above) and not _RESULTS.search(above) else 1.0
    return _RESULT_FIT if question.asks_targets and is_past(passage) else 1.0
