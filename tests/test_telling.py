"""What is told beside the clause that answers best."""

from __future__ import annotations

from pathlib import Path

from assistant.assistant import Assistant

_DOCUMENT = """# Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh Sơn La về làng nghề gốm

Sơn La, ngày 03 tháng 3 năm 2025

## I. Giải pháp

1. Thợ trẻ học nghề làng gốm tại nhà nghệ nhân, mỗi lớp mười người.

2. Thợ trẻ học nghề làng gốm được cho mượn lò nung trong hai năm.

3. Bến đò được sửa trước mùa mưa.
"""


def test_what_other_clauses_say_of_the_same_follows(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "gom.md").write_text(_DOCUMENT, encoding="utf-8")
    Assistant.build(documents, tmp_path / "index")
    answer = Assistant.open(tmp_path / "index").ask("Sơn La làm thế nào để thợ trẻ học nghề làng gốm?")
    assert answer.status == "answered"
    assert [citation.section for citation in answer.citations] == ["I.1", "I.2"]
    assert "Bến đò" not in answer.text
