"""The README's measured tables are those of the files that the commands saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.readme import COMMANDS, README, excerpt, held, refresh


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_holds_what_was_saved(name: str) -> None:
    assert held(name, README.read_text("utf-8")) == excerpt(name), f"stale: {COMMANDS[name]}"


def test_what_comes_before_the_first_heading_is_taken(tmp_path: Path) -> None:
    (tmp_path / "retrieval.md").write_text(
        "<!-- made by -->\n\ndate 1\n\n| a |\n|---|\n\n#### more\n\n| b |\n", "utf-8"
    )
    assert excerpt("retrieval", tmp_path) == "date 1\n\n| a |\n|---|"
    assert excerpt("speed", tmp_path) == "Not measured yet: `python -m eval benchmark`."


def test_only_the_marked_places_change(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("x\n<!-- speed -->\nold\n<!-- /speed -->\ny\n<!-- retrieval --><!-- /retrieval -->\n", "utf-8")
    (tmp_path / "speed.md").write_text("| 1 ms |\n", "utf-8")
    refresh(readme, tmp_path)
    refresh(readme, tmp_path)
    assert readme.read_text("utf-8") == (
        "x\n<!-- speed -->\n| 1 ms |\n<!-- /speed -->\ny\n"
        "<!-- retrieval -->\nNot measured yet: `python -m eval suites`.\n<!-- /retrieval -->\n"
    )


def test_a_readme_without_the_place(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("<!-- speed -->", "utf-8")
    with pytest.raises(ValueError, match="<!-- retrieval -->"):
        refresh(tmp_path / "README.md", tmp_path)
