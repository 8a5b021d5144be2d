"""An amount that is set step by step is told with all its steps, unless the question says which it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant

_DOCUMENT = """# Quyết định số 9/2025/QĐ-UBND của Ủy ban nhân dân tỉnh Sơn La về hỗ trợ thợ gốm

Sơn La, ngày 03 tháng 3 năm 2025

## Điều 1. Mức hỗ trợ

1. Thợ gốm làm nghề dưới 2 năm: hỗ trợ 1 triệu đồng/người.

2. Thợ gốm làm nghề từ 2 đến dưới 5 năm: hỗ trợ 2 triệu đồng/người.

3. Thợ gốm làm nghề từ 5 năm trở lên: hỗ trợ 4 triệu đồng/người.

## Điều 2. Lò nung

1. Mỗi bản có một lò nung chung.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("steps")
    documents: Path = folder / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_DOCUMENT, encoding="utf-8")
    Assistant.build(documents, folder / "index")
    return Assistant.open(folder / "index")


def test_all_steps_are_told_where_none_is_meant(assistant: Assistant) -> None:
    head, *steps = assistant.ask("Thợ gốm ở Sơn La được hỗ trợ bao nhiêu tiền?").text.splitlines()
    assert head.startswith("**3 mức**")
    assert steps == [
        "- Thợ gốm làm nghề dưới 2 năm: hỗ trợ **1 triệu đồng/người**. [1]",
        "- Thợ gốm làm nghề từ 2 đến dưới 5 năm: hỗ trợ **2 triệu đồng/người**. [2]",
        "- Thợ gốm làm nghề từ 5 năm trở lên: hỗ trợ **4 triệu đồng/người**. [3]",
    ]


def test_the_step_that_is_meant_is_told_alone(assistant: Assistant) -> None:
    answer = assistant.ask("Thợ gốm Sơn La làm nghề từ 5 năm trở lên được hỗ trợ bao nhiêu tiền?")
    assert answer.text.startswith("**4 triệu đồng/người**")
    assert "1 triệu" not in answer.text


def test_a_figure_is_set_off_whole(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    shares = _DOCUMENT.replace("dưới 2 năm: hỗ trợ 1 triệu", "dưới 2 năm, lò 11 triệu đồng/người: hỗ trợ 1 triệu")
    (documents / "gom.md").write_text(shares, encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    text = Assistant.open(tmp_path / "index").ask("Thợ gốm ở Sơn La được hỗ trợ bao nhiêu tiền?").text
    assert "1**1" not in text
