"""What a follow-up names, put where the question before named its like: "kênh 31" for "kênh 30", "893" for "892"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import content, syllables

MOST_SWAPPED = 4  # words of a name that takes another's place
_ACT_ALONE = re.compile(r"^\W*(?:(?:con|the|vay)(?: con)? )?(?:so )?(?P<act>\d{2,4})(?: thi\b| (?:ai|sao)\b|\W*$)")
_DENIED = re.compile(r"\b(?:khong|ko) (?P<what>\w+ \w+)\b")
_KINDS_OF_BODY = frozenset(("so", "ban", "hoi", "cuc"))
_LEAST_OF_BODY = 2
_BUDGET = "NS"
_TIERS = {"tinh": "tinh", "huyen": "huyen", "xa": "xa", "TW": "TW", "NSTW": "TW"}
_TIER_RUNS = frozenset((tier,) for tier in _TIERS)
# "phạt bao nhiêu", "tiền thưởng": of what kind an amount is, whomever it is of
_OF_AMOUNT = re.compile(
    r"\b(?:(?:muc|tien|gia|ty le) [a-z]+|phat|thuong|luong|(?:hoc|le|vien) phi|phu cap|lai suat|thu nhap|doanh thu"
    r"|loi nhuan|san luong|nang suat|kim ngach)\b"
)
Focus = tuple[tuple[str, ...], ...]


def with_act(asked: Question, before: Question) -> Question:
    """A number alone is that of another act where one was asked about before: "còn 893 thì sao?"."""
    match = _ACT_ALONE.match(asked.asked) if before.acts or before.numbers else None
    if match is None or asked.acts or asked.numbers or asked.spans:
        return asked
    focus = tuple(run for run in asked.focus if run[:1] != (match["act"],))
    return replace(asked, acts=(match["act"],), focus=focus, figures=(), measure=None)


def with_body(asked: Question, before: Question) -> Question:
    """A body that is only named, and by less than its name, where one of its kind was asked about: "sở nông nghiệp"."""
    named = asked.focus[0] if len(asked.focus) == 1 else ()
    if asked.agencies or len(before.agencies) != 1 or not _LEAST_OF_BODY <= len(named) <= MOST_SWAPPED:
        return asked
    kind, *_ = syllables(before.agencies[0])
    is_body = kind in _KINDS_OF_BODY and named[0] == kind and _names_only(asked)
    return replace(asked, agencies=(" ".join(named).capitalize(),)) if is_body else asked


def _names_only(asked: Question) -> bool:
    return asked.intent in {"open", "task", "list"} and not asked.spans and not asked.figures


def of_other_case(asked: Question, before: Question) -> Question:
    """The question before of the opposite case: "còn hộ không có đất?" after "hộ có đất …", or back.

    The words denied now are denied in it too, and those that it denied are not where they are said now.
    """
    now, then = asked.asked, before.asked
    for denial in _DENIED.finditer(now):
        then = re.sub(rf"(?<!khong )(?<!ko )\b{re.escape(denial['what'])}\b", denial[0], then)
    for denial in _DENIED.finditer(before.asked):
        is_said = denial["what"] in now and denial[0] not in now
        then = then.replace(denial[0], denial["what"]) if is_said else then
    return before if then == before.asked else replace(before, asked=then)


def swapped_focus(asked: Question, before: Question) -> Focus:
    """The question before with what is named now in the place of what is named alike; () where nothing is."""
    return _other_body(asked, before) or _other_budget(asked, before) or _other_thing(asked, before)


def without_swapped(text: str, before: Question, now: Focus) -> str:
    """What a question before says without the words that others now stand for; its places stay."""
    kept = {term for run in now for term in run} | {term for name in before.provinces for term in syllables(name)}
    gone = {term for run in before.focus for term in content(run) if term.islower()} - kept
    return re.sub(r"[^\W\d]+", lambda word: "" if fold(word[0]).lower() in gone else word[0], nfc(text))


def said_now(asked: Question, before: Question, *, alone: bool, keeps: bool) -> str:
    """The words that tell what is asked about from its like: with a subject of its own only those said anew, and of
    what kind the amount is, where the same is asked of another thing.
    """
    if not alone:
        return f"{before.said or before.text} {asked.text}"
    text = nfc(before.said or before.text)
    amounts = [text[one.start() : one.end()] for one in _OF_AMOUNT.finditer(fold(text))] if keeps else []
    return " ".join((*amounts, asked.text))


def _other_body(asked: Question, before: Question) -> Focus:
    """The question before of another body, where nothing but that body is named now."""
    if len(asked.agencies) != 1 or len(before.agencies) != 1 or len(asked.focus) != 1:
        return ()
    (now,), (then,) = ([tuple(concept_tokens(name)) for name in one.agencies] for one in (asked, before))
    if tuple(asked.focus[0][: len(now)]) != now or set(asked.telling) - set(now):
        return ()
    for number, run in enumerate(before.focus):
        start = next((at for at in range(len(run)) if run[at : at + len(then)] == then), None)
        if start is not None:
            changed = (*run[:start], *now, *run[start + len(then) :])
            return (*before.focus[:number], changed, *before.focus[number + 1 :])
    return ()


def _other_budget(asked: Question, before: Question) -> Focus:
    """The question before of the budget of another tier: "còn ngân sách tỉnh?" after "ngân sách trung ương"."""
    named = [term for run in asked.focus for term in run if term not in (_BUDGET, "cap")]
    if len(named) != 1 or named[0] not in _TIERS:
        return ()
    now = ("NSTW",) if _TIERS[named[0]] == "TW" else (_BUDGET, _TIERS[named[0]])
    for number, run in enumerate(before.focus):
        for start, term in enumerate(run):
            size = 1 if term == "NSTW" else 2 if term == _BUDGET and run[start + 1 : start + 2] in _TIER_RUNS else 0
            if size:
                changed = (*run[:start], *now, *run[start + size :])
                return (*before.focus[:number], changed, *before.focus[number + 1 :])
    return ()


def _other_thing(asked: Question, before: Question) -> Focus:
    """The same of any other name that has words in common with the one before."""
    named = asked.focus[0] if len(asked.focus) == 1 and len(asked.focus[0]) <= MOST_SWAPPED else ()
    places = [
        (
            sum(_is_same(one, other, asked, before) for one, other in zip(named, run[start:], strict=False)),
            number,
            start,
        )
        for number, run in enumerate(before.focus)
        for start in range(len(run) - len(named) + 1)
    ]
    alike, number, start = max(places, default=(0, 0, 0), key=lambda place: place[0])
    if not 0 < alike < len(named):
        return ()
    run = before.focus[number]
    changed = (*run[:start], *named, *run[start + len(named) :])
    return (*before.focus[:number], changed, *before.focus[number + 1 :])


def _is_same(one: str, other: str, asked: Question, before: Question) -> bool:
    """Whether two folded words are the same, and not but alike without their dấu: "hộ" is no "hỗ"."""
    marked = asked.marked.get(one), before.marked.get(other)
    return one == other and (None in marked or marked[0] == marked[1])
