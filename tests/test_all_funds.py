"""All the money of a document is told from its section on money, and not from a clause that names some."""

from pathlib import Path

import pytest

from assistant.assistant import Assistant

TEXT = """# Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh Sơn La về phát triển nghề dệt

Sơn La, ngày 05 tháng 3 năm 2025

## I. Tình hình

Ngân sách chi cho nghề dệt năm 2024 bằng 0,3% tổng chi; kinh phí thực hiện các lớp nghề là 2 tỷ đồng.

## II. Mục tiêu

Đến năm 2030 có 900 hộ dệt. Kinh phí mua sợi đạt 5% doanh thu.

## III. Nguồn lực thực hiện

Nhu cầu vốn dự kiến 40 tỷ đồng, gồm ngân sách tỉnh 25 tỷ đồng, vốn vay 15 tỷ đồng.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("funding")
    (folder / "documents").mkdir()
    (folder / "documents" / "det.md").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    return Assistant.open(folder / "index")


@pytest.mark.parametrize(
    "question",
    ["KP thực hiện KH Sơn La", "nguồn lực thực hiện kế hoạch nghề dệt Sơn La", "tổng vốn phát triển nghề dệt Sơn La"],
)
def test_all_the_money_is_the_section_on_money(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("**Mục III: Nguồn lực thực hiện**:")
    assert answer.citations[0].section == "III"


def test_the_sum_comes_first_where_an_amount_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("Kinh phí thực hiện Kế hoạch của Sơn La là bao nhiêu?")
    assert answer.text.startswith("**40 tỷ đồng** – ")


def test_money_for_a_thing_of_its_own_is_not_all_of_it(assistant: Assistant) -> None:
    assert "Mục III" not in assistant.ask("tổng vốn mua máy bay Sơn La").text
    assert assistant.ask("Kinh phí thực hiện các lớp nghề của Sơn La là bao nhiêu?").text.startswith("**2 tỷ đồng**")
