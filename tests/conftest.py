"""Fixtures that several files use: the app's real server over ``documents/``, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an app of its own runs, over an index of ``documents/``."""
    from assistant.assistant import Assistant
    from eval.screenshots import ROOT, app_running

    index = tmp_path_factory.mktemp("index")
    Assistant.build(ROOT / "documents", index)
    with app_running(index) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium."""
    from playwright.sync_api import sync_playwright

    from eval.screenshots import launch

    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()
