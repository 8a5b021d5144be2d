"""Amounts set by bracket, and cases that lie there or not."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.bounds import is_of_bracket
from tests.made import passage, weighed

CLAUSES = (
    "Làm nghề dưới 6 tháng: thưởng 200.000 đồng.",
    "Làm nghề từ đủ 6 tháng đến dưới 18 tháng: thưởng 500.000 đồng.",
    "Làm nghề từ đủ 18 tháng trở lên: thưởng 900.000 đồng.",
    "Thợ giỏi: thưởng 300.000 đồng.",
)


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ("Làm nghề dưới 6 tháng được thưởng bao nhiêu?", [True, False, False, True]),
        ("Làm nghề từ 6 đến dưới 18 tháng được thưởng bao nhiêu?", [False, True, False, True]),
        ("lam nghe tren 18 thang duoc thuong bao nhieu", [False, False, True, True]),
        ("Làm nghề 7 tháng được thưởng bao nhiêu?", [False, True, False, True]),
        ("Làm nghề 6 tháng được thưởng bao nhiêu?", [False, True, False, True]),
        ("Làm nghề 18 tháng được thưởng bao nhiêu?", [False, False, True, True]),
        ("Làm nghề 2 năm được thưởng bao nhiêu?", [False, False, True, True]),
        ("lam nghe 1 nam 2 thang duoc thuong bao nhieu", [False, True, False, True]),  # 14 months
        ("Làm nghề 1 năm 7 tháng được thưởng bao nhiêu?", [False, False, True, True]),  # 19
        ("Làm nghề được thưởng bao nhiêu?", [True, True, True, True]),  # no bracket is asked about
        ("Làm nghề dưới 6 tháng thì ai thưởng?", [True, True, True, True]),  # no amount is
    ],
)
def test_the_bracket_asked_about(asked: str, fits: list[bool]) -> None:
    question = understand(asked)
    found = [weighed(question, passage(clause))[0] for clause in CLAUSES]
    assert [is_of_bracket(question, item) for item in found] == fits


def test_a_clause_whose_bracket_holds_the_case_names_it() -> None:
    question = understand("Làm nghề 7 tháng được thưởng bao nhiêu?")
    found = {item.passage.text: item.named_fit for item in weighed(question, *map(passage, CLAUSES))}
    assert [found[clause] for clause in CLAUSES] == [0.0, 1.0, 0.0, 0.0]


def test_what_is_given_for_so_long_is_no_bracket() -> None:
    clause = "Thợ học nghề được thưởng 200.000 đồng/tháng, tối đa 6 tháng."
    question = understand("Thợ học nghề 10 tháng được thưởng bao nhiêu?")
    assert is_of_bracket(question, weighed(question, passage(clause))[0])
