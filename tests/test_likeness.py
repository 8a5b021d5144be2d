from decimal import Decimal

import pytest

from assistant.records import Citation, Target
from assistant.register.likeness import alike, groups_of

PLACE = Citation(0, "a.md", "", "", "", None, 0, 1, "x")


def _target(name: str, unit: str = "%") -> Target:
    return Target(name, name, "exactly", (Decimal(1),), f"1 {unit}", unit, citation=PLACE)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hộ nghèo", "hộ nghèo", True),
        ("kinh phí khoa học, tổng chi ngân sách", "kinh phí khoa học, ngân sách, tổng chi", True),
        ("hộ dân cư nông thôn dùng nước sạch", "hộ nông thôn dùng nước sạch", True),  # six words of eight: 0.75
        ("hộ dùng nước sạch nông thôn", "hộ dùng nước sạch", False),  # four words of six: 4/6 = 0.67
        ("hộ nghèo", "tỷ suất sinh", False),
    ],
)
def test_names_in_nearly_the_same_words(one: str, other: str, same: bool) -> None:
    assert alike(_target(one), _target(other)) == same


def test_other_units_are_other_things() -> None:
    assert not alike(_target("hộ nghèo"), _target("hộ nghèo", "hộ"))
    assert alike(_target("tốc độ tăng", "%/năm"), _target("tốc độ tăng"))


def test_groups_keep_the_order_in_which_things_are_met() -> None:
    names = ("hộ nghèo", "nước sạch", "hộ nghèo")
    assert [[target.name for target in group] for group in groups_of(map(_target, names))] == [
        ["hộ nghèo", "hộ nghèo"],
        ["nước sạch"],
    ]
