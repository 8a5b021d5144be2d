"""The files of a documents folder: which are to be read and under what name, and why others are left out.

Looks at names, links and sizes; what is in a file is the business of ``reading``.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import DocumentError, NoDocuments
from assistant.reading.catalog import CATALOG, load_catalog
from assistant.records import Metadata

_HIDDEN = (".", "~$")
_NO_TEXT = frozenset(("Cc", "Cs"))  # Unicode categories: controls, and surrogates for undecodable bytes
_OF_WINDOWS = frozenset(("thumbs.db", "desktop.ini"))

_NO_FOLDER = "Không có thư mục tài liệu “{folder}”. Hãy tạo thư mục và chép tài liệu vào đó."
_LINK = "Đây là liên kết tới nơi khác nên không được đọc. Hãy chép chính tệp hoặc thư mục đó vào thư mục tài liệu."
_CLOSED = "Không mở được thư mục. Hãy kiểm tra quyền đọc của thư mục."
_UNREADABLE = "Không mở được tệp. Hãy kiểm tra quyền đọc của tệp."
_NAME = "Tên tệp có ký tự không hợp lệ. Hãy đổi tên tệp."
_HUGE = "Tệp lớn hơn {limit} MB. Hãy tách tệp, hoặc nâng ASSISTANT_MAX_FILE_MEGABYTES."
_ABSENT = f"{CATALOG} có ghi tệp này nhưng trong thư mục không có. Hãy sửa lại tên trong {CATALOG} hoặc thêm tệp."

Skipped = tuple[str, str]  # a name, and the sentence that says why it is left out


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read. ``name`` is its path inside the folder, as on disk, with "/"."""

    name: str
    path: Path
    digest: str
    metadata: Metadata


def files_of_both(
    documents: Path, also: Path | None, index: Path, max_megabytes: int
) -> tuple[list[File], list[Skipped]]:
    """The files of two folders; one of ``also``, where there is such a folder, stands for its namesake in the other."""
    if also is None or not also.is_dir():
        return files_of(documents, index, max_megabytes)
    files, skipped = files_of(also, index, max_megabytes)
    if documents.is_dir():
        taken = {file.name for file in files}
        others, unread = files_of(documents, index, max_megabytes)
        files += [file for file in others if file.name not in taken]
        skipped += [entry for entry in unread if entry[0] not in taken]
    return sorted(files, key=lambda file: file.name), sorted(skipped)


def files_of(documents: Path, index: Path, max_megabytes: int) -> tuple[list[File], list[Skipped]]:
    """The files under ``documents``, by name, and those left out; the index's own are no documents.

    Hidden files are passed over in silence; links are not followed. NoDocuments when there is no such folder.
    """
    if not documents.is_dir():
        raise NoDocuments(_NO_FOLDER.format(folder=documents))
    catalog = load_catalog(documents)
    files: list[File] = []
    skipped: list[Skipped] = []
    for path in _walk(documents, index.resolve(), skipped):
        name = path.relative_to(documents).as_posix()
        try:
            files.append(_file(path, name, catalog, max_megabytes))
        except DocumentError as error:
            skipped.append((_printable(name), str(error)))
    there = {_key(path) for path in (*(file.name for file in files), *(name for name, _ in skipped))}
    skipped += [(name, _ABSENT) for name in catalog if name not in there]
    return sorted(files, key=lambda file: file.name), sorted(skipped)


def _walk(documents: Path, index: Path, skipped: list[Skipped]) -> Iterator[Path]:
    """Every file that is not hidden and every link; what cannot be entered goes to ``skipped``."""

    def closed(error: OSError) -> None:
        skipped.append((_printable(Path(error.filename).relative_to(documents).as_posix()), _CLOSED))

    for folder, folders, names in os.walk(documents, onerror=closed):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = [name for name in folders if not _is_hidden(name) and (here / name).resolve() != index]
        for name in (*names, *links):
            path = here / name
            if not _is_hidden(name) and path != documents / CATALOG and (path.is_symlink() or path.is_file()):
                yield path


def _is_hidden(name: str) -> bool:
    return name.startswith(_HIDDEN) or name.lower() in _OF_WINDOWS


def _file(path: Path, name: str, catalog: Mapping[str, Metadata], max_megabytes: int) -> File:
    if path.is_symlink():
        raise DocumentError(_LINK)
    if _printable(name) != name:
        raise DocumentError(_NAME)
    return File(name, path, _digest(path, max_megabytes), catalog.get(_key(name), Metadata()))


def _key(name: str) -> str:
    """How the catalog spells a name: letters composed, whichever way the disk holds them."""
    return unicodedata.normalize("NFC", name)


def _printable(name: str) -> str:
    """The name without what is no text: control characters, bytes that are not UTF-8."""
    return "".join("?" if unicodedata.category(letter) in _NO_TEXT else letter for letter in name)


def _digest(path: Path, max_megabytes: int) -> str:
    try:
        if path.stat().st_size > max_megabytes * 2**20:
            raise DocumentError(_HUGE.format(limit=max_megabytes))
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise DocumentError(_UNREADABLE) from error
