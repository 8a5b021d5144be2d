"""Whether a body only helps with a thing, as is claimed, or leads it; and of which tier the head is who does it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, Claim, placeless
from assistant.answering.weighing.bodies import names_one_of
from assistant.answering.weighing.doers import subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.reading.cells import Cell, cells_of
from assistant.register.charges import clauses_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import syllables

_HELPS = re.compile(r"\bphoi hop\b(?! (?:chat che )?(?:voi|cung)\b)")  # who works "với" another may lead
_LEADS = re.compile(r"\bchu tri\b")
_CLAIMED = re.compile(
    r"^(?P<who>.+?) (?:(?:co|se|cung|duoc giao) )?(?P<part>chu tri|phoi hop)\b"
    r"(?!,? (?:chat che )?(?:voi|cung|phoi hop)\b)"
)
_HEAD = re.compile(r"\bchu tich (?:(?:uy ban nhan dan|ubnd|hdnd) )?(?:cap )?(?P<tier>tinh|huyen|xa)\b")
_PARTS = ("chu tri", "phoi hop")
_LEAST_NAMED = 0.7


def has_other_part(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where a body that is claimed to lead a thing is told only as one that helps with it, or the other way
    round.
    """
    if cells := cells_of(evidence.passage):
        return _of_columns(question, claim, cells)
    if not question.agencies or not _HELPS.search(claim.said) or _LEADS.search(claim.said):
        return None
    clauses = [(fold(clause).lower(), subject_of(clause)) for clause in clauses_in(evidence.sentence.text)]
    leading = [bool(_LEADS.search(said)) for said, body in clauses if body and names_one_of(question.agencies, body)]
    return NO if leading and all(leading) else None


def _of_columns(question: Question, claim: Claim, cells: Sequence[Cell]) -> str | None:
    """The same of a row of a table, by the columns of those who lead and of those who help."""
    claimed = _CLAIMED.search(fold(placeless(question)).lower())
    if claimed is None:
        return None
    who = frozenset(syllables(claimed["who"]))
    parts = {part for cell in cells for part in _PARTS if part in fold(cell.header).lower() and _names(cell.text, who)}
    return NO if parts and claimed["part"] not in parts else None


def _names(cell: str, who: frozenset[str]) -> bool:
    """Whether one of the bodies in a cell is named by most of its words."""
    bodies = (frozenset(syllables(body)) for body in re.split(r"[,;]", cell))
    return any(body and len(body & who) >= max(_LEAST_NAMED * len(body), _LEAST_NAMED * len(who)) for body in bodies)


def is_of_other_head(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where the chairman who does a thing is told, and is of another tier than the one claimed."""
    told = f"{evidence.sentence.text} / {evidence.passage.lead}"
    claimed, stated = (frozenset(_HEAD.findall(text)) for text in (claim.said, fold(nfc(told)).lower()))
    return NO if claimed and stated and not claimed & stated else None
