"""What comes before what, in a question and in a clause: "nội bộ trước, sau đó mới đến bên ngoài"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, YES, Claim
from assistant.answering.deciding.saying import told_by
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold, nfc

_THEN = r"(?:roi|sau do|xong|tiep den|tiep theo|moi)(?: (?:moi|sau do|den|toi|la))*"
_INTO = r"(?:sang|thanh(?! (?:lap|pho|vien|tich|toan|tra|uy|nien|phan)\b)|ve|len|xuong|qua)"
_CHANGES = r"(?:chuyen(?: doi| manh| dan)*|thay(?: the| doi)?|doi)"
_FIRST = (
    re.compile(
        rf"(?P<first>[^;.]*?)\b(?:truoc|xong)\b(?! (?:ngay|nam|thang|khi|han|mat)\b)[\s,]*{_THEN}\b(?P<then>[^;.]*)"
    ),
    re.compile(r"(?P<first>[^;.]*?)\btruoc\b,? (?P<then>[^;.]*?)\bsau\b"),
    re.compile(rf"\btu (?P<first>[^;.,\d]*?) {_INTO}\b(?P<then>[^;.,]*)"),
    re.compile(rf"\b{_CHANGES} tu (?P<first>[^;.,\d]*?) (?:den|toi)\b(?P<then>[^;.,\d]*)"),
    re.compile(r"\bthay(?: the)? (?!doi\b)(?P<first>[^;.,]*?) bang\b(?P<then>[^;.,]*)"),
    re.compile(r"\bsau khi (?P<first>[^;.]*?)[\s,]+(?:thi|moi|se)\b(?P<then>[^;.]*)"),
    re.compile(r"\btruoc khi (?P<then>[^;.,]*?)[\s,]+(?:thi|phai|can)\b(?P<first>[^;.]*)"),
    re.compile(r"(?P<first>[^;.]*?)\btruoc khi\b(?P<then>[^;.]*)"),
)
_PREFERS = re.compile(
    r"\b(?:uu tien|coi trong|chu trong|xem trong|de cao|dat|lay|quan trong) (?P<first>[^;.,]*?) hon\b(?P<then>[^;.,]*)"
)
_TURNS = re.compile(
    r"\bchuyen(?! (?:gia|mon|vien|nganh|de|trach|sau|giao|tai|den|cap)\b)(?: (?:doi|manh|dan|muc dich))*"
    r" (?P<first>(?:(?!\. )[^;]){1,90}?) sang(?! (?:tao|kien|che|lap|to|suot)\b)(?P<then>[^;.]*)"
)
_LISTED = re.compile(r"\b(?:theo|thu tu) (?:thu tu|uu tien)(?: [a-z]+){0,3}?\s?: *(?P<list>[^.]+)")
_PLACED = re.compile(r"^(?P<first>.+?) (?P<way>truoc|sau) (?P<then>.+)$")
_LEAST_ALIKE = 0.5
Order = tuple[frozenset[str], frozenset[str]]  # the terms of what comes first and of what comes then


def order_in(text: str) -> Order | None:
    """The order that a text states; None where it states none."""
    folded = fold(nfc(text))
    return _order(next((match for pattern in (*_FIRST, _PREFERS) if (match := pattern.search(folded))), None))


def turn_in(text: str) -> Order | None:
    """What a text says is turned, and to what: "chuyển đất màu sang vườn cây"; None where it says none."""
    return _order(_TURNS.search(fold(nfc(text))))


def _order(found: re.Match[str] | None) -> Order | None:
    if found is None:
        return None
    first, then = (frozenset(concept_tokens(found[name])) for name in ("first", "then"))
    return first - then, then - first


def same_order(asked: Order, stated: Order) -> bool | None:
    """Whether two orders are the same; None where their words do not tell."""
    if asked[0] and stated[0] and asked[0] <= stated[1] and stated[0] <= asked[1]:
        return False
    straight = len(asked[0] & stated[0]) + len(asked[1] & stated[1])
    turned = len(asked[0] & stated[1]) + len(asked[1] & stated[0])
    return None if straight == turned else straight > turned


def of_listed_order(claim: Claim, text: str) -> str | None:
    """Whether of two things that a clause lists in order the one comes before the other as is claimed."""
    listed, claimed = _LISTED.search(fold(nfc(text)).lower()), _PLACED.search(claim.said)
    if listed is None or claimed is None:
        return None
    names = [
        [frozenset(concept_tokens(name)) for name in item.split(" va ")] for item in re.split(r"[,;]", listed["list"])
    ]
    places = [_place_in(names, frozenset(concept_tokens(claimed[side]))) for side in ("first", "then")]
    if None in places or places[0] == places[1]:
        return None
    is_before = (places[0] or 0) < (places[1] or 0)
    return YES if is_before == (claimed["way"] == "truoc") else NO


def _place_in(names: Sequence[Sequence[frozenset[str]]], said: frozenset[str]) -> int | None:
    """The place of the thing named among those listed; None where none is said by most of its words."""
    shares = [max(len(name & said) / max(len(name), 1) for name in same) for same in names]
    best = max(shares)
    return shares.index(best) if best >= _LEAST_ALIKE and shares.count(best) == 1 else None


def of_order(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether things come in the order that is claimed."""
    text = evidence.sentence.text
    if told_by(focus, claim, text).is_denied:
        return None
    if (listed := of_listed_order(claim, text)) is not None:
        return listed
    turned = turn_in(claim.said), turn_in(text)
    if turned[0] and turned[1] and same_order(turned[0], turned[1]) is False:
        return NO
    asked, stated = order_in(claim.said), order_in(text)
    if asked is None:
        return None
    same = same_order(asked, stated) if stated else None
    return "" if same is None else YES if same else NO
