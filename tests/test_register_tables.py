"""Targets and duties in the words a person reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.errors import UnknownName
from assistant.records import Measure, Target
from assistant.register import tables
from assistant.register.comparison import contradictions
from tests.registered import DOCUMENTS, DUTIES, TARGETS, target


def _moved(indicator: str, quote: str, measure: Measure) -> Target:
    made = target(indicator, "6", unit="%/năm", written="6%/năm", measure=measure, comparator="exactly")
    return replace(made, citation=replace(made.citation, quote=quote))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (target("A", "38"), "ít nhất 38%"),
        (target("A", "1234.50", unit="tỷ đồng", comparator="exactly"), "1.234,5 tỷ đồng"),
        (target("A", "38", "42", comparator="range"), "38 – 42%"),
        (target("A", "-2", comparator="at_most"), "không quá -2%"),
        (target("A", "15000", unit="", comparator="about"), "khoảng 15.000"),
        (target("A", "7", measure="average"), "bình quân ít nhất 7%"),
        (target("A", unit="", written="loại khá"), "loại khá"),
        (target("A", "370", unit="mw", written="370 MW", comparator="exactly"), "370 MW"),
        (_moved("Năng suất", "Năng suất tăng bình quân 6%/năm", "growth"), "tăng 6%/năm"),
        (_moved("Thu nhập", "Thu nhập gấp 6%/năm năm trước", "multiple"), "gấp 6%/năm"),
        (_moved("Tỷ lệ giảm", "Tỷ lệ giảm 6%/năm", "growth"), "6%/năm"),
        (_moved("Tốc độ tăng trưởng", "Tốc độ tăng trưởng đạt 6%/năm", "growth"), "6%/năm"),
    ],
)
def test_a_figure_as_it_is_said(made: tables.Target, said: str) -> None:
    assert tables.figure_of(made) == said


@pytest.mark.parametrize("given", ["lead", "chủ trì", "Chu tri", " CHỦ TRÌ "])
def test_a_part_by_its_name(given: str) -> None:
    assert tables.part_named(given) == "lead"


def test_each_name_of_one_part() -> None:
    assert tables.part_named("giám sát") == tables.part_named("theo doi") == "monitor"
    with pytest.raises(UnknownName, match=r"Không có vai trò “sếp”. Các vai trò: chủ trì; phối hợp"):
        tables.part_named("sếp")


def test_a_row_of_a_target() -> None:
    sheet = tables.target_sheet(TARGETS)
    row = dict(zip(sheet.heads, sheet.rows[2], strict=True))
    assert row == {
        "STT": 3, "Chỉ tiêu": "TFP đóng góp vào tăng trưởng", "Loại": "chỉ tiêu", "So sánh": "trong khoảng",
        "Giá trị": Decimal(40), "Giá trị đến": Decimal(45), "Đơn vị": "%", "Như văn bản viết": "40 - 45%",
        "Cách tính": "", "Thời gian": "2021-2025", "Nhịp": "", "Phạm vi": "", "Mốc so sánh": "",
        "Tỉnh, thành phố": "Bình Định", "Văn bản": "Văn bản bd.md", "Vị trí": "mục I, Văn bản bd.md", "Trang": None,
        "Nguyên văn": "nguyên văn", "Cần xem lại": "", "Tệp": "bd.md",
    }  # fmt: skip
    assert dict(zip(sheet.heads, sheet.rows[0], strict=True))["Thời gian"] == 2025
    assert dict(zip(sheet.heads, sheet.rows[3], strict=True))["Loại"] == "kết quả"


def test_a_row_of_a_duty() -> None:
    sheet = tables.duty_sheet(DUTIES)
    row = dict(zip(sheet.heads, sheet.rows[0], strict=True))
    assert (row["Cơ quan"], row["Tên đầy đủ"], row["Vai trò"]) == ("Sở KH&CN", "Sở Khoa học và Công nghệ", "chủ trì")
    assert (row["Thời hạn"], row["Hạn chót"]) == ("trước 31/12/2025", date(2025, 12, 31))


def test_the_sources_of_the_rows() -> None:
    sheet = tables.source_sheet([one.citation for one in TARGETS], DOCUMENTS)
    rows = [dict(zip(sheet.heads, row, strict=True)) for row in sheet.rows]
    assert [(row["Tệp"], row["Số"], row["Số mục"]) for row in rows] == [("dl.md", "12-NQ/TU", 2), ("bd.md", "", 2)]


def test_a_restatement_says_so_among_the_sources() -> None:
    sheet = tables.source_sheet([target(document="ba.md").citation], DOCUMENTS)
    assert sheet.rows[0][-1] == "Bản lược thuật – đối chiếu văn bản gốc: Bài gốc"


def test_a_contradiction_in_words_and_in_rows() -> None:
    pair = [target("Tỷ lệ TFP", n, period="2025", province="Huế", document=f"{n}.md") for n in ("38", "40")]
    cases = contradictions(pair)
    assert tables.contradiction_sentence(cases[0]) == (
        "Tỷ lệ TFP của Huế, 2025: các văn bản nêu khác nhau: ít nhất 38% (mục I, Văn bản 38.md); "
        "ít nhất 40% (mục I, Văn bản 40.md)."
    )
    assert tables.contradiction_sheet(cases).rows == (
        (1, "Tỷ lệ TFP", "Huế", "2025", "ít nhất 38%", "mục I, Văn bản 38.md"),
        (1, "Tỷ lệ TFP", "Huế", "2025", "ít nhất 40%", "mục I, Văn bản 40.md"),
    )
