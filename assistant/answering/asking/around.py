"""The clauses of a question that are no part of it: who asks, what for, how urgent, courtesy, wherever they stand; and
those that tell the speaker's case, by which only the clause that asks can be understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.asking.chatter import Unit, units
from assistant.answering.asking.chatter_rules import ASIDE_AFTERWARDS, ASIDES, CLOSINGS, OPENINGS, TELLS_CASE, WITH_US
from assistant.answering.asking.roles import ASKING, STOPS, Role, spelled
from assistant.vietnamese.letters import fold

_ASKED = ASKING | {Role.SHOWS}  # "liệt kê các mục tiêu, em cần chép vô slide"
_TAG = re.compile(r"(?:à|hả|hở|hử)\W*$")
# "…, làm lại hồ sơ nên muốn hỏi …": what leads from the case to what is asked of it
_LEADS_OVER = re.compile(
    r"\bnen (?:(?:em|toi|minh|tui|chau|cho|muon|can|dinh|xin|nho) )*"
    r"(?:doi chieu|hoi|biet|xem|tra|kiem tra|ra lai|coi)\b(?: (?:lai|xem|thu|ro|giup|em|toi|minh|la))*"
)
_NUMBERS = re.compile(
    r"\b(?:ngay|thang|quy|nam|thu|cap|bac|hang|muc|khoa|lop|lan|duoc|phai|dat|den|toi|la) $"
)  # "ngày mấy"
_LEAST = 2  # words that are a question at least


def around(text: str, is_tagged: bool) -> Iterator[tuple[int, int]]:
    """Where NFC text says what is no part of its question; ``is_tagged``: its last word asks ("… hả")."""
    found = units(text)
    kept = [True] * len(found)
    is_tagged |= bool(_TAG.search(text.lower())) and not _asks(found)
    for begin, end in _clauses(found):
        for first, last in _in_clause(found, kept, begin, end, is_tagged):
            left = sum(kept[i] and found[i].role not in STOPS for i in (*range(first), *range(last, len(found))))
            if left >= _LEAST:
                kept[first:last] = [False] * (last - first)
    yield from _spans(found, kept, len(text))


def told(text: str) -> list[tuple[int, int]]:
    """Where NFC text tells the speaker's case beside the clauses that ask: "Mẹ tôi là nghệ nhân ưu tú, …"."""
    found = units(text)
    clauses = [(begin, end) for begin, end in _clauses(found) if begin < end]
    tells = [bool(TELLS_CASE.match(spelled(unit.role for unit in found[begin:end]))) for begin, end in clauses]
    asking = [place for place, (begin, end) in enumerate(clauses) if _asks(found[begin:end])]
    some = {place for place in asking[:-1] if tells[place] and _says_some(text, found, clauses[place])}
    asking = [place for place in asking if place not in some]
    if not asking:
        return []
    first = next((place for place in range(asking[0]) if tells[place]), asking[0])
    after = (place for place in range(asking[-1] + 1, len(clauses)) if tells[place])
    spans = [(found[begin].start, found[end - 1].end) for begin, end in clauses]
    begin, end = spans[asking[0]]
    over = [(begin, match.end()) for match in _LEADS_OVER.finditer(fold(text), begin, end)][-1:]
    return [*spans[first : asking[0]], *over, *(spans[place] for place in after)]


def _says_some(text: str, found: list[Unit], clause: tuple[int, int]) -> bool:
    """Whether all that seems to ask in a clause is "mấy": "xã mình có mấy hộ bị cháy nhà"."""
    asks = [unit for unit in found[slice(*clause)] if unit.role in ASKING]
    folded = fold(text).lower()
    return all(folded[unit.start : unit.end] == "may" and not _NUMBERS.search(folded[: unit.start]) for unit in asks)


def _clauses(found: list[Unit]) -> Iterator[tuple[int, int]]:
    begin = 0
    for place, unit in enumerate(found):
        if unit.role in STOPS:
            yield begin, place
            begin = place + 1
    yield begin, len(found)


def _in_clause(found: list[Unit], kept: list[bool], begin: int, end: int, is_tagged: bool) -> Iterator[tuple[int, int]]:
    """What may go of one clause, whose stop is at ``end``: all of it, or its openings and closings."""
    is_first, is_last = begin == 0, all(unit.role is Role.FULL_STOP for unit in found[end:])
    has_asked = any(kept[i] and found[i].role in _ASKED for i in range(begin))
    if not (is_first and is_last) and _is_aside(found[begin:end], has_asked):
        yield begin, min(end + 1, len(found))
        return
    roles = spelled(unit.role for unit in found)
    place = begin
    while place < end and (after := _opened(roles, place)):
        yield place, after
        place = after
    yield from (match.span() for match in WITH_US.finditer(roles, place, end))
    if not (is_tagged and is_last):
        yield from _closed(roles, place, end)


def _is_aside(clause: list[Unit], has_asked: bool) -> bool:
    roles = spelled(unit.role for unit in clause)
    rules = (*ASIDES, ASIDE_AFTERWARDS) if has_asked else ASIDES
    return not _asks(clause) and any(rule.fullmatch(roles) for rule in rules)


def _asks(found: list[Unit]) -> bool:
    return any(unit.role in ASKING for unit in found)


def _opened(roles: str, place: int) -> int:
    """Where what opens at a place ends; 0 if nothing does."""
    return next((match.end() for opening in OPENINGS if (match := opening.match(roles, place))), 0)


def _closed(roles: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """What closes a clause, the last of it first."""
    for closing in CLOSINGS:
        if (match := closing.search(roles, begin, end)) and match.start() > begin:
            yield match.start(), end
            end = match.start()


def _spans(found: list[Unit], kept: list[bool], length: int) -> Iterator[tuple[int, int]]:
    """The places in the text of what is not kept, with the stops and blanks that nothing follows or precedes."""
    for place, unit in enumerate(found):
        if not kept[place]:
            yield unit.start, found[place + 1].start if place + 1 < len(found) else length
    words = [place for place, unit in enumerate(found) if kept[place] and unit.role not in STOPS]
    if words and not all(kept[: words[0]]):
        yield 0, found[words[0]].start
    if words and not all(kept[words[-1] + 1 :]):
        yield found[words[-1]].end, length
