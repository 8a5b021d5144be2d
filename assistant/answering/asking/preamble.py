"""What people say around what they ask: who they are, what they need it for, courtesy. Works with dấu and without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.around import around
from assistant.answering.asking.intents import asked_form, intent_of, is_tagged
from assistant.answering.asking.pointing import blanked

# what a summary is needed for: "… để phổ biến ở chi bộ", "… cho cuộc họp báo"
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
# "… (chưa cần nguyên nhân đâu)", "…, khỏi kể kinh phí": what the answer need not tell
_UNWANTED = re.compile(
    r"(?:\s*[,;]|\s*(?P<open>\()|\s+(?:chu|ma))\s*(?:(?:thi )?(?:(?:chua|khong|ko|chang) can|khoi|dung)(?: phai)?)"
    r" (?:(?:ke|neu|noi|ghi|dua|dan|liet ke|giai thich|phan tich|dai dong|chi tiet)\b"
    r"|(?:cac |nhung |phan |den )*(?:nguyen nhan|ly do|han che|giai phap|so lieu|ket qua|(?:muc|chi) tieu|kinh phi)\b)"
    r"[^,;()?.]*(?(open)\)?)"
)
_LEAST = 2  # words that are a question at least


def without_preamble(text: str) -> str:
    """NFC text, of the same length, with blanks in the place of all that is said around the question."""
    for start, end in around(text, is_tagged(text)):
        text = blanked(text, (start, end))
    for match in _UNWANTED.finditer(asked_form(text)):
        text = blanked(text, match.span())
    for start, end in _said_of_form(text):
        text = blanked(text, (start, end))
    return text


def asks_in_short(text: str) -> bool:
    """Whether a question, NFC, ends in a request to be brief, whatever for: "…, gom lại", "…, tóm tắt để báo cáo"."""
    folded = asked_form(text)
    if _LENGTH.search(folded):  # "…, cho vài dòng"
        return intent_of(text) == "summary"
    return bool(_IN_SHORT.search(folded) or _IN_SHORT.search(_USE.sub("", folded)))


def _said_of_form(text: str) -> Iterator[tuple[int, int]]:
    """Where the end of a question only says what form the answer should have."""
    folded = asked_form(text).rstrip()
    end = len(folded)
    for tail in (_IN_FORM, *((_USE, _LENGTH) if intent_of(text) == "summary" else ()), _IN_SHORT):
        if (match := tail.search(folded, 0, end)) and len(folded[: match.start()].split()) >= _LEAST:
            end = match.start()
            yield end, len(text)
