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
        ("ban hành chính sách tại kỳ họp giữa năm 2026", "tại kỳ họp giữa năm 2026"),
        ("trình chậm nhất tại kỳ họp cuối năm 2025", "chậm nhất tại kỳ họp cuối năm 2025"),
        ("báo cáo trước ngày 25 của tháng cuối quý", "trước ngày 25 của tháng cuối quý"),
        ("thông báo trước ngày 05 hằng tháng", "trước ngày 05 hằng tháng"),
        ("công bố vào tháng 10 hằng năm", "vào tháng 10 hằng năm"),
        ("báo cáo chậm nhất ngày 10/6 và ngày 10/12 hằng năm", "chậm nhất ngày 10/6 và ngày 10/12 hằng năm"),
        ("sơ kết vào quý IV/2027, tổng kết vào năm 2030", "vào quý IV/2027 và vào năm 2030"),
        ("báo cáo 6 tháng (trước ngày 10/6) và năm (trước ngày 5/12)", "trước ngày 10/6 và trước ngày 5/12"),
        ("sửa bơm trong 12 giờ và sửa điện trong 48 giờ", "trong 12 giờ"),
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
