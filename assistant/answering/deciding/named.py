"""Whether a clause says of the body or the act that a claim names what the claim says of it: "có do Bộ A chi trả không"
is borne out by no other body's paying, "giải quyết theo Nghị định 4" by no other decree, "thay thế Nghị định 4" not
where that only stands in the name of what is replaced.
"""

from __future__ import annotations

import re

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, Claim
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.weighing.bodies import bodies_in, names_one_of
from assistant.answering.weighing.doers import given_to, subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.letters import fold, nfc

_LEAST_DONE = 0.5  # of what is claimed to be done, for it to be told that another does it
_BY = re.compile(r"\bdo (?:(?:pho )?(?:bo truong|thu truong|chu tich|giam doc|truong ban|nguoi dung dau) (?:cua )?)?$")
_DONE_BY = re.compile(r"\bdo\s+(?=\S)")
_MANY_BODIES = re.compile(
    r"^\W*(?:[a-zđ\d]{1,2}[.)]\s+)?[Cc]ác\s+(?:bộ|sở|ban|ngành|cơ quan|địa phương|đơn vị|tổ chức)\b"
)
_KINDS = "nghi quyet|nq|quyet dinh|qd|nghi dinh|nd|thong tu|tt|luat|chi thi|ct|ket luan|kl|ke hoach|kh"
_ACT = rf"(?:{_KINDS}) (?:so )?0*(\d+)\b"
_ACCORDING_TO = re.compile(rf"\btheo (?:(?:quy dinh|huong dan|noi dung) )?(?:(?:tai|cua|trong) )?{_ACT}")
_REPLACES = re.compile(rf"\b(?:thay the|bai bo|het hieu luc)\b[^,;]*?\b{_ACT}")
_REPLACING = re.compile(r"\b(?:thay thế|bãi bỏ)\b")
_TITLE_GOES_ON = re.compile(
    r"\b(?:quy định|hướng dẫn|sửa đổi|tạm ngưng|ngưng hiệu lực|điều chỉnh|thi hành|thực hiện|về|ban hành)\b"
)


def of_agent(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether the body by which something is claimed to be done is the one that does it; "" where none is told to."""
    text = nfc(question.text)
    agent = next((body for body in bodies_in(text) if _BY.search(fold(text[: body.start]))), None)
    if agent is None:
        return None
    told, named = evidence.sentence.text, (agent.canonical,)
    if names_one_of(named, sentence_and_above(evidence)):
        return "" if names_one_of(named, given_to(told)) else None
    is_other = bool(subject_of(told) or _MANY_BODIES.search(told) or by_whom(told))
    done = claim.tells - frozenset(concept_tokens(agent.text)) - {"do"}
    return NO if is_other and focus.says(done, told) >= _LEAST_DONE else ""


def is_of_other_act(claim: Claim, evidence: Evidence, title: str) -> bool:
    """Whether a sentence names another act than the claim, whose number stands nowhere by it."""
    claimed, told = (re.findall(_ACT, fold(nfc(text))) for text in (claim.said, evidence.sentence.text))
    around = fold(f"{evidence.passage.text} / {sentence_and_above(evidence)} / {title}")
    return bool(claimed and told) and not any(re.search(rf"\b0*{number}\b", around) for number in claimed)


def by_whom(text: str) -> str:
    """The body after the word that says by whom a thing is done; "" where none stands there."""
    found = (body.text for match in _DONE_BY.finditer(text) for body in bodies_in(text) if body.start == match.end())
    return next(found, "")


def of_act(claim: Claim, evidence: Evidence, title: str) -> str | None:
    """Whether the act is told by which something is claimed to go, or the one that is claimed to be replaced."""
    text = evidence.sentence.text
    own = {number.key.partition("-")[0] for number in document_numbers(title)}
    if (claimed := _ACCORDING_TO.search(claim.told)) and claimed[1] not in own:
        told = {match[1] for match in _ACCORDING_TO.finditer(fold(text))}
        return NO if told and not re.search(rf"\b0*{claimed[1]}/", text) else None
    if (claimed := _REPLACES.search(claim.told)) and (replacing := _REPLACING.search(text)):
        place = re.compile(rf"\b0*{claimed[1]}(?:\.\d+)?/").search(text, replacing.end())
        first = next(iter(document_numbers(text[replacing.end() :])), None)
        if place and first and _TITLE_GOES_ON.search(text, replacing.end() + first.end, place.start()):
            return ""
    return None
