"""``python -m eval.presence``: fits the weights of ``answering.deciding.presence`` on the working question sets.

Questions whether a thing is there are taken as they are, and those that have an answer also as they would be asked of
another place of the same folder, where that thing is not. Of one with an answer the likeliest sentence of the gold
clause is right; of one without, the likeliest of all is wrong. Which is likeliest depends on the weights, so they are
fitted several times over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NamedTuple

import numpy as np
import numpy.typing as npt
import typer
from sklearn.linear_model import LogisticRegression

from assistant.answering.asking.question import Question as Asked
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.presence import LOOKED_AT, WEIGHTS, asks_presence, features, thing_sought
from assistant.answering.weighing.evidence import Evidence
from assistant.assistant import Assistant
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import provinces_in
from eval import working
from eval.judging import answers
from eval.questions import Question

_TIMES = 8
_PARTS = 8
_OTHERS = 2  # places of which a question is asked as well
_SAID = 1.2  # words and pairs from which on another place has the thing, too
Folders = Annotated[list[Path] | None, typer.Option("--documents", help="Folder of documents to ask; may be repeated.")]


class Sample(NamedTuple):
    """A question: its sentences (n, features), which of them may be right, and whether one is."""

    group: int
    rows: npt.NDArray[np.float64]
    gold: npt.NDArray[np.bool_]
    is_there: bool


def main(documents: Folders = None) -> None:
    """Print the weights, and how many are decided rightly by others and by those that ship."""
    samples = list(_samples(documents))
    names = [name for name in WEIGHTS if name != "bias"]
    shipped = np.array([WEIGHTS["bias"], *(WEIGHTS[name] for name in names)])
    held_out = [
        one
        for part in range(_PARTS)
        for one in _decided(
            [s for s in samples if s.group % _PARTS == part],
            _fitted([s for s in samples if s.group % _PARTS != part]),
        )
    ]
    for name, decided in (("held out", held_out), ("as shipped", _decided(samples, shipped))):
        shares = [np.mean([right for sample, right in decided if sample.is_there is there]) for there in (True, False)]
        print(f"{len(decided)} questions, {name}: {shares[0]:.3f} of what is there, {shares[1]:.3f} of what is not")
    for name, weight in zip(["bias", *names], _fitted(samples), strict=True):
        print(f'    "{name}": {weight:.2f},')


def _samples(documents: Sequence[Path] | None) -> Iterator[Sample]:
    for group, (assistant, question) in enumerate(working.asked(["yesno", "unanswerable"], documents)):
        if question.history or _is_denied(question):
            continue
        yield from _sample(assistant, question, group)
        if question.status == "answered":
            for text in _of_others(assistant, nfc(question.question), group):
                elsewhere = replace(question, question=text, status="not_found", evidence=())
                yield from (one for one in _sample(assistant, elsewhere, group) if not _has_it(one))


def _is_denied(question: Question) -> bool:
    return question.kind == "yesno" and "Không" in question.expect[0]


def _of_others(assistant: Assistant, text: str, turn: int) -> Iterator[str]:
    """The question asked of some other places."""
    named = provinces_in(text)
    names = {document.metadata.province for document in assistant.documents()} - {one.name for one in named}
    places = sorted(name for name in names if name)
    if len(named) == 1 and places:
        for step in range(min(_OTHERS, len(places))):
            yield text[: named[0].start] + places[(turn + step) % len(places)] + text[named[0].end :]


def _sample(assistant: Assistant, question: Question, group: int) -> Iterator[Sample]:
    asked, found = assistant.evidence(question.question)
    if not asks_presence(asked):
        return
    told = [(item, _row(asked, item)) for item in found[:LOOKED_AT]]
    gold = [_is_gold(question, item) for item, _ in told]
    is_there = question.status == "answered"
    if told and (any(gold) or not is_there):
        yield Sample(group, np.array([row for _, row in told]), np.array(gold), is_there)


def _row(asked: Asked, item: Evidence) -> list[float]:
    told = features(item.focus, thing_sought(item.focus, claim_of(asked)), item) if item.focus else {}
    return [1.0, *(told.get(name, 0.0) for name in WEIGHTS if name != "bias")]


def _is_gold(question: Question, item: Evidence) -> bool:
    passage = item.passage
    return any(answers(one, passage.document, passage.section, passage.text) for one in question.evidence)


def _has_it(sample: Sample) -> bool:
    names = ["bias", *(name for name in WEIGHTS if name != "bias")]
    said = sample.rows[:, names.index("words")] + sample.rows[:, names.index("pairs")]
    return bool(said.max() >= _SAID)


def _fitted(samples: Sequence[Sample]) -> npt.NDArray[np.float64]:
    weights = np.zeros(samples[0].rows.shape[1])
    weights[1] = 1.0
    for _ in range(_TIMES):
        rows = np.array([_likeliest(sample, weights) for sample in samples])
        model = LogisticRegression(class_weight="balanced", C=3.0, fit_intercept=False, max_iter=1000)
        weights = model.fit(rows, [sample.is_there for sample in samples]).coef_[0]
    return weights


def _likeliest(sample: Sample, weights: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    rows = sample.rows[sample.gold] if sample.is_there else sample.rows
    best: npt.NDArray[np.float64] = rows[int(np.argmax(rows @ weights))]
    return best


def _decided(samples: Sequence[Sample], weights: npt.NDArray[np.float64]) -> list[tuple[Sample, bool]]:
    return [(sample, bool(((sample.rows @ weights).max() >= 0) == sample.is_there)) for sample in samples]


if __name__ == "__main__":
    typer.run(main)
