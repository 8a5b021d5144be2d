"""Which document is itself to be told in short, and no part of it: "tóm tắt nghị quyết …", "kế hoạch … nói về gì".

It is the one whose kind stands where a question names what it asks for: before it stand only words that ask, after it
what names it, and neither a part of documents ("mục tiêu", "kinh phí") nor something particular that it says.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.initialisms import spells
from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import kinds_by_symbol, kinds_of
from assistant.answering.lists.standard import dated_section
from assistant.records import Document
from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import STOPWORDS, syllables

_TABLE: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("meant.toml").read_text(encoding="utf-8"))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_NAMES = {fold(kind).lower(): frozenset((kind,)) for kind in KINDS}
_SYMBOLS = {fold(symbol).lower() for symbols in KINDS.values() for symbol in symbols if len(symbol) > 1} | {"khhd"}
_ARTICLE = frozenset(("Bài báo",))
_NAMES |= {"bai bao": _ARTICLE, "bai viet": _ARTICLE}
_KIND = re.compile(rf"(?<!\bso )\b(?:{_any((*_NAMES, *_SYMBOLS))})\b(?![-&])")
_ANY_KIND = re.compile(rf"\b(?:{_any(_TABLE['any_kind'])})\b")
_ISSUERS = frozenset(("hdnd", "ubnd", "btv", "bch", "tu", "ban", "hanh"))  # "HĐND … ban hành nghị quyết"
_FRAME = re.compile(rf"\b(?:{_any(_TABLE['frame'])})\b")
_ASKS = re.compile(rf"\b(?:{'|'.join(_TABLE['asks'])})\b")
_PART = re.compile(rf"\b(?:{_any(_TABLE['parts'])})\b")
_STILL_ASKS = re.compile(r"\b(?:gi|j|nao|ai|bao nhieu|bn|sao|dau|ntn)\b")
_IN_SHORT = re.compile(
    r"\b(?:tom (?:tat|luoc|gon|lai|nhanh|y)|khai quat|tong quan|van tat|(?:y|nd|noi dung|diem) chinh)\b"
)
_NUMBERED = re.compile(r"\bso (?=\d)")
_MOSTLY = 0.5  # of the words that name a document, that its title need not say where its text does
_INITIALS = 2


def meant_whole(question: Question, documents: Sequence[Document]) -> Document | None:
    """The one document that a question wants in short as a whole; none where it wants a part, or names none so."""
    if question.intent != "summary":
        return None
    fits = [(_fit(question, document), document) for document in documents]
    best = max((fit for fit, _ in fits), default=0.0)
    found = [document for fit, document in fits if fit and fit == best]
    return found[0] if len(found) == 1 and dated_section(question, found[0]) is None else None


def _fit(question: Question, document: Document) -> float:
    """How much of what names a document in a question its title says; 0 where it is not what is asked for."""
    kinds = (m for m in _KIND.finditer(question.asked) if _kinds(m[0]) & kinds_of(document.metadata))
    mention = next(kinds, None) or _ANY_KIND.search(question.asked)
    if mention is None:
        return 0.0
    meta = document.metadata
    places = {word for name in (*question.provinces, meta.province, meta.issuer) for word in syllables(name)} | _ISSUERS
    before, after, title = question.asked[: mention.start()], question.asked[mention.end() :], _title(document)
    named = _ASKS.sub(" ", after)
    if _left(before, places) or _STILL_ASKS.search(named) or _names_part(after, title):
        return 0.0
    name, asks, rest = _parted(named)
    words, others = _left(name, places), _left(rest, places)
    if asks and _unsaid(title, others):
        return 0.0
    unsaid = _unsaid(title, words)
    if len(unsaid) > _MOSTLY * len(words) or not passage_terms(document.text).issuperset(unsaid):
        return 0.0
    return 1.0 - len(unsaid) / len(words) if words else 1.0


def _kinds(name: str) -> frozenset[str]:
    return _NAMES.get(name) or kinds_by_symbol("kh" if name == "khhd" else name)


def _title(document: Document) -> str:
    meta = document.metadata
    return " / ".join((meta.kind, meta.title, meta.issuer, meta.number, meta.province, meta.period, meta.date))


def _names_part(text: str, title: str) -> bool:
    """Whether a part of documents is named that the title does not name."""
    titled = fold(title).lower()
    return any(match[0] not in titled for match in _PART.finditer(text))


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the words that ask for brevity, those words, and what stands after them."""
    match = _IN_SHORT.search(text)
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def _left(text: str, places: Iterable[str]) -> list[str]:
    """The telling words of a text without those that only ask, and without the places named."""
    words = syllables(_KIND.sub(" ", _FRAME.sub(" ", _NUMBERED.sub(" ", text))))
    return [w for w in words if w not in places and w not in STOPWORDS and not any(c.isdigit() for c in w)]


def _unsaid(title: str, words: Sequence[str]) -> list[str]:
    """The words that a title neither says nor has the initials of."""
    terms = passage_terms(title)
    return [word for word in words if word not in terms and (len(word) < _INITIALS or not spells(word, title))]
