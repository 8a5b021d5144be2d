"""Which of the forms known a text has: abbreviations, those that a document defines, and hurried ones ("bn", "ntn"),
in small letters only. Which of several meanings is meant is for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from assistant.vietnamese.abbreviations import ABBREVIATIONS, AROUND_SHORT, CHAT, SYLLABLE, Expansion, Glossary
from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import folded_words

_WORD = re.compile(r"\w+")
_AFTER_NUMBER = re.compile(r"\d\s?$")
_NUMBERED = re.compile(r"\s?(?:s[ốo]\s)?\d")
_CAPITALS = re.compile(r"(?<![\w&/.-])[A-ZĐ][A-ZĐ&]{1,7}(?![\w&/-])")
_SAYS_WHEN = frozenset(("giai đoạn", "thời gian"))  # what stands before the years meant
_UNITS = frozenset(("h", "k", "kg", "kh", "ko", "r", "z", "ms", "th", "t/h", "tp", "ng"))  # after a number
_CHAT = re.compile(
    AROUND_SHORT[0].pattern
    + f"(?:{'|'.join(map(re.escape, sorted(CHAT, key=len, reverse=True)))})"
    + AROUND_SHORT[1].pattern
)


def _telling_word(form: str) -> str:
    """A word of a form that other texts hardly have: one that is no syllable, or its last."""
    words: list[str] = _WORD.findall(fold(form))
    return next((word for word in words if not SYLLABLE.fullmatch(word)), words[-1])


_CHAT_WORDS = frozenset(map(_telling_word, CHAT))


def expand(text: str, extra: Mapping[str, tuple[str, ...]] | None = None) -> list[Expansion]:
    """Every expansion that NFC text allows, in order; several for a short form of several meanings.

    ``extra`` adds what a document defines itself: {"KHCN": ("khoa học công nghệ",)}.
    """
    found = [*ABBREVIATIONS.found_in(text), *_chat(text)]
    if extra:
        found += (extra if isinstance(extra, Glossary) else Glossary(extra)).found_in(text)
    return sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end))


def _chat(text: str) -> Iterator[Expansion]:
    """Hurried forms; in capitals those that are no abbreviation and have several meanings."""
    if _CHAT_WORDS.isdisjoint(folded_words(text)):
        return  # as nearly always in documents: to look for the forms themselves takes much longer
    for match in _CHAT.finditer(text):
        counted = match[0] in _UNITS and _AFTER_NUMBER.search(text[max(0, match.start() - 2) : match.start()])
        if not counted and not SYLLABLE.fullmatch(match[0]):
            yield from (Expansion(match[0], long, *match.span()) for long in CHAT[match[0]])
    for match in _CAPITALS.finditer(text):
        longs = CHAT.get(match[0].lower(), ()) if match[0] not in ABBREVIATIONS else ()
        if len(longs) > 1 and not text.isupper():
            yield from (Expansion(match[0], long, *match.span()) for long in longs)


def spelt_out(text: str) -> str:
    """NFC text with the hurried forms that have one meaning written in full: "cq nào" is "cơ quan nào".

    A form before a number is left, since it may be the symbol of an act: "ct 54", "ct số 54"; but not "gđ 2021 - 2025";
    so is "vs", which compares.
    """
    capitals = (m.span() for m in _CAPITALS.finditer(text) if m[0].lower() in CHAT and m[0] not in ABBREVIATIONS)
    found = {(one.start, one.end) for one in _chat(text)} | set(capitals)
    for start, end in sorted(found, reverse=True):
        longs = CHAT[text[start:end].lower()]
        is_act = bool(_NUMBERED.match(text, end)) and longs[0] not in _SAYS_WHEN
        if len(longs) == 1 and text[start:end] != "vs" and not is_act:
            text = f"{text[:start]}{longs[0]}{text[end:]}"
    return text
