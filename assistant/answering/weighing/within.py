"""Whether a clause names the place within a province that a question names: "huyện Tiền Hải", "ở Hà Tiên"."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.named import bodies_in
from assistant.vietnamese.divisions import WITHIN_PROVINCES
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import provinces_in

_OF_ONE_THING = frozenset(("figure", "date", "open", "body"))
_PART = re.compile(
    rf"(?<!\w)(?:{'|'.join(WITHIN_PROVINCES)}|đảo|cảng|sân bay|cửa khẩu|hồ|sông|cầu|chợ|(?:khu|cụm) công nghiệp"
    r"|vườn quốc gia|đến|tới|tại|ở) (?=\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2  # words of a name


def names_its_place(question: Question, evidence: Evidence) -> bool:
    """Whether each such place stands in the clause, above it or in the title of its document."""
    own = {fold(name).lower() for name in question.provinces}  # of the documents that are looked through
    places = [place for place in _places_in(question.text) if place not in own]
    if question.intent not in _OF_ONE_THING or not places:
        return True
    passage = evidence.passage
    told = fold(" / ".join((*passage.headings, passage.lead, passage.text, evidence.titled))).lower()
    return all(place in told for place in places)


@lru_cache(maxsize=256)
def _places_in(text: str) -> tuple[str, ...]:
    """The folded names of places, as their capitals show them, that are no provinces and no part of a body's name."""
    text = nfc(text)
    taken = [(place.start, place.end) for place in provinces_in(text)]
    taken += [(body.start, body.end) for body in bodies_in(text)]
    found = (_name_at(text, match.end()) for match in _PART.finditer(text))
    return tuple(
        fold(text[start:end]).lower()
        for start, end in found
        if text.count(" ", start, end) + 1 >= _FEWEST and not any(a < end and start < b for a, b in taken)
    )


def _name_at(text: str, start: int) -> tuple[int, int]:
    """Where the words with a capital that begin at a place begin and end."""
    end = start
    for match in _WORD.finditer(text, start):
        if text[end : match.start()].strip() or not match[0].istitle():
            break
        end = match.end()
    return start, end
