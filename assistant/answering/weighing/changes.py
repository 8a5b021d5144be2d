"""By how much something rose or fell, and what it was before, told apart from what it is.

"19 doanh nghiệp, tăng 11 doanh nghiệp so với năm 2018": 11 is by how much, and answers no "có mấy doanh nghiệp".
"""

from __future__ import annotations

import re

from assistant.answering.weighing.stretches import Stretch, telling_words
from assistant.vietnamese.letters import fold

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
_FROM = re.compile(r"\btừ(?: mức)?\s+$")
_TO = re.compile(r"[^,;]{0,60}?\b(?<!trở )(?:lên|xuống|còn)\s")
_WAS = re.compile(r"\b(?:trước đây|trước đó|cùng kỳ|năm trước)\b")
_ASKS_WAS = re.compile(r"\b(?:ban dau|truoc day|truoc kia|luc dau|truoc do|nam truoc)\b")
REPLACED = re.compile(r"\b(?:thay cho|thay vi|truoc day(?: la)?|truoc kia)\b[^,;.)]*")  # tells of before only


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


def asks_before(asked: str) -> bool:
    """Whether a question asks what something was before."""
    return bool(_ASKS_WAS.search(asked))


def is_before(text: str, stretch: Stretch) -> bool:
    """Whether a figure is what something was before: "tăng từ 600 lên …", "(trước đây là 20 ngày)"."""
    figure = stretch.figure
    rises = _FROM.search(text[: figure.start]) and _TO.match(text, figure.end)
    return bool(rises or _WAS.search(text[stretch.start : figure.start]))
