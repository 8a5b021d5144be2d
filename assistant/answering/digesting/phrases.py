"""A text parted into phrases at finer joints than its commas, each with those that it cannot be told without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from assistant.answering.digesting.joints import (
    Joint,
    after_joint,
    denies,
    ends_in_verb,
    is_case,
    is_open,
    is_predicate,
    joint_at,
    leads_over,
    names_partners,
    waits,
)
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.pieces import open_brackets
from assistant.register.wording import VERB
from assistant.vietnamese.names import expand

Tie = Literal[Joint, "head", "opening", "member"]  # a head hangs on nothing; a member goes on with an enumeration

_LEAST = 2  # words of a phrase
_SHORT_HEAD = 4
_LONGEST_LEAD = 6  # phrases of what leads to a clause
_LEAST_MEMBER = 3  # shorter members of an enumeration go with the next
_POINT_ENDS = ("; ", ". ", ": ")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a text; ``needs``: the places of those that it is told with."""

    text: str
    start: int
    end: int
    tie: Tie
    needs: tuple[int, ...]
    point: int  # which of the text's points it belongs to: what stands between semicolons and full stops

    @property
    def words(self) -> int:
        """How many words a reader counts."""
        return word_count(self.text)


def word_count(text: str) -> int:
    """How many words a text has, dashes and dots not counted."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


@lru_cache(maxsize=2048)
def phrases_of(text: str) -> tuple[Phrase, ...]:
    """The phrases of a text in order; no number, date, name or bracket is cut."""
    bounds = [*_starts(text), len(text)]
    parts = [(start, len(text[:end].rstrip())) for start, end in pairwise(bounds)]
    parts = list(_led(text, list(_merged(text, parts))))
    return tuple(_with_denials(text, _with_rest(_with_partners(_with_cases(_tied(text, parts))))))


def _starts(text: str) -> list[int]:
    """Where phrases begin."""
    figures, names = figures_in(text), expand(text)
    whole = [*((one.start, one.end) for one in figures), *((one.start, one.end) for one in names)]
    words = [match.span() for match in re.finditer(r"\S+", text)]
    starts = [start for start, _ in words[:1]]
    for (_, before), (start, _) in pairwise(words):
        since = text[starts[-1] : before]
        is_inside = any(first < start < last for first, last in whole) or open_brackets(since) > 0
        if not is_inside and not text[start].isdigit() and _may_begin(text, since, start):
            starts.append(start)
    return starts


def _may_begin(text: str, since: str, start: int) -> bool:
    """Whether a phrase begins here; ``since``: the one before it."""
    many = since.count(" ") + 1
    if since[-1] in ",;:" or (since[-1] == "." and text[start].isupper() and many > 1):
        return True
    begins = joint_at(text, start) is not None or _says_of_subject(text[:start].rstrip(), text[start:])
    return begins and many >= _LEAST and not is_open(since)


def _says_of_subject(before: str, rest: str) -> bool:
    """Whether a verb begins what is said of a subject: "Các sở, ban, ngành | tổ chức …"."""
    point = max(before.rfind(end) + len(end) if end in before else 0 for end in _POINT_ENDS)
    is_verb = bool(VERB.match(rest)) and rest[0].islower()
    return is_verb and (not VERB.search(before[point:]) or names_partners(before[point:]))


def _merged(text: str, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts, a verb that waits for its object and a short member of an enumeration with what follows."""
    begin: int | None = None
    for at, (start, end) in enumerate(parts):
        begin = start if begin is None else begin
        stretch = text[begin:end]
        is_short = stretch[-1] == "," and stretch.count(" ") + 1 < _LEAST_MEMBER
        follows = text[parts[at + 1][0] :] if at < len(parts) - 1 else ""
        goes_on = is_short or waits(stretch) or (joint_at(follows) == "and" and ends_in_verb(stretch))
        if follows and stretch[-1] not in ";:." and goes_on:
            continue
        yield begin, end
        begin = None


def _led(text: str, parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts, what leads to a clause in one: "Trên cơ sở | đề nghị của các hộ, | xã thẩm định"."""
    at = 0
    while at < len(parts):
        begin = parts[at][0]
        if at == 0 or text[parts[at - 1][1] - 1] in ";.:":
            at = _end_of_lead(text, parts, at)
        yield begin, parts[at][1]
        at += 1


def _end_of_lead(text: str, parts: Sequence[tuple[int, int]], first: int) -> int:
    """The last of the parts that lead to a clause; the first where none do."""
    for at in range(first, min(first + _LONGEST_LEAD, len(parts) - 1)):
        led = text[parts[first][0] : parts[at][1]]
        if led[-1] in ";.:" or (led[-1] == "," and not leads_over(led)):
            break
        if led[-1] == "," and not _goes_on(led, text[parts[at + 1][0] :]):
            return at
    return first


def _goes_on(led: str, rest: str) -> bool:
    """Whether what leads to a clause goes on behind its comma: "nếu cần sửa đổi, | bổ sung", "…, | kể từ ngày …"."""
    is_joined = joint_at(rest) not in {None, "stress"} or leads_over(f"{rest.partition(',')[0]},")
    return is_joined or (ends_in_verb(led) and is_predicate(rest))


def _with_cases(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, the clause that follows a case with that case."""
    return [
        replace(one, needs=(*one.needs, at - 1))
        if at and phrases[at - 1].tie == "opening" and is_case(phrases[at - 1].text)
        else one
        for at, one in enumerate(phrases)
    ]


def _tied(text: str, parts: Sequence[tuple[int, int]]) -> list[Phrase]:
    """The parts with what each hangs on: the head of its predicate, the first of its enumeration, or the one before."""
    phrases: list[Phrase] = []
    head = anchor = point = 0
    subject: int | None = None  # the first phrase of a point that begins with no verb: its predicates all follow it
    for at, (start, end) in enumerate(parts):
        stretch, before = text[start:end], text[parts[at - 1][1] - 1] if at else ";"
        if before in ";.:":
            point += bool(at) and before != ":"
            subject = None
        is_opened = bool(phrases) and phrases[-1].tie == "opening"  # "Trên cơ sở Kết luận này, | Sở Y tế chỉ đạo …"
        tie, needs = _tie(stretch, before, is_opened), at
        if tie == "opening":
            needs = min(at + 1, len(parts) - 1)
        elif tie == "head":
            if subject is not None:
                needs = subject
                if phrases[subject].needs == (subject,):  # told with the first of them
                    phrases[subject] = replace(phrases[subject], needs=(at,))
            elif not (is_predicate(stretch) or (is_opened and VERB.search(stretch))):
                subject = at
            head = anchor = at
        elif tie in {"member", "and"}:
            needs = anchor
        elif tie in {"purpose", "stress"} and before == ",":
            needs = head
        else:
            needs, anchor = at - 1, at
        phrases.append(Phrase(stretch, start, end, tie, (needs,), point))
    return phrases


def _tie(stretch: str, before: str, is_opened: bool) -> Tie:
    """How a stretch hangs on what ends with ``before``; ``is_opened``: which only leads to it."""
    joint = joint_at(stretch)
    if before in ";.:":
        if leads_over(stretch):
            return "opening"
        leads = joint in {"where", "manner", "purpose"} and stretch[-1] == "," and not is_predicate(stretch)
        return "opening" if leads else "head"
    if before == "," and is_predicate(after_joint(stretch) if joint == "and" else stretch):
        return "head" if joint in {None, "and"} else joint or "head"
    says_of_it = not joint and before not in ",;:." and VERB.match(stretch)  # "Các xã | tổ chức …"
    return "head" if says_of_it else joint or ("head" if is_opened else "member")


def _with_partners(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, one that only says with whom with what is done together: "phối hợp với các xã | tổ chức …"; a
    subject with what it does rather than with whom.
    """
    told = list(phrases)
    for at, one in enumerate(phrases):
        later = (i for i in range(at + 1, len(phrases)) if phrases[i].tie == "head" and phrases[i].point == one.point)
        if one.tie == "head" and names_partners(one.text) and (done := next(later, None)) is not None:
            told[at] = replace(one, needs=(*one.needs, done))
            (subject,) = one.needs
            if subject != at and told[subject].needs == (at,):
                told[subject] = replace(told[subject], needs=(done,))
    return told


def _with_rest(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, a short head with what follows it in its point: "Xây dựng cơ chế …" alone says nothing."""
    return [
        replace(one, needs=(*one.needs, at + 1))
        if one.tie == "head"
        and one.words <= _SHORT_HEAD
        and at + 1 < len(phrases)
        and phrases[at + 1].point == one.point
        and not names_partners(phrases[at + 1].text)
        else one
        for at, one in enumerate(phrases)
    ]


def _with_denials(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases of a point with what it denies, without which they would say the contrary."""
    denying: dict[int, int] = {}
    for at, one in enumerate(phrases):
        is_apart = one.tie == "head" and at > 0 and text[phrases[at - 1].end - 1] == ","  # "…, không để …"
        if denies(one.text) and not is_apart:
            denying.setdefault(one.point, at)
    for one in phrases:
        yield replace(one, needs=(*one.needs, denying[one.point])) if one.point in denying else one
