"""What a follow-up changes of the question before: what it is about, what kind of thing is asked for, or the time."""

from __future__ import annotations

import re

from assistant.answering.asking.leaning import CONTENT_ALONE, INSIDE, only_repeats, only_stage, only_when
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_measured
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_AT_END = r"\b(?: (?:ko|the|vay|a))*\W*$"
# none of these is answered by the amount, date or body that was asked for before
_WHAT = re.compile(
    rf"\b(?:duoc|huong|nhan|phai|can|bi)(?: [a-z]+)? (?:nhung )?(?:gi|j){_AT_END}|\bla (?:cai )?(?:gi|j){_AT_END}"
    rf"|\b(?:nguon|loai|kieu|hinh thuc|cach|phuong thuc) (?:nao|gi|j){_AT_END}"
)
# said alone, it asks for what is or was the case, not for what is aimed at: "hiện giờ là bao nhiêu?"
_OF_TODAY = frozenset(
    syllables("hiện, nay, giờ, tại, bây, hồi, trước, đây, đó, lúc, này, thực tế, đang, kết quả, đã, đạt")
)
TODAY = re.compile(r"\b(?:hien (?:nay|gio|tai|co)|bay gio|den nay)\b")
_ONLY_AMOUNT = re.compile(r"\bthi (?:(?:duoc|la|het|mat|ton|dat|co) )?(?:bao nhieu|bn|may)\W*$")
_AMOUNTS = frozenset(("figure", "date", "body"))  # none of them is what is asked for by "được gì"
_TASK = re.compile(r"\b(?:lam gi|nhiem vu|trach nhiem|giai phap)\b")


def has_own_subject(asked: Question, before: Question) -> bool:
    """Whether the new question is about something else: more telling words than say where, and not those before."""
    inside = INSIDE.search(asked.asked)
    least = 1 if inside and inside["where"] else 0
    own = len(asked.telling) > least and not only_repeats(asked, before) and not only_today(asked)
    own = own and not only_when(asked)
    return (own or _counts_other(asked, before)) and not only_stage(asked)


def keeps_kind(asked: Question, before: Question, *, own: bool) -> bool:
    """Whether the kind of thing that was asked for before is still asked for; ``own``: of another subject."""
    is_kept = _is_vague(asked) or asks_same_amount(asked, before)
    return is_kept and not (own and before.wants in _AMOUNTS and asks_what(asked))


def asks_same_amount(asked: Question, before: Question) -> bool:
    """Whether the amount asked before is asked of a thing that is only named: "liên hiệp thì được mấy"."""
    is_amount = asked.intent == before.intent == "figure" and asked.measure is None
    return is_amount and names_only_thing(asked) and bool(_ONLY_AMOUNT.search(asked.asked))


def asks_what(asked: Question) -> bool:
    """Whether a thing is asked for that is no amount, date or body: "được gì", "nguồn nào"."""
    return bool(_WHAT.search(asked.asked))


def names_only_thing(asked: Question) -> bool:
    """Whether the new question names a thing shortly, and no document, place, body or year."""
    names_other = asked.provinces or asked.numbers or asked.acts or asked.agencies or asked.spans
    return not names_other and len(asked.telling) <= CONTENT_ALONE


def is_of_now(asked: Question) -> bool:
    """Whether it is asked how things are today, and no year is named."""
    return not asked.spans and bool(TODAY.search(asked.asked))


def only_today(asked: Question) -> bool:
    """Whether nothing is said but that it is asked of today or of the past."""
    return bool(asked.telling) and not set(asked.telling) - _OF_TODAY


def _counts_other(asked: Question, before: Question) -> bool:
    """Whether it is asked how many there are of something else: "gồm mấy nhiệm vụ?" """
    counted = asked.measure and not is_measured(asked.measure)
    return bool(counted) and (before.measure is None or before.measure.unit != (asked.measure and asked.measure.unit))


def _is_vague(asked: Question) -> bool:
    """Whether the new question does not say what kind of thing it asks for."""
    return asked.intent in {"open", "task"} and not asked.roles and not _TASK.search(fold(asked.text))
