"""A follow-up put together with the question before it: what it says anew, and what it leaves as it was said."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.asking.leaning import (
    AGAINST,
    CONTENT_ALONE,
    INSIDE,
    OPENS,
    only_repeats,
    only_stage,
    only_when,
    points_at,
)
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_measured
from assistant.answering.asking.stages import NEXT
from assistant.answering.asking.swapping import (
    of_other_case,
    said_now,
    swapped_focus,
    with_act,
    with_body,
    without_swapped,
)
from assistant.answering.asking.titles import without_numbers
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import syllables

_MANY_PLACES = re.compile(
    r"\b(?:tinh|noi|ben|dia phuong|huyen|xa) nao\b|\b(?:cac|nhung|moi|hai|ba|bon|nam) (?:tinh|noi|ben|dia phuong)\b"
)
_ALL_PLACES = re.compile(r"\b(?:cac|moi|tat ca|ca) (?:cac )?(?:tinh|dia phuong)(?! (?:tren|do|nay|ay|kia|vua|da)\b)")
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
_TODAY = re.compile(r"\b(?:hien (?:nay|gio|tai|co)|bay gio|den nay)\b")
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
_ONLY_AMOUNT = re.compile(r"\bthi (?:(?:duoc|la|het|mat|ton|dat|co) )?(?:bao nhieu|bn|may)\W*$")
_POINTING = frozenset(("do", "nay", "ay", "kia", "tren"))
_AMOUNTS = frozenset(("figure", "date", "body"))  # none of them is what is asked for by "được gì"


def compared(asked: Question, before: Question, places: tuple[str, ...]) -> Question:
    """The subject before, or another that is named, in all the places that were named; in every place where that was
    one and more are asked for. Where a year is named beside the one before, in both.
    """
    # "so sánh mục tiêu TFP các tỉnh" says all by itself
    is_anew = bool(asked.telling) and not asked.provinces and bool(_ALL_PLACES.search(asked.asked))
    own = is_anew or (bool(asked.telling) and not only_repeats(asked, before))
    subject = asked if own else before
    beside = asked.spans and not asked.provinces and AGAINST.search(asked.asked)
    named = tuple(dict.fromkeys((*before.provinces, *asked.provinces)))
    if not asked.provinces:
        named = places if len(places) > 1 else () if _MANY_PLACES.search(asked.asked) else before.provinces
    if is_anew:
        named = ()
    spans, years = ((), ()) if is_anew and len(before.spans) > 1 else (before.spans, before.years)
    return replace(
        subject,
        text=f"{before.text} {asked.text}",
        intent="comparison",
        asked=f"{before.asked} {asked.asked}",
        wants=before.wants if not own or asked.wants == "open" else asked.wants,
        provinces=asked.provinces if len(asked.provinces) > 1 else named,
        spans=tuple(dict.fromkeys((*before.spans, *asked.spans))) if beside else asked.spans or spans,
        years=tuple(dict.fromkeys((*before.years, *asked.years))) if beside else asked.years or years,
        figures=(),
    )


def merged(asked: Question, before: Question) -> Question:
    """Slots that the new question fills replace those of the old; its own subject, if it has one, comes first."""
    asked, before = with_body(with_act(asked, before), before), of_other_case(asked, before)
    if asked.acts and (before.acts or before.numbers):
        asked, before = without_numbers(asked), without_numbers(before)
    inside = INSIDE.search(asked.asked)
    own = _has_own_subject(asked, before, least=1 if inside and inside["where"] else 0)
    keeps = (_keeps_intent(asked) or _asks_same_amount(asked, before)) and not (
        own and before.wants in _AMOUNTS and _WHAT.search(asked.asked)
    )
    both = _joined(asked, before, own=own, keeps=keeps, inside=bool(inside))
    if swapped := _swapped(asked, before):
        text, said, form = (without_swapped(one, before, swapped) for one in (before.text, before.said, before.asked))
        left = replace(before, text=text, said=said, asked=form)
        both = _joined(asked, left, own=own, keeps=keeps, inside=bool(inside))
    if own and asked.wants == "body" and asked.roles and both.focus != asked.focus:
        return replace(both, alone=replace(both, focus=asked.focus))
    if own and both.agencies and not asked.agencies:  # what is named may be another body: "kho bạc thì sao?"
        return replace(both, alone=replace(both, agencies=(), focus=asked.focus))
    if own and keeps and both.focus == asked.focus and _names_only_thing(asked) and before.telling:
        return replace(both, whole=replace(both, focus=(*asked.focus, *before.focus), kin=before))
    return both


def _has_own_subject(asked: Question, before: Question, least: int) -> bool:
    """Whether the new question is about something else: more telling words than ``least``, and not those before."""
    own = len(asked.telling) > least and not only_repeats(asked, before) and not _only_today(asked)
    own = own and not only_when(asked)
    return (own or _counts_other(asked, before)) and not only_stage(asked)


def _only_today(asked: Question) -> bool:
    return bool(asked.telling) and not set(asked.telling) - _OF_TODAY


def _names_only_thing(asked: Question) -> bool:
    """Whether the new question names a thing shortly, and no document, place, body or year."""
    names_other = asked.provinces or asked.numbers or asked.acts or asked.agencies or asked.spans
    return not names_other and len(asked.telling) <= CONTENT_ALONE


def _joined(asked: Question, before: Question, *, own: bool, keeps: bool, inside: bool) -> Question:
    """The slots of both questions.

    ``own``: the new one has its own subject; ``keeps``: it asks for the same kind of thing; ``inside``: it asks within
    the clause that answered.
    """
    asks_when = asked.intent == "date" and not (own or asked.acts or asked.numbers)
    keeps_words = keeps or (asked.intent == before.intent and not own)
    if asked.spans or _is_of_now(asked):  # another time than that of before
        before = replace(before, asked=(_UNTIL if _is_of_now(asked) else _TODAY).sub(" ", before.asked))
    if inside and not own:
        before = replace(before, before=before, intent="open", wants="open")
    kept = _kept(asked, before, subject_changed=own and asked.intent != "open" and not _asks_same_amount(asked, before))
    focus = asked.focus if inside and own else _focus(asked, before, own)
    return replace(
        before,
        text=f"{before.text} {asked.text}",
        said=said_now(asked, before, alone=own and focus == asked.focus, keeps=keeps),
        intent=before.intent if keeps else asked.intent,
        wants=before.wants if keeps else asked.wants,
        asked=f"{before.asked} {asked.asked}" if keeps_words else asked.asked,
        provinces=asked.provinces or before.provinces,
        years=asked.years or kept.years,
        spans=asked.spans or kept.spans,
        agencies=asked.agencies or kept.agencies,
        numbers=asked.numbers or kept.numbers,
        acts=asked.acts or kept.acts,
        begun=asked.begun or kept.begun,
        kinds=asked.kinds or kept.kinds,
        roles=asked.roles or kept.roles,
        parts=asked.parts or kept.parts,
        stage=_stage(asked, before),
        asks_place=asked.asks_place,
        before=_gone_on_from(asked, before, goes_on=inside or asks_when, own=own),
        kin=before if asked.provinces and not own and not inside else None,
        unit=asked.unit or kept.unit,
        measure=asked.measure or kept.measure,
        beside=asked.beside if own else before.beside,
        focus=focus,
        marked={**before.marked, **asked.marked},
        longs={**before.longs, **asked.longs},
        written={**before.written, **asked.written},
        figures=asked.figures,
        added=asked.added if own else tuple(dict.fromkeys((*before.added, *asked.added))),
    )


def _gone_on_from(asked: Question, before: Question, *, goes_on: bool, own: bool) -> Question | None:
    """The question whose answer's clause is meant; where only the place is another now, it is asked of that place."""
    if goes_on:
        return before.before or before
    return merged(asked, before.before) if before.before and asked.provinces and not own else None


def _kept(asked: Question, before: Question, *, subject_changed: bool) -> Question:
    """The earlier question without what the new one leaves behind."""
    forgets_years = asked.asks_past or _is_of_now(asked) or _only_today(asked)
    if forgets_years or (subject_changed and asked.intent in {"body", "date"}):
        before = replace(before, years=(), spans=())
    if asked.provinces or asked.numbers or asked.acts:
        before = replace(before, numbers=(), acts=(), begun=())
    if asked.provinces:
        before = replace(before, kinds=())
    if subject_changed:
        before = replace(before, agencies=(), roles=(), parts=(), unit=(), measure=None)
    return before


def _is_of_now(asked: Question) -> bool:
    """Whether it is asked how things are today, and no year is named."""
    return not asked.spans and bool(_TODAY.search(asked.asked))


def _stage(asked: Question, before: Question) -> int:
    """The stage that is meant: the one named, or after that named before; none where other years are named."""
    if asked.stage == NEXT and before.stage > 0:
        return before.stage + 1
    return asked.stage or (0 if asked.spans else before.stage)


def _counts_other(asked: Question, before: Question) -> bool:
    """Whether it is asked how many there are of something else: "gồm mấy nhiệm vụ?" """
    counted = asked.measure and not is_measured(asked.measure)
    return bool(counted) and (before.measure is None or before.measure.unit != (asked.measure and asked.measure.unit))


def _keeps_intent(asked: Question) -> bool:
    """Whether the new question is too vague to say what kind of thing it asks for."""
    return asked.intent in {"open", "task"} and not asked.roles and not _says_task(asked)


def _asks_same_amount(asked: Question, before: Question) -> bool:
    """Whether the amount asked before is asked of a thing that is only named: "liên hiệp thì được mấy"."""
    is_amount = asked.intent == before.intent == "figure" and asked.measure is None
    return is_amount and _names_only_thing(asked) and bool(_ONLY_AMOUNT.search(asked.asked))


def _says_task(asked: Question) -> bool:
    return bool(re.search(r"\b(?:lam gi|nhiem vu|trach nhiem|giai phap)\b", fold(asked.text)))


def _swapped(asked: Question, before: Question) -> tuple[tuple[str, ...], ...]:
    """What was asked about before with what is only named now in it; () where nothing is like it."""
    names = asked.intent == "open" and asked.telling and not _WHAT.search(asked.asked)
    return swapped_focus(asked, before) if names else ()


def _focus(asked: Question, before: Question, own: bool) -> tuple[tuple[str, ...], ...]:
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
