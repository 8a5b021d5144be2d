"""How the runner shows its results: tables on the console, single failures, and a file of JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Column, Table

from eval.answers import Outcome, Totals
from eval.comparing import LABELS, Row, cells
from eval.suites import MEASURES

console = Console()


def rows_table(rows: Sequence[Row]) -> Table:
    """What systems reach on one suite in one spelling."""
    headers = [Column(name, no_wrap=True) for name in (*MEASURES, "p50", "p95", "index s", "MB")]
    table = Table(Column("system", no_wrap=True), *headers, box=None, padding=(0, 1, 0, 0))
    table.title = f"{rows[0].suite}, {LABELS[rows[0].spelling]}, {rows[0].questions} questions"
    for row in rows:
        table.add_row(row.system, *cells(row))
    return table


def totals_table(name: str, rows: list[Totals]) -> Table:
    """How good answers are, by group."""
    headers = ["asked", "right", "cited", "precise", "recall", "refused", "denied", "quotes", "words", "ms"]
    table = Table(Column(name, no_wrap=True), *headers, box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for row in rows:
        _, asked, *shares, words, milliseconds = asdict(row).values()
        table.add_row(
            row.group, str(asked), *(_number(s, 3) for s in shares), _number(words, 0), _number(milliseconds, 1)
        )
    return table


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def print_failures(outcomes: list[Outcome]) -> None:
    """Each question that was answered wrongly or cited amiss, with what was expected."""
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


def save_json(path: Path | None, results: object) -> None:
    """Write results to a file, where one is named."""
    if path:
        path.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
