"""Whether evidence is good enough to be shown as the answer: a logistic model of a few features.

The weights are fitted on the working part of the question sets by ``python -m eval.calibrate``; those of the last three
features are set by hand, since few questions of the sets ask of what is nearly there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.gates import passes_gates
from assistant.reading.tree import END_MATTER

_CUT = 0.65
_MOST_UNSAID = 3
_BIAS = -8.29
_WEIGHTS = (2.78, 1.17, 1.08, -0.35, 0.77, 1.02, 0.79, 0.53, 0.81, 2.15, 0.87, 0.02, 1.49, 1.56, 0.8, -5.0, -4.0)


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
        float(question.is_of_one_thing),
        min(evidence.unsaid, _MOST_UNSAID) / _MOST_UNSAID,
        evidence.torn,
    )


def probability(question: Question, evidence: Evidence) -> float:
    """How likely it is that the sentence answers the question."""
    total = _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, features(question, evidence), strict=True))
    return 1 / (1 + math.exp(-total))


def supports(question: Question, evidence: Evidence) -> bool:
    """True when the sentence holds what is asked for, of the years asked, and most of what it is about.

    A list of recipients answers whoever asks for the recipients, whatever else the question says.
    """
    is_recipients = question.asks_recipients and evidence.passage.section == END_MATTER
    is_likely = is_recipients or probability(question, evidence) >= _CUT  # asked first: the gates take far longer
    return is_likely and passes_gates(question, evidence)
