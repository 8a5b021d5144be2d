"""Other documents that a document names: which they are, by their numbers, with the sentence that names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.wording import bold, plain
from assistant.records import Document, Metadata
from assistant.vietnamese.documents import KINDS, document_numbers, kind_of_number
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_BY_NAME = {fold(kind).lower(): kind for kind in KINDS} | {
    "nq": "Nghị quyết",
    "qd": "Quyết định",
    "kl": "Kết luận",
    "ctr": "Chương trình",
    "cthd": "Chương trình hành động",
    "ct": "Chỉ thị",
    "tt": "Thông tư",
    "nd": "Nghị định",
    "van ban": "",
}
_KIND = "|".join(sorted(_BY_NAME, key=len, reverse=True))
_WHICH = re.compile(rf"\b(?P<kind>{_KIND}) (?:so |nhu )?(?:nao|gi|may|bao nhieu)\b")
_NUMBERED = re.compile(
    rf"\b(?P<kind>{_KIND})\b.*\b(?:so (?:hieu|may|bao nhieu|nao|gi)|mang so)\b|\bso hieu (?:cua )?(?P<after>{_KIND})\b"
)
_MANY = re.compile(rf"\b(?:cac|nhung|may) (?:{_KIND})\b")
_NAMES_ANOTHER = re.compile(
    r"\b(?:can cu|dua tren|theo|co so|nhac (?:den|toi)|vien dan|dan chieu|thuc hien|trien khai|quan triet|gan voi"
    r"|cu the hoa|chi ra|neu trong|ban hanh theo|cua (?:trung uong|tw|chinh phu|thu tuong))\b"
)
_CENTRAL = re.compile(r"\b(?:trung uong|tw)\b")
_LEAST = 0.5  # share of what is asked about that the sentence and what stands above it must say
# Words with which one document names another; they tell no reference from the next.
_NAMING = frozenset(
    syllables(
        "căn cứ, dựa theo trên vào, cơ sở, nhắc đến tới, nêu, dẫn, viện dẫn, thực hiện, triển khai, quán triệt, mang số"
        " hiệu, ký hiệu, văn bản, ban hành, việc, gắn với, là, mà, được, của, tỉnh, đó, này, chỉ ra, cụ thể hóa, do, ai"
    )
)


@dataclass(frozen=True, slots=True)
class _Reference:
    numbers: tuple[str, ...]
    source: Source
    text: str
    said: float  # share of what is asked about that the sentence says


def reference_statements(desk: Desk) -> list[Statement]:
    """The documents of the kind asked for that the sentence nearest to the question names, or every such sentence
    where many are asked for; nothing where no document is asked for, or only the number of the one that is meant.
    """
    question = desk.question
    match = _WHICH.search(question.asked) or _NUMBERED.search(question.asked)
    if match is None or question.asks_contact or (question.numbers and not _NAMES_ANOTHER.search(question.asked)):
        return []
    kind = _BY_NAME[match["kind"] or match.groupdict().get("after", "")]
    found = [one for name in desk.nearest() for one in _references(desk, name, kind)]
    best = max((one.said for one in found), default=0.0)
    if best < _LEAST:
        return []
    nearest = [one for one in found if one.said >= best - 1e-9]
    return [_told(one) for one in (nearest if _MANY.search(question.asked) else nearest[:1])]


def _references(desk: Desk, name: str, kind: str) -> Iterator[_Reference]:
    """The sentences of a document that name others of the kind; of any kind for ""."""
    question, document = desk.question, desk.reader.document(name)
    if kind == document.metadata.kind and not _NAMES_ANOTHER.search(question.asked):
        return
    asked = _asked_about(question, document)
    beside = _beside(question, document)
    if not asked and not beside and len(desk.names) > 1:
        return
    for passage in desk.reader.passages(name):
        above = passage_terms(" / ".join((passage.lead, *passage.headings)))
        for sentence in passage.sentences:
            if _names_all(sentence.text, beside) and (
                numbers := _others(sentence.text, kind, document.metadata, question)
            ):
                said = len(asked & (passage_terms(sentence.text) | above)) / len(asked) if asked else 1.0
                yield _Reference(numbers, Source(passage, sentence.start, sentence.end), sentence.text, said)


def _beside(question: Question, document: Document) -> frozenset[str]:
    """The numbers that a question names beside the document's own: what others stand with them is asked."""
    return frozenset(question.numbers) - {number.key for number in document_numbers(document.metadata.number)}


def _names_all(text: str, keys: frozenset[str]) -> bool:
    return keys <= {number.key for number in document_numbers(text)} if keys else True


def _asked_about(question: Question, document: Document) -> frozenset[str]:
    """What the question says but for the names of documents and what the document's own title says."""
    named = {token for name in _BY_NAME for token in syllables(name)}
    title = passage_terms(f"{document.metadata.title} / {document.metadata.issuer}")
    return frozenset(t for t in question.telling if t.lower() not in named | _NAMING and t not in title | {"TW"})


def _others(text: str, kind: str, own: Metadata, question: Question) -> tuple[str, ...]:
    """The numbers of other documents of the kind that a sentence names, in order."""
    keys = {number.key for number in document_numbers(own.number)} | set(question.numbers)
    found = [one for one in document_numbers(text) if one.key not in keys and _is_of_kind(one.number, kind)]
    if _CENTRAL.search(question.asked):
        found = [one for one in found if one.key.endswith("-tw")] or found
    return tuple(dict.fromkeys(one.number for one in found))


def _is_of_kind(number: str, kind: str) -> bool:
    """ "17-CTr/TU" may be a Chương trình hành động too."""
    own = kind_of_number(number)
    return not kind or (bool(own) and (kind.startswith(own) or own.startswith(kind)))


def _told(one: _Reference) -> Statement:
    return Statement(f"{bold('; '.join(one.numbers))} – {plain(one.text)}", (one.source,))
