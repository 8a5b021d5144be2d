"""How quick the app is on the screen: first paint, and from Enter to the answer, beside a bare Streamlit chat app.

Both are opened in the same Chromium, in turns, so that a busy machine slows both. The bare app holds no more than a
title, a place to type and an answer that is always the same: what Streamlit itself costs.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from assistant.assistant import Assistant
from eval.screenshots import ROOT, app_running, launch

_TYPE_HERE = "Hỏi về chỉ tiêu"
_BARE = f'''
import streamlit as st

st.title("Hỏi đáp")
turns = st.session_state.setdefault("turns", [])
if question := st.chat_input("{_TYPE_HERE}"):
    turns.append(question)
for question in turns:
    st.chat_message("user").write(question)
    with st.chat_message("assistant"):
        st.html('<div class="answer">Câu trả lời.</div>')
'''
_PAINT = """() => new Promise(done => {
  const of = entries => entries.find(entry => entry.name === "first-contentful-paint")?.startTime;
  const now = of(performance.getEntriesByType("paint"));
  if (now) return done(now);
  new PerformanceObserver(list => of(list.getEntries()) && done(of(list.getEntries()))).observe({type: "paint"});
})"""
_ANSWERED = """before => new Promise(done => {
  const shown = () => document.querySelectorAll(".answer").length > before && requestAnimationFrame(() => done());
  shown() || new MutationObserver((_, seen) => shown() && seen.disconnect())
    .observe(document.body, {subtree: true, childList: true});
})"""


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of one app: medians, but for the first visit to a server that has just started."""

    app: str
    first_visit: float  # until a question can be typed
    first_paint: float  # something is drawn
    ready: float  # a question can be typed
    answer: float  # from Enter to the answer on the screen
    slowest_answer: float


def measure(questions: Sequence[str], opens: int = 5, documents: Path = ROOT / "documents") -> list[Timing]:
    """Both apps: ours over ``documents``, and the bare one."""
    with tempfile.TemporaryDirectory() as folder:
        index, bare = Path(folder) / "index", Path(folder) / "bare.py"
        Assistant.build(documents, index)
        bare.write_text(_BARE, encoding="utf-8")
        with (
            app_running(index, documents) as ours,
            app_running(index, documents, bare) as other,
            sync_playwright() as p,
        ):
            browser = launch(p)
            return _in_turns(browser, {"ours": ours, "bare Streamlit": other}, questions, opens)


def _in_turns(browser: Browser, apps: dict[str, str], questions: Sequence[str], opens: int) -> list[Timing]:
    paints: dict[str, list[tuple[float, float]]] = {name: [] for name in apps}
    answers: dict[str, list[float]] = {name: [] for name in apps}
    first = {}
    for name, address in apps.items():
        page, _, first[name] = _open(browser, address)  # the first visitor of a server waits for its imports
        page.close()
    for _ in range(opens):
        for name, address in apps.items():
            page, *times = _open(browser, address)
            paints[name].append((times[0], times[1]))
            page.close()
    pages = {name: _open(browser, address)[0] for name, address in apps.items()}
    for question in questions:
        for name, page in pages.items():
            answers[name].append(_ask(page, question))
    return [
        Timing(
            name,
            first[name],
            median(paint for paint, _ in paints[name]),
            median(ready for _, ready in paints[name]),
            median(answers[name]),
            max(answers[name]),
        )
        for name in apps
    ]


def _open(browser: Browser, address: str) -> tuple[Page, float, float]:
    page = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN").new_page()
    started = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.get_by_placeholder(_TYPE_HERE).wait_for()
    ready = 1000 * (time.perf_counter() - started)
    return page, float(page.evaluate(_PAINT)), ready


def _ask(page: Page, question: str) -> float:
    before = page.locator(".answer").count()
    page.get_by_placeholder(_TYPE_HERE).fill(question)
    page.wait_for_timeout(400)  # a person types for longer; what the last answer left to do is done
    started = time.perf_counter()
    page.keyboard.press("Enter")
    page.evaluate(_ANSWERED, before)
    return 1000 * (time.perf_counter() - started)
