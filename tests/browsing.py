"""What the tests in Chromium share: when they run, how patient they are, and a page that must log no error."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as GaveUp

from eval.screenshots import chromium_path

needs_chromium = pytest.mark.skipif(
    not chromium_path() and os.environ.get("CI") != "true", reason="no Chromium on this machine"
)
PATIENCE = 60_000  # milliseconds: another suite may be using the machine
READY = "Ví dụ, bạn có thể hỏi"
expect.set_options(timeout=PATIENCE // 2)


def opened(browser: Browser, address: str, width: int, height: int, ready: str = READY) -> Iterator[Page]:
    """A page at the address, once it shows the words ``ready``; fails when the browser's console shows an error."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.get_by_text(ready).first.wait_for()
    yield page
    context.close()
    # Streamlit asks for its own settings below a page's address before it finds them at the root
    assert [error for error in errors if "404" not in error] == []


def settled(page: Page) -> None:
    """Nothing is being drawn any more: what is drawn anew shuts menus."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def choose(page: Page, menu: Locator, choice: str) -> None:
    """Picks from a menu, opening it again as a person would when the page, drawn anew, has shut it."""
    name = re.compile(rf"(^|\s){re.escape(choice)}$")  # the name of an icon may stand before it
    wanted = page.get_by_role("menuitem", name=name).or_(page.get_by_role("option", name=name))
    for patience in (PATIENCE // 12, PATIENCE // 6, PATIENCE):
        settled(page)
        if not wanted.is_visible():
            menu.click()
        try:
            return wanted.click(timeout=patience)
        except GaveUp:
            continue
    raise AssertionError(f"“{choice}” không mở được")
