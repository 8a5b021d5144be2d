"""Acts that documents only cite: what one is about, who issued it and when, as far as the citation says.

"Chỉ thị số 7-CT/TW ngày 01 tháng 3 năm 2024 của Ban Bí thư về …" answers for an act that is not among the documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import kinds_numbered
from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.wording import bold, plain
from assistant.reading.numbering import CAPITALS
from assistant.vietnamese.documents import KINDS, DocumentNumber, document_numbers, kind_of_number
from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of
from assistant.vietnamese.syllables import syllables

_KINDS_FOLDED = "|".join(sorted((fold(kind) for kind in KINDS), key=len, reverse=True))
_WHAT = r"(?:gi|j|nao)"
_THING = r"(?:(?:van de|noi dung|viec|chu de|linh vuc|cai|dieu) )?"
_ISSUED = r"(?:ban hanh|ky|ra(?: doi)?)"
_WHAT_DAY = r"(?:khi nao|bao gio|luc nao|(?:ngay|nam|thang|hom)(?: thang)?(?: nam)? (?:nao|may))"
_ABOUT = re.compile(
    rf"\b(?:ve|noi|ban|quy dinh|de cap|lien quan)(?: (?:den|toi|ve))? {_THING}{_WHAT}\b"
    rf"|\bla (?:(?:{_KINDS_FOLDED}|van ban|vb) )?(?:ve )?{_THING}{_WHAT}\b|\b(?:ten day du|ten goi|trich yeu)\b"
)
_WHO = re.compile(
    rf"\b(?:ai|(?:co quan|cap|noi|ben|to chuc|don vi) nao)\b.*\b{_ISSUED}\b|\b(?:cua|do) (?:ai|(?:co quan|cap) nao)\b"
)
_WHEN = re.compile(
    rf"\b(?:{_ISSUED}|co)\b.*\b{_WHAT_DAY}\b|\b{_WHAT_DAY}\b.*\b{_ISSUED}\b"
    rf"|\b(?:ngay (?:thang )?ban hanh\b|{_WHAT_DAY}\W*$)"
)
_OF_ACT = frozenset(
    syllables(
        "ban hành, ký, ra, ngày tháng năm, hôm, văn bản, vấn đề, nội dung, chủ đề, số, tên đầy đủ, trích yếu, quy định,"
        " nói bàn về việc, đề cập, nhắc đến, dẫn, nêu ở, liên quan, của, trung ương, đảng, ban bí thư, bộ chính trị,"
        " ban chấp hành, quốc hội, chính phủ, thủ tướng, cơ quan, cấp, bộ"
    )
) | {"TW", "CP", "BCH", "TTCP", "VB"}
_DATE = r"ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4}"
_ISSUER = r"[^\W\d_](?:(?! về | ban hành| \(|nhằm )[^,;:.]){3,80}?(?: \(khóa [IVX]+\))?"
_SUBJECT = (
    r"(?: (?P<subject>(?:(?:về|về việc) )?[“\"][^”\"]{6,300}[”\"]"
    r"|(?:về|quy định|sửa đổi|phê duyệt|ban hành)(?! ngày) [^;:()“”\"]{6,400}))?(?=[;:()“”\"]|[,.] |\.?$|$)"
)
_DETAILS = (
    re.compile(rf"(?:,? (?:do|mà) (?P<issuer>{_ISSUER}))(?: ban hành)?(?:,?(?: vào)? (?P<date>{_DATE}))?{_SUBJECT}"),
    re.compile(rf"(?:,? (?P<date>{_DATE}))?(?:,? của (?P<issuer>{_ISSUER}))?{_SUBJECT}"),
)
# where what an act is about ends: the body that goes on to act, another act, the end of the sentence
_SUBJECT_ENDS = re.compile(
    rf"(?:, |\. )(?=[{CAPITALS}]|{any_of(('ngày', 'số', 'gắn', 'góp phần', 'trong đó', 'có hiệu lực'))})|[.,/]*\s*$"
    rf"|(?:,| và) (?=[^,;]{{0,60}}(?:{'|'.join(KINDS)}) số \d)"
)
_LEAD_IN = re.compile(rf"(?:{'|'.join(KINDS)})(?: số)? $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cited:
    """How a sentence cites an act; "" for what it does not say."""

    text: str
    source: Source
    date: str
    issuer: str
    subject: str

    @property
    def says(self) -> int:
        """How much of it."""
        return sum(map(bool, (self.date, self.issuer, self.subject)))


def cited_statements(desk: Desk) -> list[Statement]:
    """What the only act that a question names is about, who issued it or when, where no document is that act."""
    question = desk.question
    if not _is_about_act(question) or _is_indexed(desk):
        return []
    asked = [(part, pattern.search(question.asked)) for part, pattern in _PARTS.items()]
    parts = [part for part, found in asked if found]
    if question.intent == "definition" and not parts:
        parts = ["subject"]
    found = [one for name in desk.nearest() for one in _citations(desk, name) if parts and getattr(one, parts[0])]
    if not found:
        return []
    best = max(found, key=lambda one: one.says)
    leads = [lead for part in parts if (lead := getattr(best, part))]
    return [Statement(f"{bold('; '.join(leads))} – {plain(best.text)}", (best.source,))]


_PARTS = {"subject": _ABOUT, "issuer": _WHO, "date": _WHEN}


def _is_about_act(question: Question) -> bool:
    """Whether one act is named, and nothing asked that a clause could say of something else."""
    kinds_named = kinds_numbered(question)
    named = len(question.numbers) == 1 or (len(question.acts) == 1 and bool(kinds_named) and len(question.kinds) < 2)
    kinds = {token for kind in kinds_named for token in syllables(kind)}
    besides = {token for token in question.telling if token.lower() not in kinds and not token.isdigit()} - _OF_ACT
    symbols = {fold(symbol).upper() for kind in kinds_named for symbol in KINDS.get(kind, ())}
    # letters without a vowel are who issued it: "BCT", "BBT"
    besides = {token for token in besides - symbols if set("aeiouy").intersection(token.lower())}
    return named and question.intent != "yesno" and not besides


def _is_indexed(desk: Desk) -> bool:
    """Whether the act is one of the documents."""
    question = desk.question
    own = (number.key for meta in desk.reader.shelf.metadata.values() for number in document_numbers(meta.number))
    return any(_is_meant(question, key) for key in own)


def _is_meant(question: Question, key: str) -> bool:
    begins = (
        question.acts and key.partition("-")[0] in question.acts and kind_of_number(key) in kinds_numbered(question)
    )
    return key in question.numbers or bool(begins)


def _citations(desk: Desk, name: str) -> Iterator[_Cited]:
    for passage in desk.reader.passages(name):
        for sentence in passage.sentences:
            for number in document_numbers(sentence.text):
                if _is_meant(desk.question, number.key):
                    yield _read(sentence.text, number, Source(passage, sentence.start, sentence.end))


def _read(text: str, number: DocumentNumber, source: Source) -> _Cited:
    lead = _LEAD_IN.search(text[: number.start])
    start = lead.start() if lead else number.start
    match = next((match for details in _DETAILS if (match := details.match(text, number.end))), None)
    if match is None:
        return _Cited(text[start : number.end], source, "", "", "")
    date, issuer, subject = (match[part] or "" for part in ("date", "issuer", "subject"))
    end = match.end()
    if subject:
        cut = _SUBJECT_ENDS.search(subject)
        subject = subject[: cut.start()] if cut else subject
        end = match.start("subject") + len(subject)
    return _Cited(text[start:end].strip(), source, date, issuer.strip(), subject.strip())
