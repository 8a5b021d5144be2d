"""Terms that a document defines, asked about in many ways; what is asked of them besides is not their definition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.assistant import Assistant

TEXT = """QUY CHẾ
phối hợp chống ngập tỉnh Hà Nam

Điều 1. Giải thích từ ngữ
1. Vùng trũng là nơi thấp hơn mặt đê từ hai mét trở lên.
2. Đội trực đê cấp xã là nhóm người do xã lập ra để canh đê.

Điều 2. Quy định chung
1. "Mức nước tràn" trong Quy chế này được hiểu là mức nước cao hơn mặt đê phụ.
2. Trạm bơm HTX nói trong Quy chế này là trạm do hợp tác xã mua sắm.
3. Trong Quy chế này, cống lấy nước (viết tắt: CLN) là cống dẫn nước vào đồng.
6. Đê bao theo Quy chế này là dải đất quanh ruộng.
4. Đội trực đê cấp xã chủ trì kiểm tra vùng trũng mỗi ngày hai lần.
5. Tỉnh lập bản đồ vùng trũng trước ngày 30 tháng 4 năm 2026.
"""

TRUNG, DOI, TRAN = "nơi thấp hơn mặt đê", "nhóm người do xã lập", "cao hơn mặt đê phụ"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    folder: Path = tmp_path_factory.mktemp("defined")
    (folder / "documents").mkdir()
    (folder / "documents" / "quy-che.txt").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    assistant = Assistant.open(folder / "index")
    return lambda question: assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "meaning"),
    [
        ("vùng trũng tính những nơi nào", TRUNG),
        ("những nơi nào bị coi là vùng trũng", TRUNG),
        ("phải hiểu vùng trũng ra sao cho đúng", TRUNG),
        ("thế nào thì gọi là vung trung", TRUNG),
        ("cụm từ đội trực đê cấp xã ám chỉ ai", DOI),
        ("thế nào là đội trực đê", DOI),
        ("giải thích giúp mức nước tràn là sao", TRAN),
        ("mức nước tràn là mức ra sao", TRAN),
        ("tram bom htx la gi", "trạm do hợp tác xã"),
        ("đội trực đê cấp xã là cái gì, do ai lập, nói gọn thôi", DOI),
        ("trong quy chế chống ngập, thế nào thì được coi là vùng trũng", TRUNG),
        ("đê bao là gì, cho một câu thôi", "dải đất quanh ruộng"),
        ("cống lấy nước được hiểu là gì", "cống dẫn nước"),
        ("Vùng trũng được hiểu thế nào, phải thấp hơn đê mấy mét?", TRUNG),
    ],
)
def test_the_defining_clause_answers(ask: Callable[[str], str], question: str, meaning: str) -> None:
    assert ask(question).removeprefix('"')[:90].count(meaning) == 1


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("đội trực đê cấp xã chủ trì việc gì", "kiểm tra vùng trũng"),
        ("bản đồ vùng trũng khi nào xong", "30 tháng 4 năm 2026"),
        ("vùng trũng được kiểm tra thế nào", "mỗi ngày hai lần"),
    ],
)
def test_what_is_asked_besides_is_told(ask: Callable[[str], str], question: str, told: str) -> None:
    assert told in ask(question)
