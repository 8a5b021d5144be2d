import pytest

from assistant.answering.drafting import Source, Statement, cite, decided, source_of
from assistant.records import Document, Metadata
from tests.made import passage

DOCUMENT = Document("a.md", "Câu một. Câu hai.", metadata=Metadata(title="Kế hoạch"))
CLAUSE = passage("Câu một.", "Câu hai.", label="Mục 1, Kế hoạch")


def _cite(*statements: Statement) -> tuple[str, list[str]]:
    text, citations = cite(statements, {"a.md": DOCUMENT}.__getitem__)
    return text, [f"{citation.marker}: {citation.quote}" for citation in citations]


def test_markers_are_numbered_in_order() -> None:
    first, second = Source(CLAUSE, 0, 8), Source(CLAUSE, 9, 17)
    assert _cite(Statement("Hai.", (second,)), Statement("Một.", (first,))) == (
        "Hai. [1]\nMột. [2]",
        ["1: Câu hai.", "2: Câu một."],
    )


def test_a_place_cited_twice_keeps_its_marker() -> None:
    whole = source_of(CLAUSE)
    assert _cite(Statement("A", (whole,)), Statement("B", (whole, whole))) == (
        "A [1]\nB [1]",
        ["1: Câu một. Câu hai."],
    )


def test_in_a_table_the_marker_stands_in_the_last_cell() -> None:
    head = Statement("| Địa phương | Nội dung |")
    text, _ = _cite(head, Statement("| Sơn La | 80% |", (source_of(CLAUSE),)))
    assert text == "| Địa phương | Nội dung |\n| Sơn La | 80% [1] |"


def test_a_citation_tells_where_it_stands() -> None:
    _, (citation,) = cite([Statement("A", (Source(CLAUSE, 9, 17),))], {"a.md": DOCUMENT}.__getitem__)
    assert (citation.document, citation.title, citation.section) == ("a.md", "Kế hoạch", "1")
    assert (citation.label, citation.passage) == ("Mục 1, Kế hoạch", "a.md#0")
    assert DOCUMENT.text[citation.start : citation.end] == citation.quote == "Câu hai."


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("**ít nhất 38%** – Đến năm 2025 …", "**Không đúng**. **Ít nhất 38%** – Đến năm 2025 …"),
        ("… ở xã, việc này do Sở làm.", "**Không đúng**. … ở xã, việc này do Sở làm."),
        ("**2%** – phấn đấu đạt 2%.", "**Không đúng**. **2%** – phấn đấu đạt 2%."),
        ("pH của nước đạt 7.", "**Không đúng**. pH của nước đạt 7."),
        ("", "**Không đúng**. "),
    ],
)
def test_what_bears_out_a_verdict_is_a_sentence_of_its_own(told: str, shown: str) -> None:
    source = source_of(CLAUSE)
    assert decided("Không đúng", Statement(told, (source,))) == Statement(shown, (source,))


def test_leads_are_compared_whether_or_not_they_begin_a_sentence() -> None:
    assert decided("Có", Statement("**năm 2022**; **Sở Y tế** và")).leads == {"có", "năm 2022", "sở y tế"}
