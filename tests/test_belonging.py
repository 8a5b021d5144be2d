"""To which of several groups a place belongs, and the step of a scale that no search finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant

GROUPS = """BỘ NỘI VỤ
Số: 7/2025/TT-BNV
THÔNG TƯ
Quy định về bến khách

Điều 1. Phân vùng bến
1. Vùng ven biển gồm: Quảng Ninh, Thanh Hóa, Nghệ An.
2. Vùng núi gồm: Sơn La, Lào Cai, Lạng Sơn.
Điều 2. Mức thưởng người giữ bến
{steps}
"""
STEPS = [(2, 10), *((n, n + 1) for n in range(10, 28))]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """One act with a scale longer than what a search finds."""
    folder: Path = tmp_path_factory.mktemp("acts")
    steps = "\n".join(
        f"{place}. Giữ bến từ {low} năm đến dưới {high} năm: thưởng {low}00.000 đồng."
        for place, (low, high) in enumerate(STEPS, 1)
    )
    (folder / "tt.txt").write_text(GROUPS.format(steps=steps), encoding="utf-8")
    Assistant.build(folder, folder / "index")
    return Assistant.open(folder / "index")


def test_the_group_whose_list_names_the_place(assistant: Assistant) -> None:
    assert assistant.ask("Nghệ An thuộc vùng nào khi phân vùng bến?").text.startswith("**Vùng ven biển**")
    assert assistant.ask("Lạng Sơn nằm ở vùng nào khi phân vùng bến?").text.startswith("**Vùng núi**")
    assert assistant.ask("Cà Mau thuộc vùng nào khi phân vùng bến?").status == "not_found"


@pytest.mark.parametrize("years", [4, 15, 27])
def test_the_step_that_holds_the_case(assistant: Assistant, years: int) -> None:
    told = "2" if years < 10 else str(years)
    answer = assistant.ask(f"Giữ bến {years} năm thì được thưởng bao nhiêu tiền?")
    assert answer.text.startswith(f"**{told}00.000 đồng**")
