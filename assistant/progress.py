"""How far long work has come, shown in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, track

if TYPE_CHECKING:
    from assistant.search.building import Progress as Callback
    from assistant.search.building import Step

Item = TypeVar("Item")

STAGES = {"reading": "Đọc tài liệu", "embedding": "Phân tích nội dung", "writing": "Ghi chỉ mục"}


@contextmanager
def shown(console: Console) -> Iterator[Callback]:
    """A callback that draws one bar a stage on ``console``."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        tasks = {stage: bars.add_task(text, total=None, name="", visible=False) for stage, text in STAGES.items()}

        def callback(step: Step) -> None:
            bars.update(tasks[step.stage], completed=step.done, total=step.total, name=step.name, visible=True)

        yield callback


def counted(console: Console, items: Sequence[Item], text: str) -> Iterator[Item]:
    """The items one by one, with a bar that counts them."""
    yield from track(items, description=text, console=console, disable=not console.is_terminal)
