"""``python -m eval.calibrate``: fits the weights of ``answering.support`` on the working part of the question sets.

For each question the best evidence is taken; it is right when it stands at the gold clause, wrong when the question
has no answer or the clause is another. Comparisons and questions with a history are left out.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import typer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from assistant.answering.support import features, passes_gates
from assistant.assistant import Assistant
from eval.judging import answers
from eval.questions import Question, for_folder, load

_LEFT_OUT = {"comparison", "followup", "summary", "definition"}


def main(documents: Path = Path("documents")) -> None:
    """Print bias and weights, and how well they separate under cross-validation."""
    with tempfile.TemporaryDirectory() as folder:
        Assistant.build(documents, Path(folder))
        rows = list(_rows(Assistant.open(Path(folder)), for_folder(load("work"), documents)))
    x, y = np.array([row for row, _ in rows]), np.array([right for _, right in rows])
    model = LogisticRegression(C=1.0, max_iter=1000)
    likely = cross_val_predict(model, x, y, cv=10, method="predict_proba")[:, 1]
    model.fit(x, y)
    print("bias", round(float(model.intercept_[0]), 2), "weights", np.round(model.coef_[0], 2).tolist())
    for cut in (0.3, 0.4, 0.5, 0.6, 0.7):
        kept = likely >= cut
        print(f"cut {cut}: right kept {kept[y].mean():.3f}, wrong refused {(~kept[~y]).mean():.3f} of {len(y)}")


def _rows(assistant: Assistant, questions: list[Question]) -> Iterator[tuple[Sequence[float], bool]]:
    for question in questions:
        if question.kind in _LEFT_OUT or question.history:
            continue
        understood, found = assistant.evidence(question.question)
        if not found or not passes_gates(understood, found[0]):
            continue
        best = found[0]
        right = any(
            answers(e, best.passage.document, best.passage.section, best.passage.text) for e in question.evidence
        )
        if right or question.status == "not_found":
            yield features(best), right


if __name__ == "__main__":
    typer.run(main)
