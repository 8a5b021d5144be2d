"""Targets and duties as files."""

from __future__ import annotations

import io
import json

from openpyxl import load_workbook

from assistant.exports import duties_as, targets_as
from tests.registered import DOCUMENTS, DUTIES, TARGETS, target

PLACE = ["document", "section", "label", "page", "start", "end", "quote"]


def test_a_target_as_json() -> None:
    records = json.loads(targets_as("json", TARGETS, DOCUMENTS))
    assert list(records[0]) == [
        "indicator", "name", "comparator", "values", "written", "unit", "measure", "baseline", "period", "rhythm",
        "scope", "province", "achieved", "doubts", *PLACE,
    ]  # fmt: skip
    assert records[0]["values"] == [38]
    assert records[3]["values"] == [1.5]
    assert records[2]["values"] == [40, 45]
    assert (records[1]["document"], records[1]["start"], records[1]["end"]) == ("dl.md", 20, 29)


def test_a_duty_as_json() -> None:
    records = json.loads(duties_as("json", DUTIES, DOCUMENTS))
    keys = ["agency", "name", "part", "task", "deadline", "rhythm", "province", "doubts", *PLACE]
    assert list(records[0]) == keys
    assert [record["part"] for record in records] == ["lead", "coordinate", "report"]


def test_a_workbook_of_targets_with_its_sources() -> None:
    book = load_workbook(io.BytesIO(targets_as("xlsx", TARGETS, DOCUMENTS)))
    assert book.sheetnames == ["Chỉ tiêu", "Nguồn"]
    assert [book["Chỉ tiêu"].cell(row, 5).value for row in (2, 3, 4, 5)] == [38, 42, 40, 1.5]
    assert [cell.value for cell in book["Nguồn"]["A"]] == [
        "Văn bản",
        "Nghị quyết về khoa học",
        "Chương trình hành động",
    ]


def test_a_workbook_shows_contradictions_on_a_sheet_of_their_own() -> None:
    pair = [target("Tỷ lệ TFP", n, period="2025", province="Huế", document=f"{n}.md") for n in ("38", "40")]
    assert load_workbook(io.BytesIO(targets_as("xlsx", pair, []))).sheetnames == ["Chỉ tiêu", "Mâu thuẫn", "Nguồn"]


def test_a_workbook_and_a_table_of_duties() -> None:
    book = load_workbook(io.BytesIO(duties_as("xlsx", DUTIES, DOCUMENTS)))
    assert book.sheetnames == ["Trách nhiệm", "Nguồn"]
    lines = duties_as("csv", DUTIES, DOCUMENTS).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("STT,Cơ quan,Tên đầy đủ,Vai trò,Nhiệm vụ")
    assert len(lines) == 4
