"""``python -m eval``: runs the question sets over a folder of documents and prints how good the answers are.

Of the part kept for reporting only totals are ever shown: nobody can tune on what nobody has read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal, cast, get_args

import typer
from rich import box
from rich.progress import track
from rich.table import Column, Table

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.search.embedding import open_embedding
from assistant.settings import load_settings
from eval.answers import Outcome, ask_all, beside, tables
from eval.benchmark import CORPORA, available, benchmark
from eval.benchmark import markdown as speed_table
from eval.benchmark import save as save_speed
from eval.comparing import LABELS, SYSTEMS, Row, compare, save
from eval.contenders import CONTENDERS
from eval.printing import console, print_failures, rows_table, save_json, totals_table
from eval.questions import Kind, Question, Spelling, after_another, for_folder, load, respelled
from eval.readme import refresh
from eval.register import show as show_register
from eval.retrieval import measure
from eval.speed import measure as measure_speed
from eval.suites import OWN, PUBLIC, SuiteAbsent, suite_of

app = typer.Typer(add_completion=False, help="Measure the assistant on the question sets of eval/questions.")

Documents = Annotated[Path, typer.Option(help="Folder of documents to ask; indexed afresh for the run.")]
PartOption = Annotated[Literal["work", "report", "all"], typer.Option("--part", help="Which part of the questions.")]
Kinds = Annotated[list[str] | None, typer.Option("--kind", help="Only questions of this kind; may be repeated.")]
Sets = Annotated[list[str] | None, typer.Option("--set", help="Only questions of this set; may be repeated.")]
SpellingOption = Annotated[
    Spelling, typer.Option("--spelling", help="Dấu as written, half of them or none; or slips of the keyboard.")
]
JsonFile = Annotated[Path | None, typer.Option("--json", help="Also write the result to this file.")]
Failures = Annotated[bool, typer.Option("--failures", help="List what went wrong (only with --part work).")]
ModelOption = Annotated[str, typer.Option("--model", help="Also ask a language model, as in ASSISTANT_MODEL.")]
Suites = Annotated[list[str] | None, typer.Option(help=f"Of {', '.join((*PUBLIC, OWN))}; may be repeated.")]
Spellings = Annotated[list[str] | None, typer.Option(help=f"Of {', '.join(LABELS)}; may be repeated.")]
Systems = Annotated[list[str] | None, typer.Option(help=f"Of {', '.join(SYSTEMS)}; may be repeated.")]
ReportPart = Annotated[bool, typer.Option("--report-part", help="Our own questions: the part kept for reporting.")]


@app.command()
def answers(
    documents: Documents = Path("documents"),
    part: PartOption = "work",
    kinds: Kinds = None,
    sets: Sets = None,
    spelling: SpellingOption = "written",
    amid: Annotated[
        bool, typer.Option("--after-another", help="Those that name a province, each after another question.")
    ] = False,
    json_file: JsonFile = None,
    failures: Failures = False,
    model: ModelOption = "",
) -> None:
    """Right answers, citations, refusals, quotes, words and latency, by kind and style.

    cited: answers with a citation at the evidence; precise: citations that are; recall: places of evidence cited;
    refused: of the unanswerable, rightly; denied: of the answerable, wrongly; quotes: verbatim in their file; words
    and ms: medians. With a model each row is followed by the same one for it; what it may not say is quoted
    instead, and counts as that.
    """
    if failures and part != "work":
        raise typer.BadParameter("single questions are shown only with --part work")
    questions = _questions(documents, part, kinds, spelling, sets)
    questions = after_another(questions) if amid else questions
    runs: dict[str, list[Outcome]] = {}
    for name in dict.fromkeys(("", model)):
        with _opened(documents, name) as assistant:
            asked = ask_all(assistant, questions, documents)
            runs[name] = list(track(asked, name or "asking", len(questions), console=console))
    outcomes = runs[model]
    results = beside([("+ model" if name else "", tables(run)) for name, run in runs.items()])
    for name, rows in results.items():
        console.print(totals_table(name, rows))
    if model:
        written = sum(outcome.answer["mode"] == "generative" for outcome in outcomes)
        console.print(f"{written} of {len(outcomes)} answers were written by {model}, the others quoted")
    if failures:
        print_failures(outcomes)
    save_json(json_file, {name: [asdict(row) for row in rows] for name, rows in results.items()})


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
    save_json(json_file, results)


@app.command()
def speed(documents: Documents = Path("documents"), json_file: JsonFile = None) -> None:
    """Indexing, a cold ``ask`` and warm questions: seconds, milliseconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        result = asdict(measure_speed(documents, Path(folder)))
    table = Table(*result, box=box.SIMPLE_HEAD, title=f"speed over {documents}")
    table.add_row(*(f"{value:.2f}" for value in result.values()))
    console.print(table)
    save_json(json_file, result)


@app.command()
def register(
    documents: Documents = Path("documents"),
    failures: Annotated[bool, typer.Option("--failures", help="List what went wrong; never of held-out ones.")] = False,
    json_file: JsonFile = None,
) -> None:
    """Targets and duties against gold by hand: precision, recall, fields right among those found, and the cost."""
    save_json(json_file, show_register(console, documents, failures))


@app.command()
def screen(
    documents: Documents = Path("documents"),
    count: Annotated[int, typer.Option("--questions", min=1, help="How many questions are asked.")] = 20,
    json_file: JsonFile = None,
) -> None:
    """First paint, and from Enter to the answer, in Chromium beside a bare Streamlit chat app: milliseconds, ratios."""
    from eval.screen import measure as measure_screen
    from eval.screenshots import chromium_path

    if not chromium_path():
        console.print("[red]No Chromium on the PATH.")
        raise typer.Exit(1)
    asked = [question.question for question in _questions(documents, "work", None, "written") if not question.history]
    rows = measure_screen(asked[:: max(len(asked) // count, 1)][:count], documents=documents)
    ours, bare = (asdict(row) for row in rows)
    table = Table(*ours, box=box.SIMPLE_HEAD, title=f"on the screen, medians in ms, {min(count, len(asked))} questions")
    for row in (ours, bare):
        table.add_row(row["app"], *(f"{value:.0f}" for value in list(row.values())[1:]))
    table.add_row("ratio", *(f"{ours[name] / bare[name]:.2f}" for name in list(ours)[1:]))
    console.print(table)
    save_json(json_file, [ours, bare])


@app.command()
def suites(
    suite: Suites = None,
    spelling: Spellings = None,
    system: Systems = None,
    report_part: ReportPart = False,
    embedding: Annotated[str, typer.Option(help="As in ASSISTANT_EMBEDDING; empty is the model that ships.")] = "",
    json_file: JsonFile = None,
) -> None:
    """Our search, its parts and what people build without it, on the same questions in the same run.

    A run of everything is saved under eval/results, and the README's table with it; one narrowed by an option is
    only printed.
    """
    settings = load_settings(embedding=embedding)
    names, ways = _chosen(system, SYSTEMS, "--system"), _chosen(spelling, LABELS, "--spelling")
    rows: list[Row] = []
    for name in _chosen(suite, (*PUBLIC, OWN), "--suite"):
        try:
            chosen = suite_of(name, "report" if report_part else "work")
        except SuiteAbsent as absent:
            console.print(f"left out: {absent}")
            continue
        compared = compare(chosen, settings, cast(Sequence[Spelling], ways), names)
        found = list(track(compared, name, len(names) * len(ways), console=console))
        rows += found
        for way in ways:
            console.print(rows_table([row for row in found if row.spelling == way]))
    save_json(json_file, [asdict(row) for row in rows])
    if not (suite or spelling or system or embedding):
        fingerprint = open_embedding(embedding).fingerprint
        console.print("saved:", *save(rows, {"embedding": fingerprint}))
        refresh()


@app.command("benchmark")
def speed_beside_others(
    passages: Annotated[str, typer.Option(help=f"Corpus: {', '.join(CORPORA)}.")] = "phapdien",
    limit: Annotated[int | None, typer.Option(help="Only so many articles.")] = None,
    questions: Annotated[int, typer.Option(help="How many real questions are asked.")] = 200,
    system: Annotated[list[str] | None, typer.Option(help=f"Of {', '.join(CONTENDERS)}; may be repeated.")] = None,
    json_file: JsonFile = None,
) -> None:
    """Build time, memory and latency over a large corpus, beside LangChain's pair and txtai.

    A run of everything is saved under eval/results, and the README's table with it; one narrowed by an option is
    only printed.
    """
    _chosen([passages], CORPORA, "--passages")
    names = [name for name in _chosen(system, CONTENDERS, "--system") if name in available()]
    with tempfile.TemporaryDirectory() as folder:
        try:
            result = benchmark(passages, Path(folder), limit, questions, ["ours", *(n for n in names if n != "ours")])
        except SuiteAbsent as absent:
            console.print(f"left out: {absent}")
            raise typer.Exit from absent
    print(speed_table(result))
    save_json(json_file, asdict(result))
    if not (limit or system):
        console.print("saved:", *save_speed(result))
        refresh()


def _chosen(asked: list[str] | None, known: Collection[str], option: str) -> list[str]:
    if unknown := set(asked or ()) - set(known):
        raise typer.BadParameter(f"{sorted(unknown)} is none of {list(known)}", param_hint=option)
    return [name for name in known if not asked or name in asked]


def _questions(
    documents: Path, part: str, kinds: list[str] | None, spelling: Spelling, sets: list[str] | None = None
) -> list[Question]:
    if unknown := set(kinds or ()) - set(get_args(Kind)):
        raise typer.BadParameter(f"{sorted(unknown)} is none of {get_args(Kind)}", param_hint="--kind")
    loaded = load(kinds=kinds or ())
    if unnamed := set(sets or ()) - {q.suite for q in loaded}:
        raise typer.BadParameter(f"no set of questions is called {sorted(unnamed)}", param_hint="--set")
    chosen = [q for q in loaded if part in ("all", q.part) and (not sets or q.suite in sets)]
    questions = [respelled(question, spelling) for question in for_folder(chosen, documents)]
    if not questions:
        raise typer.BadParameter(f"no question set names a document of {documents}", param_hint="--documents")
    return questions


@contextmanager
def _opened(documents: Path, model: str = "") -> Iterator[Assistant]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            Assistant.build(documents, Path(folder))
            yield Assistant.open(Path(folder), load_settings(model=model))
        except AssistantError as error:
            console.print(f"[red]{error}")
            raise typer.Exit(1) from error


if __name__ == "__main__":
    app()
