"""Finds a model of the hub on this machine, or fetches it; without a network it says so at once.

Only configuration and safetensors are fetched, so nothing that could run code ever arrives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from assistant.errors import ModelUnavailable

HUB_ID = re.compile(r"[\w.-]+(/[\w.-]+)?")
HUB_FILES = ["*.json", "*.txt", "*.model", "*.safetensors"]
WEIGHTS = (".safetensors", ".bin")
REACH_SECONDS = 2.0  # for the hub to show that it answers at all


@dataclass(frozen=True, slots=True)
class Use:
    """What a model is wanted for, as its errors name it."""

    model: str
    setting: str
    kind: str
    otherwise: str


EMBEDDING = Use("mô hình nhúng", "ASSISTANT_EMBEDDING", "mô hình sentence-transformers", "để dùng mô hình đi kèm")
RERANKER = Use(
    "mô hình xếp hạng lại",
    "ASSISTANT_RERANKER",
    "mô hình CrossEncoder của sentence-transformers",
    "để dùng cách xếp hạng đi kèm",
)


def hub_folder(name: str, use: Use = EMBEDDING) -> Path:
    """The folder of a hub model: from the local cache, else downloaded if the hub answers; else ModelUnavailable."""
    if not HUB_ID.fullmatch(name):
        raise unavailable(name, "không có thư mục này", use)
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    if (cached := _cached(name, use)) is not None:
        return cached
    if not _hub_answers():
        raise unavailable(name, "mô hình chưa có trên máy và không kết nối được với hub để tải về", use)
    try:
        return Path(snapshot_download(name, allow_patterns=HUB_FILES))
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        raise unavailable(name, "không tải được mô hình này từ hub", use) from error


def _cached(name: str, use: Use) -> Path | None:
    """The model's folder in the local cache; None where it is absent or its download broke off before the weights."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        folder = Path(snapshot_download(name, local_files_only=True))
    except HFValidationError as error:
        raise unavailable(name, "tên mô hình không hợp lệ", use) from error
    except LocalEntryNotFoundError:
        return None
    return folder if any(path.suffix in WEIGHTS for path in folder.rglob("*")) else None


def refuse_pickles(folder: Path, name: str, use: Use = EMBEDDING) -> None:
    """Raises ModelUnavailable where weights are only there as a pickle."""
    for path in folder.rglob("pytorch_model*.bin"):
        if not any(path.parent.glob("*.safetensors")):
            why = f"trọng số ở dạng pickle ({path.name}) có thể chạy mã lạ, chỉ nhận safetensors"
            raise unavailable(name, why, use)


def unavailable(name: str, why: str, use: Use = EMBEDDING) -> ModelUnavailable:
    """The error that tells the user which model cannot be used, why, and what to do."""
    return ModelUnavailable(
        f"Không dùng được {use.model} “{name}”: {why}. Sửa thiết lập {use.setting} (một thư mục {use.kind} "
        f"hoặc tên mô hình trên hub), hoặc để trống {use.otherwise}."
    )


def _hub_answers() -> bool:
    """Whether the hub gives any answer soon; in a thread, because looking up a host name knows no time limit."""
    import httpx
    from huggingface_hub import constants

    answers: list[int] = []

    def ask() -> None:
        try:
            answers.append(httpx.head(constants.ENDPOINT, timeout=REACH_SECONDS).status_code)
        except httpx.HTTPError:
            return

    if not constants.HF_HUB_OFFLINE:
        thread = Thread(target=ask, daemon=True)
        thread.start()
        thread.join(REACH_SECONDS)
    return bool(answers)
