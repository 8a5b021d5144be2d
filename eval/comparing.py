"""Runs retrieval systems over suites and spellings and sets the figures side by side, in one run.

Prints nothing; saves the figures as dated JSON and as the Markdown that the README takes in.
"""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assistant.settings import Settings
from eval import baselines, systems
from eval.questions import Spelling
from eval.suites import MEASURES, Asked, Suite, means, respelled, run_of
from eval.systems import Bench, System

SYSTEMS: Mapping[str, Callable[[Bench], System]] = {
    "ours": systems.ours,
    "no-understanding": systems.without_understanding,
    "no-ranking": systems.without_ranking,
    "no-structure": systems.without_structure,
    "lexical": systems.lexical_alone,
    "dense": systems.dense_alone,
    "syllables": baselines.syllable_bm25,
    "pyvi": baselines.pyvi_bm25,
    "langchain": baselines.langchain_bm25,
    "langchain-faiss": baselines.langchain_faiss,
    "langchain-pair": baselines.langchain_pair,
}
TITLES = {
    "ours": "**ours**",
    "no-understanding": "– question not understood first",
    "no-ranking": "– nor ranked anew",
    "no-structure": "– passages cut to 256 tokens, not one a clause",
    "lexical": "our lexical side alone",
    "dense": "our embedding alone",
    "syllables": "BM25, syllables",
    "pyvi": "BM25, pyvi words",
    "langchain": "LangChain BM25Retriever, 1000/200",
    "langchain-faiss": "LangChain FAISS, 1000/200, our embedding",
    "langchain-pair": "LangChain EnsembleRetriever of the two",
}
LABELS: Mapping[Spelling, str] = {"written": "as written", "half": "half of the dấu", "none": "no dấu"}
DEEP = 60  # hits asked for, so that ten different documents are among them

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Row:
    """One system on one suite in one spelling."""

    suite: str
    spelling: Spelling
    system: str
    questions: int
    measures: dict[str, float]
    p50: float  # milliseconds a question
    p95: float
    index_seconds: float
    bytes: int | None


def compare(suite: Suite, settings: Settings, spellings: Sequence[Spelling], names: Sequence[str]) -> Iterator[Row]:
    """One row a system and spelling, each as soon as it is known."""
    with TemporaryDirectory() as folder:
        files, room = Path(folder, "files"), Path(folder, "room")
        files.mkdir()
        bench = Bench.build(suite.files(files), room, settings, suite.whole)
        asked = suite.questions(bench.documents)
        for name in names:
            system = SYSTEMS[name](bench)
            for spelling in spellings:
                yield _row(suite, spelling, name, system, [respelled(question, spelling) for question in asked])


def _row(suite: Suite, spelling: Spelling, name: str, system: System, asked: Sequence[Asked]) -> Row:
    runs, elapsed = {}, []
    for question in asked:
        started = time.perf_counter()
        hits = system.search(question.text, DEEP)
        elapsed.append(1000 * (time.perf_counter() - started))
        runs[question.id] = run_of(question, hits, suite.whole)
    p50, p95 = np.percentile(elapsed, (50, 95))
    measures = means(asked, runs)
    return Row(suite.name, spelling, name, len(asked), measures, float(p50), float(p95), system.seconds, system.bytes)


def save(rows: Sequence[Row], about: Mapping[str, str], folder: Path = RESULTS) -> list[Path]:
    """Write ``retrieval-<date>.json`` and ``retrieval.md``."""
    date = time.strftime("%Y-%m-%d")
    facts = {"date": date, "python": platform.python_version(), **about}
    folder.mkdir(exist_ok=True)
    dated, table = folder / f"retrieval-{date}.json", folder / "retrieval.md"
    dated.write_text(json.dumps({**facts, "rows": [asdict(row) for row in rows]}, ensure_ascii=False, indent=1) + "\n")
    table.write_text(markdown(rows, facts), "utf-8")
    return [dated, table]


def markdown(rows: Sequence[Row], about: Mapping[str, str]) -> str:
    """A summary against LangChain, then a table a suite and spelling."""
    parts = ["<!-- written by python -m eval suites -->", ", ".join(f"{k} {v}" for k, v in about.items())]
    parts.append(_summary(rows))
    for suite, spelling in dict.fromkeys((row.suite, row.spelling) for row in rows):
        group = [row for row in rows if (row.suite, row.spelling) == (suite, spelling)]
        parts.append(f"#### {suite}, {LABELS[spelling]}, {group[0].questions} questions\n\n{_table(group)}")
    return "\n\n".join(parts) + "\n"


def _summary(rows: Sequence[Row]) -> str:
    by_key = {(row.suite, row.spelling, row.system): row.measures for row in rows}
    lines = [
        "| suite | spelling | ours R@1 | R@5 | R@10 | LangChain R@1 | R@5 | R@10 | gain at R@1 |",
        "|---" * 9 + "|",
    ]
    for (suite, spelling, system), mine in by_key.items():
        theirs = by_key.get((suite, spelling, "langchain"))
        if system == "ours" and theirs:
            figures = [f"{m[name]:.3f}" for m in (mine, theirs) for name in ("R@1", "R@5", "R@10")]
            gain = f"{mine['R@1'] - theirs['R@1']:+.3f}"
            lines.append("| " + " | ".join([suite, LABELS[spelling], *figures, gain]) + " |")
    return "\n".join(lines)


def _table(rows: Sequence[Row]) -> str:
    header = ["system", *MEASURES, "p50 ms", "p95 ms", "index s", "MB on disk"]
    lines = ["| " + " | ".join(header) + " |", "|---" + "|--:" * (len(header) - 1) + "|"]
    lines += ["| " + " | ".join((TITLES[row.system], *cells(row))) + " |" for row in rows]
    return "\n".join(lines)


def cells(row: Row) -> list[str]:
    """The figures of a row as they are shown."""
    size = "–" if row.bytes is None else f"{row.bytes / 1e6:.1f}"
    figures = [f"{row.measures[name]:.3f}" for name in MEASURES]
    return [*figures, f"{row.p50:.1f}", f"{row.p95:.1f}", f"{row.index_seconds:.1f}", size]
