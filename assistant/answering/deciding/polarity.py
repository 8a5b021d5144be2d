"""Which stretches of a sentence deny what they say, and what a sentence leaves out of it.

"Thanh tra không nghiệm thu công trình nhưng kiểm tra vốn" denies its first half only; "phí của mọi hộ, trừ hộ nghèo"
leaves out one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.answering.asking.denials import DENIALS_IN_CLAUSES
from assistant.answering.deciding.claims import WORDS, words_of
from assistant.answering.weighing.pieces import pieces_of
from assistant.vietnamese.letters import fold

_CLAUSE = WORDS["clause"]
_CUT = re.compile(rf"\s(?=(?:{'|'.join(_CLAUSE['cuts'])})\b)", re.IGNORECASE)
_HARMLESS = "|".join(_CLAUSE["harmless"])
_BEFORE = "".join(rf"(?<!\b{word} )" for word in _CLAUSE["harmless_before"])
_DENIES = re.compile(rf"{_BEFORE}\b(?:{'|'.join(DENIALS_IN_CLAUSES)})\b(?!\s+(?:{_HARMLESS})\b)", re.IGNORECASE)
_DENIED = re.compile(
    rf"(?P<denial>{_DENIES.pattern})\s+(?:(?:được|phải|bị|có|cần|là|cho|thể)\s+)*(?P<denied>\w+)", re.IGNORECASE
)
_NOT_DENIED = r"(?<!\bkhông)(?<!\bchưa)"  # "không được" ends no scope: it begins one
_SCOPE_ENDS = re.compile(rf"{_NOT_DENIED}\s(?=(?:{'|'.join(_CLAUSE['ends_of_scope'])})\b)", re.IGNORECASE)
_USES = re.compile(r"\s+(?:được\s+)?(?:sử dụng|dùng|lấy|lợi dụng|bố trí|chi)\b")  # "không dùng … để …" denies both
_FOR = re.compile(r"(?:để|nhằm)\b")
_OF_THE_LEFT_OUT = re.compile(rf"\s*(?:(?:{_CLAUSE['of_the_left_out']})\s+)*", re.IGNORECASE)
_THEN = re.compile(r"\bthì\s*$", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:,|;|\bvà\b|\bhoặc\b)\s*")
_ITEMS_BELOW = re.compile(
    r"\s*(?:đối với\s+)?(?:(?:các|những|một số|trong các)\s+)?"
    r"(?:trường hợp|đối tượng|nội dung|loại|cá nhân|tổ chức|người)?"
    r"(?:\s+(?:sau đây|sau|dưới đây))?\s*:?\s*",
    re.IGNORECASE,
)
_LEAST_SCOPE = 3  # words after which a scope may end


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a sentence, where it stands and whether it denies what it says."""

    text: str
    start: int
    end: int
    is_denied: bool


def stretches(text: str) -> list[Stretch]:
    """The stretches of a sentence in order."""
    found: list[Stretch] = []
    for start, end in _cut(text):
        piece = text[start:end]
        if denies(piece):
            found += _parted(text, start, end)
        elif found and found[-1].is_denied and _carries_on(text[:start], piece):
            found[-1] = _stretch(text, found[-1].start, end, is_denied=True)
        else:
            found.append(_stretch(text, start, end))
    return found


def _stretch(text: str, start: int, end: int, *, is_denied: bool = False) -> Stretch:
    return Stretch(text[start:end].strip(), start, end, is_denied)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    for piece in pieces_of(text):
        cuts = [0, *(match.start() for match in _CUT.finditer(piece.text)), len(piece.text)]
        yield from ((piece.start + a, piece.start + b) for a, b in pairwise(cuts) if piece.text[a:b].strip())


def _parted(text: str, start: int, end: int) -> Iterator[Stretch]:
    """What stands before a denial, is denied and comes after. What it is denied of belongs to the denial."""
    while (denial := _DENIES.search(text, start, end)) is not None:
        is_used = _USES.match(text, denial.end())
        ends = (
            one.start()
            for one in _SCOPE_ENDS.finditer(text, denial.end(), end)
            if not (is_used and _FOR.match(text, one.end()))
        )
        stop = next((place for place in ends if _far(text[denial.end() : place])), end)
        before = text[start : denial.start()]
        if before.strip() and not _is_topic(before):
            yield _stretch(text, start, denial.start())
            start = denial.start()
        yield _stretch(text, start, stop, is_denied=True)
        start = stop
    if text[start:end].strip():
        yield _stretch(text, start, end)


def _far(text: str) -> bool:
    return len(text.split()) >= _LEAST_SCOPE


def _is_topic(text: str) -> bool:
    """Whether what stands before a denial only says of what it is denied."""
    return bool(_THEN.search(text)) or not words_of("clause", "provides").search(text)


def _carries_on(before: str, piece: str) -> bool:
    """Whether a piece after a denial and a comma is one more of the things denied: it begins no clause of its own."""
    is_item = (
        before.rstrip().endswith(",") and not piece.lstrip()[:1].isupper() and not _CUT.match(f" {piece.lstrip()}")
    )
    begins = words_of("clause", "provides").match(piece.lstrip()) or words_of("clause", "begins").match(piece.lstrip())
    return is_item and not begins and not words_of("clause", "says_of").search(piece)


def denied_in(text: str) -> frozenset[str]:
    """The words that a text denies, each with its denial, folded: "khong cap" of "không được cấp"."""
    return frozenset(f"{fold(match['denial'])} {fold(match['denied'])}".lower() for match in _DENIED.finditer(text))


def is_denied_at(text: str, place: int) -> bool:
    """Whether what stands at a place of a text is denied by a denial before it or there."""
    own = next((part for part in stretches(text) if part.is_denied and part.start <= place < part.end), None)
    denial = _DENIES.search(text, own.start, own.end) if own else None
    return denial is not None and denial.start() <= place


def denies(text: str) -> bool:
    """Whether a text denies anything; "không quá", "không những" do not."""
    return bool(_DENIES.search(text))


def left_out(text: str) -> list[str]:
    """The things that a sentence leaves out of what it says, one by one."""
    found: list[str] = []
    for match in words_of("clause", "leaves_out").finditer(text):
        rest = text[match.end() :]
        stop = re.search(r"[;.)](?:\s|$)", rest)
        scope = rest[: stop.start()] if stop else rest
        scope = _CUT.split(scope)[0]
        found += [
            item for part in _ITEM.split(scope) if (item := _OF_THE_LEFT_OUT.sub("", part, count=1).strip(" .;,"))
        ]
    return found


def is_excluded(text: str) -> bool:
    """Whether what a sentence leaves out is told so outright, "không áp dụng đối với", and not by "trừ"."""
    match = words_of("clause", "leaves_out").search(text)
    return match is not None and denies(match[0])


def left_out_below(line: str) -> str:
    """What a line says of the items below it, if it leaves them out: "không bao gồm các trường hợp sau"; else ""."""
    found = list(words_of("clause", "leaves_out").finditer(line))
    is_last = bool(found) and bool(_ITEMS_BELOW.fullmatch(line, found[-1].end()))
    return line[found[-1].start() :].rstrip(" :") if is_last else ""


def without_left_out(text: str) -> str:
    """A sentence up to what it first leaves out."""
    match = words_of("clause", "leaves_out").search(text)
    return text[: match.start()] if match else text
