"""Amounts that are set by bracket: what stands for "từ 12 đến dưới 60 tháng" is none for "từ 60 tháng trở lên"."""

from __future__ import annotations

from assistant.answering.asking.question import Question
from assistant.answering.weighing.cases import bracket_of, cases_in, may_hold
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in


def is_of_bracket(question: Question, evidence: Evidence) -> bool:
    """Whether the bracket that a clause sets an amount for may be the one that is asked about."""
    if question.wants != "figure" or question.intent == "yesno":
        return True
    asked_base = question.measure.base if question.measure else ""
    text = f"{evidence.passage.lead} {evidence.sentence.text}"
    for base in {figure.base for figure in question.figures} - {"", "%", asked_base}:
        asked, stated = bracket_of(question.figures, base), bracket_of(figures_in(text), base)
        if asked and stated and (asked[1] <= stated[0] or stated[1] <= asked[0]):
            return False
    return all(may_hold(text, case) for case in cases_in(question.figures) if case.base not in ("", "%", asked_base))
