"""Talks as officials have them, over ``documents/``."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Answer, Message

DOCUMENTS = Path(__file__).parent.parent / "documents"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    index = tmp_path_factory.mktemp("index")
    Assistant.build(DOCUMENTS, index)
    return Assistant.open(index)


def _last(assistant: Assistant, *questions: str) -> Answer:
    """The answer to the last of some questions, each asked after the ones before."""
    history: list[Message] = []
    for question in questions[:-1]:
        history += [Message("user", question), Message("assistant", assistant.ask(question, history).text)]
    return assistant.ask(questions[-1], history)


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("Chỉ tiêu kinh tế số của Đắk Lắk?", "ok cảm ơn", "năm 2030 thì sao"), "**khoảng 30%**"),
        (("Bình Phước ai kiểm tra?", "the con dak lak?"), "**Ban cán sự đảng UBND tỉnh**"),
        (("Đăk Lăk TFP 2025 là 35% phải không",), "**Không**. **Ít nhất 38%** – "),
        (("Nhiệm vụ của Mặt trận Tổ quốc ở các tỉnh",), "; lập kế hoạch cụ thể"),
        (("TFP Bình Định 2025; kinh tế số Đắk Lắk 2030?",), "- **Bình Định**: **từ 38 - 42%** – "),
        (("TFP Bình Định 2025; kinh tế số Đắk Lắk 2030?",), "- **Đắk Lắk**: **khoảng 30%** (đến năm 2030) – "),
    ],
)
def test_what_is_told(assistant: Assistant, questions: tuple[str, ...], said: str) -> None:
    answer = _last(assistant, *questions)
    assert answer.status == "answered"
    assert said in answer.text


@pytest.mark.parametrize(
    "questions",
    [
        ("TFP dak lak 2025 bn", "the con long an?", "ai theo doi?"),  # Long An names nobody who monitors
        ("long an giao ai theo doi thuc hien chuong trinh 54",),
        ("nghị quyết dak lak co hieu luc khi nao",),
        ("mục tiêu Bình Định năm 2035",),
        ("tóm tắt mục tiêu Bến Tre 2030",),
        ("Xin chào",),
    ],
)
def test_what_the_documents_do_not_say(assistant: Assistant, questions: tuple[str, ...]) -> None:
    answer = _last(assistant, *questions)
    assert answer.status == "not_found"
    assert answer.citations == () or answer.text.startswith("Không tìm thấy trong tài liệu.")
