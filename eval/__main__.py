"""``python -m eval``: runs the question sets over a folder of documents and prints how good the answers are.

Of the part kept for reporting only totals are ever shown: nobody can tune on what nobody has read.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer
from rich import box
from rich.console import Console
from rich.progress import track
from rich.table import Column, Table

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from eval.answers import Outcome, Totals, ask_all, tables
from eval.questions import Kind, Question, Spelling, for_folder, load, respelled
from eval.retrieval import measure
from eval.speed import measure as measure_speed

app = typer.Typer(add_completion=False, help="Measure the assistant on the question sets of eval/questions.")
console = Console()

Documents = Annotated[Path, typer.Option(help="Folder of documents to ask; indexed afresh for the run.")]
PartOption = Annotated[Literal["work", "report", "all"], typer.Option("--part", help="Which part of the questions.")]
Kinds = Annotated[list[str] | None, typer.Option("--kind", help="Only questions of this kind; may be repeated.")]
SpellingOption = Annotated[
    Spelling, typer.Option("--spelling", help="Dấu as written, on half of the syllables, or none.")
]
JsonFile = Annotated[Path | None, typer.Option("--json", help="Also write the result to this file.")]
Failures = Annotated[bool, typer.Option("--failures", help="List what went wrong (only with --part work).")]


@app.command()
def answers(
    documents: Documents = Path("documents"),
    part: PartOption = "work",
    kinds: Kinds = None,
    spelling: SpellingOption = "written",
    json_file: JsonFile = None,
    failures: Failures = False,
) -> None:
    """Right answers, citations, refusals, quotes, words and latency, by kind and style.

    cited: answers with a citation at the evidence; precise: citations that are; refused: of the unanswerable,
    rightly; denied: of the answerable, wrongly; quotes: verbatim in their file; words and ms: medians.
    """
    if failures and part != "work":
        raise typer.BadParameter("single questions are shown only with --part work")
    questions = _questions(documents, part, kinds, spelling)
    with _opened(documents) as assistant:
        asked = track(ask_all(assistant, questions, documents), "asking", len(questions), console=console)
        outcomes = list(asked)
    results = tables(outcomes)
    for name, rows in results.items():
        console.print(_totals_table(name, rows))
    if failures:
        _print_failures(outcomes)
    _save(json_file, {name: [asdict(row) for row in rows] for name, rows in results.items()})


@app.command()
def retrieval(
    documents: Documents = Path("documents"),
    part: PartOption = "work",
    kinds: Kinds = None,
    spelling: SpellingOption = "written",
    json_file: JsonFile = None,
) -> None:
    """R@1, R@5, R@10, MRR@10 and nDCG@10 of the clauses that answer."""
    questions = _questions(documents, part, kinds, spelling)
    with _opened(documents) as assistant:
        results = measure(assistant, questions)
    table = Table(Column(no_wrap=True), *results["all"], title=f"retrieval over {documents}")
    for group, row in results.items():
        table.add_row(group, *(f"{value:.3f}" for value in row.values()))
    console.print(table)
    _save(json_file, results)


@app.command()
def speed(documents: Documents = Path("documents"), json_file: JsonFile = None) -> None:
    """Indexing, a cold ``ask`` and warm questions: seconds, milliseconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        result = asdict(measure_speed(documents, Path(folder)))
    table = Table(*result, box=box.SIMPLE_HEAD, title=f"speed over {documents}")
    table.add_row(*(f"{value:.2f}" for value in result.values()))
    console.print(table)
    _save(json_file, result)


def _questions(documents: Path, part: str, kinds: list[str] | None, spelling: Spelling) -> list[Question]:
    if unknown := set(kinds or ()) - set(get_args(Kind)):
        raise typer.BadParameter(f"{sorted(unknown)} is none of {get_args(Kind)}", param_hint="--kind")
    chosen = [q for q in load(kinds=kinds or ()) if part in ("all", q.part)]
    questions = [respelled(question, spelling) for question in for_folder(chosen, documents)]
    if not questions:
        raise typer.BadParameter(f"no question set names a document of {documents}", param_hint="--documents")
    return questions


@contextmanager
def _opened(documents: Path) -> Iterator[Assistant]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            Assistant.build(documents, Path(folder))
            yield Assistant.open(Path(folder))
        except AssistantError as error:
            console.print(f"[red]{error}")
            raise typer.Exit(1) from error


def _totals_table(name: str, rows: list[Totals]) -> Table:
    headers = ["asked", "right", "cited", "precise", "refused", "denied", "quotes", "words", "ms"]
    table = Table(Column(name, no_wrap=True), *headers, box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for row in rows:
        _, asked, *shares, words, milliseconds = asdict(row).values()
        table.add_row(
            row.group, str(asked), *(_number(s, 3) for s in shares), _number(words, 0), _number(milliseconds, 1)
        )
    return table


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _print_failures(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        question, verdict = outcome.question, outcome.verdict
        if verdict.right and (verdict.cited or not outcome.answerable):
            continue
        console.rule(f"{question.id} {question.kind} {question.style}")
        for turn in question.history:
            console.print(f"  {turn.role}: {turn.content}", style="dim", markup=False)
        console.print(f"asked    {question.question}", markup=False)
        console.print(f"answered {outcome.answer['status']}: {outcome.answer['text']}", markup=False)
        console.print(f"cited    {[(c['document'], c['section']) for c in outcome.answer['citations']]}", markup=False)
        console.print(f"evidence {[(e.document, e.section) for e in question.evidence]}", markup=False)
        console.print(
            f"expected {question.status}; missing {verdict.missing}; too early {verdict.astray}", markup=False
        )


def _save(path: Path | None, results: object) -> None:
    if path:
        path.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    app()
