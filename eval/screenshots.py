"""Pictures of the app for the README: the real app, an index of ``documents/``, real questions, Chromium.

    python -m eval.screenshots --output docs

Needs a Chromium on the PATH and the development requirements. The server and the browser are shared with the browser
test.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_VIEWS: tuple[tuple[str, int, int, Literal["light", "dark"]], ...] = (
    ("", 1280, 800, "light"),
    ("-toi", 1280, 800, "dark"),
    ("-dien-thoai", 380, 760, "light"),
)
_COLOURS = 128  # a picture of text needs no more, and is a third of the size
_QUESTIONS = ("TFP của Đắk Lắk đến năm 2025?", "So sánh chỉ tiêu TFP của Đắk Lắk và Bình Định")
_DRAWN = "[data-testid=stApp][data-test-script-state=notRunning]"


def chromium_path() -> str:
    """Where Chromium is, "" where there is none."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), "")


def free_port() -> int:
    """One that nothing listens on just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def app_running(
    index: Path, documents: Path = ROOT / "documents", script: Path = ROOT / "app.py", port: int = 0
) -> Iterator[str]:
    """The app, or another script, on this machine until the block ends; gives its address. Port 0 is any free one."""
    port = port or free_port()
    environment = {
        "ASSISTANT_UPLOADS": f"{index}.uploads",
        **os.environ,
        "ASSISTANT_INDEX": str(index),
        "ASSISTANT_DOCUMENTS": str(documents),
    }
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_up(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(10)


def _wait_until_up(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"the app did not start at {address}")


def launch(playwright: Playwright) -> Browser:
    """Chromium without a window and without a network of its own."""
    return playwright.chromium.launch(executable_path=chromium_path(), args=list(_FLAGS))


def ask(page: Page, question: str) -> None:
    """Type a question and wait for its answer."""
    answers = page.locator(".answer")
    before = answers.count()
    page.get_by_placeholder("Hỏi về chỉ tiêu").fill(question)
    page.keyboard.press("Enter")
    answers.nth(before).wait_for()


def _picture(page: Page, path: Path) -> None:
    page.wait_for_timeout(1200)  # transitions and fonts; a picture has nothing better to wait for
    image = Image.open(BytesIO(page.screenshot())).convert("RGB")
    image.quantize(_COLOURS).save(path, optimize=True)


def _pictures(page: Page, address: str, folder: Path, suffix: str) -> None:
    page.goto(address)
    page.get_by_text("Ví dụ, bạn có thể hỏi").wait_for()
    _picture(page, folder / f"hoi-dap-bat-dau{suffix}.png")
    for question in _QUESTIONS:
        ask(page, question)
    page.locator(_DRAWN).wait_for()
    page.locator(".marker").last.click()
    page.locator(".excerpt mark").first.wait_for()
    _picture(page, folder / f"hoi-dap{suffix}.png")
    _register_pictures(page, address, folder, suffix)
    page.goto(f"{address}/tai-lieu")
    page.locator("[class*=st-key-read-] button").first.wait_for()
    page.locator(_DRAWN).wait_for()
    _picture(page, folder / f"tai-lieu{suffix}.png")


def _register_pictures(page: Page, address: str, folder: Path, suffix: str) -> None:
    page.goto(f"{address}/chi-tieu?chi-tieu=tfp&xem=So+sánh")
    page.locator("[data-testid=stVegaLiteChart] svg").last.wait_for()
    page.locator(_DRAWN).wait_for()
    _picture(page, folder / f"chi-tieu{suffix}.png")
    page.goto(f"{address}/trach-nhiem?tim=ubnd")
    page.locator(".records tbody tr").first.wait_for()
    page.locator(_DRAWN).wait_for()
    _picture(page, folder / f"trach-nhiem{suffix}.png")
    page.goto(f"{address}/ban-tom-tat?tinh=Đắk+Lắk")
    page.get_by_role("button", name="Lập bản tóm tắt").click()
    page.locator(".paper").first.wait_for()
    page.locator(_DRAWN).wait_for()
    page.locator(".st-key-take-away").evaluate("element => element.scrollIntoView()")
    _picture(page, folder / f"ban-tom-tat{suffix}.png")


def main() -> None:
    """Write the pictures into the folder named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, required=True)
    folder: Path = parser.parse_args().output
    if not chromium_path():
        sys.exit("No Chromium on the PATH.")
    from assistant.assistant import Assistant

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as index:
        Assistant.build(ROOT / "documents", Path(index))
        with app_running(Path(index)) as address, sync_playwright() as playwright:
            browser = launch(playwright)
            for suffix, width, height, scheme in _VIEWS:
                page = browser.new_page(
                    viewport={"width": width, "height": height}, color_scheme=scheme, locale="vi-VN"
                )
                _pictures(page, address, folder, suffix)
                page.close()
            browser.close()


if __name__ == "__main__":
    main()
