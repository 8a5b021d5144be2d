"""The tiers of government and their budgets: what is said of one is not taken for another's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.reading.cells import cells_of
from assistant.vietnamese.letters import fold

_TIER = re.compile(r"\bcap (?P<tier>tinh|huyen|xa|co so|bo|quoc gia|khu vuc|trung uong)\b")
_LOW = frozenset(("xa", "huyen"))
_CAP = re.compile(r"\bngan sach cap\b")  # the tier of a budget
_BUDGET = re.compile(r"\b(?:ngan sach|ns) (?:cap )?(xa(?! hoi)|huyen|tinh|trung uong|dia phuong)\b")
_OWN = {"dia phuong": "tinh"}  # what a province calls its own budget as well


def is_of_other_tier(asked: str, text: str) -> bool:
    """Whether a text is of other tiers than those asked for in folded words: of "cấp tỉnh" for "cấp huyện"."""
    wanted = tiers_in(asked)
    told = tiers_in(fold(text).lower()) if wanted else frozenset()
    return bool(told) and not wanted & told


def tiers_in(folded: str) -> frozenset[str]:
    """The tiers that folded words name."""
    return frozenset(_TIER.findall(folded))


def is_of_level(question: Question, evidence: Evidence) -> bool:
    """Whether the level that a question names is the one that the sentence tells of, or the line above that tells of
    any; of a budget that is asked for, the level must be told.
    """
    levels, budgets = tiers_in(_CAP.sub(" ", question.asked)), _budgets_in(question.asked)
    if not levels and not budgets:
        return True
    passage = evidence.passage
    own = passage.text if cells_of(passage) else evidence.sentence.text
    lines = [fold(line).lower() for line in (own, passage.lead, *reversed(passage.headings))]
    stated = next((found for line in lines if (found := tiers_in(_CAP.sub(" ", line)))), frozenset())
    if levels and stated and not levels & stated:
        return False
    if question.wants == "figure" and not _says_low(levels, fold(f"{passage.text} / {evidence.titled}").lower(), lines):
        return False
    paid = set().union(*map(_budgets_in, (*lines, fold(evidence.titled).lower())))
    return not budgets or bool(budgets & paid) or (question.intent != "figure" and not paid)


def _says_low(levels: frozenset[str], whole: str, lines: Sequence[str]) -> bool:
    """Whether communes or districts are told of where theirs is asked; what is told of no level is a province's."""
    told = " / ".join((whole, *lines))
    return all(re.search(rf"\b{level}\b", told) for level in levels & _LOW)


def _budgets_in(folded: str) -> set[str]:
    """The levels whose budgets a text names."""
    return {_OWN.get(level, level) for level in _BUDGET.findall(folded)}
