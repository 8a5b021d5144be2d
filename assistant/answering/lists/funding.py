"""Where the money for what a document is about comes from, as its section on money says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.fitting import BUDGET, clipped, fitted
from assistant.answering.lists.lists import place
from assistant.answering.wording import bold, plain
from assistant.records import Document, Passage, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_MONEY = r"(?:tien|kinh phi|von|chi phi|ngan sach|tai chinh)"
_ASKS = re.compile(
    rf"\b{_MONEY}\b.*\b(?:tu dau|o dau|dau ra|(?:nhung|cac|may) nguon|nguon nao|lay tu)\b"
    rf"|\b{_MONEY}\b.*\bgom (?:nhung |cac |may )?(?:khoan|nguon|phan)(?: \w+)? (?:nao|gi)\b"
    rf"|\b(?:nhung|cac|may) nguon {_MONEY}\b.*\b(?:nao|gi)\b|\bnguon {_MONEY} (?:nao|gi|tu dau|o dau)\b"
)
_HEADED = re.compile(r"(?:ve )?(?:nguon )?(?:kinh phi|von|nguon luc|tai chinh)\b")
_SOURCE = re.compile(r"\b(?:ngân sách|nguồn|vốn|tài trợ|viện trợ|xã hội hóa|đóng góp|lồng ghép)\b", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    (
        "KP",
        *syllables(
            "kinh phí, tiền, vốn, ngân sách, chi phí, tài chính, nguồn, lấy, từ, đâu, ra, chi, làm, thực hiện, bố trí,"
            " khoản, phần"
        ),
    )
)
_LEAST = 0.5  # of what else is asked about that the document's title says
_SURE = 0.8  # the same of the text of the one document of the place that is named
_MOST_DOCUMENTS = 20


def asks_funds(question: Question) -> bool:
    """Whether it is asked where money comes from."""
    return bool(_ASKS.search(question.asked))


def funds_statements(desk: Desk) -> list[Statement]:
    """What stands under the heading of money, where it is asked which sources it comes from; of one document only."""
    if desk.question.intent == "figure" or not asks_funds(desk.question) or desk.question.agencies:
        return []
    names = desk.nearest()[:_MOST_DOCUMENTS]
    said = [(_titled(desk, document), document) for document in map(desk.reader.document, names)]
    best = max((share for share, _ in said), default=0.0)
    meant = [document for share, document in said if share == best]
    if len(meant) != 1:
        return []
    (document,) = meant
    is_of_place = bool(desk.question.provinces) and _titled(desk, document, document.text) >= _SURE
    if best < _LEAST and not is_of_place:
        return []
    headed = [section for section in document.sections if _HEADED.match(fold(section.title).lower())]
    if len(headed) != 1:
        return []
    (section,) = headed
    return _told(section, [p for p in desk.reader.passages(document.name) if section.start <= p.start < section.end])


def _told(section: Section, inside: Sequence[Passage]) -> list[Statement]:
    """The clauses in order: the one that names most sources has room before the others."""
    if not inside:
        return []
    main = max(inside, key=lambda passage: len(_SOURCE.findall(passage.text)))
    room = max(BUDGET - len(main.text.split()), 0)
    others = iter(fitted([passage.text for passage in inside if passage is not main], room))
    texts = [clipped(main.text, BUDGET) if passage is main else next(others) for passage in inside]
    items = [Statement(f"- {plain(text)}", (source_of(p),)) for text, p in zip(texts, inside, strict=True)]
    return [Statement(f"{bold(plain(place(section)))}:"), *items]


def _titled(desk: Desk, document: Document, text: str = "") -> float:
    """The share of what else is asked about that a document's title says, or its text."""
    meta = document.metadata
    told = passage_terms(f"{meta.title} / {meta.subject} / {meta.issuer} / {meta.province} / {text}")
    rest = [term for term in desk.question.telling if term not in _SAYS_NOTHING]
    return sum(term in told for term in rest) / len(rest) if rest else 1.0
