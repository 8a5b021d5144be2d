"""The figure of a target as answers tell it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.answering.registering.target_figures import stated
from assistant.records import Citation, Target


@pytest.mark.parametrize(
    ("quote", "written", "told"),
    [
        ("6; Tỷ lệ lò tắt; %; dưới 2,9; dưới 2,7", "2,7%", "dưới 2,7%"),
        ("5; Gốm xuất khẩu; triệu USD; 210; 260", "260 triệu USD", "260 triệu USD"),
        ("Có ít nhất 40 lò nung bằng gas.", "40 lò", "ít nhất 40 lò"),
    ],
)
def test_a_figure_keeps_the_bound_that_stands_before_it(quote: str, written: str, told: str) -> None:
    place = Citation(0, "a.md", "", "", "", None, 0, len(quote), quote)
    assert stated(Target("Lò", "lò", "at_most", (Decimal(1),), written, "", citation=place)) == told
