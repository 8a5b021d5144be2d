"""Two figures of one clause, each of its own thing."""

import pytest

from assistant.answering.comparing.attribution import figures_apart, told_apart_in_clause
from assistant.answering.drafting import Statement, source_of
from tests.made import passage

MACHINES = "Đơn vị tự làm được 70% việc kiểm định, đo lường các máy ép nhựa và 100% đối với máy tiện gỗ."


@pytest.mark.parametrize(
    ("text", "first", "second", "figures"),
    [
        (MACHINES, "máy ép nhựa", "máy tiện", ("70%", "100%")),  # after the figure
        (
            "Thợ bậc cao 3 triệu đồng/tháng, thợ bậc vừa 2 triệu đồng/tháng.",
            "thợ bậc vừa",
            "thợ bậc cao",
            ("2 triệu đồng/tháng", "3 triệu đồng/tháng"),
        ),
        ("Cấp cho thợ rèn 30 kg than, cho thợ mộc 20 kg than.", "thợ mộc", "thợ rèn", ("20 kg", "30 kg")),  # before it
        ("Trồng 20 ha thông và 9 km hào.", "thông", "hào", ()),  # no two of a kind
        ("Trồng 20 ha thông.", "thông", "keo", ()),
        (MACHINES, "máy ép nhựa", "máy ép nhựa", ()),
    ],
)
def test_the_words_that_set_them_apart_tell_whose_it_is(text, first, second, figures) -> None:
    found = figures_apart(text, (first, second))
    assert tuple(figure.text for figure in found) == figures


def test_a_figure_told_of_both_is_told_of_its_own() -> None:
    source = source_of(passage(MACHINES))
    told = [Statement("**100%** – …", (source,)), Statement("**70%; 100%** – …", (source,))]
    leads = [one.text.partition(" – ")[0] for one in told_apart_in_clause(("máy ép", "máy tiện"), told)]
    assert leads == ["**70%**", "**100%**"]
    other = Statement("**100%** – …", (source_of(passage("Có 100% hộ.", ordinal=1)),))
    assert told_apart_in_clause(("máy ép", "máy tiện"), [told[0], other])[1] == other  # another clause
