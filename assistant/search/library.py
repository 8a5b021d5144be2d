"""The index on disk: immutable generations, and one small file that names the one in use.

    index/current                       the name of a generation, replaced in one atomic step
    index/generations/<name>/           manifest.json, passages.sqlite, vectors.faiss, lexical/

A reader keeps the generation it opened while the next is built beside it. Nothing here is a pickle.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from assistant.errors import IndexDamaged, IndexMismatch, IndexMissing
from assistant.search.lexical import Lexical
from assistant.search.store import Store
from assistant.search.vectors import Vectors

FORMAT = 1
REBUILD = "Hãy chạy: python -m assistant index"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made with and holds; sizes in bytes by relative path."""

    format: int
    embedding: str
    fingerprint: str
    dimension: int
    passage_tokens: int
    passages: int
    documents: Mapping[str, str]  # name -> SHA-256 of the file
    files: Mapping[str, int] = field(default_factory=dict)

    def save(self, folder: Path) -> None:
        """Write ``manifest.json`` into ``folder``."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        (folder / "manifest.json").write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """Raises IndexDamaged when it is missing or cannot be understood."""
        try:
            return cls(**json.loads((folder / "manifest.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise IndexDamaged(f"Chỉ mục bị hỏng hoặc chưa ghi xong. {REBUILD}") from error


def file_sizes(folder: Path) -> dict[str, int]:
    """The size of every file of a generation but its manifest."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {"manifest.json", ".tantivy-meta.lock", ".tantivy-writer.lock"}
    }


def current_generation(index: Path) -> Path | None:
    """The folder of the generation in use, or None when there has been no build."""
    try:
        name = (index / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"Không đọc được chỉ mục tại “{index}”. {REBUILD}") from error
    folder = index / "generations" / name
    if not name or Path(name).name != name or not folder.is_dir():
        raise IndexDamaged(f"Chỉ mục tại “{index}” không trọn vẹn. {REBUILD}")
    return folder


def switch_to(index: Path, name: str) -> None:
    """Make generation ``name`` the one in use, in one atomic step, and drop all but it and the one before."""
    before = None
    with_previous = index / "current"
    if with_previous.exists():
        before = with_previous.read_text(encoding="utf-8", errors="replace").strip()
    pending = index / "current.new"
    with pending.open("w", encoding="utf-8") as stream:
        stream.write(name)
        stream.flush()
        os.fsync(stream.fileno())
    pending.replace(with_previous)
    for folder in (index / "generations").iterdir():
        if folder.name not in {name, before}:
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
            raise IndexMissing(f"Chưa có chỉ mục tại “{index}”. {REBUILD}")
        manifest = Manifest.load(folder)
        if manifest.format != FORMAT:
            raise IndexMismatch(f"Chỉ mục do một phiên bản khác của trợ lý tạo ra. {REBUILD}")
        if file_sizes(folder) != dict(manifest.files):
            raise IndexDamaged(f"Chỉ mục tại “{index}” thiếu tệp hoặc đã bị sửa. {REBUILD}")
        library = cls(
            folder,
            manifest,
            Store.open(folder / "passages.sqlite"),
            Vectors.open(folder / "vectors.faiss"),
            Lexical.open(folder / "lexical"),
        )
        library._check_rows()
        return library

    def _check_rows(self) -> None:
        counts = {self.store.passage_count(), len(self.vectors), len(self.lexical), self.manifest.passages}
        if len(counts) != 1:
            raise IndexDamaged(f"Các phần của chỉ mục không khớp nhau. {REBUILD}")

    def require(self, fingerprint: str, name: str) -> None:
        """Raises IndexMismatch unless the vectors were made by the embedding with this fingerprint."""
        if self.manifest.fingerprint != fingerprint:
            raise IndexMismatch(
                f"Chỉ mục được tạo bằng mô hình “{self.manifest.embedding}”, còn thiết lập hiện nay là “{name}”. "
                f"{REBUILD} (hoặc đặt lại ASSISTANT_EMBEDDING)."
            )

    def is_current(self) -> bool:
        """Whether no newer generation has replaced this one."""
        return current_generation(self.folder.parent.parent) == self.folder

    def close(self) -> None:
        """Release the files."""
        self.store.close()
