"""Where the money for what a document is about comes from, as its section on money says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.fitting import BUDGET, clipped, fitted
from assistant.answering.lists.lists import place
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.funds import asks_funds
from assistant.answering.wording import bold, plain
from assistant.records import Document, Passage, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

# the money of the document as a whole: "KP thực hiện Kế hoạch", "tổng vốn của Chương trình"
_ASKS_ALL = re.compile(
    r"\b(?:kp|kinh phi|von|nguon luc)\b(?: de)?(?: trien khai| to chuc)? thuc hien\b"
    r"|\btong (?:nhu cau |muc |nguon )?(?:kp|kinh phi|von)\b"
)
_HEADED = re.compile(r"(?:ve )?(?:nguon |nhu cau )?(?:kinh phi|von|nguon luc|tai chinh)\b")
_SOURCE = re.compile(r"\b(?:ngân sách|nguồn|vốn|tài trợ|viện trợ|xã hội hóa|đóng góp|lồng ghép)\b", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    (
        "KP",
        *syllables(
            "kinh phí, tiền, vốn, ngân sách, chi phí, tài chính, nguồn, lấy, từ, đâu, ra, chi, làm, thực hiện, bố trí,"
            " khoản, phần, nguồn lực, tổng"
        ),
    )
)
_LEAST = 0.5  # of what else is asked about that the document's title says
_SURE = 0.8  # the same of the text of the one document of the place that is named
_OF_SUM = 40  # words
_MOST_DOCUMENTS = 20


def funds_statements(desk: Desk) -> list[Statement]:
    """What stands under the heading of money, where it is asked which sources it comes from; of one document only."""
    if desk.question.intent == "figure" or not asks_funds(desk.question) or desk.question.agencies:
        return []
    document, share = _meant(desk)
    if document is None:
        return []
    is_of_place = bool(desk.question.provinces) and _titled(desk, document, document.text) >= _SURE
    return _told(*_headed(desk, document)) if share >= _LEAST or is_of_place else []


def all_funds(desk: Desk) -> list[Statement]:
    """What stands under the heading of money, where all the money of a document is asked about and nothing that its
    title does not say; the amount first, where one is asked for.
    """
    question = desk.question
    if not _ASKS_ALL.search(question.asked) or question.agencies or question.spans:
        return []
    document, share = _meant(desk)
    if document is None or share < 1.0:
        return []
    section, inside = _headed(desk, document)
    return _sum(inside) if question.intent == "figure" else _told(section, inside)


def _meant(desk: Desk) -> tuple[Document | None, float]:
    """The one document whose title says most of what else is asked, and what share of it."""
    names = desk.nearest()[:_MOST_DOCUMENTS]
    said = [(_titled(desk, document), document) for document in map(desk.reader.document, names)]
    best = max((share for share, _ in said), default=0.0)
    meant = [document for share, document in said if share == best]
    return (meant[0] if len(meant) == 1 else None), best


def _headed(desk: Desk, document: Document) -> tuple[Section | None, list[Passage]]:
    """The one section of a document on money and what stands in it; nothing where there is none or are several."""
    headed = [section for section in document.sections if _HEADED.match(fold(section.title).lower())]
    if len(headed) != 1:
        return None, []
    (section,) = headed
    return section, [p for p in desk.reader.passages(document.name) if section.start <= p.start < section.end]


def _sum(inside: Sequence[Passage]) -> list[Statement]:
    """The first amount of money of a section on money, which is the whole: the parts come after it."""
    amounts = ((passage, figure) for passage in inside for figure in quantities(figures_in(passage.text)))
    first = next(((passage, figure) for passage, figure in amounts if figure.unit.endswith("đồng")), None)
    if first is None:
        return []
    passage, figure = first
    return [Statement(f"{bold(figure.text)} – {plain(clipped(passage.text, _OF_SUM))}", (source_of(passage),))]


def _told(section: Section | None, inside: Sequence[Passage]) -> list[Statement]:
    """The clauses in order: the one that names most sources has room before the others."""
    if section is None or not inside:
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
