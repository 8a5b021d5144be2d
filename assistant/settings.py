"""Every setting there is, in one frozen object: the only reader of the environment and of ``assistant.toml``."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from assistant.errors import AssistantError

_KEYS = {  # where the providers' own clients look for a key; the first is the one to name
    "openai": ("OPENAI_API_KEY",),
    "anthropic": ("ANTHROPIC_API_KEY",),
    "google_genai": ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
}
_PASSWORD = re.compile(r"//\S*@")
PREFIX = "ASSISTANT_"
TOML = "assistant.toml"


class Settings(BaseSettings):
    """Read from arguments, then ``ASSISTANT_*`` in the environment, then ``assistant.toml``, then the defaults."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, toml_file=TOML, frozen=True, extra="forbid", env_ignore_empty=True
    )

    documents: Path = Field(default=Path("documents"), description="thư mục tài liệu")
    index: Path = Field(default=Path("index"), description="thư mục chứa chỉ mục")
    uploads: Path = Field(
        default=Path("uploads"),
        description="thư mục chứa tài liệu tải lên; tệp cùng tên ở đây thay tệp của `documents`",
    )
    max_uploads: int = Field(default=500, ge=0, le=10_000, description="số tệp tải lên được giữ (0 đến 10000)")
    embedding: str = Field(
        default="", description="mô hình nhúng: để trống là mô hình đi kèm; hoặc thư mục, hoặc tên trên hub"
    )
    reranker: str = Field(
        default="",
        description="mô hình CrossEncoder đọc từng cặp câu hỏi và đoạn để xếp hạng lại các đoạn đầu: thư mục, hoặc "
        "tên trên hub; để trống là không dùng",
    )
    passage_tokens: int = Field(
        default=256, ge=32, le=2048, description="độ dài tối đa của một đoạn, tính bằng token (32 đến 2048)"
    )
    max_file_megabytes: int = Field(
        default=50, ge=1, le=100, description="tệp lớn hơn mức này không được nhận (1 đến 100)"
    )
    dense_weight: float = Field(
        default=0.6, ge=0, le=10, description="trọng số của tìm theo nghĩa so với tìm theo từ (0 đến 10)"
    )
    candidates: int = Field(
        default=100, ge=10, le=1000, description="số đoạn mỗi bên đưa vào xếp hạng lại (10 đến 1000)"
    )
    model: str = Field(
        default="",
        max_length=200,
        description="mô hình ngôn ngữ viết câu trả lời, dạng “nơi cung cấp:tên”, ví dụ “ollama:qwen3:8b”; "
        "để trống là chỉ trích nguyên văn",
    )
    model_base_url: str = Field(
        default="",
        pattern=r"^(?:https?://[^\s@]+)?$",  # no name and password: settings are printed, keys are not among them
        description="địa chỉ máy chủ của mô hình (vLLM, llama.cpp, Ollama…), dạng http://… không kèm mật khẩu; "
        "để trống là địa chỉ của nơi cung cấp",
    )
    model_timeout_seconds: float = Field(
        default=60, gt=0, le=600, description="thời gian chờ mô hình trả lời một câu, tính bằng giây (đến 600)"
    )
    model_input_tokens: int = Field(
        default=6000, ge=1000, le=200000, description="số token tối đa gửi cho mô hình (1000 đến 200000)"
    )
    model_output_tokens: int = Field(
        default=1000, ge=16, le=20000, description="số token tối đa nhận từ mô hình (16 đến 20000)"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments win over the environment, the environment over the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def missing_key(provider: str) -> str:
    """The environment variable in which a provider's key should be and is not; "" when none is missing.

    The key itself is only ever read by the provider's own client.
    """
    names = _KEYS.get(provider, ())
    return names[0] if names and not any(os.environ.get(name) for name in names) else ""


@cache
def _defaults() -> Settings:
    return Settings()


def load_settings(**changes: Any) -> Settings:  # noqa: ANN401 - passed to pydantic, which checks the types
    """The settings in force, with ``changes`` on top; a bad value raises AssistantError naming it."""
    try:
        return Settings(**changes) if changes else _defaults()
    except ValidationError as error:
        wrong = "; ".join(_wrong(detail) for detail in error.errors())
        raise AssistantError(
            f"Thiết lập không hợp lệ: {wrong}. Hãy sửa biến môi trường ASSISTANT_… hoặc tệp {TOML}; "
            "xem các thiết lập: python -m assistant settings"
        ) from error
    except (OSError, ValueError) as error:  # no TOML, or no UTF-8
        raise AssistantError(f"Không đọc được tệp {TOML} ({error}). Hãy sửa hoặc xóa tệp này.") from error


def _wrong(detail: ErrorDetails) -> str:
    name = str(detail["loc"][0]) if detail["loc"] else ""
    known = Settings.model_fields.get(name)
    meaning = f"{known.description}" if known else "không có thiết lập này"
    given = _PASSWORD.sub("//…@", str(detail["input"]))
    return f"{name} = “{given}” ({meaning})"


def settings_table() -> str:
    """Every setting as a Markdown table: name, environment variable, default, meaning."""
    lines = ["| Thiết lập | Biến môi trường | Mặc định | Ý nghĩa |", "|---|---|---|---|"]
    for name, setting in Settings.model_fields.items():
        default = f"`{setting.default}`" if str(setting.default) else "(để trống)"
        lines.append(f"| `{name}` | `{PREFIX}{name.upper()}` | {default} | {setting.description} |")
    return "\n".join(lines)
