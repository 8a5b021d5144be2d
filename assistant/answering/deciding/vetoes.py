"""What takes a "Có" back, however much of a claim a sentence says: that it denies it, says it of another thing or only
of some, or says that it goes another way.
"""

from __future__ import annotations

import re

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.deciding.binding import of_duty
from assistant.answering.deciding.cases import breaks_bound
from assistant.answering.deciding.claims import NO, Claim, placeless, words_of
from assistant.answering.deciding.days import days_of
from assistant.answering.deciding.deadlines import is_over
from assistant.answering.deciding.elsewhere import name_of_other
from assistant.answering.deciding.freed import is_freed_otherwise
from assistant.answering.deciding.heads import head_of, is_denying, names_denied, says_opposite
from assistant.answering.deciding.helping import has_other_part, is_of_other_head
from assistant.answering.deciding.likes import is_of_wider, of_like
from assistant.answering.deciding.opposing import of_way
from assistant.answering.deciding.ordering import of_listed_order
from assistant.answering.deciding.polarity import is_denied_at, left_out, stretches
from assistant.answering.deciding.saying import is_left_out, place_of_head, says_head, sentence_and_above, told_by
from assistant.answering.deciding.stated import is_of_other_case
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.reached import is_aimed
from assistant.answering.weighing.rhythms import says_rhythm
from assistant.answering.weighing.stretches import clause_end, clause_start
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.numbers import same_figure
from assistant.vietnamese.syllables import content

_ALL = 100
_ALREADY = re.compile(r"\bđã (?:đạt|hoàn thành|xong|có|được|làm|thực hiện)\b|\bda (?:dat|hoan thanh|xong)\b")
_REACHED = re.compile(r"\bdat (?:duoc )?(?:muc|muc tieu|chi tieu|ke hoach|yeu cau|chuan)\b")
_SHORT = re.compile(
    r"\b(?:mới|mới chỉ|chỉ|chỉ mới|chưa|không|chưa thể) đạt\b|\b(?:thấp hơn|không bằng) (?:mục tiêu|chỉ tiêu|kế hoạch)",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"\bvuot\b")
_NOT_BEYOND = re.compile(r"\bkhong (?:duoc )?(?:vuot|qua)\b")
_GRANTED = re.compile(r"(?P<who>.+?) (?:duoc|dc) (?:huong )?(?P<what>[a-z]+)\b")
_NAMED = 0.75  # of those of whom a claim is
_LEAST_SAID = 0.5  # of the words asked about


def vetoed(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" or "" where a sentence does not bear out a claim that it says most of; else None."""
    vetoes = (veto(question, focus, claim, evidence) for veto in _VETOES)
    return next((veto for veto in vetoes if veto is not None), None)


def of_all(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether something holds of all, where the sentence leaves some out, tells a part in percent, or says it only of
    those that meet a condition which the claim does not name.
    """
    if not words_of("question", "all" if has_marks(claim.whole) else "all_bare").search(claim.whole):
        return None
    told = told_by(focus, claim, text)
    shares = [figure.values[-1] for figure in figures_in(told.text) if figure.unit == "%"]
    if left_out(text) or (shares and max(shares) < _ALL):
        return NO
    clause = text[text.rfind("; ", 0, told.start) + 1 : told.end]
    limits = [match[0] for match in words_of("clause", "some").finditer(clause)]
    is_limited = bool(limits) and not any(fold(limit) in claim.said for limit in limits)
    return NO if is_limited else None


def of_time(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """A time that is claimed where the sentence states only others, as exact, is not the one."""
    claimed, stated = ({one.iso for one in days_of(each)} for each in (question.text, text))
    grains = {len(iso) for iso in claimed}
    alike = {iso for iso in stated if len(iso) in grains}
    if not claimed or not alike or claimed & alike:
        return None
    return NO if claim.is_confirmed and len(alike) == 1 else ""


def _head_is_opposed(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what the claim says first of a thing is what the sentence denies, or the other way round."""
    text, head = evidence.sentence.text, head_of(claim)
    told = told_by(focus, claim, text)
    if not says_head(head, told.text) or is_left_out(question, text):
        return None
    is_denied = is_denied_at(text, told.start + place_of_head(head, told.text))
    return NO if is_denied != head.is_denied and not names_denied(claim, told.text) else None


def _is_of_some(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return of_all(question, focus, claim, evidence.sentence.text)


def _is_of_other_amount(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return NO if is_of_other_case(question, evidence) else None


def _is_free(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return NO if of_duty(question, focus, claim, evidence.sentence.text) == NO else None


def _is_other_way(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return of_way(question, focus, claim, evidence.sentence.text) if has_marks(claim.typed) else None


def is_of_other_name(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" or "" where a clause that says most of a claim does not have a proper name of it."""
    passage = evidence.passage
    told = " / ".join((passage.text, passage.lead, *passage.headings))
    return name_of_other(question, claim, told) if evidence.words >= _LEAST_SAID else None


def _is_of_other_day(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return of_time(question, focus, claim, evidence.sentence.text)


def _breaks_condition(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    text = evidence.sentence.text
    stated = quantities(evidence.figures, with_time=True)
    decided = question.figures if len(question.figures) == 1 else ()
    put = quantities(figures_in(nfc(question.text)), with_time=True)
    put = [one for one in put if one.amounts and not any(same_figure(one, other) for other in (*stated, *decided))]
    if not put or says_rhythm(question.asked):
        return None
    return NO if breaks_bound(put, text, told_by(focus, claim, text).start) else None


def _is_over(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is claimed of a year is granted only until one before it: "miễn đến hết năm 2026"."""
    text = evidence.sentence.text
    told = told_by(focus, claim, text)
    own = text[clause_start(text, told.start) : clause_end(text, told.end)]
    return NO if is_over(question, own) and not is_aimed(evidence) else None


def _falls_short(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is claimed to be reached is told as less: "mới đạt 14%, trong khi Nghị quyết đề ra 25%"."""
    return NO if _REACHED.search(claim.told) and _SHORT.search(evidence.sentence.text) else None


def _is_of_like(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    if not of_like(question, evidence.sentence.text):
        return None
    return "" if is_of_wider(evidence.sentence.text) else NO


def _goes_beyond(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is claimed to pass a bound is said not to: "nhưng không vượt mức tối đa"."""
    is_claimed = _BEYOND.search(claim.told) and not _NOT_BEYOND.search(claim.told)
    return NO if is_claimed and _NOT_BEYOND.search(fold(evidence.sentence.text)) else None


def _is_of_opposite(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a clause is of those of whom something is not so, and the claim of one of whom it is: "không nợ thuế"."""
    if not says_opposite(claim, evidence.sentence.text):
        return None
    return NO if words_of("clause", "conditions").search(sentence_and_above(evidence)) else ""


def _is_yet_to_come(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where what is claimed to be done already is only aimed at."""
    return "" if _ALREADY.search(claim.whole) and is_aimed(evidence) else None


def _is_out_of_order(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return NO if of_listed_order(claim, evidence.sentence.text) == NO else None


def _is_denied_of_it(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is granted to others is denied of those of whom the claim is: "xe tạm nhập không được giảm"."""
    claimed = _GRANTED.match(fold(placeless(question)).lower())
    if claimed is None or is_denying(claim) or names_denied(claim, evidence.sentence.text):
        return None
    who, what = (frozenset(content(concept_tokens(claimed[name]))) & focus.singles.keys() for name in ("who", "what"))
    parts = stretches(evidence.sentence.text)
    said = [(focus.says(who, part.text), focus.says(what, part.text), part.is_denied) for part in parts]
    is_denied = any(named >= _NAMED and granted > 0 and denied for named, granted, denied in said)
    is_granted = any(named >= _LEAST_SAID and not denied for named, _, denied in said)
    return NO if len(who) > 1 and what and is_denied and not is_granted else None


_VETOES = (
    _is_yet_to_come,
    _is_over,
    is_freed_otherwise,
    has_other_part,
    _is_out_of_order,
    _is_denied_of_it,
    is_of_other_head,
    _falls_short,
    _breaks_condition,
    _is_of_like,
    _goes_beyond,
    _is_of_opposite,
    _is_of_other_day,
    _head_is_opposed,
    _is_of_some,
    _is_free,
    _is_other_way,
    _is_of_other_amount,
    is_of_other_name,
)
