from collections.abc import Sequence

from assistant.answering.comparison import statements
from assistant.answering.drafting import Statement
from assistant.answering.evidence import Evidence
from assistant.answering.periods import Span
from assistant.answering.question import Question, understand
from assistant.answering.shelf import Selection, Shelf
from assistant.records import Document, Metadata, Scope
from tests.made import focus_of, passage, weighed

SHELF = Shelf(
    Document(f"{name}.md", "", metadata=Metadata(province=province))
    for name, province in (("a", "Sơn La"), ("b", "Lạng Sơn"), ("c", "Nghệ An"))
)
SAID = {
    ("a.md", 2025): "Đến năm 2025 có 30 hồ chứa nước.",
    ("b.md", 2025): "Đến năm 2025 có 20 hồ chứa nước.",
    ("a.md", 2030): "Đến năm 2030 có 40 hồ chứa nước.",
}


def _compared(text: str, **registered: str) -> list[str]:
    """``registered``: what the register tells of a document, by its name without the ending."""
    question = understand(text, SHELF.provinces)

    def best(names: tuple[str, ...], spans: tuple[Span, ...]) -> tuple[Question, Sequence[Evidence]]:
        told = [said for (name, year), said in SAID.items() if name in names and (year, year) in spans]
        return question, [weighed(question, passage(said))[0] for said in told]

    def told(names: tuple[str, ...], spans: tuple[Span, ...]) -> Statement | None:
        return next((Statement(text) for name, text in registered.items() if f"{name}.md" in names), None)

    selection: Selection = SHELF.select(question, Scope())
    return [s.text for s in statements(question, selection, focus_of(question), SHELF, told, best)]


def test_one_row_a_province() -> None:
    assert _compared("So sánh số hồ chứa nước đến năm 2025 của Sơn La và Lạng Sơn: bao nhiêu hồ chứa nước?") == [
        "| Địa phương | Nội dung |\n| --- | --- |",
        "| Sơn La | **30 hồ chứa nước** – Đến năm 2025 có 30 hồ chứa nước. |",
        "| Lạng Sơn | **20 hồ chứa nước** – Đến năm 2025 có 20 hồ chứa nước. |",
    ]


def test_what_a_province_does_not_say_is_marked() -> None:
    rows = _compared("Đến năm 2025 Sơn La, Nghệ An và Cao Bằng có bao nhiêu hồ chứa nước?")
    assert rows[1].startswith("| Sơn La | **30 hồ chứa nước**")
    assert rows[2:] == ["| Nghệ An | không nêu |", "| Cao Bằng | không nêu |"]


def test_one_row_a_year_of_one_province() -> None:
    rows = _compared("So sánh năm 2025 và năm 2030: Sơn La có bao nhiêu hồ chứa nước?")
    assert [row.split(" | ")[0] for row in rows] == ["| Năm", "| 2025", "| 2030"]
    assert "**30 hồ chứa nước**" in rows[1]
    assert "**40 hồ chứa nước**" in rows[2]


def test_no_table_when_nobody_says_anything() -> None:
    assert _compared("So sánh đến năm 2040 Sơn La và Lạng Sơn có bao nhiêu hồ chứa nước?") == []


def test_a_row_that_the_register_tells_needs_no_evidence() -> None:
    rows = _compared("Đến năm 2025 Sơn La và Nghệ An có bao nhiêu hồ chứa nước?", c="Số hồ: **7**")
    assert rows[1].startswith("| Sơn La | **30 hồ chứa nước**")
    assert rows[2:] == ["| Nghệ An | Số hồ: **7** |"]
