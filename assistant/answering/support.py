"""Whether evidence is good enough to be shown as the answer: a logistic model of a few features.

The weights are fitted on the working part of the question sets by ``python -m eval.calibrate``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.answering.evidence import Evidence
from assistant.answering.question import Question

_LEAST_YEAR = 0.2
_LEAST_YEAR_OF_FIGURE = 0.5  # a target for 2025 says nothing of 2023
_LEAST_WORDS = 0.3
_LEAST_KIND = {"figure": 0.01, "date": 0.25}
_CUT = 0.68
_BIAS = -3.28
_WEIGHTS = (1.28, 1.06, 1.35, -0.49, 0.66, 0.48, 0.87, 0.35, 1.77)


def features(evidence: Evidence) -> Sequence[float]:
    """In the order of the weights, each from 0 to 1."""
    return (
        evidence.words,
        evidence.pairs,
        evidence.head,
        evidence.missing,
        max(evidence.hit.dense, 0.0),
        evidence.hit.lexical,
        evidence.kind_fit,
        evidence.year_fit,
        evidence.named_fit,
    )


def probability(evidence: Evidence) -> float:
    """How likely it is that the sentence answers the question."""
    total = _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, features(evidence), strict=True))
    return 1 / (1 + math.exp(-total))


def passes_gates(question: Question, evidence: Evidence) -> bool:
    """What no weighing can make up for: no figure where one is asked, another year, hardly a word in common."""
    if question.wants in _LEAST_KIND and evidence.kind_fit < _LEAST_KIND[question.wants]:
        return False
    if question.numbers and evidence.named_fit == 0.0:
        return False
    least_year = _LEAST_YEAR_OF_FIGURE if question.wants == "figure" else _LEAST_YEAR
    return evidence.words >= _LEAST_WORDS and evidence.year_fit >= least_year


def supports(question: Question, evidence: Evidence) -> bool:
    """True when the sentence holds what is asked for, of the years asked, and most of what it is about."""
    return passes_gates(question, evidence) and probability(evidence) >= _CUT
