"""Speed and memory over a large corpus, ours beside LangChain's pair and txtai, on the same passages in the same run.

Lays out the corpus and the questions, runs each system in its own processes (``contenders.py``) and adds up. The
articles are laid out as running text: a passage is up to 256 tokens of one article under its title.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from eval.comparing import RESULTS
from eval.contenders import CLAUSED, CONTENDERS, OWN_INDEX, write_texts
from eval.suites import ROOT, SEED, SHARED, SuiteAbsent, rows
from eval.systems import size_of

CORPORA = {"phapdien": "phapdien.jsonl.gz"}
QUESTIONS = "zalo2021_legal_train_queries_unlabelled.jsonl.gz"
ONE_THREAD = {"TOKENIZERS_PARALLELISM": "false", "RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
OFFLINE = {"HF_HUB_OFFLINE": "1"}
RATIOS = ("build_seconds", "build_megabytes", "ask_megabytes", "p50", "p95")
_A_FOLDER = 1000  # files laid out together


@dataclass(frozen=True, slots=True)
class Figures:
    """One system's. Seconds, megabytes and milliseconds; ``ready_seconds`` is until the first question can be asked."""

    system: str
    build_seconds: float
    build_megabytes: float
    ready_seconds: float
    ask_megabytes: float
    disk_megabytes: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A whole run; ``load`` is the machine's load average as it began."""

    corpus: str
    articles: int
    passages: int
    questions: int
    load: float
    reading_seconds: float  # of the files, by ours; every other system is given the passages
    tokenised_mb_a_second: float
    clauses_a_second: float
    systems: tuple[Figures, ...]


def lay_out(corpus: str, folder: Path, limit: int | None, questions: int, shared: Path = SHARED) -> int:
    """The corpus as files and the questions to ask; how many articles. SuiteAbsent where they are missing."""
    sources = shared / "corpora" / CORPORA[corpus], shared / "corpora" / QUESTIONS
    for path in sources:
        if not path.is_file():
            raise SuiteAbsent(f"there is no {path.name} in {path.parent}")
    count = 0
    for count, row in enumerate(islice(rows(sources[0]), limit), 1):
        _write(folder / f"files/{count // _A_FOLDER:03}/{count:06}.md", row["title"], " ".join(row["text"].split()))
        if count <= CLAUSED:
            _write(folder / f"clauses/{count:06}.md", row["title"], row["text"])
    asked = [row["question"] for row in rows(sources[1])]
    drawn = random.Random(SEED).sample(asked, min(questions, len(asked)))  # noqa: S311 - a reproducible draw
    (folder / "questions.json").write_text(json.dumps(drawn, ensure_ascii=False), "utf-8")
    return count


def benchmark(
    corpus: str, folder: Path, limit: int | None, questions: int, names: Sequence[str], shared: Path = SHARED
) -> Benchmark:
    """Build and ask each system in turn; ours first, for its passages are the others' too."""
    load = os.getloadavg()[0]
    articles = lay_out(corpus, folder, limit, questions, shared)
    built = {OWN_INDEX: _worker("ours", "build", folder)}
    passages = write_texts(folder)
    systems = [_figures(name, folder, built) for name in names]
    rates = _worker("rates", "-", folder, ONE_THREAD)
    reading = built[OWN_INDEX]["before_seconds"]
    return Benchmark(corpus, articles, passages, questions, load, reading, systems=tuple(systems), **rates)


def available() -> list[str]:
    """The systems that can run here: txtai only where it is installed."""
    return [name for name in CONTENDERS if name != "txtai" or find_spec("txtai")]


def ratios(systems: Sequence[Figures]) -> dict[str, dict[str, float]]:
    """How many times what the first takes each of the others does."""
    ours = asdict(systems[0])
    return {
        other.system: {name: asdict(other)[name] / ours[name] for name in RATIOS if ours[name]} for other in systems[1:]
    }


def markdown(result: Benchmark) -> str:
    """The figures as a table, ratios to ours in brackets."""
    times = ratios(result.systems)
    header = ["system", "build s", "build MB", "ready s", "asking MB", "disk MB", "p50 ms", "p95 ms"]
    lines = [
        f"{result.corpus}: {result.articles:,} articles, {result.passages:,} passages, {result.questions} questions; "
        f"reading the files {result.reading_seconds:.0f} s, "
        f"folding and tokenising {result.tokenised_mb_a_second:.1f} MB/s, embedding "
        f"{result.clauses_a_second:,.0f} clauses/s, each on one thread; load at the start {result.load:.1f}",
        "",
        "| " + " | ".join(header) + " |",
        "|---" + "|--:" * (len(header) - 1) + "|",
    ]
    for system in result.systems:
        lines.append("| " + " | ".join((CONTENDERS[system.system].title, *cells(system, times))) + " |")
    return "\n".join(lines) + "\n"


def cells(system: Figures, times: Mapping[str, Mapping[str, float]]) -> list[str]:
    """The figures of a system as they are shown, with how many times ours they are."""
    mine = times.get(system.system, {})
    values = {name: value for name, value in asdict(system).items() if name != "system"}
    return [
        _cell(value) + (f" (×{mine[name]:.1f})" if name in mine and value else "") for name, value in values.items()
    ]


def save(result: Benchmark, folder: Path = RESULTS) -> list[Path]:
    """Write ``speed-<date>.json`` and ``speed.md``."""
    folder.mkdir(exist_ok=True)
    dated, table = folder / f"speed-{time.strftime('%Y-%m-%d')}.json", folder / "speed.md"
    dated.write_text(json.dumps(asdict(result), indent=1) + "\n", "utf-8")
    table.write_text(markdown(result), "utf-8")
    return [dated, table]


def _figures(name: str, folder: Path, built: dict[str, dict[str, float]]) -> Figures:
    index = CONTENDERS[name].index
    if index and index not in built:
        built[index] = _worker(name, "build", folder)
    asked = _worker(name, "ask", folder)
    in_memory = {"build_seconds": asked["open_seconds"], "build_megabytes": asked["ask_megabytes"]}
    made = built[index] if index else in_memory
    return Figures(
        system=name,
        build_seconds=made["build_seconds"],
        build_megabytes=made["build_megabytes"],
        ready_seconds=asked["open_seconds"],
        ask_megabytes=asked["ask_megabytes"],
        disk_megabytes=size_of(folder / index) / 1e6 if index else 0.0,
        p50=asked["p50"],
        p95=asked["p95"],
    )


def _worker(name: str, phase: str, folder: Path, environment: Mapping[str, str] = OFFLINE) -> dict[str, float]:
    command = [sys.executable, "-m", "eval.contenders", name, phase, str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, check=True, stdout=subprocess.PIPE, text=True
    )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _write(path: Path, title: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {title}\n\n{text}\n", "utf-8")


def _cell(value: float) -> str:
    return "–" if not value else f"{value:.1f}" if value < 100 else f"{value:,.0f}"
