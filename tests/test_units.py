"""What a figure counts, and for each of what it is given."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.holding import kind_fit
from assistant.answering.weighing.units import rate_fit, unit_text, unit_words
from assistant.vietnamese.numbers import figures
from tests.made import passage


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ghi nhận 126 sự cố vỡ ống dẫn nước, trong đó 9 sự cố lớn.", "sự cố vỡ ống dẫn nước"),
        ("Có 71 bến khách được cấp phép.", "bến khách"),
        ("Có 14 sự kiện.", "sự kiện"),
        ("Đạt 60 triệu đồng/người.", ""),  # the unit is written
    ],
)
def test_the_noun_is_told_whole(text: str, noun: str) -> None:
    assert unit_text(text, figures(text)[0]) == noun


def test_what_a_figure_counts() -> None:
    text = "có 12 giáo viên dạy giỏi"
    assert unit_words(text, figures_in(text)[0])[:2] == ["giao", "vien"]


def test_an_amount_for_each_of_another_thing_fits_less() -> None:
    question = understand("Vá 1 chiếc thuyền được chi bao nhiêu tiền?")
    of_boats, of_nets = "Chi tối đa 6 triệu đồng/thuyền.", "Chi tối đa 9 triệu đồng/lưới."
    assert kind_fit(question, of_boats, passage(of_boats)) == 1.0
    assert kind_fit(question, of_nets, passage(of_nets)) == 0.6
    assert rate_fit(understand("Vá mấy chiếc thuyền, mỗi chiếc chi bao nhiêu tiền?"), of_boats) == 1.0
    assert rate_fit(understand("Vá mấy chiếc thuyền, mỗi chiếc chi bao nhiêu tiền?"), of_nets) == 0.6
    water = "Giá nước tối đa 9.500 đồng/m3."
    assert rate_fit(understand("Giá nước tối đa bao nhiêu một khối?"), water) == 1.0
