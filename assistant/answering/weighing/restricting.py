"""What the words by a figure say of it: what it is of, and whether it is a change and no level.

"19 doanh nghiệp, tăng 11 doanh nghiệp so với năm 2018": 11 is by how much, and answers no "có mấy doanh nghiệp".
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.weighing.stretches import Stretch
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content, syllables

_NUMBERED = frozenset(("lan", "dot", "so", "doan", "lop", "khoa", "ky", "hang", "bac", "loai", "nhom"))
_STARS = "sao"
# what a figure's words say of how it is told, and not of what it is
TELLING_NOTHING = frozenset(
    syllables(
        "đạt khoảng chiếm tỷ lệ số dự kiến phấn đấu bình quân còn mới đã hoàn thành thực hiện toàn năm giai đoạn"
        " gồm đến mức được có là trong đó ước trên dưới ít nhất tối thiểu đa không quá trở lên xuống tăng giảm thêm"
        " riêng bằng"
    )
)
_NO_WORD = TELLING_NOTHING | {"tong"}  # nor is it told apart by being the sum
_HOW = r"(?: (?:them|khoang|tren|gan|hon|toi thieu|it nhat|binh quan|tu|duoc))*"
_WAYS = "tang|giam|them|chenh|(?:cao|thap|nhieu|it|lon|nho|kem) hon"
_CHANGED = re.compile(rf"\b(?:{_WAYS})(?: them)?{_HOW}\W*$")
_CHANGE = re.compile(rf"\b(?:{_WAYS}|rut ngan|bot)\b(?! (?:truong|cuong|ngheo))")
_BY_HOW_MUCH = re.compile(r"(?: (?!len|xuong|con)[a-z]+){0,2} (?:bao nhieu|bn|may)\b")  # not to what it rises
_HOW_MUCH = re.compile(r".*\b(?:bao nhieu|bn|may|phan tram)\b")
# by which words a sentence tells of a change that way
_TOLD = {
    "giam": re.compile(r"\b(?:giam|bot|ha|rut|xoa|cat|thap hon|chi con)\b"),
    "tang": re.compile(r"\b(?:tang|gap|them|nang|cao hon|hon|vuot|thu hut)\b"),
}


def telling_words(text: str) -> list[str]:
    """The words of a text that tell what it is of; of numbers those that tell one thing from its like: "lần 2"."""
    tokens = concept_tokens(text)
    numbered = {number for before, number in pairwise(tokens) if number.isdigit() and before in _NUMBERED}
    numbered |= {number for number, after in pairwise(tokens) if number.isdigit() and after == _STARS}
    return [t for t in content(tokens) if t not in _NO_WORD and (not t[0].isdigit() or t in numbered)]


def is_change(text: str, stretch: Stretch) -> bool:
    """Whether a figure is by how much something rose or fell: not "giảm còn 361 ha"."""
    return bool(_CHANGED.search(fold(text[stretch.start : stretch.figure.start])))


def is_but_change(text: str, stretch: Stretch) -> bool:
    """Whether it is by how much what stands before it rose or fell: "19 doanh nghiệp, tăng 11 doanh nghiệp"."""
    return is_change(text, stretch) and not telling_words(text[stretch.start : stretch.figure.start])


def asks_change(asked: str) -> bool:
    """Whether a question asks by how much something rises, falls or differs."""
    return bool(_change_asked(asked, _BY_HOW_MUCH))


def tells_change(asked: str, text: str) -> bool:
    """Whether a text tells of a rise or a fall, where a question asks how much something rises or falls."""
    told = _TOLD.get(_change_asked(asked, _HOW_MUCH))
    return told is None or bool(told.search(fold(text)))


def _change_asked(asked: str, how_much: re.Pattern[str]) -> str:
    """The word for a change behind which it is asked how much; "" for none."""
    return next((change[0] for change in _CHANGE.finditer(asked) if how_much.match(asked, change.end())), "")
