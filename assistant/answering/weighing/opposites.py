"""Whether something is of the opposite of what is asked: a figure of "không thường xuyên" for "thường xuyên", causes
within one's power for those without.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from assistant.answering.asking.denials import DENIALS
from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.records import Passage
from assistant.vietnamese.letters import fold, has_marks
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.syllables import spans, syllables

_OTHER_SIDE = {
    "khach quan": "chu quan",
    "chu quan": "khach quan",
    "ngan han": "dai han",
    "dai han": "ngan han",
    "truc tiep": "gian tiep",
    "gian tiep": "truc tiep",
}
# "ngoài khu công nghiệp"; neither abroad, nor what is besides something
_OUTSIDE = re.compile(r"\bngoai (?P<place>(?:khu|vung|cum|dia ban|pham vi|thanh pho|do thi|trung tam) \w+(?: \w+)?)\b")
_DENIES = {"chua": "chưa", "hong": "hông", "khong": "không"}  # how words are spelt that deny
_TOLD_OF_CASE = frozenset(("figure", "open", "list", "task"))
Pair = tuple[str, str]
Said = tuple[str, str, str]  # two syllables after what they are said of


def is_not_opposite(question: Question, evidence: Evidence) -> bool:
    """Whether a figure is not of the opposite of what is asked: of "không thường xuyên" for "thường xuyên"."""
    if question.wants != "figure" or question.intent == "yesno":
        return True
    asked, denied = _pairs_and_denied(_with_marks(question))
    stated, opposite = _pairs_and_denied(evidence.sentence.text)
    sides = (asked - denied, opposite - stated), (denied - asked, stated - opposite)
    return not any(set(pair) <= set(question.telling) for own, other in sides for pair in own & other)


def _with_marks(question: Question) -> str:
    """The last question, words that may deny spelt as they were typed."""
    words = (question.marked.get(word, word) if word in _DENIES else word for word in question.asked.split())
    return " ".join(words)


@lru_cache(maxsize=4096)
def _pairs_and_denied(text: str) -> tuple[frozenset[Pair], frozenset[Pair]]:
    """The adjacent syllables of a text that no denial goes before, and those that one does."""
    form = lowered(text)
    tokens = [_as_spelt(token, form[start:end]) for token, start, end in spans(text)]
    before = ["", *tokens]
    denied = frozenset(pair for word, pair in zip(before, pairwise(tokens), strict=False) if word in DENIALS)
    said = frozenset(pair for word, pair in zip(before, pairwise(tokens), strict=False) if word not in DENIALS)
    return said, denied


def _as_spelt(token: str, written: str) -> str:
    """A syllable that would deny something, were it spelt otherwise, denies nothing: "hồ chứa", "hư hỏng"."""
    return written if has_marks(written) and written != _DENIES.get(token, written) else token


def is_of_case(question: Question, evidence: Evidence) -> bool:
    """Whether something does not stand under the opposite case: under "hộ không có đất" for "hộ có đất".

    What stands above tells the case, and the opposite is meant only of the same: of "người", of "hộ".
    """
    if question.wants not in _TOLD_OF_CASE or question.intent == "yesno":
        return True
    return stands_under_case(question, evidence.passage)


def stands_under_case(question: Question, passage: Passage) -> bool:
    """Whether no line above a clause tells of the opposite case of what is asked."""
    asked, denied = _said_and_denied(question.asked)
    above = (passage.lead, *passage.headings)
    stated, opposite = (set[Said]().union(*cases) for cases in zip(*map(_said_and_denied, above), strict=True))
    against = ((asked - denied) & (opposite - stated)) | ((denied - asked) & (stated - opposite))
    return all(set(question.telling).isdisjoint(pair) for _, *pair in against)


def is_of_side(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence does not only tell of the other side of what is asked."""
    return tells_side(question, " / ".join((evidence.passage.lead, evidence.sentence.text)))


def tells_side(question: Question, text: str) -> bool:
    """Whether a text does not only tell of the other side: of "chủ quan" where "khách quan" is asked for."""
    said = [(one, other) for one, other in _OTHER_SIDE.items() if one in question.asked and other not in question.asked]
    folded = fold(text).lower() if said else ""
    return not any(other in folded and one not in folded for one, other in said)


def is_outside(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence does not tell only of what is within a place, where it is asked what is outside it."""
    asked = _OUTSIDE.search(question.asked)
    if asked is None:
        return True
    place, said = asked["place"], fold(" / ".join((evidence.passage.lead, evidence.sentence.text))).lower()
    return not re.search(rf"\b(?:tai|trong|o) (?:\w+ ){{0,2}}{place}\b", said) or f"ngoai {place}" in said


@lru_cache(maxsize=4096)
def _said_and_denied(text: str) -> tuple[frozenset[Said], frozenset[Said]]:
    """Two syllables after what they are said of, and those that are denied of it: "hộ (không) có đất"."""
    tokens = syllables(text)
    runs = [tokens[place : place + 4] for place in range(len(tokens) - 2)]
    denied = {(run[0], run[2], run[3]) for run in runs if len(run) == 4 and run[1] in DENIALS}
    return frozenset((run[0], run[1], run[2]) for run in runs), frozenset(denied)
