"""How much of a document is asked for: all of it, or what the words that its title does not say name."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.desk import Desk
from assistant.answering.lists.standard import titled_terms
from assistant.records import Document
from assistant.vietnamese.syllables import syllables

PARTS_NAMED = re.compile(r"\b(?:phan|muc|chuong)\b(?! (?:tieu|trinh|dich)\b)")
_ALL_OVER = 0.25  # share of a document's clauses from which on a word that they say names no part of it


def is_about_all(desk: Desk, document: Document) -> bool:
    """Whether a question is about the whole document: it says nothing that its title and issuer do not; of its parts,
    nothing that is not said all over it.
    """
    question = desk.question
    titled = titled_terms(document)
    rest = set(question.telling) - titled
    if question.intent == "summary":  # "TTATGT" for "trật tự, an toàn giao thông"
        rest = {term for term in rest if not titled.issuperset(syllables(question.longs.get(term, term)))}
    if question.intent != "list" or question.agencies:
        return not rest and (question.intent == "summary" or not question.agencies)
    return not names_part(desk, document, rest)


def names_part(desk: Desk, document: Document, terms: Collection[str]) -> bool:
    """Whether some of the terms is not said all over the document, so that it names a part of it."""
    clauses = [passage_terms(passage.text) for passage in desk.reader.passages(document.name)] if terms else []
    return any(sum(term in clause for clause in clauses) < _ALL_OVER * len(clauses) for term in terms)
