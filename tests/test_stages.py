"""The stages of a document, by number and one after another."""

from dataclasses import replace

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.stages import NEXT, of_stage, stage_asked, stage_before
from assistant.answering.asking.understanding import understand
from assistant.records import Message
from tests.made import passage

NUMBERED = (
    passage("Đào tạo 30 thợ lò.", headings=("a) Giai đoạn 1 (2026 - 2028)",)),
    passage("Đào tạo 70 thợ lò.", headings=("b) Giai đoạn 2 (2029 - 2031)",), ordinal=1),
)
HEADED = (
    passage("Có 30 ha rừng.", headings=("1. Đến năm 2025",)),
    passage("Có 50 ha rừng.", headings=("2. Đến năm 2030",), ordinal=1),
    passage("Có 80 ha rừng.", headings=("3. Tầm nhìn đến năm 2035",), ordinal=2),
)
MONEY = (passage("Kinh phí giai đoạn 2024 - 2025 là 3 tỷ đồng, giai đoạn 2026 - 2030 là 9 tỷ đồng."),)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Giai đoạn 2 đào tạo mấy thợ lò?", 2),
        ("gđ II nhóm nào?", 2),
        ("giai đoạn thứ hai?", 2),
        ("Giai đoạn sau thì sao?", NEXT),
        ("Giai đoạn 1 và giai đoạn 2 khác nhau thế nào?", 0),
        ("Giai đoạn 2021 - 2025 đạt bao nhiêu?", 0),
        ("Hai giai đoạn khác nhau thế nào?", 0),
    ],
)
def test_which_stage_is_asked(text: str, stage: int) -> None:
    assert understand(text).stage == stage


def test_a_number_stands_for_its_years() -> None:
    asked = of_stage(understand("Giai đoạn 2 đào tạo bao nhiêu thợ lò?"), NUMBERED)
    assert (asked.spans, asked.stage, "2" in asked.telling) == (((2029, 2031),), 0, False)
    unknown = understand("Giai đoạn 3 đào tạo bao nhiêu thợ lò?")
    assert of_stage(unknown, NUMBERED) == unknown


@pytest.mark.parametrize(
    ("before", "passages", "span"),
    [
        ("Giai đoạn 2026 - 2028 đào tạo bao nhiêu thợ lò?", NUMBERED, (2029, 2031)),
        ("Năm 2025 có bao nhiêu ha rừng?", HEADED, (2030, 2030)),
        ("Năm 2030 có bao nhiêu ha rừng?", HEADED, (2035, 2035)),
        ("Kinh phí giai đoạn 2024 - 2025 là bao nhiêu?", (*MONEY, *HEADED), (2026, 2030)),
    ],
)
def test_the_stage_after_the_one_that_was_asked_about(before: str, passages, span) -> None:
    asked = resolve("giai đoạn sau thì sao?", [Message("user", before)])
    assert of_stage(asked, passages).spans == (span,)
    assert asked.telling == understand(before).telling


def test_there_is_none_after_the_last() -> None:
    asked = replace(understand("giai đoạn sau?"), spans=((2035, 2035),))
    assert of_stage(asked, HEADED) == asked


def test_the_number_after_a_number() -> None:
    asked = resolve("giai đoạn sau?", [Message("user", "Giai đoạn 1 đào tạo bao nhiêu thợ lò?")])
    assert asked.stage == 2
    assert of_stage(asked, NUMBERED).spans == ((2029, 2031),)


def test_another_number_alone_is_asked_the_same() -> None:
    asked = resolve("giai đoạn 2?", [Message("user", "Năm 2026 - 2028 đào tạo bao nhiêu thợ lò?")])
    assert of_stage(asked, NUMBERED).spans == ((2029, 2031),)
    assert {"tho", "lo"} <= set(asked.telling)


def test_the_stage_that_a_figure_follows() -> None:
    text = "Giai đoạn 1 xây 8 nhà, giai đoạn 2 xây 9 nhà"
    assert (stage_before(text, text.index("8")), stage_before(text, text.index("9")), stage_before(text, 0)) == (
        1,
        2,
        0,
    )


def test_nothing_of_the_kind() -> None:
    assert stage_asked("nam 2025 co bao nhieu ha rung") == 0
