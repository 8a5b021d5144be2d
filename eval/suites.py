"""What is searched and asked when retrieval systems are compared, and how high a system places what answers.

A suite is a folder of files to index and the questions asked over it: two public sets that lie beside the
repository (where they are absent the suite says so and the others run), and our own over ``documents/``.
Knows no system: ``systems.py`` and ``baselines.py`` hold those, ``comparing.py`` runs them.
"""

from __future__ import annotations

import gzip
import json
import random
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import ir_measures

from assistant.records import Document
from eval.judging import at
from eval.matching import says
from eval.questions import Evidence, Part, Question, Spelling, for_folder, load, without_marks
from eval.retrieval import MEASURES as OF_PLACES

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DEPTH = 10  # what the measures look at
SEED = 2025
MEASURES = {name: measure for name, measure in OF_PLACES.items() if not name.startswith("evidence")}
PUBLIC = {"alqac": ("alqac_law_passages", "alqac_questions"), "xquad": ("xquad_vi_passages", "xquad_vi_questions")}
OWN = "documents"


class SuiteAbsent(Exception):
    """The suite's files are not on this machine."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a document that a system gave back."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answer stands: in one of these stretches of a document (None: anywhere), saying all of ``has``."""

    document: str
    spans: tuple[tuple[int, int], ...] | None = None
    has: tuple[str, ...] = ()

    def met_by(self, found: Found) -> bool:
        """Whether what was found holds the answer."""
        if found.document != self.document:
            return False
        inside = self.spans is None or any(start < found.end and found.start < end for start, end in self.spans)
        return inside and all(says(found.text, phrase) for phrase in self.has)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and every place that answers it."""

    id: str
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Suite:
    """``files`` gives the folder to index, writing into an empty one if it must."""

    name: str
    whole: bool  # whole documents are looked for, not places in them
    files: Callable[[Path], Path]
    questions: Callable[[Sequence[Document]], list[Asked]]  # of the documents as read


def suite_of(name: str, part: Part = "work", documents: Path = ROOT / "documents", shared: Path = SHARED) -> Suite:
    """The suite of that name. SuiteAbsent where its files are missing."""
    if name == OWN:
        return Suite(f"{OWN} ({part})", False, lambda _: documents, lambda read: _own_questions(documents, part, read))
    passages, questions = (shared / "evaluation" / f"{stem}.jsonl.gz" for stem in PUBLIC[name])
    for path in (passages, questions):
        if not path.is_file():
            raise SuiteAbsent(f"{name}: there is no {path.name} in {path.parent}")
    return Suite(name, True, lambda to: _write(passages, to), lambda _: _public_questions(passages, questions))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL.gz file, in NFC."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(unicodedata.normalize("NFC", line))


def respelled(asked: Asked, spelling: Spelling) -> Asked:
    """The question as written, without the dấu of half of its syllables drawn by a fixed seed, or without any."""
    if spelling == "written":
        return asked
    words = asked.text.split()
    draw = random.Random(f"{SEED} {asked.id}")  # noqa: S311 - a reproducible draw
    bare = set(draw.sample(range(len(words)), len(words) // 2)) if spelling == "half" else set(range(len(words)))
    return replace(asked, text=" ".join(without_marks(w) if i in bare else w for i, w in enumerate(words)))


def run_of(asked: Asked, found: Iterable[Found], whole: bool) -> dict[str, float]:
    """The hits as a run for ir-measures: places that answer "e0", "e1", …, and "x<rank>" for what is none.

    Where whole documents are looked for, only the first hit of each counts.
    """
    hits = _first_of_each(found) if whole else list(found)
    run: dict[str, float] = {}
    for rank, hit in enumerate(hits[:DEPTH]):
        met = [f"e{i}" for i, place in enumerate(asked.places) if place.met_by(hit)]
        for name in met or [f"x{rank}"]:
            run.setdefault(name, float(DEPTH - rank))
    return run or {"x0": 0.0}


def means(asked: Sequence[Asked], runs: dict[str, dict[str, float]]) -> dict[str, float]:
    """The mean of each measure over the questions."""
    qrels = {question.id: {f"e{i}": 1 for i in range(len(question.places))} for question in asked}
    values = ir_measures.calc_aggregate(list(MEASURES.values()), qrels, runs)
    return {name: float(values[measure]) for name, measure in MEASURES.items()}


def _first_of_each(found: Iterable[Found]) -> list[Found]:
    firsts: dict[str, Found] = {}
    for hit in found:
        firsts.setdefault(hit.document, hit)
    return list(firsts.values())


def _write(passages: Path, folder: Path) -> Path:
    for number, row in enumerate(rows(passages)):
        (folder / _file(number)).write_text(f"# {row['title']}\n\n{row['text']}\n", "utf-8")
    return folder


def _file(number: int) -> str:
    return f"{number:05}.md"


def _public_questions(passages: Path, questions: Path) -> list[Asked]:
    files = {row["id"]: _file(number) for number, row in enumerate(rows(passages))}
    return [
        Asked(row["id"], row["question"], tuple(Place(files[i]) for i in row["passages"])) for row in rows(questions)
    ]


def _own_questions(folder: Path, part: Part, documents: Sequence[Document]) -> list[Asked]:
    """Those of our own that have an answer and lean on no conversation: the search alone does not see it."""
    by_name = {document.name: document for document in documents}
    chosen: list[Question] = [q for q in for_folder(load(part), folder) if q.evidence and not q.history]
    return [Asked(q.id, q.question, tuple(_place(e, by_name) for e in q.evidence)) for q in chosen]


def _place(evidence: Evidence, documents: dict[str, Document]) -> Place:
    document = documents.get(evidence.document)
    if not evidence.section or document is None:
        return Place(evidence.document, None, evidence.has)
    inside = [s for s in document.sections if at(evidence, document.name, s.name)]
    return Place(evidence.document, tuple((s.start, s.end) for s in inside), evidence.has)
