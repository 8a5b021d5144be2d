"""Files that users add to the library, beside the folder of documents that is given to it.

    uploads/<name>                          what was added; it stands for a file of that name in documents/
    index/removed/<moment>/<folder>/<name>  what was removed or replaced, each with the way back
    index/unfinished                        names that no index holds yet: here until a build has taken them in

A file is whole or not there: it is written under a hidden name, and takes its own in one step. Nothing here reads what
is in a file; that is for the build to do, and ``dismiss`` undoes what it refuses.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import time
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from assistant.errors import AssistantError
from assistant.reading.catalog import CATALOG
from assistant.settings import Settings

LONGEST_NAME = 200  # bytes: what file systems take, with room for a hidden name
_PART = ".part"
_REMOVED = "removed"
_UNFINISHED = "unfinished"
_DOCUMENTS, _UPLOADS = "documents", "uploads"
_ID = re.compile(r"(\d{14})-[0-9a-f]{6}")

_NAME = "“{name}”: tên tệp không dùng được. Hãy đổi tên tệp thành chữ và số rồi thêm lại."
_EMPTY = "“{name}”: tệp rỗng, không có nội dung. Hãy kiểm tra và chép lại tệp."
_HUGE = "“{name}”: tệp lớn hơn {limit} MB nên không được nhận. Hãy tách thành nhiều tệp nhỏ hơn."
_FULL = "“{name}”: thư viện đã có {limit} tệp tải lên, là mức tối đa. Hãy gỡ bớt tài liệu rồi thêm lại."
_UNWRITABLE = "Không ghi được vào thư mục tài liệu tải lên. Hãy kiểm tra quyền ghi và chỗ trống trên đĩa rồi thử lại."
_GONE = "Tệp này không còn trong thư mục. Hãy tải lại trang."


@dataclass(frozen=True, slots=True)
class Removed:
    """A file that was moved aside; ``id`` leads back to it."""

    id: str
    name: str
    when: float  # seconds since 1970


class Uploads:
    """The folder of uploads, its removed files and what is not indexed yet."""

    def __init__(self, settings: Settings) -> None:
        self._roots = {_UPLOADS: settings.uploads, _DOCUMENTS: settings.documents}
        self._aside = settings.index / _REMOVED
        self._unfinished = settings.index / _UNFINISHED
        self._most = settings.max_uploads
        self._max_megabytes = settings.max_file_megabytes

    def names(self) -> list[str]:
        """What has been added, by name."""
        folder = self._roots[_UPLOADS]
        files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
        return sorted(path.relative_to(folder).as_posix() for path in files)

    def original(self, name: str) -> Path | None:
        """The file that the document of that name is read from; None when it is gone."""
        paths = (root / name for root in self._roots.values())
        return next((path for path in paths if path.is_file()), None) if _is_inside(name) else None

    def add(self, name: str, data: bytes) -> str:
        """Keep a file, in the place of one of the same name; the name it got. AssistantError says why it is refused."""
        name = self._accepted(name, data)
        try:
            self._roots[_UPLOADS].mkdir(parents=True, exist_ok=True)
            path = self._roots[_UPLOADS] / name
            before = self._set_aside(_UPLOADS, name, shutil.copy2).id if path.exists() else ""
            self._mark(name, before)
            _write(path, data)
        except OSError as error:
            raise AssistantError(_UNWRITABLE) from error
        return name

    def _accepted(self, given: str, data: bytes) -> str:
        name = clean_name(given)
        if not data:
            raise AssistantError(_EMPTY.format(name=name))
        if len(data) > self._max_megabytes * 2**20:
            raise AssistantError(_HUGE.format(name=name, limit=self._max_megabytes))
        kept = self.names()
        if name not in kept and len(kept) >= self._most:
            raise AssistantError(_FULL.format(name=name, limit=self._most))
        return name

    def dismiss(self, names: Collection[str]) -> bool:
        """Undo the adding of files that cannot be read; whether a document of one of the names is there again."""
        before = dict(reversed(self._marks()))  # the first to be replaced is the one that could be read
        for name in names:
            (self._roots[_UPLOADS] / name).unlink(missing_ok=True)
            if before.get(name):
                self.restore(Removed(before[name], name, 0))
        return any(self.original(name) for name in names)

    def remove(self, name: str) -> Removed:
        """Take a document out of the library; the file is moved aside."""
        path = self.original(name)
        if path is None:
            raise AssistantError(_GONE)
        root = next(root for root, folder in self._roots.items() if path == folder / name)
        try:
            self._mark()
            return self._set_aside(root, name, shutil.move)
        except OSError as error:
            raise AssistantError(_UNWRITABLE) from error

    def removed(self) -> list[Removed]:
        """What was moved aside, the last first."""
        found = []
        for folder in self._aside.glob("*-*"):
            files = [path for path in folder.rglob("*") if path.is_file()]
            if len(files) == 1 and (moment := _ID.fullmatch(folder.name)):
                name = "/".join(files[0].relative_to(folder).parts[1:])
                found.append(Removed(folder.name, name, int(moment[1]) / 1000))
        return sorted(found, key=lambda removed: removed.id, reverse=True)

    def restore(self, removed: Removed) -> None:
        """Put a removed file back; one that has taken its name since is moved aside in its turn."""
        folder = self._aside / removed.id
        root = next((root for root in self._roots if (folder / root / removed.name).is_file()), None)
        if root is None:
            raise AssistantError(_GONE)
        target = self._roots[root] / removed.name
        try:
            if target.exists():
                self._set_aside(root, removed.name, shutil.copy2)
            self._mark(removed.name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder / root / removed.name, target)
            shutil.rmtree(folder, ignore_errors=True)
        except OSError as error:
            raise AssistantError(_UNWRITABLE) from error

    def unfinished(self) -> list[str] | None:
        """The names that no index holds yet, in the order they came; None when the index holds everything."""
        if not self._unfinished.is_file():
            return None
        return [name for name in dict(self._marks()) if name and self.original(name)]

    def finished(self) -> None:
        """The index holds everything."""
        self._unfinished.unlink(missing_ok=True)

    def clear_debris(self) -> None:
        """Forget files of which only a part was written when the server was stopped."""
        for path in self._roots[_UPLOADS].glob(f".*{_PART}"):
            path.unlink(missing_ok=True)

    def _mark(self, name: str = "", replaces: str = "") -> None:
        """Say that the index is behind, before anything changes; ``replaces``: the id of what was moved aside."""
        self._unfinished.parent.mkdir(parents=True, exist_ok=True)
        with self._unfinished.open("a", encoding="utf-8") as stream:
            stream.write(f"{name}\t{replaces}\n")

    def _marks(self) -> list[tuple[str, str]]:
        try:
            lines = self._unfinished.read_text(encoding="utf-8").splitlines()
        except OSError:
            return []
        return [(name, replaces) for name, _, replaces in (line.partition("\t") for line in lines)]

    def _set_aside(self, root: str, name: str, how: Callable[[Path, Path], object]) -> Removed:
        now = time.time()
        identifier = f"{round(now * 1000):014d}-{secrets.token_hex(3)}"
        target = self._aside / identifier / root / name
        target.parent.mkdir(parents=True)
        how(self._roots[root] / name, target)
        return Removed(identifier, name, now)


def clean_name(given: str) -> str:
    """A file's name, letters composed, without any folder before it; AssistantError where it cannot be one."""
    name = unicodedata.normalize("NFC", given.replace("\\", "/").split("/")[-1]).strip()
    is_text = all(unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co"} for letter in name)
    if (
        not is_text
        or not name.strip(".")
        or name.startswith((".", "~$"))
        or name == CATALOG
        or set(name) & set('<>:"|?*')
    ):
        raise AssistantError(_NAME.format(name=given))
    if len(name.encode()) > LONGEST_NAME:
        raise AssistantError(_NAME.format(name=f"{name[:60]}…"))
    return name


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f".{secrets.token_hex(8)}{_PART}")
    try:
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
