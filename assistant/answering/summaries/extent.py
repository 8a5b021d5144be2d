"""How much of a document is asked for: all of it, or what the words that its title does not say name."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.lists.standard import titled_terms
from assistant.records import Document
from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

PARTS_NAMED = re.compile(r"\b(?:phan|muc|chuong)\b(?! (?:tieu|trinh|dich)\b)")
_ALL_OVER = 0.25  # share of a document's clauses from which on a word that they say names no part of it
_MOSTLY = 0.5  # of the words asked, that the title of a document says which is meant as a whole
_KINDS = "|".join(
    sorted({fold(name).lower() for kind, symbols in KINDS.items() for name in (kind, *symbols)}, key=len, reverse=True)
)
_OBJECT = re.compile(
    r"\b(?:buc tranh(?: (?:chung|tong the|toan canh))?|tom (?:tat|luoc|gon|lai|nhanh)|tong quan|khai quat|diem qua"
    r"|tong hop|noi gon|goi gon|(?:noi dung|y|nd) chinh)\b"
    r"(?: (?:giup|dum|ho|cho|toi|minh|em|anh|chi|sep|nhanh|gon|ngan|so bo|lai|noi dung|nd|chinh|cua|ve|trong|cai|ban))*"
    rf" (?:{_KINDS})\b"
)


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


def is_object(question: Question, document: Document) -> bool:
    """Whether the document itself is what is to be told in short ("tóm tắt quy chế …"), though it is called by words
    that its title does not have, but its text has.
    """
    rest = set(question.telling) - titled_terms(document)
    if not _OBJECT.search(question.asked) or PARTS_NAMED.search(question.asked):
        return False
    return len(rest) <= _MOSTLY * len(question.telling) and rest <= passage_terms(document.text)
