"""The word lists of vocabulary.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_LISTS: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """The entries of one list; they are divided by bars and line breaks."""
    return frozenset(entry.strip() for entry in re.split(r"[|\n]", _LISTS[name]) if entry.strip())
