"""From when and until when a document is in force, as it says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.acts.facts import WHEN, besides, dated_source, is_about
from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import kinds_of
from assistant.answering.drafting import Source, Statement
from assistant.answering.wording import bold, plain
from assistant.records import Document, Metadata, Passage, Sentence
from assistant.vietnamese.dates import as_written, dates
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_ASKS = re.compile(rf"\bhieu luc\b.*\b{WHEN}\b|\b{WHEN}\b.*\bhieu luc\b|\bhieu luc sau bao\b")
_ENDS = re.compile(r"\b(?:het|ngung|cham dut) (?:hieu luc|han)\b")
# "hồ sơ nộp trước ngày … có hiệu lực": when something was, and nothing of the document
_IS_CASE = re.compile(r"\b(?:truoc|sau) (?:ngay|khi|luc|thoi diem)\b[^,;]*\bco hieu luc\b")
_OF_EFFECT = frozenset(syllables("có hiệu lực thi hành, áp dụng, thực hiện, bắt đầu, kể từ"))
_UNTIL_WHEN = r"(?:den|toi) (?:khi nao|luc nao|bao gio|(?:het )?(?:ngay|nam|thang) nao)"
_ASKS_END = re.compile(
    rf"\b(?:hieu luc|gia tri|ap dung|thuc hien|thi hanh|dung|xai)\b[^,;]*\b{_UNTIL_WHEN}\b"
    rf"|\b{WHEN}\b.*\bhet (?:hieu luc|han)\b|\bhet (?:hieu luc|han)\b.*\b{WHEN}\b"
)
_OF_LAW = frozenset(("luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "hien phap"))
_ACT = re.compile(  # the act of which it is asked, and not the one "theo" which it is
    r"(?<!phap )(?<!theo )(?<!trong )(?<!tai )(?<!cua )(?<!ma )"
    rf"\b({'|'.join(_OF_LAW)}|nghi quyet|nq|ket luan|chuong trinh|chi thi|ke hoach|quyet dinh|qd|quy che|de an)\b"
)
_OPENS = re.compile(  # a document that is asked about by its name may be told by a word that its title does not have
    r"\W*(?:(?:cai|ban) )?(?:nghi quyet|nq|quyet dinh|qd|thong tu|tt|nghi dinh|nd|chi thi|quy che|van ban)\b"
)
_OF_END = _OF_EFFECT | frozenset(syllables("hết hiệu lực hạn, đến, tới, dùng, xài, giá trị, được"))
_UNTIL = re.compile(r"\bnày\b[^.;]*\b(?:hiệu lực|thực hiện|áp dụng)\b[^.;]*\bđến (?:hết )?(?=ngày|năm)", re.IGNORECASE)
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


def is_of_other_law(question: Question, metadata: Metadata) -> bool:
    """Whether the force of a law, decree or circular is asked, and the document is none and only speaks of it."""
    asked = _ACT.search(question.asked)
    return asked is not None and asked[1] in _OF_LAW - {fold(kind).lower() for kind in kinds_of(metadata)}


def asks_only_effect(question: Question, document: Document) -> bool:
    """Whether nothing is asked but from when the document itself is in force, of which it says not a word."""
    is_all = is_about(question, document) and besides(question, document.metadata) <= _OF_EFFECT
    return asks_effect(question) and is_all and not _SAYS.search(document.text)


def speaks_of_end(question: Question) -> bool:
    """Whether it is asked until when something is in force."""
    return bool(_ASKS_END.search(question.asked))


def asks_end(question: Question, metadata: Metadata) -> bool:
    """Whether nothing is asked but until when the document itself is in force."""
    others = besides(question, metadata) - _OF_END
    return speaks_of_end(question) and len(others) <= bool(_OPENS.match(question.asked))


def end(passages: Sequence[Passage]) -> Statement | None:
    """Until when a document is in force, where it says so of itself."""
    for passage in passages:
        for sentence in passage.sentences:
            said = _UNTIL.search(sentence.text)
            last = next((one for one in dates(sentence.text) if said and one.start >= said.end()), None)
            if last:
                source = Source(passage, sentence.start, sentence.end)
                return Statement(f"{bold(last.text)} – {plain(sentence.text)}", (source,))
    return None


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
