"""Whether what is told of a date is as fine as asked, and of the very act, force or deadline that is asked about."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.when import ASKS_DUE, ASKS_ISSUING, SAID_DUE, dates_in
from assistant.vietnamese.letters import fold

_ASKS_MONTH = re.compile(r"\bthang (?:may|nao)\b")
_SAID_MONTH = re.compile(
    r"\bthang (?:\d|gieng|chap|muoi|mot|hai|ba|tu|nam|sau|bay|tam|chin|cuoi|dau|thu)\b|\bthang \d"
    r"|\bquy (?:[ivx]+|\d|cuoi|dau)\b|\b(?:dau|giua|cuoi) nam\b|\b(?:hang|moi) thang\b"
)
_NARRATED = re.compile(r"\W*(?:Tại [^,;]{0,60} )?[Nn]gày \d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4},")
_FORCE = "hieu luc"
_IN_FORCE = re.compile(r"\b(?:hieu luc|thi hanh|ap dung|thay the|bai bo)\b")
_OWN_FORCE = re.compile(r"\b(?P<kind>[a-z]+ [a-z]+) nay co hieu luc\b")


def is_as_fine(question: Question, evidence: Evidence) -> bool:
    """Whether a month, no day of the past, the force or the issuing of such an act is told, where that is asked."""
    if question.wants != "date":
        return True
    asked, text, lead = question.asked, evidence.sentence.text, evidence.passage.lead
    told = (text, lead, *evidence.passage.headings)
    if _ASKS_MONTH.search(asked) and not any(_says_month(question, one) for one in told):
        return False
    if ASKS_DUE.search(asked) and _NARRATED.match(text) and not SAID_DUE.search(text):
        return False
    if _FORCE in asked and not question.wants_time and not _tells_force(question, fold(f"{text} / {lead}").lower()):
        return False
    named = fold(" / ".join((*told, evidence.titled))).lower()
    return not (ASKS_ISSUING.search(asked) and question.kinds) or any(fold(k).lower() in named for k in question.kinds)


def _says_month(question: Question, text: str) -> bool:
    """Whether a text names a month, a quarter or a part of the year, and not in the date of an act that it cites."""
    if any(date.kind == "date" for date in dates_in(question, text)):
        return True
    for cited in (date.text for date in figures_in(text) if date.kind == "date"):
        text = text.replace(cited, " ")
    return bool(_SAID_MONTH.search(fold(text).lower()))


def _tells_force(question: Question, text: str) -> bool:
    """Whether a folded text says that an act of the kind asked about is in force."""
    own = _OWN_FORCE.search(text)
    is_other = own and question.kinds and own["kind"] not in [fold(kind).lower() for kind in question.kinds]
    return bool(_IN_FORCE.search(text)) and not is_other
