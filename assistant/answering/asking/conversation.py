"""A follow-up question made whole from the conversation before it, without a language model.

"Còn Đắk Lắk thì sao?" takes the question before with the province changed; "Thế đến 2030?" with the year changed;
"Ai theo dõi việc đó?" keeps its own words and takes place and subject from before; "tỉnh nào cao hơn?" compares the
places that the conversation has named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from assistant.answering.asking.concepts import Abbreviations
from assistant.answering.asking.pointing import item_pointed
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_measured
from assistant.answering.asking.stages import NEXT
from assistant.answering.asking.swapping import MOST_SWAPPED, of_other_case, swapped_focus, with_act
from assistant.answering.asking.titles import without_numbers
from assistant.answering.asking.understanding import understand
from assistant.records import Message
from assistant.vietnamese.letters import fold, nfc

_OPENS = re.compile(r"^\W*(?:con|the|vay|the con|vay con|a the|va|u|uh|roi)\b(?! nao\b)")
_POINTS_AT = re.compile(
    r"\b(?:do|nay|ay|tren|noi tren|vua (?:roi|neu|noi)|no|ho|vay|kia|cung (?:ky|nam|van ban|tinh)|van ban nay)"
    r"\s*(?:\W|$|thi|la|do|co)"
)
_POINTS_BACK = re.compile(rf"{_POINTS_AT.pattern}|\bthi sao\b|\bthe con\b|\bnhu vay\b|\bnhu the a\b")
# "so với Long An thì sao", "nhiều hơn Đắk Lắk không": beside what was asked before
_AGAINST = re.compile(r"\bso (?:sanh )?voi\b|\bvs\b|\bchenh\b|\bkhac (?:gi|j|nhau|voi|nao|the)\b|\bhon\b")
_MANY_PLACES = re.compile(
    r"\b(?:tinh|noi|ben|dia phuong|huyen|xa) nao\b|\b(?:cac|nhung|moi|hai|ba|bon|nam) (?:tinh|noi|ben|dia phuong)\b"
)
_ALL_PLACES = re.compile(r"\b(?:cac|moi|tat ca|ca) (?:cac )?(?:tinh|dia phuong)(?! (?:tren|do|nay|ay|kia|vua|da)\b)")
# "trong đó mấy bằng sáng chế", "cái còn lại ở đâu": within the clause that answered
_INSIDE = re.compile(
    r"\btrong (?:do|so (?:do|nay|ay))\b|\b(?:cai|khu|phan|so|don vi|noi|muc) (?:con lai|kia)\b"
    r"|^\W*(?:(?:va|vay|the|no|chung|cho do) )?(?:nam |dat |xay |lam )?"
    r"(?P<where>o|tai) (?:dau|(?:phuong|xa|huyen|quan|tinh|noi) nao)\b"
)
# "Xin chào", "cảm ơn bạn", "bạn là ai": nothing is asked, of what was asked before least of all
_SMALL_TALK = re.compile(
    r"^\W*(?:(?:xin |em |a |da )?(?:chao|cam on|cam on nhieu|hello|hi|alo|tam biet|thank(?:s| you)?)(?: [a-z]+){0,3}"
    r"|(?:ban|em|may) (?:la (?:ai|gi)|ten (?:la )?gi|lam duoc (?:nhung )?gi|co the lam (?:duoc )?gi))\W*$"
)
_PLACE_FIRST = re.compile(r"^\W*(?:tinh )?\w+(?: \w+)? thi\b")  # "ĐL thì mấy DN?"
_THEN = re.compile(r"\d\S* thi\b|\bthi (?:sao|the nao)\b")
_WHAT = re.compile(r"\b(?:duoc|huong|nhan|phai|can|bi)(?: [a-z]+)? (?:nhung )?(?:gi|j)\b(?: (?:ko|the|vay|a))*\W*$")
_CONTENT_ALONE = MOST_SWAPPED  # telling words with which a question stands on its own feet
_LISTED = frozenset(("list", "summary", "figure", "task", "open"))
_AMOUNTS = frozenset(("figure", "date", "body"))  # none of them is what is asked for by "được gì"
_TURNS = 6  # questions of the user's that are looked back on
_LONGEST_TURN = 2000  # characters of each


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question ready to be answered. ``carried`` tells what was taken from the conversation."""

    question: Question
    carried: bool = False


def resolve(
    text: str,
    history: Sequence[Message],
    provinces: Collection[str] = (),
    abbreviations: Abbreviations | None = None,
) -> Resolved:
    """The question understood in the light of what the user asked before."""
    asked = understand(text, provinces, abbreviations)
    earlier = [message.content[:_LONGEST_TURN] for message in history if message.role == "user"][-_TURNS:]
    if not earlier:
        return Resolved(asked)
    before = resolve(earlier[-1], [Message("user", turn) for turn in earlier[:-1]], provinces, abbreviations).question
    if _SMALL_TALK.search(asked.asked):
        return Resolved(asked)
    if (nth := _item(asked)) and before.intent in _LISTED:
        return Resolved(replace(_merged(asked, before), before=before, nth=nth), carried=True)
    if not _leans_back(asked, before):
        return Resolved(asked)
    if _compares(asked, before):
        places = [place for turn in earlier for place in understand(turn, provinces).provinces]
        return Resolved(_compared(asked, before, tuple(dict.fromkeys(places))), carried=True)
    return Resolved(_merged(asked, before), carried=True)


def _item(asked: Question) -> int:
    """Which item of the answer before is meant, where no document or place is named; 0 for none."""
    return 0 if asked.provinces or asked.kinds or asked.numbers else item_pointed(asked.asked)


def _compares(asked: Question, before: Question) -> bool:
    """Whether what was asked before is to be compared: among the places named, or beside another place or year."""
    if asked.intent == "comparison" and not asked.provinces:
        return True
    is_same = not asked.telling or _only_repeats(asked, before)
    others = (set(asked.provinces) - set(before.provinces)) or len(asked.provinces) > 1
    years = set(asked.spans) - set(before.spans) if before.spans else set()
    return is_same and bool(_AGAINST.search(asked.asked)) and bool(others or years)


def _compared(asked: Question, before: Question, places: tuple[str, ...]) -> Question:
    """The subject before, or another that is named, in all the places that were named; in every place where that was
    one and more are asked for. Where a year is named beside the one before, in both.
    """
    # "so sánh mục tiêu TFP các tỉnh" says all by itself
    is_anew = bool(asked.telling) and not asked.provinces and bool(_ALL_PLACES.search(asked.asked))
    own = is_anew or (bool(asked.telling) and not _only_repeats(asked, before))
    subject = asked if own else before
    beside = asked.spans and not asked.provinces and _AGAINST.search(asked.asked)
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


def _leans_back(asked: Question, before: Question) -> bool:
    folded = fold(nfc(asked.text))
    if asked.asks_place and not asked.telling:
        return True
    if _INSIDE.search(asked.asked) or (not asked.telling and _AGAINST.search(asked.asked)):
        return True
    if _OPENS.search(folded) or _POINTS_BACK.search(folded) or _only_places(asked) or _only_act(asked):
        return True
    if asked.provinces and _PLACE_FIRST.search(folded) and len(asked.telling) < _CONTENT_ALONE:
        return True
    if _only_stage(asked):
        return True
    if _names_act(asked) and asked.intent in {"list", "summary"}:  # of a whole document: asks for nothing told before
        return False
    is_within = bool(before.provinces) or (_names_act(before) and not asked.points_somewhere)
    return not asked.provinces and is_within and len(asked.telling) < _CONTENT_ALONE


def _only_stage(asked: Question) -> bool:
    """Whether nothing is said but another stage: "giai đoạn 2?", "giai đoạn sau thì sao?"."""
    return bool(asked.stage) and len(asked.telling) <= 1


def _names_act(question: Question) -> bool:
    return bool(question.acts or question.numbers or question.begun)


def _only_places(asked: Question) -> bool:
    """Whether nothing is said but a place, and what kind of thing is asked: "Đắk Lắk?", "Long An thì bao nhiêu?" """
    is_bare = asked.intent in {"open", "figure", "body", "date"}
    return bool(asked.provinces) and is_bare and not (asked.telling or asked.kinds or asked.numbers)


def _only_act(asked: Question) -> bool:
    """Whether nothing is said but another document's number: "QĐ 12 thì ai?"."""
    is_bare = asked.intent in {"open", "figure", "body", "date"} and not without_numbers(asked).telling
    return is_bare and bool(asked.acts or asked.numbers) and bool(_THEN.search(asked.asked))


def _merged(asked: Question, before: Question) -> Question:
    """Slots that the new question fills replace those of the old; its own subject, if it has one, comes first."""
    asked, before = with_act(asked, before), of_other_case(asked, before)
    if asked.acts and (before.acts or before.numbers):
        asked, before = without_numbers(asked), without_numbers(before)
    same = asked.intent == before.intent
    inside = _INSIDE.search(asked.asked)
    least = 1 if inside and inside["where"] else 0
    own = (len(asked.telling) > least and not _only_repeats(asked, before)) or _counts_other(asked, before)
    own = own and not _only_stage(asked)
    keeps = _keeps_intent(asked) and not (own and before.wants in _AMOUNTS and _WHAT.search(asked.asked))
    if inside and not own:
        before = replace(before, before=before, intent="open", wants="open")
    subject_changed = own and asked.intent != "open"
    forgets_years = asked.asks_past or (subject_changed and asked.intent in {"body", "date"})
    asks_when = asked.intent == "date" and not (own or asked.acts or asked.numbers)
    other = bool(asked.provinces or asked.numbers or asked.acts)
    merged = replace(
        before,
        text=f"{before.text} {asked.text}",
        intent=before.intent if keeps else asked.intent,
        wants=before.wants if keeps else asked.wants,
        asked=f"{before.asked} {asked.asked}" if keeps or (same and not own) else asked.asked,
        provinces=asked.provinces or before.provinces,
        years=asked.years or (() if forgets_years else before.years),
        spans=asked.spans or (() if forgets_years else before.spans),
        agencies=asked.agencies or (() if subject_changed else before.agencies),
        numbers=asked.numbers or (() if other else before.numbers),
        acts=asked.acts or (() if other else before.acts),
        begun=asked.begun or (() if other else before.begun),
        kinds=asked.kinds or (() if asked.provinces else before.kinds),
        roles=asked.roles or (() if subject_changed else before.roles),
        parts=asked.parts or (() if subject_changed else before.parts),
        stage=_stage(asked, before),
        asks_place=asked.asks_place,
        before=(before.before or before) if inside or asks_when else None,
        kin=before if asked.provinces and not own and not inside else None,
        unit=asked.unit or (() if subject_changed else before.unit),
        measure=asked.measure or (None if subject_changed else before.measure),
        beside=asked.beside if own else before.beside,
        focus=asked.focus if inside and own else _focus(asked, before, own),
        marked={**before.marked, **asked.marked},
        longs={**before.longs, **asked.longs},
        written={**before.written, **asked.written},
        figures=asked.figures,
        added=asked.added if own else tuple(dict.fromkeys((*before.added, *asked.added))),
    )
    asks_part = own and asked.wants == "body" and asked.roles and merged.focus != asked.focus
    if asks_part:
        return replace(merged, alone=replace(merged, focus=asked.focus))
    is_thing = keeps and own and merged.focus == asked.focus and not (other or asked.agencies or asked.spans)
    is_thing = is_thing and len(asked.telling) <= _CONTENT_ALONE and bool(before.telling)
    whole = replace(merged, focus=(*asked.focus, *before.focus), kin=before)
    return replace(merged, whole=whole) if is_thing else merged


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


def _says_task(asked: Question) -> bool:
    return bool(re.search(r"\b(?:lam gi|nhiem vu|trach nhiem|giai phap)\b", fold(asked.text)))


def _only_repeats(asked: Question, before: Question) -> bool:
    """Whether every word is one of the question before, or begins a longer name that it used: "DN" for "DN KHCN"."""
    return all(any(b == t or (t.isupper() and b.startswith(t)) for b in before.telling) for t in asked.telling)


def _focus(asked: Question, before: Question, own: bool) -> tuple[tuple[str, ...], ...]:
    if _only_stage(asked) and asked.stage == NEXT:
        return before.focus
    if asked.intent == "open" and asked.telling and (swapped := swapped_focus(asked, before)):
        return swapped
    if not own:
        return (*before.focus, *asked.focus) if asked.stage > 0 else before.focus
    said = _OPENS.sub(" ", fold(nfc(asked.text)))  # "vậy" at the beginning points at nothing
    if asked.agencies or len(asked.telling) >= _CONTENT_ALONE or not _POINTS_AT.search(said):
        return asked.focus
    return (*asked.focus, *before.focus)
