"""Builds of the index that go on when the page that started them is left. No streamlit here."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.search.building import BuildReport, Progress, Step

UNEXPECTED = "Việc cập nhật dừng lại vì một sự cố ngoài dự kiến. Hãy thử lại; nếu vẫn vậy, hãy báo người quản trị."
_SHARES = {"reading": (0.0, 0.5), "embedding": (0.5, 0.4), "writing": (0.9, 0.1)}  # where a stage begins, how long


class BackgroundBuild:
    """At most one build at a time; every page sees how far it has come and how it ended."""

    def __init__(self, build: Callable[[Progress], BuildReport]) -> None:
        self._build = build
        self._lock = Lock()
        self._thread: Thread | None = None
        self.step: Step | None = None
        self.report: BuildReport | None = None
        self.error = ""

    @property
    def running(self) -> bool:
        """Whether a build is under way."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def fraction(self) -> float:
        """How far it has come, from 0 to 1."""
        if self.step is None:
            return 0.0
        first, length = _SHARES[self.step.stage]
        return first + length * self.step.done / max(self.step.total, 1)

    def start(self) -> None:
        """Begin a build unless one is under way."""
        with self._lock:
            if not self.running:
                self.step, self.report, self.error = None, None, ""
                self._thread = Thread(target=self._run, name="index build", daemon=True)
                self._thread.start()

    def wait(self, seconds: float) -> None:
        """Until it ends, at most so long."""
        if self._thread:
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self.report = self._build(self._see)
        except AssistantError as error:
            self.error = str(error)
        finally:
            if not (self.report or self.error):
                self.error = UNEXPECTED  # the interpreter writes the traceback to the log

    def _see(self, step: Step) -> None:
        self.step = step
