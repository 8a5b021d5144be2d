"""From when a document is in force."""

from dataclasses import replace

import pytest

from assistant.answering.acts.effect import (
    asks_effect,
    asks_end,
    asks_only_effect,
    effect,
    end,
    is_of_other_law,
    speaks_of_effect,
)
from assistant.answering.asking.understanding import understand
from assistant.records import Document, Metadata
from tests.made import passage

HEAD = passage("Số: 31/QĐ-UBND. Hạ Trạch, ngày 04 tháng 5 năm 2022.", ordinal=0)
DOCUMENT = Document("a.md", "", metadata=Metadata(title="Quyết định số 31/QĐ-UBND", date="2022-05-04"))


def test_the_end_of_a_document_is_not_its_beginning() -> None:
    assert asks_effect(understand("Thông tư có hiệu lực khi nào?"))
    assert not asks_effect(understand("Thông tư hết hiệu lực khi nào?"))
    assert speaks_of_effect(understand("Thông tư có hiệu lực ngay khi ký phải không?"))


@pytest.mark.parametrize(
    ("clause", "lead"),
    [
        ("Quyết định này có hiệu lực thi hành kể từ ngày 01/6/2022.", "**ngày 01/6/2022**"),
        ("Quyết định này có hiệu lực kể từ ngày ký.", "**04/05/2022**"),
        ("Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định ngày 02/3/2019.", "**04/05/2022**"),
        ("Quyết định này có hiệu lực từ ngày ký, thực hiện đến hết ngày 31/12/2024.", "**04/05/2022**"),
    ],
)
def test_the_day_comes_first(clause: str, lead: str) -> None:
    told = effect(DOCUMENT, [HEAD, passage(clause, ordinal=1)])
    assert told
    assert told.text.split(" – ")[0] == lead


def test_what_was_before_a_document_was_in_force_asks_nothing_of_it() -> None:
    assert not asks_effect(understand("Đơn nộp trước ngày Quyết định 31 có hiệu lực thì giải quyết khi nào?"))
    assert not speaks_of_effect(understand("Đơn nộp sau khi Quyết định 31 có hiệu lực có được xét không?"))


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("Quyết định 31 có hiệu lực khi nào?", True),
        ("Quyết định số 31/QĐ-UBND được áp dụng, có hiệu lực từ khi nào?", True),
        ("Quyết định 31 quy định giấy phép lái đò có hiệu lực khi nào?", False),
        ("Quyết định 31 ban hành khi nào?", False),
    ],
)
def test_of_a_document_itself_nothing_else_is_said(text: str, is_all: bool) -> None:
    assert not asks_only_effect(understand(text), replace(DOCUMENT, text="Quyết định có hiệu lực đến hết năm 2030."))
    kept = replace(DOCUMENT, metadata=replace(DOCUMENT.metadata, kind="Quyết định", number="31/QĐ-UBND"))
    assert asks_only_effect(understand(text), kept) == is_all


def test_a_document_that_says_nothing_of_it() -> None:
    assert effect(DOCUMENT, [HEAD]) is None


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Quyết định 31 áp dụng tới bao giờ?", True),
        ("quyet dinh 31 dung duoc den khi nao thi het", True),
        ("Quyết định 31 hết hiệu lực khi nào?", True),
        ("Quyết định 31 có hiệu lực khi nào?", False),
        ("Quyết định 31 về đò dùng tới khi nào thì hết hạn?", True),
        ("Giấy phép lái đò theo Quyết định 31 có giá trị đến khi nào?", False),
    ],
)
def test_until_when_a_document_is_in_force(text: str, is_asked: bool) -> None:
    kept = replace(DOCUMENT.metadata, kind="Quyết định", number="31/QĐ-UBND")
    assert asks_end(understand(text), kept) == is_asked


def test_the_last_day_comes_first() -> None:
    clause = "Quyết định này có hiệu lực từ ngày ký ban hành và được thực hiện đến hết ngày 31 tháng 12 năm 2024."
    told = end([HEAD, passage(clause, ordinal=1)])
    assert told
    assert told.text == f"**ngày 31 tháng 12 năm 2024** – {clause}"
    assert end([HEAD, passage("Quyết định này có hiệu lực từ ngày 01/6/2022.", ordinal=1)]) is None


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("Luật Đò ngang sửa đổi mà nghị quyết nhắc tới khi nào có hiệu lực?", True),
        ("Theo nghị quyết 15 thì luật đò ngang có hiệu lực từ ngày nào?", True),
        ("Nghị quyết hướng dẫn Luật Đò ngang có hiệu lực khi nào?", False),
        ("Theo pháp luật thì nghị quyết 15 có hiệu lực khi nào?", False),
        ("Quyết định có hiệu lực khi nào?", False),
    ],
)
def test_the_force_of_a_law_is_not_that_of_a_document_that_speaks_of_it(text: str, is_other: bool) -> None:
    assert is_of_other_law(understand(text), Metadata(kind="Nghị quyết")) is is_other
    assert not is_of_other_law(understand(text), Metadata(kind="Luật"))
