"""``python -m eval.listing``: fits the weights of ``answering.lists.likely`` on the working question sets.

For each list question the best sentences are taken; those of its document that name everything expected are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from assistant.answering.lists.kinds import kind_asked
from assistant.answering.lists.likely import BEST, WEIGHTS, features, subject_of_list
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.assistant import Assistant
from eval import working
from eval.conditional import Sample, fitted, held_out, share
from eval.matching import says
from eval.questions import Question

Folders = Annotated[list[Path] | None, typer.Option("--documents", help="Folder of documents to ask; may be repeated.")]


def main(documents: Folders = None) -> None:
    """Print the weights, and the share of questions whose likeliest sentence is right."""
    samples = [sample for assistant, one in working.asked(["list"], documents) for sample in _sample(assistant, one)]
    shipped = np.array(list(WEIGHTS.values()))
    print(f"{len(samples)} lists; the likeliest sentence is right, as shipped: {share(samples, shipped)}")
    print("on documents left out of the fit:", held_out(samples))
    for name, weight in zip(WEIGHTS, fitted(samples), strict=True):
        print(f'    "{name}": {weight:.2f},')


def _sample(assistant: Assistant, question: Question) -> Iterator[Sample]:
    asked, found = assistant.evidence(question.question)
    right = np.array([_lists(question, item) for item in found[:BEST]])
    if question.history or not right.any() or right.all():
        return
    focus, kind, subject = Focus.of(asked, assistant.rarity), kind_asked(asked), subject_of_list(asked)
    told = [features(focus, kind, subject, item, found[0].score) for item in found[:BEST]]
    document = question.evidence[0].document
    yield Sample(document, np.array([[one[name] for name in WEIGHTS] for one in told]), right)


def _lists(question: Question, item: Evidence) -> bool:
    """Whether a sentence of the question's document names everything expected."""
    is_there = any(evidence.document == item.passage.document for evidence in question.evidence)
    return is_there and all(any(says(item.sentence.text, phrase) for phrase in group) for group in question.expect)


if __name__ == "__main__":
    typer.run(main)
