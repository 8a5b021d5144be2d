"""A document with what the register holds of it, and how well a record says what a question is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.answering.concepts import passage_terms, spellings
from assistant.answering.drafting import Source
from assistant.answering.evidence import Focus
from assistant.answering.question import Question
from assistant.records import Document, Duty, Passage, Register, Target

ABOUT = 0.7  # share of what is asked about, by rarity, that a record must say
_NEAR_BEST = 0.85
_CLAUSE_CREDIT, _HEADING_CREDIT, _TITLE_CREDIT = 0.8, 0.75, 0.5

Record = TypeVar("Record", Target, Duty)


@dataclass(frozen=True, slots=True)
class Registered:
    """A document, its passages by id, and its targets and duties."""

    document: Document
    passages: Mapping[str, Passage]
    register: Register

    @property
    def name(self) -> str:
        """What a column or a line of it is headed with: the province, or the document's title."""
        return self.document.metadata.province or self.document.metadata.title or self.document.name

    def passage(self, record: Target | Duty) -> Passage:
        """The clause that a record was read from."""
        return self.passages[record.citation.passage]

    def source(self, record: Target | Duty) -> Source:
        """Where a record stands."""
        return Source(self.passage(record), record.citation.start, record.citation.end)


def about(
    question: Question,
    focus: Focus,
    candidates: Iterable[tuple[Registered, Sequence[Record]]],
    besides: Collection[str] = (),
    only_best: bool = False,
) -> list[tuple[Registered, list[Record]]]:
    """Of each document the records that say what is asked about as well as any does, and no document without.

    All of them where nothing is named but the document or the terms ``besides``; none where no record says it.
    ``only_best``: just those that say most of it, and these only if it is nearly all.
    """
    telling = {term for term in question.telling if not term.isdigit() and term not in besides}
    singles = {term: value for term, value in focus.singles.items() if term in telling}
    fits = [
        (one, [(record, focus.of_singles(singles, _places(one, record))[0] if singles else 1.0) for record in records])
        for one, records in candidates
    ]
    best = max((fit for _, records in fits for _, fit in records), default=0.0)
    loose = _NEAR_BEST * best if best >= ABOUT else _TITLE_CREDIT
    least = max(best, ABOUT) if only_best else loose
    kept = [(one, [record for record, fit in records if fit >= least - 1e-9]) for one, records in fits]
    return [(one, records) for one, records in kept if records]


def _places(one: Registered, record: Target | Duty) -> list[tuple[frozenset[str], Mapping[str, frozenset[str]], float]]:
    passage, meta = one.passage(record), one.document.metadata
    texts = (
        (_own(record), 1.0),
        (f"{passage.lead} / {record.citation.quote}", _CLAUSE_CREDIT),
        (" / ".join(passage.headings), _HEADING_CREDIT),
        (f"{meta.title} / {meta.issuer}", _TITLE_CREDIT),
    )
    return [(passage_terms(text), spellings(text), credit) for text, credit in texts]


def _own(record: Target | Duty) -> str:
    if isinstance(record, Target):
        return " / ".join((record.indicator, record.name, record.scope, record.written))
    return " / ".join((record.agency, record.name, record.task, record.deadline, record.rhythm))
