"""What was reached beside what is aimed at."""

from decimal import Decimal

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.registering.progress import asks_both, reached_and_aimed
from assistant.records import Citation, Register, Target
from tests.made import book, focus_of

CLAUSES = ("Giai đoạn 2016 - 2020 có 9 hợp tác xã được chứng nhận.", "Có ít nhất 10 hợp tác xã được hình thành mới.")


def _target(at: int, value: int, achieved: bool) -> Target:
    place = Citation(0, "a.md", "", "", "", None, 0, len(CLAUSES[at]), CLAUSES[at], f"a.md#{at}")
    indicator = ("Hợp tác xã được chứng nhận", "Hợp tác xã được hình thành mới")[at]
    written = f"{value} hợp tác xã"
    return Target(
        indicator, "hợp tác xã", "exactly", (Decimal(value),), written, "hợp tác xã", achieved=achieved, citation=place
    )


BOOK = book("a.md", "Sơn La", *CLAUSES, register=Register((_target(0, 9, True), _target(1, 10, False))))


def _rows(text: str) -> list[str]:
    question = understand(text, ("Sơn La",))
    return [statement.text for statement in reached_and_aimed(question, focus_of(question), [BOOK])]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("So với số đã được chứng nhận 5 năm trước, Sơn La định lập mới bao nhiêu hợp tác xã?", True),
        ("Số hợp tác xã đã có so với số muốn lập thêm", True),
        ("Trước đây có mấy hợp tác xã, giờ muốn thêm mấy", True),
        ("TFP giai đoạn trước so với mức nhắm tới", True),
        ("So với giai đoạn 2016 - 2020, mục tiêu hợp tác xã của Sơn La cao hơn bao nhiêu?", True),
        ("Sơn La muốn lập thêm bao nhiêu hợp tác xã?", False),
        ("Sơn La đã có bao nhiêu hợp tác xã?", False),
        ("Sơn La đã đạt chỉ tiêu hợp tác xã chưa?", False),
    ],
)
def test_when_both_are_asked(text: str, both: bool) -> None:
    assert asks_both(understand(text, ("Sơn La",))) == both


def test_a_word_of_one_side_is_not_looked_for_on_the_other() -> None:
    rows = _rows("So với số đã được chứng nhận 5 năm trước, Sơn La định lập mới bao nhiêu hợp tác xã?")
    assert [row.split(" | ")[-1] for row in rows[1:]] == [
        "Hợp tác xã được chứng nhận: **9 hợp tác xã** |",
        "Hợp tác xã được hình thành mới: **ít nhất 10 hợp tác xã** |",
    ]


@pytest.mark.parametrize(
    "beside", ["Đặt cạnh kết quả 2016 - 2020", "So với kết quả giai đoạn trước", "So với 2016 - 2020"]
)
def test_what_was_reached_is_laid_beside_the_aim(beside: str) -> None:
    rows = _rows(f"{beside}, mục tiêu hợp tác xã mà Sơn La đề ra cao hơn bao nhiêu?")
    assert [row.split(": ")[-1] for row in rows[1:]] == ["**9 hợp tác xã** |", "**ít nhất 10 hợp tác xã** |"]


def test_what_neither_side_says_is_not_told() -> None:
    assert _rows("Số tàu cá đã có so với số muốn lập thêm") == []
    assert _rows("Số đã có so với số muốn thêm") == []
