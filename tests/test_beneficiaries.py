"""Whom something is meant for is told by what stands under "Đối tượng …", and no body that has to do with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant

_DOCUMENT = """# Nghị quyết số 9/2025/NQ-HĐND của Hội đồng nhân dân tỉnh Sơn La về hỗ trợ nghề gốm

Sơn La, ngày 03 tháng 3 năm 2025

## Điều 1. Đối tượng áp dụng

1. Thợ gốm đã làm nghề từ ba năm.

2. Hợp tác xã gốm có lò nung.

## Điều 2. Đối tượng được vay vốn

1. Hộ làm gốm ở bản Mường.

2. Nghệ nhân truyền nghề.

## Điều 3. Tổ chức thực hiện

1. Sở Công Thương lập danh sách vay vốn và chủ trì kiểm tra các lò nung.

2. Học trò được miễn tiền lò; thợ phụ được giảm 50%.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("beneficiaries")
    documents: Path = folder / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_DOCUMENT, encoding="utf-8")
    Assistant.build(documents, folder / "index")
    return Assistant.open(folder / "index")


@pytest.mark.parametrize(
    ("question", "sections"),
    [
        ("Nghị quyết nghề gốm Sơn La áp dụng cho ai?", ["1.1", "1.2"]),
        ("nghi quyet nghe gom Son La ap dung doi voi doi tuong nao", ["1.1", "1.2"]),
        ("Ở Sơn La ai được vay vốn?", ["2.1", "2.2"]),
        ("Sơn La: đối tượng nào được vay vốn?", ["2.1", "2.2"]),
    ],
)
def test_those_it_is_meant_for_are_listed(assistant: Assistant, question: str, sections: list[str]) -> None:
    assert [citation.section for citation in assistant.ask(question).citations] == sections


def test_who_is_charged_with_a_thing_is_a_body(assistant: Assistant) -> None:
    assert "Sở Công Thương" in assistant.ask("Ai được giao kiểm tra các lò nung ở Sơn La?").text


def test_whom_it_is_for_is_no_amount(assistant: Assistant) -> None:
    assert assistant.ask("Ở Sơn La ai được miễn tiền lò?").text.startswith("Học trò được miễn tiền lò")
