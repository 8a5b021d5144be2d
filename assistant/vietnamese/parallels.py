"""Clauses that stand side by side and share how they begin: "tỷ lệ huy động trẻ nhà trẻ đạt 25%; trẻ mẫu giáo 93%"."""

from __future__ import annotations

import re

from assistant.vietnamese.patterns import lowered

_JOINS = re.compile(r"(?:(?:và|còn|riêng|trong đó|trong khi|đồng thời)\s+)*")
_WORD = re.compile(r"[^\W\d_]+")
_PER = re.compile(
    r"(?:trên )?(?:một|mỗi) [^\W\d_]+(?:-[^\W\d_]+)?"
)  # "trên một ha đất 140 triệu, trên một ha mặt nước 400"
_LEAST = 2  # words that are shared
# words that begin a clause of its own, or what is said of a subject and no other subject
_NO_SUBJECT = re.compile(
    r"tỷ|tỉ|số|tổng|mức|tốc|giá|đạt|là|được|có|chiếm|tăng|giảm|nâng|còn|từ|đến|trên|dưới|ít|không|một|các|những|và|với"
    r"|hoàn|xây|phấn|bảo|thu|hỗ|mỗi|bình|năm"
)


def shared_head(before: str, clause: str) -> str:
    """What a clause leaves unsaid of the one before it: its words up to the one with which both subjects begin."""
    form = lowered(clause)
    join = _JOINS.match(form)
    first = _WORD.match(form, join.end() if join else 0)
    if first is None:
        return ""
    opening = _PER.match(form, first.start()) or first
    if opening is first and _NO_SUBJECT.fullmatch(first[0]):
        return ""
    same = re.search(rf"(?<!\w){re.escape(opening[0])}(?!\w)", lowered(before))
    head = before[: same.start()] if same else ""
    return head if len(head.split()) >= _LEAST else ""
