"""What asks nothing of the documents, and what only begins like it."""

from __future__ import annotations

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.small_talk import is_small_talk
from assistant.records import Message


@pytest.mark.parametrize(
    "text",
    [
        "Xin chào", "chào em", "hello", "alo", "Cảm ơn", "cam on ban nhieu nhe", "ok", "Ok, cảm ơn anh ạ!", "Dạ vâng",
        "test", "Tạm biệt", "Bạn là ai?", "ban lam duoc gi", "Bạn có thể làm được những gì?", "giúp tôi với",
        "Bạn giúp được gì cho tôi?", "Được rồi, cảm ơn",
    ],
)  # fmt: skip
def test_nothing_is_asked(text: str) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chào em, cho anh hỏi chỉ tiêu TFP của Đắk Lắk", "cảm ơn, còn năm 2030?", "cam on con long an", "Ai cảm ơn ai?",
        "Sở làm gì?", "Hộ nghèo được giúp gì?", "Đa dạng hóa nguồn vốn", "giúp tôi tóm tắt nghị quyết", "TFP?",
        "Ban làm gì", "Chị em phụ nữ", "", "Đã đạt chưa?", "Bạn hàng là ai?",
    ],
)  # fmt: skip
def test_something_is_asked(text: str) -> None:
    assert not is_small_talk(text)


def test_what_was_asked_before_thanks_is_gone_on_from() -> None:
    before = [Message("user", "Đến năm 2025, Sơn La có bao nhiêu hồ chứa nước?"), Message("user", "Cảm ơn bạn nhiều!")]
    asked = resolve("Năm 2030 thì sao?", before)
    assert (asked.provinces, asked.years, asked.telling) == (("Sơn La",), (2030,), ("ho", "chua", "nuoc"))


@pytest.mark.parametrize("remark", ["sao ít vậy", "Nhiều thế nhỉ!", "chắc không?", "thế à", "sao lai cham qua vay"])
def test_what_was_asked_before_a_remark_is_gone_on_from(remark: str) -> None:
    before = [Message("user", "Đến năm 2025, Sơn La có bao nhiêu hồ chứa nước?"), Message("user", remark)]
    asked = resolve("còn 2030", before)
    assert (asked.provinces, asked.years, asked.telling) == (("Sơn La",), (2030,), ("ho", "chua", "nuoc"))
    assert not is_small_talk("sao ít vậy")
