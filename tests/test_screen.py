"""The timings of the screen: both apps are driven, and what is measured is what was asked for."""

from __future__ import annotations

import os

import pytest

from eval.screen import measure
from eval.screenshots import chromium_path

pytestmark = pytest.mark.skipif(
    not chromium_path() and os.environ.get("CI") != "true", reason="no Chromium on this machine"
)


def test_both_apps_are_timed_in_the_same_run() -> None:
    ours, bare = measure(["TFP của Đắk Lắk đến năm 2025?"], opens=1)
    assert (ours.app, bare.app) == ("ours", "bare Streamlit")
    for timing in (ours, bare):
        assert 0 < timing.first_paint <= timing.ready
        assert 0 < timing.answer == timing.slowest_answer
