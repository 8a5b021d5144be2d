"""The figures that the README takes in from ``eval/results``: between two markers stands what the file of that name
begins with, up to its first heading.
"""

from __future__ import annotations

import re
from pathlib import Path

from eval.comparing import RESULTS
from eval.suites import ROOT

COMMANDS = {"retrieval": "python -m eval suites", "speed": "python -m eval benchmark"}  # by file
README = ROOT / "README.md"


def excerpt(name: str, folder: Path = RESULTS) -> str:
    """What the README holds of a file of results, or of one that has not been made."""
    path = folder / f"{name}.md"
    if not path.is_file():
        return f"Not measured yet: `{COMMANDS[name]}`."
    told = re.split(r"^#", path.read_text("utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
    return re.sub(r"<!--.*?-->\s*", "", told).strip()


def held(name: str, readme: str) -> str:
    """What a README holds between the markers of that name; ValueError where it has none."""
    return _parts(name, readme)[1].strip()


def refresh(readme: Path = README, folder: Path = RESULTS) -> None:
    """Bring every marked place of the README up to date with the files."""
    text = readme.read_text("utf-8")
    for name in COMMANDS:
        before, _, after = _parts(name, text)
        text = f"{before}\n{excerpt(name, folder)}\n{after}"
    readme.write_text(text, "utf-8")


def _parts(name: str, text: str) -> tuple[str, str, str]:
    first, last = f"<!-- {name} -->", f"<!-- /{name} -->"
    if text.count(first) != 1 or text.count(last) != 1:
        raise ValueError(f"the README has no one place marked {first} … {last}")
    start, end = text.index(first) + len(first), text.index(last)
    return text[:start], text[start:end], text[end:]
