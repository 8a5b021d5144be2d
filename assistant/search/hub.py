"""Finds a model of the hub on this machine, or fetches it; without a network it says so at once.

Only configuration and safetensors are fetched, so nothing that could run code ever arrives.
"""

from __future__ import annotations

import re
from pathlib import Path
from threading import Thread

from assistant.errors import ModelUnavailable

HUB_ID = re.compile(r"[\w.-]+(/[\w.-]+)?")
HUB_FILES = ["*.json", "*.txt", "*.model", "*.safetensors"]
WEIGHTS = (".safetensors", ".bin")
REACH_SECONDS = 2.0  # for the hub to show that it answers at all


def hub_folder(name: str) -> Path:
    """The folder of a hub model: from the local cache, else downloaded if the hub answers; else ModelUnavailable."""
    if not HUB_ID.fullmatch(name):
        raise unavailable(name, "không có thư mục này")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    if (cached := _cached(name)) is not None:
        return cached
    if not _hub_answers():
        raise unavailable(name, "mô hình chưa có trên máy và không kết nối được với hub để tải về")
    try:
        return Path(snapshot_download(name, allow_patterns=HUB_FILES))
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        raise unavailable(name, "không tải được mô hình này từ hub") from error


def _cached(name: str) -> Path | None:
    """The model's folder in the local cache; None where it is absent or its download broke off before the weights."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        folder = Path(snapshot_download(name, local_files_only=True))
    except HFValidationError as error:
        raise unavailable(name, "tên mô hình không hợp lệ") from error
    except LocalEntryNotFoundError:
        return None
    return folder if any(path.suffix in WEIGHTS for path in folder.rglob("*")) else None


def unavailable(name: str, why: str) -> ModelUnavailable:
    """The error that tells the user which model cannot be used, why, and what to do."""
    return ModelUnavailable(
        f"Không dùng được mô hình nhúng “{name}”: {why}. Sửa thiết lập ASSISTANT_EMBEDDING (một thư mục mô hình "
        "sentence-transformers hoặc tên mô hình trên hub), hoặc để trống để dùng mô hình đi kèm."
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
