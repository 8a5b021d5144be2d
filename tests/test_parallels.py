"""What clauses side by side share, worked out by hand."""

from __future__ import annotations

import pytest

from assistant.vietnamese.parallels import shared_head


@pytest.mark.parametrize(
    ("before", "clause", "shared"),
    [
        ("Tỷ lệ cơ giới hóa khâu làm đất đạt 90%", "khâu thu hoạch đạt 60%", "Tỷ lệ cơ giới hóa "),
        ("Tỷ lệ huy động trẻ nhà trẻ đạt 25%", "trẻ mẫu giáo đạt 93%", "Tỷ lệ huy động "),
        ("Tỷ lệ hộ dùng nước máy ở phường đạt 98%", "riêng ở đảo đạt 70%", "Tỷ lệ hộ dùng nước máy "),
        ("Tỷ lệ hộ nghèo còn 3%", "tỷ lệ hộ cận nghèo còn 5%", ""),  # has its own beginning
        ("Trồng 20 ha rừng", "đạt 90% kế hoạch", ""),  # no subject
        ("Xã Đông đạt 20%", "xã Tây đạt 30%", ""),  # nothing before what differs
    ],
)
def test_the_beginning_of_the_clause_before_holds_for_its_neighbour(before: str, clause: str, shared: str) -> None:
    assert shared_head(before, clause) == shared
