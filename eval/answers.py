"""Asks the assistant a list of questions and adds up the verdicts, by kind and by style."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Literal, cast

from assistant.records import Message
from eval.judging import Json, Verdict, judge
from eval.questions import Question

if TYPE_CHECKING:
    from assistant.assistant import Assistant

PLAIN_TEXT = {".md", ".txt"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question, what the assistant said, and how good that was."""

    question: Question
    answer: Json
    verdict: Verdict
    milliseconds: float

    @property
    def answerable(self) -> bool:
        """Whether the documents answer it."""
        return self.question.status == "answered"

    @property
    def refused(self) -> bool:
        """Whether the assistant said that they do not."""
        return bool(self.answer["status"] == "not_found")


@dataclass(frozen=True, slots=True)
class Totals:
    """Shares over a group of questions; None where the group has none that the share speaks of."""

    group: str
    asked: int
    right: float | None
    cited_right: float | None  # of the answerable that were answered: a citation at the evidence
    citation_precision: float | None  # of all their citations: at the evidence
    citation_recall: float | None  # of the places of their evidence: cited
    refused_rightly: float | None  # of the unanswerable
    refused_wrongly: float | None  # of the answerable
    verbatim: float | None  # of all quotes
    words: float | None  # median of the answered
    milliseconds: float | None  # median


def ask_all(assistant: Assistant, questions: Iterable[Question], documents: Path) -> Iterator[Outcome]:
    """Ask one after another, each with its conversation, and judge."""
    source = _sources(assistant, documents)
    for question in questions:
        history = [Message(cast(Literal["user", "assistant"], t.role), t.content) for t in question.history]
        started = time.perf_counter()
        answer = asdict(assistant.ask(question.question, history))
        elapsed = 1000 * (time.perf_counter() - started)
        yield Outcome(question, answer, judge(question, answer, source), elapsed)


def tables(outcomes: Sequence[Outcome]) -> dict[str, list[Totals]]:
    """The totals over everything, by kind and by style."""
    return {
        "all": [totals("all", outcomes)],
        "kind": _by(outcomes, lambda o: o.question.kind),
        "style": _by(outcomes, lambda o: o.question.style),
    }


def beside(runs: Sequence[tuple[str, Mapping[str, Sequence[Totals]]]]) -> dict[str, list[Totals]]:
    """Tables of several runs over the same questions as one: each row followed by those of the other runs, named."""
    return {
        name: [
            replace(row, group=f"{row.group} {label}".rstrip())
            for rows in zip(*(run[name] for _, run in runs), strict=True)
            for (label, _), row in zip(runs, rows, strict=True)
        ]
        for name in runs[0][1]
    }


def totals(group: str, outcomes: Sequence[Outcome]) -> Totals:
    """The shares over some outcomes."""
    answerable = [o for o in outcomes if o.answerable]
    answered = [o for o in answerable if not o.refused]
    return Totals(
        group=group,
        asked=len(outcomes),
        right=_share(o.verdict.right for o in outcomes),
        cited_right=_share(o.verdict.cited for o in answered),
        citation_precision=_ratio(answered, lambda v: v.good_citations),
        citation_recall=_ratio(answered, lambda v: v.places_cited, lambda v: v.places),
        refused_rightly=_share(o.refused for o in outcomes if not o.answerable),
        refused_wrongly=_share(o.refused for o in answerable),
        verbatim=_ratio(outcomes, lambda v: v.verbatim),
        words=median([o.verdict.words for o in answered]) if answered else None,
        milliseconds=median([o.milliseconds for o in outcomes]) if outcomes else None,
    )


def _by(outcomes: Sequence[Outcome], key: Callable[[Outcome], str]) -> list[Totals]:
    return [totals(name, list(group)) for name, group in groupby(sorted(outcomes, key=key), key)]


def _share(values: Iterable[bool]) -> float | None:
    known = list(values)
    return sum(known) / len(known) if known else None


def _ratio(
    outcomes: Sequence[Outcome],
    good: Callable[[Verdict], int],
    whole: Callable[[Verdict], int] = lambda verdict: verdict.citations,
) -> float | None:
    total = sum(whole(o.verdict) for o in outcomes)
    return sum(good(o.verdict) for o in outcomes) / total if total else None


def _sources(assistant: Assistant, documents: Path) -> Callable[[str], str]:
    """The text that a quote must stand in: the file's own where it is plain text, else as read from it."""

    @cache
    def source(name: str) -> str:
        path = documents / name
        return path.read_text("utf-8") if path.suffix in PLAIN_TEXT else assistant.document(name).text

    return source
