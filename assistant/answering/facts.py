"""Facts about a document itself, and what its abbreviations stand for; each cited to where the document says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from assistant.answering import wording
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.question import Question
from assistant.answering.wording import bold, plain
from assistant.records import Document, Metadata, Passage
from assistant.vietnamese.dates import dates
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.syllables import syllables

_ISSUED = r"(?:ban hanh|ra doi|cong bo|dang(?: bao| tai)?|thong qua|xuat ban)"
_WHEN = r"(?:ngay|khi nao|bao gio|luc nao|nam nao|thoi gian nao)"
_WHO = r"(?:ai|co quan nao|don vi nao|cap nao|to chuc nao|bao nao)"
_BRACKETED = re.compile(r"(?P<long>(?:[^\W\d_]+\s){1,10})\((?P<short>[^\W\d_][\w&.]{1,9})\)")
_ASKS_DATE = re.compile(
    rf"\b{_ISSUED}\b.*\b{_WHEN}\b|\b{_WHEN}\b.*\b{_ISSUED}\b|\bngay ban hanh\b|\bngay thang nam nao\b"
)
_ASKS_PERIOD = re.compile(r"\b(?:giai doan|thoi ky|nhiem ky) nao\b")
_ASKS_NUMBER = re.compile(r"\bso hieu\b|\bky hieu\b|\b(?:mang |co )?so (?:may|nao|bao nhieu|hieu|gi)\b|\bso van ban\b")
_ASKS_ISSUER = re.compile(rf"\b{_WHO}\b(?: (?:da|la noi))? {_ISSUED}\b|\bdo {_WHO} {_ISSUED}\b|\bco quan ban hanh\b")


_ASKS_EFFECT = re.compile(rf"\bhieu luc\b.*\b{_WHEN}\b|\b{_WHEN}\b.*\bhieu luc\b|\bhieu luc sau bao\b")
_IN_EFFECT = re.compile(
    r"\b(?:này|văn bản)(?: \w+){0,3} có hiệu lực(?: thi hành)?(?: kể)? (?:từ ngày|sau|từ)\b", re.IGNORECASE
)


def asks_effect(question: Question) -> bool:
    """Whether it is asked from when a document is in force."""
    return bool(_ASKS_EFFECT.search(question.asked))


def effect(passages: Sequence[Passage]) -> Statement | None:
    """From when a document is in force, as it says of itself."""
    found = (
        (passage, sentence)
        for passage in passages
        for sentence in passage.sentences
        if _IN_EFFECT.search(sentence.text) and "hết hiệu lực" not in sentence.text
    )
    passage, sentence = next(found, (None, None))
    if passage is None or sentence is None:
        return None
    lead = next((mention.text for mention in dates(sentence.text)), "")
    text = f"{bold(lead)} – {plain(sentence.text)}" if lead else plain(sentence.text)
    return Statement(text, (Source(passage, sentence.start, sentence.end),))


def document_fact(question: Question, document: Document, passages: Sequence[Passage]) -> Statement | None:
    """The date, number or issuer of a document, when that is what is asked and it is known."""
    folded, meta = question.asked, document.metadata
    if not _is_about_itself(question, document):
        return None
    if _ASKS_DATE.search(folded) and meta.date:
        return _told(_as_read(meta.date), document, passages, lambda text: any(d.iso == meta.date for d in dates(text)))
    for pattern, fact in (
        (_ASKS_PERIOD, _period(meta) if question.is_framed else ""),
        (_ASKS_NUMBER, meta.number),
        (_ASKS_ISSUER, meta.issuer),
    ):
        if fact and pattern.search(folded):
            return _told(fact, document, passages, partial(_holds, fact))
    return None


def _told(fact: str, document: Document, passages: Sequence[Passage], says: Callable[[str], bool]) -> Statement:
    """The fact, cited where the document says it; where only the catalogue does, that is said."""
    place = next((passage for passage in passages if says(passage.text)), None)
    note = "" if place or says(document.text) else wording.FROM_CATALOG
    sources = tuple(source_of(passage) for passage in (place or next(iter(passages), None),) if passage)
    return Statement(f"{bold(fact)}{note} – {plain(document.metadata.title)}.", sources)


def _holds(words: str, text: str) -> bool:
    return " ".join(syllables(words)) in " ".join(syllables(text))


def _is_about_itself(question: Question, document: Document) -> bool:
    """Whether the question means this document and not another that it only mentions."""
    own = {number.key for number in document_numbers(document.metadata.number)}
    if question.numbers:
        return bool(own & set(question.numbers))
    return not question.kinds or document.metadata.kind == question.kinds[0]


def _period(meta: Metadata) -> str:
    """The period as the title says it, else as the catalogue does."""
    match = re.search(r"giai đoạn \d{4}\s*[-–]\s*\d{4}(?:, tầm nhìn đến (?:năm )?\d{4})?", meta.title)
    return match[0] if match else f"giai đoạn {meta.period}" if "-" in meta.period else meta.period


def _as_read(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))


def definition(question: Question, document: Document, passages: Sequence[Passage]) -> Statement | None:
    """What an abbreviation stands for in a document, or the abbreviation of a long form."""
    asked = f" {' '.join(syllables(question.text))} "
    for short, long in document.abbreviations:
        named = f" {' '.join(syllables(short))} "
        spelt = f" {' '.join(syllables(long))} "
        if named in asked or spelt in asked:
            pattern = re.compile(rf"\(\W*{re.escape(short)}\W*\)")
            where = next((p for p in passages if pattern.search(p.text)), None)
            sources = (source_of(where),) if where else ()
            return Statement(f"{bold(short)} là viết tắt của {bold(long)}.", sources)
    return _in_brackets(question, passages)


def _in_brackets(question: Question, passages: Sequence[Passage]) -> Statement | None:
    """The sentence that gives a name and, in brackets, the short form that is asked about."""
    asked = {token for run in question.focus for token in run}
    for passage in passages:
        for sentence in passage.sentences:
            for match in _BRACKETED.finditer(sentence.text):
                if "".join(syllables(match["short"])) in asked:
                    lead = f"{match['long'].strip()} ({match['short']})"
                    return Statement(
                        f"{bold(lead)} – {plain(sentence.text)}", (Source(passage, sentence.start, sentence.end),)
                    )
    return None
