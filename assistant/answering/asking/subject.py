"""What a question is about: the words that remain when those are taken out that ask, name or say when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from assistant.answering.asking.concepts import Abbreviations, concept_tokens
from assistant.answering.asking.pointing import Place
from assistant.vietnamese.dates import periods
from assistant.vietnamese.names import expand
from assistant.vietnamese.syllables import content

_BREAK = re.compile(r"\x00|[?!;:,.\"“”()](?:\s|$)")
# What people call things that documents name otherwise.
_SYNONYMS = (
    (re.compile(r"\b(?:v[iì] sao|t[aạ]i sao|do (?:đâu|dau)|l[yý] do)\b", re.IGNORECASE), "nguyen nhan"),
    (
        re.compile(
            r"\b(?:m[aặ]t (?:chưa|chua) (?:được|duoc)|(?:điểm|diem|chỗ|cho|m[aặ]t) (?:c[oò]n )?y[eế]u|b[aấ]t c[aậ]p)\b",
            re.IGNORECASE,
        ),
        "han che",
    ),
    (re.compile(r"\b(?:m[aặ]t (?:được|duoc)|(?:ưu điểm|uu diem)|(?:điểm|diem) m[aạ]nh)\b", re.I), "ket qua"),
)
# As typed, these only say when; folded they may be other words (đa, đảng, vua).
_TENSE = re.compile(r"\b(?:đã|đang|rồi|vừa)\b", re.IGNORECASE)
_GAP = " \x00 "
_ASKING = re.compile(
    r"^\W*(?:(?:lap|ke|cho|xem) )*bang\b(?= (?:(?:tong hop|liet ke|cac|nhung) )*(?:chi tieu|muc tieu|nhiem vu)\b)|"
    r"\b(?:(?:cham|muon|som) nhat|bat dau|ke)(?: (?:la|vao|tu|den|trong)){0,2} "
    r"(?=(?:khi|luc|ngay|thang|quy|nam) nao\b|bao gio\b)|"
    r"\btheo\b(?! doi\b)|(?<!lam )(?<!cong )\bviec\b(?! (?:lam|nha)\b)|"
    r"^\W*(?:the con|vay con|con|the|vay thi|vay|a the|roi)\b|\bthi sao\b|"
    r"\b(?:la |do |boi |(?:du )?dinh (?=lam gi))?(?:bao nhieu|bn|khi nao|bao gio|nhu the nao|the nao|ntn|ra sao|lam gi"
    r"|la gi|viet tat"
    r"|nghia la gi|so sanh|phai khong|dung khong|hay khong|hay chua|co quan nao|cq nao|don vi nao|to chuc nao"
    r"|(?:ban |bai |cai )?tom (?:tat|luoc|gon)"
    r"(?: (?:that |cho )?(?:ngan(?: gon)?(?! sach| hang| chan| ngua)|gon|nhanh|so bo))?"
    r"|(?<!van )ban nao|tinh nao|dia phuong nao|ai)\b"
    r"|\b(?:trong |vao )?(?:khoang )?thoi gian nao\b"
    r"|\b(?:lay|trich|huy dong|bo tri|dan|rut) (?:tu|o) (?:dau|nguon nao)\b(?! tu\b)"
    r"|\b(?:(?:voi|o|den|toi|tu|ve|vao|cho|ra|tai) )dau\b(?! (?:tu|nam|vao|ra|tien|moi|thau|gia|thang|cuoi)\b)"
)
_YEAR = re.compile(r"(?:\bnam\s+)?\b(?:19|20)\d\d\b")


def asking_spans(text: str, folded: str) -> list[Place]:
    """Where NFC text and its folded form only ask, or say when."""
    found = chain(_YEAR.finditer(folded), _ASKING.finditer(folded), _TENSE.finditer(text))
    return [*((period.start, period.end) for period in periods(text)), *(match.span() for match in found)]


def focus_in(text: str, taken: Iterable[Place], abbreviations: Abbreviations | None) -> tuple[tuple[str, ...], ...]:
    """The runs of terms that remain of a text where some places are taken out."""
    return _runs(_in_their_words(without(text, taken)), abbreviations)


def without(text: str, spans: Iterable[Place]) -> str:
    """A text with a gap for each of the places, so that words on its two sides do not become neighbours."""
    kept = list(text)
    for start, end in spans:
        kept[start:end] = ["\x00"] * (end - start)
    return re.sub("\x00+", _GAP, "".join(kept))


def _in_their_words(text: str) -> str:
    for said, written in _SYNONYMS:
        text = said.sub(written, text)
    return text


def _runs(text: str, abbreviations: Abbreviations | None) -> tuple[tuple[str, ...], ...]:
    whole = [range(found.start, found.end) for found in expand(text, abbreviations or {})]  # "khoa học, công nghệ"
    breaks = [m.span() for m in _BREAK.finditer(text) if not any(m.start() in inside for inside in whole)]
    bounds = [0, *(place for span in breaks for place in span), len(text)]
    parts = (text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True))
    runs = (tuple(concept_tokens(part, abbreviations)) for part in parts)
    return tuple(run for run in runs if content(run))
