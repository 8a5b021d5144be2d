"""Where something is: the place that a clause names for what is asked about, "đặt tại xã An Bình".

Knows places by how they are written, after "tại" or "ở" and with a capital; not which provinces there are.
"""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.focus import Focus
from assistant.reading.numbering import CAPITALS
from assistant.vietnamese.divisions import DIVISION_FOLDED

_SPOTS = (
    f"{DIVISION_FOLDED}|dia phuong|dia diem|dia ban|noi|vung|khu vuc|truong|thon|ap|khu|khu cong nghiep|tuyen|vi tri"
)
WHERE = re.compile(
    rf"\b(?:o|tai|dat tai|nam o|nam tai|thuoc|dat|xay|trong) (?:nhung |cac |may )?(?:cho )?(?:dau|(?:{_SPOTS}) nao)\b"
    r"|^\W*(?:noi|vi tri|dia diem) (?:dat|xay(?: dung)?)\b"
)
_NO_PLACE = re.compile(
    r"\b(?:kinh phi|tien|von|ngan sach|nguon|han che|yeu|kem|diem nghen|vuong|ton tai)\b.*\bo dau\b"
    r"|\b(?:gui|nop|bao cao|hoi|lien he|muc|dieu|khoan|phan|chuong|noi|quy dinh|neu|viet|ghi|doc|xem|tim) (?:\w+ )?"
    r"(?:o|tai|trong) dau\b"
)
_STOPS = (
    "với|có|lên|trước|do|để|nhằm|theo|từ|được|phục vụ|đạt|khởi công|hoàn thành|mỗi|vào|trong|làm|quy mô|đã|sẽ|phải"
    "|đi|là|phát triển|hình thành|xây dựng|tiến|từng|góp phần|gắn|bằng|cùng|sau|khi|năm|giai đoạn"
)
_AGAIN = "đặt|nằm|tại|ở"  # begins the place of another thing
_WORD = rf"(?!(?:{_STOPS}|{_AGAIN})\s)[^\W_][\w/'’]*"
_NAME = rf"(?=[{CAPITALS}]){_WORD}(?:[ -]{_WORD})*?"
_KIND = rf"(?:(?:các|những|\d+)\s)?(?:(?![{CAPITALS}\d]){_WORD}\s){{0,4}}?"
_ENDS = rf"(?=[,;.:()]|$|\s(?:{_STOPS})\b|,?\svà\s)"
_NEXT = rf"(?:,|,? và)\s{_KIND}{_NAME}{_ENDS}"
_LEAST = 0.55  # of what is asked that stands right before the place, as far back as its clause or the place before
_TIME = r"(?!(?:quý|năm|tháng|ngày|giai đoạn|kỳ|mục|khoản|phần|điều|nhiệm kỳ)\s)"
_PLACE = re.compile(rf"\b(?:tại|ở|trong|thuộc|trên địa bàn)\s{_TIME}(?P<place>{_KIND}{_NAME}{_ENDS}(?:{_NEXT})*)")
_ANOTHER = re.compile(rf"[^,;.]*\s(?:{_AGAIN})\s")


def asks_where(question: Question) -> bool:
    """Whether it is asked where something is: not where money comes from, nor where things are bad."""
    return bool(WHERE.search(question.asked)) and not _NO_PLACE.search(question.asked)


def place_in(focus: Focus, text: str) -> str:
    """The place named in a text right after what says most of what is asked; "" for none."""
    best, said, before = "", _LEAST, 0
    for match in _PLACE.finditer(text):
        share = focus.coverage(text[max(before, _clause_start(text, match.start())) : match.end()])
        own = _own(match)
        if share > said:
            best, said = own, share
        before = match.start("place") + len(own)
    return best


def _own(match: re.Match[str]) -> str:
    """The place without what is the next thing that has one: "xã An Bình, trạm bơm và cống đặt tại xã Hòa Phú"."""
    others = _ANOTHER.match(match.string, match.end())
    return match["place"].rpartition(", ")[0] or match["place"] if others else match["place"]


def _clause_start(text: str, place: int) -> int:
    return max(text.rfind(end, 0, place) for end in ("; ", ". ", ": ")) + 1
