from __future__ import annotations

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
