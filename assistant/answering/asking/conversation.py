"""A follow-up question made whole from the conversation before it, without a language model.

"Còn Đắk Lắk thì sao?" takes the question before with the province changed; "Thế đến 2030?" with the year changed;
"Ai theo dõi việc đó?" keeps its own words and takes place and subject from before; "tỉnh nào cao hơn?" compares the
places that the conversation has named.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.answering.asking.concepts import Abbreviations
from assistant.answering.asking.contrasting import compared
from assistant.answering.asking.leaning import (
    as_follow_up,
    compares,
    is_of_all_places,
    is_short,
    leans_back,
    names_nothing,
)
from assistant.answering.asking.merging import merged
from assistant.answering.asking.pointing import item_pointed
from assistant.answering.asking.question import Near, Question
from assistant.answering.asking.small_talk import asked_in, is_small_talk
from assistant.answering.asking.understanding import understand
from assistant.records import Message

_LISTED = frozenset(("list", "summary", "figure", "task", "open"))
_TURNS = 6  # questions of the user's that are looked back on
_LONGEST_TURN = 2000  # characters of each


def resolve(
    text: str,
    history: Sequence[Message],
    provinces: Collection[str] = (),
    abbreviations: Abbreviations | None = None,
) -> Question:
    """The question understood in the light of what the user asked before."""
    earlier = [message.content[:_LONGEST_TURN] for message in asked_in(history)][-_TURNS:]
    asked = understand(as_follow_up(text) if earlier else text, provinces, abbreviations)
    if not earlier:
        return asked
    before = resolve(earlier[-1], [Message("user", turn) for turn in earlier[:-1]], provinces, abbreviations)
    if is_small_talk(text):
        return asked
    if (nth := _item(asked)) and before.intent in _LISTED:
        return replace(merged(asked, before), before=before, nth=nth)
    near = Near(before, asked) if is_short(asked) else None
    if is_of_all_places(asked, before) and not leans_back(asked, before):
        return asked
    if not leans_back(asked, before):
        return replace(asked, near=near or (Near(before, asked, may_leave=True) if names_nothing(asked) else None))
    if compares(asked, before):
        places = [place for turn in earlier for place in understand(turn, provinces).provinces]
        return compared(asked, before, tuple(dict.fromkeys(places)))
    if not near and names_nothing(asked) and names_nothing(before) and not asked.kinds:
        near = Near(before, asked, may_leave=True)  # what was asked of no document goes on in that which answered
    return replace(merged(asked, before), near=near)


def _item(asked: Question) -> int:
    """Which item of the answer before is meant, where no document or place is named; 0 for none."""
    return 0 if asked.provinces or asked.kinds or asked.numbers else item_pointed(asked.asked)
