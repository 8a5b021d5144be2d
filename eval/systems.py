"""Our own search and its parts, each as a function from a question to stretches of documents.

The whole system is asked through ``Assistant``; each part below it is the same index with a step left out.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.assistant import Assistant
from assistant.reading.catalog import CATALOG
from assistant.records import Document, Hit, Passage
from assistant.search.embedding import Embedding, open_embedding
from assistant.search.fusion import normalised_sum
from assistant.search.library import Library
from assistant.search.searcher import Query, Searcher
from assistant.settings import Settings
from eval.suites import Found

_AT_ONCE = 1000  # rows read in one statement

Search = Callable[[str, int], list[Found]]


@dataclass(frozen=True, slots=True)
class System:
    """A way to search, what it took to set up, and the bytes it keeps on disk where it keeps any."""

    search: Search
    seconds: float
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What every system is made from: the documents as read, and the index the product builds of them."""

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    assistant: Assistant
    library: Library
    embedding: Embedding
    settings: Settings
    seconds: float  # that building took
    files: Path
    folder: Path  # for what a system writes
    whole: bool  # whether documents are looked for whole

    @classmethod
    def build(cls, files: Path, folder: Path, settings: Settings, whole: bool) -> Bench:
        """Index the folder of files as the product does."""
        index = folder / "index"
        started = time.perf_counter()
        report = Assistant.build(files, index, settings)
        seconds = time.perf_counter() - started
        library = Library.open(index)
        return cls(
            documents=tuple(library.store.documents()),
            passages=tuple(_all_passages(library, report.passages)),
            assistant=Assistant.open(index, settings),
            library=library,
            embedding=open_embedding(settings.embedding),
            settings=settings,
            seconds=seconds,
            files=files,
            folder=folder,
            whole=whole,
        )


def ours(bench: Bench) -> System:
    """The product: the question understood, both sides searched, fused and ranked anew."""
    return _of_product(bench, lambda question, k: bench.assistant.search(question, k))


def without_understanding(bench: Bench) -> System:
    """The question's own words only: nothing spelt out, no document singled out."""
    return _of_product(bench, _searched(_searcher(bench.library, bench)))


def without_ranking(bench: Bench) -> System:
    """Both sides added up, and nothing ranked anew."""
    library, candidates = bench.library, bench.settings.candidates

    def search(question: str, k: int) -> list[tuple[int, float]]:
        vector = bench.embedding.query(question)
        lexical = dict(library.lexical.best(Query(question).weights(), candidates))
        dense = _pairs(*library.vectors.nearest(vector, candidates))
        missing = [row for row in lexical if row not in dense]
        dense |= _pairs(missing, library.vectors.cosines(vector, missing))
        fused = normalised_sum(lexical, dense, bench.settings.dense_weight)
        return [(hit.row, hit.score) for hit in fused[:k]]

    return _of_rows(bench, search)


def lexical_alone(bench: Bench) -> System:
    """BM25 over folded syllables and bigrams."""
    return _of_rows(bench, lambda question, k: bench.library.lexical.best(Query(question).weights(), k))


def dense_alone(bench: Bench) -> System:
    """The cosine of the embedding."""

    def search(question: str, k: int) -> list[tuple[int, float]]:
        return list(_pairs(*bench.library.vectors.nearest(bench.embedding.query(question), k)).items())

    return _of_rows(bench, search)


def without_structure(bench: Bench) -> System:
    """The same over running text: passages cut to the token budget, not one a clause."""
    files, index = bench.folder / "running", bench.folder / "running-index"
    files.mkdir()
    for document in bench.documents:
        path = files / document.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(running(document), "utf-8")
    if (bench.files / CATALOG).is_file():
        shutil.copy(bench.files / CATALOG, files)
    started = time.perf_counter()
    Assistant.build(files, index, bench.settings)
    assistant = Assistant.open(index, bench.settings)
    return System(_found(lambda q, k: assistant.search(q, k)), time.perf_counter() - started, size_of(index))


def running(document: Document) -> str:
    """All that follows the head as one paragraph, heading marks blank; every character keeps its place.

    The head is the first line, and of a restatement all before the first section: its notice is not searched.
    """
    text = document.text
    first = re.match(r"\s*\S.*\n*", text)
    end = first.end() if first else 0
    if document.metadata.restates and document.sections:
        end = text.rfind("\n", 0, document.sections[0].start) + 1
    return text[:end] + re.sub(r"[\s#]", " ", text[end:])


def size_of(folder: Path) -> int:
    """Bytes of every file below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _searcher(library: Library, bench: Bench) -> Searcher:
    return Searcher(library, bench.embedding, bench.settings.dense_weight, bench.settings.candidates)


def _searched(searcher: Searcher) -> Callable[[str, int], list[Hit]]:
    return lambda question, k: searcher.search(Query(question), k)


def _found(search: Callable[[str, int], list[Hit]]) -> Search:
    return lambda question, k: [found(hit.passage) for hit in search(question, k)]


def found(passage: Passage) -> Found:
    """A passage as something found."""
    return Found(passage.document, passage.start, passage.end, passage.text)


def _of_product(bench: Bench, search: Callable[[str, int], list[Hit]]) -> System:
    return System(_found(search), bench.seconds, size_of(bench.library.folder))


def _of_rows(bench: Bench, search: Callable[[str, int], list[tuple[int, float]]]) -> System:
    return System(
        lambda question, k: [found(p) for p in bench.library.store.passages([row for row, _ in search(question, k)])],
        bench.seconds,
        size_of(bench.library.folder),
    )


def _pairs(rows: Iterable[int], scores: Iterable[float]) -> dict[int, float]:
    return {int(row): float(score) for row, score in zip(rows, scores, strict=True)}


def _all_passages(library: Library, count: int) -> Iterable[Passage]:
    for start in range(0, count, _AT_ONCE):
        rows: Sequence[int] = range(start, min(start + _AT_ONCE, count))
        yield from library.store.passages(rows)
