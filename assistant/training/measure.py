"""How often the embedding alone finds a right passage, on questions as written and with dấu left out.

    python -m assistant.training.measure --sets DIR [--embedding NAME]

Looks only; the sets measured here are never trained on.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.search.embedding import Embedding, open_embedding
from assistant.training.corpora import Question, passages, questions
from assistant.vietnamese.letters import fold


@dataclass(frozen=True)
class Set:
    """A question set: its files, and whether a passage's title is part of what is searched."""

    name: str
    questions: str
    passages: str
    titled: bool


DEVELOPMENT = (
    Set("realestate", "realestate_law_questions.jsonl.gz", "realestate_law_passages.jsonl.gz", True),
    Set("wikiqa", "mailong25_wikiqa_questions.jsonl.gz", "mailong25_wikiqa_passages.jsonl.gz", False),
)
MEASURED = (
    Set("ALQAC", "alqac_questions.jsonl.gz", "alqac_law_passages.jsonl.gz", True),
    Set("XQuAD-vi", "xquad_vi_questions.jsonl.gz", "xquad_vi_passages.jsonl.gz", False),
)


def half_folded(text: str) -> str:
    """Every second syllable without dấu."""
    return " ".join(fold(word) if place % 2 else word for place, word in enumerate(text.split()))


WAYS: dict[str, Callable[[str], str]] = {"as written": str, "half the dấu": half_folded, "without dấu": fold}


@dataclass(frozen=True)
class Figure:
    """The share of questions with a right passage in first place, and among the first ten."""

    set: str
    way: str
    questions: int
    first: float
    ten: float

    def __str__(self) -> str:
        return f"{self.set:10} {self.way:12} {self.questions:5} R@1 {self.first:.3f}  R@10 {self.ten:.3f}"


def measure(embedding: Embedding, folder: Path) -> list[Figure]:
    """The figures of every known set that the folder holds."""
    sets = [each for each in (*DEVELOPMENT, *MEASURED) if (folder / each.questions).is_file()]
    return [figure for each in sets for figure in _figures(embedding, each, folder)]


def ranks(embedding: Embedding, texts: Sequence[str], names: Sequence[str], asked: Sequence[Question]) -> list[int]:
    """For each question the place, from 0, of its best right passage."""
    rows = {name: row for row, name in enumerate(names)}
    vectors = embedding.passages(texts)
    places = []
    for question in asked:
        scores = vectors @ embedding.query(question.text)
        right = [rows[name] for name in question.passages if name in rows]
        places.append(int((scores > scores[right].max()).sum()) if right else len(texts))
    return places


def _figures(embedding: Embedding, each: Set, folder: Path) -> list[Figure]:
    found = passages(folder / each.passages)
    texts = [f"{passage.title}\n{passage.text}" if each.titled else passage.text for passage in found]
    asked = questions(folder / each.questions)
    figures = []
    for way, change in WAYS.items():
        changed = [Question(change(question.text), question.passages) for question in asked]
        places = np.array(ranks(embedding, texts, [passage.id for passage in found], changed))
        figures.append(Figure(each.name, way, len(asked), float((places < 1).mean()), float((places < 10).mean())))
    return figures


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, required=True, help="folder with the question sets")
    parser.add_argument("--embedding", default="", help="as in ASSISTANT_EMBEDDING; empty is the model that ships")
    arguments = parser.parse_args()
    for figure in measure(open_embedding(arguments.embedding), arguments.sets):
        print(figure)


if __name__ == "__main__":
    main()
