"""Whether evidence is good enough to be shown as the answer: a logistic model of a few features.

There are two, since the clause that answers a question of one thing (a figure, a body, a date) names that thing, and
the one that tells what is to be done often does not. Both are fitted on the working part of the question sets by
``python -m eval.calibrate``, those that ship with the acts that ``python -m eval.gazette`` writes among its folders.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.gates import passes_gates
from assistant.reading.tree import END_MATTER

CUT = 0.65
_CUT_OF_FOREMOST = 0.1  # of the one clause that may be meant, in other words than asked
_MOST_UNSAID = 3


class _Model(NamedTuple):
    bias: float
    weights: tuple[float, ...]  # of the features, in their order; the last two are looked for only in one thing


_OF_ONE_THING = _Model(
    -6.49, (2.45, 0.96, 0.53, 0.06, 2.11, 0.71, 1.55, 1.11, 1.02, 0.7, 0.73, -0.47, 0.54, 0.64, -3.24, -2.38)
)
_OF_OTHERS = _Model(
    -6.14, (3.54, 1.44, 0.34, -0.21, 2.17, 1.11, 0.08, 1.45, 0.95, 0.18, 0.7, -0.33, 0.63, 1.19, 0.0, 0.0)
)


def features(question: Question, evidence: Evidence) -> Sequence[float]:
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
        evidence.measure_fit,
        evidence.beside,
        evidence.near,
        min(evidence.head, evidence.beside),
        float(question.points_somewhere),
        min(evidence.unsaid, _MOST_UNSAID) / _MOST_UNSAID,
        evidence.torn,
    )


def probability(question: Question, evidence: Evidence) -> float:
    """How likely it is that the sentence answers the question."""
    bias, weights = _OF_ONE_THING if question.is_of_one_thing else _OF_OTHERS
    total = bias + sum(weight * value for weight, value in zip(weights, features(question, evidence), strict=True))
    return 1 / (1 + math.exp(-total))


def supports(question: Question, evidence: Evidence) -> bool:
    """True when the sentence holds what is asked for, of the years asked, and most of what it is about.

    A list of recipients answers whoever asks for the recipients, whatever else the question says.
    """
    is_recipients = question.asks_recipients and evidence.passage.section == END_MATTER
    cut = _CUT_OF_FOREMOST if evidence.is_foremost else CUT
    is_likely = is_recipients or probability(question, evidence) >= cut  # asked first: the gates take far longer
    return is_likely and passes_gates(question, evidence)
