"""What a bare count is said to count."""

from __future__ import annotations

import pytest

from assistant.answering.weighing.counted import unit_text
from assistant.vietnamese.numbers import figures


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ghi nhận 126 sự cố vỡ ống dẫn nước, trong đó 9 sự cố lớn.", "sự cố vỡ ống dẫn nước"),
        ("Có 71 bến khách được cấp phép.", "bến khách"),
        ("Có 14 sự kiện.", "sự kiện"),
        ("Đạt 60 triệu đồng/người.", ""),  # the unit is written
    ],
)
def test_the_noun_is_told_whole(text: str, noun: str) -> None:
    assert unit_text(text, figures(text)[0]) == noun
