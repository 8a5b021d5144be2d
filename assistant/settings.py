"""Every setting there is, in one frozen object: the only reader of the environment and of ``assistant.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from assistant.errors import AssistantError


class Settings(BaseSettings):
    """Read from arguments, then ``ASSISTANT_*`` in the environment, then ``assistant.toml``, then the defaults."""

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_", toml_file="assistant.toml", frozen=True, extra="forbid", env_ignore_empty=True
    )

    documents: Path = Field(Path("documents"), description="thư mục tài liệu")
    index: Path = Field(Path("index"), description="thư mục chứa chỉ mục")
    embedding: str = Field("", description="mô hình nhúng: để trống là mô hình đi kèm; hoặc thư mục, hoặc tên trên hub")
    passage_tokens: int = Field(256, ge=32, le=2048, description="độ dài tối đa của một đoạn, tính bằng token")
    max_file_megabytes: int = Field(50, ge=1, le=2000, description="tệp lớn hơn mức này không được nhận")
    dense_weight: float = Field(0.6, ge=0, le=10, description="trọng số của tìm theo nghĩa so với tìm theo từ")
    candidates: int = Field(60, ge=10, le=1000, description="số đoạn mỗi bên đưa vào xếp hạng lại")

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


@cache
def _defaults() -> Settings:
    return Settings()


def load_settings(**changes: Any) -> Settings:  # noqa: ANN401 - passed to pydantic, which checks the types
    """The settings in force, with ``changes`` on top; a bad value raises AssistantError naming it."""
    try:
        return Settings(**changes) if changes else _defaults()
    except ValidationError as error:
        names = ", ".join(str(detail["loc"][0]) for detail in error.errors() if detail["loc"])
        raise AssistantError(
            f"Thiết lập không hợp lệ: {names}. Xem bảng thiết lập trong README rồi sửa biến môi trường ASSISTANT_… "
            "hoặc tệp assistant.toml."
        ) from error
