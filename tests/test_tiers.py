"""The tiers of government that a question names."""

from __future__ import annotations

import pytest

from assistant.answering.weighing.tiers import is_of_other_tier


@pytest.mark.parametrize(
    ("asked", "text", "is_other"),
    [
        ("ho so nop o cap huyen nam 2025", "Tỷ lệ hồ sơ nộp ở cấp tỉnh", True),
        ("ho so nop o cap huyen nam 2025", "Tỷ lệ hồ sơ nộp ở cấp tỉnh và cấp huyện", False),
        ("ho so nop o cap huyen nam 2025", "Tỷ lệ hồ sơ nộp", False),
        ("ho so nop nam 2025", "Tỷ lệ hồ sơ nộp ở cấp tỉnh", False),
    ],
)
def test_a_text_is_of_other_tiers_than_those_asked_for(asked: str, text: str, is_other: bool) -> None:
    assert is_of_other_tier(asked, text) == is_other
