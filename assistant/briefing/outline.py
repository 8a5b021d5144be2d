"""What the writers share: the numbers of parts (I, 1, a) and how a source is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.briefing.model import CardSet, CitedDocument, Part, Statement
from assistant.briefing.wording import capitalised
from assistant.records import Citation
from assistant.vietnamese.numerals import as_roman

RESTATEMENT = "Bản lược thuật – đối chiếu văn bản gốc khi trích dẫn"
RESTATEMENT_AGAIN = "bản lược thuật"
CARD_COLUMNS = ("Câu hỏi", "Trả lời", "Nguồn")

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def numbered(parts: Sequence[Part], level: int = 1) -> Iterator[tuple[int, str, Part]]:
    """Every part in reading order with its level, from 1, and its title numbered as official papers do."""
    for place, part in enumerate(parts, 1):
        yield level, f"{_number(level, place)} {line(part.title)}".strip(), part
        yield from numbered(part.parts, level + 1)


def _number(level: int, place: int) -> str:
    if level == 1:
        return f"{as_roman(place)}."
    if level == 2:
        return f"{place}."
    return f"{_letters(place)})" if level == 3 else "-"


def _letters(place: int) -> str:
    """a, b, …, y, aa, ab, …"""
    text = ""
    while place:
        place, rest = divmod(place - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text


def line(text: str) -> str:
    """A text on one line, without the characters that no file of text may hold."""
    return " ".join(_UNWRITABLE.sub(" ", text).split())


def remarks_of(statement: Statement) -> str:
    """What a reader must know before relying on a statement; "" when nothing."""
    doubts = [line(doubt).rstrip(".") for doubt in statement.doubts]
    faults = [f"cần kiểm tra: {line(fault)}" for fault in statement.faults]
    remarks = "; ".join(dict.fromkeys((*doubts, *faults)))
    return f"[{capitalised(remarks)}]" if remarks else ""


def key_of(citations: Sequence[Citation]) -> tuple[tuple[str, str], ...]:
    """The clauses cited, each once: statements with the same key have the same source."""
    return tuple(dict.fromkeys((citation.document, citation.label) for citation in citations))


class Sources:
    """How the sources of one paper are named: the clause, then its document, in full where it is first cited."""

    def __init__(self, documents: Sequence[CitedDocument]) -> None:
        self._documents = {document.name: document for document in documents}
        self._met: set[str] = set()

    def named(self, citations: Sequence[Citation]) -> str:
        """The official citations of a statement: each clause once, each document once after its clauses."""
        labels: dict[str, list[str]] = {}
        for document, label in key_of(citations):
            labels.setdefault(document, []).append(label)
        return f"{'; '.join(self._clauses(name, of_document) for name, of_document in labels.items())}."

    def _clauses(self, name: str, labels: Sequence[str]) -> str:
        document = self._documents.get(name)
        if document is None:
            return "; ".join(map(_sentence, labels))
        is_first = name not in self._met
        self._met.add(name)
        called = document.official if is_first else document.short
        mark = f" ({RESTATEMENT if is_first else RESTATEMENT_AGAIN})" if document.is_restatement else ""
        *others, last = labels
        said = [_sentence(label.replace(f", {document.official}", "")) for label in others]
        return "; ".join([*said, _sentence(last.replace(document.official, called))]) + mark


def _sentence(label: str) -> str:
    return capitalised(line(label)).rstrip(".")


def card_lines(cards: CardSet) -> tuple[tuple[str, ...], ...]:
    """The cards as rows under ``CARD_COLUMNS``."""
    sources = Sources(cards.documents)
    return tuple((line(card.question), line(card.answer), sources.named(card.citations)) for card in cards.cards)
