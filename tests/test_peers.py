"""Who asks of a body that a document does not name is told what those of its kind have to do together."""

from pathlib import Path

import pytest

from assistant.assistant import Assistant

TEXT = """# Kế hoạch số 9/KH-UBND của Ủy ban nhân dân tỉnh Lai Châu về trồng rừng

Lai Châu, ngày 05 tháng 3 năm 2025

## I. Mục tiêu

Đến năm 2030 trồng 4.000 ha rừng.

## II. Tổ chức thực hiện

1. Sở Tài chính bố trí vốn trồng rừng.

2. Các sở, ban, ngành vận động cán bộ trồng cây vào dịp Tết.

3. UBND các huyện giao đất trồng rừng cho dân.

4. Các huyện ủy kiểm tra việc giữ rừng.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("peers")
    (folder / "documents").mkdir()
    (folder / "documents" / "rung.md").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    return Assistant.open(folder / "index")


@pytest.mark.parametrize(
    ("question", "group", "task"),
    [
        ("Sở Y tế Lai Châu phải làm gì?", "các sở, ban, ngành", "Vận động cán bộ trồng cây vào dịp Tết"),
        ("UBND huyện Mường Tè tỉnh Lai Châu có nhiệm vụ gì?", "UBND các huyện", "Giao đất trồng rừng cho dân"),
    ],
)
def test_a_body_that_is_not_named_has_what_its_kind_has(
    assistant: Assistant, question: str, group: str, task: str
) -> None:
    answer = assistant.ask(question)
    told = f"Không có việc giao riêng cho cơ quan này; việc giao chung cho {group}: {task} [1]"
    assert answer.text.splitlines()[-1] == told
    assert answer.status == "not_found"


@pytest.mark.parametrize(
    "question", ["Sở Tài chính Lai Châu phải làm gì?", "Sở Y tế Lai Châu được cấp bao nhiêu tiền?"]
)
def test_nothing_of_its_kind_where_it_is_named_or_an_amount_is_asked(assistant: Assistant, question: str) -> None:
    assert "giao chung" not in assistant.ask(question).text
