"""The clause that fits a question nearly as well as the one that answers it is told after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant

_DOCUMENT = """# Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh Sơn La về làng nghề gốm

Sơn La, ngày 03 tháng 3 năm 2025

## I. Vốn

1. Lò nung gốm ở bản Mường được hỗ trợ 40 triệu đồng.

2. Lò nung gốm ở bản Chiềng được hỗ trợ 65 triệu đồng.

3. Bến đò được sửa hết 900 triệu đồng.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("rivals")
    documents: Path = folder / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_DOCUMENT, encoding="utf-8")
    Assistant.build(documents, folder / "index")
    return Assistant.open(folder / "index")


def test_two_clauses_that_fit_alike_are_both_told(assistant: Assistant) -> None:
    answer = assistant.ask("Lò nung gốm được hỗ trợ bao nhiêu tiền?")
    first, second = answer.text.splitlines()
    assert "40 triệu đồng" in first
    assert second.startswith("Cũng liên quan: ")
    assert "65 triệu đồng" in second
    assert [citation.section for citation in answer.citations] == ["I.1", "I.2"]


def test_a_clause_that_fits_less_is_not_told(assistant: Assistant) -> None:
    answer = assistant.ask("Lò nung gốm ở bản Chiềng được hỗ trợ bao nhiêu tiền?")
    assert [citation.section for citation in answer.citations] == ["I.2"]
    assert "Cũng liên quan" not in answer.text
