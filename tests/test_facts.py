from dataclasses import replace

import pytest

from assistant.answering.acts.facts import (
    asks_only_facts,
    document_facts,
)
from assistant.answering.asking.understanding import understand
from assistant.records import Document, Metadata
from tests.made import passage

META = Metadata(
    title="Chỉ thị về du lịch biển giai đoạn 2022 - 2025",
    kind="Chỉ thị",
    number="12-CT/TU",
    date="2022-09-05",
    issuer="Ban Thường vụ Tỉnh ủy Bình Định",
    period="2022-2025",
)
TITLE = "Ban Thường vụ Tỉnh ủy Bình Định, Chỉ thị về du lịch biển giai đoạn 2022 - 2025"
DOCUMENT = Document("a.md", TITLE, metadata=META, abbreviations=(("CĐS", "chuyển đổi số"),))
HEAD = passage("Số: 12-CT/TU. Quy Nhơn, ngày 05 tháng 9 năm 2022.", ordinal=0)
BODY = passage("Đẩy mạnh chuyển đổi số (CĐS).", "Lập Quỹ Bảo vệ rừng (QBVR).", ordinal=1)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Chỉ thị ban hành ngày nào?", "**05/09/2022**"),
        ("chi thi ban hanh khi nao?", "**05/09/2022**"),
        ("Chỉ thị ban hành năm nào?", "**năm 2022** (05/09/2022)"),
        ("Chỉ thị có số hiệu là gì?", "**12-CT/TU**"),
        ("Ai ban hành Chỉ thị?", "**Ban Thường vụ Tỉnh ủy Bình Định**"),
        ("Chỉ thị cho giai đoạn nào?", "**giai đoạn 2022 - 2025**"),
    ],
)
def test_facts_of_a_document(text: str, lead: str) -> None:
    (fact,) = document_facts(understand(text), DOCUMENT, [HEAD, BODY])
    assert fact.text.split(" – ")[0] == lead


def test_which_department_asks_for_no_number() -> None:
    assert document_facts(understand("Đầu mối của Chỉ thị là sở nào?"), DOCUMENT, [HEAD, BODY]) == []
    assert document_facts(understand("Chỉ thị là số nào?"), DOCUMENT, [HEAD, BODY])


def test_a_fact_is_cited_where_the_document_says_it() -> None:
    (fact,) = document_facts(understand("Chỉ thị ban hành ngày nào?"), DOCUMENT, [BODY, HEAD])
    assert fact.sources[0].passage == HEAD


def test_what_only_the_catalogue_says_is_marked_so() -> None:
    (fact,) = document_facts(understand("Chỉ thị ban hành ngày nào?"), DOCUMENT, [BODY])
    assert fact.text.startswith("**05/09/2022** (theo danh mục tài liệu) – ")


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết ban hành ngày nào?",
        "Chỉ thị 99-CT/TU ban hành ngày nào?",
        "Bãi tắm mở khi nào?",
        "Chỉ thị đặt ra những chỉ số nào?",
        "Kết quả của chỉ thị nhiệm kỳ trước?",
    ],
)
def test_no_fact_of_another_document_or_thing(text: str) -> None:
    assert document_facts(understand(text), DOCUMENT, [HEAD, BODY]) == []


def test_what_is_unknown_is_not_said() -> None:
    unknown = Document("a.md", "", metadata=Metadata(title="Chỉ thị", kind="Chỉ thị"))
    assert document_facts(understand("Chỉ thị ban hành ngày nào?"), unknown, [BODY]) == []


def test_several_facts_asked_at_once_are_all_told() -> None:
    told = document_facts(understand("Chỉ thị này ký hôm nào, số mấy, ai ban hành?"), DOCUMENT, [HEAD, BODY])
    leads = [fact.text.split(" – ")[0] for fact in told]
    assert leads == ["**05/09/2022**", "**12-CT/TU**", "**Ban Thường vụ Tỉnh ủy Bình Định**"]


def test_who_signed_is_not_who_issued() -> None:
    assert document_facts(understand("Ai ký Chỉ thị?"), DOCUMENT, [HEAD, BODY]) == []


def test_the_date_that_the_opening_gives_where_the_head_shows_none() -> None:
    document = Document("a.md", "", metadata=Metadata(title="Quyết định", kind="Quyết định"))
    opening = replace(passage("Quyết định được ban hành ngày 12/6/2025."), section="")
    (told,) = document_facts(understand("Quyết định này ký ngày nào?"), document, [opening])
    assert told.text == "**ngày 12/6/2025** – Quyết định được ban hành ngày 12/6/2025."
    later = replace(opening, section="3")
    assert document_facts(understand("Quyết định này ký ngày nào?"), document, [later]) == []


def test_a_date_of_another_document_in_the_opening_is_not_its_own() -> None:
    undated = replace(DOCUMENT, metadata=replace(META, date=""))
    other = passage("Tỉnh ủy ban hành ngày 30 tháng 9 năm 2021 Chương trình hành động số 17-CTr/TU.", ordinal=0)
    assert document_facts(understand("Chỉ thị ban hành ngày nào?"), undated, [other]) == []


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Chỉ thị ban hành ngày nào?", True),
        ("Ai ký Chỉ thị về du lịch biển?", True),
        ("Chỉ thị 30-CT/TU ban hành ngày nào?", False),  # another document
        ("Chỉ thị giao ban hành quy chế cảng cá khi nào?", False),  # something else that is issued
        ("Chỉ thị cho giai đoạn nào?", False),
    ],
)
def test_questions_for_nothing_but_a_fact_of_the_document(text: str, only: bool) -> None:
    assert asks_only_facts(understand(text), DOCUMENT) == only


def test_a_thing_that_the_document_speaks_of_is_not_the_document() -> None:
    many = understand("Kết quả chấm thi đua của các hội bãi biển được công bố ngày nào?")
    assert document_facts(many, DOCUMENT, [HEAD, BODY]) == []
    assert document_facts(understand("Nhãn du lịch do sở nào quản?"), DOCUMENT, [HEAD, BODY]) == []
    assert document_facts(understand("Du lịch dùng tần số nào?"), DOCUMENT, [HEAD, BODY]) == []


def test_who_asks_about_what_a_decision_approves_may_mean_the_decision() -> None:
    title = "Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh Bình Định về việc phê duyệt Đề án nghề cá"
    meta = replace(DOCUMENT.metadata, title=title, kind="Quyết định", number="5/QĐ-UBND")
    decision = replace(DOCUMENT, metadata=meta)
    told = document_facts(
        understand("Quyết định phê duyệt Đề án nghề cá số mấy?"), decision, [passage("Số: 5/QĐ-UBND"), BODY]
    )
    assert [fact.text.split(" – ")[0] for fact in told] == ["**5/QĐ-UBND**"]
    carried = replace(DOCUMENT, metadata=replace(meta, title=title.replace("phê duyệt", "thực hiện")))
    assert document_facts(understand("Đề án nghề cá mang số mấy?"), carried, [passage("Số: 5/QĐ-UBND"), BODY]) == []
