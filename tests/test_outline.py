"""Blocks to the section tree: numbers, labels, and what must not be taken for a number."""

from __future__ import annotations

import pytest

from assistant.reading.numbering import marker_of, roman_value
from assistant.reading.outline import outline_of
from assistant.reading.places import Outline
from assistant.reading.source import Block


def block(text: str, at: int = 0, level: int = 0) -> Block:
    return Block(text, range(at, at + len(text)), "heading" if level else "text", level)


def outline(text: str) -> Outline:
    """One block a line; "## " makes a heading of level 2."""
    blocks, at = [], 0
    for line in text.strip().split("\n"):
        hashes = len(line) - len(line.lstrip("#"))
        words = line[hashes:].strip()
        blocks.append(block(words, at, hashes))
        at += len(words) + 1
    return outline_of(blocks)


def numbers(text: str) -> list[str]:
    return [section.number for section in outline(text).sections]


S = "Các sở, ban, ngành và Ủy ban nhân dân các huyện phối hợp thực hiện nhiệm vụ được giao trong năm."


@pytest.mark.parametrize(
    ("text", "kind", "path"),
    [
        ("Phần thứ hai", "part", ("2",)),
        ("CHƯƠNG IV QUY ĐỊNH CHUNG", "chapter", ("IV",)),
        ("Mục 2. Trình tự", "section", ("2",)),
        ("Điều 12. Hiệu lực", "article", ("12",)),
        ("II- MỤC TIÊU", "roman", ("II",)),
        ("III - TỔ CHỨC", "roman", ("III",)),
        ("IV. Giải pháp", "roman", ("IV",)),
        ("B. GIẢI PHÁP", "upper", ("B",)),
        ("B- QUAN ĐIỂM, MỤC TIÊU", "upper", ("B",)),
        ("Đ- NGUỒN LỰC", "upper", ("Đ",)),
        ("C.2. Mốc năm 2030", "decimal", ("C", "2")),
        ("2.1 - Tăng cường", "decimal", ("2", "1")),
        ("2.1 Mục tiêu", "decimal", ("2", "1")),
        ("01. Chỉ tiêu", "decimal", ("1",)),
        ("II.2.1. Mục tiêu", "decimal", ("II", "2", "1")),
        ("6.1. 100% hệ thống", "decimal", ("6", "1")),
        ("3. 05 đơn vị", "decimal", ("3",)),
        ("4.2. 1.500 - 2.000 hộ", "decimal", ("4", "2")),
        ("đ) Lưu trữ", "point", ("đ",)),
        ("(2) Bộ Nội vụ", "paren", ("2",)),
        ("+ Thu hút", "bullet", ("+",)),
        ("•\tThu hút", "bullet", ("•",)),
    ],
)
def test_markers(text: str, kind: str, path: tuple[str, ...]) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.kind, marker.path) == (kind, path)


@pytest.mark.parametrize(
    "text",
    [
        "1.234 tỷ đồng", "2021 là năm đầu", "2021. Đến nay", "1.5 triệu người", "-5 độ", "Điều 5 Luật",
        "Mục tiêu chung", "Phần mềm quản lý", "Chương trình hành động", "V/v trồng cây", "12. 2021", "Phụ lục kèm theo",
        "3. 2025 là năm cuối", "6.1 100% hộ", "2. 30", "7. 2025 - 2030",
    ],
)  # fmt: skip
def test_what_is_no_marker(text: str) -> None:
    assert marker_of(text) is None


def test_roman_values() -> None:
    assert [roman_value(r) for r in ("I", "IV", "IX", "XIV", "XXXIX")] == [1, 4, 9, 14, 39]


def test_outer_numbers_are_prefixed_once() -> None:
    text = f"II. MỤC TIÊU\n1. Quan điểm\n{S}\n2. Mục tiêu\n2.1. Chung\n{S}\n2.2. Cụ thể\n2.2.1. Kinh tế\n{S}"
    assert numbers(text) == ["II", "II.1", "II.2", "II.2.1", "II.2.2", "II.2.2.1"]


def test_numbers_without_roman_parts() -> None:
    assert numbers(f"1. Quan điểm\n{S}\n2. Mục tiêu\n2.1 Chung\n{S}\n2.2 Cụ thể\n{S}") == [
        "1",
        "2",
        "2.1",
        "2.2",
    ]


def test_numbers_written_in_headings_of_any_level() -> None:
    assert numbers(f"## II. Mục tiêu\n#### 2.2. Cụ thể\n{S}\n#### 2.3. Tầm nhìn\n{S}\n## III. Giải pháp") == [
        "II", "II.2.2", "II.2.3", "III",
    ]  # fmt: skip


def test_law_style() -> None:
    found = outline(
        f"Chương I\nQUY ĐỊNH CHUNG\nĐiều 4. Phạm vi\n{S}\nĐiều 5. Trách nhiệm\n1. {S}\n2. Sở Tài chính:\n"
        f"a) Bố trí kinh phí hằng năm;\nb) Hướng dẫn quyết toán.\nChương II\nTHI HÀNH\nĐiều 6. Hiệu lực\n{S}"
    )
    assert [s.number for s in found.sections] == ["I", "4", "5", "5.1", "5.2", "5.2.a", "5.2.b", "II", "6"]
    labels = [s.label for s in found.sections]
    assert labels[0] == "Chương I"
    assert labels[5] == "điểm a khoản 2 Điều 5"
    assert found.path(5) == ("Chương I. QUY ĐỊNH CHUNG", "Điều 5. Trách nhiệm", "2. Sở Tài chính")
    assert found.sections[2].parent == 0
    assert found.sections[8].parent == 7


def test_parts_letters_and_appendices() -> None:
    found = outline(
        f"PHẦN THỨ NHẤT\nĐÁNH GIÁ\nA. KẾT QUẢ\nI. Kinh tế\n1. {S}\nB. HẠN CHẾ\nC. NGUYÊN NHÂN\n{S}\n"
        f"PHỤ LỤC I\nDANH MỤC\n1. {S}"
    )
    assert [s.number for s in found.sections] == [
        "1",
        "1.A",
        "1.A.I",
        "1.A.I.1",
        "1.B",
        "1.C",
        "Phụ lục I",
        "Phụ lục I.1",
    ]
    assert found.sections[3].label == "mục A.I.1 Phần thứ nhất"
    assert found.sections[7].label == "mục 1 Phụ lục I"


def test_spans_reach_to_the_end_of_the_last_subsection() -> None:
    found = outline(f"I. Một\n1. {S}\n2. {S}\nII. Hai\n{S}")
    first, second, third, fourth = found.sections
    assert (first.start, first.end) == (0, third.end)
    assert second.end <= third.start
    assert fourth.start == first.end + 1


def test_a_numbered_paragraph_is_a_clause_with_at_most_a_short_title() -> None:
    found = outline(f"1. {S}\n2. Về kinh phí: {S}\n3. Tổ chức thực hiện\n{S}")
    assert [s.title for s in found.sections] == ["", "Về kinh phí", "Tổ chức thực hiện"]
    assert [place.heading for place in found.places] == [False, False, True, False]


@pytest.mark.parametrize(
    "stray",
    ["7. Ngoài ra còn nhiều việc phải làm.", "2021. Năm nay còn khó khăn.", "1.234 tỷ đồng đã giải ngân."],
)
def test_stray_numbers_open_no_section(stray: str) -> None:
    assert numbers(f"1. Quan điểm\n{S}\n{stray}\n2. Mục tiêu\n{S}") == ["1", "2"]


def test_a_gap_in_the_numbers_is_tolerated() -> None:
    assert numbers(f"1. {S}\n2. {S}\n4. {S}") == ["1", "2", "4"]


def test_a_list_that_a_clause_announces_lies_under_it() -> None:
    assert numbers("1. Tỉnh giao nhiệm vụ như sau:\n1. Sở A làm việc một.\n2. Sở B làm việc hai.") == [
        "1",
        "1.1",
        "1.2",
    ]


def test_a_quoted_article_opens_no_section() -> None:
    text = (
        f"Điều 1. Sửa đổi Nghị định\n1. Sửa đổi Điều 7 như sau:\n“Điều 7. Hồ sơ “mở”\n1. Đơn đề nghị “mới”\n"
        f"2. Bản sao.”.\n"
        f"2. Sửa đổi Điều 8 như sau:\n“Điều 8. Thời hạn là 5 ngày.”\nĐiều 2. Hiệu lực\n{S}"
    )
    assert numbers(text) == ["1", "1.1", "1.2", "2"]


def test_unnumbered_headings() -> None:
    found = outline(f"Tin của tỉnh\n{S}\nNhiệm vụ trước mắt\n{S}\n{S}\nViệc cần làm\n{S}\nLê Văn Bình")
    assert [(s.number, s.title, s.level) for s in found.sections] == [
        ("", "Nhiệm vụ trước mắt", 1), ("", "Việc cần làm", 1), ("", "Chữ ký", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Vinh, ngày 18 tháng 3 năm 2026", "Tỉnh An Lâm, ngày    tháng 3 năm 2026", "Số 09-NQ/TU", "Số:    /KH-UBND"],
)
def test_number_place_and_date_are_no_heading(line: str) -> None:
    found = outline(f"{S}\n{line}\n{S}\nI. Tình hình\n{S}")
    assert [s.label for s in found.sections] == ["mục I"]


def test_the_front_matter_ends_below_the_official_head() -> None:
    found = outline(f"{S}\nTỈNH ỦY AN LÂM\nSố 09-NQ/TU\nVinh, ngày 18 tháng 3 năm 2026\n{S}\nI. Tình hình\n{S}")
    assert [s.label for s in found.sections] == ["mục I"]


def test_a_title_heading_may_have_numbered_equals() -> None:
    found = outline(f"# KẾT LUẬN CỦA TỈNH ỦY về nghề cá\n{S}\n# I. Kết quả\n{S}\n# II. Nhiệm vụ\n{S}")
    assert [s.number for s in found.sections] == ["I", "II"]
    other = outline(f"# Lời mở đầu\n{S}\n# I. Kết quả\n{S}\n# II. Nhiệm vụ\n{S}")
    assert [s.name for s in other.sections] == ["Lời mở đầu", "I", "II"]


def test_an_unnumbered_heading_under_a_number_is_a_label() -> None:
    found = outline(f"## 2. Nhiệm vụ\n### Kinh phí\n{S}\n## 3. Giải pháp\n{S}")
    assert [s.number for s in found.sections] == ["2", "3"]
    assert found.places[2].labels == ("Kinh phí",)
    assert found.places[4].labels == ()


def test_a_bullet_that_only_names_what_follows() -> None:
    found = outline(
        f"2.1. Lĩnh vực\n- Về nông nghiệp\n+ {S}\n+ {S}\n- Về y tế\n{S}\n- {S}\n- Trồng 5 ha rừng, gồm:\n+ Rừng A;"
    )
    labels = [place.labels for place in found.places]
    assert labels[2] == labels[3] == ("Về nông nghiệp",)
    assert labels[5] == ("Về y tế",)
    assert labels[6] == labels[8] == ()
    assert [place.heading for place in found.places[:6]] == [True, True, False, False, True, False]
    assert found.places[8].introduced_by == 7
    assert {place.section for place in found.places} == {0}


def test_recipients_and_signature_take_nothing_that_follows() -> None:
    found = outline(
        f"1. {S}\nNghị quyết này có hiệu lực từ ngày ký.\nNơi nhận:\n- Như trên;\n- Lưu VT.\n"
        f"TM. ỦY BAN\nCHỦ TỊCH\nLê Văn Bình\n"
        f"Phụ lục\nI. Danh mục\n{S}"
    )
    assert [s.name for s in found.sections] == ["1", "Nơi nhận", "Phụ lục", "Phụ lục.I"]
    assert [place.section for place in found.places] == [0, None, 1, 1, 1, 1, 1, 1, 2, 3, 3]


def test_the_title_heading_is_no_section() -> None:
    found = outline(f"# Kế hoạch trồng rừng\n{S}\n## 1. Mục tiêu\n{S}")
    assert [s.number for s in found.sections] == ["1"]
    assert found.places[0].section is None
    assert found.path(0) == ("1. Mục tiêu",)


def test_headings_without_numbers_make_a_tree_by_level() -> None:
    found = outline(f"## Mục tiêu\n### Chung\n{S}\n### Riêng\n{S}\n## Giải pháp\n{S}")
    assert [(s.title, s.level, s.parent) for s in found.sections] == [
        ("Mục tiêu", 1, None), ("Chung", 2, 0), ("Riêng", 2, 0), ("Giải pháp", 1, None),
    ]  # fmt: skip


def test_numbers_that_begin_anew_are_told_apart_by_what_names_them() -> None:
    found = outline(
        f"Phụ lục II\n0101. Dân số trung bình\n1. Khái niệm\n{S}\n2. Nguồn\n{S}\n0102. Mật độ dân số\n1. Khái niệm\n{S}"
    )
    assert found.sections[-1].label == "mục 1 “0102. Mật độ dân số” Phụ lục II"


def test_an_appendix_without_a_number_may_follow_a_bullet() -> None:
    found = outline(f"1. Kinh phí\n- Về ngân sách nhà nước\nPHỤ LỤC\n{S}")
    assert [section.label for section in found.sections] == ["mục 1", "Phụ lục"]


def test_headings_in_capitals_are_the_outermost_where_nothing_above_decimals_is_numbered() -> None:
    found = outline(
        f"{S}\nĐỐI TƯỢNG ÁP DỤNG\n{S}\nNỘI DUNG\nKhám sàng lọc\n{S}\nCấp kính\n{S}\nPHÂN CÔNG\n1. Sở Y tế\n{S}\n"
        f"2. Sở Tài chính\n{S}\nCHẾ ĐỘ BÁO CÁO\n{S}\nGIÁM ĐỐC\nLê Văn Bình"
    )
    assert [(s.name, s.level) for s in found.sections] == [
        ("ĐỐI TƯỢNG ÁP DỤNG", 1), ("NỘI DUNG", 1), ("Khám sàng lọc", 2), ("Cấp kính", 2), ("PHÂN CÔNG", 1),
        ("1", 2), ("2", 2), ("CHẾ ĐỘ BÁO CÁO", 1), ("Chữ ký", 1),
    ]  # fmt: skip
    assert found.sections[5].label == "mục 1 “PHÂN CÔNG”"


def test_capitals_are_no_outer_headings_beside_roman_numbers() -> None:
    assert numbers(f"I. TÌNH HÌNH\n{S}\nKHÓ KHĂN\n{S}\nTHUẬN LỢI\n{S}\nII. NHIỆM VỤ\n{S}") == ["I", "II"]


def test_a_question_may_head_a_paragraph() -> None:
    found = outline(f"Kho lạnh ở xã\n{S}\nBớt cảnh mất giá\n{S}\nVốn ở đâu, ai vận hành?\n{S}\n{S}")
    assert [s.name for s in found.sections] == ["Bớt cảnh mất giá", "Vốn ở đâu, ai vận hành?"]


@pytest.mark.parametrize(
    "formula",
    [
        "Văn phòng Chính phủ thông báo để các bộ, cơ quan liên quan biết, thực hiện./.",
        "Trên đây là Kế hoạch của UBND phường; đề nghị các đơn vị thực hiện./.",
        "Nghị quyết này được phổ biến đến chi bộ.",
    ],
)
def test_a_closing_formula_lies_under_no_inner_heading(formula: str) -> None:
    found = outline(f"I. TÌNH HÌNH\n{S}\nII. NHIỆM VỤ\n1. Sở Y tế:\n- {S}\n- {S}\n{formula}\nNơi nhận:\n- Lưu: VT.")
    assert found.sections[found.places[6].section or 0].number == "II"


def test_a_formula_in_capitals_opens_no_section() -> None:
    assert numbers(f"1. Khái niệm\n{S}\n2. Công thức\n{S}\nX. X X - 20\n3. Nguồn\n{S}") == ["1", "2", "3"]


def test_letters_are_parts_whatever_stands_after_them() -> None:
    lines = f"""
        A- TÌNH HÌNH
        1. {S}
        D- NHIỆM VỤ
        1. {S}
        Đ- NGUỒN LỰC
        1. {S}
        E- TỔ CHỨC THỰC HIỆN
        1. {S}
        2. {S}
    """
    assert numbers(lines) == ["A", "A.1", "D", "D.1", "Đ", "Đ.1", "E", "E.1", "E.2"]


def test_a_number_that_repeats_the_letter_of_its_part() -> None:
    lines = f"""
        PHẦN C. MỤC TIÊU
        C.1. Mốc năm 2027
        1. {S}
        2. {S}
        C.2. Mốc năm 2030
        1. {S}
    """
    assert numbers(lines) == ["C", "C.1", "C.1.1", "C.1.2", "C.2", "C.2.1"]
