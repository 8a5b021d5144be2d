"""Whether a clause names a place where it is asked where something is: none that the question itself names."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.named import bodies_in
from assistant.reading.numbering import CAPITALS
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import provinces_in
from assistant.vietnamese.patterns import words_in_row

_WHERE = re.compile(
    r"\b(?:o|tai|dat tai|nam o|thuoc) (?:dau|(?:tinh|thanh pho|huyen|quan|xa|phuong|dia phuong|dia diem|noi) nao)\b"
)
_SEATED = re.compile(
    r"\b(?:dat|nam|xay|dung|tru so)\b[^,;.?]*\b(?:o|tai) dau\b"
)  # where one stands, not where one goes
_NAME = rf"(?:[{CAPITALS}]\w*[ -]?)+"
_PLACE = re.compile(
    rf"\b(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn)\s+(?P<name>{_NAME})"
)
_SPOT = re.compile(rf"\b(?:tại|ở)\s+(?P<name>{_NAME})")
_GOAL = re.compile(rf"\b(?:về|cho)\s+(?P<name>{_NAME})")
_AREA = re.compile(
    r"\b(?:tại|ở)\s+(?:các |những )?(?:vùng|khu|nơi|trường|cơ sở|trung tâm|thôn|bản|y tế|trạm|bệnh viện|chợ|nhà|bến)\b"
)


def where_asked(question: Question) -> str:
    """The words that ask where something is; "" for none."""
    where = _WHERE.search(question.asked)
    return where[0] if where else ""


def names_place(question: Question, evidence: Evidence) -> bool:
    """Whether a province or a part of one is named, if one is asked for; "ở đâu": or a spot, or a body to go to."""
    where, text = where_asked(question), nfc(evidence.passage.text)
    own = words_in_row(question.text)
    places = [match["name"] for match in _PLACE.finditer(text)] + [place.text for place in provinces_in(text)]
    if not where or any(words_in_row(place) not in own for place in places):
        return True
    if where.endswith(("noi nao", "dia diem nao")):
        return bool(_AREA.search(evidence.sentence.text))
    is_seated = bool(_SEATED.search(question.asked))
    patterns = (_SPOT,) if is_seated else (_SPOT, _GOAL)
    spots = (match["name"] for pattern in patterns for match in pattern.finditer(text))
    is_named = any(words_in_row(spot) not in own for spot in spots)
    return where.endswith("dau") and (is_named or (bool(bodies_in(text)) and not is_seated))
