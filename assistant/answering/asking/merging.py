"""A follow-up put together with the question before it: what it says anew, and what it leaves as it was said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from assistant.answering.asking.changing import (
    TODAY,
    asks_same_amount,
    asks_what,
    has_own_subject,
    is_of_now,
    keeps_kind,
    names_only_thing,
    only_today,
)
from assistant.answering.asking.leaning import CONTENT_ALONE, INSIDE, OPENS, only_stage, points_at
from assistant.answering.asking.question import Question
from assistant.answering.asking.stages import NEXT
from assistant.answering.asking.swapping import (
    Focus,
    of_other_case,
    said_now,
    swapped_focus,
    with_act,
    with_body,
    without_swapped,
)
from assistant.answering.asking.titles import without_numbers
from assistant.vietnamese.letters import fold, nfc

_UNTIL = re.compile(
    r"\b(?:(?:den|vao|trong) )?(?:(?:het|cuoi) )?(?:(?:nam|giai doan) )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\b"
)
# the whole document is meant, and not what was asked of it before: "Nghị quyết đó gồm mấy nhiệm vụ?"
_OF_ACT = re.compile(
    r"\b(?:van ban|nghi quyet|nq|ket luan|kl|chuong trinh|ctr|quyet dinh|qd|ke hoach|kh|chi thi|de an|thong tu"
    r"|nghi dinh)"
    r" (?:do|nay|ay|kia|tren)\b.*\b(?:may|bao nhieu|bn|nhung|cac) (?:nhom )?"
    r"(?:nhiem vu|giai phap|muc tieu|chi tieu|phan|chuong|dieu|noi dung|quan diem|linh vuc)\b"
)
_POINTING = frozenset(("do", "nay", "ay", "kia", "tren"))
# what holds on until something else of its kind is named
_SLOTS = (
    "provinces", "years", "spans", "agencies", "numbers", "acts", "begun", "kinds", "roles", "parts", "unit", "measure"
)  # fmt: skip
_WORDS = ("marked", "longs", "written")  # what is known of the words of both


def merged(asked: Question, before: Question) -> Question:
    """Slots that the new question fills replace those of the old; its own subject, if it has one, comes first."""
    asked, before = with_body(with_act(asked, before), before), of_other_case(asked, before)
    if asked.acts and (before.acts or before.numbers):
        asked, before = without_numbers(asked), without_numbers(before)
    own = has_own_subject(asked, before)
    keeps = keeps_kind(asked, before, own=own)
    both = _joined(asked, _without_swapped(before, _swapped(asked, before)), own=own, keeps=keeps)
    if own and asked.wants == "body" and asked.roles and both.focus != asked.focus:
        return replace(both, alone=replace(both, focus=asked.focus))
    if own and both.agencies and not asked.agencies:  # what is named may be another body: "kho bạc thì sao?"
        return replace(both, alone=replace(both, agencies=(), focus=asked.focus))
    if own and keeps and both.focus == asked.focus and names_only_thing(asked) and before.telling:
        return replace(both, whole=replace(both, focus=(*asked.focus, *before.focus), kin=before))
    return both


def _without_swapped(before: Question, now: Focus) -> Question:
    """The earlier question without the words that others now stand for."""
    if not now:
        return before
    text, said, asked = (without_swapped(one, before, now) for one in (before.text, before.said, before.asked))
    return replace(before, text=text, said=said, asked=asked)


def _joined(asked: Question, before: Question, *, own: bool, keeps: bool) -> Question:
    """Both as one question. ``own``: the new one has its own subject; ``keeps``: it asks for the same kind of thing."""
    inside = bool(INSIDE.search(asked.asked))
    keeps_words = keeps or (asked.intent == before.intent and not own)
    before = _as_of(asked, before)
    if inside and not own:
        before = replace(before, before=before, intent="open", wants="open")
    kept = _kept(asked, before, subject_changed=own and asked.intent != "open" and not asks_same_amount(asked, before))
    focus = asked.focus if inside and own else _focus(asked, before, own)
    return replace(
        before,
        **_slots(asked, kept),
        text=f"{before.text} {asked.text}",
        said=said_now(asked, before, alone=own and focus == asked.focus, keeps=keeps),
        intent=before.intent if keeps else asked.intent,
        wants=before.wants if keeps else asked.wants,
        asked=f"{before.asked} {asked.asked}" if keeps_words else asked.asked,
        stage=_stage(asked, before),
        asks_place=asked.asks_place,
        before=_gone_on_from(asked, before, own=own),
        kin=before if asked.provinces and not own and not inside else None,
        beside=asked.beside if own else before.beside,
        focus=focus,
        figures=asked.figures,
        added=asked.added if own else tuple(dict.fromkeys((*before.added, *asked.added))),
    )


def _slots(asked: Question, kept: Question) -> dict[str, Any]:
    """What the new question names, else what is kept of the one before; and what is known of the words of both."""
    slots = {name: getattr(asked, name) or getattr(kept, name) for name in _SLOTS}
    return slots | {name: {**getattr(kept, name), **getattr(asked, name)} for name in _WORDS}


def _as_of(asked: Question, before: Question) -> Question:
    """The earlier question without its time, where the new one is of another."""
    if not (asked.spans or is_of_now(asked)):
        return before
    return replace(before, asked=(_UNTIL if is_of_now(asked) else TODAY).sub(" ", before.asked))


def _gone_on_from(asked: Question, before: Question, *, own: bool) -> Question | None:
    """The question whose answer's clause is meant; where only the place is another now, it is asked of that place."""
    asks_when = asked.intent == "date" and not (own or asked.acts or asked.numbers)
    if asks_when or INSIDE.search(asked.asked):
        return before.before or before
    return merged(asked, before.before) if before.before and asked.provinces and not own else None


def _kept(asked: Question, before: Question, *, subject_changed: bool) -> Question:
    """The earlier question without what the new one leaves behind."""
    forgets_years = asked.asks_past or is_of_now(asked) or only_today(asked)
    if forgets_years or (subject_changed and asked.intent in {"body", "date"}):
        before = replace(before, years=(), spans=())
    if asked.provinces or asked.numbers or asked.acts:
        before = replace(before, numbers=(), acts=(), begun=())
    if asked.provinces:
        before = replace(before, kinds=())
    if subject_changed:
        before = replace(before, agencies=(), roles=(), parts=(), unit=(), measure=None)
    return before


def _stage(asked: Question, before: Question) -> int:
    """The stage that is meant: the one named, or after that named before; none where other years are named."""
    if asked.stage == NEXT and before.stage > 0:
        return before.stage + 1
    return asked.stage or (0 if asked.spans else before.stage)


def _swapped(asked: Question, before: Question) -> Focus:
    """What was asked about before with what is only named now in it; () where nothing is like it."""
    names = asked.intent == "open" and asked.telling and not asks_what(asked)
    return swapped_focus(asked, before) if names else ()


def _focus(asked: Question, before: Question, own: bool) -> Focus:
    if only_stage(asked) and asked.stage == NEXT:
        return before.focus
    if _OF_ACT.search(asked.asked) and (before.numbers or before.acts or before.kinds):
        return tuple(tuple(term for term in run if term not in _POINTING) for run in asked.focus)
    if swapped := _swapped(asked, before):
        return swapped
    if not own:
        return (*before.focus, *asked.focus) if asked.stage > 0 else before.focus
    opening = OPENS.match(fold(nfc(asked.text)))  # "vậy" at the beginning points at nothing
    said = nfc(asked.text)[opening.end() if opening else 0 :]
    if asked.agencies or len(asked.telling) >= CONTENT_ALONE or not points_at(said):
        return asked.focus
    return (*asked.focus, *before.focus)
