"""Settings: where they come from, how a wrong one is named, and that the README's table is the code's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.errors import AssistantError
from assistant.settings import Settings, load_settings, settings_table

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with no settings file, no settings in the environment, nothing remembered."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ASSISTANT_{name.upper()}", raising=False)
    return tmp_path


def test_the_defaults() -> None:
    settings = Settings()
    assert (settings.documents, settings.index) == (Path("documents"), Path("index"))
    assert (settings.embedding, settings.passage_tokens, settings.max_file_megabytes) == ("", 256, 50)


def test_arguments_win_over_the_environment_and_that_over_the_file(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / "assistant.toml").write_text('passage_tokens = 64\nembedding = "tệp"\nindex = "a"', encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_EMBEDDING", "môi trường")
    monkeypatch.setenv("ASSISTANT_INDEX", "b")
    settings = load_settings(index=Path("c"))
    assert (settings.passage_tokens, settings.embedding, settings.index) == (64, "môi trường", Path("c"))


def test_an_empty_variable_is_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_INDEX", "")
    assert load_settings(embedding="").index == Path("index")


@pytest.mark.parametrize(
    ("name", "value"),
    [("PASSAGE_TOKENS", "nhiều"), ("PASSAGE_TOKENS", "31"), ("MAX_FILE_MEGABYTES", "101"), ("DENSE_WEIGHT", "nan")],
)
def test_a_wrong_value_is_named_with_what_it_should_be(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"ASSISTANT_{name}", value)
    with pytest.raises(AssistantError) as caught:
        load_settings(embedding="")
    assert str(caught.value).startswith(f"Thiết lập không hợp lệ: {name.lower()} = “{value}” (")
    assert Settings.model_fields[name.lower()].description in str(caught.value)


def test_every_wrong_value_is_named() -> None:
    with pytest.raises(AssistantError, match=r"passage_tokens = “1” .*; candidates = “2” "):
        load_settings(passage_tokens=1, candidates=2)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"x = [", r"Không đọc được tệp assistant\.toml"),
        (b"index = '\xff'", r"Không đọc được tệp assistant\.toml"),
        (b"embeding = 'a'", r"embeding = “a” \(không có thiết lập này\)"),
        (b"documents = 3", "documents = “3”"),
    ],
)
def test_a_wrong_file(elsewhere: Path, content: bytes, words: str) -> None:
    (elsewhere / "assistant.toml").write_bytes(content)
    with pytest.raises(AssistantError, match=words):
        load_settings(embedding="")


def test_the_table_has_a_row_for_every_setting_with_the_range_the_code_checks() -> None:
    rows = settings_table().splitlines()[2:]
    assert len(rows) == len(Settings.model_fields)
    assert "| `candidates` | `ASSISTANT_CANDIDATES` | `100` | số đoạn" in "".join(rows)
    for row, setting in zip(rows, Settings.model_fields.values(), strict=True):
        least, most = (
            [getattr(bound, key) for bound in setting.metadata if hasattr(bound, key)] for key in ("ge", "le")
        )
        if least and most:
            assert row.endswith(f"({least[0]} đến {most[0]}) |")


def test_the_readme_carries_the_table_of_the_code() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- settings -->(.*?)<!-- /settings -->", readme, re.DOTALL)
    assert found, "README.md has no place for the settings: <!-- settings --> … <!-- /settings -->"
    assert found[1].strip() == settings_table(), (
        "stale: put there what `python -m assistant settings --markdown` prints"
    )
