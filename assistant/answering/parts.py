"""Answers about a place of a document: what stands there, where what was told stands, more of an item of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.pointing import sections_pointed
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists.digests import IN_SHORT, section_digest
from assistant.answering.lists.lists import noun_of, section_statements
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.lists.standard import titled_terms
from assistant.answering.telling import told
from assistant.answering.wording import bold, plain
from assistant.records import Document, Section
from assistant.vietnamese.syllables import syllables

_CHANCE = 0.25  # share of the words asked about that a heading may not say, where it is what is asked for
_SHOWN = frozenset(syllables("trích, đọc, mở, xem, chép, dẫn, nguyên văn"))  # what is to be done with the part
_TITLE = 4  # syllables of a title that tell it
_ROW = re.compile(r"\|[^|]*\| (?=\S)")


def parts_statements(desk: Desk) -> list[Statement]:
    """What stands in the part that a question names: all of it, or the clause there that says what is asked."""
    if not desk.question.parts:
        return []
    documents = [desk.reader.document(name) for name in desk.nearest()]
    found = sections_pointed(desk.question.parts, _called(desk.question, documents))
    if len(found) != 1:
        return []
    document, index = found[0]
    section = document.sections[index]
    question = desk.question
    named = {*question.telling} - {*concept_tokens(section.title)} - _SHOWN
    if named and question.intent != "summary" and len(named) > _CHANCE * len(question.telling):
        here = [item for item in desk.supported() if section.start <= item.sentence.start < section.end]
        here = [item for item in here if item.passage.document == document.name]
        return told(desk, here) if here else []
    match = SectionMatch(document, index, 1.0)
    if question.intent in IN_SHORT:
        return section_digest(desk, match)
    return section_statements(match, desk.reader.passages(document.name), noun_of(question))


def _called(question: Question, documents: Sequence[Document]) -> Sequence[Document]:
    """The one document whose kind and title say most of what a question says; all where none says more than others."""
    said = [len(titled_terms(document).intersection(question.telling)) for document in documents]
    best = [document for document, count in zip(documents, said, strict=True) if count == max(said, default=0)]
    return best if len(best) == 1 and max(said) else documents


def led_by_place(statements: Sequence[Statement]) -> list[Statement]:
    """Each statement after the place that it is cited to; in a row of a table that is the first thing told."""
    return [_led(one) if one.sources else one for one in statements]


def _led(one: Statement) -> Statement:
    place = f"{bold(_cap(one.sources[0].passage.label))} – "
    row = _ROW.match(one.text)
    start = row.end() if row else 0
    return Statement(one.text[:start] + place + one.text[start:], one.sources)


def _cap(label: str) -> str:
    return f"{label[:1].upper()}{label[1:]}"


def item_statements(desk: Desk, statements: Sequence[Statement]) -> list[Statement]:
    """More of the item of a list that a question means: what stands under its heading, or its clause in full.

    None where the statements are no list, or one that has no such item.
    """
    items = [one for one in statements if one.text.startswith("- ") and one.sources]
    nth = desk.question.nth
    if len(items) < 2 or not -1 <= nth <= len(items):
        return []
    item = items[nth - 1 if nth > 0 else nth]
    passage = item.sources[0].passage
    document = desk.reader.document(passage.document)
    headed = (at for at, section in enumerate(document.sections) if _heads(section, item))
    index = next(headed, None)
    if index is None:
        return [Statement(plain(" ".join(source.passage.text for source in item.sources[:1])), item.sources[:1])]
    title = Statement(f"{bold(document.sections[index].title)}:", item.sources)
    inside = section_statements(SectionMatch(document, index, 1.0), desk.reader.passages(document.name), "ý")
    return [title, *inside]


def _heads(section: Section, item: Statement) -> bool:
    """Whether an item tells a section by its title, and its clause is the first there."""
    source = item.sources[0]
    told = syllables(item.text.partition(". ")[2])[:_TITLE]
    return bool(told) and section.start <= source.start < section.end and syllables(section.title)[:_TITLE] == told
