"""Questions about a document itself or about a name that one explains: which document is meant, and what it says."""

from __future__ import annotations

from itertools import chain, islice

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.facts import (
    asks_effect,
    asks_facts,
    asks_only_facts,
    asks_who_is,
    bracketed,
    definition,
    document_facts,
    effect,
    points_at_document,
)
from assistant.answering.shelf import Selection

_DEFINING = 50  # documents looked through for what a name stands for


def fact_statements(desk: Desk) -> list[Statement]:
    """What is known of a document itself, and what a name or an abbreviation stands for."""
    question, reader = desk.question, desk.reader
    if question.intent == "definition" or asks_who_is(question):
        names = desk.nearest() if len(desk.names) > _DEFINING else desk.names
        said = (definition(question, reader.document(name), reader.passages(name)) for name in names)
        in_brackets = (bracketed(question, reader.passages(name)) for name in names)
        return list(islice((statement for statement in chain(said, in_brackets) if statement), 1))
    if not asks_effect(question) and not asks_facts(question):
        return []
    name = _meant(desk)
    if not name:
        return []
    if asks_effect(question):
        told = effect(reader.passages(name))
        return [told] if told else []
    return document_facts(question, reader.document(name), reader.passages(name))


def is_unknown(desk: Desk) -> bool:
    """Whether just a fact of the document meant is asked for: if nothing told it, a date found near is another's."""
    name = _meant(desk) if asks_facts(desk.question) else ""
    return bool(name) and asks_only_facts(desk.question, desk.reader.document(name))


def _meant(desk: Desk) -> str:
    """The one document that a question is about: by its title, or the nearest where it says "this"."""
    name = desk.reader.shelf.titled(desk.question, desk.names)
    if name or not points_at_document(desk.question):
        return name
    hits = desk.reader.hits(desk.question, Selection(desk.names), 1)
    return hits[0].passage.document if hits else ""
