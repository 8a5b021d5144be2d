"""``python -m eval.calibrate``: fits the weights of ``answering.weighing.support`` on the working question sets.

For each question the best evidence that passes the gates is taken: for one that has an answer the best at the gold
clause, which is right, and the best of what says nothing of the answer, which would be told if that clause were not
there, and is wrong; for one that has no answer whatever comes first, which is wrong and counts three times, as what
askers made to mislead. Comparisons, lists, summaries and questions with a history are left out: other rooms
answer them. The bias is moved so that the cut keeps the share of right clauses that is aimed at.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import numpy as np
import typer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from assistant.answering.asking.question import Question as Asked
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.support import CUT, features, probability
from assistant.assistant import Assistant
from eval.judging import answers
from eval.matching import says
from eval.questions import Question, for_folder, load

_LEFT_OUT = {"comparison", "followup", "summary", "list"}
_FOLDERS = (Path("documents"), Path("eval/documents"), Path("../shared/samples/pdf"))
_KEPT = {True: 0.98, False: 0.995}  # share of the right clauses that the cut keeps: of one thing, of others
_TIMES: dict[str, float] = {"right": 1.0, "absent": 1.0, "wrong": 3.0}
_VERDICTS = frozenset(("Có", "Không"))

Label = Literal["right", "absent", "wrong"]
Half = Literal["work", "report"]
Documents = Annotated[list[Path] | None, typer.Option(help="Folder of documents to ask; may be repeated.")]
Part = Annotated[Half, typer.Option(help="Of the questions on which the weights that ship are measured.")]


class Row(NamedTuple):
    """Evidence as the model sees it, what it is, and how likely the weights that ship find it."""

    features: Sequence[float]
    label: Label
    is_of_one_thing: bool
    likely: float


def main(documents: Documents = None, part: Part = "work") -> None:
    """Print bias and weights of both models, how well they separate under cross-validation, and those that ship."""
    folders = [folder for folder in documents or _FOLDERS if folder.is_dir()]
    rows = [row for folder in folders for row in _rows_of(folder, "work")]
    shipped = rows if part == "work" else [row for folder in folders for row in _rows_of(folder, part)]
    for of_one_thing, name in ((True, "of one thing"), (False, "of others")):
        _fit(name, [row for row in rows if row.is_of_one_thing == of_one_thing], _KEPT[of_one_thing])
        told = [row for row in shipped if row.is_of_one_thing == of_one_thing]
        _print_shares(f"as shipped, {part}", np.array([math.log(r.likely / (1 - r.likely)) for r in told]), told)


def _fit(name: str, rows: Sequence[Row], kept: float) -> None:
    x, right = np.array([row.features for row in rows]), np.array([row.label == "right" for row in rows])
    times = np.array([_TIMES[row.label] for row in rows])
    model = LogisticRegression(C=1.0, max_iter=5000)
    held_out = cross_val_predict(model, x, right, cv=10, method="decision_function", params={"sample_weight": times})
    model.fit(x, right, sample_weight=times)
    bias = math.log(CUT / (1 - CUT)) - float(np.quantile((x @ model.coef_[0])[right], 1 - kept))
    print(name, "bias", round(bias, 2), "weights", np.round(model.coef_[0], 2).tolist())
    _print_shares("cross-validated", held_out + bias - float(model.intercept_[0]), rows)


def _print_shares(name: str, scores: np.ndarray, rows: Sequence[Row]) -> None:
    """The share of right clauses kept and of wrong ones refused at the cut, and at those that keep more or fewer."""
    labels = np.array([row.label for row in rows])
    right = scores[labels == "right"]
    cuts = {"cut": math.log(CUT / (1 - CUT))} | {f"keep {k}": float(np.quantile(right, 1 - k)) for k in (0.99, 0.97)}
    for at, cut in cuts.items():
        refused = {label: float((scores[labels == label] < cut).mean()) for label in ("absent", "wrong")}
        shares = ", ".join(f"{label} refused {share:.3f}" for label, share in refused.items())
        print(f"{name}, {at}: right kept {(right >= cut).mean():.3f}, {shares} of {len(rows)}")


def _rows_of(documents: Path, part: Half) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        Assistant.build(documents, Path(folder))
        return list(_rows(Assistant.open(Path(folder)), for_folder(load(part), documents)))


def _rows(assistant: Assistant, questions: list[Question]) -> Iterator[Row]:
    for question in questions:
        if question.kind in _LEFT_OUT or question.history:
            continue
        asked, found = assistant.evidence(question.question)
        if question.status != "answered":
            yield from _row(asked, found, "wrong")
            continue
        gold = [item for item in found if _is_right(question, item)]
        yield from _row(asked, gold, "right")
        yield from _row(asked, _without(question, found, {item.passage.id for item in gold}), "absent")


def _row(asked: Asked, found: Sequence[Evidence], label: Label) -> Iterator[Row]:
    """The likeliest evidence that passes the gates, if any does."""
    passing = [item for item in found if passes_gates(asked, item)]
    if passing:
        best = max(passing, key=lambda item: probability(asked, item))
        yield Row(features(asked, best), label, asked.is_of_one_thing, probability(asked, best))


def _without(question: Question, found: Sequence[Evidence], gold: Collection[str]) -> list[Evidence]:
    """The evidence of passages that are not gold and say nothing of the answer, as if no others had been found."""
    told = [phrase for phrase in question.expect[0] if phrase not in _VERDICTS] if question.expect else []
    rest = [i for i in found if i.passage.id not in gold and not any(says(i.passage.text, phrase) for phrase in told)]
    top = max((item.hit.lexical for item in rest), default=0.0) or 1.0
    return [replace(item, hit=replace(item.hit, lexical=item.hit.lexical / top)) for item in rest]


def _is_right(question: Question, item: Evidence) -> bool:
    passage = item.passage
    return any(answers(gold, passage.document, passage.section, passage.text) for gold in question.evidence)


if __name__ == "__main__":
    typer.run(main)
