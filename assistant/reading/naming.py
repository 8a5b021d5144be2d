"""Issuers and subjects that the head of a document has in capitals, in natural case.

Follows annex II of Nghị định 30/2020/NĐ-CP: a body's name has a capital at its first word and at each part that names
its field, a place at each syllable. Names that are not known here stay in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.vietnamese.divisions import OF_DIVISION
from assistant.vietnamese.letters import canonical, fold
from assistant.vietnamese.provinces import provinces_in

_NAMES = (
    "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương", "Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư",
    "Ban Chỉ đạo", "Bộ Chính trị", "Chính phủ", "Thủ tướng Chính phủ", "Chủ tịch nước", "Quốc hội", "Trung ương",
    "Ủy ban Thường vụ Quốc hội", "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc", "Việt Nam", "Nhà nước",
    "Đảng bộ", "Đảng ủy", "Đảng Cộng sản", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Quận ủy", "Nhân dân",
    "Ban Chỉ huy", "Phòng, chống thiên tai",
    "Ngân hàng Nhà nước", "Văn phòng Chính phủ", "Văn phòng Tỉnh ủy", "Bộ trưởng", "Thường trực", "Cách mạng",
)  # fmt: skip
_BY_FORM = {canonical(name).lower(): canonical(name) for name in _NAMES}
_NAME = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _BY_FORM), key=len, reverse=True)) + r")(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[IVXLC]+")
_VOWEL = re.compile(r"[aeiouy]")
_ABBREVIATIONS = frozenset(("UBND", "UBMTTQ", "CNTT", "ISO", "OCOP", "USD", "AI"))

_UNIT = (
    r"(?:Bộ|Sở|Ban|Cục|Tổng cục|Vụ|Viện|Ủy ban|Hội(?! đồng)|Liên đoàn|Phòng|Văn phòng|Học viện|Trường|Đài|Kho bạc"
    r"|Thanh tra)"
)
_FIELD = re.compile(
    rf"(?<!\w)({_UNIT})(\s+)(?!nhân dân)(\w)(.*?)(?=$|\s(?:tỉnh|thành phố|huyện|quận|Tỉnh ủy|Thành ủy)\b)",
    re.IGNORECASE,
)
_NEXT_BODY = re.compile(rf"\s[-–]\s(?={_UNIT}\s)", re.IGNORECASE)  # of bodies that issue together
_FIELD_PART = re.compile(r"((?:\svà|(?<!phòng)(?<!Phòng),|\s[-–])\s)(\w)")  # "Phòng, chống" is one field
_PLACE = re.compile(rf"(?<!\w)({OF_DIVISION})(\s+)(.+)$")


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals; a symbol or an abbreviation in it may have small letters."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) > 0.9 * len(letters)


def natural_case(text: str, signs: Collection[str] = ()) -> str:
    """A text in natural case where it is set in capitals; names, Roman numbers, the abbreviations known here and those
    among ``signs`` keep theirs.
    """
    if not is_capitals(text):
        return text
    kept = frozenset(signs)
    cased = _WORD.sub(
        lambda match: match[0] if match[0] in kept or _is_sign(match[0]) else match[0].lower(), canonical(text)
    )
    cased = _NAME.sub(lambda match: _BY_FORM[match[0]], cased)
    for mention in reversed(provinces_in(text)):
        cased = cased[: mention.start] + mention.name + cased[mention.end :]
    return cased


def lower_first(subject: str) -> str:
    """A subject as it stands inside a sentence: "Quy định …" becomes "quy định …"."""
    word = subject.split(" ", 1)[0]
    return subject[:1].lower() + subject[1:] if word[1:].islower() else subject


def issuer_name(text: str) -> str:
    """The name of a body: "BỘ KHOA HỌC VÀ CÔNG NGHỆ" is Bộ Khoa học và Công nghệ."""
    name = " ".join(text.split()).strip(" .,:;*_")
    if not is_capitals(name):
        return name
    bodies = _NEXT_BODY.split(name)
    if len(bodies) > 1:
        return " - ".join(map(issuer_name, bodies))
    name = natural_case(name)
    name = _FIELD.sub(_with_capital_fields, name[:1].upper() + name[1:])
    return _PLACE.sub(lambda match: match[1] + match[2] + _each_capital(match[3]), name)


def _with_capital_fields(match: re.Match[str]) -> str:
    rest = _FIELD_PART.sub(lambda part: part[1] + part[2].upper(), match[4])
    return match[1][0].upper() + match[1][1:] + match[2] + match[3].upper() + rest


def _each_capital(name: str) -> str:
    return re.sub(r"(?<![\w’'])\w", lambda match: match[0].upper(), name)


def _is_sign(word: str) -> bool:
    """A Roman number, an abbreviation or a code: no word that is only set in capitals."""
    if _ROMAN.fullmatch(word) or word in _ABBREVIATIONS or any(letter.isdigit() for letter in word):
        return True
    return len(word) > 1 and not _VOWEL.search(fold(word).lower())
