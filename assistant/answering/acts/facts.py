"""Facts about a document itself, each cited to where the document says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from assistant.answering import wording
from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import kinds_of
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.weighing.persons import signer
from assistant.answering.wording import bold, plain
from assistant.records import Document, Metadata, Passage
from assistant.vietnamese.dates import as_written, dates
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.syllables import syllables

_ISSUED = (
    r"(?:ra(?= (?:truoc|sau|ngay|nam|hoi|khi|van ban|nghi quyet|ket luan))|ban hanh|dua ra|phat hanh|ra doi|cong bo"
    r"|dang(?: bao| tai)?|thong qua|xuat ban|phe duyet)"
)
_TERMS = ("nhiem", "thoi", "dinh", "cung", "chu", "bat", "hoc")  # "nhiệm kỳ": "ký" and "kỳ" are the same without dấu
_SIGNED = "".join(rf"(?<!{word} )" for word in _TERMS) + "ky"
_DATED = rf"(?:{_ISSUED}|{_SIGNED})"
WHEN = r"(?:ngay|khi nao|bao gio|luc nao|nam nao|thoi gian nao|(?:hom|bua|hoi) nao)"
_WHO = r"(?:ai|(?:co quan|don vi|cap|to chuc|bao|ben|noi) nao)"
_ISSUED_ON = re.compile(r"\b(?:ban hành|ký|đề|đăng|thông qua)\b(?:\s\S+){0,4}?\s(?:ngày|lúc)\b", re.IGNORECASE)
MOST_BESIDES = 2  # words beyond which not the document is meant but something in it
_OPENING = 8  # passages at the beginning of a document
_ASKS_DATE = re.compile(
    rf"\b{_DATED}\b.*\b{WHEN}\b|\b{WHEN}\b.*\b{_DATED}\b|\bngay (?:ban hanh|ky)\b|\bngay thang nam nao\b"
    rf"|\b{_DATED}\b.*\b(?:som|muon|truoc|sau)(?: nhat| hon)?(?:\W*$|,)"
    rf"|\b{_DATED}\b.*\b(?:som|muon|truoc|sau) (?:nhat|hon)\b"
)
_ASKS_PERIOD = re.compile(
    r"\b(?:giai doan|thoi ky|nhiem ky) nao\b|\b(?:giai doan|thoi gian|thoi ky) (?:ap dung|thuc hien)\b"
)
_DEADLINE = re.compile(r"\b(?:phai|cham nhat|muon nhat|han|thoi han|dinh ky|hang nam|truoc (?:ngay|thang|nam))\b")
_OLDER = re.compile(r"\b(?:cu|moi|som|muon) hon\b|\bngay (?:nao|may|bao nhieu)\b")
_OF_DOCUMENT = re.compile(
    r"\b(?:van ban|tai lieu|bai(?: bao| viet)?|nghi quyet|ket luan|chuong trinh|quyet dinh|ke hoach|thong tu|chi thi|nq"
    r"|kl|ctr|cthd|qd|kh)\b"
)
_OF_PERIOD = frozenset(syllables("áp dụng, thực hiện, thời gian, tính"))
_SO = r"(?<!chi )(?<!he )(?<!thong )so"  # "chỉ số nào" asks for no number of a document
_ASKS_NUMBER = re.compile(
    rf"\bso hieu\b|\bky hieu\b|\b(?:mang |co )?{_SO} (?:may|nao|bao nhieu|hieu|gi)\b|\bso van ban\b"
)
_DEPARTMENT = re.compile(r"\bsở (?:nào|gì|mấy)\b")
_MAY_COUNT = re.compile(rf"\b{_SO} (?:may|nao|bao nhieu|gi)\b")  # "tần số nào", "sở nào" unless a document is named
# "làm theo nghị quyết số mấy?": the number of an act that a clause names, not of the document
_OTHERS_NUMBER = re.compile(
    r"\b(?:theo|can cu|thay the|sua doi|bai bo|cu the hoa) (?:(?:cac|nhung) )?"
    rf"{_OF_DOCUMENT.pattern} (?:so )?(?:may|nao|bao nhieu|gi)\b"
)
_ASKS_ISSUER = re.compile(rf"\b{_WHO}\b(?: (?:da|la noi))? {_ISSUED}\b|\bdo {_WHO} {_ISSUED}\b|\bco quan ban hanh\b")
# "QĐ 5 về việc gì", "phê duyệt đề án gì"; "nói về gì" asks for what it says
_ASKS_SUBJECT = re.compile(
    r"(?<!noi )(?<!ban )\bve (?:(?:viec|van de|noi dung|cai) )?(?:gi|j|nao)\W*$"
    r"|\b(?:phe duyet|ban hanh) (?:(?:de an|chuong trinh|ke hoach|cai|viec) )?(?:gi|j|nao)\W*$"
)
_THIS = re.compile(
    r"\b(?:van ban|nghi quyet|ket luan|quyet dinh|chuong trinh|ke hoach|thong tu|chi thi|nghi dinh) (?:nay|do|tren)\b"
)
_OF_ISSUING = frozenset(
    syllables(
        "ban hành, ký, ngày, tháng, năm, số, hiệu, ký hiệu, ra đời, thông qua, phê duyệt, công bố, đăng, hôm, bữa, chữ,"
        " thay mặt, đại diện, giữ, chức, chức vụ,"
        " ông, bà, vị, người, phó, thủ tướng, chủ tịch, bí thư, bộ trưởng, giám đốc, lãnh đạo, trước, sau, trùng, khác,"
        " giống, nhau, lần lượt, cùng"
    )
)


def asks_facts(question: Question) -> bool:
    """Whether the date, number, issuer or signer of some document may be asked."""
    is_fact = question.asks_signer or _asks_date(question) or _asks_number(question)
    is_fact = is_fact or any(pattern.search(question.asked) for pattern in (_ASKS_PERIOD, _ASKS_SUBJECT))
    is_fact = is_fact or (bool(_ASKS_ISSUER.search(question.asked)) and not _is_of_part(question))
    return is_fact and not question.asks_contact


def _asks_number(question: Question) -> bool:
    """ "Số nào" asks for the number of a document that is named; else it may be "sở nào", "tần số nào"."""
    asked = question.asked
    is_asked = bool(_ASKS_NUMBER.search(asked)) and not _OTHERS_NUMBER.search(asked)
    if is_asked and _DEPARTMENT.search(question.text.lower()):
        return False
    return is_asked and (bool(question.kinds) or not _MAY_COUNT.search(asked))


def _asks_date(question: Question) -> bool:
    """Whether the date of a document is asked; "văn bản nào cũ hơn" asks for it where nothing else is named."""
    if _DEADLINE.search(question.asked) or _is_of_part(question):
        return False
    is_older = question.is_framed and _OF_DOCUMENT.search(question.asked) and _OLDER.search(question.asked)
    return bool(is_older or _ASKS_DATE.search(question.asked))


def _is_of_part(question: Question) -> bool:
    """Whether it may be something in a document that was approved, where no document is named."""
    return "phe duyet" in question.asked and not (question.kinds or question.acts or question.numbers)


def points_at_document(question: Question) -> bool:
    """Whether the document is one spoken of before: "Quyết định này ký ngày nào?"."""
    return bool(_THIS.search(question.asked))


def document_facts(question: Question, document: Document, passages: Sequence[Passage]) -> list[Statement]:
    """The number, date, issuer and signer of a document, those that are asked and known; none where none is."""
    if not is_about(question, document) or len(besides(question, document.metadata)) > MOST_BESIDES:
        return []
    folded, meta = question.asked, document.metadata
    found: list[Statement | None] = []
    if _asks_date(question):
        found.append(date_statement(document, passages, by_year="nam nao" in folded))
    if _ASKS_SUBJECT.search(folded) and (question.acts or question.numbers):
        found.append(_subject(meta, passages))
    for pattern, fact in (
        (_ASKS_PERIOD, _period(meta) if not set(question.telling) - _OF_PERIOD else ""),
        (_ASKS_NUMBER, meta.number if _asks_number(question) else ""),
    ):
        if fact and pattern.search(folded):
            found.append(_told(fact, document, passages, partial(_holds, fact)))
    if _ASKS_ISSUER.search(folded):
        found.append(issuer_statement(document, passages))
    if question.asks_signer:
        found.append(signer(passages))
    return [statement for statement in found if statement]


def date_statement(document: Document, passages: Sequence[Passage], *, by_year: bool = False) -> Statement | None:
    """When a document was issued, the year first where that is asked."""
    meta = document.metadata
    if not meta.date:
        return _issued_on(passages, meta)
    told = _told(as_written(meta.date), document, passages, partial(_is_dated, meta.date))
    if not by_year:
        return told
    whole = bold(as_written(meta.date))
    return replace(
        told, text=told.text.replace(whole, f"{bold(f'năm {meta.date[:4]}')} ({plain(as_written(meta.date))})", 1)
    )


def issuer_statement(document: Document, passages: Sequence[Passage]) -> Statement | None:
    """Who issued a document."""
    issuer = document.metadata.issuer
    return _told(issuer, document, passages, partial(_holds, issuer)) if issuer else None


def _subject(meta: Metadata, passages: Sequence[Passage]) -> Statement | None:
    """What a document is about, as its title says."""
    sources = tuple(source_of(passage) for passage in passages[:1])
    return Statement(f"{bold(meta.title)}.", sources) if meta.title else None


def dated_source(document: Document, passages: Sequence[Passage]) -> tuple[Source, ...]:
    """Where a document says its date."""
    return tuple(source_of(passage) for passage in passages if _is_dated(document.metadata.date, passage.text))[:1]


def _issued_on(passages: Sequence[Passage], meta: Metadata) -> Statement | None:
    """The date that the opening of a document gives itself, where its head shows none; not that of another."""
    for passage in passages[:_OPENING]:
        for sentence in passage.sentences if not passage.section else ():
            if _names_another(sentence.text, meta):
                continue
            if _ISSUED_ON.search(sentence.text) and (stated := dates(sentence.text)):
                source = Source(passage, sentence.start, sentence.end)
                return Statement(f"{bold(stated[0].text)} – {plain(sentence.text)}", (source,))
    return None


def _names_another(text: str, meta: Metadata) -> bool:
    own = {number.key for number in document_numbers(meta.number)}
    return any(number.key not in own for number in document_numbers(text))


def asks_only_facts(question: Question, document: Document) -> bool:
    """Whether nothing is asked but the date, number, issuer or signer of the document itself.

    A period is not of these: a clause may well set it.
    """
    asks_period = bool(_ASKS_PERIOD.search(question.asked))
    is_all = not besides(question, document.metadata)
    return asks_facts(question) and not asks_period and is_all and is_about(question, document)


def besides(question: Question, meta: Metadata) -> set[str]:
    """What a question says besides the name of the document and its issuing."""
    return set(question.telling) - passage_terms(f"{meta.title} / {meta.kind} / {meta.issuer}") - _OF_ISSUING


def _told(fact: str, document: Document, passages: Sequence[Passage], says: Callable[[str], bool]) -> Statement:
    """The fact, cited where the document says it; where only the catalogue does, that is said."""
    place = next((passage for passage in passages if says(passage.text)), None)
    note = "" if place or says(document.text) else wording.FROM_CATALOG
    sources = tuple(source_of(passage) for passage in (place or next(iter(passages), None),) if passage)
    return Statement(f"{bold(fact)}{note} – {plain(document.metadata.title)}.", sources)


def _is_dated(iso: str, text: str) -> bool:
    return any(mention.iso == iso for mention in dates(text))


def _holds(words: str, text: str) -> bool:
    return " ".join(syllables(words)) in " ".join(syllables(text))


def is_about(question: Question, document: Document) -> bool:
    """Whether the question means this document and not another that it only mentions."""
    meta = document.metadata
    own = {number.key for number in document_numbers(meta.number)}
    if question.numbers:
        return bool(own & set(question.numbers))
    carried_out = {number.key for number in document_numbers(meta.title)}
    if question.acts and not any(key.partition("-")[0] in question.acts for key in own | carried_out):
        return False
    named = question.kinds if len(question.acts) > 1 else question.kinds[:1]
    return not named or bool(kinds_of(meta).intersection(named))


def _period(meta: Metadata) -> str:
    """The period as the title says it, else as the catalogue does."""
    match = re.search(r"giai đoạn \d{4}\s*[-–]\s*\d{4}(?:, tầm nhìn đến (?:năm )?\d{4})?", meta.title)
    return match[0] if match else f"giai đoạn {meta.period}" if "-" in meta.period else meta.period
