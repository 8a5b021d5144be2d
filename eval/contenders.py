"""The systems whose speed is compared, each built and asked in a process of its own so that its memory is its own.

    python -m eval.contenders NAME build|ask FOLDER

prints one JSON object. FOLDER holds ``files/`` (what ours indexes), ``questions.json`` and, once ours is built,
``passages.jsonl``: the texts that every other system is given. ``benchmark.py`` runs these and adds up.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant.assistant import Assistant
from assistant.reading.read import read_document
from assistant.records import Metadata
from assistant.search.building import Step
from assistant.search.embedding import open_embedding
from assistant.search.library import Library
from assistant.search.searcher import Query, Searcher
from assistant.search.texts import embedded_text, heading_text, lexical_text
from assistant.settings import load_settings
from assistant.tokens import count_tokens
from assistant.vietnamese.syllables import terms
from eval.memory import peak_megabytes

K = 10
WARM_UP = 10  # questions asked before any is timed: libraries load, files enter memory
SAMPLE = 20_000  # texts whose tokenising is timed
CLAUSED = 1000  # articles read for clauses to embed
OWN_INDEX, TEXTS = "ours", "passages.jsonl"

Ask = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Contender:
    """``build`` leaves ``index`` in the folder and says how many seconds the passages took once they were in hand.

    Without an index of that kind ``open`` makes it in memory.
    """

    title: str
    index: str
    build: Callable[[Path], float]
    open: Callable[[Path], Ask]  # the best ten for a question, or its answer


def build_ours(folder: Path) -> float:
    """Read, embed and write, as ``python -m assistant index``; the clock starts when all has been read."""
    read = time.perf_counter()

    def note(step: Step) -> None:
        nonlocal read
        read = time.perf_counter() if step.stage == "reading" else read

    Assistant.build(folder / "files", folder / OWN_INDEX, progress=note)
    return time.perf_counter() - read


def open_ours(folder: Path) -> Ask:
    """The search alone: both sides, fused and ranked anew, passages in hand."""
    settings = load_settings()
    library = Library.open(folder / OWN_INDEX)
    searcher = Searcher(library, open_embedding(settings.embedding), settings.dense_weight, settings.candidates)
    return lambda question: searcher.search(Query(question), K)


def open_assistant(folder: Path) -> Ask:
    """The same with the question understood first."""
    assistant = Assistant.open(folder / OWN_INDEX)
    return lambda question: assistant.search(question, K)


def open_answers(folder: Path) -> Ask:
    """A whole answer, checked, with its citations."""
    return Assistant.open(folder / OWN_INDEX).ask


def open_langchain(folder: Path) -> Ask:
    """EnsembleRetriever over BM25Retriever and FAISS; FAISS with one thread, as for ours."""
    from eval.engines import bm25, ensemble, flat

    given = list(texts(folder))
    pair = ensemble([bm25(given, given, str.split), flat(given, given, open_embedding())])
    return lambda question: pair(question, K)


def build_txtai(folder: Path) -> float:
    """A hybrid index with its texts, our embedding inside."""
    embeddings = _txtai()
    started = time.perf_counter()
    embeddings.index((row, text, None) for row, text in enumerate(texts(folder)))
    embeddings.save(str(folder / "txtai"))
    return time.perf_counter() - started


def open_txtai(folder: Path) -> Ask:
    """The hybrid index read back."""
    embeddings = _txtai()
    embeddings.load(str(folder / "txtai"), config={"transform": _transform()})
    return lambda question: embeddings.search(question, K)


CONTENDERS: Mapping[str, Contender] = {
    "ours": Contender("**ours**: Searcher.search", OWN_INDEX, build_ours, open_ours),
    "assistant": Contender("ours: Assistant.search", OWN_INDEX, build_ours, open_assistant),
    "answers": Contender("ours: Assistant.ask, the whole answer", OWN_INDEX, build_ours, open_answers),
    "langchain": Contender("LangChain: BM25Retriever + FAISS", "", lambda folder: 0.0, open_langchain),
    "txtai": Contender("txtai: hybrid index", "txtai", build_txtai, open_txtai),
}


def run(name: str, phase: str, folder: Path) -> dict[str, float]:
    """The figures of one phase."""
    started = time.perf_counter()
    if phase == "build":
        seconds = CONTENDERS[name].build(folder)
        whole = time.perf_counter() - started
        return {"build_seconds": seconds, "build_megabytes": peak_megabytes(), "before_seconds": whole - seconds}
    ask = CONTENDERS[name].open(folder)
    opened = time.perf_counter() - started
    questions: list[str] = json.loads((folder / "questions.json").read_text("utf-8"))
    for question in questions[:WARM_UP]:
        ask(question)
    p50, p95 = np.percentile([_milliseconds(ask, question) for question in questions], (50, 95))
    return {"open_seconds": opened, "ask_megabytes": peak_megabytes(), "p50": float(p50), "p95": float(p95)}


def rates(folder: Path) -> dict[str, float]:
    """Text folded and tokenised, and clauses embedded, a second; meant for one thread."""
    sample = [text for _, text in zip(range(SAMPLE), texts(folder), strict=False)]
    started = time.perf_counter()
    for text in sample:
        terms(text)
    megabytes = sum(len(text.encode()) for text in sample) / 1e6 / (time.perf_counter() - started)
    clauses = list(_clauses(folder))
    embedding = open_embedding()
    embedding.passages(clauses[:WARM_UP])
    started = time.perf_counter()
    embedding.passages(clauses)
    return {"tokenised_mb_a_second": megabytes, "clauses_a_second": len(clauses) / (time.perf_counter() - started)}


def texts(folder: Path) -> Iterator[str]:
    """The passages under their headings, as every other system is given them."""
    with (folder / TEXTS).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_texts(folder: Path) -> int:
    """Write out the passages of our index; how many there are."""
    store = Library.open(folder / OWN_INDEX).store
    metadata = {document.name: document.metadata for document in store.catalogue()}
    count = store.passage_count()
    with (folder / TEXTS).open("w", encoding="utf-8") as out:
        for start in range(0, count, K):
            for passage in store.passages(range(start, min(start + K, count))):
                text = f"{heading_text(passage, metadata[passage.document])}\n{lexical_text(passage)}"
                out.write(json.dumps(text, ensure_ascii=False) + "\n")
    return count


def _clauses(folder: Path) -> Iterator[str]:
    for path in sorted((folder / "clauses").iterdir()):
        _, passages = read_document(path, path.name, Metadata(), count_tokens)
        yield from map(embedded_text, passages)


def _milliseconds(ask: Ask, question: str) -> float:
    started = time.perf_counter()
    ask(question)
    return 1000 * (time.perf_counter() - started)


def _txtai() -> Any:  # noqa: ANN401 - the package carries no types
    from txtai import Embeddings

    return Embeddings(method="external", transform=_transform(), hybrid=True, content=True, backend="faiss")


def _transform() -> Callable[[list[str]], Any]:
    embedding = open_embedding()

    def transform(given: list[str]) -> Any:  # noqa: ANN401
        return embedding.passages(given)

    return transform


def main() -> None:
    """The command line."""
    name, phase, folder = sys.argv[1:]
    figures = rates(Path(folder)) if name == "rates" else run(name, phase, Path(folder))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
