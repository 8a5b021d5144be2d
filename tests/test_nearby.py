"""A short question that names nothing, after one that was answered."""

from __future__ import annotations

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.leaning import is_short
from assistant.answering.asking.understanding import understand
from assistant.answering.desk import Desk
from assistant.answering.forms import statements_of
from assistant.answering.nearby import where_told
from assistant.records import Message, Scope
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Sơn La",
        "Sở Xây dựng sửa 19 cây cầu treo, cần ít nhất 40 kỹ sư, hoàn thành trong năm 2030.",
        "Bậc 1 do trưởng ấp quyết định, áp dụng khi nước dâng quá cọc đỏ.",
        "Ban Quản lý chợ báo cáo Sở Công Thương kết quả 6 tháng một lần.",
    ),
    book("b.md", "Lai Châu", "Sở Y tế mua 7 cây cầu thang, xong trước tháng 9/2027, gửi Sở Tài chính."),
)


def _told(before: str, now: str) -> list[str]:
    question = resolve(now, [Message("user", before)], READER.shelf.places)
    desk = Desk.of(READER, question, READER.shelf.select(question, Scope()))
    return [statement.text.partition(" – ")[0] for statement in where_told(desk, statements_of) or ()]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("Ai sửa cầu treo?", "cần mấy kỹ sư", "**ít nhất 40 kỹ sư**"),
        ("Ai sửa cầu treo?", "khi nào xong", "**2030**"),
        ("Ai sửa cầu treo?", "phải làm trước năm nào", "**2030**"),
        ("Ban Quản lý chợ báo cáo kết quả bao lâu một lần?", "gửi cho ai?", "**Sở Công Thương**"),
    ],
)
def test_it_is_asked_of_the_clause_that_answered(before: str, now: str, told: str) -> None:
    assert _told(before, now) == [told]


def test_nothing_is_near_what_had_no_answer() -> None:
    assert _told("Ai trồng rau muống?", "khi nào xong") == []


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("gửi cho ai?", True),
        ("khi nào xong", True),
        ("còn Lai Châu?", False),  # another place
        ("năm 2030 thì sao?", False),  # another year
        ("cống ngầm thì sao?", False),  # another thing
        ("Sở Y tế phải mua bao nhiêu cây cầu thang gỗ lim?", False),  # stands alone
    ],
)
def test_what_is_short(text: str, short: bool) -> None:
    assert is_short(understand(text, READER.shelf.places)) == short


def test_a_short_question_leaves_the_document_only_for_words_that_it_does_not_say() -> None:
    def told(now: str) -> list[str] | None:
        question = resolve(now, [Message("user", "Ai sửa cầu treo?")], READER.shelf.places)
        desk = Desk.of(READER, question, READER.shelf.select(question, Scope()))
        found = where_told(desk, statements_of)
        return None if found is None else [statement.text for statement in found]

    assert told("chợ được mấy phần trăm?") == []
    assert told("mấy hộp phấn?") is None


def test_a_longer_question_stays_where_the_answer_was_if_that_says_as_much() -> None:
    asked = "Kết quả được Ban Quản lý chợ báo cáo mấy tháng một lần vậy?"
    question = resolve(asked, [Message("user", "Ai sửa cầu treo?")], READER.shelf.places)
    assert question.near is None or question.near.may_leave
    found = statements_of(Desk.of(READER, question, READER.shelf.select(question, Scope())))
    assert found and found[0].sources[0].passage.document == "a.md"


def test_when_a_thing_holds_is_told_by_its_case() -> None:
    assert _told("Bậc 1 ai quyết định?", "áp dụng khi nào")[0].endswith("áp dụng khi nước dâng quá cọc đỏ.")


def test_a_unit_alone_is_asked_of_nothing_where_nothing_was_told() -> None:
    question = resolve("trong mấy ngày", [Message("user", "Ai trồng rau muống?")], READER.shelf.places)
    assert where_told(Desk.of(READER, question, READER.shelf.select(question, Scope())), statements_of) == []
