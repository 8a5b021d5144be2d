"""Whether a clause is of the act that a claim names: "giải quyết theo Nghị định 4" is borne out by no other decree,
"thay thế Nghị định 4" not where that only stands in the name of what is replaced.
"""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, Claim, claim_of
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.weighing.evidence import Evidence
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.letters import fold, nfc

KINDS = "nghi quyet|nq|quyet dinh|qd|nghi dinh|nd|thong tu|tt|luat|chi thi|ct|ket luan|kl|ke hoach|kh"
_ACT = rf"(?:{KINDS}) (?:so )?0*(\d+)\b"
_ACCORDING_TO = re.compile(rf"\btheo (?:(?:quy dinh|huong dan|noi dung) )?(?:(?:tai|cua|trong) )?{_ACT}")
_BEGINNING = 25  # characters: "Nghị định số "
_IN_FORCE = re.compile(r"\b(?:hieu luc|ap dung|thi hanh|dung duoc|xai duoc|con gia tri)\b(?! tu\b)")
_OF_ACT = re.compile(rf"\W*{_ACT}")
_STAYS = re.compile(r"\b(?:tiếp tục|vẫn|còn) (?:được )?(?:có hiệu lực|áp dụng|thực hiện)\b")
_ENDS_FORCE = re.compile(
    r"\b(?:ngưng|ngừng|đình chỉ|chấm dứt|hết) (?:hiệu lực|áp dụng|thi hành)"
    r"|\b(?:bãi bỏ|thay thế)(?:(?: \w+){0,4}\W*$|[^;.]*:\s*$)",
    re.IGNORECASE,
)
_REPLACES = re.compile(rf"\b(?:thay the|bai bo|het hieu luc)\b[^,;]*?\b{_ACT}")
_REPLACED = re.compile(r"\b(?:thay the|bai bo)\b")
_REPLACING = re.compile(r"\b(?:thay thế|bãi bỏ)\b")
_TITLE_GOES_ON = re.compile(
    r"\b(?:quy định|hướng dẫn|sửa đổi|tạm ngưng|ngưng hiệu lực|điều chỉnh|thi hành|thực hiện|về|ban hành)\b"
)


def is_of_other_act(claim: Claim, evidence: Evidence, title: str) -> bool:
    """Whether a sentence names another act than the claim, whose number stands nowhere by it."""
    claimed, told = (re.findall(_ACT, fold(nfc(text))) for text in (claim.said, evidence.sentence.text))
    around = fold(f"{evidence.passage.text} / {sentence_and_above(evidence)} / {title}")
    return bool(claimed and told) and not any(re.search(rf"\b0*{number}\b", around) for number in claimed)


def replaces_other(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence says that one document is replaced, and the claim that another is."""
    text = evidence.sentence.text
    replaced = {figure.norm for figure in evidence.figures if figure.kind == "document"}
    is_replacing = bool(_REPLACED.search(claim_of(question).told) and _REPLACED.search(fold(text)))
    return is_replacing and len(question.numbers) == len(replaced) == 1 and not replaced & set(question.numbers)


def names_no_act(claim: Claim, evidence: Evidence) -> bool:
    """Whether a claim is of an act being in force that neither a sentence nor what stands above it names."""
    claimed = re.findall(_ACT, claim.said) if _IN_FORCE.search(claim.told) and _OF_ACT.match(claim.said) else []
    around = sentence_and_above(evidence)
    return bool(claimed) and not any(re.search(rf"\b0*{number}\b", around) for number in claimed)


def out_of_force(claim: Claim, evidence: Evidence) -> str:
    """What takes an act out of force that is claimed to be in it: the line above an item that names the act, or what a
    sentence says before it names it; "" where nothing does.
    """
    claimed = re.findall(_ACT, claim.said) if _IN_FORCE.search(claim.told) else []
    text, above = nfc(evidence.sentence.text), (evidence.passage.lead, *evidence.passage.headings[-1:])
    places = [match for number in claimed for match in re.finditer(rf"\b0*{number}\b", text)]
    begins = any(match.start() <= _BEGINNING for match in places)  # an item that is but the act's name
    before = [re.split(r"[,;]", text[: match.start()])[-1] for match in places[:1] if not _STAYS.search(text)]
    told = [*(above if begins else ()), *before]
    return next((line for line in told if _ENDS_FORCE.search(line)), "")


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
