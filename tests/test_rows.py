"""Targets and duties as HTML tables."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from assistant.pages.rows import (
    DUTY_HEADS,
    TARGET_HEADS,
    contradictions_html,
    duty_row,
    matrix_html,
    place_and_name,
    table_html,
    target_row,
    without,
)
from assistant.register.comparison import contradictions, series_of
from tests.registered import DOCUMENTS, DUTIES, TARGETS, citation, target

KNOWN = {document.name: document for document in DOCUMENTS}
HARM = '<script>alert(1)</script> "><img src=x>'


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_a_target_s_row_says_what_how_much_when_and_where() -> None:
    cells = [text(cell) for cell in target_row(TARGETS[3], "t3", KNOWN).cells]
    assert cells[:4] == ["Chi cho khoa học kết quả", "ít nhất 1,5 tỷ đồng", "2020", "Bình Định"]
    assert cells[4].startswith("Mục I")


def test_doubts_and_contradictions_are_said_in_the_row() -> None:
    row = target_row(target("A", "3", doubts=("Con số có thể bị ngắt dòng.",)), "t0", KNOWN, contradicts=True)
    assert text(row.cells[0]) == "A Các văn bản nêu khác nhau Con số có thể bị ngắt dòng."


def test_a_duty_s_row_and_the_name_as_written() -> None:
    cells = [text(cell) for cell in duty_row(DUTIES[0], "d0", KNOWN).cells]
    assert cells[:5] == [
        "Sở Khoa học và Công nghệ văn bản viết: Sở KH&CN",
        "Chủ trì",
        "Chủ trì xây dựng kế hoạch",
        "trước 31/12/2025",
        "Đắk Lắk",
    ]
    assert text(duty_row(DUTIES[1], "d1", KNOWN).cells[0]) == "Ban Tuyên giáo"


def test_columns_that_say_nothing_are_left_out() -> None:
    row = without(duty_row(DUTIES[1], "d1", KNOWN), DUTY_HEADS, "Cơ quan", "Vai trò")
    assert [text(cell) for cell in row.cells][:1] == ["Phối hợp tuyên truyền"]
    assert len(row.cells) == len(DUTY_HEADS) - 2


def test_a_row_carries_its_token_and_the_open_one_is_marked() -> None:
    rows = [target_row(one, f"t{place}", KNOWN) for place, one in enumerate(TARGETS)]
    html = table_html(TARGET_HEADS, rows, opened="t2")
    assert re.findall(r'<tr data-source="(t\d)"', html) == ["t0", "t1", "t2", "t3"]
    assert re.findall(r'<tr data-source="(t\d)" class="open"', html) == ["t2"]
    assert html.count('<th scope="col">') == 5


def test_the_place_and_the_document_s_name() -> None:
    document = KNOWN["dl.md"]
    cited = citation("dl.md")
    assert place_and_name(cited, None) == ("Mục I", "Văn bản dl.md")
    assert place_and_name(cited, document)[1] == "Nghị quyết số 12-NQ/TU"


@pytest.mark.parametrize(
    ("label", "page", "place"),
    [
        ("điểm a khoản 2 Điều 5, Nghị quyết số 12-NQ/TU", None, "Điểm a khoản 2 Điều 5"),
        ("mục I, Nghị quyết số 12-NQ/TU, trang 7", 7, "Mục I, trang 7"),
        ("mục I, Nghị quyết số 12-NQ/TU", 7, "Mục I, trang 7"),
        ("Nghị quyết số 12-NQ/TU, trang 7", 7, "Trang 7"),
        ("Nghị quyết số 12-NQ/TU", None, "Nguyên văn"),
    ],
)
def test_the_place_is_what_the_label_says_besides_the_name(label: str, page: int | None, place: str) -> None:
    cited = replace(citation("dl.md"), label=label, page=page)
    assert place_and_name(cited, KNOWN["dl.md"]) == (place, "Nghị quyết số 12-NQ/TU")


def test_places_by_years_with_a_button_for_each_figure() -> None:
    tokens = {id(one): f"t{place}" for place, one in enumerate(TARGETS)}
    html = matrix_html(series_of(TARGETS)[0], tokens)
    rows = [text(row) for row in re.findall(r"<tr>(.*?)</tr>", html)]
    assert rows == [
        "Địa phương 2021-2025 2025 2030",
        "Đắk Lắk không nêu ít nhất 38% ít nhất 42%",
        "Bình Định 40 – 45% không nêu không nêu",
    ]
    assert re.findall(r'data-source="(t\d)"', html) == ["t0", "t1", "t2"]


def test_a_contradiction_shows_each_figure_with_its_source() -> None:
    pair = [target("Tỷ lệ TFP", n, period="2025", province="Huế", document=f"{n}.md") for n in ("38", "40")]
    html = contradictions_html(contradictions(pair), {id(one): f"t{i}" for i, one in enumerate(pair)}, {})
    assert "Tỷ lệ TFP, Huế, 2025 ít nhất 38%" in text(html)
    assert re.findall(r'data-source="(t\d)"', html) == ["t0", "t1"]


def test_text_of_documents_is_never_markup() -> None:
    made = target(HARM, "3", province=HARM, period=HARM, scope=HARM, unit=HARM, document=HARM, doubts=(HARM,))
    html = table_html(TARGET_HEADS, [target_row(made, "t0", {})])
    html += matrix_html(series_of([made])[0], {id(made): "t0"})
    assert "<script" not in html
    assert "<img" not in html
