"""Whether a body only helps with a thing, as is claimed, or leads it; and of which tier the head is who does it."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, Claim
from assistant.answering.weighing.bodies import subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.named import names_one_of
from assistant.reading.cells import cells_of
from assistant.register.charges import clauses_in
from assistant.vietnamese.letters import fold, nfc

_HELPS = re.compile(r"\bphoi hop\b(?!.*\bvoi\b)")  # who works "với" another may lead
_LEADS = re.compile(r"\bchu tri\b")
_HEAD = re.compile(r"\bchu tich (?:(?:uy ban nhan dan|ubnd|hdnd) )?(?:cap )?(?P<tier>tinh|huyen|xa)\b")


def leads_instead(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where a body that is claimed to help with a thing is told only as the one that leads it."""
    if not question.agencies or not _HELPS.search(claim.said) or _LEADS.search(claim.said):
        return None
    if cells := cells_of(evidence.passage):
        columns = [(fold(cell.header).lower(), cell.text) for cell in cells]
    else:
        clauses = [(fold(clause).lower(), subject_of(clause)) for clause in clauses_in(evidence.sentence.text)]
        columns = [(said, subject) for said, subject in clauses if subject]
    leading = any(_LEADS.search(said) and names_one_of(question.agencies, body) for said, body in columns)
    helping = any(not _LEADS.search(said) and names_one_of(question.agencies, body) for said, body in columns)
    return NO if leading and not helping else None


def is_of_other_head(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where the chairman who does a thing is told, and is of another tier than the one claimed."""
    told = f"{evidence.sentence.text} / {evidence.passage.lead}"
    claimed, stated = (frozenset(_HEAD.findall(text)) for text in (claim.said, fold(nfc(told)).lower()))
    return NO if claimed and stated and not claimed & stated else None
