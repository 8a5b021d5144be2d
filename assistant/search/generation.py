"""A generation of the index while it is written: the folder that becomes it when all went well, and the lock on it."""

from __future__ import annotations

import errno
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import AssistantError, IndexBusy
from assistant.search.library import GENERATIONS, switch_to

_BUILDING = ".building"
_REASONS = {
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "hết phần đĩa được cấp",
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EEXIST: "ở đó đã có một tệp",
}


@contextmanager
def sole_writer(index: Path) -> Iterator[None]:
    """Holds the index against other builds, and clears what a build that was killed left behind."""
    lock = FileLock(index / ".lock", timeout=0)
    try:
        index.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise IndexBusy("Chỉ mục đang được một tiến trình khác cập nhật. Hãy chờ xong rồi thử lại.") from error
    except OSError as error:
        raise unwritable(index, error) from error
    try:
        for debris in (index / GENERATIONS).glob(f"*{_BUILDING}"):
            shutil.rmtree(debris, ignore_errors=True)
        yield
    finally:
        lock.release()


def unwritable(index: Path, error: OSError) -> AssistantError:
    """What a user is told where the disk refuses."""
    reason = _REASONS.get(error.errno or 0) or error.strerror or "lỗi ghi đĩa"
    return AssistantError(
        f"Không ghi được chỉ mục vào “{index}” ({reason}). Chỉ mục đang dùng, nếu có, được giữ nguyên. "
        "Hãy kiểm tra quyền ghi và chỗ trống trên đĩa, hoặc chọn thư mục khác bằng --index."
    )


@contextmanager
def new_generation(index: Path) -> Iterator[Path]:
    """A folder to write to; it becomes the generation in use when all went well, and is gone when not."""
    name = f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}"
    building = index / GENERATIONS / f"{name}{_BUILDING}"
    building.mkdir(parents=True)
    try:
        yield building
        building.rename(building.with_name(name))
        switch_to(index, name)
    finally:
        shutil.rmtree(building, ignore_errors=True)
