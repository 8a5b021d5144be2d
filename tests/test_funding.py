"""Where the money comes from: the section of money, whatever it is headed with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.lists.funding import asks_funds, funds_statements
from assistant.records import Metadata, Section
from tests.made import Shelved, book

MONEY = "Tổng nhu cầu 9 tỷ đồng, gồm ngân sách tỉnh 5 tỷ đồng, vốn doanh nghiệp 4 tỷ đồng."


@pytest.mark.parametrize(
    ("asked", "is_asked"),
    [("Tiền làm đê lấy từ đâu?", True), ("vốn gồm những khoản nào", True), ("Làm đê hết bao nhiêu tiền?", False)],
)
def test_who_asks_where_money_comes_from(asked: str, is_asked: bool) -> None:
    assert asks_funds(understand(asked)) == is_asked


def test_the_section_of_money_of_the_province_that_is_named() -> None:
    one = book("a.md", "Sơn La", MONEY)
    sections = (Section("IV", "mục IV", "Nguồn lực", 1, 0, 400),)
    meta = Metadata(province="Sơn La", title="Nghị quyết về thủy lợi", kind="Nghị quyết")
    one = replace(one, document=replace(one.document, text="Đê và kè biển.", metadata=meta, sections=sections))
    told = funds_statements(Shelved(one).asked("Tiền làm đê và kè biển của Sơn La lấy từ đâu?"))
    assert [statement.text for statement in told] == ["**Mục IV: Nguồn lực**:", f"- {MONEY}"]
    assert funds_statements(Shelved(one).asked("Tiền làm cầu treo của Sơn La lấy từ đâu?")) == []
