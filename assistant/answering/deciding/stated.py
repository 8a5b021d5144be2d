"""Whether a sentence states the amount or the bound that a yes-or-no question does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.asking.question import Question
from assistant.answering.deciding.cases import figure_of_case, figures_claimed, of_all_cases, of_case, of_cases
from assistant.answering.deciding.claims import NO, YES, claim_of
from assistant.answering.deciding.polarity import stretches
from assistant.answering.deciding.saying import told_by
from assistant.answering.weighing.amounts import figures_asked
from assistant.answering.weighing.bounds import amounts, in_bracket, is_alike, is_bounded, of_other_noun
from assistant.answering.weighing.changes import REPLACED
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, same_figure

_ABOVE = re.compile(r"\b(?:vuot|tren|hon|qua|cao hon|lon hon|nhieu hon)(?: (?:qua|muc))? \d")
_BELOW = re.compile(r"\b(?:duoi|chua den|chua toi|thap hon|it hon|nho hon|kem) \d")
_DENIED_BOUND = re.compile(r"\b(?:khong|ko|k|chua)(?: [a-z]+){0,3} $")
_PASSES = re.compile(r"\b(?:vuot|cao hon|lon hon|nhieu hon|thap hon|it hon|nho hon|chua (?:den|toi)) ")
_GOT = re.compile(
    r"^(?!.*\b(?:co phai|dung (?:khong|ko|k))\b).*\b(?:duoc|dc)(?: [a-z]+){1,3} \d"
)  # "được cấp phép 3 tháng"


def amount_verdict(question: Question, focus: Focus, evidence: Evidence, *, is_case: bool = False) -> str:
    """Whether a sentence states what a question does, or a bound that the case which it puts lies within."""
    claimed, text = _claimed(question, evidence), evidence.sentence.text
    if (own := _own_verdict(question, claimed, text, is_case=is_case)) is not None:
        return own
    asked, stated = claimed[0], _stated(question, focus, evidence, claimed[0])
    alike = [figure for figure in quantities(evidence.figures, with_time=True) if is_alike(asked, figure)]
    bounds = [one for one in alike if _is_bound_alike(asked, one) and not _counts_other(asked, one)]
    if bounds and _sets_bound(question, asked):
        return _worded(any(_same_amount(asked, one) for one in bounds))
    if is_case and alike and not _sets_bound(question, asked):
        put = [one for one in claimed if amounts(one)] if claim_of(question).of_amount else [asked]
        case = of_all_cases(put, quantities(evidence.figures, with_time=True), text)
        if case or any(is_bounded(figure, text) for figure in alike):
            return case
    if _is_got(question, asked) and any(is_bounded(figure, text) for figure in alike):
        return of_cases(asked, alike, text)
    if _is_beside_case(question, evidence) or (verdict := _compared(question, claimed, stated)) is None:
        return ""
    is_other = not _bound_on(asked, question.asked) and is_said_elsewhere(question, focus, evidence)
    return _worded(verdict and not is_other)


def _sets_bound(question: Question, asked: Figure) -> bool:
    """Whether an amount is itself claimed as a bound, "có đòi ít nhất 42% không": no case that another bound allows."""
    is_bound = bool({"at_least", "at_most"} & set(asked.comparators)) and not _bound_on(asked, question.asked)
    return is_bound and not claim_of(question).of_amount


def _is_bound_alike(asked: Figure, stated: Figure) -> bool:
    """Whether both are least amounts, or both most."""
    return bool({"at_least", "at_most"} & set(asked.comparators) & set(stated.comparators))


def _own_verdict(question: Question, claimed: Sequence[Figure], text: str, *, is_case: bool) -> str | None:
    """Whether the amount that a sentence gives to the case of a claim bears it out; None where it tells no such cases
    apart.
    """
    own = figure_of_case(question, claimed[0], text)
    if own is None:
        return None
    may_lie = (is_case and not _sets_bound(question, claimed[0])) or _is_got(question, claimed[0])
    if may_lie and is_bounded(own, text):
        return of_case(claimed[0], own, text)
    is_of_kind = is_alike(claimed[0], own)
    return _worded(_compared(question, claimed, [own]) if is_of_kind else False)


def _is_got(question: Question, asked: Figure) -> bool:
    """Whether it is asked if that much is had: "có được cấp phép 3 tháng không"."""
    return bool(_GOT.search(question.asked)) and not _bound_on(asked, question.asked)


def _stated(question: Question, focus: Focus, evidence: Evidence, asked: Figure) -> Sequence[Figure]:
    """The amounts of a sentence that may be what is claimed; beside a case put, those that measure the same."""
    told = told_by(focus, claim_of(question), evidence.sentence.text)
    own = [f for f in quantities(evidence.figures, with_time=True) if told.start <= f.start < told.end]
    own = _of_now(own, evidence.sentence.text)
    if any(_same_amount(asked, figure) for figure in own) and not _bound_on(asked, question.asked):
        return own
    found = figures_asked(question, focus, evidence) or quantities(evidence.figures)
    if len(question.figures) == 1 or any(is_alike(asked, figure) for figure in found):
        return found
    return [figure for figure in quantities(evidence.figures, with_time=True) if is_alike(asked, figure)]


def _of_now(found: Sequence[Figure], text: str) -> list[Figure]:
    """The amounts that a text does not only tell of before: "12 ngày (trước đây là 20 ngày)"."""
    before = [match.span() for match in REPLACED.finditer(fold(text))]
    return [figure for figure in found if not any(start <= figure.start < end for start, end in before)]


def row_verdict(question: Question, lead: str) -> str:
    """Whether the figure that leads the row of a table is what a question states."""
    stated = quantities(figures_in(lead))
    return _worded(_compared(question, question.figures, stated)) if question.figures and stated else ""


def _compared(question: Question, claimed: Sequence[Figure], stated: Sequence[Figure]) -> bool | None:
    asked = claimed[0]
    if not stated:
        return None
    bound = _bound_on(asked, question.asked)
    if bound and not _quotes_bound(question, asked, stated[0]):
        return _of_bound(asked, stated[0], above=bound.re is _ABOVE)
    if not any(is_alike(asked, figure) for figure in stated):
        return None
    same = [(a, b) for a in claimed for b in stated if _same_amount(a, b)]
    return None if same and all(_counts_other(a, b) for a, b in same) else bool(same)


def _counts_other(one: Figure, other: Figure) -> bool:
    """Whether as many are counted, but of another kind of work: "30 bằng sáng chế", "30 sản phẩm"."""
    is_kin = one.base.startswith(other.base) or other.base.startswith(one.base)
    return one.family == other.family == "works" and not is_kin


def _quotes_bound(question: Question, asked: Figure, stated: Figure) -> bool:
    """Whether a claim to be confirmed states a bound as a clause does, "trên 52%", and does not ask how it lies."""
    is_quoted = _is_bound_alike(asked, stated) and claim_of(question).is_confirmed
    return is_quoted and not _PASSES.search(question.asked)


def _worded(verdict: bool | None) -> str:
    return "" if verdict is None else YES if verdict else NO


def _is_beside_case(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence is of other cases than the one that is put beside an amount."""
    cases = (in_bracket(figure, evidence.sentence.text) for figure in question.figures)
    return len(question.figures) > 1 and any(case is False for case in cases)


def is_said_elsewhere(question: Question, focus: Focus, evidence: Evidence) -> bool:
    """Whether the amount claimed is said of something else, and of what is claimed another: "100% xã có điện nhưng chỉ
    5/8 xã có nước".
    """
    claim, text = claim_of(question), evidence.sentence.text
    claimed, told = _claimed(question, evidence), told_by(focus, claim, text)
    found = quantities(evidence.figures)
    own = [figure for figure in found if told.start <= figure.start < told.end]
    of_claimed = [figure.start for figure in found if any(_same_amount(one, figure) for one in claimed)]
    beside = (part for part in stretches(text) if any(part.start <= place < part.end for place in of_claimed))
    tells = frozenset(term for term in claim.tells if term.isalpha())  # a year says nothing of whom
    is_own = any(focus.says(tells, part.text) >= focus.says(tells, told.text) for part in beside)
    shares = [figure for figure in own if figure.kind == "fraction" or is_alike(claimed[0], figure)]
    return bool(shares) and not is_own


def _bound_on(asked: Figure, text: str) -> re.Match[str] | None:
    """The words of a folded question that make an amount a bound: "có vượt 40% không"."""
    found = _ABOVE.search(text) or _BELOW.search(text)
    number = re.search(r"\d[\d.,]*", fold(asked.text))
    found = None if found and _DENIED_BOUND.search(text[: found.start()]) else found
    return found if found and number and text[found.end() - 1 :].startswith(number[0]) else None


def _claimed(question: Question, evidence: Evidence) -> Sequence[Figure]:
    """The amounts that a question states, without those conditions that the sentence has as well: "dưới 40 tuổi"."""
    stated = quantities(evidence.figures, with_time=True)
    text = evidence.sentence.text
    given = {figure.base for figure in stated if not is_bounded(figure, text)}
    told = figures_claimed(question)
    figures = [one for one in told if not in_bracket(one, text)]
    figures = figures or [one for one in told if one.base in given] or told
    others = [asked for asked in figures if not any(_same_amount(asked, figure) for figure in stated)]
    return others or figures


def may_state(question: Question, evidence: Evidence) -> bool:
    """Whether a question states amounts, and not only in words what the sentence counts nothing of: "cả hai mức"."""
    stated = quantities(evidence.figures, with_time=True)
    return any(not of_other_noun(asked, figure) for asked in question.figures for figure in (stated or [asked]))


def is_stated(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence states every amount that the question does."""
    stated = quantities(evidence.figures, with_time=True)
    return all(any(_same_amount(asked, figure) for figure in stated) for asked in question.figures)


def is_repeated(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence has every amount of a question as it is said there: the same bound of a case, "trên 25 độ", or
    the same number of a thing, "mức 2".
    """
    stated = quantities(evidence.figures, with_time=True)
    is_told = all(any(_is_as_said(asked, figure) for figure in stated) for asked in question.figures)
    return is_told and not is_of_other_case(question, evidence)


def is_of_other_case(question: Question, evidence: Evidence) -> bool:
    """Whether a sentence gives another amount to the case of a claim than the one claimed."""
    if not question.figures or claim_of(question).is_case:
        return False
    claimed = _claimed(question, evidence)
    return _own_verdict(question, claimed, evidence.sentence.text, is_case=False) == NO


def _is_as_said(asked: Figure, figure: Figure) -> bool:
    is_told_so = asked.kind == "level" or bool({"at_least", "at_most"} & set(asked.comparators))
    is_told_so = is_told_so and not _counts_other(asked, figure)
    return is_told_so and _same_amount(asked, figure) and set(asked.comparators) == set(figure.comparators)


def _of_bound(asked: Figure, stated: Figure, above: bool) -> bool | None:
    """Whether what is stated lies beyond the bound asked about; None where its own bound or unit leaves that open."""
    if not is_alike(asked, stated) or not stated.amounts:
        return None
    bound, low, high = amounts(asked)[0], min(amounts(stated)), max(amounts(stated))
    if _is_open(stated, bound, low, high, above):
        return None
    yes, no = (low > bound, high <= bound) if above else (high < bound, low >= bound)
    return True if yes else False if no else None


def _is_open(stated: Figure, bound: Decimal, low: Decimal, high: Decimal, above: bool) -> bool:
    if "at_least" in stated.comparators:
        return low <= bound if above else low < bound
    return "at_most" in stated.comparators and (high > bound if above else high >= bound)


def _same_amount(asked: Figure, stated: Figure) -> bool:
    """Equal, or both ends of a range given as one."""
    may_be = asked.kind == stated.kind and is_alike(asked, stated)
    is_same = same_figure(asked, stated) and not of_other_noun(asked, stated)
    return (may_be and amounts(asked) == amounts(stated)) or is_same
