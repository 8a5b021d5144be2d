"""What people say around what they ask: who they are, what they need it for, courtesy. Works with dấu and without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.intents import asked_form, intent_of, is_tagged

_PERSON = (
    r"(?:(?:(?:cac|quy) )?(?:anh chi|anh|chi|ban|bac|dong chi|thay co|vi|co quan)"
    r"|ad|admin|em|co|chu|thay|minh|toi|moi nguoi|sep|thu truong)"
)
_COURTESY = re.compile(
    rf"\W*(?:(?:{_PERSON} (?:oi|a|nay)|alo|hello|hi|da|xin chao|chao {_PERSON})\b[\s,.!:]*"
    rf"|cam on(?: nhieu)?(?: {_PERSON})?\b[\s,.!]*"
    rf"|(?:kinh )?(?:nho|phien|mong) {_PERSON} (?:vui long )?(?:cho biet |giup )?"
    r"|nho (?=(?:tong hop|tom|liet ke|ke ten|neu|noi|trinh bay|cho biet)\b)"
    rf"|(?:kinh )?thua (?:(?:quy|cac) )?{_PERSON}\b[\s,.!:]*"
    r"|kinh gui [^,:;.!?]{1,60}[,:;.!]\s*"
    rf"|(?:cho|xin)(?: {_PERSON})?(?: (?:duoc|phep)){{0,2}} hoi\b[\s,:]*"
    rf"|(?:lam on|vui long|xin)\b (?:cho (?:{_PERSON} )?biet\b[\s,:]*)?"
    rf"|(?:{_PERSON} )?cho {_PERSON} (?:hoi|biet)\b[\s,:]*"
    rf"|(?:{_PERSON}|lanh dao|ld|khach|dan|nguoi dan|ba con|cu tri|dai bieu|phong vien|nha bao|hoc vien|cap tren)"
    r" (?:vua |dang |can |muon |cu )?hoi\b(?: (?:la|rang|gap|nhanh|ve))?[\s,:]*)"
)
# "…? Xin cảm ơn!": what closes a letter
_THANKS = re.compile(
    r"[,.;!?)\s]\s*(?:(?:em|toi|minh|chung toi|chau|rat|xin|chan thanh|va|mong)\s+)*(?:cam on|thanks?|tks|tran trong)\b"
    r"(?:,?\s+\w+){0,8}\W*$"
)
# "Tôi đang viết bài về Bình Định: …", "Chuẩn bị bài giảng, …": the asker or the occasion, then the question itself
_PREAMBLE = re.compile(
    r"[^:?!]*?\b(?:toi|minh|em|chung toi|chuan bi|phuc vu|de soan|de viet|viet bai|bai giang|cuoc hop|phong van"
    r"|sap hop|lop hoc|hoc vien)\b[^:?!]*?(?::|[.!](?=\s)|,\s+(?:nho|xin|vui long)\b)\s*(?=\S)"
)
_OCCASION = re.compile(r",\s*(?:dang |can |sap |mai |toi )*(?:gap|hop|nop|bao cao|thuyet trinh)(?: \w+){0,3}\W*$")
# "…, để tôi báo cáo lãnh đạo": what it is needed for
_PURPOSE = re.compile(
    rf",?\s*\b(?:de|cho) (?:{_PERSON} (?:con |kip |di )?(?:bao cao|trinh|dua vao|chuan bi|soan|viet|lam|hop|ghi|nop|day"
    r"|len lop|phat bieu|tra loi|gui|noi chuyen|thuyet trinh|giang)\b[^?]*"
    r"|(?:kip )?(?:bao cao|trinh|bc) (?:ld|lanh dao|sep|thu truong|cap tren))\W*$"
)
# the same of what is asked for in short: "… để phổ biến ở chi bộ", "… cho cuộc họp báo"
_USE = re.compile(
    r",?\s+(?:de (?:kip |con |toi |em |minh |co (?:cai )?)?(?:bao cao|bc|pho bien|trinh|dua vao|chuan bi|hop|trao doi"
    r"|gui|nam|soan|viet|in|noi chuyen|lam viec|trien khai|quan triet|tham khao|doc nhanh|phat bieu)"
    r"|(?:cho|phuc vu|truoc) (?:mot |buoi |cuoc |phien |ban )*(?:hop|hop bao|giao ban|bao cao|tap huan|phat bieu"
    r"|hoi nghi|bai giang))\b[^?]*$"
)
# "… khoảng một trăm chữ", "… trong vài dòng": how long it should be
_LENGTH = re.compile(
    r",?\s+(?:(?:trong|khoang|chung|bang|khong qua|toi da|gon trong|(?:noi|tom|goi|viet) (?:lai |gon )*trong) )*"
    r"(?:vai|may|mot|hai|ba|nam|muoi|tram|\d{1,3})"
    r"(?: (?:ba|nam|muoi|tram))* (?:chu|tu|dong|cau|trang|y|gach dau dong)(?: (?:ngan|gon|thoi|la duoc))*\W*$"
)
# "… gạch đầu dòng": the form that the answer should have
_IN_FORM = re.compile(r",?\s+(?:(?:theo|bang|dang|kieu) )*(?:gach dau dong|dang bang|dang danh sach)\W*$")
_IN_SHORT = re.compile(
    r"[,.?!]\s*(?:can |xin |cho |lam |viet )?(?:ban |bai )?"
    r"(?:(?:gom|gop|tom) lai|noi gon|tom (?:tat|gon|y)|tong hop|ngan gon|van tat)(?: (?!tu\b)\w+){0,3}\W*$"
)
# As typed: "đấy" ends a question, "dạy" does not.
_PARTICLES = re.compile(
    r"\s+(?:(?:thế |the )?(?:vậy|vay|đấy|day|nhỉ|nhi|nhé|nhe|nha|hả|ạ|ad|ơi|oi|v|z|đi|di|với)"
    r"|(?:giúp|giup|hộ|giùm|gium)(?: (?:tôi|toi|mình|minh|em|anh|chị|chi|với|voi))?"
    r"|(?:ad|em|anh|chị|chi|bạn|ban) (?:ơi|oi|ạ|a|nhé|nhe|với|voi))\W*$",
    re.IGNORECASE,
)
_NO_COURTESY = re.compile(r"\b(?:đa|đã|đà|hội)\b", re.IGNORECASE)
_LEAST = 5  # words that must follow a preamble
_QUESTION = 2  # words that are a question at least


def without_preamble(text: str) -> str:
    """NFC text, of the same length, with blanks in the place of all that is said around the question."""
    for start, end in _around(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def asks_in_short(text: str) -> bool:
    """Whether a question, NFC, ends in a request to be brief, whatever for: "…, gom lại", "…, tóm tắt để báo cáo"."""
    folded = asked_form(text)
    if _LENGTH.search(folded):  # "…, cho vài dòng"
        return intent_of(text) == "summary"
    return bool(_IN_SHORT.search(folded) or _IN_SHORT.search(_USE.sub("", folded)))


def _around(text: str) -> Iterator[tuple[int, int]]:
    folded = asked_form(text)
    begin, end = 0, len(folded)
    while match := _COURTESY.match(folded, begin):
        is_named = _NO_COURTESY.search(text, begin, match.end())  # "đã" is no "dạ", "chỉ Hội" no "chị hỏi"
        if match.end() == begin or is_named or len(folded[match.end() :].split()) < _QUESTION:
            break
        begin = match.end()
    if (match := _PREAMBLE.match(folded, begin)) and len(folded[match.end() :].split()) >= _LEAST:
        begin = match.end()
    for tail, form in (
        (_THANKS, folded),
        (_IN_FORM, folded),
        (_OCCASION, folded),
        (_PURPOSE, folded),
        *(((_USE, folded), (_LENGTH, folded)) if intent_of(text) == "summary" else ()),
        (_PARTICLES, text),
        (_PARTICLES, text),
        (_IN_SHORT, folded),
    ):
        match = None if tail is _PARTICLES and is_tagged(text) else tail.search(form, begin, end)
        if match and len(folded[begin : match.start()].split()) >= _QUESTION:
            end = match.start()
    yield 0, begin
    yield end, len(text)
