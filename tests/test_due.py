"""When a deadline falls due."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.register.due import due_date


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        ("trước ngày 30/6/2025", date(2025, 6, 30)),
        ("trong quý II/2025", date(2025, 6, 30)),
        ("quý IV năm 2024", date(2024, 12, 31)),
        ("tháng 02/2024", date(2024, 2, 29)),
        ("ngày 15 tháng 3 năm 2026", date(2026, 3, 15)),
        ("đến năm 2030", date(2030, 12, 31)),
        ("giai đoạn 2021 - 2025", date(2025, 12, 31)),
        ("trong năm 2021", date(2021, 12, 31)),
        ("trước năm 2025", date(2024, 12, 31)),
        ("trước ngày 15/12 hằng năm", None),
        ("hằng năm", None),
        ("", None),
    ],
)
def test_the_last_day_of_what_is_named(deadline: str, due: date | None) -> None:
    assert due_date(deadline) == due
