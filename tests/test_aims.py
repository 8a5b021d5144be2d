from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.registered import Registered
from assistant.answering.summaries.aims import aim_statements
from assistant.records import Register, Target
from tests.test_registered import BOOK, DOCUMENT, TARGETS

NEAR, FAR = (next(target for target in TARGETS if target.period == period) for period in ("2025", "2030"))


def _texts(targets: Sequence[Target]) -> list[str]:
    return [one.text for one in aim_statements(Registered(DOCUMENT, BOOK.passages, Register(tuple(targets))), len)]


def test_of_two_figures_for_one_year_the_first_is_told() -> None:
    other = replace(NEAR, written="70 - 80%")
    assert _texts([NEAR, other, FAR]) == ["- Cầu xây mới: **ít nhất 3 cầu** (2025), **9 cầu** (2030)"]


def test_the_years_for_which_most_is_aimed_at_are_told() -> None:
    sides = [replace(NEAR, indicator=name, name=name.lower()) for name in ("Độ che phủ rừng", "Sản lượng muối")]
    early = [replace(NEAR, period="2023"), replace(NEAR, period="2024")]
    first = _texts([*early, NEAR, FAR, *sides, *(replace(one, period="2030") for one in sides)])[0]
    assert first.startswith("- Cầu xây mới: **ít nhất 3 cầu** (2025), ") and "2024" not in first


def test_what_is_of_a_part_and_the_money_are_no_main_aims() -> None:
    names = ("Trong đó cầu treo", "Kinh phí xây cầu", "Độ che phủ rừng")
    told = _texts([replace(NEAR, indicator=name, name=name.lower()) for name in names])
    assert told == ["- Độ che phủ rừng: **ít nhất 3 cầu** (2025)"]
