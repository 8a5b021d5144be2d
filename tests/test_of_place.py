"""A province that no document is of, in the acts of the whole country: only what they say of it by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.forms import statements_of
from assistant.answering.shelf import Shelf
from assistant.records import Metadata
from tests.made import Shelved, book

ACT = book(
    "a.md",
    "",
    "06 tỉnh trồng sâm thuộc vùng dược liệu quốc gia gồm Hà Giang, Lai Châu, Kon Tum, Quảng Nam, Sơn La và Lào Cai.",
    "Giữ nguồn gen trà cổ thụ ở Hà Giang, lập vườn ươm ngay trong rừng.",
    "Mỗi vườn ươm trà cổ thụ được cấp 70 triệu đồng.",
)
ACT = replace(ACT, document=replace(ACT.document, metadata=Metadata(kind="Quyết định", issuer="Thủ tướng Chính phủ")))
READER = Shelved(ACT)
READER.shelf = Shelf([ACT.document], lambda place: ("a.md",))


def _told(text: str) -> str:
    return " / ".join(statement.text for statement in statements_of(READER.asked(text)))


def test_a_duty_that_names_the_place_is_told() -> None:
    assert _told("Trà cổ thụ Hà Giang cần làm thế nào?").startswith("Giữ nguồn gen trà cổ thụ ở Hà Giang")


@pytest.mark.parametrize(
    "text",
    [
        "Hà Giang có thuộc 6 tỉnh của vùng dược liệu quốc gia không?",
        "ha giang co nam trong 06 tinh vung duoc lieu quoc gia ko",
    ],
)
def test_one_of_those_counted(text: str) -> None:
    told = _told(text)
    assert told.startswith("**Có**")
    assert "Hà Giang" in told


@pytest.mark.parametrize(
    "text",
    [
        "Yên Bái có thuộc 06 tỉnh của vùng dược liệu quốc gia không?",  # is not named
        "Mỗi vườn ươm trà cổ thụ ở Hà Giang được cấp bao nhiêu tiền?",  # the country's amount
        "Hà Giang giao bao nhiêu nhiệm vụ?",
        "Quyết định của Hà Giang ban hành ngày nào?",
        "So sánh Hà Giang và Lai Châu",
    ],
)
def test_what_is_the_countrys_is_not_told_as_its_own(text: str) -> None:
    assert _told(text) == ""


def test_another_count_is_not_borne_out() -> None:
    assert not _told("Hà Giang có thuộc 09 tỉnh của vùng dược liệu quốc gia không?").startswith("**Có**")
