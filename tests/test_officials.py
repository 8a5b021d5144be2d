"""Questions as officials ask them in a hurry, over the invented documents of ``eval/documents``."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Answer, Message

DOCUMENTS = Path(__file__).parent.parent / "eval" / "documents"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    index = tmp_path_factory.mktemp("index")
    Assistant.build(DOCUMENTS, index)
    return Assistant.open(index)


def _ask(assistant: Assistant, text: str, *earlier: str) -> Answer:
    return assistant.ask(text, [Message("user", turn) for turn in earlier])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Chủ bến là ai?", "tổ chức, cá nhân được giao hoặc thuê khai thác bến"),
        ("giá nước tối đa mấy đồng 1 khối", "9.500 đồng"),
        ("hs vận động mấy phút 1 ngày", "ít nhất 60 phút"),
        ("Năm 2028 ngân sách tỉnh bố trí bao nhiêu tỷ đồng cho nước sạch?", "**50 tỷ đồng** – "),
        ("Ai ký kế hoạch nước sạch?", "Hoàng Văn Lĩnh"),
        ("Ai ký Chương trình số 22-CTr/TU?", "Trần Hữu Phúc"),
        ("quyết định 18 có hiệu lực hôm nào", "01/7/2025"),
        ("Chất lượng quản lý công trình nước phải đạt loại nào vào năm 2030?", "loại tốt"),
    ],
)
def test_what_is_asked_is_answered(assistant: Assistant, question: str, said: str) -> None:
    answer = _ask(assistant, question)
    assert answer.status == "answered"
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Đến năm 2035 tỷ lệ hộ dùng nước sạch là bao nhiêu?",
        "Tổng kinh phí Chương trình sức khỏe học đường là bao nhiêu tỷ đồng?",
        "Mức phạt chủ bến không niêm yết giá là bao nhiêu?",
        "Sở Xây dựng chịu trách nhiệm gì về bến khách ngang sông?",
        "Quyết định 18/2025/QĐ-UBND hết hiệu lực ngày nào?",
    ],
)
def test_what_no_clause_answers_is_refused(assistant: Assistant, question: str) -> None:
    assert _ask(assistant, question).status == "not_found"


def test_years_are_compared_within_the_document_that_has_them(assistant: Assistant) -> None:
    text = _ask(assistant, "So sánh tỷ lệ thất thoát nước năm 2028 và năm 2030.").text
    assert text.index("20%") < text.index("15%")


def test_several_facts_of_the_document_spoken_of(assistant: Assistant) -> None:
    earlier = "Quy chế quản lý bến khách ngang sông quy định những gì?"
    text = _ask(assistant, "Quyết định này ban hành ngày nào, số mấy?", earlier).text
    assert "12/6/2025" in text
    assert "18/2025/QĐ-UBND" in text


def test_what_is_named_alike_takes_the_place_in_a_follow_up(assistant: Assistant) -> None:
    assert "70%" in _ask(assistant, "Còn hộ nghèo?", "Tỷ lệ hộ nông thôn dùng nước sạch đến năm 2030?").text
