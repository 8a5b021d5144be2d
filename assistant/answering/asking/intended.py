"""Which kind of thing a question asks for, in itself and of what it compares, and where it tells the case of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.around import told
from assistant.answering.asking.intents import Intent, intent_of, intent_within
from assistant.answering.asking.naming import Named
from assistant.answering.asking.pointing import Place, blanked
from assistant.answering.asking.preamble import asks_in_short
from assistant.answering.asking.question import OF_ONE_THING
from assistant.vietnamese.letters import fold

_MAY_BE_SUMMED = frozenset(("open", "task", "list"))
_PARTS = re.compile(r"\b(?:địa phương|dia phuong)(?= (?:nào|nao)\b)", re.IGNORECASE)
_OPENS = re.compile(
    r"\W*(?:(?:theo|trong|o|tai|ben|cua|thi|noi|ghi|neu|van ban|tai lieu|bai bao|nghi quyet|nq|ket luan|kl|chuong trinh"
    r"|ctr|hanh dong|cthd|ke hoach|kh|quyet dinh|qd|chi thi|ct|de an|quy che)\b\W*)*"
)
_OWN_PART = re.compile(
    r"\W*(?:muc (?:tieu|dich)|chi tieu|quan diem|nhiem vu|giai phap|noi dung|dinh huong|ket qua|han che|nguyen nhan"
    r"|chu de|trach nhiem|vai tro|y nghia|phuong cham|tinh than|yeu cau|nguyen tac)\b"
)


def intents_told(whole: str, text: str, place: Place | None, named: Named) -> tuple[Intent, Intent, list[Place]]:
    """What is asked, and where the case is told of which a figure, a body or a date is asked; the clause that asks says
    which of these it is.
    """
    intent, wants = _intents(whole, text, place, named)
    case = told(whole) if intent != "yesno" else []
    own = text
    for span in case:
        own = blanked(own, span)
    asked = _intents(own, own, place, named)
    return (*asked, case) if case and asked[0] in OF_ONE_THING else (intent, wants, [])


def _intents(whole: str, text: str, place: Place | None, named: Named) -> tuple[Intent, Intent]:
    """What is asked, and what of what is compared; ``place``: where it is asked for a place."""
    said = blanked(_of_its_parts(text, named.provinces), place)
    intent = intent_of(said)
    if intent in _MAY_BE_SUMMED and asks_in_short(whole):
        return "summary", "summary"
    if intent == "open" and _names_term(_without_opening(text, named.spans)):
        return "definition", "definition"
    return intent, intent_within(said)


def _of_its_parts(text: str, provinces: Sequence[str]) -> str:
    """A question of one province with "địa phương nào", which asks for bodies of it and compares no provinces."""
    return _PARTS.sub("đơn vị", text) if len(set(provinces)) == 1 else text


def _without_opening(text: str, names: Sequence[Place]) -> str:
    """The question without the place or document that it begins with: "Bến Tre: CĐS là gì", "theo NQ 12, IOC là gì"."""
    for place in names:
        text = blanked(text, place)
    opening = _OPENS.match(fold(text))
    return text[opening.end() :] if opening else text


def _names_term(text: str) -> bool:
    """Whether it is asked what a term is, and not what a document's own part is: "mục tiêu là gì"."""
    return intent_of(text) == "definition" and not _OWN_PART.match(fold(text))
