"""A document with what the register holds of it, and how well a record says what a question is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.answering.asking.concepts import passage_terms, spellings
from assistant.answering.asking.places import label_of
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus, Place
from assistant.answering.weighing.pieces import pieces_of
from assistant.answering.weighing.tiers import is_of_other_tier
from assistant.records import Document, Duty, Passage, Register, Sentence, Target

ABOUT = 0.7  # share of what is asked about, by rarity, that a record must say
_NEAR_BEST = 0.85
_CLAUSE_CREDIT, _HEADING_CREDIT = 0.8, 0.75

Record = TypeVar("Record", Target, Duty)


@dataclass(frozen=True, slots=True)
class Registered:
    """A document, its passages by id, and its targets and duties."""

    document: Document
    passages: Mapping[str, Passage]
    register: Register

    @property
    def name(self) -> str:
        """What a column or a line of it is headed with: the place it is of, or what the document is called."""
        return label_of(self.document.metadata) or self.document.name

    def is_titled(self, focus: Focus, term: str) -> bool:
        """Whether the document's title or issuer says a term of the question, so that it tells no part from another;
        of a word of two syllables both: "năng lượng" is no "năng suất".
        """
        meta = self.document.metadata
        text = f"{meta.title} / {meta.subject} / {meta.issuer}"
        terms = passage_terms(text)
        words = focus.neighbours.get(term, frozenset()) & focus.joined.keys()
        is_other = len(words) == 1 and not words & terms
        return not is_other and focus.of_singles({term: 1.0}, [(terms, spellings(text), 1.0)])[0] > 0

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

    What the document's own title says tells none of its records apart. All of them where nothing else is named but
    the terms ``besides``; none where no record says it. ``only_best``: just those that say most of it, and these only
    if it is nearly all.
    """
    telling = {term for term in question.telling if not term.isdigit() and term not in besides}
    fits = [(one, _fits(focus, one, _of_tier(question, records), telling)) for one, records in candidates]
    best = max((fit for _, records in fits for _, fit in records), default=0.0)
    least = max(best if only_best else _NEAR_BEST * best, ABOUT)
    kept = [(one, _together(one, records, least, only_best)) for one, records in fits]
    return [(one, records) for one, records in kept if records]


def _of_tier(question: Question, records: Sequence[Record]) -> Sequence[Record]:
    return [record for record in records if not is_of_other_tier(question.asked, _own(record))]


def _together(one: Registered, records: Sequence[tuple[Record, float]], least: float, only_best: bool) -> list[Record]:
    """The records that say enough, and with each the targets that are told of the same topic in one sentence."""
    kept = [record for record, fit in records if fit >= least - 1e-9]
    if only_best or not any(isinstance(record, Target) for record in kept):
        return kept
    places = {place for record in kept if _topic(place := _sentence_of(one, record))}
    return [r for r, fit in records if r in kept or (fit >= ABOUT - 1e-9 and _sentence_of(one, r) in places)]


def _sentence_of(one: Registered, record: Target | Duty) -> Sentence:
    """The sentence that a record was read from; the first of its clause where it is none's."""
    sentences = one.passage(record).sentences
    return next((s for s in sentences if s.start <= record.citation.start < s.end), sentences[0])


def _fits(
    focus: Focus, one: Registered, records: Sequence[Record], telling: Collection[str]
) -> list[tuple[Record, float]]:
    """Each record with the share of what is asked that it says."""
    singles = {
        term: value for term, value in focus.singles.items() if term in telling and not one.is_titled(focus, term)
    }
    return [(record, focus.of_singles(singles, _places(one, record))[0] if singles else 1.0) for record in records]


def own_fit(focus: Focus, record: Target | Duty, besides: Collection[str] = ()) -> float:
    """The share of a question's words that those of a record say, without those of its clause."""
    singles = {term: value for term, value in focus.singles.items() if not term.isdigit() and term not in besides}
    text = _own(record)
    return focus.of_singles(singles, [(passage_terms(text), spellings(text), 1.0)])[0] if singles else 1.0


def names_head(focus: Focus, one: Registered, record: Target | Duty) -> bool:
    """Whether a record says the first words of a question, mostly the thing that is asked for."""
    heads = [term for term in focus.head if not one.is_titled(focus, term)]
    return all(focus.of_singles({term: 1.0}, _places(one, record))[0] > 0 for term in heads)


def _places(one: Registered, record: Target | Duty) -> list[Place]:
    passage = one.passage(record)
    topic = _topic(_sentence_of(one, record)) if isinstance(record, Target) else ""
    texts = (
        (_own(record), 1.0),
        (f"{passage.lead} / {record.citation.quote}", _CLAUSE_CREDIT),
        (" / ".join((*passage.headings, topic)), _HEADING_CREDIT),
    )
    return [(passage_terms(text), spellings(text), credit) for text, credit in texts]


def _topic(sentence: Sentence) -> str:
    """What a sentence begins with and states no figure of, so that it is said of all its targets."""
    first = pieces_of(sentence.text)[0].text
    return "" if quantities(figures_in(first)) else first


def _own(record: Target | Duty) -> str:
    if isinstance(record, Target):
        level = record.written if record.values else ""  # "bằng mức chi của tỉnh" is no word of the thing
        return " / ".join((record.indicator, record.name, record.scope, level))
    return " / ".join((record.agency, record.name, record.task, record.deadline, record.rhythm))
