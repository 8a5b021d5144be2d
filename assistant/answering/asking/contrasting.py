"""A follow-up that compares: the subject before in several places, or in another year beside the one before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.asking.leaning import AGAINST, asks_for_first, only_repeats
from assistant.answering.asking.question import Question

_MANY_PLACES = re.compile(
    r"\b(?:tinh|noi|ben|dia phuong|huyen|xa) nao\b|\b(?:cac|nhung|moi|hai|ba|bon|nam) (?:tinh|noi|ben|dia phuong)\b"
)
_ALL_PLACES = re.compile(r"\b(?:cac|moi|tat ca|ca) (?:cac )?(?:tinh|dia phuong)(?! (?:tren|do|nay|ay|kia|vua|da)\b)")


def compared(asked: Question, before: Question, places: tuple[str, ...]) -> Question:
    """The subject before, or another that is named, in all the places that were named; in every place where that was
    one and more are asked for. Where a year is named beside the one before, in both.
    """
    # "so sánh mục tiêu TFP các tỉnh" says all by itself
    is_anew = bool(asked.telling) and not asked.provinces and bool(_ALL_PLACES.search(asked.asked))
    own = is_anew or not (only_repeats(asked, before) or asks_for_first(asked, before))
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
