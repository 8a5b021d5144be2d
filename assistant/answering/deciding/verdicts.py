""" "Có" or "Không" to a yes-or-no question, as far as the sentence that answers it decides that.

A wrong "Có" is worse than none: where the sentence says too little of what is claimed, there is no verdict.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from assistant.answering.asking.denials import CLAIMS_DENIAL
from assistant.answering.asking.question import Question
from assistant.answering.deciding.acts import is_of_other_act, names_no_act, of_act
from assistant.answering.deciding.agents import is_done_by_other, of_agent, of_role
from assistant.answering.deciding.binding import of_all, of_choice, of_duty, of_only
from assistant.answering.deciding.claims import NO, YES, Claim, claim_of
from assistant.answering.deciding.elsewhere import is_of_other_label, is_of_other_name, of_other
from assistant.answering.deciding.freed import of_less, of_payment
from assistant.answering.deciding.heads import is_denying, names_denied
from assistant.answering.deciding.opposing import (
    claims_other_way,
    of_contrast,
    of_held,
    of_lack,
    of_rival,
    of_wait,
    of_way,
    only_considers,
)
from assistant.answering.deciding.ordering import of_order
from assistant.answering.deciding.polarity import is_excluded, without_left_out
from assistant.answering.deciding.posts import of_post
from assistant.answering.deciding.presence import is_said_whole
from assistant.answering.deciding.saying import (
    is_item_left_out,
    is_left_out,
    lacks_term,
    says_act,
    says_all,
    says_both,
    says_deed,
    says_ends,
    says_last,
    says_numbers,
    sentence_and_above,
    told_by,
)
from assistant.answering.deciding.stated import amount_verdict, is_repeated, is_said_elsewhere, is_stated, may_state
from assistant.answering.deciding.things import denies_thing, names_thing, only_names, thing_claimed
from assistant.answering.deciding.times import of_deadline, of_time, rhythm_verdict
from assistant.answering.deciding.vetoes import vetoed
from assistant.answering.weighing.bodies import names_one_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.rhythms import says_rhythm
from assistant.answering.weighing.support import probability
from assistant.vietnamese.letters import fold

_LEAST = 0.5  # of the words asked about that a sentence must say to be told as "Có" or "Không" …
_SURE = 0.85  # … unless it answers the question as likely as this
_WHOLE = 0.9  # … or says all of the claim, and the rest of the question is but around it
_LEAST_CASE = 0.45  # of a case put …
_LEAST_OF_CASE = 0.6  # … or of what is claimed of it
_LEAST_MEASURED = 0.25  # of what is claimed, for another amount of it to be told
_AMONG = re.compile(r"(?:thuoc|nam trong|trong|la mot trong)(?: (?:so|nhom|danh sach|cac|nhung))? (?P<count>\d+)\b")


def verdict_of(question: Question, focus: Focus, evidence: Evidence, title: str = "") -> str:
    """ "Có" or "Không"; "" where the sentence does not decide it.

    ``title``: of its document, which may name what is asked about.
    """
    claim = claim_of(question)
    if names_no_act(claim, evidence):
        return ""
    if (other := of_other(question, focus, claim, evidence)) is not None:
        return other
    if (in_time := of_deadline(question, focus, claim, evidence)) is not None:
        return in_time
    verdict = _decided(question, focus, claim, evidence, title)
    is_out = _of_left_out(question, focus, claim, evidence) is not None
    if verdict == NO and not is_out and _measures_another(question, focus, claim, evidence):
        return ""
    if verdict != YES:
        return verdict or (NO if is_of_other_name(question, focus, claim, evidence) == NO else "")
    veto = vetoed(question, focus, claim, evidence)
    if veto is None and _is_of_another(focus, claim, evidence, title):
        return ""
    return verdict if veto is None else veto


def _measures_another(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> bool:
    """Whether the amount or the rhythm of a clause is of something that the claim does not speak of."""
    is_measured = bool(question.figures) or says_rhythm(question.asked)
    words = frozenset(term for term in claim.tells if term.isalpha())
    return is_measured and len(words) > 1 and focus.says(words, sentence_and_above(evidence)) < _LEAST_MEASURED


def _is_of_another(focus: Focus, claim: Claim, evidence: Evidence, title: str) -> bool:
    """Whether a clause is not of what a claim names: a term of the documents, an act, one of a series."""
    is_other = is_of_other_act(claim, evidence, title) or is_of_other_label(claim, evidence.sentence.text)
    return is_other or lacks_term(focus, claim, evidence, title)


def _decided(question: Question, focus: Focus, claim: Claim, evidence: Evidence, title: str) -> str:
    """The verdict of the first step that has one."""
    early = (step(question, focus, claim, evidence) for step in (of_rival, _of_rhythm, _of_left_out, _of_count))
    if (verdict := next((one for one in early if one is not None), None)) is not None:
        return verdict
    if (verdict := _of_amount(question, focus, claim, evidence, title)) is not None:
        return verdict
    is_there = is_said_whole(question, focus, evidence)
    is_told = is_there or focus.says(claim.of | claim.tells, sentence_and_above(evidence)) >= _WHOLE
    if evidence.words < _LEAST and probability(question, evidence) < _SURE and not is_told:
        return ""
    rules = (rule(question, focus, claim, evidence) for rule in _DECIDING)
    verdicts = itertools.chain(_of_named(question, focus, claim, evidence, title), rules)
    decided = next((verdict for verdict in verdicts if verdict is not None), None)
    if decided is None and is_there:
        said = _of_polarity(focus, claim, evidence.sentence.text)
        is_borne = said != NO or denies_thing(thing_claimed(question, claim), evidence.sentence.text)
        return said if is_borne else ""
    return _of_saying(question, focus, evidence, title) if decided is None else decided


def _of_rhythm(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether the rhythm is the one claimed, if no amount is claimed as well; "" where it may be another body's."""
    rhythm = rhythm_verdict(question.asked, f"{evidence.sentence.text} / {evidence.passage.lead}")
    if rhythm == NO:
        return NO
    if not rhythm or any(figure.family != "time" for figure in question.figures):
        return None
    is_of_body = not question.agencies or names_one_of(question.agencies, sentence_and_above(evidence))
    return rhythm if is_of_body else ""


def _of_count(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where a claim is of one of so many, and the sentence does not say as many."""
    among, told = _AMONG.match(claim.told), map(int, re.findall(r"\d+", evidence.sentence.text))
    return "" if among and int(among["count"]) not in told else None


def _of_amount(question: Question, focus: Focus, claim: Claim, evidence: Evidence, title: str) -> str | None:
    """Whether the amounts that a claim says are those of the sentence; None where what else it says decides."""
    is_there = claim.of_amount and is_stated(question, evidence)
    if not may_state(question, evidence) or (is_there and not is_said_elsewhere(question, focus, evidence)):
        return None
    is_case = claim.is_case and _tells_case(question, focus, claim, evidence, title)
    verdict = amount_verdict(question, focus, evidence, is_case=is_case) if is_case or not claim.is_case else ""
    return verdict if verdict == YES or not is_repeated(question, evidence) else None


def _of_named(question: Question, focus: Focus, claim: Claim, evidence: Evidence, title: str) -> Iterator[str | None]:
    """Whether it is so of the post, the body and the act that a claim names."""
    yield of_post(focus, claim, evidence)
    yield of_agent(question, focus, claim, evidence)
    yield of_act(claim, evidence, title)


def _tells_case(question: Question, focus: Focus, claim: Claim, evidence: Evidence, title: str) -> bool:
    """Whether a sentence is of the case that is put, or says what is claimed of it whatever it calls those of whom."""
    is_of = focus.says(claim.of, f"{sentence_and_above(evidence)} / {title}") >= _LEAST_CASE
    return is_of or (claim.of_amount and focus.says(claim.tells, evidence.sentence.text) >= _LEAST_OF_CASE)


def _of_saying(question: Question, focus: Focus, evidence: Evidence, title: str) -> str:
    """Whether the sentence says what is claimed; a "Có" only where it says the act and the end of the claim too."""
    claim, around = claim_of(question), sentence_and_above(evidence)
    if not says_both(focus, claim, evidence, title):
        return ""
    if _AMONG.match(claim.told):  # what more is said of those counted is what the document is on
        around = f"{around} / {title}"
    verdict = _of_polarity(focus, claim, evidence.sentence.text)
    thing = thing_claimed(question, claim)
    is_borne = verdict != NO or denies_thing(thing, evidence.sentence.text)
    if thing and not (names_thing(focus, claim, thing, evidence) and is_borne):
        return ""
    return verdict if verdict == NO or _bears_out(question, focus, claim, evidence, around, title) else ""


def _bears_out(question: Question, focus: Focus, claim: Claim, evidence: Evidence, around: str, title: str) -> bool:
    """Whether a sentence says the act and the end of a claim, or all of it, and its very deed, way and numbers."""
    text, whole = evidence.sentence.text, f"{around} / {title}"
    is_said = (
        says_act(question, focus, claim, around)
        and says_last(question, focus, claim, whole)
        and says_ends(question, focus, claim, whole)
    )
    return (
        (is_said or says_all(question, focus, claim, around, title))
        and says_deed(focus, claim, evidence)
        and not only_names(question, focus, evidence)
        and not only_considers(focus, claim, text)
        and not claims_other_way(claim, around)
        and not is_done_by_other(question, evidence)
        and says_numbers(question, claim, f"{evidence.passage.text} / {whole}")
    )


def _of_left_out(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is claimed holds of a thing that the sentence, or the line above it, leaves out."""
    text = evidence.sentence.text
    if is_item_left_out(focus, claim, evidence) or (is_left_out(question, text) and is_excluded(text)):
        return YES if is_denying(claim) else NO
    if not is_left_out(question, text):
        return None
    return YES if told_by(focus, claim, without_left_out(text)).is_denied != is_denying(claim) else NO


def _of_polarity(focus: Focus, claim: Claim, text: str) -> str:
    """Whether the stretch of the sentence that tells what is claimed denies it."""
    if claim.says("mentions"):
        return YES
    told = told_by(focus, claim, text)
    if told.is_denied and names_denied(claim, told.text):
        return YES
    if is_denying(claim):
        return YES if told.is_denied or _shares_denial(claim, text) else ""
    return NO if told.is_denied else YES


def _shares_denial(claim: Claim, text: str) -> bool:
    """Whether a sentence says the very word that the claim denies by."""
    said = CLAIMS_DENIAL.findall(claim.told)
    return any(f" {word} " in f" {fold(text)} " for word in said)


_DECIDING = (
    of_wait,
    of_lack,
    of_all,
    of_role,
    of_order,
    of_time,
    of_way,
    of_less,
    of_held,
    of_contrast,
    of_choice,
    of_payment,
    of_duty,
    of_only,
)
