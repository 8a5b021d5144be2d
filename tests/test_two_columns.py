"""Head and foot of two columns in plain text."""

from __future__ import annotations

from pathlib import Path

from assistant.reading.formats import plain
from assistant.reading.layout import blocks_of
from assistant.reading.read import read_document
from assistant.reading.two_columns import sides_apart
from assistant.records import Metadata

HEAD = """ỦY BAN NHÂN DÂN XÃ                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TÂN HÒA                         Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND                        Tân Hòa, ngày 03 tháng 8 năm 2025
"""
FOOT = """Nơi nhận:                                  TM. ỦY BAN NHÂN DÂN
- UBND tỉnh;                               KT. CHỦ TỊCH
- Đảng ủy,                                 PHÓ CHỦ TỊCH
  HĐND xã;
- Lưu: VT.
                                           (Đã ký)

                                           Nguyễn Thị Hạnh
"""
CLAUSE = "Các thôn phối hợp với Công an xã bảo đảm trật tự tại các bến đò trong mùa lũ năm nay."


def lines(text: str) -> list[str]:
    source = sides_apart(plain.read(text.encode(), "a.txt"))
    return [
        source.text[line.start : line.end].strip()
        for line in source.lines
        if source.text[line.start : line.end].strip()
    ]


def test_the_left_column_of_a_head_is_read_first() -> None:
    assert lines(HEAD) == [
        "ỦY BAN NHÂN DÂN XÃ", "TÂN HÒA", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Tân Hòa, ngày 03 tháng 8 năm 2025",
    ]  # fmt: skip


def test_recipients_go_before_the_signature_beside_them() -> None:
    assert lines(FOOT) == [
        "Nơi nhận:", "- UBND tỉnh;", "- Đảng ủy,", "HĐND xã;", "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Nguyễn Thị Hạnh",
    ]  # fmt: skip


def test_tabs_part_columns_too() -> None:
    assert lines("Nơi nhận:\tCHỦ TỊCH\n- Lưu: VT.\tLê An\n") == ["Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê An"]


def test_other_text_keeps_its_order() -> None:
    text = f"{CLAUSE}\n1    Đào tạo      20\n2    Nhà ở        30\n   Số 5   ngõ 2\n"
    assert lines(text) == [line.strip() for line in text.split("\n") if line.strip()]


def test_what_stands_below_the_block_stays_below() -> None:
    below = f"\n\nPHỤ LỤC\n{CLAUSE}\n"
    assert lines(FOOT + below)[-3:] == ["Nguyễn Thị Hạnh", "PHỤ LỤC", CLAUSE]
    assert lines(f"{HEAD}\n              KẾ HOẠCH\n{CLAUSE}\n")[-2:] == ["KẾ HOẠCH", CLAUSE]


def test_every_line_keeps_its_place_in_the_file() -> None:
    source = sides_apart(plain.read((HEAD + FOOT).encode(), "a.txt"))
    assert source.text == HEAD + FOOT
    assert [b.text for b in blocks_of(source)][-1] == "Nguyễn Thị Hạnh"
    assert all(source.text[b.origin[0]] == b.text[0] for b in blocks_of(source))


def test_a_plan_of_a_commune(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        f"{HEAD}\nKẾ HOẠCH\nQuản lý bến đò năm 2025\n\n1. {CLAUSE}\n2. {CLAUSE}\n\n{FOOT}", encoding="utf-8"
    )
    document, passages = read_document(path, "a.txt", Metadata(), lambda text: len(text.split()))
    assert document.metadata.number == "12/KH-UBND"
    assert document.metadata.date == "2025-08-03"
    assert document.metadata.issuer == "Ủy ban nhân dân xã Tân Hòa"
    assert [passage.section for passage in passages[-2:]] == ["Nơi nhận", "Nơi nhận"]
    assert passages[-2].text == "UBND tỉnh; Đảng ủy, HĐND xã; Lưu: VT."
    assert passages[-1].text == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thị Hạnh"
