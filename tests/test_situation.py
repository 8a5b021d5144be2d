"""How things stand: the part of a document that takes stock, told where nothing in particular is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.summaries.situation import _with_predicate, situation_statements
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
    for text in (
        "Viết ngắn gọn những gì Sơn La đã làm được về nước sạch",
        "Sơn La làm được những việc gì về nước sạch?",
    ):
        assert _sides(text)[1:] == ["- Tỉnh có 45 trạm nước", "- 80% hộ dùng nước sạch."]
    assert _sides("Sơn La còn những gì chưa làm được về nước sạch?")[1:] == [
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
    assert _with_predicate(point, "Hệ thống đê kè, cống và trạm bơm …") == "Hệ thống đê kè … chưa được kiểm tra …"
    assert _with_predicate(point, point) == point
    shared = f"{subject} cùng người dân nhận thức chưa đầy đủ về lũ"
    assert _with_predicate(shared, "Hệ thống đê kè, cống và trạm bơm …").startswith("Hệ thống đê kè … nhận thức")
    assert _with_predicate("Đê còn thấp hơn mức nước lũ", "Đê còn thấp …") == "Đê còn thấp …"


def test_a_long_point_keeps_how_far_its_subject_has_come() -> None:
    point = "Công tác quản lý nước sạch ở các xã vùng cao từng bước được đổi mới và có kết quả"
    told = _with_predicate(point, "Công tác quản lý nước sạch ở các xã vùng cao …")
    assert told == "Công tác quản lý nước sạch … từng bước được đổi mới …"
    factors = "Việc khai thác các yếu tố nội vùng và các nguồn lực của các xã ven biển còn nhiều hạn chế"
    assert _with_predicate(factors, "Việc khai thác các yếu tố nội vùng …").endswith("… còn nhiều hạn chế")


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


def _stock(text: str, headed: dict[str, tuple[str, ...]]) -> list[str]:
    """What is told of a part that takes stock and has headings below its own."""
    clauses = [(heading, clause) for heading, below in headed.items() for clause in below]
    one = book("a.md", "Sơn La", *(clause for _, clause in clauses))
    passages = {
        name: replace(passage, headings=("Đánh giá tình hình", heading))
        for (name, passage), (heading, _) in zip(one.passages.items(), clauses, strict=True)
    }
    sections = (Section("I", "mục I", "Đánh giá tình hình", 1, 0, 999),)
    meta = Metadata(province="Sơn La", title="Kế hoạch nước sạch tỉnh Sơn La", kind="Kế hoạch")
    one = replace(one, passages=passages, document=replace(one.document, metadata=meta, sections=sections))
    return [statement.text for statement in situation_statements(Shelved(one).asked(text), [one.document])]


def test_many_points_are_told_sentence_by_sentence() -> None:
    clauses = tuple(f"Trạm số {n} đã cũ; trạm số {n} thiếu thợ." for n in range(1, 6))
    told = _stock("Hạn chế về nước sạch của Sơn La là gì?", {"Hạn chế": clauses})
    assert told[1:] == [f"- Trạm số {n} đã cũ; Trạm số {n} thiếu thợ" for n in range(1, 6)]
    assert "chưa hết" not in told[0]


def test_a_clause_below_what_is_bad_may_begin_with_why() -> None:
    bad = ("Nhiều trạm đã cũ.", "Những hạn chế trên trước hết do thiếu vốn; thợ giỏi bỏ nghề.")
    assert _stock("Hạn chế về nước sạch của Sơn La là gì?", {"Hạn chế": bad})[1:] == ["- Nhiều trạm đã cũ."]
    assert _stock("Nguyên nhân hạn chế nước sạch Sơn La là gì?", {"Hạn chế": bad})[1:] == [
        "- Những hạn chế trên trước hết do thiếu vốn",
        "- Thợ giỏi bỏ nghề.",
    ]


def test_a_subsection_of_something_else_is_of_no_side() -> None:
    below = {"Hạn chế": ("Nhiều trạm đã cũ.",), "Giải thích từ ngữ": ("Trạm là nơi cấp nước.",)}
    assert _stock("Hạn chế về nước sạch của Sơn La là gì?", below)[1:] == ["- Nhiều trạm đã cũ."]


def test_causes_are_told_of_the_kind_that_is_asked_for() -> None:
    causes = {"Nguyên nhân": ("Khách quan: hạn hán kéo dài; giá vật tư tăng.", "Chủ quan: cán bộ xã còn thiếu.")}
    asked = "Nguyên nhân {} của yếu kém về nước sạch Sơn La?"
    assert _stock(asked.format("khách quan"), causes)[1:] == [
        "- Khách quan: hạn hán kéo dài",
        "- Giá vật tư tăng.",
    ]
    assert _stock(asked.format("chủ quan"), causes)[1:] == ["- Chủ quan: cán bộ xã còn thiếu."]
