"""The head of a claim, "được | ở lại trên lồng bè khi có lệnh cấm biển", and whether it is that which is denied.

A denial elsewhere in a claim is one of its case: "hồ sơ chưa đủ giấy tờ vẫn được nhận" claims that something is so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.denials import CLAIMS_DENIAL
from assistant.answering.deciding.claims import Claim
from assistant.answering.deciding.polarity import denied_in, is_denied_at
from assistant.vietnamese.letters import fold, has_marks, nfc

_MODAL = "co the|duoc|dc|bi|phai|se|van|can phai|nen|da|can|ko|khong|k|chua|chi|deu|con|cung|thi"
_SETS = "yeu cau|quy dinh|cho phep|cho|dat ra|de ra|bat buoc|doi hoi|buoc"
_LEADING = re.compile(rf"\s*(?:(?:{_MODAL}|{_SETS})\s+)*")
_LATER = re.compile(r"(?<!\w)(?:được|đc|dc|bị|phải|sẽ|đã|vẫn)\s+(?:(?:được|đc|bị|phải|không|chưa)\s+)*(?=\w)")
_LATER_BARE = re.compile(r"\b(?:duoc|dc|bi|phai|se)\s+(?:(?:khong|chua)\s+)*(?=\w)")
_OF_CASE = re.compile(r"\b(?:khi|neu|da|chua|cac|nhung|nguoi|ho|don vi)(?: da)? $")
_HURRIED_DENIAL = re.compile(r"\bko\b|\b(?:hông|hong|hok|k)\b(?= (?:được|đc|dc|phải|có|cho|bị|cần|cấp|thu)\b)")
_NOT_SO = re.compile(r"\b(?:khong|chua|ko) (?:(?:co|bi|con|dang) )?(?P<what>[a-z]+ [a-z]+)\b(?!(?: [a-z]+){0,2} nao\b)")
_FRUIT = "cam"
_WORDS = 2


@dataclass(frozen=True, slots=True)
class Head:
    """The first terms of what a claim says of a thing; none where it is not plain which those are."""

    terms: tuple[str, ...]
    is_denied: bool

    @property
    def pair(self) -> str:
        """Both together, as clauses are looked through for them; "" for fewer."""
        return "_".join(self.terms) if len(self.terms) == _WORDS else ""


def head_of(claim: Claim) -> Head:
    """The head of a claim, and whether the claim says that it is not so."""
    return _head(claim.typed, asks_if=claim.is_told_apart)


def is_denying(claim: Claim) -> bool:
    """Whether a claim says that something is not so: "không được", "hết phát", "từ chối"."""
    return head_of(claim).is_denied


def names_denied(claim: Claim, text: str) -> bool:
    """Whether all that a text denies is named so by the claim: "người không có việc làm", "hộ chưa đồng thuận"."""
    denied = denied_in(text)
    return bool(denied) and denied <= denied_in(_HURRIED_DENIAL.sub("không", claim.whole))


def says_opposite(claim: Claim, text: str) -> bool:
    """Whether a text denies what the claim says of the thing that it is of: "không nợ thuế" for "hộ đang nợ thuế"."""
    thing = claim.said[: -len(claim.told)] if claim.told and claim.said.endswith(claim.told) else ""
    folded = fold(nfc(text)).lower()
    for match in _NOT_SO.finditer(folded):
        pair = re.compile(rf"(?<!khong )(?<!chua )(?<!ko )\b{match['what']}\b")
        if pair.search(_NOT_SO.sub(" ", thing)) and not pair.search(_NOT_SO.sub(" ", folded)):
            return True
    return False


@lru_cache(maxsize=256)
def _head(typed: str, asks_if: bool) -> Head:
    text = _HURRIED_DENIAL.sub("không", nfc(typed))
    leading = _LEADING.match(fold(text))
    start = (leading.end() if leading else 0) if asks_if else _after_modal(text)
    terms = tuple(concept_tokens(text[start:])[:_WORDS]) if start is not None else ()
    return Head(terms, _is_denied(text, start))


def _after_modal(text: str) -> int | None:
    """Where that begins which the last "được", "bị", "phải" that is of no case says; None where there is none."""
    modal = _LATER if has_marks(text) else _LATER_BARE
    found = [match for match in modal.finditer(text) if not _OF_CASE.search(fold(text[: match.start()]))]
    return found[-1].end() if found else None


def _names_fruit(text: str, denial: re.Match[str]) -> bool:
    """Whether what may be "cấm" is spelt "cam" by one who types dấu."""
    return has_marks(text) and text[slice(*denial.span())].lower() == _FRUIT


def _is_denied(text: str, head: int | None) -> bool:
    denial = next((one for one in CLAIMS_DENIAL.finditer(fold(text)) if not _names_fruit(text, one)), None)
    if head is None or not has_marks(text):
        return denial is not None and (head is None or denial.start() <= head)
    return (denial is not None and denial.start() == head) or is_denied_at(text, head)
