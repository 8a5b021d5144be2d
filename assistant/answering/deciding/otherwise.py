"""A claim that nothing supports, and of which a clause says otherwise in one point: the same amount of another year, or
that another document is replaced.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.periods import spans_of, stated_spans
from assistant.answering.asking.question import Question
from assistant.answering.deciding.acts import replaces_other
from assistant.answering.deciding.agents import HELPS, SENT_TO, by_whom
from assistant.answering.deciding.choosing import deciding_places
from assistant.answering.deciding.claims import NO, Claim, claim_of
from assistant.answering.deciding.opposing import of_rival
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.deciding.stated import is_stated
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, decided
from assistant.answering.extractive import statement_of
from assistant.answering.weighing.bodies import bodies_in, names_one_of
from assistant.answering.weighing.doers import doer_of, given_to, reported_to
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.support import supports
from assistant.answering.weighing.tiers import is_of_level
from assistant.register.charges import clauses_in
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import AgencyMention

_LOOKED_AT = 6  # sentences
_LEAST_SAID = 0.8  # of the words asked about
_AS_WELL = 0.6  # of what is done
_LEAST_DONE = 3  # words of what a body does
_BY = re.compile(r"\b(?:do|giao(?: cho)?)\s+$")
_OF = re.compile(r"\b(?:cua|o|tai|thuoc|tu)\s+$")
_NOTHING_MORE = re.compile(r"\W*(?:(?:dung|phai|co|duoc|khong|ko|k|a|ha|nhi|vay)\W*)+$")
_TIER = re.compile(r"\bcap (?:xa|huyen|tinh)\b")
_TAKES_IN = re.compile(
    r"\b(?:tinh|gom|ap dung|ke|yeu cau|bat buoc)(?: [a-z]+){0,3}? (?:luon|ca|den|cho|toi|them|xuong|doi voi)\b"
    rf".*{_TIER.pattern}"
)


def told_otherwise(desk: Desk) -> list[Statement]:
    """ "Không" with the clause that says so; none where there is no such clause."""
    question = desk.question
    for item in desk.evidence()[:_LOOKED_AT]:
        is_other = item.words >= _LEAST_SAID and (_is_of_other_year(question, item) or _is_of_other_act(question, item))
        is_other = is_other or _is_of_rival(desk, item)
        if is_other or _is_of_other_level(question, item) or _is_of_other_body(desk, item):
            told = statement_of(
                question, desk.focus, item, kept=deciding_places(question, desk.focus, item.sentence.text)
            )
            return [decided(NO, told)]
    return []


def _is_of_other_year(question: Question, item: Evidence) -> bool:
    """Whether a sentence says the amounts claimed, and all that speaks against it is its year."""
    if not (question.spans and question.figures) or item.year_fit > 0 or not is_stated(question, item):
        return False
    above = next((spans for heading in reversed(item.passage.headings) if (spans := spans_of(heading))), ())
    own = stated_spans(item.sentence.text, item.figures) or spans_of(item.passage.lead) or above
    return bool(own) and supports(question, replace(item, year_fit=1.0))


def _is_of_rival(desk: Desk, item: Evidence) -> bool:
    """Whether a sentence names what the claim says that a thing is not, and all that speaks against it is that."""
    question = desk.question
    is_rival = of_rival(question, desk.focus, claim_of(question), item) == NO
    return is_rival and supports(question, replace(item, named_fit=1.0))


def _is_of_other_level(question: Question, item: Evidence) -> bool:
    """Whether it is asked if a thing takes in a level too, and a sentence says of which others it is."""
    if not _TAKES_IN.search(question.asked) or is_of_level(question, item):
        return False
    return supports(replace(question, asked=_TIER.sub(" ", question.asked)), replace(item, named_fit=1.0))


def _is_of_other_body(desk: Desk, item: Evidence) -> bool:
    """Whether a sentence says that another body does what the claim says of one that does not stand in it."""
    question, text = desk.question, item.sentence.text
    named = next(iter(bodies_in(nfc(question.text))), None)
    if len(question.agencies) != 1 or named is None or HELPS.search(question.asked):
        return False
    claim = claim_of(question)
    done = (claim.tells | claim.of) - frozenset(concept_tokens(named.text)) - {"do", "giao"}
    clause = max(clauses_in(text), key=lambda one: desk.focus.says(done, one))
    told = _in_its_place(question, claim, named, clause)
    is_other = bool(told) and not names_one_of(question.agencies, sentence_and_above(item))
    is_other = is_other and not _does_alike(desk, done)
    title = desk.reader.shelf.metadata[item.passage.document].title
    said = max(desk.focus.says(terms, f"{clause} / {title}") for terms in (done, done & question.essential))
    return (
        is_other
        and len(done & question.essential) >= _LEAST_DONE
        and said >= _LEAST_SAID
        and supports(question, replace(item, named_fit=1.0))
    )


def _does_alike(desk: Desk, done: frozenset[str]) -> bool:
    """Whether the body that a claim names is told to do something near to it."""
    own = (one for one in desk.evidence() if names_one_of(desk.question.agencies, one.sentence.text))
    return any(desk.focus.says(done, one.sentence.text) >= _AS_WELL for one in own)


def _in_its_place(question: Question, claim: Claim, named: AgencyMention, clause: str) -> str:
    """The body of a clause that stands where the claim has its own: to which something goes, or that does it."""
    before, after = fold(nfc(question.text)[: named.start]), fold(nfc(question.text)[named.end :])
    if SENT_TO.search(before):
        return reported_to(clause) or given_to(clause)
    if _OF.search(before) and _NOTHING_MORE.match(after) and (whom := _of_whom(clause)):
        return whom
    return doer_of(clause) or by_whom(clause) if claim.is_confirmed or _BY.search(before) else ""


def _of_whom(clause: str) -> str:
    """The body with which a clause ends, of which something is: "trong kinh phí thường xuyên của Bộ Nội vụ"."""
    last = next(reversed(bodies_in(clause)), None)
    is_end = last is not None and not clause[last.end :].strip(" .;/") and bool(_OF.search(fold(clause[: last.start])))
    return last.text if last and is_end else ""


def _is_of_other_act(question: Question, item: Evidence) -> bool:
    """Whether a sentence says that another document is replaced, and all that speaks against it is which."""
    return replaces_other(question, item) and supports(question, replace(item, named_fit=1.0))
