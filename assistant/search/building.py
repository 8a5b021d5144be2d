"""A folder of documents becomes a new generation of the index; what has not changed is carried over."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import numpy as np

from assistant.errors import AssistantError, DocumentError, NoDocuments
from assistant.reading.read import read_document
from assistant.records import Document, Passage, Register
from assistant.register.register import register_of
from assistant.search.embedding import Embedding
from assistant.search.folder import File, Skipped, files_of_both
from assistant.search.generation import new_generation, sole_writer, unwritable
from assistant.search.lexical import Lexical
from assistant.search.library import FORMAT, Library, Manifest, file_digests
from assistant.search.store import Store, Stored
from assistant.search.texts import embedded_text, heading_text, lexical_text
from assistant.search.vectors import Floats, Vectors
from assistant.settings import Settings
from assistant.tokens import count_tokens

# What decides how a file becomes passages and what of them is embedded: after a change here, nothing is carried over.
_READING = ("reading", "register", "vietnamese", "model/encoding.txt", "records.py", "tokens.py", "search/texts.py")


@dataclass(frozen=True, slots=True)
class Step:
    """How far a build has come; ``stage`` is "reading", "embedding" or "writing"."""

    stage: str
    done: int
    total: int
    name: str = ""
    problem: str = ""  # why the file of that name is left out


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. ``skipped`` gives for each file left out the sentence that says why."""

    documents: int
    passages: int
    reused: int
    removed: int
    skipped: tuple[tuple[str, str], ...]
    warnings: tuple[tuple[str, str], ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    digest: str  # of the file
    key: str  # of everything that decides the passages and their vectors
    document: Document
    passages: tuple[Passage, ...]
    register: Register
    vectors: Floats | None  # carried over, or None when they must be made


def build_index(
    documents: Path,
    index: Path,
    settings: Settings,
    embedding: Embedding,
    progress: Progress = lambda step: None,
    also: Path | None = None,
) -> BuildReport:
    """Read, embed and write a new generation, then switch to it. ``also``: a second folder, see ``files_of_both``.

    A file that cannot be read is skipped and reported. NoDocuments when none can; IndexBusy when another build
    is writing. Until the switch the previous generation stays in use, whatever goes wrong.
    """
    started = time.perf_counter()
    if index.resolve() in {folder.resolve() for folder in (documents, also) if folder}:
        raise AssistantError("Thư mục chỉ mục trùng với thư mục tài liệu. Hãy chọn thư mục khác bằng --index.")
    files, skipped = files_of_both(documents, also, index, settings.max_file_megabytes)
    with sole_writer(index), ExitStack() as opened:
        before = _previous(index)
        if before:
            opened.callback(before.close)
        entries, unreadable = _read_all(files, before, settings, embedding, progress)
        skipped += unreadable
        if not entries:
            raise NoDocuments(_nothing_to_index(documents, skipped))
        known = set(before.store.keys()) if before else set()
        _write(entries, _vectors(entries, embedding, progress), index, settings, embedding, progress)
    return _report(entries, known, skipped, time.perf_counter() - started)


def _report(entries: list[_Entry], known: set[str], skipped: list[Skipped], seconds: float) -> BuildReport:
    """What a build did; ``known``: the files of the generation before."""
    return BuildReport(
        documents=len(entries),
        passages=sum(len(entry.passages) for entry in entries),
        reused=sum(entry.vectors is not None for entry in entries),
        removed=len(known - {entry.name for entry in entries}),
        skipped=tuple(skipped),
        warnings=tuple((entry.name, text) for entry in entries for text in entry.document.warnings),
        seconds=seconds,
    )


@cache
def reading_version() -> str:
    """A digest of the code and tables that read: passages made by others are not carried over."""
    digest = hashlib.sha256()
    package = Path(__file__).resolve().parent.parent
    for place in (package / name for name in _READING):
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _key(file: File, settings: Settings, embedding: Embedding) -> str:
    parts = [
        file.digest,
        asdict(file.metadata),
        reading_version(),
        settings.passage_tokens,
        embedding.fingerprint,
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _previous(index: Path) -> Library | None:
    try:
        return Library.open(index)
    except AssistantError:
        return None  # nothing to carry over; the new generation replaces whatever is there


def _read_all(
    files: list[File], before: Library | None, settings: Settings, embedding: Embedding, progress: Progress
) -> tuple[list[_Entry], list[Skipped]]:
    known = before.store.keys() if before else {}
    entries, skipped = [], []
    for done, file in enumerate(files):
        progress(Step("reading", done, len(files), file.name))
        key = _key(file, settings, embedding)
        old_key, first, count = known.get(file.name, ("", 0, 0))
        try:
            if before and key == old_key:
                document, passages = before.store.document(file.name), tuple(before.store.passages_of(file.name))
                register = before.store.register_of(file.name)
                vectors: Floats | None = before.vectors.rows(first, count)
            else:
                (document, passages), vectors = _read(file, settings), None
                register = register_of(document, passages)
            entries.append(_Entry(file.name, file.digest, key, document, passages, register, vectors))
        except DocumentError as error:
            skipped.append((file.name, str(error)))
            progress(Step("reading", done, len(files), file.name, str(error)))
    progress(Step("reading", len(files), len(files)))
    return entries, skipped


def _read(file: File, settings: Settings) -> tuple[Document, tuple[Passage, ...]]:
    document, passages = read_document(file.path, file.name, file.metadata, count_tokens, settings.passage_tokens)
    if not passages:
        raise DocumentError("Tệp không có đoạn văn bản nào. Hãy kiểm tra lại nội dung tệp.")
    return document, passages


def _vectors(entries: list[_Entry], embedding: Embedding, progress: Progress) -> Floats:
    parts = []
    for done, entry in enumerate(entries):
        progress(Step("embedding", done, len(entries), entry.name))
        made = entry.vectors
        if made is None:
            made = embedding.passages([embedded_text(passage) for passage in entry.passages])
        parts.append(made)
    progress(Step("embedding", len(entries), len(entries)))
    return np.concatenate(parts).astype(np.float32, copy=False)


def _write(
    entries: list[_Entry], vectors: Floats, index: Path, settings: Settings, embedding: Embedding, progress: Progress
) -> None:
    progress(Step("writing", 0, 1))
    try:
        with new_generation(index) as folder:
            _write_parts(entries, vectors, folder)
            Manifest(
                format=FORMAT,
                embedding=embedding.name,
                fingerprint=embedding.fingerprint,
                dimension=embedding.dimension,
                passage_tokens=settings.passage_tokens,
                passages=len(vectors),
                documents={entry.name: entry.digest for entry in entries},
                files=file_digests(folder),
            ).save(folder)
    except OSError as error:
        raise unwritable(index, error) from error
    progress(Step("writing", 1, 1))


def _write_parts(entries: list[_Entry], vectors: Floats, folder: Path) -> None:
    Vectors.build(vectors).save(folder / "vectors.faiss")
    store = folder / "passages.sqlite"
    Store.write(store, (Stored(entry.key, entry.document, entry.passages, entry.register) for entry in entries))
    rows = [
        (entry.name, lexical_text(passage), heading_text(passage, entry.document.metadata))
        for entry in entries
        for passage in entry.passages
    ]
    try:
        Lexical.build(folder / "lexical", rows)
    except ValueError as error:  # so the engine calls a disk that is full
        raise OSError(str(error)) from error
    for path in (folder / "lexical").iterdir():
        path.chmod(store.stat().st_mode)  # it makes some files private to whoever builds


def _nothing_to_index(documents: Path, skipped: list[Skipped]) -> str:
    if not skipped:
        return f"Thư mục “{documents}” chưa có tài liệu nào. Hãy chép tệp .txt, .md, .html, .docx hoặc .pdf vào đó."
    reasons = "\n".join(f"- {name}: {reason}" for name, reason in skipped)
    return f"Không đọc được tài liệu nào trong “{documents}”:\n{reasons}"
