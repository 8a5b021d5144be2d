"""Facts of several documents that are named by their numbers."""

from dataclasses import replace

import pytest

from assistant.answering.acts.factual import fact_statements
from assistant.answering.registered import Registered
from assistant.records import Document, Metadata
from tests.made import Shelved, book, passage


def _signed(name: str, number: str, date: str, signer: str) -> Registered:
    title = f"Quyết định số {number} về phí đò"
    document = Document(name, "", metadata=Metadata(title=title, kind="Quyết định", number=number, date=date))
    day = "/".join(reversed(date.split("-")))
    made = book(name, "", f"Số {number}, ngày {day}.")
    end = replace(passage(f"KT. CHỦ TỊCH {signer}"), id=f"{name}#9", document=name, section="Chữ ký")
    return replace(made, document=document, passages={**made.passages, end.id: end})


READER = Shelved(
    _signed("a.md", "31/QĐ-UBND", "2022-05-04", "Phan Thị Đào"),
    _signed("b.md", "32/QĐ-UBND", "2022-04-01", "Lê Văn Mận"),
)


def _told(text: str) -> list[str]:
    return [statement.text.split(" – ")[0] for statement in fact_statements(READER.asked(text))]


ROWS = ["- **Quyết định số 31/QĐ-UBND**: **Phan Thị Đào**", "- **Quyết định số 32/QĐ-UBND**: **Lê Văn Mận**"]


def test_each_document_has_a_line() -> None:
    assert _told("QĐ 31 và QĐ 32 do ai ký?") == ROWS


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("Người ký QĐ 31 và QĐ 32 có khác nhau không, là ai?", "**Có**:"), ("QĐ 31, QĐ 32 do cùng ai ký?", "**Không**:")],
)
def test_whether_they_have_the_same_comes_first(text: str, verdict: str) -> None:
    assert _told(text) == [verdict, *ROWS]


def test_the_earlier_comes_first_where_that_is_asked() -> None:
    assert _told("Văn bản nào ký trước, QĐ 31 hay QĐ 32?") == [
        "- **Quyết định số 32/QĐ-UBND**: **01/04/2022**",
        "- **Quyết định số 31/QĐ-UBND**: **04/05/2022**",
    ]


def test_who_holds_an_office_is_not_what_its_name_is_short_for() -> None:
    made = _signed("c.md", "33/QĐ-UBND", "2022-04-01", "Lê Văn Mận")
    reader = Shelved(replace(made, document=replace(made.document, abbreviations=(("PĐ", "phí đò"),))))
    assert fact_statements(reader.asked("Trưởng ban thu phí đò ngang của huyện là ai?")) == []


def test_several_short_forms_are_each_explained() -> None:
    made = _signed("c.md", "33/QĐ-UBND", "2022-04-01", "Lê Văn Mận")
    shorts = (("PĐ", "phí đò"), ("BK", "bến khách"))
    reader = Shelved(replace(made, document=replace(made.document, abbreviations=shorts)))
    assert [one.text for one in fact_statements(reader.asked("BK và PĐ là viết tắt của gì?"))] == [
        "**BK** là viết tắt của **bến khách**.",
        "**PĐ** là viết tắt của **phí đò**.",
    ]
