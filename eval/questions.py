"""The question sets: what is asked, what a right answer must hold, and where the evidence stands.

Reads and checks JSON Lines; asks nothing and judges nothing. The sets name the files of ``documents/``, of
``eval/documents`` (invented, of other fields) or of another folder;
``for_folder`` renames the evidence for a folder that holds the originals.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from assistant.vietnamese.names import provinces_in
from eval.slips import with_slips

Part = Literal["work", "report"]
Status = Literal["answered", "not_found"]
Style = Literal["plain", "bare", "abbreviated", "hurried", "typo"]
Kind = Literal[
    "figure",
    "body",
    "task",
    "list",
    "yesno",
    "date",
    "comparison",
    "definition",
    "summary",
    "followup",
    "unanswerable",
]
Spelling = Literal["written", "half", "none", "slips"]

FOLDER = Path(__file__).parent / "questions"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that answers: ``section`` "" is the whole document, an empty ``has`` the whole section."""

    document: str
    section: str
    has: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier message of the conversation."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its gold; each group of ``expect`` lists alternatives, one of which must be said."""

    id: str
    kind: Kind
    style: Style
    question: str
    status: Status
    part: Part
    suite: str = ""  # the set it stands in, the stem of its file
    expect: tuple[tuple[str, ...], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    forbid: tuple[str, ...] = ()
    history: tuple[Turn, ...] = ()


def load(part: Part | None = None, kinds: Collection[str] = (), folder: Path = FOLDER) -> list[Question]:
    """Every question of the folder's sets, or those of one part and of some kinds."""
    questions = [parse(line, path.stem) for path in sorted(folder.glob("*.jsonl")) for line in _lines(path)]
    _refuse_repeats(questions)
    return [q for q in questions if part in (None, q.part) and (not kinds or q.kind in kinds)]


def parse(line: str, suite: str = "") -> Question:
    """One line of a set. Raises ValueError where a field is missing or has no such value."""
    row = json.loads(line)
    try:
        question = _question(row, suite)
    except KeyError as missing:
        raise ValueError(f"question {row.get('id')}: {missing} is missing") from missing
    _check(question)
    return question


def for_folder(questions: Iterable[Question], documents: Path) -> list[Question]:
    """The questions that this folder can be asked, their evidence renamed where it holds the originals.

    A set belongs to a folder that holds some of its documents; its unanswerable questions come with it.
    """
    renamed = [_renamed(question, _originals(documents)) for question in questions]
    there = {q.suite for q in renamed if _has_evidence(q, documents)}
    return [q for q in renamed if q.suite in there and (not q.evidence or _has_evidence(q, documents))]


def after_another(questions: Sequence[Question]) -> list[Question]:
    """Those that name a province and have no conversation, each asked after the one half the list away."""
    far = len(questions) // 2
    before = [*questions[far:], *questions[:far]]
    return [
        replace(question, history=(Turn("user", other.question),))
        for question, other in zip(questions, before, strict=True)
        if not question.history and provinces_in(question.question)
    ]


def respelled(question: Question, spelling: Spelling) -> Question:
    """The question as typed with all of its dấu, with every other syllable's, with none, or with slips."""
    if spelling == "written":
        return question
    if spelling == "slips":
        return replace(question, question=with_slips(question.question, question.id))
    words = question.question.split()
    kept = [w if spelling == "half" and i % 2 else without_marks(w) for i, w in enumerate(words)]
    return replace(question, question=" ".join(kept))


def without_marks(text: str) -> str:
    """Vietnamese letters as plain Latin ones, their case kept."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _lines(path: Path) -> Iterable[str]:
    return (line for line in path.read_text("utf-8").splitlines() if line.strip())


def _question(row: Mapping[str, Any], suite: str) -> Question:
    return Question(
        id=row["id"],
        kind=row["kind"],
        style=row["style"],
        question=row["question"],
        status=row["status"],
        part=row["part"],
        suite=suite,
        expect=tuple(tuple(group) for group in row["expect"]),
        evidence=tuple(Evidence(e["document"], e["section"], tuple(e["has"])) for e in row["evidence"]),
        forbid=tuple(row.get("forbid", ())),
        history=tuple(Turn(t["role"], t["content"]) for t in row.get("history", ())),
    )


def _check(question: Question) -> None:
    allowed: Sequence[tuple[str, object]] = (
        (question.kind, Kind),
        (question.style, Style),
        (question.status, Status),
        (question.part, Part),
    )
    for value, values in allowed:
        if value not in get_args(values):
            raise ValueError(f"question {question.id}: {value!r} is none of {get_args(values)}")
    if (question.status == "answered") != bool(question.expect and question.evidence):
        raise ValueError(f"question {question.id}: an answerable question, and no other, has gold and evidence")


def _refuse_repeats(questions: Sequence[Question]) -> None:
    seen: set[str] = set()
    for question in questions:
        if question.id in seen:
            raise ValueError(f"question {question.id} stands twice")
        seen.add(question.id)


def _originals(documents: Path) -> dict[str, str]:
    names: dict[str, str] = json.loads((FOLDER / "originals.json").read_text("utf-8"))
    return {
        ours: theirs
        for ours, theirs in names.items()
        if not (documents / ours).exists() and (documents / theirs).exists()
    }


def _has_evidence(question: Question, documents: Path) -> bool:
    return any((documents / evidence.document).exists() for evidence in question.evidence)


def _renamed(question: Question, names: Mapping[str, str]) -> Question:
    evidence = (replace(e, document=names.get(e.document, e.document)) for e in question.evidence)
    return replace(question, evidence=tuple(evidence))
