"""A folder of documents becomes a new generation of the index; what has not changed is carried over."""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout

import assistant.reading
import assistant.vietnamese
from assistant.errors import AssistantError, DocumentError, IndexBusy, NoDocuments
from assistant.reading.catalog import CATALOG, load_catalog
from assistant.reading.read import read_document
from assistant.records import Document, Metadata, Passage
from assistant.search.embedding import Embedding
from assistant.search.lexical import Lexical
from assistant.search.library import FORMAT, Library, Manifest, file_sizes, switch_to
from assistant.search.store import Store
from assistant.search.texts import embedded_text, heading_text, lexical_text
from assistant.search.vectors import Floats, Vectors
from assistant.settings import Settings
from assistant.tokens import count_tokens


@dataclass(frozen=True, slots=True)
class Step:
    """How far a build has come; ``stage`` is "reading", "embedding" or "writing"."""

    stage: str
    done: int
    total: int
    name: str = ""


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
class _File:
    name: str
    path: Path
    digest: str
    metadata: Metadata
    key: str


@dataclass(frozen=True, slots=True)
class _Entry:
    file: _File
    document: Document
    passages: tuple[Passage, ...]
    vectors: Floats | None  # carried over, or None when they must be made


def build_index(
    documents: Path, index: Path, settings: Settings, embedding: Embedding, progress: Progress = lambda step: None
) -> BuildReport:
    """Read, embed and write a new generation, then switch to it.

    A file that cannot be read is skipped and reported. NoDocuments when none can; IndexBusy when another build
    is writing. Until the switch the previous generation stays in use, whatever goes wrong.
    """
    started = time.perf_counter()
    with _sole_writer(index):
        files, skipped = _files(documents, settings, embedding)
        before = _previous(index, embedding)
        entries, unreadable = _read_all(files, before, settings, progress)
        skipped += unreadable
        if not entries:
            raise NoDocuments(_nothing_to_index(documents, skipped))
        _write(entries, index, settings, embedding, progress)
        known = set(before.store.keys()) if before else set()
        if before:
            before.close()
    return BuildReport(
        documents=len(entries),
        passages=sum(len(entry.passages) for entry in entries),
        reused=sum(entry.vectors is not None for entry in entries),
        removed=len(known - {entry.file.name for entry in entries}),
        skipped=tuple(skipped),
        warnings=tuple((entry.file.name, text) for entry in entries for text in entry.document.warnings),
        seconds=time.perf_counter() - started,
    )


@contextmanager
def _sole_writer(index: Path) -> Iterator[None]:
    try:
        index.mkdir(parents=True, exist_ok=True)
        with FileLock(index / ".lock", timeout=0):
            yield
    except Timeout as error:
        raise IndexBusy("Chỉ mục đang được một tiến trình khác cập nhật. Hãy chờ xong rồi thử lại.") from error
    except PermissionError as error:
        raise AssistantError(f"Không có quyền ghi vào “{index}”. Hãy chọn thư mục khác bằng --index.") from error


def _files(documents: Path, settings: Settings, embedding: Embedding) -> tuple[list[_File], list[tuple[str, str]]]:
    if not documents.is_dir():
        raise NoDocuments(f"Không có thư mục tài liệu “{documents}”. Hãy tạo thư mục và chép tài liệu vào đó.")
    catalog = load_catalog(documents)
    files, skipped = [], []
    for path in sorted(path for path in documents.rglob("*") if path.is_file()):
        name = path.relative_to(documents).as_posix()
        if name == CATALOG or any(part.startswith((".", "~$")) for part in Path(name).parts):
            continue
        try:
            files.append(_file(path, name, catalog.get(name, Metadata()), settings, embedding))
        except DocumentError as error:
            skipped.append((name, str(error)))
    return files, skipped


def _file(path: Path, name: str, metadata: Metadata, settings: Settings, embedding: Embedding) -> _File:
    digest = _digest(path, settings)
    parts = [digest, asdict(metadata), reading_version(), settings.passage_tokens, embedding.fingerprint]
    key = hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    return _File(name, path, digest, metadata, key)


def _digest(path: Path, settings: Settings) -> str:
    try:
        if path.stat().st_size > settings.max_file_megabytes * 2**20:
            raise DocumentError(
                f"Tệp lớn hơn {settings.max_file_megabytes} MB. Hãy tách tệp, hoặc nâng ASSISTANT_MAX_FILE_MEGABYTES."
            )
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise DocumentError("Không mở được tệp. Hãy kiểm tra quyền đọc của tệp.") from error


@cache
def reading_version() -> str:
    """A digest of the code that reads: passages made by other code are not carried over."""
    digest = hashlib.sha256()
    for package in (assistant.reading, assistant.vietnamese):
        for path in sorted(Path(package.__path__[0]).rglob("*.*")):
            if path.suffix in {".py", ".yaml", ".tsv", ".txt"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _previous(index: Path, embedding: Embedding) -> Library | None:
    try:
        library = Library.open(index)
    except AssistantError:
        return None  # nothing to carry over; the new generation replaces whatever is there
    return library if library.manifest.fingerprint == embedding.fingerprint else None


def _read_all(
    files: list[_File], before: Library | None, settings: Settings, progress: Progress
) -> tuple[list[_Entry], list[tuple[str, str]]]:
    known = before.store.keys() if before else {}
    entries, skipped = [], []
    for done, file in enumerate(files):
        progress(Step("reading", done, len(files), file.name))
        key, first, count = known.get(file.name, ("", 0, 0))
        try:
            if before and key == file.key:
                document, passages = before.store.document(file.name), tuple(before.store.passages_of(file.name))
                entries.append(_Entry(file, document, passages, before.vectors.rows(first, count)))
            else:
                entries.append(_Entry(file, *_read(file, settings), None))
        except DocumentError as error:
            skipped.append((file.name, str(error)))
    progress(Step("reading", len(files), len(files)))
    return entries, skipped


def _read(file: _File, settings: Settings) -> tuple[Document, tuple[Passage, ...]]:
    document, passages = read_document(file.path, file.name, file.metadata, count_tokens, settings.passage_tokens)
    if not passages:
        raise DocumentError("Tệp không có đoạn văn bản nào. Hãy kiểm tra lại nội dung tệp.")
    return document, passages


def _write(entries: list[_Entry], index: Path, settings: Settings, embedding: Embedding, progress: Progress) -> None:
    generations = index / "generations"
    generations.mkdir(exist_ok=True)
    name = f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
    building = generations / f"{name}.building"
    building.mkdir()
    try:
        vectors = _vectors(entries, embedding, progress)
        progress(Step("writing", 0, 1))
        Vectors.build(vectors).save(building / "vectors.faiss")
        Store.write(
            building / "passages.sqlite", ((entry.file.key, entry.document, entry.passages) for entry in entries)
        )
        Lexical.build(
            building / "lexical",
            (
                (entry.document.name, lexical_text(passage), heading_text(passage, entry.document.metadata))
                for entry in entries
                for passage in entry.passages
            ),
        )
        Manifest(
            format=FORMAT,
            embedding=embedding.name,
            fingerprint=embedding.fingerprint,
            dimension=embedding.dimension,
            passage_tokens=settings.passage_tokens,
            passages=len(vectors),
            documents={entry.file.name: entry.file.digest for entry in entries},
            files=file_sizes(building),
        ).save(building)
        building.rename(generations / name)
    except OSError as error:
        raise AssistantError(f"Không ghi được chỉ mục: {error.strerror}. Chỉ mục cũ vẫn được giữ nguyên.") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    switch_to(index, name)
    progress(Step("writing", 1, 1))


def _vectors(entries: list[_Entry], embedding: Embedding, progress: Progress) -> Floats:
    parts = []
    for done, entry in enumerate(entries):
        progress(Step("embedding", done, len(entries), entry.file.name))
        made = entry.vectors
        if made is None:
            made = embedding.passages([embedded_text(passage) for passage in entry.passages])
        parts.append(made)
    progress(Step("embedding", len(entries), len(entries)))
    return np.concatenate(parts).astype(np.float32, copy=False)


def _nothing_to_index(documents: Path, skipped: list[tuple[str, str]]) -> str:
    if not skipped:
        return f"Thư mục “{documents}” chưa có tài liệu nào. Hãy chép tệp .txt, .md, .html, .docx hoặc .pdf vào đó."
    reasons = "\n".join(f"- {name}: {reason}" for name, reason in skipped)
    return f"Không đọc được tài liệu nào trong “{documents}”:\n{reasons}"
