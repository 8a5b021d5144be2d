"""The index on disk: immutable generations, and one small file that names the one in use.

    index/current                       the name of a generation, replaced in one atomic step
    index/generations/<name>/           manifest.json, passages.sqlite, vectors.faiss, lexical/

A reader keeps the generation it opened while the next is built beside it. Nothing here is a pickle. What is opened
is compared with the digests in its manifest first, so that no engine ever reads a file that has been altered.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import weakref
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter

from assistant.errors import IndexDamaged, IndexMismatch, IndexMissing
from assistant.search.lexical import Lexical
from assistant.search.store import Store
from assistant.search.vectors import Vectors

FORMAT = 4
CURRENT = "current"
GENERATIONS = "generations"
MANIFEST = "manifest.json"
_NAME = re.compile(r"\w[\w-]{0,99}", re.ASCII)  # of a generation: never a path
_LOCKS = ".tantivy-*.lock"


def rebuild(index: Path) -> str:
    """The sentence that names the command which mends the index at ``index``."""
    place = "" if index == Path("index") else f' --index "{index}"'
    return f"Hãy chạy: python -m assistant index{place}"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made with and holds; ``files`` are digests by relative path."""

    format: int
    embedding: str
    fingerprint: str
    dimension: int
    passage_tokens: int
    passages: int
    documents: Mapping[str, str]  # name -> SHA-256 of the file
    files: Mapping[str, str]

    def save(self, folder: Path) -> None:
        """Write ``manifest.json`` into ``folder``."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        (folder / MANIFEST).write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """IndexMismatch when it is of another format, IndexDamaged when it is missing or cannot be understood."""
        mend = rebuild(folder.parent.parent)
        try:
            record = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            if record["format"] != FORMAT:
                raise IndexMismatch(f"Chỉ mục do một phiên bản khác của trợ lý tạo ra. {mend}")
            return TypeAdapter(cls).validate_python(record)
        except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
            raise IndexDamaged(f"Chỉ mục bị hỏng hoặc chưa ghi xong. {mend}") from error


def file_digests(folder: Path) -> dict[str, str]:
    """The digest of every file of a generation but its manifest and the lexical index's locks."""
    left_out = {folder / MANIFEST, *folder.rglob(_LOCKS)}
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path not in left_out)
    return {path.relative_to(folder).as_posix(): _digest(path) for path in files}


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def _check_files(folder: Path, manifest: Manifest) -> None:
    index = folder.parent.parent
    for name, digest in manifest.files.items():
        try:
            whole = _digest(folder / name) == digest
        except PermissionError as error:
            raise IndexDamaged(f"Không có quyền đọc chỉ mục tại “{index}” (tệp {name}).") from error
        except OSError:
            whole = False
        if not whole:
            raise IndexDamaged(f"Chỉ mục tại “{index}” thiếu tệp hoặc đã bị sửa ({name}). {rebuild(index)}")


def current_generation(index: Path) -> Path | None:
    """The folder of the generation in use, or None when there has been no build."""
    try:
        name = (index / CURRENT).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"Không đọc được chỉ mục tại “{index}”. {rebuild(index)}") from error
    folder = index / GENERATIONS / name
    if not _NAME.fullmatch(name) or not folder.is_dir():
        raise IndexDamaged(f"Chỉ mục tại “{index}” không trọn vẹn. {rebuild(index)}")
    return folder


def switch_to(index: Path, name: str) -> None:
    """Make generation ``name`` the one in use, in one atomic step, and drop all but it and the one before."""
    try:
        before = current_generation(index)
    except IndexDamaged:
        before = None
    pending = index / f"{CURRENT}.new"
    with pending.open("w", encoding="utf-8") as stream:
        stream.write(name)
        stream.flush()
        os.fsync(stream.fileno())
    pending.replace(index / CURRENT)
    for folder in (index / GENERATIONS).iterdir():
        if folder.name != name and folder != before:
            shutil.rmtree(folder, ignore_errors=True)


class Library:
    """One open generation: its passages, vectors and lexical index, which agree row by row."""

    def __init__(self, folder: Path, manifest: Manifest, store: Store, vectors: Vectors, lexical: Lexical) -> None:
        self.folder = folder
        self.manifest = manifest
        self.store = store
        self.vectors = vectors
        self.lexical = lexical

    @classmethod
    def open(cls, index: Path) -> Library:
        """The generation in use; IndexMissing when there is none, IndexDamaged when it is not whole."""
        folder = current_generation(index)
        if folder is None:
            raise IndexMissing(f"Chưa có chỉ mục tại “{index}”. {rebuild(index)}")
        try:
            return cls._of(folder)
        except IndexDamaged:
            if current_generation(index) == folder:
                raise
            return cls.open(index)  # builds have replaced it and dropped it in the meantime

    @classmethod
    def _of(cls, folder: Path) -> Library:
        manifest = Manifest.load(folder)
        _check_files(folder, manifest)
        library = cls(
            folder,
            manifest,
            Store.open(folder / "passages.sqlite"),
            Vectors.open(folder / "vectors.faiss"),
            _open_lexical(folder / "lexical"),
        )
        library._check_parts()
        return library

    @property
    def index(self) -> Path:
        """The folder that holds this and the other generations."""
        return self.folder.parent.parent

    def _check_parts(self) -> None:
        rows = {self.store.passage_count(), len(self.vectors), len(self.lexical), self.manifest.passages}
        if len(rows) != 1 or self.vectors.dimension != self.manifest.dimension:
            raise IndexDamaged(f"Các phần của chỉ mục không khớp nhau. {rebuild(self.index)}")

    def require(self, fingerprint: str, name: str, passage_tokens: int) -> None:
        """Raises IndexMismatch unless it was made by the embedding with this fingerprint, with passages this long."""
        made, mend = self.manifest, rebuild(self.index)
        if made.fingerprint != fingerprint:
            raise IndexMismatch(
                f"Chỉ mục được tạo bằng {_called(made.embedding)}, còn thiết lập hiện nay là {_called(name)}"
                f"{' nhưng là bản khác' if made.embedding == name else ''}. {mend} (hoặc đặt lại ASSISTANT_EMBEDDING)."
            )
        if made.passage_tokens != passage_tokens:
            raise IndexMismatch(
                f"Chỉ mục được tạo với ASSISTANT_PASSAGE_TOKENS là {made.passage_tokens}, còn thiết lập hiện nay là "
                f"{passage_tokens}. {mend} (hoặc đặt lại ASSISTANT_PASSAGE_TOKENS)."
            )

    def is_current(self) -> bool:
        """Whether no newer generation has replaced this one."""
        return current_generation(self.index) == self.folder

    def close(self) -> None:
        """Release the files."""
        self.store.close()


def _called(embedding: str) -> str:
    return "mô hình đi kèm" if embedding == "shipped" else f"mô hình “{embedding}”"


def _open_lexical(folder: Path) -> Lexical:
    """The engine writes a lock beside what it reads; where it must not, it reads a copy that goes when it does."""
    if all(os.access(path, os.W_OK) for path in (folder, *folder.glob(_LOCKS))):
        return Lexical.open(folder)
    copy = TemporaryDirectory(prefix="assistant-")
    for path in folder.iterdir():
        shutil.copyfile(path, Path(copy.name) / path.name)
    lexical = Lexical.open(Path(copy.name))
    weakref.finalize(lexical, copy.cleanup)
    return lexical
