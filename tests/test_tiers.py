"""The tiers of government, and their budgets, that a question names."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.tiers import is_of_level, is_of_other_tier
from tests.made import passage, weighed


@pytest.mark.parametrize(
    ("asked", "text", "is_other"),
    [
        ("ho so nop o cap huyen nam 2025", "Tỷ lệ hồ sơ nộp ở cấp tỉnh", True),
        ("ho so nop o cap huyen nam 2025", "Tỷ lệ hồ sơ nộp ở cấp tỉnh và cấp huyện", False),
        ("ho so nop o cap huyen nam 2025", "Tỷ lệ hồ sơ nộp", False),
        ("ho so nop nam 2025", "Tỷ lệ hồ sơ nộp ở cấp tỉnh", False),
    ],
)
def test_a_text_is_of_other_tiers_than_those_asked_for(asked: str, text: str, is_other: bool) -> None:
    assert is_of_other_tier(asked, text) == is_other


@pytest.mark.parametrize(
    ("question", "lead", "clause", "passes"),
    [
        ("Thư ký nhiệm vụ cấp quốc gia được bao nhiêu tiền?", "Nhiệm vụ cấp tỉnh:", "Thư ký: 18 triệu đồng.", False),
        ("Thư ký nhiệm vụ cấp tỉnh được bao nhiêu tiền?", "Nhiệm vụ cấp tỉnh:", "Thư ký: 18 triệu đồng.", True),
        ("Thư ký nhiệm vụ cấp tỉnh được bao nhiêu tiền?", "", "Thư ký: 18 triệu đồng.", True),
        ("Ngân sách xã góp bao nhiêu tỷ?", "", "Ngân sách góp 40 tỷ đồng.", False),
        ("Ngân sách xã góp bao nhiêu tỷ?", "", "Ngân sách tỉnh 40 tỷ đồng, ngân sách xã 3 tỷ đồng.", True),
        ("Ngân sách tỉnh góp bao nhiêu phần trăm?", "", "Ngân sách địa phương góp 2%.", True),
    ],
)
def test_a_level_is_not_taken_for_another(question: str, lead: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause, lead=lead))
    assert is_of_level(understand(question), item) is passes


def test_the_budget_of_a_level_is_the_same_with_and_without_the_word_level() -> None:
    text = "Chi 90 tỷ đồng, trong đó ngân sách cấp tỉnh 70 tỷ đồng; ngân sách cấp xã 20 tỷ đồng."
    asked = understand("Ngân sách tỉnh chi bao nhiêu?")
    (item,) = weighed(asked, passage(text))
    assert passes_gates(asked, item)
