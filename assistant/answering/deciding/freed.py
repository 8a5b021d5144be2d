"""Whether those of whom a claim is have a thing for nothing or for less: "hộ nghèo được miễn, hộ cận nghèo được giảm
50%" bears out neither the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import MODALS, NO, Claim, placeless
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import content

_CLAIMED = re.compile(r"(?P<who>.*?)\b(?:duoc|dc)(?: (?:xet|tinh))? (?P<what>mien|giam)\b")
_FREED = re.compile(r"\b(?:được\s|thì\s)?(?P<what>miễn|giảm)\b(?!\s(?:dịch|là|nhiệm|nghèo|thiểu))", re.IGNORECASE)
_PART = re.compile(r";|\.\s|:\s")
_NAMES = re.compile(r",\s|\s(?:và|hoặc)\s")
_LEAST_ALIKE = 0.5


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
