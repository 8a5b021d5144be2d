"""Deadlines and rhythms as written."""

from __future__ import annotations

import pytest

from assistant.register.deadlines import deadline_in, due_in, is_moment, rhythm_in


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("trình UBND tỉnh trước ngày 30/6/2025", "trước ngày 30/6/2025"),
        ("hoàn thành trong quý II/2025", "hoàn thành trong quý II/2025"),
        ("chậm nhất ngày 31/3 hằng năm", "chậm nhất ngày 31/3 hằng năm"),
        ("nộp trước ngày 31 tháng 12 năm 2025", "trước ngày 31 tháng 12 năm 2025"),
        ("trong thời hạn 30 ngày kể từ ngày nhận hồ sơ, trả lời", "trong thời hạn 30 ngày kể từ ngày nhận hồ sơ"),
        ("rà soát dữ liệu (Quý IV/2026)", "Quý IV/2026"),
        ("thực hiện Nghị quyết số 5 ngày 01/02/2024", ""),
        ("triển khai “Kế hoạch hoàn thành trước năm 2030”", ""),
        ("đánh giá giai đoạn 2021 - 2025", ""),
    ],
)
def test_deadlines(text, deadline):
    assert deadline_in(text) == deadline


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("định kỳ 6 tháng, hằng năm báo cáo", "định kỳ 6 tháng, hằng năm"),
        ("báo cáo hằng quý", "hằng quý"),
        ("báo cáo theo định kỳ", "theo định kỳ"),
        ("thường xuyên kiểm tra", "thường xuyên"),
        ("kiểm tra một lần", ""),
    ],
)
def test_rhythms(text, rhythm):
    assert rhythm_in(text) == rhythm


def test_a_cell_that_holds_a_time():
    assert due_in("Tháng 9/2024") == "Tháng 9/2024"
    assert due_in("Theo lộ trình, xong trước năm 2026") == "xong trước năm 2026"
    assert due_in("Thường xuyên") == ""
    assert is_moment("Hằng năm") and is_moment("2021 - 2025")
    assert not is_moment("Sở Y tế")
