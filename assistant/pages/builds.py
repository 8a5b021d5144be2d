"""Builds of the index that go on when the page that started them is left. No streamlit here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock, Thread
from typing import TYPE_CHECKING, Protocol

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.search.building import BuildReport, Progress, Step

UNEXPECTED = "Việc cập nhật dừng lại vì một sự cố ngoài dự kiến. Hãy thử lại; nếu vẫn vậy, hãy báo người quản trị."
_SHARES = {"reading": (0.0, 0.5), "embedding": (0.5, 0.4), "writing": (0.9, 0.1)}  # where a stage begins, how long
WAITING, DONE, REFUSED = "waiting", "done", "refused"
_SETTLED = {DONE, REFUSED}
_PAST = {"reading": "read", "embedding": "embedded"}


class Shelf(Protocol):
    """What a build needs to know of the files that users add; see ``uploads.Uploads``."""

    def unfinished(self) -> list[str] | None:
        """The names that no index holds yet; None when there is nothing to do."""

    def finished(self) -> None:
        """The index holds everything."""

    def dismiss(self, names: list[str]) -> bool:
        """Take back files that cannot be read; whether others came in their place."""


class BackgroundBuild:
    """At most one build at a time; every page sees how far it has come and how it ended.

    ``files`` gives the state of each file that was added: waiting, reading, read, embedding, embedded,
    writing, done, refused.
    """

    def __init__(self, build: Callable[[Progress], BuildReport], shelf: Shelf | None = None) -> None:
        self._build = build
        self._shelf = shelf
        self._lock = Lock()
        self._thread: Thread | None = None
        self._wanted = False  # something was added or removed while a build was under way
        self.running = False
        self.step: Step | None = None
        self.report: BuildReport | None = None
        self.error = ""
        self.files: dict[str, str] = {}
        self.reasons: dict[str, str] = {}  # of those refused
        self._dismissed: set[str] = set()
        if shelf and (left := shelf.unfinished()) is not None:
            self.start(left)  # the server was stopped in the middle

    @property
    def fraction(self) -> float:
        """How far it has come, from 0 to 1."""
        if self.step is None:
            return 0.0
        first, length = _SHARES[self.step.stage]
        return first + length * self.step.done / max(self.step.total, 1)

    def start(self, added: Iterable[str] = ()) -> None:
        """Begin a build; one that is under way is followed by another, which sees what has changed meanwhile."""
        with self._lock:
            if not self.running:
                self.files = {name: state for name, state in self.files.items() if state == WAITING}
            names = list(added)
            self.files |= dict.fromkeys(names, WAITING)
            self._dismissed -= set(names)
            self._wanted = True
            if not self.running:
                self.running = True
                self.step, self.report, self.error = None, None, ""
                self._thread = Thread(target=self._run, name="index build", daemon=True)
                self._thread.start()

    def wait(self, seconds: float) -> None:
        """Until it ends, at most so long."""
        if self._thread:
            self._thread.join(seconds)

    def _run(self) -> None:
        report, error = None, UNEXPECTED  # of what is not expected the interpreter writes the traceback to the log
        try:
            while self._goes_on(report):
                taken = list(self.files)
                report = self._build(self._see)
                self._settle(taken, report)
        except AssistantError as known:
            error = str(known)
            self._take_back()
        finally:
            if self.running:
                self._end(error)

    def _goes_on(self, report: BuildReport | None) -> bool:
        """Whether something has changed since the last build began; where not, it is over."""
        with self._lock:
            wanted, self._wanted = self._wanted, False
            if not wanted:
                if self._shelf:
                    self._shelf.finished()
                self.report, self.running = report, False
            return wanted

    def _take_back(self) -> None:
        """After a build that failed: what could not be read is not left for the next; perhaps it was all there was."""
        with self._lock:
            refused = [name for name, state in self.files.items() if state == REFUSED and name not in self._dismissed]
            is_all = set(self.files.values()) == {REFUSED}
            self._dismissed |= set(refused)
        if refused and self._shelf and not self._shelf.dismiss(refused) and is_all:
            self._shelf.finished()

    def _end(self, error: str) -> None:
        with self._lock:
            self.files = {name: state if state in _SETTLED else WAITING for name, state in self.files.items()}
            self.error, self.running = error, False

    def _settle(self, taken: list[str], report: BuildReport) -> None:
        """What became of the files that were there when the build began; those that cannot be read are taken back."""
        reasons = dict(report.skipped)
        with self._lock:
            refused = [name for name in taken if name in reasons and name not in self._dismissed]
            self.reasons |= {name: reasons[name] for name in refused}
            self.files |= dict.fromkeys(refused, REFUSED)
            self.files |= {name: DONE for name in taken if self.files[name] != REFUSED}
            self._dismissed |= set(refused)
        if refused and self._shelf and self._shelf.dismiss(refused):
            self._wanted = True

    def _see(self, step: Step) -> None:
        """Note where the build is; it goes through all files once to read and once to embed them."""
        with self._lock:
            self.step = step
            self.files = {name: _after(state, step, name) for name, state in self.files.items()}
            if step.problem:
                self.reasons[step.name] = step.problem


def _after(state: str, step: Step, name: str) -> str:
    """The state of a file once the build has come to ``step``."""
    if state in _SETTLED:
        return state
    if name == step.name:
        return REFUSED if step.problem else step.stage
    if step.stage == "writing" and state != WAITING:
        return step.stage
    return _PAST.get(state, state)
