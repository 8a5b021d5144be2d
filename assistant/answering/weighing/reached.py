"""What was reached and what is aimed at, kept apart: neither answers a question for the other."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.years import is_past
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
_GOALS = re.compile(r"\b(?:muc tieu|chi tieu)\b")
_RESULTS = re.compile(r"\b(?:ket qua|thuc trang|tinh hinh|hien trang)\b")
_AIMED = re.compile(r"\bphan dau\b")


def is_of_now(question: Question, evidence: Evidence) -> bool:
    """Whether what is the case now is not answered by what is aimed at."""
    if question.wants != "figure" or question.asks_targets or not _NOW.search(question.asked):
        return True
    return not is_aimed(evidence)


def is_aimed(evidence: Evidence) -> bool:
    """Whether a sentence tells what is aimed at: it says so, or stands under a heading of goals."""
    above = fold(" / ".join(evidence.passage.headings))
    return bool(_AIMED.search(fold(evidence.sentence.text)) or (_GOALS.search(above) and not _RESULTS.search(above)))


def is_of_plan(question: Question, evidence: Evidence) -> bool:
    """Whether what is planned is not answered by what was reached before, under a heading of results."""
    if question.wants != "figure" or not _PLANNED.search(question.asked) or _REACHED.search(question.asked):
        return True
    return not is_past(evidence.passage) or bool(_AIMED.search(fold(evidence.sentence.text)))
