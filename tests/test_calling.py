"""How questions call acts that are at hand."""

import pytest

from assistant.answering.asking.calling import with_numbers, without_glosses
from assistant.answering.asking.intents import intent_within

NUMBERS = {"731": "731/QĐ-UBND", "64": "64/KH-UBND"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("QĐ 12/2024/QĐ-UBND (hỗ trợ từ Quỹ Khuyến nông): ai chủ trì?", "QĐ 12/2024/QĐ-UBND: ai chủ trì?"),
        ("nghi quyet 31 (cay che) va ke hoach so 8 (ca tra) khac gi", "nghi quyet 31 va ke hoach so 8 khac gi"),
        ("Kế hoạch 64 (năm 2027) đặt chỉ tiêu gì?", "Kế hoạch 64 (năm 2027) đặt chỉ tiêu gì?"),
        ("Xã loại 2 (miền núi) được bao nhiêu?", "Xã loại 2 (miền núi) được bao nhiêu?"),
    ],
)
def test_brackets_after_a_number_only_name_the_act(text: str, plain: str) -> None:
    assert without_glosses(text) == plain


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("đề án trồng chè 731 giao ai?", "đề án trồng chè 731/QĐ-UBND giao ai?"),
        ("de an trong che 731 co ho tro giong khong", "de an trong che 731/QĐ-UBND co ho tro giong khong"),
        ("Quyết định 731 giao ai?", "Quyết định 731 giao ai?"),
        ("Đề án có giúp 731 hộ không?", "Đề án có giúp 731 hộ không?"),
        ("trồng chè 731 giao ai?", "trồng chè 731 giao ai?"),
        ("kế hoạch nuôi cá 64 giao ai?", "kế hoạch nuôi cá 64 giao ai?"),
    ],
)
def test_a_bare_number_is_that_of_an_act_where_a_kind_is_named(text: str, whole: str) -> None:
    assert with_numbers(text, NUMBERS) == whole


def test_a_cloud_asks_for_no_number() -> None:
    assert intent_within("Trạm có thuê máy chủ đám mây không?") == "yesno"
