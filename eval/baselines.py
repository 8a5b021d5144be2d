"""What people build without us, over the same documents: LangChain's parts with their defaults, and plain BM25."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence

from langchain_text_splitters import RecursiveCharacterTextSplitter

from assistant.search.embedding import Embedding
from assistant.search.texts import heading_text, lexical_text
from eval.engines import bm25, ensemble, flat
from eval.suites import Found
from eval.systems import Bench, Search, System, found

CHUNK, OVERLAP = 1000, 200  # characters: what LangChain's own guides use
_WORD = re.compile(r"\w+")


def langchain_bm25(bench: Bench) -> System:
    """RecursiveCharacterTextSplitter 1000/200 and BM25Retriever."""
    return _timed(lambda: _bm25_of_texts(chunks(bench)))


def langchain_faiss(bench: Bench) -> System:
    """The same chunks, our embedding and a FAISS store."""
    return _timed(lambda: _flat_of_texts(chunks(bench), bench.embedding))


def langchain_pair(bench: Bench) -> System:
    """The two together, half and half, as EnsembleRetriever does."""

    def build() -> Search:
        cut = chunks(bench)
        return ensemble([_bm25_of_texts(cut), _flat_of_texts(cut, bench.embedding)])

    return _timed(build)


def syllable_bm25(bench: Bench) -> System:
    """BM25 over syllables in lower case, dấu kept; of whole articles, or of our clauses with their headings."""
    return _timed(lambda: bm25(*_units(bench), lambda text: _WORD.findall(text.lower())))


def pyvi_bm25(bench: Bench) -> System:
    """The same over words as pyvi segments them."""
    from pyvi import ViTokenizer  # brings scikit-learn, seconds to import

    return _timed(lambda: bm25(*_units(bench), lambda text: ViTokenizer.tokenize(text).lower().split()))


def chunks(bench: Bench) -> list[Found]:
    """The documents cut by LangChain's splitter."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP, add_start_index=True)
    cut = splitter.create_documents([d.text for d in bench.documents], [{"name": d.name} for d in bench.documents])
    starts = [chunk.metadata["start_index"] for chunk in cut]
    return [
        Found(chunk.metadata["name"], start, start + len(chunk.page_content), chunk.page_content)
        for chunk, start in zip(cut, starts, strict=True)
    ]


def _bm25_of_texts(units: Sequence[Found]) -> Search:
    return bm25(units, [unit.text for unit in units], str.split)


def _flat_of_texts(units: Sequence[Found], embedding: Embedding) -> Search:
    return flat(units, [unit.text for unit in units], embedding)


def _units(bench: Bench) -> tuple[list[Found], list[str]]:
    if bench.whole:
        units = [Found(document.name, 0, len(document.text), document.text) for document in bench.documents]
        return units, [unit.text for unit in units]
    metadata = {document.name: document.metadata for document in bench.documents}
    texts = [f"{heading_text(p, metadata[p.document])} {lexical_text(p)}" for p in bench.passages]
    return [found(passage) for passage in bench.passages], texts


def _timed(build: Callable[[], Search]) -> System:
    started = time.perf_counter()
    search = build()
    return System(search, time.perf_counter() - started)
