"""``python -m eval register``: the targets of the register against what readers found, and what extraction costs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Column, Table

from eval import register_targets
from eval.register_targets import FIELDS, SAMPLES, Cost, Score, gazette


def show(console: Console, documents: Path, part: str, failures: bool) -> dict[str, object]:
    """Print the tables; the result as plain data."""
    sheets = register_targets.load_gold().items()
    gold = {name: sheet for name, sheet in sheets if part in ("all", sheet.part)}
    with gazette(gold) as articles:
        scores, cost = register_targets.measure([documents, SAMPLES, articles], gold)
    console.print(table(scores, "targets"))
    absent = sorted(set(gold) - {score.document for score in scores})
    if absent:
        console.print(f"left out, not on this machine: {', '.join(absent)}")
    console.print(cost_line(cost))
    if failures:
        for score in scores:
            print_failures(console, score)
    return {"targets": [row(score) for score in scores], "extracting / reading": round(cost.targets / cost.reading, 3)}


def row(score: Score) -> dict[str, object]:
    """One document as printed."""
    found = score.found or 1
    return {
        "document": score.document,
        "part": score.part,
        "gold": score.gold,
        "found": score.found,
        "given": score.given,
        "precision": _share(score.found, score.given),
        "recall": _share(score.found, score.gold),
        "verbatim": _share(score.verbatim, score.records),
        **{field: round(score.right[field] / found, 3) for field in ("core", *FIELDS)},
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 1.0


def table(scores: Sequence[Score], title: str) -> Table:
    """All documents, then their sum."""
    rows = [row(score) for score in [*scores, total(scores)]]
    made = Table(
        *(Column(name, no_wrap=True) for name in rows[0]), title=title, box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0)
    )
    for cells in rows:
        made.add_row(*(f"{cell:.3f}" if isinstance(cell, float) else str(cell)[:34] for cell in cells.values()))
    return made


def total(scores: Sequence[Score]) -> Score:
    """The sum of several documents."""

    def added(name: str) -> int:
        return sum(getattr(score, name) for score in scores)

    right = {field: sum(score.right[field] for score in scores) for field in ("core", *FIELDS)}
    return Score("all", "", added("gold"), added("found"), added("given"), added("verbatim"), added("records"), right)


def cost_line(cost: Cost) -> str:
    """What extraction costs beside reading."""
    return f"extracting targets: {cost.targets:.3f} s, reading the same documents: {cost.reading:.3f} s"


def print_failures(console: Console, score: Score) -> None:
    """What was missed, made up or misread in a document."""
    console.rule(score.document)
    for one in score.missing:
        console.print(f"missing  {one.section} {one.keys} {[str(v) for v in one.values]} {one.period}", markup=False)
    for target in score.spurious:
        console.print(f"spurious {target.citation.section} {target.indicator} = {target.written}", markup=False)
    for one, target in score.wrong:
        fields = [field for field, right in one.right(target).items() if not right]
        told = {field: (getattr(one, field), getattr(target, field)) for field in fields}
        console.print(f"wrong    {one.section} {target.indicator}: {told}", markup=False)
