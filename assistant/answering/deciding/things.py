"""The thing of which a claim says that there is one, and whether a sentence names it or only something near it."""

from __future__ import annotations

import re

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.expecting import expectation
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import Claim
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.weighing.bodies import bodies_in
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content, syllables

_OFFICE = 4  # words before the name of a body: "01 Phó Chủ nhiệm"
_OF_THING = 1  # word by which a thing is called behind the one for its kind


def thing_claimed(question: Question, claim: Claim) -> str:
    """The first word of the thing of which a claim says only that there is one, "có quỹ …"; "" of other claims."""
    first = next((term for term in content(concept_tokens(claim.told)) if term in claim.tells), "")
    is_of_being = not (claim.act or claim.of) and f" co {first} " in f" {claim.said} "
    is_thing = first in question.essential and expectation(question.marked.get(first, first)) == 1.0
    return first if is_of_being and is_thing else ""


def names_thing(focus: Focus, claim: Claim, thing: str, evidence: Evidence) -> bool:
    """Whether a sentence, or the line above it, names a thing by what the claim calls it: no "quỹ phát triển" is a
    "quỹ khởi nghiệp" because a heading speaks of that.
    """
    said = syllables(claim.typed)
    called = said[said.index(thing) + 1 :][:_OF_THING] if thing in said else []
    text = f"{evidence.sentence.text} / {evidence.passage.lead}"
    return all(focus.says({term}, text) > 0 for term in (thing, *called) if term in focus.singles)


def denies_thing(thing: str, text: str) -> bool:
    """Whether a text says that there is no such thing, and not only that something is not done with it."""
    return bool(re.search(rf"\b(?:khong|chua) (?:\w+ ){{0,2}}{re.escape(thing)}\b", fold(text).lower()))


def only_names(question: Question, focus: Focus, evidence: Evidence) -> bool:
    """Whether a sentence is but the name of a body or of its head, and what stands above it does not say all of the
    rest that is asked about: an item of a list of members says nothing of who pays.
    """
    text = evidence.sentence.text.rstrip(" .;")
    bodies = bodies_in(text)
    if not bodies or bodies[-1].end < len(text) or len(text[: bodies[0].start].split()) > _OFFICE:
        return False
    rest = frozenset(question.telling) - frozenset(concept_tokens(text))
    return any(focus.says({term}, sentence_and_above(evidence)) <= 0 for term in rest)
