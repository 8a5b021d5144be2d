"""Questions about a document itself or about a name that one explains: which document is meant, and what it says."""

from __future__ import annotations

import re

from assistant.answering.acts.cited import cited_statements
from assistant.answering.acts.defining import definitions
from assistant.answering.acts.effect import (
    asks_effect,
    asks_end,
    asks_only_effect,
    effect,
    end,
    is_of_other_law,
    speaks_of_end,
)
from assistant.answering.acts.explanations import asks_short_form, asks_who_is, terms_asked
from assistant.answering.acts.fact_claims import claim_statement
from assistant.answering.acts.facts import asks_facts, asks_only_facts, document_facts, points_at_document
from assistant.answering.asking.initialisms import shorts_in, spells
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, joined_statement
from assistant.answering.lists.lists import short_name
from assistant.answering.shelf import Selection
from assistant.answering.wording import SILENT, bold
from assistant.records import Passage
from assistant.vietnamese.syllables import bigrams, syllables

_NEAREST = 5  # sentences among which one may spell out what letters stand for
_ASKS_NAME = frozenset(("open", "task", "definition"))
_LONGEST_NAME = 6  # syllables
_MOST_NAMED = 4  # documents that are told side by side
_AFTER = frozenset(("sau", "muon"))
_BEFORE_OR_AFTER = re.compile(r"\b(?:truoc|som|sau|muon)\b")
_SAME_OR_OTHER = re.compile(r"\b(?:trung|giong|cung|khac)\b")


def fact_statements(desk: Desk) -> list[Statement]:
    """What is known of a document itself, and what a name or an abbreviation stands for."""
    question, reader = desk.question, desk.reader
    if cited := cited_statements(desk):
        return cited
    if told := definitions(desk):
        return told
    if question.intent == "definition" or asks_who_is(question):
        return []
    if question.intent == "yesno" and (name := _meant(desk)):
        claim = claim_statement(question, reader.document(name), reader.passages(name))
        if claim:
            return [claim]
    if until := _end(desk):
        return [until]
    if not asks_effect(question) and not asks_facts(question):
        return []
    if rows := _each(desk):
        return rows
    name = _meant(desk)
    return _facts(desk, name) if name else []


def _end(desk: Desk) -> Statement | None:
    """Until when the document meant is in force, where just that is asked."""
    name = _meant(desk) if speaks_of_end(desk.question) else ""
    is_asked = bool(name) and asks_end(desk.question, desk.reader.shelf.metadata[name])
    return end(desk.reader.passages(name)) if is_asked else None


def _facts(desk: Desk, name: str) -> list[Statement]:
    """What is asked of one document itself."""
    document, passages = desk.reader.document(name), desk.reader.passages(name)
    if asks_effect(desk.question):
        told = None if is_of_other_law(desk.question, document.metadata) else effect(document, passages)
        return [told] if told else []
    return document_facts(desk.question, document, passages)


def _each(desk: Desk) -> list[Statement]:
    """The same of each document where several are named by their numbers, a line each; the one asked for first."""
    names, question = desk.selection.documents, desk.question
    if not 1 < len(names) <= _MOST_NAMED or len({*question.acts, *question.numbers}) < len(names):
        return []
    metadata = desk.reader.shelf.metadata
    if order := _BEFORE_OR_AFTER.search(question.asked):
        names = tuple(sorted(names, key=lambda name: metadata[name].date, reverse=order[0] in _AFTER))
    told = [(name, _facts(desk, name)) for name in names]
    if not any(statements for _, statements in told):
        return []
    rows = [_row(short_name(metadata[name]), statements) for name, statements in told]
    verdict = _alike(question, [statements[0].text for _, statements in told if statements])
    return [Statement(f"{bold(verdict)}:"), *rows] if verdict and all(found for _, found in told) else rows


def _row(name: str, statements: list[Statement]) -> Statement:
    line = joined_statement(statements) if statements else Statement(SILENT)
    return Statement(f"- {bold(name)}: {line.text}", line.sources)


def _alike(question: Question, told: list[str]) -> str:
    """Whether the documents have the same, where that is asked."""
    asked = _SAME_OR_OTHER.search(question.asked)
    if asked is None:
        return ""
    is_same = len({text.split(" – ")[0] for text in told}) == 1
    return "Có" if is_same != (asked[0] == "khac") else "Không"


def is_unknown(desk: Desk) -> bool:
    """Whether just a fact of the document meant is asked for, or what letters stand for: if nothing told it, a date
    found near is another's, and a clause with the letters does not spell them out.
    """
    if asks_short_form(desk.question):
        return _is_spelt_nowhere(desk)
    if _is_named_nowhere(desk):
        return True
    name = _meant(desk) if asks_facts(desk.question) or asks_effect(desk.question) else ""
    document = desk.reader.document(name) if name else None
    return document is not None and any(only(desk.question, document) for only in (asks_only_facts, asks_only_effect))


def _is_spelt_nowhere(desk: Desk) -> bool:
    """Whether no clause near what is asked has words with the initials of the letters asked about."""
    shorts = shorts_in(desk.question.text)
    near = [item.passage.text for item in desk.evidence()[:_NEAREST]]
    return bool(shorts) and not any(spells(short, text) for short in shorts for text in near)


def _is_named_nowhere(desk: Desk) -> bool:
    """Whether a name alone is asked about, and nothing of a place or an act, and two words of it stand side by side
    nowhere near: clauses that have them apart explain something else.
    """
    question = desk.question
    is_alone = question.intent in _ASKS_NAME and not (question.agencies or question.provinces or question.kinds)
    terms = terms_asked(question) if is_alone else []
    term = terms[0] if len(terms) == 1 else ()
    if not 1 < len(term) <= _LONGEST_NAME or any(word in question.longs or word in question.written for word in term):
        return False
    pairs = {pair for pair in bigrams(term) if all(word in question.telling for word in pair.split("_"))}
    near = {pair for item in desk.evidence() for pair in bigrams(syllables(f"{_whole(item.passage)} / {item.titled}"))}
    return bool(near) and not pairs <= near


def _whole(passage: Passage) -> str:
    return " / ".join((passage.text, passage.lead, *passage.headings))


def _meant(desk: Desk) -> str:
    """The one document that a question is about: by its title, or the nearest where it says "this"."""
    name = desk.reader.shelf.titled(desk.question, desk.names)
    if name or not points_at_document(desk.question):
        return name
    hits = desk.reader.hits(desk.question, Selection(desk.names), 1)
    return hits[0].passage.document if hits else ""
