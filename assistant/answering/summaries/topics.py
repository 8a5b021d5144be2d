"""What a whole document says of one thing: the section that is about it, else its sentences that speak of it most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.asking.concepts import passage_terms, spellings
from assistant.answering.desk import Desk
from assistant.answering.digesting.choosing import shares
from assistant.answering.drafting import Source, Statement
from assistant.answering.lists.digests import section_digest
from assistant.answering.lists.fitting import BUDGET, fitted
from assistant.answering.lists.lists import short_name
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus, telling_places
from assistant.answering.weighing.pieces import shortened
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Document

_GROUND = re.compile(r"\W*(?:Căn cứ|Theo đề nghị)\b")
_PAIRS = 0.6  # of a sentence's fit, what it says of the words that stand side by side
_ABOVE = 0.5  # credit of what is said only above it
_NEAR_BEST = 0.65
_PARAGRAPH = 3  # sentences that the first of a paragraph may announce
_MOST = 7  # sentences that are told
_HEADED = 0.5  # fit of its heading, from which on a section is about a thing
_MOST_OF_SECTION = 0.5  # of its clauses, from which on a section is about a thing
_MOST_INSIDE = 15  # clauses of a section that is about one thing


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with how much of the topic it says."""

    source: Source
    text: str
    fit: float


def topic_summary(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """The section where the document of the best evidence speaks of the topic; else, from all over the document, the
    sentences that say most of it, cut to what they say of it. Nothing for a single one.
    """
    if not evidence:
        return []
    document = desk.reader.document(evidence[0].passage.document)
    topic = _Topic.of(desk.focus, document)
    spoken = _spoken(desk, document, topic)
    if section := _section_of(desk, document, topic, spoken):
        return section_digest(desk, section)
    told = _announced(spoken[0]) if spoken else []
    told = told or sorted(spoken[:_MOST], key=lambda one: one.source.start)
    if len(told) < 2:
        return []
    room = shares([len(one.text.split()) for one in told], BUDGET)
    cut = (shortened(one.text, telling_places(desk.focus, one.text), n) for one, n in zip(told, room, strict=True))
    texts = fitted([*cut], from_start=True)
    lines = [Statement(f"- {plain(text)}", (one.source,)) for text, one in zip(texts, told, strict=True)]
    name = short_name(document.metadata) or document.name
    return [Statement(f"{bold(f'{len(lines)} ý')} – {plain(name)}:"), *lines]


def _spoken(desk: Desk, document: Document, topic: _Topic) -> list[Spoken]:
    """The sentences that say about as much of the topic as any does, the most first; no rows of tables, nor what
    stands below the text.
    """
    found = [
        Spoken(
            Source(passage, one.start, one.end),
            one.text,
            topic.fit(one.text, " / ".join((*passage.headings[-1:], passage.lead))),
        )
        for passage in desk.reader.passages(document.name)
        if passage.section not in (END_MATTER, SIGNATURE) and not cells_of(passage) and not _GROUND.match(passage.text)
        for one in passage.sentences
    ]
    best = max((one.fit for one in found), default=0.0)
    kept = [one for one in found if one.fit and one.fit >= _NEAR_BEST * best]
    return sorted(kept, key=lambda one: -one.fit)


def _announced(best: Spoken) -> list[Spoken]:
    """The sentences of a paragraph that its first, which says what is asked about, only announces."""
    passage = best.source.passage
    first, *others = passage.sentences
    if len(others) < _PARAGRAPH or first.start != best.source.start:
        return []
    return [Spoken(Source(passage, one.start, one.end), one.text, best.fit) for one in others]


@dataclass(frozen=True, slots=True)
class _Topic:
    """What is asked about beside what the document as a whole is about."""

    focus: Focus
    singles: dict[str, float]
    pairs: dict[str, float]

    @classmethod
    def of(cls, focus: Focus, document: Document) -> _Topic:
        titled = passage_terms(f"{document.metadata.title} / {document.metadata.issuer}")
        singles = {term: value for term, value in focus.singles.items() if term not in titled}
        pairs = {pair: value for pair, value in focus.pairs.items() if pair not in titled}
        return cls(focus, singles or dict(focus.singles), pairs)

    def fit(self, text: str, above: str = "") -> float:
        """How much of it a text says; what stands above it counts less."""
        places = ((passage_terms(text), spellings(text), 1.0), (passage_terms(above), spellings(above), _ABOVE))
        singles = self.focus.of_singles(self.singles, places)[0]
        return (1 - _PAIRS) * singles + _PAIRS * self.focus.of_pairs(self.pairs, places) if self.pairs else singles


def _section_of(desk: Desk, document: Document, topic: _Topic, spoken: Sequence[Spoken]) -> SectionMatch | None:
    """The innermost section around the sentence that says most, where its heading does, or most of its clauses and most
    of those of the document that do speak of the topic.
    """
    told = list({one.source.passage.id: one.source.passage for one in spoken[:_MOST]}.values())
    for at in reversed(range(len(document.sections))):
        section = document.sections[at]
        if not spoken or not section.start <= spoken[0].source.start < section.end:
            continue
        inside = [p for p in desk.reader.passages(document.name) if section.start <= p.start < section.end]
        if len(inside) == 1 and section.parent is not None:
            continue
        here = [passage for passage in told if section.start <= passage.start < section.end]
        is_headed = topic.fit(section.title or inside[0].sentences[0].text) >= _HEADED
        is_meant = is_headed or len(here) >= _MOST_OF_SECTION * max(len(told), len(inside))
        return SectionMatch(document, at, 1.0) if is_meant and len(inside) <= _MOST_INSIDE else None
    return None
