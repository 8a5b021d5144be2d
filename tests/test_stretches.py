"""What a sentence says each of its figures is of."""

from __future__ import annotations

import pytest

from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.stretches import spans_at, stretches_of


def _own(text: str) -> list[str]:
    found = stretches_of(text, quantities(figures_in(text)))
    return [" ".join(stretch.own.split()).rstrip(".") for stretch in found.values()]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Thợ nam đạt 40%, thợ nữ đạt 30%.", ["Thợ nam đạt 40%", "thợ nữ đạt 30%"]),
        ("Lát 60% đường ở phường và 20% ở xã.", ["Lát 60% đường ở phường", "và 20% ở xã"]),
        ("Có 90 lò (năm 2024 có 70 lò).", ["Có 90 lò", "năm 2024 có 70 lò)"]),
        ("Chi 9 tỷ đồng, vốn vay và vốn khác 4 tỷ đồng.", ["Chi 9 tỷ đồng", "vốn vay và vốn khác 4 tỷ đồng"]),
        ("Nung 12 mẻ; sửa lò; đóng 300 kiện.", ["Nung 12 mẻ", "đóng 300 kiện"]),
    ],
)
def test_the_words_of_a_figure_end_where_those_of_the_next_begin(text: str, own: list[str]) -> None:
    assert _own(text) == own


def test_a_figure_has_the_words_of_the_first_of_its_clause_but_not_its_case() -> None:
    text = "Trợ cấp 3 triệu đồng đối với thợ cả và 2 triệu đồng đối với thợ phụ."
    _, second = stretches_of(text, quantities(figures_in(text))).values()
    assert "Trợ cấp" in second.inherited
    assert "thợ cả" not in second.inherited


def test_the_years_of_a_figure_are_those_beside_it_or_before_or_after_it_in_its_clause() -> None:
    text = "Xây 20 lò, 30 kho trong hai năm 2026 - 2027; 10 lò trong giai đoạn 2028 - 2030 (năm 2024 có 7 lò)."
    stretches = stretches_of(text, quantities(figures_in(text))).values()
    assert [spans_at(text, one) for one in stretches] == [
        ((2026, 2027),),
        ((2026, 2027),),
        ((2028, 2030),),
        ((2024, 2024),),
    ]


def test_an_exception_has_what_the_clause_before_it_says() -> None:
    text = "Ít nhất 70% thợ có bảo hiểm; riêng thợ đảo xa ít nhất 40%, tối đa 9 người."
    stretches = list(stretches_of(text, quantities(figures_in(text))).values())
    assert "thợ có bảo hiểm" in stretches[1].inherited
    assert "thợ có bảo hiểm" in stretches[2].inherited
    assert "thợ đảo xa" in stretches[2].inherited


def test_a_clause_that_begins_as_the_sentence_does_has_nothing_of_its_beginning() -> None:
    text = "Lò đạt chuẩn sớm được thưởng 30 triệu đồng; lò đạt đúng hạn được thưởng 15 triệu đồng."
    _, second = stretches_of(text, quantities(figures_in(text))).values()
    assert "sớm" not in second.inherited


def test_what_follows_two_figures_joined_is_said_of_both() -> None:
    text = "Tỉnh có 24 công ty và 715 hộ nung gạch bằng gas."
    first, _ = stretches_of(text, quantities(figures_in(text))).values()
    assert "nung gạch bằng gas" in first.inherited
