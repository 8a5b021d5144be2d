"""``python -m eval.leading``: fits the weights of ``answering.weighing.likely`` on the working question sets.

For each figure question the best sentence of its document is taken that holds a figure of the gold answer and others
that may be meant; the gold ones are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import numpy.typing as npt
import typer

from assistant.answering.asking.question import Question as Asked
from assistant.answering.weighing.amounts import candidates, counts_among
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.likely import WEIGHTS, features, words_said
from assistant.answering.weighing.stretches import stretches_of
from assistant.assistant import Assistant
from assistant.reading.cells import cells_of
from assistant.vietnamese.numbers import Figure, same_figure
from eval import working
from eval.conditional import Sample, fitted, held_out, share
from eval.questions import Question

_BEST = 12  # sentences among which the one that answers is looked for
Folders = Annotated[list[Path] | None, typer.Option("--documents", help="Folder of documents to ask; may be repeated.")]


def main(documents: Folders = None) -> None:
    """Print the weights, and the share of sentences in which the likeliest figure is right."""
    samples = list(_samples(documents))
    shipped = np.array(list(WEIGHTS.values()))
    print(
        f"{len(samples)} sentences with several figures; the likeliest is right, as shipped: {share(samples, shipped)}"
    )
    print("on documents left out of the fit:", held_out(samples))
    for name, weight in zip(WEIGHTS, fitted(samples), strict=True):
        print(f'    "{name}": {weight:.2f},')


def _samples(documents: Sequence[Path] | None) -> Iterator[Sample]:
    for assistant, question in working.asked(["figure"], documents):
        yield from _sample(assistant, question)


def _sample(assistant: Assistant, question: Question) -> Iterator[Sample]:
    asked, found = assistant.evidence(question.question)
    if asked.wants != "figure" or question.history:
        return
    gold = [figure for group in question.expect for phrase in group for figure in figures_in(phrase)]
    own = {evidence.document for evidence in question.evidence}
    focus = Focus.of(asked, assistant.rarity)
    for item in found[:_BEST]:
        if item.passage.document in own and not cells_of(item.passage):
            meant = _meant(asked, item)
            right = np.array([any(same_figure(figure, other) for other in gold) for figure in meant])
            if right.any():
                yield from [] if right.all() else [_described(asked, focus, item, meant, right)]
                return


def _meant(asked: Asked, item: Evidence) -> list[Figure]:
    counts = counts_among(asked, item.figures)
    return candidates(asked, item.sentence.text, counts, stretches_of(item.sentence.text, counts))


def _described(
    asked: Asked, focus: Focus, item: Evidence, meant: Sequence[Figure], right: npt.NDArray[np.bool_]
) -> Sample:
    text = item.sentence.text
    stretches = stretches_of(text, counts_among(asked, item.figures))
    said, whole = words_said(asked), focus.coverage(text) or 1.0
    told = [features(asked, focus, text, stretches[figure], whole, said) for figure in meant]
    return Sample(item.passage.document, np.array([[one[name] for name in WEIGHTS] for one in told]), right)


if __name__ == "__main__":
    typer.run(main)
