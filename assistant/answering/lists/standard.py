"""Sections asked for by no words of their own: those of a kind that most documents have, and those of a year."""

from __future__ import annotations

import re

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.periods import Span, spans_of
from assistant.answering.asking.question import Question
from assistant.answering.lists.sections import SectionMatch
from assistant.records import Document
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

# how they are asked for, and how they are headed
_STANDARD = (
    (
        re.compile(r"\bto chuc thuc hien\b|\btrach nhiem\b|\bphan cong\b|\bai (?:lam|lo)(?: viec)? gi\b|\bphan viec\b"),
        re.compile(r"\bto chuc thuc hien\b|\btrach nhiem\b|\bphan cong\b"),
    ),
    (
        re.compile(r"\bkinh phi\b|\bnguon (?:tien|von|luc)\b|\btien nong\b|\bngan sach\b"),
        re.compile(r"\bkinh phi\b|\bnguon (?:luc|von|tai chinh)\b|\bngan sach\b"),
    ),
    (re.compile(r"\bquan diem\b"), re.compile(r"\bquan diem\b")),
    (re.compile(r"\b(?:pham vi|doi tuong)\b"), re.compile(r"\b(?:pham vi|doi tuong)\b")),
)
_OTHER_KINDS = re.compile(r"\b(?:muc tieu|nhiem vu|giai phap)\b")
_WORDS = (
    "trách nhiệm phân công, tổ chức thực hiện, kinh phí, nguồn tiền, nguồn vốn, nguồn lực, tiền nong, ngân sách,"
    " quan điểm, phạm vi, đối tượng, cơ quan, đơn vị, các, ai, việc, áp dụng, điều chỉnh"
)
_OF_STANDARD = frozenset((*syllables(_WORDS), *concept_tokens(_WORDS)))


def standard_section(question: Question, document: Document) -> SectionMatch | None:
    """The outermost section of a kind that most documents have, where nothing but it and the document is named; rather
    one that is headed with nothing else.
    """
    if set(question.telling) - titled_terms(document) - _OF_STANDARD:
        return None
    headed = next((headed for asked, headed in _STANDARD if asked.search(question.asked)), None)
    if headed is None:
        return None
    titles = [fold(section.title).lower() for section in document.sections]
    found = [at for at, title in enumerate(titles) if headed.search(title)]
    asked_words = set(syllables(question.asked))
    said = [len(asked_words.intersection(syllables(title))) for title in titles]
    found.sort(key=lambda at: (_kinds_in(titles[at]), -said[at], document.sections[at].level))
    return SectionMatch(document, found[0], 1.0) if found else None


def _kinds_in(title: str) -> int:
    """Of how many kinds a heading says something: "kinh phí và tổ chức thực hiện" of two."""
    return sum(bool(headed.search(title)) for _, headed in _STANDARD) + bool(_OTHER_KINDS.search(title))


def dated_section(question: Question, document: Document) -> SectionMatch | None:
    """The first section headed with just the years that are asked for, where the document as a whole is of others."""
    if len(question.spans) != 1 or question.spans[0] in spans_of(document.metadata.title):
        return None
    dated = (at for at, section in enumerate(document.sections) if _years_of(section.title) == question.spans[0])
    at = next(dated, None)
    return None if at is None else SectionMatch(document, at, 1.0)


def _years_of(title: str) -> Span | None:
    """From the first to the last year that a heading names: "từ năm 2026 đến hết năm 2028"."""
    spans = spans_of(title)
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def titled_terms(document: Document) -> frozenset[str]:
    """What a document's kind, title and issuer say."""
    return passage_terms(f"{document.metadata.kind} / {document.metadata.title} / {document.metadata.issuer}")
