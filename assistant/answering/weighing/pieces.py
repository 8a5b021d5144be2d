"""A sentence cut where it may be shortened without changing what it says, and the part that leads an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.vietnamese.frequencies import Frequencies
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure

_BREAK = re.compile(r"[;,:](?=\s)")
_BRACKETS = {"(": 1, ")": -1, "“": 1, "”": -1, "[": 1, "]": -1}
_LINK = r"(?:đạt|được|chiếm|là|ở|trong|có|còn|bằng)"
_COMPARATORS = (
    "mức|từ|ít nhất|tối thiểu|tối đa|không quá|không dưới|trên|dưới|khoảng|hơn|gần|bình quân|trung bình|"
    "tăng thêm|tăng hằng năm|tăng|giảm|gấp|thêm|cả|đủ|hằng năm"
)
_STEP = r"\b(?:cấp độ|mức độ|cấp|hạng)\s+"  # stands right before its figure
_BEFORE_FIGURE = re.compile(
    rf"(?:\b{_LINK}\s+)?(?:(?:\b(?:{_COMPARATORS})\s+){{1,4}}(?:{_STEP})?|{_STEP})$", re.IGNORECASE
)
_VERBS_BEFORE = re.compile(rf"^{_LINK}\s+", re.IGNORECASE)
# before these words a sentence may end; those that end no phrase besides
_JOINTS = frozenset(
    syllable
    for line in (
        "để nhằm góp qua từ thông trên theo gắn phù sao cùng cũng nhất đặc và với trong của cho ở tại đối về khi",
        "bằng do mà như giữa vào đến tới gồm",
    )
    for syllable in line.split()
)
_NEVER_LAST = (
    "các những mọi một mỗi là được bị đã sẽ có việc sự nhiều không chưa số hoặc hay ngày tháng năm quý khoản điều điểm"
    " mục hạng tỷ triệu nghìn đoạn"
)
_DASHES = ("-", "–")
_OPEN_ENDS = _JOINTS | frozenset((*_NEVER_LAST.split(), *_DASHES))
_SHORTER = 0.7  # of the room there is, that a text cut at a joint still has
_FEWEST = 4  # words
_BAREST = 3  # the same where they would end in the middle of something


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence between commas, semicolons or colons."""

    text: str
    start: int
    end: int


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a sentence in order; brackets and quotation marks are never cut open."""
    cuts = [match.end() for match in _BREAK.finditer(text) if not open_brackets(text[: match.start()])]
    bounds = [0, *cuts, len(text)]
    found = []
    for start, end in pairwise(bounds):
        stripped = text[start:end].strip()
        if stripped:
            begin = start + text[start:end].index(stripped)
            found.append(Piece(stripped, begin, begin + len(stripped)))
    return found


def open_brackets(text: str) -> int:
    """How many brackets and quotation marks a text opens and does not close."""
    return sum(sign * text.count(bracket) for bracket, sign in _BRACKETS.items())


def lead_of(text: str, figure: Figure, unit: str = "") -> str:
    """The figure as it is written, with its comparator before it and what it counts after it."""
    before = _BEFORE_FIGURE.search(text[: figure.start])
    if before and figure.unit and fold(before[0]).strip().lower() == "cap":  # "cấp 5 tỷ đồng" is no step
        before = None
    start = before.start() if before else figure.start
    lead = _VERBS_BEFORE.sub("", text[start : figure.end])
    return lead if not unit or lead.endswith(unit) else f"{lead} {unit}"


def shortened(text: str, places: Sequence[int], limit: int, forwards: bool = False) -> str:
    """The sentence within ``limit`` words: the pieces that hold ``places``, "…" where others were left out.

    Pieces next to a kept one are added while there is room, those before it first, so that a subject or a
    condition is not lost; ``forwards``: but one, those after it first.
    """
    parts = pieces_of(text)
    if len(text.split()) <= limit or len(parts) == 1:
        return text
    chosen = {i for i, piece in enumerate(parts) if any(piece.start <= place < piece.end for place in places)} or {0}
    for place in _outward(chosen, len(parts), forwards):
        if sum(len(parts[other].text.split()) for other in (*chosen, place)) <= limit:
            chosen.add(place)
    return _joined(parts, chosen)


def _outward(chosen: set[int], count: int, forwards: bool) -> list[int]:
    first, last = min(chosen), max(chosen)
    inside = [place for place in range(first, last) if place not in chosen]
    before, after = range(first - 1, -1, -1), range(last + 1, count)
    return [*inside, *before[:1], *after, *before[1:]] if forwards else [*inside, *before, *after]


def _joined(parts: Sequence[Piece], chosen: set[int]) -> str:
    shown: list[str] = []
    gap = False
    for place, piece in enumerate(parts):
        if place in chosen:
            shown.append(f"… {piece.text}" if gap else piece.text)
            gap = False
        else:
            gap = True
    text = " ".join(shown)
    return f"{text.rstrip(' ,;:')} …" if gap else text


def at_joint(words: Sequence[str], limit: int, least: int = 0) -> int:
    """How many first words, up to ``limit`` and no fewer than ``least``, make a phrase that may end there."""
    if limit >= len(words):
        return len(words)
    fewest = max(_FEWEST, least, int(_SHORTER * limit))
    ends = (n for n in range(limit, fewest - 1, -1) if _may_end(words, n))
    end = next(ends, limit)
    floor = max(_BAREST, least)
    while end > floor and _is_open(words, end):
        end -= 1
    return _between_words(words, end, floor)


def _between_words(words: Sequence[str], end: int, least: int) -> int:
    """The place, or the one before it, that parts no word of two syllables: "hợp tác | phát triển"."""
    if end <= least or _may_end(words, end) or _is_open(words, end - 1):
        return end
    cohesion = Frequencies.shipped().cohesion
    return end - 1 if cohesion(*words[end - 2 : end]) < cohesion(*words[end - 1 : end + 1]) else end


def _may_end(words: Sequence[str], count: int) -> bool:
    last = words[count - 1]
    is_whole = "(" not in last and not _is_open(words, count)
    return is_whole and (last[-1] in ",;:" or words[count] in _JOINTS)


def _is_open(words: Sequence[str], count: int) -> bool:
    """Whether what the last of so many words begins goes on: "của …", "ngày 5 tháng …"."""
    last, follows = words[count - 1].lower(), words[count].lower() if count < len(words) else ""
    is_in_date = last[0].isdigit() and follows in {"tháng", "năm", *_DASHES}
    return last in _OPEN_ENDS or follows[:1].isdigit() or is_in_date
