"""The rhythm that a question and a clause state: "hằng quý", "hai năm một lần"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.answering.deciding.claims import NO, YES
from assistant.vietnamese.letters import fold

_EVERY = r"\b(?:hang|moi|tung)"
_RHYTHMS: Mapping[str, re.Pattern[str]] = {
    "years": re.compile(
        r"\b(?:0?[2-9]|1\d|hai|ba|bon|nam|muoi) nam (?:0?1|mot) lan\b|\bmoi (?:0?[2-9]|hai|ba|bon) nam\b"
    ),
    "year": re.compile(
        rf"{_EVERY} nam\b(?! nam (?:0?1|mot) lan)|\b(?:0?1|mot) nam (?:1|mot|hai|2) lan\b"
        r"|(?<!\d )(?<!hai )(?<!ba )(?<!bon )(?<!nam )\bnam (?:0?1|mot) lan\b"
    ),
    "half": re.compile(r"\b(?:6|06|sau) thang (?:1|mot) lan\b|\b(?:2|hai) lan (?:moi|mot|1) nam\b"),
    "quarter": re.compile(rf"{_EVERY} quy\b|\bquy (?:1|mot) lan\b|\b(?:3|03|ba) thang (?:1|mot) lan\b"),
    "month": re.compile(rf"{_EVERY} thang\b|(?<!\d )(?<!ba )(?<!sau )\bthang (?:1|mot) lan\b"),
    "week": re.compile(rf"{_EVERY} tuan\b|\btuan (?:1|mot) lan\b"),
    "day": re.compile(rf"{_EVERY} ngay\b"),
}


def says_rhythm(asked: str) -> bool:
    """Whether a folded text says how often."""
    return any(pattern.search(asked) for pattern in _RHYTHMS.values())


def place_of_rhythm(asked: str, text: str) -> list[int]:
    """Where a sentence says its rhythm, if one is asked."""
    if not says_rhythm(asked):
        return []
    folded = fold(text)
    return [match.start() for pattern in _RHYTHMS.values() if (match := pattern.search(folded))]


def rhythm_verdict(asked: str, text: str) -> str:
    """Whether the sentence states the rhythm that the question does; "" where either states none."""
    folded = fold(text)
    wanted = {name for name, pattern in _RHYTHMS.items() if pattern.search(asked)}
    stated = {name for name, pattern in _RHYTHMS.items() if pattern.search(folded)}
    if not wanted or not stated:
        return ""
    return YES if wanted & stated else NO
