"""What was reached and what is aimed at."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.gates import passes_gates
from assistant.records import Metadata
from tests.made import passage, weighed


@pytest.mark.parametrize(
    ("asked", "heading", "passes"),
    [
        ("Dự kiến có bao nhiêu trạm nước?", "I. Kết quả giai đoạn 2016 - 2020", False),
        ("Phấn đấu có bao nhiêu trạm nước?", "Tình hình cấp nước", False),
        ("Dự kiến có bao nhiêu trạm nước?", "1. Mục tiêu", True),
        ("Đã có bao nhiêu trạm nước, dự kiến bao nhiêu?", "I. Kết quả giai đoạn 2016 - 2020", True),
        ("Có bao nhiêu trạm nước?", "I. Kết quả giai đoạn 2016 - 2020", True),
    ],
)
def test_what_was_reached_is_no_plan(asked: str, heading: str, passes: bool) -> None:
    (item,) = weighed(asked, passage("Có 9 trạm nước.", headings=(heading,)), metadata=Metadata())
    assert passes_gates(understand(asked), item) is passes
