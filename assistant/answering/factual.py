"""Questions about a document itself or about a name that one explains: which document is meant, and what it says."""

from __future__ import annotations

from itertools import chain

from assistant.answering.cited import cited_statements
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.explanations import asks_who_is, bracketed, definition, explained, terms_asked
from assistant.answering.facts import (
    asks_effect,
    asks_facts,
    asks_only_facts,
    document_facts,
    effect,
    points_at_document,
)
from assistant.answering.shelf import Selection

_DEFINING = 50  # documents looked through for what a name stands for


def fact_statements(desk: Desk) -> list[Statement]:
    """What is known of a document itself, and what a name or an abbreviation stands for."""
    question, reader = desk.question, desk.reader
    if cited := cited_statements(desk):
        return cited
    if told := _definition(desk):
        return [told]
    if question.intent == "definition" or asks_who_is(question):
        return []
    if not asks_effect(question) and not asks_facts(question):
        return []
    name = _meant(desk)
    if not name:
        return []
    if asks_effect(question):
        told = effect(reader.passages(name))
        return [told] if told else []
    return document_facts(question, reader.document(name), reader.passages(name))


def _definition(desk: Desk) -> Statement | None:
    """What a name stands for, where that is asked: the clause that explains it before what it is short for."""
    question, reader = desk.question, desk.reader
    is_asked = question.intent == "definition" or asks_who_is(question)
    if not is_asked and not terms_asked(question):
        return None
    names = desk.nearest() if len(desk.names) > _DEFINING else desk.names
    said = (explained(question, reader.passages(name)) for name in names)
    short = (definition(question, reader.document(name), reader.passages(name)) for name in names if is_asked)
    in_brackets = (bracketed(question, reader.passages(name)) for name in names)
    is_short = any("".join(term) in desk.reader.shelf.shorts for term in terms_asked(question))
    found = chain(short, in_brackets, said) if is_short else chain(said, short, in_brackets)
    return next((statement for statement in found if statement), None)


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
