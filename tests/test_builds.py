from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from assistant.errors import NoDocuments
from assistant.pages.builds import UNEXPECTED, BackgroundBuild
from assistant.search.building import BuildReport, Progress, Step

REPORT = BuildReport(2, 30, 1, 0, (), (), 0.1)


def test_pages_see_how_far_a_build_has_come_and_how_it_ended() -> None:
    reached, go_on = Event(), Event()

    def work(progress: Progress) -> BuildReport:
        progress(Step("embedding", 1, 2, "a.md"))
        reached.set()
        go_on.wait(5)
        return REPORT

    build = BackgroundBuild(work)
    assert (build.running, build.fraction, build.report) == (False, 0.0, None)
    build.start()
    reached.wait(5)
    build.start()  # a second press changes nothing
    assert (build.running, build.fraction) == (True, pytest.approx(0.7))  # half of the stage from 0.5 to 0.9
    go_on.set()
    build.wait(5)
    assert (build.running, build.report, build.error) == (False, REPORT, "")


def test_a_users_error_is_kept_as_its_sentence() -> None:
    def work(progress: Progress) -> BuildReport:
        raise NoDocuments("Thư mục chưa có tài liệu nào.")

    build = BackgroundBuild(work)
    build.start()
    build.wait(5)
    assert (build.error, build.report) == ("Thư mục chưa có tài liệu nào.", None)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_anything_else_ends_in_a_sentence_that_says_what_to_do() -> None:
    def work(progress: Progress) -> BuildReport:
        raise ZeroDivisionError

    build = BackgroundBuild(work)
    build.start()
    build.wait(5)
    assert build.error == UNEXPECTED


class FakeShelf:
    """Files that were added: those that cannot be read are taken back."""

    def __init__(self, left: list[str] | None = None, restored: bool = False) -> None:
        self.left, self.restored, self.dismissed = left, restored, []

    def unfinished(self) -> list[str] | None:
        return self.left

    def finished(self) -> None:
        self.left = None

    def dismiss(self, names: list[str]) -> bool:
        self.dismissed += names
        return self.restored


def test_each_file_has_its_own_state_and_a_bad_one_its_reason() -> None:
    seen: list[dict[str, str]] = []
    shelf = FakeShelf()

    def work(progress: Progress) -> BuildReport:
        for step in (
            Step("reading", 0, 3, "a.md"),
            Step("reading", 1, 3, "hong.pdf"),
            Step("reading", 1, 3, "hong.pdf", "hong.pdf: bị hỏng"),
            Step("reading", 2, 3, "cu.md"),
            Step("embedding", 0, 2, "a.md"),
            Step("writing", 0, 1),
        ):
            progress(step)
            seen.append(dict(build.files))
        return replace(REPORT, skipped=(("hong.pdf", "hong.pdf: bị hỏng"),))

    build = BackgroundBuild(work, shelf)
    build.start(["a.md", "hong.pdf"])
    build.wait(5)
    assert [states["a.md"] for states in seen] == ["reading", "read", "read", "read", "embedding", "writing"]
    assert [states["hong.pdf"] for states in seen] == ["waiting", "reading", *["refused"] * 4]
    assert build.files == {"a.md": "done", "hong.pdf": "refused"}
    assert build.reasons == {"hong.pdf": "hong.pdf: bị hỏng"}
    assert shelf.dismissed == ["hong.pdf"]


def test_what_a_bad_file_gave_way_to_is_indexed_again() -> None:
    runs: list[int] = []

    def work(progress: Progress) -> BuildReport:
        runs.append(1)
        return replace(REPORT, skipped=(("a.md", "hỏng"),) if len(runs) == 1 else ())

    build = BackgroundBuild(work, FakeShelf(restored=True))
    build.start(["a.md"])
    build.wait(5)
    assert (len(runs), build.files) == (2, {"a.md": "refused"})


def test_what_is_added_during_a_build_is_taken_in_by_the_next() -> None:
    began, go_on = Event(), Event()
    runs: list[int] = []

    def work(progress: Progress) -> BuildReport:
        runs.append(1)
        began.set()
        go_on.wait(5)
        return REPORT

    build = BackgroundBuild(work, FakeShelf())
    build.start(["a.md"])
    began.wait(5)
    build.start(["b.md"])
    go_on.set()
    build.wait(5)
    assert (len(runs), build.files) == (2, {"a.md": "done", "b.md": "done"})


def test_a_server_that_was_stopped_goes_on_with_what_was_left() -> None:
    shelf = FakeShelf(left=["a.md"])
    build = BackgroundBuild(lambda progress: REPORT, shelf)
    build.wait(5)
    assert (build.files, shelf.left) == ({"a.md": "done"}, None)


def test_files_of_a_build_that_failed_wait_for_the_next() -> None:
    def work(progress: Progress) -> BuildReport:
        progress(Step("reading", 0, 1, "a.md"))
        raise NoDocuments("Đĩa đã đầy.")

    shelf = FakeShelf(left=["a.md"])
    build = BackgroundBuild(work, shelf)
    build.wait(5)
    assert (build.files, build.error, shelf.left) == ({"a.md": "waiting"}, "Đĩa đã đầy.", ["a.md"])


def test_a_bad_file_that_was_all_there_was_is_not_left_behind() -> None:
    def work(progress: Progress) -> BuildReport:
        progress(Step("reading", 0, 1, "hong.pdf", "hỏng"))
        raise NoDocuments("Không đọc được tài liệu nào.")

    shelf = FakeShelf(left=["hong.pdf"])
    build = BackgroundBuild(work, shelf)
    build.wait(5)
    assert (build.files, build.reasons) == ({"hong.pdf": "refused"}, {"hong.pdf": "hỏng"})
    assert (shelf.dismissed, shelf.left) == (["hong.pdf"], None)
