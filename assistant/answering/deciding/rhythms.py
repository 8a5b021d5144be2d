"""The rhythm that a question and a clause state: "hằng quý", "hai năm một lần"."""

from __future__ import annotations

import re

from assistant.answering.deciding.claims import NO, YES
from assistant.answering.weighing.changes import REPLACED
from assistant.answering.weighing.rhythms import differ_in_times, intervals
from assistant.vietnamese.letters import fold

_ONCE = re.compile(r"\b(?:ho tro|cap|chi tra|tra|thuong|tro cap) (?:0?1|mot) lan\b(?! (?:moi|tren|trong)\b)")
_ONE_TIME = re.compile(r"\b(?:0?1|mot) lan\b")  # more of them are an amount
_OF_MONTHS = frozenset(("12", "3", "1"))  # months


def rhythm_verdict(asked: str, text: str) -> str:
    """Whether a text states the rhythm that the question does; "" where either states none. What is given once is not
    given each year.
    """
    folded = REPLACED.sub(" ", fold(text).lower())
    wanted, stated = intervals(asked), intervals(folded)
    if wanted and stated and not wanted & stated:
        return NO
    is_once = bool(_ONCE.search(folded)) and bool(wanted & _OF_MONTHS) and not stated
    if is_once or (stated & _OF_MONTHS and not wanted and _ONCE.search(asked)):
        return NO
    if not wanted or not stated:
        return ""
    is_once_each = _ONE_TIME.search(asked) or _ONE_TIME.search(folded)
    return NO if is_once_each and differ_in_times(asked, folded) else YES
