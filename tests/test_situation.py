"""How things stand: the part of a document that takes stock, told where nothing in particular is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.summaries.situation import _with_fault, situation_statements
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


STOCK = (
    "Tỉnh có 45 trạm nước; 80% hộ dùng nước sạch.",
    "Tuy nhiên còn một số hạn chế: nhiều trạm đã cũ; thiếu thợ vận hành.",
    "Những yếu kém trên có nguyên nhân chủ yếu là thiếu vốn.",
    "Việc khắc phục hạn chế còn chậm.",
)


def _sides(text: str) -> list[str]:
    one = book("a.md", "Sơn La", *STOCK)
    sections = (Section("I", "mục I", "Đánh giá tình hình", 1, 0, 400),)
    meta = Metadata(province="Sơn La", title="Kế hoạch nước sạch tỉnh Sơn La", kind="Kế hoạch")
    one = replace(one, document=replace(one.document, metadata=meta, sections=sections))
    return [statement.text for statement in situation_statements(Shelved(one).asked(text), [one.document])]


def test_the_side_asked_for_is_told_point_by_point() -> None:
    assert _sides("Hạn chế về nước sạch của Sơn La là gì?") == [
        "**Hạn chế** – Kế hoạch – Sơn La, Mục I: Đánh giá tình hình:",
        "- Nhiều trạm đã cũ",
        "- Thiếu thợ vận hành.",
    ]
    assert _sides("Nước sạch Sơn La đạt được gì?")[1:] == ["- Tỉnh có 45 trạm nước", "- 80% hộ dùng nước sạch."]


def test_what_is_met_with_is_bad_and_what_is_said_all_over_names_no_part() -> None:
    assert _sides("Sơn La gặp những vướng mắc gì về nước sạch?")[1:] == ["- Nhiều trạm đã cũ", "- Thiếu thợ vận hành."]
    assert _sides("Hạn chế của trạm nước sạch Sơn La là gì?")[1:] == ["- Nhiều trạm đã cũ", "- Thiếu thợ vận hành."]


def test_a_long_point_keeps_what_is_at_fault_and_its_fault() -> None:
    subject = "Hệ thống đê kè, cống và trạm bơm của các xã ven biển, cửa sông và các xã đảo trong tỉnh"
    point = f"{subject} chưa được kiểm tra hằng năm"
    assert _with_fault(point, "Hệ thống đê kè, cống và trạm bơm …") == "Hệ thống đê kè … chưa được kiểm tra …"
    assert _with_fault(point, point) == point
    shared = f"{subject} cùng người dân nhận thức chưa đầy đủ về lũ"
    assert _with_fault(shared, "Hệ thống đê kè, cống và trạm bơm …").startswith("Hệ thống đê kè … nhận thức chưa đầy")
    assert _with_fault("Đê còn thấp hơn mức nước lũ", "Đê còn thấp …") == "Đê còn thấp …"


def test_what_follows_the_cause_stays_with_it() -> None:
    assert _sides("Hạn chế và nguyên nhân nước sạch Sơn La?")[-1] == (
        "- **Nguyên nhân**: Những yếu kém trên có nguyên nhân chủ yếu là thiếu vốn; Việc khắc phục hạn chế còn chậm"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Nguyên nhân nước sạch Sơn La còn yếu kém?",
        "Nước sạch Sơn La còn hạn chế vì những lý do gì?",
        "Đâu là nguyên nhân của những tồn tại về nước sạch ở Sơn La?",
        "nuoc sach son la yeu kem do dau, liet ke",
    ],
)
def test_only_the_causes_are_told_of_what_is_bad(text: str) -> None:
    assert _sides(text) == [
        "**Nguyên nhân** – Kế hoạch – Sơn La, Mục I: Đánh giá tình hình:",
        "- Những yếu kém trên có nguyên nhân chủ yếu là thiếu vốn.",
        "- Việc khắc phục hạn chế còn chậm.",
    ]


@pytest.mark.parametrize("text", ["Hạn chế, nguyên nhân nước sạch Sơn La?", "Nước sạch Sơn La yếu kém gì và vì sao?"])
def test_both_are_told_where_both_are_asked(text: str) -> None:
    assert [line.partition(":")[0] for line in _sides(text)[1:]] == ["- **Hạn chế**", "- **Nguyên nhân**"]


def test_both_sides_stand_one_below_the_other() -> None:
    assert _sides("Nhìn lại nước sạch Sơn La, mặt được và hạn chế?") == [
        "**Mục I: Đánh giá tình hình**:",
        "- **Kết quả**: Tỉnh có 45 trạm nước; 80% hộ dùng nước sạch",
        "- **Hạn chế**: Nhiều trạm đã cũ; Thiếu thợ vận hành",
    ]


@pytest.mark.parametrize("text", ["Tình hình dịch bệnh ở Sơn La thế nào?", "Sơn La có bao nhiêu trạm nước?"])
def test_nothing_where_something_in_particular_is_asked(text: str) -> None:
    assert _told(text) == []


def test_what_is_cut_keeps_its_beginning() -> None:
    long = "Một số cấp ủy, chính quyền, đoàn thể nhận thức " + "chưa đầy đủ về nguồn nước sạch ở nông thôn và " * 6
    one = book("a.md", "Sơn La", "Hạn chế: trạm đã cũ.", f"Nguyên nhân: {long}; thiếu vốn.")
    sections = (Section("I", "mục I", "Đánh giá tình hình", 1, 0, 999),)
    meta = Metadata(province="Sơn La", title="Kế hoạch nước sạch tỉnh Sơn La", kind="Kế hoạch")
    one = replace(one, document=replace(one.document, metadata=meta, sections=sections))
    desk = Shelved(one).asked("Hạn chế và nguyên nhân nước sạch Sơn La?")
    told = situation_statements(desk, [one.document])[-1].text
    assert "Một số cấp ủy, chính quyền, đoàn thể nhận thức chưa đầy đủ" in told
