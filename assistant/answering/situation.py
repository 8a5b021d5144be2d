"""How things stand, the good and the bad of it: the part of a document that takes stock."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.concepts import concept_tokens, passage_terms
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists import section_statements
from assistant.answering.question import Question
from assistant.answering.sections import SectionMatch
from assistant.records import Document, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_STANDS = r"buc tranh|thuc trang|tinh hinh|hien trang|nhin lai|nhin chung"
_GOOD = r"ket qua|mat duoc|uu diem|diem manh|thanh tuu|lam duoc"
_BAD = r"han che|ton tai|yeu kem|chua duoc|chua lam duoc|bat cap|diem yeu|khuyet diem"
_ASKS = re.compile(rf"\b(?:{_STANDS})\b|\blam duoc (?:nhung )?(?:gi|j)\b|\b(?:{_GOOD})\b.*\b(?:{_BAD})\b")
_TAKES_STOCK = re.compile(r"\b(?:tinh hinh|thuc trang|hien trang|boi canh|ket qua|danh gia)\b")
_NAMED = re.sub(r"\W+", " ", f"{_STANDS} {_GOOD} {_BAD}")
_SAYS_NOTHING = frozenset((*syllables(_NAMED), *concept_tokens(_NAMED))) | frozenset(
    syllables(
        "hoạt động, lĩnh vực, công tác, trước, khi, mặt, cả, lẫn, ra sao, thế nào, chung, vừa qua, thời gian, năm,"
        " đánh giá, cho, còn, những, gì, nhìn lại"
    )
)


def asks_situation(question: Question) -> bool:
    """Whether it is asked how things stand, or what is good and bad."""
    return bool(_ASKS.search(question.asked))


def situation_statements(desk: Desk, documents: Sequence[Document]) -> list[Statement]:
    """What stands in the first section that takes stock, of the one document that is meant; nothing where the question
    names something in particular.
    """
    if len(documents) != 1 or not asks_situation(desk.question):
        return []
    (document,) = documents
    meta = document.metadata
    titled = passage_terms(f"{meta.title} / {meta.issuer}")
    if any(t not in titled and t not in _SAYS_NOTHING and not t.isdigit() for t in desk.question.telling):
        return []
    stock = (at for at, section in enumerate(document.sections) if _takes_stock(section))
    index = next(stock, None)
    if index is None:
        return []
    match = SectionMatch(document, index, 1.0)
    return section_statements(match, desk.reader.passages(document.name), "nội dung")


def _takes_stock(section: Section) -> bool:
    return bool(_TAKES_STOCK.search(fold(section.title)))
