"""Two things compared, each asked by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.comparing.paired import paired_in_one, paired_statements, paired_years, together_statements
from assistant.answering.forms import statements_of
from assistant.records import Metadata
from tests.made import Shelved, book


def _act(name: str, number: str, kind: str, *clauses: str):
    one = book(name, "", *clauses)
    metadata = Metadata(number=number, kind=kind, title=f"{kind} {number}")
    return replace(one, document=replace(one.document, metadata=metadata))


READER = Shelved(
    _act(
        "a.md",
        "12/NQ-CP",
        "Nghị quyết",
        "Các bộ rà soát quy hoạch thủy lợi, hoàn thành trong quý II năm 2026.",
        "Bộ Xây dựng theo dõi, đôn đốc việc thực hiện.",
        "Bộ Xây dựng lập bản đồ hồ chứa.",
        "Bộ Công an canh gác hồ chứa.",
        "Nhà xưởng sạch được ưu tiên cấp đất; nhà xưởng cũ nát thì không nhận.",
        "Hỗ trợ thợ xây 300.000 đồng/ngày, thợ hàn 400.000 đồng/ngày.",
    ),
    _act(
        "b.md",
        "34/QĐ-TTg",
        "Quyết định",
        "Các bộ rà soát quy hoạch thủy lợi, hoàn thành trong quý IV năm 2026.",
        "Bộ Tài chính theo dõi, đôn đốc việc thực hiện.",
    ),
)


def _told(text: str) -> list[str]:
    told = paired_statements(READER.asked(text), READER.asked, statements_of)
    return [statement.text for statement in told]


def test_each_of_two_documents_is_asked_the_same() -> None:
    rows = _told("Nghị quyết 12 và Quyết định 34: mỗi văn bản giao bộ nào theo dõi, đôn đốc?")
    assert [row.partition(" – ")[0] for row in rows[1:]] == [
        "| Nghị quyết số 12/NQ-CP | **Bộ Xây dựng**",
        "| Quyết định số 34/QĐ-TTg | **Bộ Tài chính**",
    ]


def test_a_deadline_is_told_by_its_date() -> None:
    rows = _told("Hạn rà soát quy hoạch thủy lợi ở Nghị quyết 12 và ở Quyết định 34 khác nhau thế nào?")
    assert ["**quý II năm 2026**" in rows[1], "**quý IV năm 2026**" in rows[2]] == [True, True]


def test_a_document_that_does_not_say_is_silent() -> None:
    rows = _told("Nghị quyết 12 và Quyết định 34 khác nhau thế nào về việc của Bộ Công an canh gác hồ chứa?")
    assert rows[-1] == "| Quyết định số 34/QĐ-TTg | không nêu |"


def test_figures_of_one_clause_are_told_apart() -> None:
    rows = _told("Mức hỗ trợ thợ xây và thợ hàn của Nghị quyết 12 chênh nhau thế nào?")
    assert [row.partition(" – ")[0] for row in rows[1:]] == [
        "| Thợ xây | **300.000 đồng/ngày**",
        "| Thợ hàn | **400.000 đồng/ngày**",
    ]


def _together(text: str) -> list[str]:
    desk = READER.asked(text)
    told = together_statements(desk, statements_of(desk), READER.asked, statements_of)
    return [statement.text.partition(" – ")[0] for statement in told[1:]]


def test_amounts_asked_for_at_once_are_each_told() -> None:
    assert _together("Theo Nghị quyết 12, hỗ trợ thợ xây và thợ hàn bao nhiêu?") == [
        "| Thợ xây | **300.000 đồng/ngày**",
        "| Thợ hàn | **400.000 đồng/ngày**",
    ]


def test_nothing_is_told_together_where_one_side_is_not_there() -> None:
    assert _together("Theo Nghị quyết 12, hỗ trợ thợ xây và thợ mộc bao nhiêu?") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Xây dựng và Bộ Công an làm gì?",  # nothing is compared
        "Rừng thông và rừng keo khác nhau thế nào?",  # neither is there
        "So sánh rà soát quy hoạch năm 2025 và năm 2026",  # of two years
    ],
)
def test_no_pair(text: str) -> None:
    assert _told(text) == []


def test_two_years_must_both_be_told() -> None:
    desk = READER.asked("Nghị quyết 12: hạn rà soát quy hoạch thủy lợi năm 2026 so với năm 2030")
    assert paired_years(desk, READER.asked, statements_of) == []


def test_one_clause_that_answers_for_both_is_told_once() -> None:
    desk = READER.asked("Nghị quyết 12 xử lý nhà xưởng sạch với nhà xưởng cũ nát khác nhau ra sao?")
    assert [statement.text for statement in paired_in_one(desk, READER.asked, statements_of)] == [
        "Nhà xưởng sạch được ưu tiên cấp đất; nhà xưởng cũ nát thì không nhận."
    ]
    assert paired_in_one(READER.asked("Nhà xưởng sạch được gì?"), READER.asked, statements_of) == []
