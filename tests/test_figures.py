"""Which figures of a text are amounts."""

from __future__ import annotations

from assistant.answering.weighing.figures import figures_in, quantities


def test_numbers_of_items_are_no_figures() -> None:
    assert [figure.text for figure in figures_in("Gồm: (1) xây 5 cầu; (2) mở đường.")] == ["5 cầu"]


def test_years_dates_and_references_are_no_quantities() -> None:
    text = "Theo Điều 5, ngày 01/7/2023, đến năm 2025 có 12 xã trong 5 năm."
    assert [figure.text for figure in quantities(figures_in(text))] == ["12 xã"]
    assert [figure.text for figure in quantities(figures_in(text), with_time=True)] == ["12 xã", "5 năm"]
