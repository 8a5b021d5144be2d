"""Whether those of whom a claim is have a thing for nothing or for less, or not at all: "hộ nghèo được miễn, hộ cận
nghèo được giảm 50%" bears out neither the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.denials import CLAIMS_DENIAL
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import MODALS, NO, YES, Claim, words_of
from assistant.answering.deciding.heads import is_denying, names_denied
from assistant.answering.deciding.polarity import stretches
from assistant.answering.deciding.saying import NAMED_IN_FULL, clauses_of, told_by
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import content

_CLAIMED = re.compile(r"(?P<who>.*?)\b(?:duoc|dc)(?: (?:xet|tinh))? (?P<what>mien|giam)\b")
_FREES = r"(?:được\s|thì\s)?(?P<what>miễn|giảm)\b(?!\s(?:dịch|là|nhiệm|nghèo|thiểu))"
_FREED = re.compile(rf"\b{_FREES}", re.IGNORECASE)
_PART = re.compile(r";|\.\s|:\s")
_NAMES = re.compile(r",\s|\s(?:và|hoặc)\s")
_LEAST_ALIKE = 0.5
_CLAIMED_FREE = re.compile(r"^(?:duoc |dc )?mien\b")
_FREED_OF = re.compile(rf"(?P<who>[^,;.]*?)\s{_FREES}", re.IGNORECASE)
_GRANTED = re.compile(r"(?P<who>.+?) (?:duoc|dc) (?:huong )?(?P<what>[a-z]+)\b")
_NAMED = 0.75  # of those of whom a claim is
_LEAST_GRANTED = 0.5  # of the same, for it to be granted to them elsewhere in the sentence


def is_freed_otherwise(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" where the clause frees those of whom the claim is in the other way only."""
    claimed = _CLAIMED.match(fold(placeless(question)).lower())
    who = _words(claimed["who"]) if claimed else frozenset[str]()
    groups = [(_alike(who, group), what) for group, what in _groups(nfc(evidence.sentence.text))]
    best = max((alike for alike, _ in groups), default=0.0)
    own = {what for alike, what in groups if alike == best}
    return NO if claimed and best >= _LEAST_ALIKE and claimed["what"] not in own else None


def _groups(text: str) -> Iterator[tuple[frozenset[str], str]]:
    """The words of each that a clause frees, and how."""
    for part in _PART.split(text):
        place = 0
        for match in _FREED.finditer(part):
            yield from (
                (_words(name), fold(match["what"]).lower()) for name in _NAMES.split(part[place : match.start()])
            )
            place = match.end()


def _words(text: str) -> frozenset[str]:
    return frozenset(content(concept_tokens(text))) - (MODALS - {"can"})  # "hộ cận nghèo"


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of both are the same."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def of_less(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a thing is had for nothing of which the clause says only that it is had for less."""
    text = evidence.sentence.text
    if not _CLAIMED_FREE.search(claim.told):
        return None
    named = [(focus.says(claim.of, match["who"]), match["what"]) for match in _FREED_OF.finditer(nfc(text))]
    best = max((said for said, _ in named), default=0.0) if claim.of else 0.0
    own = {fold(what).lower() for said, what in named if said == best}
    return NO if best and own == {"giam"} else None


def of_payment(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether something must be paid: not where the sentence frees those of whom the claim is."""
    if not claim.says("pays"):
        return None
    free, text = words_of("clause", "free"), evidence.sentence.text
    own = [clause for clause in clauses_of(text) if claim.of and focus.says(claim.of, clause) >= NAMED_IN_FULL]
    is_free = any(map(free.search, own)) or bool(free.search(told_by(focus, claim, text).text))
    if claim.says("freed"):
        return YES if own and is_free else None
    return NO if is_free and not CLAIMS_DENIAL.search(claim.told) else None


def is_denied_of_it(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is granted to others is denied of those of whom the claim is: "xe tạm nhập không được giảm"."""
    claimed = _GRANTED.match(fold(placeless(question)).lower())
    if claimed is None or is_denying(claim) or names_denied(claim, evidence.sentence.text):
        return None
    who, what = (frozenset(content(concept_tokens(claimed[name]))) & focus.singles.keys() for name in ("who", "what"))
    parts = stretches(evidence.sentence.text)
    said = [(focus.says(who, part.text), focus.says(what, part.text), part.is_denied) for part in parts]
    is_denied = any(named >= _NAMED and granted > 0 and denied for named, granted, denied in said)
    is_granted = any(named >= _LEAST_GRANTED and not denied for named, _, denied in said)
    return NO if len(who) > 1 and what and is_denied and not is_granted else None
