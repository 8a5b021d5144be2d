"""Two things of one document laid side by side."""

from decimal import Decimal

import pytest

from assistant.answering.comparing.sides import side_statements
from assistant.records import Citation, Register, Target
from tests.made import Shelved, book

CLAUSES = ("Đến năm 2025 có 30 hồ chứa nước.", "Đến năm 2025 trồng 20 ha rừng ngập mặn.", "Đắp 9 km đê biển.")


def _target(at: int, indicator: str, value: int, written: str, unit: str) -> Target:
    place = Citation(0, "a.md", "", "", "", None, 0, len(CLAUSES[at]), CLAUSES[at], f"a.md#{at}")
    return Target(indicator, indicator, "exactly", (Decimal(value),), written, unit, period="2025", citation=place)


REGISTER = Register(
    (_target(0, "Hồ chứa nước", 30, "30 hồ", "hồ"), _target(1, "Trồng rừng ngập mặn", 20, "20 ha", "ha"))
)
READER = Shelved(book("a.md", "Sơn La", *CLAUSES, register=REGISTER), book("b.md", "Lạng Sơn", "Trồng chè."))


def _told(text: str) -> list[str]:
    return [statement.text for statement in side_statements(READER.asked(text))]


def test_each_thing_has_a_row() -> None:
    assert _told("Số hồ chứa nước so với số ha rừng ngập mặn của Sơn La năm 2025") == [
        "| Nội dung so sánh | Số liệu |\n| --- | --- |",
        "| Số hồ chứa nước | Hồ chứa nước: **30 hồ** (2025) |",
        "| Số ha rừng ngập mặn của Sơn La năm 2025 | Trồng rừng ngập mặn: **20 ha** (2025) |",
    ]


def test_what_is_not_registered_is_told_by_its_clause_where_it_is_plainly_compared() -> None:
    rows = _told("So sánh hồ chứa nước với số km đê biển của Sơn La")
    assert rows == []  # "với" alone parts them, and the dyke is not registered
    rows = _told("So hồ chứa nước so với số km đê biển của Sơn La, cái nào nhiều hơn?")
    assert rows[-1] == "| Số km đê biển của Sơn La | **9 km** – Đắp 9 km đê biển. |"


@pytest.mark.parametrize(
    "text",
    [
        "Sơn La và Lạng Sơn có bao nhiêu hồ chứa nước?",  # of two places
        "Số hồ chứa nước của Sơn La năm 2025 so với năm 2030?",  # of two years
        "Sơn La làm gì với hồ chứa nước và rừng ngập mặn?",  # no figure is asked
        "Hồ chứa nước và hồ của Sơn La là bao nhiêu?",  # one thing
        "Số mỏ vàng so với số mỏ bạc của Sơn La?",  # neither is there
        "Rừng ngập mặn đối với hồ chứa nước là bao nhiêu?",
    ],
)
def test_no_sides(text: str) -> None:
    assert _told(text) == []


def test_each_thing_has_its_own_year() -> None:
    rows = _told("Số hồ chứa nước năm 2025 so với số ha rừng ngập mặn năm 2030 của Sơn La")
    assert rows == []  # the mangrove is of 2025
    rows = _told("Số hồ chứa nước năm 2025 và năm 2030 của Sơn La")
    assert rows == []  # one thing of two years
