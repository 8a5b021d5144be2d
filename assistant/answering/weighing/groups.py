"""Of whom it is asked what they do or get: "Giáo viên ở … có trách nhiệm gì?" is answered by what names them."""

from __future__ import annotations

import re

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.vietnamese.abbreviations import SYLLABLE
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content

_PLACE = r"(?:o|tai|cua|thuoc|trong)(?: (?:tinh|thanh pho|xa|huyen))?"
_DOES = (
    r"(?:(?:phai|can|nen|se|co the) (?:lam|thuc hien|chuan bi|gop)|duoc(?: [a-z]+){0,3}?|(?<!dung )(?<!de )lam"
    r"|huong|nhan|co (?:trach nhiem|nhiem vu|vai tro|quyen|nghia vu|bon phan))"
)
_ASKS = re.compile(
    rf"^\W*(?:(?:cac|nhung|moi|doi voi|nguoi) )*(?P<who>[a-z]+ [a-z]+)(?: (?!(?:{_DOES}|{_PLACE})\b)[a-z]+){{0,2}}?"
    rf"(?: {_PLACE}\b)? {_DOES}(?: (?:nhung|cac|them))?(?: (?:viec|ho tro|chinh sach))? (?:gi|j)\b"
    r"\W*(?:vay|the|a|nhi)?\W*$"
)
_OF_DOCUMENTS = re.compile(
    r"^(?:van ban|tai lieu|nghi quyet|quyet dinh|ke hoach|chuong trinh|ket luan|chi thi|de an|quy che|dieu khoan)\b"
)


def names_group(question: Question, evidence: Evidence) -> bool:
    """Whether a clause, what stands above it or its document's title names those of whom it is asked what they do or
    get: by two words side by side, or by others that are written for them.
    """
    who = group_asked(question) if not (question.agencies or question.kinds) else ()
    if len(who) < 2 or evidence.focus is None:
        return True
    passage = evidence.passage
    text = " / ".join((*passage.headings, passage.lead, passage.text, evidence.titled))
    if "_".join(who) in passage_terms(text):
        return True
    singles = evidence.focus.singles
    is_called_otherwise = any(word in question.written or word not in singles for word in who)
    return is_called_otherwise and all(evidence.focus.says({word}, text) > 0 for word in who)


def group_asked(question: Question) -> tuple[str, ...]:
    """The first two words of what those are called of whom it is asked; none where something else is asked."""
    match = _ASKS.match(" ".join(fold(placeless(question)).lower().split()))
    who = match["who"] if match else ""
    words = tuple(content(who.split()))
    return () if _OF_DOCUMENTS.match(who) or not all(map(SYLLABLE.fullmatch, words)) else words
