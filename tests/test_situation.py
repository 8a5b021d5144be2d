"""How things stand: the part of a document that takes stock, told where nothing in particular is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.situation import situation_statements
from assistant.records import Metadata, Section
from tests.made import Shelved, book


def _told(text: str) -> list[str]:
    one = book("a.md", "Sơn La", "Tỉnh có 45 trạm nước.", "Người dân còn thiếu nước sạch.")
    sections = (Section("I", "mục I", "Đánh giá tình hình", 1, 0, 99), Section("II", "mục II", "Mục tiêu", 1, 99, 200))
    meta = Metadata(province="Sơn La", title="Kế hoạch nước sạch tỉnh Sơn La")
    one = replace(one, document=replace(one.document, metadata=meta, sections=sections))
    desk = Shelved(one).asked(text)
    return [statement.text for statement in situation_statements(desk, [one.document])]


@pytest.mark.parametrize(
    "text",
    [
        "Tình hình nước sạch ở Sơn La thế nào?",
        "buc tranh nuoc sach son la ra sao",
        "Nhìn lại 5 năm qua, mặt được và chưa được ở Sơn La?",
    ],
)
def test_stock_is_taken(text: str) -> None:
    assert _told(text)[0] == "**2 nội dung** – Mục I: Đánh giá tình hình:"


@pytest.mark.parametrize("text", ["Tình hình dịch bệnh ở Sơn La thế nào?", "Sơn La có bao nhiêu trạm nước?"])
def test_nothing_where_something_in_particular_is_asked(text: str) -> None:
    assert _told(text) == []
