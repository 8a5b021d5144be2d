import pytest

from assistant.answering.facts import definition, document_fact
from assistant.answering.question import understand
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
        ("Chỉ thị có số hiệu là gì?", "**12-CT/TU**"),
        ("Ai ban hành Chỉ thị?", "**Ban Thường vụ Tỉnh ủy Bình Định**"),
        ("Chỉ thị cho giai đoạn nào?", "**giai đoạn 2022 - 2025**"),
    ],
)
def test_facts_of_a_document(text: str, lead: str) -> None:
    fact = document_fact(understand(text), DOCUMENT, [HEAD, BODY])
    assert fact
    assert fact.text.split(" – ")[0] == lead


def test_a_fact_is_cited_where_the_document_says_it() -> None:
    fact = document_fact(understand("Chỉ thị ban hành ngày nào?"), DOCUMENT, [BODY, HEAD])
    assert fact
    assert fact.sources[0].passage == HEAD


def test_what_only_the_catalogue_says_is_marked_so() -> None:
    fact = document_fact(understand("Chỉ thị ban hành ngày nào?"), DOCUMENT, [BODY])
    assert fact
    assert fact.text.startswith("**05/09/2022** (theo danh mục tài liệu) – ")


@pytest.mark.parametrize(
    "text", ["Nghị quyết ban hành ngày nào?", "Chỉ thị 99-CT/TU ban hành ngày nào?", "Bãi tắm mở khi nào?"]
)
def test_no_fact_of_another_document_or_thing(text: str) -> None:
    assert document_fact(understand(text), DOCUMENT, [HEAD, BODY]) is None


def test_what_is_unknown_is_not_said() -> None:
    unknown = Document("a.md", "", metadata=Metadata(title="Chỉ thị", kind="Chỉ thị"))
    assert document_fact(understand("Chỉ thị ban hành ngày nào?"), unknown, [BODY]) is None


@pytest.mark.parametrize("text", ["CĐS là viết tắt của gì?", "cds nghia la gi?", "Chuyển đổi số viết tắt là gì?"])
def test_an_abbreviation_both_ways(text: str) -> None:
    told = definition(understand(text), DOCUMENT, [HEAD, BODY])
    assert told
    assert told.text == "**CĐS** là viết tắt của **chuyển đổi số**."
    assert told.sources[0].passage == BODY


def test_a_short_form_in_brackets() -> None:
    told = definition(understand("QBVR là gì?"), DOCUMENT, [HEAD, BODY])
    assert told
    assert "Quỹ Bảo vệ rừng (QBVR)" in told.text


def test_an_unknown_abbreviation() -> None:
    assert definition(understand("XYZ là viết tắt của gì?"), DOCUMENT, [HEAD, BODY]) is None
