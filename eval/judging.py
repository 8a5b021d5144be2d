"""Whether an answer is right: pure functions on a Question and the JSON of ``python -m assistant ask``.

An answer is right when its status is the one expected and its first words say every expected thing, with
nothing forbidden said before. Citations and quotes are judged apart, so that the table shows both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.matching import first_words, normalise, position, says, word_count
from eval.questions import Evidence, Question

WINDOW = 110  # words in which the answer must be given
WINDOWS = {"comparison": 200}

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found on one answer; ``missing`` and ``astray`` say why it is not right."""

    right: bool
    missing: tuple[str, ...]
    astray: tuple[str, ...]
    cited: bool  # a citation stands at a place of the evidence
    citations: int
    good_citations: int  # how many do
    places: int  # of the evidence
    places_cited: int  # at how many a citation stands
    verbatim: int  # how many quotes stand in their file
    words: int


def judge(question: Question, answer: Json, source: Callable[[str], str]) -> Verdict:
    """Judge one answer; ``source`` gives the text of a document by its file name."""
    text = normalise(first_words(answer["text"], WINDOWS.get(question.kind, WINDOW)))
    absent, early = missing(question, text), astray(question, text)
    citations: Sequence[Json] = answer["citations"]
    good = sum(well_cited(question, citation) for citation in citations)
    return Verdict(
        right=answer["status"] == question.status and not absent and not early,
        missing=absent,
        astray=early,
        cited=good > 0,
        citations=len(citations),
        good_citations=good,
        places=len(question.evidence),
        places_cited=sum(any(at(e, c["document"], c["section"]) for c in citations) for e in question.evidence),
        verbatim=sum(stands_in(c["quote"], source(c["document"])) for c in citations),
        words=word_count(answer["text"]),
    )


def missing(question: Question, normalised: str) -> tuple[str, ...]:
    """The groups of which no alternative is said."""
    return tuple(
        " | ".join(group) for group in question.expect if all(position(normalised, phrase) is None for phrase in group)
    )


def astray(question: Question, normalised: str) -> tuple[str, ...]:
    """What is forbidden and yet said before the first thing expected."""
    if not question.expect:
        return ()
    found = [place for phrase in question.expect[0] if (place := position(normalised, phrase)) is not None]
    lead = min(found, default=len(normalised))
    places = ((phrase, position(normalised, phrase)) for phrase in question.forbid)
    return tuple(phrase for phrase, place in places if place is not None and place < lead)


def well_cited(question: Question, citation: Json) -> bool:
    """Whether a citation stands at a document and section of the evidence."""
    return any(at(evidence, citation["document"], citation["section"]) for evidence in question.evidence)


def at(evidence: Evidence, document: str, section: str) -> bool:
    """Whether a section is the evidence's own or one below it."""
    if document != evidence.document:
        return False
    gold, given = normalise(evidence.section), normalise(section)
    return not gold or given == gold or given.startswith(gold + ".")


def answers(evidence: Evidence, document: str, section: str, text: str) -> bool:
    """Whether a passage is the clause that the evidence means."""
    return at(evidence, document, section) and all(says(text, phrase) for phrase in evidence.has)


def stands_in(quote: str, source: str) -> bool:
    """Whether a quote stands in its file word for word, white space folded."""
    folded = _folded(quote)
    return bool(folded) and folded in _folded(source)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
