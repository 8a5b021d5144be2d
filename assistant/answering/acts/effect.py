"""From when a document is in force, as it says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.acts.facts import WHEN, besides, dated_source, is_about
from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement
from assistant.answering.wording import bold, plain
from assistant.records import Document, Passage, Sentence
from assistant.vietnamese.dates import as_written, dates
from assistant.vietnamese.syllables import syllables

_ASKS = re.compile(rf"\bhieu luc\b.*\b{WHEN}\b|\b{WHEN}\b.*\bhieu luc\b|\bhieu luc sau bao\b")
_ENDS = re.compile(r"\b(?:het|ngung|cham dut) (?:hieu luc|han)\b")
# "hồ sơ nộp trước ngày … có hiệu lực": when something was, and nothing of the document
_IS_CASE = re.compile(r"\b(?:truoc|sau) (?:ngay|khi|luc|thoi diem)\b[^,;]*\bco hieu luc\b")
_OF_EFFECT = frozenset(syllables("có hiệu lực thi hành, áp dụng, thực hiện, bắt đầu, kể từ"))
_SAYS = re.compile(r"\bhiệu lực\b", re.IGNORECASE)
_IN_FORCE = re.compile(
    r"\b(?:này|văn bản)(?: \w+){0,3} có hiệu lực(?: thi hành)?(?: kể)? (?:từ ngày|sau|từ)\b", re.IGNORECASE
)
_FROM_SIGNING = re.compile(r"\btừ ngày (?:được )?(?:ký|ban hành|thông qua)\b", re.IGNORECASE)


def asks_effect(question: Question) -> bool:
    """Whether it is asked from when a document is in force."""
    return bool(_ASKS.search(question.asked)) and speaks_of_effect(question)


def speaks_of_effect(question: Question) -> bool:
    """Whether a question says anything of a document being in force, but not of its end."""
    asked = question.asked
    return "hieu luc" in asked and not _ENDS.search(asked) and not _IS_CASE.search(asked)


def asks_only_effect(question: Question, document: Document) -> bool:
    """Whether nothing is asked but from when the document itself is in force, of which it says not a word."""
    is_all = is_about(question, document) and besides(question, document.metadata) <= _OF_EFFECT
    return asks_effect(question) and is_all and not _SAYS.search(document.text)


def effect(document: Document, passages: Sequence[Passage]) -> Statement | None:
    """From when a document is in force: the day that it names, or its own date where that is the day of signing."""
    place = effect_clause(passages)
    if place is None:
        return None
    passage, sentence = place
    source = Source(passage, sentence.start, sentence.end)
    lead = "" if is_from_signing(sentence.text) else next((mention.text for mention in dates(sentence.text)), "")
    if not lead and is_from_signing(sentence.text) and (dated := dated_source(document, passages)):
        return Statement(f"{bold(as_written(document.metadata.date))} – {plain(sentence.text)}", (source, *dated))
    return Statement(f"{bold(lead)} – {plain(sentence.text)}" if lead else plain(sentence.text), (source,))


def effect_clause(passages: Sequence[Passage]) -> tuple[Passage, Sentence] | None:
    """Where a document says from when it is in force."""
    found = (
        (passage, sentence)
        for passage in passages
        for sentence in passage.sentences
        if _IN_FORCE.search(sentence.text) and "hết hiệu lực" not in sentence.text
    )
    return next(found, None)


def is_from_signing(text: str) -> bool:
    """Whether a clause sets the day of signing before it names any other: that of what it replaces, or its own end."""
    signing, first = _FROM_SIGNING.search(text), next(iter(dates(text)), None)
    return signing is not None and (first is None or signing.start() < first.start)
