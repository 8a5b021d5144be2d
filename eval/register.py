"""``python -m eval register``: targets and duties of the register against what readers found, and what they cost.

Documents that were held out from the making of the rules are shown only as a sum.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Column, Table

from assistant.assistant import Assistant
from assistant.reading.read import read_document
from assistant.records import Document, Passage
from assistant.register.register import register_of
from assistant.search.folder import files_of
from assistant.settings import load_settings
from assistant.tokens import count_tokens
from eval import register_targets
from eval.register_duties import report_duties
from eval.register_targets import FIELDS, SAMPLES, Score, gazette

_MEGABYTES = 100
_ROUNDS = 3  # the quickest counts: other work on the machine only adds


def show(console: Console, documents: Path, failures: bool) -> dict[str, object]:
    """Print the tables; those of targets and the cost as plain data."""
    sheets = register_targets.load_gold()
    with gazette(sheets) as articles:
        scores = register_targets.measure([documents, SAMPLES, articles], sheets)
    work = [score for score in scores if score.part == "work"]
    own = [score for score in scores if score.document.endswith(".md")]
    sums = {
        "documents": own,
        "others": [score for score in work if score not in own],
        "held out": [score for score in scores if score not in work],
    }
    rows = [row(score) for score in work] + [row(total(part, name)) for name, part in sums.items() if part]
    console.print(table(rows, "targets"))
    absent = sorted(set(sheets) - {score.document for score in scores})
    if absent:
        console.print(f"not at hand, not judged: {', '.join(absent)}")
    for score in work if failures else ():
        print_failures(console, score)
    for line in report_duties(errors=failures):
        console.print(line, markup=False, soft_wrap=True)
    indexing, extracting = cost(documents)
    share = extracting / indexing
    console.print(f"indexing {documents}: {indexing:.2f} s, of it the register {extracting:.2f} s ({share:.2f})")
    return {"targets": rows, "indexing": round(indexing, 3), "extracting": round(extracting, 3)}


def cost(documents: Path) -> tuple[float, float]:
    """Seconds that indexing a folder takes, and that its register alone takes."""
    with tempfile.TemporaryDirectory() as index:
        started = time.perf_counter()
        Assistant.build(documents, Path(index), load_settings())
        indexing = time.perf_counter() - started
    files = files_of(documents, documents / "none", _MEGABYTES)[0]
    read = [read_document(file.path, file.name, file.metadata, count_tokens) for file in files]
    return indexing, min(_extracting(read) for _ in range(_ROUNDS))


def _extracting(read: Sequence[tuple[Document, Sequence[Passage]]]) -> float:
    started = time.perf_counter()
    for document, passages in read:
        register_of(document, passages)
    return time.perf_counter() - started


def row(score: Score) -> dict[str, object]:
    """The targets of one document, or of several, as printed."""
    return {
        "document": score.document,
        "gold": score.gold,
        "found": score.found,
        "given": score.given,
        "precision": _share(score.found, score.given),
        "recall": _share(score.found, score.gold),
        "verbatim": _share(score.verbatim, score.records),
        **{field: _share(score.right[field], score.found) for field in ("core", *FIELDS)},
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def table(rows: Sequence[dict[str, object]], title: str) -> Table:
    """One line for each document and sum; "core" is the share with value, unit, comparator and period right."""
    columns = (Column(name, no_wrap=True) for name in rows[0])
    made = Table(*columns, title=title, box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for cells in rows:
        made.add_row(*map(_cell, cells.values()))
    return made


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)[:28]


def total(scores: Iterable[Score], name: str) -> Score:
    """The sum of several documents."""
    scores = list(scores)

    def added(count: str) -> int:
        return sum(getattr(score, count) for score in scores)

    right = {field: sum(score.right[field] for score in scores) for field in ("core", *FIELDS)}
    return Score(name, "", added("gold"), added("found"), added("given"), added("verbatim"), added("records"), right)


def print_failures(console: Console, score: Score) -> None:
    """What was missed, made up or misread in a document."""
    for one in score.missing:
        said = f"missing  {score.document} {one.section} {one.keys} {[str(v) for v in one.values]} {one.period}"
        console.print(said, markup=False)
    for target in score.spurious:
        said = f"spurious {score.document} {target.citation.section} {target.indicator} = {target.written}"
        console.print(said, markup=False)
    for one, target in score.wrong:
        fields = [field for field, right in one.right(target).items() if not right]
        told = {field: (getattr(one, field), getattr(target, field)) for field in fields}
        console.print(f"wrong    {score.document} {one.section} {target.indicator}: {told}", markup=False)
