"""Whether the body that a claim names does what it claims: does it, leads it, only helps with it, or has it sent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, YES, Claim
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.weighing.bodies import bodies_in, names_one_of
from assistant.answering.weighing.doers import given_to, subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.who import OFFICE
from assistant.reading.cells import Cell, cells_of
from assistant.reading.tree import END_MATTER
from assistant.records import Passage
from assistant.register.charges import clauses_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import syllables

# what a claim says before a body to which something goes
SENT_TO = re.compile(r"\b(?:gui|nop|bao cao|trinh|chuyen)(?:(?: [a-z]+){0,8}? (?:ve|cho|len|toi|den|voi|qua))?\s+$")
_LEAST_DONE = 0.5  # of what is claimed to be done, for it to be told that another does it
_DONE_BY_OFFICE = re.compile(rf"\bdo (?:(?:{OFFICE}|(?:pho )?(?:thu truong|nguoi dung dau)) (?:cua )?)?$")
_DONE_BY = re.compile(r"\bdo\s+(?=\S)")
_MANY_BODIES = re.compile(
    r"^\W*(?:[a-zđ\d]{1,2}[.)]\s+)?[Cc]ác\s+(?:bộ|sở|ban|ngành|cơ quan|địa phương|đơn vị|tổ chức)\b"
)
_CLAIMED_HELP = re.compile(r"\bphoi hop\b(?! (?:chat che )?(?:voi|cung)\b)")  # who works "với" another may lead
_CLAIMED_LEAD = re.compile(r"\bchu tri\b")
_CLAIMED_PART = re.compile(
    r"^(?P<who>.+?) (?:(?:co|se|cung|duoc giao) )?(?P<part>chu tri|phoi hop)\b"
    r"(?!,? (?:chat che )?(?:voi|cung|phoi hop)\b)"
)
_PARTS = ("chu tri", "phoi hop")
_LEAST_NAMED = 0.7
_BEGINNING = 3  # letters: "1. "
_LEAST_LED = 0.6  # of what is led
_LEADING = ("chủ trì", "đứng đầu", "phụ trách", "đầu mối", "thường trực")
_SAYS_LEAD = re.compile(rf"\b(?:{'|'.join(_LEADING)})\b", re.IGNORECASE)
_OF_LEADING = frozenset(syllables(" ".join((*_LEADING, "cơ quan đơn vị là bộ sở")))) | {"CQ"}
HELPS = re.compile(r"\b(?:phoi hop|tham gia)\b")


def of_agent(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether the body by which something is claimed to be done is the one that does it; "" where none is told to."""
    text = nfc(question.text)
    agent = next((body for body in bodies_in(text) if _DONE_BY_OFFICE.search(fold(text[: body.start]))), None)
    if agent is None:
        return None
    told, named = evidence.sentence.text, (agent.canonical,)
    if names_one_of(named, sentence_and_above(evidence)):
        return "" if names_one_of(named, given_to(told)) else None
    is_other = bool(subject_of(told) or _MANY_BODIES.search(told) or by_whom(told))
    done = claim.tells - frozenset(concept_tokens(agent.text)) - {"do"}
    return NO if is_other and focus.says(done, told) >= _LEAST_DONE else ""


def by_whom(text: str) -> str:
    """The body after the word that says by whom a thing is done; "" where none stands there."""
    found = (body.text for match in _DONE_BY.finditer(text) for body in bodies_in(text) if body.start == match.end())
    return next(found, "")


def has_other_part(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where a body that is claimed to lead a thing is told only as one that helps with it, or the other way
    round.
    """
    if cells := cells_of(evidence.passage):
        return _of_columns(question, claim, cells)
    if not question.agencies or not _CLAIMED_HELP.search(claim.said) or _CLAIMED_LEAD.search(claim.said):
        return None
    clauses = [(fold(clause).lower(), subject_of(clause)) for clause in clauses_in(evidence.sentence.text)]
    leading = [
        bool(_CLAIMED_LEAD.search(said)) for said, body in clauses if body and names_one_of(question.agencies, body)
    ]
    return NO if leading and all(leading) else None


def _of_columns(question: Question, claim: Claim, cells: Sequence[Cell]) -> str | None:
    """The same of a row of a table, by the columns of those who lead and of those who help."""
    claimed = _CLAIMED_PART.search(fold(placeless(question)).lower())
    if claimed is None:
        return None
    who = frozenset(syllables(claimed["who"]))
    parts = {part for cell in cells for part in _PARTS if part in fold(cell.header).lower() and _names(cell.text, who)}
    return NO if parts and claimed["part"] not in parts else None


def _names(cell: str, who: frozenset[str]) -> bool:
    """Whether one of the bodies in a cell is named by most of its words."""
    bodies = (frozenset(syllables(body)) for body in re.split(r"[,;]", cell))
    return any(body and len(body & who) >= max(_LEAST_NAMED * len(body), _LEAST_NAMED * len(who)) for body in bodies)


def is_done_by_other(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence begins with a body, and neither it nor a line above names the one that the claim is of."""
    first = next(iter(bodies_in(evidence.sentence.text)), None)
    is_begun = first is not None and first.start <= _BEGINNING
    return is_begun and bool(question.agencies) and not names_one_of(question.agencies, sentence_and_above(evidence))


def recipient_verdict(question: Question, passage: Passage) -> str:
    """Whether a list of those to whom a document went has the bodies asked about; "" where none is named."""
    if not question.agencies or passage.section != END_MATTER:
        return ""
    said = f" {' '.join(syllables(passage.text))} "
    is_among = (f" {' '.join(syllables(body))} " in said for body in question.agencies)
    return YES if names_one_of(question.agencies, passage.text) or any(is_among) else NO


def leads(text: str) -> bool:
    """Whether a clause is of who leads a thing, not only of who helps with it."""
    return bool(_SAYS_LEAD.search(text))


def of_role(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a body has the part asked about: who only helps with a thing does not lead it. Of a sentence that several
    bodies share, by the clause that says most of what is claimed.
    """
    text = evidence.sentence.text
    own = max(clauses_in(text), key=lambda clause: focus.says(claim.tells, clause))
    text = own if subject_of(own) else text
    subject = subject_of(text)
    if not (question.agencies and question.roles and subject):
        return None
    is_subject = names_one_of(question.agencies, subject)
    if is_subject and claim.is_only and HELPS.search(claim.said) and leads(text):
        return NO
    if "lead" not in question.roles:
        return YES if is_subject else None if names_one_of(question.agencies, text) else ""
    if is_subject and leads(text):
        return YES if focus.says(claim.tells - _OF_LEADING, text) >= _LEAST_LED else ""
    if is_subject:
        return NO if HELPS.search(fold(text).lower()) else ""
    return NO if leads(text) else ""
