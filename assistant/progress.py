"""How far a build has come, shown in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from assistant.search.building import Progress as Callback
    from assistant.search.building import Step

STAGES = {"reading": "Đọc tài liệu", "embedding": "Phân tích nội dung", "writing": "Ghi chỉ mục"}


@contextmanager
def shown(console: Console) -> Iterator[Callback]:
    """A callback that draws one bar a stage on ``console``."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=console) as bars:
        tasks = {stage: bars.add_task(text, total=None, name="", visible=False) for stage, text in STAGES.items()}

        def callback(step: Step) -> None:
            bars.update(tasks[step.stage], completed=step.done, total=step.total, name=step.name, visible=True)

        yield callback
