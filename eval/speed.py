"""How long it takes and how much memory: indexing, a cold ``ask`` in a process of its own, warm questions."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from assistant.assistant import Assistant
from assistant.settings import load_settings
from eval.questions import load

_COLD_RUNS = 5


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds, milliseconds and megabytes as measured once on this machine."""

    index_seconds: float
    passages: int
    cold_seconds: float  # median of several processes
    cold_megabytes: float  # the most that any of them held
    warm_p50: float  # milliseconds
    warm_p95: float


def measure(documents: Path, index: Path) -> Speed:
    """Index ``documents`` into the empty folder ``index``, then ask."""
    started = time.perf_counter()
    report = Assistant.build(documents, index, load_settings())
    indexed = time.perf_counter() - started
    runs = [_cold(index) for _ in range(_COLD_RUNS)]
    warm = sorted(_warm(index))
    return Speed(
        index_seconds=indexed,
        passages=report.passages,
        cold_seconds=statistics.median(seconds for seconds, _ in runs),
        cold_megabytes=max(megabytes for _, megabytes in runs),
        warm_p50=statistics.median(warm),
        warm_p95=warm[int(0.95 * len(warm))],
    )


def _cold(index: Path) -> tuple[float, float]:
    asking = ("assistant", "ask", "TFP đến năm 2025 là bao nhiêu?", "--index", str(index))
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "eval.memory", *asking], capture_output=True, text=True, check=True)
    return time.perf_counter() - started, float(done.stderr.splitlines()[-1])


def _warm(index: Path) -> list[float]:
    assistant = Assistant.open(index)
    questions = [question.question for question in load("work")]
    for question in questions[:20]:
        assistant.ask(question)
    return [assistant.ask(question).milliseconds for question in questions]
