"""Answers about a place of a document: what stands there, and where what was told stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.concepts import concept_tokens
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists import noun_of, section_statements
from assistant.answering.pointing import sections_pointed
from assistant.answering.sections import SectionMatch
from assistant.answering.telling import told
from assistant.answering.wording import bold

_ROW = re.compile(r"\|[^|]*\| (?=\S)")


def parts_statements(desk: Desk) -> list[Statement]:
    """What stands in the part that a question names: all of it, or the clause there that says what is asked."""
    if not desk.question.parts:
        return []
    documents = [desk.reader.document(name) for name in desk.nearest()]
    found = sections_pointed(desk.question.parts, documents)
    if len(found) != 1:
        return []
    document, index = found[0]
    section = document.sections[index]
    named = {*desk.question.telling} - {*concept_tokens(section.title)}
    if named:
        here = [item for item in desk.supported() if section.start <= item.sentence.start < section.end]
        here = [item for item in here if item.passage.document == document.name]
        return told(desk, here) if here else []
    return section_statements(
        SectionMatch(document, index, 1.0), desk.reader.passages(document.name), noun_of(desk.question)
    )


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
