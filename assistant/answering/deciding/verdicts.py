""" "Có" or "Không" to a yes-or-no question, as far as the sentence that answers it decides that.

A wrong "Có" is worse than none: where the sentence says too little of what is claimed, there is no verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.denials import CLAIMS_DENIAL
from assistant.answering.asking.question import Question
from assistant.answering.deciding.claims import Claim, claim_of, words_of
from assistant.answering.deciding.opposing import (
    claims_other_way,
    of_held,
    of_lack,
    of_way,
    only_considers,
    places_of_lack,
    words_of_ways,
)
from assistant.answering.deciding.ordering import order_in, same_order, turn_in
from assistant.answering.deciding.polarity import left_out, without_left_out
from assistant.answering.deciding.saying import (
    NAMED_IN_FULL,
    clauses_of,
    is_left_out,
    says_act,
    says_both,
    says_last,
    sentence_and_above,
    told_by,
)
from assistant.answering.deciding.stated import amount_verdict, is_stated, rhythm_verdict
from assistant.answering.weighing.bodies import names_one_of, subject_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.support import probability
from assistant.reading.tree import END_MATTER
from assistant.records import Passage
from assistant.vietnamese.dates import dates
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import bigrams, syllables

YES, NO = "Có", "Không"
_LEAST = 0.5  # of the words asked about that a sentence must say to be told as "Có" or "Không" …
_SURE = 0.85  # … unless it answers the question as likely as this
_LEAST_CASE = 0.45  # of a case put
_LEAST_UNDECIDED = 0.5  # of what is claimed, for a sentence to be told without a verdict
_MUCH_MORE = 0.2
_LOOKED_AT = 8  # sentences that may decide
_ALL = 100
_LEAST_LED = 0.6  # of what is led
_ANY = re.compile(r"\b(?:nhieu|bat ky|tat ca|toan bo)\b")
_EVERY = re.compile(r"\b(?:luon|moi (?!nam\b|thang\b|quy\b|ngay\b)|tat ca|toan bo|bat ky|deu)\b")
_ONCE = re.compile(r"\bchỉ (?:được|có|áp dụng|dành|hỗ trợ|xét|cấp|do một|do 01|một|01)\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:bat buoc|buoc phai)\b")
_IS_BOUND = re.compile(r"\b(?:bat buoc|phai)(?: phai)? la\b")
_NEED_NOT = re.compile(r"\bkhông (?:nhất thiết )?phải là\b", re.IGNORECASE)
_JOINS = re.compile(rf",|{words_of('clause', 'also').pattern}")
_OR = re.compile(r"\b(?:hoặc|hay)\b", re.IGNORECASE)
_DENIED_BESIDE = re.compile(r",? (?:(?:va|chu|ma) )?(?:khong|ko|k) (?:duoc|dc|phai|the|co)\b")
_IN_LIST = re.compile(r",(?:(?!\bđược\b|\bphải\b)[^;.]){1,60}\bvà\b")
_AMONG = re.compile(r"(?:thuoc|nam trong|trong|la mot trong)(?: (?:so|nhom|danh sach|cac|nhung))? (?P<count>\d+)\b")
_LEADS = re.compile(r"\bchủ trì\b|\bđứng đầu\b|\bphụ trách\b|\bđầu mối\b|\bthường trực\b", re.IGNORECASE)
_OF_LEADING = frozenset(syllables("chủ trì đứng đầu phụ trách đầu mối thường trực cơ quan đơn vị là bộ sở")) | {"CQ"}
_HELPS = re.compile(r"\bphối hợp\b|\btham gia\b", re.IGNORECASE)


def verdict_of(question: Question, focus: Focus, evidence: Evidence, title: str = "") -> str:
    """ "Có" or "Không" ("Đúng" or "Không đúng" of a figure); "" where the sentence does not decide it.

    ``title``: of its document, which may name what is asked about.
    """
    claim, text = claim_of(question), evidence.sentence.text
    if rhythm := rhythm_verdict(question.asked, text):
        is_of_body = not question.agencies or names_one_of(question.agencies, sentence_and_above(evidence))
        return rhythm if rhythm == NO or is_of_body else ""
    if is_left_out(question, text):
        return YES if told_by(focus, claim, without_left_out(text)).is_denied != claim.is_denying else NO
    if (among := _AMONG.match(claim.told)) and int(among["count"]) not in map(int, re.findall(r"\d+", text)):
        return ""
    if question.figures and not (claim.of_amount and is_stated(question, evidence)):
        is_case = claim.is_case and focus.says(claim.of, sentence_and_above(evidence)) >= _LEAST_CASE
        return amount_verdict(question, focus, evidence, is_case=is_case) if is_case or not claim.is_case else ""
    if evidence.words < _LEAST and probability(question, evidence) < _SURE:
        return ""
    deciding = (of_lack, _of_all, _of_role, _of_order, _of_time, of_way, of_held, _of_choice, _of_duty, _of_only)
    verdicts = (decide(question, focus, claim, text) for decide in deciding)
    decided = next((verdict for verdict in verdicts if verdict is not None), None)
    return _of_saying(question, focus, evidence, title) if decided is None else decided


def _of_saying(question: Question, focus: Focus, evidence: Evidence, title: str) -> str:
    """Whether the sentence says what is claimed; a "Có" only where it says the act and the end of the claim too."""
    claim, around = claim_of(question), sentence_and_above(evidence)
    if not says_both(focus, claim, evidence, title):
        return ""
    if _AMONG.match(claim.told):  # what more is said of those counted is what the document is on
        around = f"{around} / {title}"
    verdict = _of_polarity(focus, claim, evidence.sentence.text)
    is_said = says_act(question, focus, claim, around) and says_last(question, focus, claim, around)
    is_said = is_said and not only_considers(focus, claim, evidence.sentence.text)
    is_said = is_said and not claims_other_way(claim, around)
    return verdict if verdict == NO or is_said else ""


def recipient_verdict(question: Question, passage: Passage) -> str:
    """Whether a list of those to whom a document went has the bodies asked about; "" where none is named."""
    if not question.agencies or passage.section != END_MATTER:
        return ""
    said = f" {' '.join(syllables(passage.text))} "
    is_among = (f" {' '.join(syllables(body))} " in said for body in question.agencies)
    return YES if names_one_of(question.agencies, passage.text) or any(is_among) else NO


def leads(text: str) -> bool:
    """Whether a clause is of who leads a thing, not only of who helps with it."""
    return bool(_LEADS.search(text))


def deciding_places(question: Question, focus: Focus, text: str) -> list[int]:
    """Where the stretch of a sentence begins and ends that decides, and what the sentence leaves out."""
    told = told_by(focus, claim_of(question), text)
    rest = without_left_out(text)
    out = [len(rest)] if len(rest) < len(text) and is_left_out(question, text) else []
    return [told.start, max(told.end - 1, told.start), *out, *places_of_lack(focus, claim_of(question), text)]


def may_be_told(question: Question, focus: Focus, evidence: Evidence) -> bool:
    """Whether a sentence that decides nothing still tells what is asked about."""
    claim, around = claim_of(question), sentence_and_above(evidence)
    is_said = focus.says(claim.tells, around) >= _LEAST_UNDECIDED or says_last(question, focus, claim, around)
    return is_said or bool(question.figures)


def telling_best(question: Question, focus: Focus, good: Sequence[Evidence]) -> Evidence:
    """Of the evidence the sentence that says most of what is claimed, where one says much more than the best."""
    claim = claim_of(question)
    tells = claim.tells - words_of_ways(claim.typed)  # what is raised may be claimed to be lowered

    def told(item: Evidence) -> float:
        around = " / ".join((item.sentence.text, item.passage.lead))
        figures = len(question.figures) / 4 if question.figures and is_stated(question, item) else 0.0
        rhythm = 0.3 if rhythm_verdict(question.asked, item.sentence.text) else 0.0
        said = focus.says(tells, around) + focus.says(claim.of, around) + 0.5 * item.words
        return said + max(figures, rhythm)

    best = max(good[:_LOOKED_AT], key=told)
    return best if told(best) > told(good[0]) + _MUCH_MORE else good[0]


def _of_role(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether a body has the part asked about: who only helps with a thing does not lead it."""
    subject = subject_of(text)
    if not (question.agencies and question.roles and subject):
        return None
    is_subject = names_one_of(question.agencies, subject)
    if "lead" not in question.roles:
        return YES if is_subject else None if names_one_of(question.agencies, text) else ""
    if is_subject and leads(text):
        return YES if focus.says(claim.tells - _OF_LEADING, text) >= _LEAST_LED else ""
    if is_subject:
        return NO if _HELPS.search(text) else ""
    return NO if leads(text) else ""


def _of_all(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether something holds of all, where the sentence leaves some out or tells a part in percent."""
    if not _EVERY.search(claim.said):
        return None
    shares = [figure.values[-1] for figure in figures_in(told_by(focus, claim, text).text) if figure.unit == "%"]
    return NO if left_out(text) or (shares and max(shares) < _ALL) else None


def _of_time(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """A time that is claimed where the sentence states only others, as exact, is not the one."""
    claimed, stated = ({one.iso for one in dates(each)} for each in (question.text, text))
    grains = {len(iso) for iso in claimed}
    alike = {iso for iso in stated if len(iso) in grains}
    if not claimed or not alike or claimed & alike:
        return None
    return NO if claim.is_confirmed and len(alike) == 1 else ""


def _of_order(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether things come in the order that is claimed."""
    if told_by(focus, claim, text).is_denied:
        return None
    turned = turn_in(claim.said), turn_in(text)
    if turned[0] and turned[1] and same_order(turned[0], turned[1]) is False:
        return NO
    asked, stated = order_in(claim.said), order_in(text)
    if asked is None:
        return None
    same = same_order(asked, stated) if stated else None
    return "" if same is None else YES if same else NO


def _of_duty(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """What is free need not be paid, what is only encouraged need not be done."""
    free = words_of("clause", "free")
    if claim.says("pays") and not CLAIMS_DENIAL.search(claim.told) and "mien" not in claim.told:
        own = [clause for clause in clauses_of(text) if claim.of and focus.says(claim.of, clause) >= NAMED_IN_FULL]
        return NO if any(map(free.search, [*own, told_by(focus, claim, text).text])) else None
    if _IS_BOUND.search(claim.told) and _NEED_NOT.search(text):
        return NO
    if not words_of("question", "obliges").search(f"{claim.said} ") or words_of("clause", "obliges").search(text):
        return None
    if words_of("clause", "encourages").search(text):
        return NO
    return "" if _BOUND.search(claim.said) else None


def _of_choice(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether one way is bound to be taken: not where the sentence lets another be chosen."""
    if not (_BOUND.search(claim.said) or claim.is_only):
        return None
    alone = _DENIED_BESIDE.split(claim.said)[0]
    return NO if _stands_beside(alone, text, _OR) else None


def _of_only(question: Question, focus: Focus, claim: Claim, text: str) -> str | None:
    """Whether a thing alone is meant: not where the sentence puts another beside it."""
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
        is_joined = match[0] != "," or before[:1] == after[:1] or _IN_LIST.match(text, match.start())
        is_alike = len(before) == len(after) == 2 and bool(is_joined)
        first, second = "_".join(before) in pairs, "_".join(after) in pairs
        if is_alike and first != second and not set(after if first else before) <= said:
            return True
    return False


def _of_polarity(focus: Focus, claim: Claim, text: str) -> str:
    """Whether the stretch of the sentence that tells what is claimed denies it."""
    if claim.says("mentions"):
        return YES
    is_denied = told_by(focus, claim, text).is_denied
    if claim.is_denying:
        return YES if is_denied or _shares_denial(claim, text) else ""
    return NO if is_denied else YES


def _shares_denial(claim: Claim, text: str) -> bool:
    """Whether a sentence says the very word that the claim denies by."""
    said = CLAIMS_DENIAL.findall(claim.told)
    return any(f" {word} " in f" {fold(text)} " for word in said)
