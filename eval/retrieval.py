"""How high the search places the clauses that answer, measured by ir-measures.

Each place of a question's evidence is one relevant document; a passage found counts as the places it is,
or else as an irrelevant document of its own. Questions that lean on a conversation are left out: the search
alone does not see it. R@k is the share of questions with a right clause among the first k, as in the other
suites; "evidence R@10" the share of all the places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import mean
from typing import TYPE_CHECKING

import ir_measures
from ir_measures import RR, R, Success, nDCG

from assistant.records import Hit
from eval.judging import answers
from eval.questions import Question

if TYPE_CHECKING:
    from assistant.assistant import Assistant

DEPTH = 10
MEASURES = {
    "R@1": Success @ 1,
    "R@5": Success @ 5,
    "R@10": Success @ 10,
    "MRR@10": RR,  # the runs are cut at ten
    "nDCG@10": nDCG @ 10,
    "evidence R@10": R @ 10,
}
Table = dict[str, dict[str, float]]


def measure(assistant: Assistant, questions: Iterable[Question]) -> Table:
    """Every measure over all the questions and by kind."""
    asked = [q for q in questions if q.evidence and not q.history]
    runs = {q.id: ranked(q, assistant.search(q.question, DEPTH)) for q in asked}
    return means(asked, runs)


def ranked(question: Question, hits: Sequence[Hit]) -> dict[str, float]:
    """The hits as a run: places of the evidence "e0", "e1", …, and "x<rank>" for what is no evidence."""
    run: dict[str, float] = {}
    for rank, hit in enumerate(hits[:DEPTH]):
        passage = hit.passage
        places = [
            f"e{i}"
            for i, evidence in enumerate(question.evidence)
            if answers(evidence, passage.document, passage.section, passage.text)
        ]
        for name in places or [f"x{rank}"]:
            run.setdefault(name, float(DEPTH - rank))
    return run or {"x0": 0.0}


def means(questions: Sequence[Question], runs: Mapping[str, Mapping[str, float]]) -> Table:
    """The mean of each measure, over all the questions and by kind."""
    qrels = {q.id: {f"e{i}": 1 for i in range(len(q.evidence))} for q in questions}
    kinds = {q.id: q.kind for q in questions}
    names = {measure: name for name, measure in MEASURES.items()}
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for metric in ir_measures.iter_calc(list(names), qrels, runs):
        for group in ("all", kinds[metric.query_id]):
            values[group][names[metric.measure]].append(metric.value)
    return {group: {name: mean(row[name]) for name in MEASURES} for group, row in sorted(values.items())}
