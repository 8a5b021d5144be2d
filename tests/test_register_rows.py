"""Rows of tables and lines "Đơn vị chủ trì: …"."""

from __future__ import annotations

from assistant.register.rows import has_duties, is_headed_row, is_label, labelled, row_of
from tests.made import passage

HEADS = "TT; Nội dung công việc; Cơ quan chủ trì; Đơn vị phối hợp; Thời gian hoàn thành"


def parts(charges) -> list[tuple[str, str, str]]:
    return [(charge.part, charge.agent.name, charge.task) for charge in charges]


def row(text: str, heads: str = HEADS):
    return passage(text, lead=heads, label="Hàng 2 của bảng mục I")


def test_columns_say_the_parts():
    made = row_of(row("2; Lập bản đồ ngập; Sở Xây dựng; Sở Tài chính; Quý I/2026"), {})
    assert parts(made.charges) == [
        ("lead", "Sở Xây dựng", "Lập bản đồ ngập"),
        ("coordinate", "Sở Tài chính", "Lập bản đồ ngập"),
    ]
    assert (made.due, made.broken) == ("Quý I/2026", False)


def test_a_blank_cell_and_a_mark_within_a_cell_are_seen():
    blank = row_of(row("3; Lập bản đồ ngập; Sở Xây dựng; Quý I/2026"), {})
    assert parts(blank.charges) == [("lead", "Sở Xây dựng", "Lập bản đồ ngập")]
    assert blank.due == "Quý I/2026"
    inner = row_of(row("4; Lập bản đồ; vẽ sơ đồ; Sở Xây dựng; Sở Tài chính; Quý I/2026"), {})
    assert parts(inner.charges)[0] == ("lead", "Sở Xây dựng", "Lập bản đồ; vẽ sơ đồ")


def test_who_has_a_column_of_what_it_leads_leads():
    made = row_of(
        row("1; Bộ Y tế; Sửa luật; (1) Bộ Tư pháp (2) Bộ Nội vụ", "STT; Đơn vị; Nhiệm vụ chủ trì; Đơn vị phối hợp"), {}
    )
    assert parts(made.charges) == [
        ("lead", "Bộ Y tế", "Sửa luật"),
        ("coordinate", "Bộ Tư pháp", "Sửa luật"),
        ("coordinate", "Bộ Nội vụ", "Sửa luật"),
    ]  # fmt: skip


def test_tables_of_figures_have_no_duties():
    figures = row("1; Tỷ lệ che phủ rừng; %; 42", "TT; Chỉ tiêu; Đơn vị tính; Năm 2025")
    assert is_headed_row(figures) and not has_duties(figures)
    assert has_duties(row("1; a; b; c; d"))
    assert not is_headed_row(passage("Sở Y tế lập kế hoạch."))


def test_lines_that_say_who_leads_and_who_helps():
    line = "Đơn vị chủ trì: Bộ Công an. Đơn vị phối hợp: Bộ Tư pháp, các địa phương."
    assert is_label(line)
    assert parts(labelled(line, "sửa luật", {})) == [
        ("lead", "Bộ Công an", "Sửa luật"),
        ("coordinate", "Bộ Tư pháp", "Sửa luật"),
        ("coordinate", "Các địa phương", "Sửa luật"),
    ]
    assert labelled("Cơ quan này ra đời năm 2020.", "sửa luật", {}) == []
