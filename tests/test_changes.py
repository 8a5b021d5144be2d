"""Whether it is asked by how much something rises or falls, and whether a sentence tells that it does."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.changes import asks_change, tells_change
from assistant.answering.weighing.holding import kind_fit
from tests.made import passage


@pytest.mark.parametrize(
    ("asked", "is_asked"),
    [
        ("so ho ngheo giam bao nhieu", True),
        ("thu nhap tang them may trieu", True),
        ("gia xang cao hon bao nhieu", True),
        ("so ho ngheo giam con bao nhieu", False),  # to what it falls
        ("giam ngheo da dat bao nhieu phan tram", False),
        ("tang cuong may can bo", False),
    ],
)
def test_who_asks_by_how_much(asked: str, is_asked: bool) -> None:
    assert asks_change(asked) is is_asked


@pytest.mark.parametrize(
    ("asked", "text", "is_told"),
    [
        ("so ho ngheo giam bao nhieu", "Còn 40 hộ nghèo.", False),
        ("so ho ngheo giam bao nhieu", "Giảm 40 hộ nghèo.", True),
        ("giam so vu va so nguoi chet la bao nhieu", "Xảy ra 36 vụ.", False),  # what falls stands between
        ("san luong tang len may tan", "Sản lượng gấp đôi.", True),
        ("toc do tang truong la bao nhieu", "Tốc độ là 7%.", True),  # no change is asked for
        ("them bao nhieu bien che", "Giao 5 biên chế.", True),  # one way of many words: none is looked for
    ],
)
def test_a_change_is_told_the_way_it_is_asked(asked: str, text: str, is_told: bool) -> None:
    assert tells_change(asked, text) is is_told


def test_how_much_something_falls_is_not_told_by_how_much_there_is() -> None:
    question = understand("Tai nạn giảm bao nhiêu phần trăm mỗi năm?")
    falls, is_so = "Mỗi năm giảm ít nhất 8% số vụ tai nạn.", "Tai nạn trên đèo chiếm 36%."
    assert kind_fit(question, falls, passage(falls)) == 1.0
    assert kind_fit(question, is_so, passage(is_so)) == 0.6
