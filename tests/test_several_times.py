"""One thing at several times, each asked by itself."""

from __future__ import annotations

import pytest

from assistant.answering.comparing.times import core_of, times_statements
from assistant.answering.drafting import Statement
from assistant.answering.forms import statements_of
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Sơn La",
        "Đến nay (năm 2024), diện tích trồng hoa hồi của tỉnh mới đạt 120 ha.",
        "Đến năm 2027, diện tích trồng hoa hồi đạt 300 ha.",
        "Đến năm 2030, diện tích trồng hoa hồi đạt 700 ha.",
        "Đến năm 2035, đào tạo 40 thợ nấu tinh dầu hoa hồi.",
    )
)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Diện tích hoa hồi của Sơn La đã đạt bao nhiêu so với mục tiêu 2030?", "Diện tích hoa hồi của Sơn La"),
        ("Hoa hồi Sơn La năm 2027 và 2030 khác nhau bao nhiêu héc ta?", "Hoa hồi Sơn La"),
        ("hoa hồi ở Sơn La: hiện nay, 2027, 2030 lần lượt bao nhiêu?", "hoa hồi ở Sơn La"),
        ("Số thợ nấu dầu giai đoạn 2021-2025 và 2026-2030 ở Sơn La", "Số thợ nấu dầu ở Sơn La"),
        ("Sơn La 2025 với mục tiêu 2030: trồng hồi tăng bao nhiêu ha", "Sơn La : trồng hồi"),
        ("hoa hoi 2027 vs 2030 chenh bao nhieu", "hoa hoi"),
    ],
)
def test_what_is_asked_of_all_times(text: str, core: str) -> None:
    assert core_of(text) == core


def _told(text: str, told: tuple[Statement, ...] = ()) -> list[str]:
    rows = times_statements(READER.asked(text), told, READER.asked, statements_of)
    return [row.text.partition(" – ")[0] for row in rows[1:]]


def test_each_time_has_its_row() -> None:
    assert _told("Diện tích trồng hoa hồi của Sơn La hiện nay so với mục tiêu 2027 và 2030?") == [
        "| Hiện tại | **120 ha**",
        "| 2027 | **300 ha**",
        "| 2030 | **700 ha**",
    ]


def test_a_time_with_no_amount_of_that_kind_is_silent() -> None:
    rows = _told("Diện tích trồng hoa hồi của Sơn La năm 2027, 2030 và 2035 khác nhau thế nào?")
    assert rows == ["| 2027 | **300 ha**", "| 2030 | **700 ha**", "| 2035 | không nêu |"]


def test_an_answer_that_tells_all_times_stays() -> None:
    whole = tuple(Statement(f"| {year} | **{area} ha** |", ()) for year, area in ((2027, 300), (2030, 700)))
    assert _told("Diện tích trồng hoa hồi của Sơn La năm 2027 và 2030?", whole) == []


@pytest.mark.parametrize(
    "text",
    [
        "Diện tích trồng hoa hồi của Sơn La năm 2027?",  # one time
        "Cơ quan nào trồng hoa hồi ở Sơn La năm 2027 và 2030?",  # no amount
        "Tỷ lệ hộ nghèo của Sơn La năm 2027 và 2030?",  # not there
    ],
)
def test_no_times(text: str) -> None:
    assert _told(text) == []


def test_now_and_aimed_at_without_a_year_are_two_rows() -> None:
    reader = Shelved(
        book(
            "b.md",
            "Sơn La",
            "Hiện nay, diện tích làng gốm là 14 ha.",
            "Mục tiêu là diện tích làng gốm đạt 40 ha.",
        )
    )
    text = "Diện tích làng gốm của Sơn La hiện nay và mục tiêu"
    rows = [
        row.text.partition(" – ")[0] for row in times_statements(reader.asked(text), (), reader.asked, statements_of)
    ]
    assert rows[1:] == ["| Hiện tại | **14 ha**", "| Mục tiêu | **40 ha**"]
