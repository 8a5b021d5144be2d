"""Whether a thing must be done, in this one way, of this alone or of all, as is claimed: a clause may leave it free."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import NO, YES, Claim, words_of
from assistant.answering.deciding.polarity import left_out
from assistant.answering.deciding.saying import told_by
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold, has_marks
from assistant.vietnamese.syllables import bigrams, syllables

_ANY = re.compile(r"\b(?:nhieu|bat ky|tat ca|toan bo|ca (?:hai|ba|2|3)|dong thoi|cong (?:ca|don|them|gop))\b")
_ONCE = re.compile(r"\bchỉ (?:được|có|áp dụng|dành|hỗ trợ|xét|cấp|do một|do 01|một|01)\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:bat buoc|buoc phai)\b")
_IS_BOUND = re.compile(r"\b(?:bat buoc|phai)(?: phai)? la\b")
_NEED_NOT = re.compile(r"\bkhông (?:nhất thiết )?phải là\b", re.IGNORECASE)
_JOINS = re.compile(rf",|{words_of('clause', 'also').pattern}")
_OR = re.compile(r"\b(?:hoặc|hay)\b", re.IGNORECASE)
_DENIED_BESIDE = re.compile(r",? (?:(?:va|chu|ma) )?(?:khong|ko|k) (?:duoc|dc|phai|the|co)\b")
_IN_LIST = re.compile(r",(?:(?!\bđược\b|\bphải\b)[^;.]){1,60}\bvà\b")
_ALL_OF_THEM = 100


def of_duty(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether something must be done: what is only encouraged need not be; what must be paid is another matter."""
    text = evidence.sentence.text
    if claim.says("pays"):
        return None
    if _IS_BOUND.search(claim.told) and _NEED_NOT.search(text):
        return NO
    if not words_of("question", "obliges").search(f"{claim.said} ") or words_of("clause", "obliges").search(text):
        return None
    if words_of("clause", "encourages").search(text):
        return NO
    return "" if _BOUND.search(claim.said) else None


def of_choice(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether one way is bound to be taken: not where the sentence lets another be chosen."""
    text = evidence.sentence.text
    if not (_BOUND.search(claim.said) or claim.is_only):
        return None
    alone = _DENIED_BESIDE.split(claim.said)[0]
    return NO if _stands_beside(alone, text, _OR) else None


def of_only(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a thing alone is meant: not where the sentence puts another beside it."""
    text = evidence.sentence.text
    if _ANY.search(claim.said) and _ONCE.search(text):
        return NO
    if not claim.is_only:
        return None
    if words_of("clause", "only").search(text):
        return YES
    return NO if _stands_beside(claim.said, text) else ""


def _stands_beside(alone: str, text: str, joins: re.Pattern[str] = _JOINS) -> bool:
    """Whether a sentence joins something else to what is claimed to be alone: "cấp tỉnh và cấp huyện"."""
    said, pairs = frozenset(syllables(alone)), frozenset(bigrams(syllables(alone)))
    for match in joins.finditer(text):
        before, after = syllables(text[: match.start()])[-2:], syllables(text[match.end() :])[:2]
        is_name = text[match.end() :].lstrip()[:1].isupper()  # "Ban Thường vụ, Ban Chấp hành"
        is_joined = match[0] != "," or is_name or before[:1] == after[:1] or _IN_LIST.match(text, match.start())
        is_alike = len(before) == len(after) == 2 and bool(is_joined)
        first, second = "_".join(before) in pairs, "_".join(after) in pairs
        if is_alike and first != second and not set(after if first else before) <= said:
            return True
    return False


def of_all(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether something holds of all, where the sentence leaves some out, tells a part in percent, or says it only of
    those that meet a condition which the claim does not name.
    """
    text = evidence.sentence.text
    if not words_of("question", "all" if has_marks(claim.whole) else "all_bare").search(claim.whole):
        return None
    told = told_by(focus, claim, text)
    shares = [figure.values[-1] for figure in figures_in(told.text) if figure.unit == "%"]
    if left_out(text) or (shares and max(shares) < _ALL_OF_THEM):
        return NO
    clause = text[text.rfind("; ", 0, told.start) + 1 : told.end]
    limits = [match[0] for match in words_of("clause", "some").finditer(clause)]
    is_limited = bool(limits) and not any(fold(limit) in claim.said for limit in limits)
    return NO if is_limited else None
