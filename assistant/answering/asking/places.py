"""The places that documents are of: provinces, and those that no list has, as issuers and titles name them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.asking.question import Question
from assistant.records import Metadata
from assistant.vietnamese.divisions import OF_DIVISION
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.names import ProvinceMention, canonical_province, provinces_in
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.syllables import spans, syllables

_PLACE = re.compile(rf"(?<!\w)(?:{OF_DIVISION}|Đại học|Cao đẳng) (?P<place>[A-ZĐÀ-Ỹ]\w+(?: [A-ZĐÀ-Ỹ]\w+){{1,3}})")
_LENGTHS = (4, 3, 2)  # syllables
# What stands between a place and the province that it is in: "huyện Cư Kuin, tỉnh Đắk Lắk".
_WITHIN = re.compile(r"\W*(?:(?:của|cua|thuộc|thuoc|ở|o)\s+)?(?:tỉnh|tinh|thành phố|tp\.?)\s+", re.IGNORECASE)

# what leads to a place: "ở tỉnh …"
_OF_PLACE = re.compile(r"\b(?:(?:o|tai|cua)(?: tinh)?|tinh) +$")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text."""

    name: str
    start: int
    end: int


def places_of(metadata: Metadata) -> list[str]:
    """The places that issuer and title name as such, but no province that is known; at least two syllables each."""
    found = (match["place"] for text in (metadata.issuer, metadata.title) for match in _PLACE.finditer(text))
    return list(dict.fromkeys(place for place in found if not canonical_province(place)))


def place_of(metadata: Metadata) -> str:
    """What a document is of: its province, else the first place named; "" where it is of none."""
    return metadata.province or next(iter(places_of(metadata)), "")


def label_of(metadata: Metadata) -> str:
    """What an answer calls a document among others: its place, else its kind and number, else its title."""
    numbered = f"{metadata.kind} số {metadata.number}" if metadata.kind and metadata.number else ""
    return place_of(metadata) or numbered or metadata.title


def places_named(text: str, places: Collection[str], provinces: Sequence[ProvinceMention] = ()) -> list[PlaceMention]:
    """Those of the places that an NFC text says, with the dấu they have or with none, in order.

    None that stands within a province named, or before one that it is said to be in.
    """
    keys = _keys(tuple(places))
    found: list[PlaceMention] = []
    for mention in _stretches(text, keys) if keys else ():
        bounds = [(other.start, other.end) for other in found] + [(other.start, other.end) for other in provinces]
        taken = any(mention.start < end and start < mention.end for start, end in bounds)
        if not taken and not any(_WITHIN.fullmatch(text, mention.end, other.start) for other in provinces):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _stretches(text: str, keys: dict[str, str]) -> Iterator[PlaceMention]:
    """Every run of syllables that is a place's name, the longest first."""
    form, words = lowered(text), list(spans(text))
    for count in _LENGTHS:
        for at in range(len(words) - count + 1):
            here = words[at : at + count]
            start, end = here[0][1], here[-1][2]
            place = keys.get(" ".join(word for word, _, _ in here), "")
            if place and (form[start:end] == lowered(place) or not has_marks(form[start:end])):
                yield PlaceMention(place, start, end)


@lru_cache(maxsize=16)
def _keys(places: tuple[str, ...]) -> dict[str, str]:
    """What each place is looked up by; provinces are found by other means."""
    return {" ".join(syllables(place)): place for place in places if not canonical_province(place)}


def placeless(question: Question) -> str:
    """The text of a question with blanks for the places that it names: they say of which document it asks, and are no
    part of what is claimed.
    """
    text = nfc(question.text)
    mentions = [(one.start, one.end) for one in provinces_in(text) if one.name in question.provinces]
    mentions += [
        match.span() for name in question.provinces for match in re.finditer(re.escape(fold(name)), fold(text))
    ]
    for start, end in mentions:
        begin = _OF_PLACE.search(fold(text[:start]))
        start = begin.start() if begin else start
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
