"""What takes a "Có" back, however much of a claim a sentence says: that it denies it, says it of another thing or only
of some, or says that it goes another way.
"""

from __future__ import annotations

import re

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.deciding.acts import out_of_force
from assistant.answering.deciding.agents import has_other_part
from assistant.answering.deciding.binding import of_all, of_duty
from assistant.answering.deciding.cases import breaks_bound
from assistant.answering.deciding.claims import NO, Claim, words_of
from assistant.answering.deciding.elsewhere import is_of_other_name, of_like
from assistant.answering.deciding.freed import is_denied_of_it, is_freed_otherwise, of_payment
from assistant.answering.deciding.heads import head_of, is_denying, names_denied, says_opposite
from assistant.answering.deciding.opposing import of_way
from assistant.answering.deciding.ordering import of_listed_order
from assistant.answering.deciding.polarity import is_denied_at
from assistant.answering.deciding.posts import is_of_other_head
from assistant.answering.deciding.saying import is_left_out, place_of_head, says_head, sentence_and_above, told_by
from assistant.answering.deciding.stated import is_of_other_case
from assistant.answering.deciding.times import of_end, of_time
from assistant.answering.weighing.bodies import bodies_in, is_same_body
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.reached import is_aimed
from assistant.answering.weighing.rhythms import says_rhythm
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.numbers import same_figure
from assistant.vietnamese.syllables import STOPWORDS

_ALREADY = re.compile(r"\bđã (?:đạt|hoàn thành|xong|có|được|làm|thực hiện)\b|\bda (?:dat|hoan thanh|xong)\b")
_REACHED = re.compile(r"\bdat (?:duoc )?(?:muc|muc tieu|chi tieu|ke hoach|yeu cau|chuan)\b")
_SHORT = re.compile(
    r"\b(?:mới|mới chỉ|chỉ|chỉ mới|chưa|không|chưa thể) đạt\b|\b(?:thấp hơn|không bằng) (?:mục tiêu|chỉ tiêu|kế hoạch)",
    re.IGNORECASE,
)
_DUE = re.compile(r"\b(?:truoc|ngay trong|ngay tu|muon nhat|cham nhat)(?: la)?(?: nam)? (?P<year>(?:19|20)\d\d)\b")
_DONE = re.compile(r"\b(?:bị|được|đc|phải)\s(?!\d)")
_ACTED = re.compile(r"^\W*(?:được|đc|dc|bị|phải)\s+", re.IGNORECASE)
_NAME = 2  # syllables
_SENT = r"(?:gui|nop|trinh|chuyen)\b"
_SENDS = re.compile(rf"(?:co quan )?(?P<who>\w+ \w+.*?) (?:(?:phai|se|can|duoc|co trach nhiem) )?{_SENT}")
_BELONGS = re.compile(r"\bthuoc (?:bo|so|ubnd|uy ban|van phong|tong cuc|cuc|chi cuc|tinh uy|chinh phu)\b")
_OWN = re.compile(r"\b(?:thuoc|cua|tai)\s+$")
_OF_TARGET = re.compile(r"\b(?:co|dat|giao|de)(?: (?:dat|de|ra|giao))* (?:mot |cac |nhung )?chi tieu(?: ve| so)?\b")
_BEYOND = re.compile(r"\bvuot\b")
_NOT_BEYOND = re.compile(r"\bkhong (?:duoc )?(?:vuot|qua)\b")


def vetoed(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "Không" or "" where a sentence does not bear out a claim that it says most of; else None."""
    vetoes = (veto(question, focus, claim, evidence) for veto in _VETOES)
    return next((veto for veto in vetoes if veto is not None), None)


def _head_is_opposed(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what the claim says first of a thing is what the sentence denies, or the other way round."""
    text, head = evidence.sentence.text, head_of(claim)
    told = told_by(focus, claim, text)
    if not says_head(head, told.text) or is_left_out(question, text):
        return None
    is_denied = is_denied_at(text, told.start + place_of_head(head, told.text))
    return NO if is_denied != head.is_denied and not names_denied(claim, told.text) else None


def _head_is_unsaid(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where a sentence has neither word of what is claimed to be done: "bị giải thể"."""
    terms = frozenset(head_of(claim).terms) & focus.singles.keys()
    text = f"{evidence.sentence.text} / {evidence.passage.lead}"
    is_done = claim.is_confirmed and len(terms) > 1 and _DONE.search(claim.whole) and not is_denying(claim)
    return "" if is_done and all(focus.says({term}, text) <= 0 for term in terms) else None


def _given_is_unsaid(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where a sentence does not name what is claimed to be given or done: "được phát | điện thoại thông minh"."""
    words = [word for word in concept_tokens(_ACTED.sub("", claim.typed)) if word not in STOPWORDS][1:][:_NAME]
    if not claim.act or len(words) < _NAME or not question.essential.issuperset(words):
        return None
    text = f"{evidence.passage.text} / {evidence.passage.lead}"
    is_said = "_".join(words) in passage_terms(text) or focus.says({words[-1]}, text) > 0
    return None if is_said else ""


def _is_of_other_amount(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return NO if is_of_other_case(question, evidence) else None


def _is_free(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    verdicts = (rule(question, focus, claim, evidence) for rule in (of_payment, of_duty))
    return NO if NO in verdicts else None


def _is_other_way(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return of_way(question, focus, claim, evidence) if has_marks(claim.typed) else None


def _breaks_condition(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    text = evidence.sentence.text
    stated = quantities(evidence.figures, with_time=True)
    decided = question.figures if len(question.figures) == 1 else ()
    put = quantities(figures_in(nfc(question.text)), with_time=True)
    put = [one for one in put if one.amounts and not any(same_figure(one, other) for other in (*stated, *decided))]
    if not put or says_rhythm(question.asked):
        return None
    said = [one.start for one in stated if any(same_figure(one, other) for other in question.figures)]
    place = said[0] if len(said) == 1 else told_by(focus, claim, text).start
    return NO if breaks_bound(put, text, place) else None


def _names_no_such_year(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where neither a clause nor what stands above it says the year by which something is claimed to be done."""
    due = {match["year"] for match in _DUE.finditer(claim.said)}
    around = f"{evidence.passage.text} / {sentence_and_above(evidence)}"
    return "" if due and not any(year in around for year in due) else None


def _falls_short(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is claimed to be reached is told as less: "mới đạt 14%, trong khi Nghị quyết đề ra 25%"."""
    return NO if _REACHED.search(claim.told) and _SHORT.search(evidence.sentence.text) else None


def _goes_beyond(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether what is claimed to pass a bound is said not to: "nhưng không vượt mức tối đa"."""
    is_claimed = _BEYOND.search(claim.told) and not _NOT_BEYOND.search(claim.told)
    return NO if is_claimed and _NOT_BEYOND.search(fold(evidence.sentence.text)) else None


def _is_of_opposite(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """Whether a clause is of those of whom something is not so, and the claim of one of whom it is: "không nợ thuế"."""
    if not says_opposite(claim, evidence.sentence.text):
        return None
    return NO if words_of("clause", "conditions").search(sentence_and_above(evidence)) else ""


def _is_sent_to_it(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where the clause says that something is sent to the one who is claimed to send it."""
    sends = _SENDS.match(claim.said)
    if sends is None:
        return None
    to_it = rf"\b{_SENT}[^;.]*? (?:den|cho|ve|toi|len)(?: co quan)? {re.escape(sends['who'])}\b"
    return "" if re.search(to_it, fold(evidence.sentence.text).lower()) else None


def _is_out_of_force(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return NO if out_of_force(claim, evidence) and not is_denying(claim) else None


def _is_yet_to_come(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where what is claimed to be done already is only aimed at."""
    return "" if _ALREADY.search(claim.whole) and is_aimed(evidence) else None


def _is_out_of_order(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    return NO if of_listed_order(claim, evidence.sentence.text) == NO else None


def _is_of_no_such_body(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where something is claimed to belong to a body, and the sentence says of nothing that it is that body's."""
    if not (question.agencies and _BELONGS.search(claim.said)):
        return None
    text = nfc(evidence.sentence.text)
    owners = [body.canonical for body in bodies_in(text) if _OWN.search(fold(text[: body.start]))]
    return None if any(is_same_body(asked, owner) for asked in question.agencies for owner in owners) else ""


def _states_no_target(question: Question, focus: Focus, claim: Claim, evidence: Evidence) -> str | None:
    """ "" where a target is claimed of a thing and the sentence states no amount."""
    is_claimed = _OF_TARGET.search(question.asked) is not None
    return "" if is_claimed and not quantities(figures_in(evidence.sentence.text), True) else None


_VETOES = (
    _is_of_no_such_body,
    _states_no_target,
    _is_out_of_force,
    _is_yet_to_come,
    _is_sent_to_it,
    _names_no_such_year,
    of_end,
    is_freed_otherwise,
    has_other_part,
    _is_out_of_order,
    is_denied_of_it,
    is_of_other_head,
    _falls_short,
    _breaks_condition,
    of_like,
    _goes_beyond,
    _is_of_opposite,
    of_time,
    _head_is_opposed,
    _head_is_unsaid,
    _given_is_unsaid,
    of_all,
    _is_free,
    _is_other_way,
    _is_of_other_amount,
    is_of_other_name,
)
