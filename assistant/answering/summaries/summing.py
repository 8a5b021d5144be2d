"""Summaries: of a whole document, of the section that is meant, or of what several clauses say of a thing."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.desk import Desk
from assistant.answering.digesting.choosing import digested
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.lists.digests import ground_of, section_digest
from assistant.answering.lists.fitting import BUDGET, fitted
from assistant.answering.lists.lists import short_name
from assistant.answering.lists.sections import SectionMatch, match_sections, named_sections, says_nothing
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.records import Document, Passage, Sentence

_NAMED = 0.6  # the least match asked for, up to which a heading that says all that is asked about is meant
_MOST_CLAUSES = 5
_MOST_DOCUMENTS = 4  # of one place, whose headings are looked at
_NEAR_BEST = 0.7
_NEAR_TOPIC = 0.9
_MOST_OF_ALL = 0.5
_MOST_INSIDE = 15  # clauses of a section that is about one thing
_PARAGRAPH = 4  # sentences from which on the first may announce the others


def section_summary(desk: Desk, documents: Sequence[Document], least: float) -> list[Statement]:
    """What stands under the heading that says all that is asked about; none where no heading does.

    ``least``: the match from which on a heading is what the question means, though it does not say all of it.
    """
    matches = match_sections(desk.question, documents, desk.reader.rarity)
    named = set(named_sections(desk.question, documents)) if least <= _NAMED else set()
    sure = {(match.document.name, match.index) for match in matches if match.score >= least}
    meant = [match for match in matches if (match.document.name, match.index) in named | sure]
    meant = [match for match in meant if not says_nothing(desk.question, match)]
    return section_digest(desk, meant[0]) if meant else []


def section_clauses(desk: Desk, words: int) -> list[Statement]:
    """The clauses, in so many words, under the one heading that says all that is asked about; none where none does."""
    documents = [desk.reader.document(name) for name in desk.names[:_MOST_DOCUMENTS]]
    named = named_sections(desk.question, documents)
    if not named:
        return []
    name, index = named[0]
    section = next(document for document in documents if document.name == name).sections[index]
    inside = [p for p in desk.reader.passages(name) if section.start <= p.start < section.end]
    texts = fitted([passage.sentences[0].text for passage in inside], words)
    return [Statement(plain(text), (source_of(p),)) for text, p in zip(texts, inside, strict=True)]


def clause_summary(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """What the section says that most clauses about the thing asked stand in; else the best sentence of each clause of
    one document that is about it, in reading order.
    """
    if not evidence:
        return []
    evidence = _on_topic(desk, evidence)
    best = _topic_of(evidence)
    announced = _under_topic(best)
    places = announced or _one_a_clause(best, evidence)
    spoken = [] if announced else [source.passage for _, source in places]
    if section := _of_most(desk, best, spoken):
        return section_digest(desk, section)
    if len(places) < 2:
        return []
    texts = digested([text for text, _ in places], BUDGET, ground_of(desk, best.passage.document))
    told = [(text, source) for text, (_, source) in zip(texts, places, strict=True) if text]
    lines = [Statement(f"- {plain(text)}", (source,)) for text, source in told]
    name = short_name(desk.reader.shelf.metadata[best.passage.document]) or best.passage.document
    return [Statement(f"{bold(f'{len(lines)} ý')} – {plain(name)}:"), *lines]


def _of_most(desk: Desk, best: Evidence, passages: Sequence[Passage]) -> SectionMatch | None:
    """The section of several clauses around the best one, where most of the clauses stand in it, or it is headed by
    nothing but what the best one begins with.
    """
    document = desk.reader.document(best.passage.document)
    for at in reversed(range(len(document.sections))):
        section = document.sections[at]
        if not section.start <= best.passage.start < section.end:
            continue
        inside = [p for p in desk.reader.passages(document.name) if section.start <= p.start < section.end]
        if len(inside) == 1 and section.parent is not None:
            continue
        told = [passage for passage in passages if section.start <= passage.start < section.end]
        heads = not section.title and best.sentence.start == inside[0].start
        is_meant = heads or (passages and len(told) >= _MOST_OF_ALL * len(passages))
        return SectionMatch(document, at, 1.0) if is_meant and len(inside) <= _MOST_INSIDE else None
    return None


def _on_topic(desk: Desk, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Those whose clauses say most of what is asked about beside what the document as a whole is about."""
    metadata = desk.reader.shelf.metadata[evidence[0].passage.document]
    topic = set(desk.question.telling) - passage_terms(f"{metadata.title} / {metadata.issuer}")
    said = [
        len(topic & passage_terms(" / ".join((*p.headings, p.lead, p.text)))) for p in (e.passage for e in evidence)
    ]
    return [item for item, count in zip(evidence, said, strict=True) if count >= _NEAR_BEST * max(said)]


def _topic_of(evidence: Sequence[Evidence]) -> Evidence:
    """The best evidence, or one about as good that opens a paragraph on what is asked about."""
    best = evidence[0]
    near = [item for item in evidence if min(item.score / best.score, item.words / best.words) >= _NEAR_TOPIC]
    return next((item for item in near if _under_topic(item)), best)


def _under_topic(best: Evidence) -> list[tuple[str, Source]]:
    """The sentences of a paragraph that its first, which says what is asked about, only announces."""
    sentences = best.passage.sentences
    if len(sentences) < _PARAGRAPH or sentences[0] != best.sentence:
        return []
    return [_place(best.passage, sentence) for sentence in sentences[1:]]


def _one_a_clause(best: Evidence, evidence: Sequence[Evidence]) -> list[tuple[str, Source]]:
    chosen: dict[str, Evidence] = {}
    for item in evidence:
        is_row = bool(cells_of(item.passage))
        if not is_row and item.passage.document == best.passage.document and item.words >= _NEAR_BEST * best.words:
            chosen.setdefault(item.passage.id, item)
    items = sorted(list(chosen.values())[:_MOST_CLAUSES], key=lambda item: item.passage.ordinal)
    return [_place(item.passage, item.sentence) for item in items]


def _place(passage: Passage, sentence: Sentence) -> tuple[str, Source]:
    return sentence.text, Source(passage, sentence.start, sentence.end)
