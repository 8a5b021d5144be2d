"""``python -m eval.calibrate``: fits the weights of ``answering.weighing.support`` on the working question sets.

For each question the best evidence that passes the gates is taken: for one that has an answer the best at the gold
clause, which is right; for one that has none whatever comes first, which is wrong. Comparisons, lists, summaries,
definitions and questions with a history are left out: other rooms answer them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.support import features
from assistant.assistant import Assistant
from eval.judging import answers
from eval.questions import Question, for_folder, load

_LEFT_OUT = {"comparison", "followup", "summary", "definition", "list"}
_FOLDERS = (Path("documents"), Path("eval/documents"), Path("../shared/samples/pdf"))

Documents = Annotated[list[Path] | None, typer.Option(help="Folder of documents to ask; may be repeated.")]


def main(documents: Documents = None) -> None:
    """Print bias and weights, and how well they separate under cross-validation."""
    rows = [row for folder in documents or _FOLDERS if folder.is_dir() for row in _rows_of(folder)]
    x, y = np.array([row for row, _ in rows]), np.array([right for _, right in rows])
    model = LogisticRegression(C=1.0, max_iter=2000)
    likely = cross_val_predict(model, x, y, cv=10, method="predict_proba")[:, 1]
    model.fit(x, y)
    print("bias", round(float(model.intercept_[0]), 2), "weights", np.round(model.coef_[0], 2).tolist())
    for cut in (0.5, 0.6, 0.65, 0.7, 0.75, 0.8):
        kept = likely >= cut
        print(f"cut {cut}: right kept {kept[y].mean():.3f}, wrong refused {(~kept[~y]).mean():.3f} of {len(y)}")


def _rows_of(documents: Path) -> list[tuple[Sequence[float], bool]]:
    with tempfile.TemporaryDirectory() as folder:
        Assistant.build(documents, Path(folder))
        return list(_rows(Assistant.open(Path(folder)), for_folder(load("work"), documents)))


def _rows(assistant: Assistant, questions: list[Question]) -> Iterator[tuple[Sequence[float], bool]]:
    for question in questions:
        if question.kind in _LEFT_OUT or question.history:
            continue
        understood, found = assistant.evidence(question.question)
        is_answerable = question.status == "answered"
        passing = (item for item in found if passes_gates(understood, item))
        best = next((item for item in passing if _is_right(question, item) or not is_answerable), None)
        if best is not None:
            yield features(understood, best), is_answerable


def _is_right(question: Question, item: Evidence) -> bool:
    passage = item.passage
    return any(answers(gold, passage.document, passage.section, passage.text) for gold in question.evidence)


if __name__ == "__main__":
    typer.run(main)
