"""Whether evidence is good enough to be shown as the answer. Calibrated on the working part of the question sets."""

from __future__ import annotations

from assistant.answering.evidence import Evidence
from assistant.answering.question import Question

_LEAST_COVERAGE = 0.5
_MOST_MISSING = 0.34
_LEAST_KIND = 0.39
_LEAST_YEAR = 0.3


def supports(question: Question, evidence: Evidence) -> bool:
    """True when the sentence holds what is asked for, about what and when it is asked."""
    return (
        evidence.coverage >= _LEAST_COVERAGE
        and evidence.rarest_missing <= _MOST_MISSING
        and evidence.kind_fit >= (_LEAST_KIND if question.intent == "figure" else 0.0)
        and evidence.year_fit >= _LEAST_YEAR
    )
