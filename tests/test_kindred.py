"""The same thing in another place, under another name."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from assistant.answering.comparing.comparison import compared
from assistant.answering.comparing.kindred import kindred_row
from assistant.answering.drafting import Statement, source_of
from assistant.records import Citation, Register, Target
from tests.made import Shelved, book

ONE = "Chi ngân sách cho khoa học và công nghệ đạt 1,5% tổng chi ngân sách địa phương."
OTHER = "Mức đầu tư cho khoa học, công nghệ phấn đấu đạt 2% trong tổng chi của ngân sách tỉnh."


def _target(document: str, clause: str, indicator: str, value: str, **others: Any) -> Target:
    place = Citation(0, document, "", "", "", None, 0, len(clause), clause, f"{document}#0")
    made = Target(
        indicator, "đầu tư khoa học công nghệ tổng chi ngân sách", "exactly", (Decimal(value),), f"{value}%", "%",
        citation=place,
    )  # fmt: skip
    return replace(made, **others)


def _reader(**others: Any) -> Shelved:
    one = _target("a.md", ONE, "Chi ngân sách cho khoa học và công nghệ", "1.5", written="1,5%")
    other = _target("b.md", OTHER, "Mức đầu tư cho khoa học, công nghệ", "2", **others)
    first = book("a.md", "Sơn La", ONE, register=Register((one,)))
    return Shelved(first, book("b.md", "Nghệ An", OTHER, register=Register((other,))))


def _row(reader: Shelved, shown: str, text: str = "còn Nghệ An thì sao?") -> str:
    told = Statement(shown, (source_of(reader.passages("a.md")[0]),))
    row = kindred_row(reader.asked(text).within(("b.md",)), [told])
    return row.text if row else ""


def test_what_is_alike_is_told_though_it_is_called_otherwise() -> None:
    assert _row(_reader(), "**1,5%** – Chi ngân sách …") == "Mức đầu tư cho khoa học, công nghệ: **2%**"


def test_only_what_the_statement_leads_with_has_kin() -> None:
    assert _row(_reader(), "Chi ngân sách đạt 1,5%") == ""
    assert _row(_reader(), "**30 hồ** – …") == ""


def test_results_and_other_years_are_no_kin() -> None:
    assert _row(_reader(achieved=True), "**1,5%** – …") == ""
    assert _row(_reader(period="2025"), "**1,5%** – …", "Nghệ An năm 2030 thì sao?") == ""
    assert _row(_reader(name="diện tích rừng"), "**1,5%** – …") == ""


def test_a_row_that_nothing_else_tells_is_told_by_kin() -> None:
    rows = compared(_reader().asked("Chi ngân sách cho khoa học của Sơn La và Nghệ An chiếm bao nhiêu?"))
    assert "1,5%" in rows[1].text
    assert "2%" in rows[2].text
