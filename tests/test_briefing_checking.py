"""What a person may change in a briefing, and what of it is marked because the clause does not say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.briefing.checking import checked, faults_in
from assistant.briefing.model import Briefing, Choice, Part, Row, Statement, Table
from tests.briefed import Folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("documents"))


def _faults(folder: Folder, *statements: Statement) -> list[str]:
    briefing = Briefing("Bản tóm tắt", "Thử", (Part("Thử", statements),))
    return [fault for _, fault in faults_in(checked(briefing, folder.told))]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Đón ít nhất 6 triệu lượt khách vào năm 2030.", []),
        ("Khách du lịch rất đông.", []),
        ("Đón ít nhất 7 triệu lượt khách.", ["“7 triệu lượt” không có trong điều khoản được dẫn"]),
        ("Đón 6 triệu lượt khách vào năm 2035.", ["“2035” không có trong điều khoản được dẫn"]),
        (
            "Sở Xây dựng đón 6 triệu lượt khách.",
            ["“Sở Xây dựng” không có trong điều khoản được dẫn"],
        ),
    ],
)
def test_figures_years_and_bodies_must_stand_in_the_clause(folder: Folder, text: str, faults: list[str]) -> None:
    assert _faults(folder, Statement(text, (folder.citation("son-la.md", "6 triệu"),))) == faults


def test_a_range_at_the_beginning_is_no_number_of_an_item(folder: Folder) -> None:
    citation = folder.citation("lang-son.md", "7 đến 8 triệu")
    assert _faults(folder, Statement("7 - 8 triệu lượt khách", (citation,))) == []
    assert _faults(folder, Statement("7 - 9 triệu lượt khách", (citation,))) != []


def test_what_cites_nothing_is_marked(folder: Folder) -> None:
    assert _faults(folder, Statement("Du lịch phát triển.")) == ["chưa dẫn điều khoản nào"]
    assert _faults(folder, Statement(" ")) == []


def test_a_quote_that_was_altered_is_marked(folder: Folder) -> None:
    citation = replace(folder.citation("son-la.md", "6 triệu"), quote="đón 9 triệu lượt khách")
    assert _faults(folder, Statement("Đón 9 triệu lượt khách.", (citation,)))[-1] == (
        "trích dẫn không khớp với văn bản"
    )


def test_the_cells_of_a_row_stand_on_what_the_row_cites(folder: Folder) -> None:
    citation = folder.citation("son-la.md", "6 triệu")

    def faults(period: str) -> list[tuple[str, str]]:
        row = Row((Statement("Khách"), Statement("6 triệu", (citation,)), Statement(period)))
        table = Table(("a", "b", "c"), (1, 1, 1), (Row((Statement("Sơn La"),)), row))
        return faults_in(checked(Briefing("", "", (Part("", tables=(table,)),)), folder.told))

    assert faults("Năm 2030") == []
    assert faults("Năm 2031") == [("Năm 2031", "“2031” không có trong điều khoản được dẫn")]


def test_faults_go_when_the_text_is_mended(folder: Folder) -> None:
    briefing = folder.briefing(Choice(documents=("son-la.md",), parts=("targets",)))
    table = briefing.parts[0].tables[0]
    first = table.rows[0]
    wrong = replace(first, cells=(first.cells[0], replace(first.cells[1], text="Ít nhất 60 triệu"), first.cells[2]))
    edited = replace(briefing, parts=(Part("Chỉ tiêu", tables=(replace(table, rows=(wrong, *table.rows[1:])),)),))
    marked = checked(edited, folder.told)
    assert [text for text, _ in faults_in(marked)] == ["Ít nhất 60 triệu"]
    mended = replace(marked, parts=(Part("Chỉ tiêu", tables=(table,)),))
    assert faults_in(checked(mended, folder.told)) == []
