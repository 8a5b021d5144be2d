"""Things of one kind that a sentence lays side by side, each with what is said of it alone: "trạm A đặt tại chợ, trạm B
đặt tại bến" does not bear out that station A stands by the quay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import MODALS, placeless
from assistant.answering.weighing.stretches import TELLING_NOTHING
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.syllables import STOPWORDS, syllables

_CUT = re.compile(r"[,;:]\s+(?:và\s+)?|\svà\s")
_NAME_ENDS = re.compile(r"\s(?:được|phải|bị|có|đạt|thì)\s")
_COUNT = re.compile(r"^\W*(?:\d+\s+)?")
_KIND = 2  # syllables that name a kind
_BOTH = re.compile(r"\bva\b|\blan\b|,")
_NO_WORD = STOPWORDS | TELLING_NOTHING | MODALS


def of_like(question: Question, text: str) -> bool:
    """Whether a claim says of one thing what a sentence says only of another of its kind."""
    asked = placeless(question)
    said = frozenset(concept_tokens(asked)) | frozenset(syllables(asked))
    if _BOTH.search(fold(asked)):
        return False
    for kind, things in _kinds(text):
        if kind not in f" {' '.join(syllables(asked))} ":
            continue
        words = [_words(thing) for thing in things]
        own = [each - frozenset[str]().union(*words[:at], *words[at + 1 :]) for at, each in enumerate(words)]
        touched = [each & said for each in own]
        is_mixed = sum(map(bool, touched)) > 1
        if is_mixed and not any(each and each <= said for each in own):
            return True
    return False


def is_of_wider(text: str) -> bool:
    """Whether of the things laid side by side one is called as another is and more: "người khuyết tật", "người khuyết
    tật học sơ cấp": what is said of the wider may be said of both.
    """
    told = ([thing for thing in things if _NAME_ENDS.search(thing)] for _, things in _kinds(text))
    names = (sorted(_NAME_ENDS.split(thing, maxsplit=1)[0].strip().lower() for thing in each) for each in told)
    return any(other.startswith(f"{one} ") for each in names for one, other in pairwise(each))


def _kinds(text: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Each kind of thing that begins several pieces of a sentence, with these pieces."""
    pieces = [_COUNT.sub("", piece) for piece in _CUT.split(nfc(text))]
    found: dict[str, list[str]] = {}
    for piece in pieces:
        tokens = syllables(piece)
        if len(tokens) > _KIND and not STOPWORDS.intersection(tokens[:_KIND]):
            found.setdefault(f" {' '.join(tokens[:_KIND])} ", []).append(piece)
    for kind, things in found.items():
        if len(things) > 1:
            yield kind, things
            continue
        led = [_from(kind, piece) for piece in pieces]
        if len(beside := [piece for piece in led if piece]) > 1:
            yield kind, beside


def _from(kind: str, piece: str) -> str:
    """A piece from where it names a kind, behind what leads to it: "trong đó có | 02 cửa khẩu quốc tế"."""
    place = f" {fold(piece).lower()} ".find(kind)
    return piece[max(place, 0) :] if place >= 0 else ""


def _words(thing: str) -> frozenset[str]:
    return frozenset(word for word in concept_tokens(thing) if word not in _NO_WORD)
