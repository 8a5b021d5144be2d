"""Hurried words that are not what they look like."""

import pytest

from assistant.answering.asking.hurried import with_ai, with_words
from assistant.answering.asking.intents import intent_of
from assistant.answering.asking.understanding import understand


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ứng dụng ai ở xã thế nào", "ứng dụng AI ở xã thế nào"),
        ("trung tam ai dat o dau", "trung tam AI dat o dau"),
        ("ai (trí tuệ nhân tạo) dùng vào việc gì", "AI (trí tuệ nhân tạo) dùng vào việc gì"),
        ("dự án ai phụ trách", "dự án ai phụ trách"),
        ("ai chủ trì dự án", "ai chủ trì dự án"),
    ],
)
def test_artificial_intelligence_in_small_letters(text: str, meant: str) -> None:
    assert with_ai(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("xã hợp tác vs trường nào", "xã hợp tác với trường nào"),
        ("so vs 2020 tăng mấy", "so với 2020 tăng mấy"),
        ("làm việc này vs mấy hội", "làm việc này với mấy hội"),
        ("bến đò vs bến cá", "bến đò vs bến cá"),
    ],
)
def test_what_stands_for_with(text: str, meant: str) -> None:
    assert with_words(text) == meant


def test_what_is_done_with_others_is_not_compared() -> None:
    assert understand("quán triệt thì gắn vs mấy nghị quyết, số mấy").intent != "comparison"
    assert intent_of("bến đò vs bến cá") == "comparison"
