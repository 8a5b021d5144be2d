"""A heading that joins several parts, asked for one of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.assistant import Assistant

TEXT = """CHƯƠNG TRÌNH HÀNH ĐỘNG
phát triển nghề muối tỉnh Ninh Thuận

I. TÌNH HÌNH
Nghề muối còn nhỏ lẻ.

II. MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP
1. Mục tiêu
Đến năm 2030 có 500 ha ruộng muối trải bạt.
2. Nhiệm vụ, giải pháp chủ yếu
2.1. Sửa kênh dẫn nước biển
Huyện nạo vét kênh mỗi năm một lần.
2.2. Dạy nghề cho diêm dân trẻ
Sở mở lớp vào mùa mưa.
2.3. Lập hợp tác xã bán muối
Tỉnh cho thuê kho trong ba năm.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    folder: Path = tmp_path_factory.mktemp("joined")
    (folder / "documents").mkdir()
    (folder / "documents" / "muoi.txt").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    assistant = Assistant.open(folder / "index")
    return lambda question: assistant.ask(question).text


@pytest.mark.parametrize("question", ["Có những nhiệm vụ nào về nghề muối?", "các nhiệm vụ phát triển nghề muối"])
def test_tasks_are_told_without_the_targets_beside_them(ask: Callable[[str], str], question: str) -> None:
    told = ask(question)
    assert "kênh dẫn nước biển" in told
    assert "diêm dân trẻ" in told
    assert "500 ha" not in told


def test_the_whole_is_told_where_all_its_parts_are_asked(ask: Callable[[str], str]) -> None:
    assert "500 ha" in ask("Mục tiêu của nghề muối là gì?")
