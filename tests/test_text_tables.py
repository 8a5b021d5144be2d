"""Tables that plain text draws become rows under headers, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.reading.formats import plain
from assistant.reading.layout import blocks_of
from assistant.reading.read import read_document
from assistant.reading.text_tables import tables_found
from assistant.records import Metadata

Rows = list[tuple[str, str]]
BORDERED = """Bảng 1. Phân bổ kinh phí (tỷ đồng)

+----+--------------------+-------------+------+
| TT | Nội dung           | 2025 - 2027 | Tổng |
+----+--------------------+-------------+------+
| 1  | Đào tạo theo địa   |          92 |  230 |
|    | chỉ, sau đại học   |             |      |
| 2  | Nhà ở công vụ      |          58 |      |
+----+--------------------+-------------+------+
|    | Tổng cộng          |         150 |  350 |
+----+--------------------+-------------+------+

Kinh phí được phân kỳ theo khả năng cân đối của ngân sách tỉnh.
"""
SPACED = """TT   Chỉ tiêu                       Đơn vị    Năm 2025   Năm 2030
1    Tỷ lệ hộ dân dùng nước sạch    %         85         95,5
     theo quy chuẩn
2    Số xã đạt chuẩn                xã        12         30
3    Rừng trồng mới                 ha                   1.500
"""


def rows(text: str) -> Rows:
    """The headers and the text of each row."""
    blocks = blocks_of(tables_found(plain.read(text.encode(), "a.txt")))
    return [("; ".join(block.columns), block.text) for block in blocks if block.kind == "row"]


def texts(text: str) -> list[str]:
    return [b.text for b in blocks_of(tables_found(plain.read(text.encode(), "a.txt"))) if b.kind == "text"]


def test_a_table_with_bars_and_rules() -> None:
    assert rows(BORDERED) == [
        ("TT; Nội dung; 2025 - 2027; Tổng", "1; Đào tạo theo địa chỉ, sau đại học; 92; 230"),
        ("TT; Nội dung; 2025 - 2027", "2; Nhà ở công vụ; 58"),
        ("Nội dung; 2025 - 2027; Tổng", "Tổng cộng; 150; 350"),
    ]
    assert texts(BORDERED)[0] == "Bảng 1. Phân bổ kinh phí (tỷ đồng)"
    assert texts(BORDERED)[1].startswith("Kinh phí được phân kỳ")


def test_a_rule_below_every_row() -> None:
    text = (
        "┌────┬───────────┬─────┐\n│ TT │ Xã        │ Hộ  │\n├────┼───────────┼─────┤\n│ 1  │ Tân Hòa   │ 120 │\n"
        "│    │ Đông      │     │\n├────┼───────────┼─────┤\n│ 2  │ Phú Lộc   │ 90  │\n└────┴───────────┴─────┘\n"
    )
    assert rows(text) == [("TT; Xã; Hộ", "1; Tân Hòa Đông; 120"), ("TT; Xã; Hộ", "2; Phú Lộc; 90")]


def test_bars_alone() -> None:
    text = "TT | Đơn vị | Số lớp\n1 | Trường An Lâm | 12\n2 | Trường Phú Lộc | 9\n"
    assert rows(text) == [
        ("TT; Đơn vị; Số lớp", "1; Trường An Lâm; 12"),
        ("TT; Đơn vị; Số lớp", "2; Trường Phú Lộc; 9"),
    ]


def test_columns_of_spaces() -> None:
    assert rows(SPACED) == [
        ("TT; Chỉ tiêu; Đơn vị; Năm 2025; Năm 2030", "1; Tỷ lệ hộ dân dùng nước sạch theo quy chuẩn; %; 85; 95,5"),
        ("TT; Chỉ tiêu; Đơn vị; Năm 2025; Năm 2030", "2; Số xã đạt chuẩn; xã; 12; 30"),
        ("TT; Chỉ tiêu; Đơn vị; Năm 2030", "3; Rừng trồng mới; ha; 1.500"),
    ]


def test_rules_between_columns_of_spaces() -> None:
    rule = "-" * 60
    text = f"{rule}\nTT    Lĩnh vực             Số cuộc     Sai phạm\n{rule}\n"
    text += "1     Đất đai                   18       61.200\n2     Mua sắm                   11        9.350\n"
    text += f"      Tổng cộng                 29       70.550\n{rule}\n"
    assert rows(text) == [
        ("TT; Lĩnh vực; Số cuộc; Sai phạm", "1; Đất đai; 18; 61.200"),
        ("TT; Lĩnh vực; Số cuộc; Sai phạm", "2; Mua sắm; 11; 9.350"),
        ("Lĩnh vực; Số cuộc; Sai phạm", "Tổng cộng; 29; 70.550"),
    ]


def test_columns_of_tabs() -> None:
    text = "STT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tLập hồ sơ\tSở Y tế\tQuý I\n2\tThẩm định\t\tQuý II\n"
    assert rows(text) == [
        ("STT; Nhiệm vụ; Chủ trì; Thời hạn", "1; Lập hồ sơ; Sở Y tế; Quý I"),
        ("STT; Nhiệm vụ; Thời hạn", "2; Thẩm định; Quý II"),
    ]


def test_a_header_of_two_lines_and_a_row_of_column_numbers() -> None:
    text = (
        "TT    Nội dung           Kinh phí      Kinh phí\n                         2025          2026\n"
        "(1)   (2)                (3)           (4)\n1     Đường nội thôn     120           80\n"
        "2     Kè sông            300           150\n"
    )
    assert rows(text) == [
        ("TT; Nội dung; Kinh phí 2025; Kinh phí 2026", "1; Đường nội thôn; 120; 80"),
        ("TT; Nội dung; Kinh phí 2025; Kinh phí 2026", "2; Kè sông; 300; 150"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Tin tức | Liên hệ\n\nĐoạn văn.\n",
        "Nơi nhận:          CHỦ TỊCH\n- Như trên;        \n- Lưu: VT.         Lê An\n",
        "1.   Quan điểm\n2.   Mục tiêu\n3.   Giải pháp\n",
        "Ông An    Bà Bình    Ông Chi\nÔng Danh  Bà Em      Ông Giang\nÔng Hà    Bà Kim     Ông Lam\n",
        "----------\nĐoạn văn một.\n----------\n",
        "I.\tMỤC TIÊU\nII.\tGIẢI PHÁP\nIII.\tTỔ CHỨC\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert rows(text) == []


def test_the_span_of_a_wrapped_row_holds_all_its_lines() -> None:
    source = tables_found(plain.read(BORDERED.encode(), "a.txt"))
    row = next(block for block in blocks_of(source) if block.kind == "row")
    start, end = row.span(0, len(row.text))
    assert BORDERED[start:end].startswith("1  | Đào tạo") and BORDERED[start:end].endswith("sau đại học")


def test_a_row_is_cited_with_its_headers_and_the_caption_above(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"I. KINH PHÍ\n\n{BORDERED}", encoding="utf-8")
    _, passages = read_document(path, "a.txt", Metadata(), lambda text: len(text.split()))
    row = next(passage for passage in passages if passage.text.startswith("2; "))
    assert row.label == "Hàng 2 của bảng tại mục I, a"
    assert row.headings == ("I. KINH PHÍ", "Bảng 1. Phân bổ kinh phí (tỷ đồng)")
    assert row.lead == "TT; Nội dung; 2025 - 2027"
    assert passages[-1].headings == ("I. KINH PHÍ",)


def test_the_last_row_may_be_the_last_line() -> None:
    assert rows(SPACED.rstrip("\n")) == rows(SPACED) != []


def test_no_cut_of_a_text_breaks_the_reading(tmp_path: Path) -> None:
    text = BORDERED + "\n" + SPACED
    for length in range(1, len(text), 7):
        path = tmp_path / "a.txt"
        path.write_text(text[:length], "utf-8")
        read_document(path, "a.txt", Metadata(), len, 256)
