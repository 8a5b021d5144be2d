"""Whether evidence is good enough to be shown as the answer: a logistic model of a few features.

The weights are fitted on the working part of the question sets by ``python -m eval.calibrate``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from assistant.answering.bodies import bearers, bodies_in, is_same_body
from assistant.answering.evidence import Evidence
from assistant.answering.facts import names_signer
from assistant.answering.question import Question
from assistant.answering.sought import implied_fit, is_measured
from assistant.records import Passage
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import provinces_in

_ENDS = re.compile(r"\b(?:het|ngung|cham dut) (?:hieu luc|han)\b|\bden (?:khi nao|bao gio|het (?:ngay|nam) nao)\b")
_ENDED = re.compile(r"\b(?:het|ngung|cham dut|bai bo|thay the|den|thoi han)\b")
_WHERE = re.compile(
    r"\b(?:o|tai|dat tai|nam o|thuoc) (?:dau|(?:tinh|thanh pho|huyen|quan|xa|phuong|dia phuong|dia diem|noi) nao)\b"
)
_PLACE = re.compile(r"\b(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn)\s+[A-ZĐÀ-Ỹ]")
_SPOT = re.compile(r"\b(?:tại|ở|về|cho)\s+[A-ZĐÀ-Ỹ]")
_LEAST_YEAR = 0.2
_LEAST_YEAR_OF_FIGURE = 0.5  # a target for 2025 says nothing of 2023
_LEAST_WORDS = 0.3
_PHRASE = 5  # telling words from which on some must stand together
_LEAST_APART = 0.5  # of the words that a clause says of them if none do
_LEAST_KIND = {"figure": 0.01, "date": 0.25}
_CUT = 0.77
_BIAS = -5.16
_WEIGHTS = (1.51, 0.78, 0.82, 0.19, 0.34, 1.34, 1.0, 0.05, 0.09, 2.57, 0.7, 0.24, 1.21)


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
        evidence.measure_fit,
        evidence.beside,
        evidence.near,
        min(evidence.head, evidence.beside),
    )


def probability(evidence: Evidence) -> float:
    """How likely it is that the sentence answers the question."""
    total = _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, features(evidence), strict=True))
    return 1 / (1 + math.exp(-total))


def passes_gates(question: Question, evidence: Evidence) -> bool:
    """What no weighing can make up for: no figure where one is asked, another year, hardly a word in common."""
    if question.wants in _LEAST_KIND and evidence.kind_fit < _LEAST_KIND[question.wants]:
        return False
    if (question.numbers or question.agencies) and evidence.named_fit == 0.0:
        return False
    if question.asks_signer and not names_signer(evidence.passage.text):
        return False
    if question.wants == "figure" and not _has_measure(question, evidence):
        return False
    if _ENDS.search(question.asked) and not _says_end(question, evidence):
        return False
    if (where := _WHERE.search(question.asked)) and not _names_place(evidence.passage.text, where[0].endswith("dau")):
        return False
    if "lead" in question.roles and question.wants == "task" and not _leads(question, evidence.passage):
        return False
    if _only_syllables(question, evidence):
        return False
    least_year = _LEAST_YEAR_OF_FIGURE if question.wants == "figure" else _LEAST_YEAR
    return evidence.words >= _LEAST_WORDS and evidence.year_fit >= least_year


def _only_syllables(question: Question, evidence: Evidence) -> bool:
    """Whether a clause has syllables of what is named, but no two of them side by side: "thu hút", "gia nhập" for
    "thu nhập".
    """
    is_named_alone = question.intent == question.wants == "open" and len(question.telling) >= _PHRASE
    return is_named_alone and evidence.pairs == 0.0 and evidence.words < _LEAST_APART


def _has_measure(question: Question, evidence: Evidence) -> bool:
    asked = question.measure
    if asked and is_measured(asked):
        return evidence.measure_fit > 0
    return implied_fit(question.asked, evidence.figures)


def _says_end(question: Question, evidence: Evidence) -> bool:
    """Whether the clause speaks of an end, and not of that of an act which the question does not name."""
    stated = {figure.norm for figure in evidence.figures if figure.kind == "document"}
    is_other = question.wants == "date" and bool(stated - set(question.numbers))
    return bool(_ENDED.search(fold(evidence.passage.text))) and not is_other


def _names_place(text: str, is_any: bool) -> bool:
    """Whether a text names a province or a part of one; ``is_any``: or a spot, or a body to go to."""
    return bool(_PLACE.search(text) or provinces_in(text) or (is_any and (_SPOT.search(text) or bodies_in(text))))


def _leads(question: Question, passage: Passage) -> bool:
    """Whether a body that is asked about bears the duty, and does not only help with it."""
    return any(is_same_body(agency, body) for agency in question.agencies for body in bearers(passage)) or not (
        question.agencies
    )


def supports(question: Question, evidence: Evidence) -> bool:
    """True when the sentence holds what is asked for, of the years asked, and most of what it is about."""
    return passes_gates(question, evidence) and probability(evidence) >= _CUT
