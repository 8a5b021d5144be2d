"""Cases that a question puts by an amount, and the bounds within which a clause says something: "tàu dưới 6 mét",
"từ đủ 60 tháng đến dưới 84 tháng", "không quá 36 tháng".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.deciding.claims import NO, YES
from assistant.answering.deciding.polarity import denies
from assistant.answering.weighing.bounds import NONE_BEYOND, is_alike, is_bounded, lies_within
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.stretches import clause_end, clause_start
from assistant.vietnamese.numbers import Figure

_NOT_NEEDED = re.compile(r"\bkhông (?:cần|yêu cầu|bắt buộc|phân biệt)\b", re.IGNORECASE)  # forbids nothing


def of_all_cases(put: Sequence[Figure], stated: Sequence[Figure], text: str) -> str:
    """Whether all the cases that are put lie within the bounds that a clause sets; "" where one of them has none."""
    found = {of_cases(case, stated, text) for case in put}
    return NO if NO in found else found.pop() if len(found) == 1 else ""


def of_cases(asked: Figure, stated: Sequence[Figure], text: str) -> str:
    """Whether a case lies within the bounds that a clause sets; "" where it lies within one and not within another."""
    found = {verdict for figure in stated if is_alike(asked, figure) and (verdict := of_case(asked, figure, text))}
    return found.pop() if len(found) == 1 else ""


def of_case(asked: Figure, stated: Figure, text: str) -> str:
    """Whether a case lies within the bound that a clause sets; "" where it sets none, or where the case lies without
    one that it forbids.
    """
    is_within = lies_within(asked, stated, text)
    if is_within is None:
        return ""
    before = _NOT_NEEDED.sub("", NONE_BEYOND.sub("", text[: stated.start]))
    if denies(before):
        return NO if is_within else ""
    return YES if is_within else NO


def breaks_bound(put: Sequence[Figure], text: str, told: int) -> bool:
    """Whether a case that a question puts lies outside a bound of the clause that tells what is claimed, or within that
    of another clause which says that it is not so: "người dưới 18 tuổi không phải nộp".

    ``told``: where the sentence tells what is claimed.
    """
    stated = [figure for figure in quantities(figures_in(text), with_time=True) if is_bounded(figure, text)]
    here = (clause_start(text, told), clause_end(text, told))
    for case in put:
        alike = [figure for figure in stated if is_alike(case, figure)]
        own = [figure for figure in alike if here[0] <= figure.start < here[1]]
        if of_cases(case, own, text) == NO:
            return True
        clauses = ((one, clause_start(text, one.start), clause_end(text, one.end)) for one in alike if one not in own)
        if any(denies(text[start:end]) and lies_within(case, one, text) for one, start, end in clauses):
            return True
    return False
