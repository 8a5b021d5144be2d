"""``python -m eval.worth``: fits the weights of ``answering.digesting.worth`` on the working question sets.

For each summary question the clauses are taken that it is about: those of the gold section, else those that the answer
cites. What they speak of is right where an alternative of a key point says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import numpy.typing as npt
import typer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from assistant.answering.digesting.worth import BIAS, TABLE, Ground, Term, terms, terms_in
from assistant.answering.lists.digests import text_of
from assistant.assistant import Assistant
from assistant.records import Document, Passage
from assistant.vietnamese.syllables import syllables
from eval import working
from eval.judging import Json, at
from eval.questions import Question

_HEADER = "# Weights of a logistic model, fitted by `python -m eval.worth`; what each is of: worth.py.\n\n"
_CHANCE = 0.5  # area under the curve of a guess

Array = npt.NDArray[np.float64]
Folders = Annotated[list[Path] | None, typer.Option("--documents", help="Folder of documents to ask; may be repeated.")]
Write = Annotated[bool, typer.Option(help=f"Write the weights to {TABLE.name}.")]


@dataclass(frozen=True, slots=True)
class _Sample:
    """What the clauses of one question speak of, and whether a key point says it."""

    document: str
    terms: Sequence[Term]
    right: Sequence[bool]


def main(documents: Folders = None, write: Write = False) -> None:
    """Print the weights, and how well they tell key points from the rest in documents that they were not fitted on."""
    samples = list(_samples(documents))
    names = sorted({name for sample in samples for term in sample.terms for name in term.features})
    areas = [area for document in {s.document for s in samples} for area in _areas(samples, document, names)]
    print(f"{len(samples)} questions; key points before the rest: {np.mean(areas or [_CHANCE]):.3f} of all pairs")
    model = _fitted(samples, names)
    weights = {BIAS: float(model.intercept_[0]), **dict(zip(names, model.coef_[0].tolist(), strict=True))}
    text = _HEADER + "".join(f"{name} = {weight:.2f}\n" for name, weight in weights.items())
    print(text)
    if write:
        TABLE.write_text(text, encoding="utf-8")


def _fitted(samples: Sequence[_Sample], names: Sequence[str]) -> LogisticRegression:
    """Each question weighs the square root of how much its clauses speak of."""
    x = np.vstack([_table(sample, names) for sample in samples])
    y = np.concatenate([np.array(sample.right) for sample in samples])
    weight = np.concatenate([np.full(len(sample.right), len(sample.right) ** -0.5) for sample in samples])
    return LogisticRegression(C=0.3, max_iter=3000).fit(x, y, sample_weight=weight / weight.mean())


def _areas(samples: Sequence[_Sample], document: str, names: Sequence[str]) -> Iterator[float]:
    """The area under the curve within each question on a document, by weights fitted on the others."""
    model = _fitted([sample for sample in samples if sample.document != document], names)
    for sample in samples:
        if sample.document == document and len(set(sample.right)) > 1:
            yield float(roc_auc_score(sample.right, model.predict_proba(_table(sample, names))[:, 1]))


def _table(sample: _Sample, names: Sequence[str]) -> Array:
    return np.array([[term.features.get(name, 0.0) for name in names] for term in sample.terms])


def _samples(documents: Sequence[Path] | None) -> Iterator[_Sample]:
    for assistant, question in working.asked(["summary"], documents):
        yield from _sample(assistant, question)


def _sample(assistant: Assistant, question: Question) -> Iterator[_Sample]:
    passages = _clauses(assistant, question)
    if not passages:
        return
    document = assistant.document(passages[0].document)
    found = list(terms([text_of(passage) for passage in passages], _ground(assistant, question, document, passages[0])))
    key = {term for group in question.expect for phrase in group for term in terms_in(phrase) or syllables(phrase)}
    if found:
        yield _Sample(document.name, found, [term.name in key for term in found])


def _clauses(assistant: Assistant, question: Question) -> list[Passage]:
    """Those of the gold section; where the whole document is meant those that the answer cites."""
    everything = [p for e in question.evidence for p in assistant.passages(e.document)]
    gold = [p for p in everything if any(e.section and at(e, p.document, p.section) for e in question.evidence)]
    answer: Json = asdict(assistant.ask(question.question)) if not gold else {"citations": ()}
    cited = {citation["passage"] for citation in answer["citations"]}
    return gold or [passage for passage in everything if passage.id in cited]


def _ground(assistant: Assistant, question: Question, document: Document, first: Passage) -> Ground:
    texts = (question.question, first.headings[-1] if first.headings else "", document.metadata.title)
    return Ground(assistant.rarity, *(frozenset(terms_in(text)) for text in texts))


if __name__ == "__main__":
    typer.run(main)
