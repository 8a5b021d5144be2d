"""The working questions of some kinds, each with an assistant over the folder that it is asked of."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from assistant.assistant import Assistant
from eval import gazette
from eval.questions import Kind, Question, for_folder, load

_FOLDERS = (Path("documents"), Path("eval/documents"))


def asked(kinds: Collection[Kind], documents: Sequence[Path] | None = None) -> Iterator[tuple[Assistant, Question]]:
    """Over the folders given; over those of the project, and the gazette's acts where its articles are at hand."""
    with tempfile.TemporaryDirectory() as name:
        acts = Path(name) / "acts"
        if not documents and gazette.GAZETTE.exists():
            gazette.main(acts)
        for place, folder in enumerate(documents or [*_FOLDERS, *([acts] if acts.exists() else [])]):
            index = Path(name) / str(place)
            Assistant.build(folder, index)
            assistant = Assistant.open(index)
            yield from ((assistant, question) for question in for_folder(load("work", kinds), folder))
