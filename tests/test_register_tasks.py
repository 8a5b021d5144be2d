"""A predicate cut into tasks by its verbs."""

from __future__ import annotations

import pytest

from assistant.register.tasks import linked, tasks_in, tidy


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "hướng dẫn, theo dõi, kiểm tra việc cấp phép",
            [("monitor", "Hướng dẫn, theo dõi, kiểm tra việc cấp phép")],
        ),
        (
            "xây dựng kế hoạch và báo cáo Tỉnh ủy",
            [("implement", "Xây dựng kế hoạch"), ("report", "Báo cáo Tỉnh ủy")],
        ),
        (
            "lập Chương trình, đồng thời tổ chức tập huấn",
            [("implement", "Lập Chương trình"), ("implement", "Tổ chức tập huấn")],
        ),
        (
            "gửi Sở Tài chính để tổng hợp, báo cáo Bộ Y tế",
            [("implement", "Gửi Sở Tài chính để tổng hợp, báo cáo Bộ Y tế")],
        ),
        (
            "theo dõi, báo cáo tình hình",
            [("monitor", "Theo dõi, báo cáo tình hình"), ("report", "Theo dõi, báo cáo tình hình")],
        ),
        ("giúp Bộ trưởng theo dõi việc thi hành", [("monitor", "Giúp Bộ trưởng theo dõi việc thi hành")]),
    ],
)  # fmt: skip
def test_tasks(text, tasks):
    assert tasks_in(text, 0, len(text)) == tasks


def test_a_task_stands_alone():
    assert tidy(" xây dựng  kế hoạch;") == "Xây dựng kế hoạch"
    assert tidy("thi hành Nghị định này.”") == "Thi hành Nghị định này"
    assert tidy("lập “Đề án A”.") == "Lập “Đề án A”"
    assert linked("để theo dõi", 0, 11) == 3
