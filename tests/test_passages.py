"""Blocks to passages: what is one, where it stands, how it is labelled and cut. Sentences and abbreviations too."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.outline import outline_of
from assistant.reading.passages import passages_of
from assistant.reading.sentences import pieces_of, ranges_of
from assistant.reading.source import Block
from assistant.records import Passage


def block(text: str, at: int = 0) -> Block:
    return Block(text, range(at, at + len(text)))


def count(text: str) -> int:
    return len(text.split())


def passages(text: str, budget: int = 256, pages: tuple[int, ...] = ()) -> tuple[Passage, ...]:
    blocks, at = [], 0
    for line in text.strip().split("\n"):
        blocks.append(block(line, at))
        at += len(line) + 1
    return passages_of("a.txt", blocks, outline_of(blocks), pages, count, "Kế hoạch X", budget)


S = "Các sở, ban, ngành và Ủy ban nhân dân các huyện phối hợp thực hiện nhiệm vụ được giao trong năm."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Một câu. Hai câu! Ba câu?", ["Một câu.", "Hai câu!", "Ba câu?"]),
        ("Đạt 1.234,5 tỷ đồng. Năm 2025. Đến nay.", ["Đạt 1.234,5 tỷ đồng.", "Năm 2025.", "Đến nay."]),
        ("Ở TP. Hồ Chí Minh và Q. Bình Thạnh.", ["Ở TP. Hồ Chí Minh và Q. Bình Thạnh."]),
        ("Các đ/c cấp ủy, Th.S. Lê A. dự họp.", ["Các đ/c cấp ủy, Th.S. Lê A. dự họp."]),
        ("Lúa, ngô, v.v. Tiếp tục mở rộng.", ["Lúa, ngô, v.v.", "Tiếp tục mở rộng."]),
        ("Bảo quản thực phẩm... Nghiên cứu giống… Hết./.", ["Bảo quản thực phẩm...", "Nghiên cứu giống…", "Hết./."]),
        ("1. Ban A làm. Theo Điều 5. Phạm vi là tỉnh.", ["1. Ban A làm.", "Theo Điều 5. Phạm vi là tỉnh."]),
        ("Nói: “Làm ngay.” Rồi thôi.", ["Nói: “Làm ngay.”", "Rồi thôi."]),
        ("Theo Nghị quyết số 12-NQ/TW. Tỉnh làm.", ["Theo Nghị quyết số 12-NQ/TW.", "Tỉnh làm."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in ranges_of(text)] == sentences


@given(st.text(alphabet='aĐ1.,;:!?… "”(“A/-', max_size=80))
def test_sentences_are_slices_that_leave_out_only_spaces(text: str) -> None:
    text = " ".join(text.split())
    ranges = ranges_of(text)
    assert " ".join(text[a:b] for a, b in ranges) == text
    assert all(a < b for a, b in ranges)


@settings(max_examples=100)
@given(st.lists(st.text(alphabet="ab,;", min_size=1, max_size=12), min_size=1, max_size=30), st.integers(5, 60))
def test_pieces_never_cut_a_word(words: list[str], fits: int) -> None:
    text = " ".join(words)
    pieces = pieces_of(text, (0, len(text)), fits)
    assert " ".join(text[a:b] for a, b in pieces) == text


def test_each_clause_bullet_and_paragraph_is_one_passage_with_its_place() -> None:
    found = passages(
        f"{S}\nII. MỤC TIÊU\n1. Chung\n{S}\n{S}\n2. Cụ thể\n- Một chỉ tiêu.\n- Về nông nghiệp\n+ Trồng rừng.\n"
        f"+ Nuôi cá.\n3. {S}\nĐiều 5. Thi hành\n1. {S}\n2. Sở A làm với kinh phí 5 tỷ đồng:\na) Việc một;\nb) Việc hai."
    )
    assert [(p.section, p.label) for p in found] == [
        ("", "Phần mở đầu, Kế hoạch X"),
        ("II.1", "Đoạn 1 mục II.1, Kế hoạch X"),
        ("II.1", "Đoạn 2 mục II.1, Kế hoạch X"),
        ("II.2", "Gạch đầu dòng thứ 1 mục II.2, Kế hoạch X"),
        ("II.2", "Dấu cộng thứ 1, gạch đầu dòng thứ 2 mục II.2, Kế hoạch X"),
        ("II.2", "Dấu cộng thứ 2, gạch đầu dòng thứ 2 mục II.2, Kế hoạch X"),
        ("II.3", "Mục II.3, Kế hoạch X"),
        ("5.1", "Khoản 1 Điều 5, Kế hoạch X"),
        ("5.2", "Khoản 2 Điều 5, Kế hoạch X"),
        ("5.2.a", "Điểm a khoản 2 Điều 5, Kế hoạch X"),
        ("5.2.b", "Điểm b khoản 2 Điều 5, Kế hoạch X"),
    ]
    assert found[4].headings == ("II. MỤC TIÊU", "2. Cụ thể", "Về nông nghiệp")
    assert found[4].text == "Trồng rừng."
    assert found[9].lead == "Sở A làm với kinh phí 5 tỷ đồng:"
    assert [p.id for p in found[:2]] == ["a.txt#0", "a.txt#1"]


def test_a_bullet_carries_the_sentence_that_introduces_it() -> None:
    found = passages(f"1. Nội dung\n{S} Tỉnh ưu tiên các lĩnh vực sau:\n- Lúa;\n- Ngô.\n{S}")
    assert [p.lead for p in found] == ["", "Tỉnh ưu tiên các lĩnh vực sau:", "Tỉnh ưu tiên các lĩnh vực sau:", ""]


def test_a_line_carries_the_one_of_its_point_that_ends_with_a_colon() -> None:
    found = passages("Điều 2. Mức thưởng\na) Làm nghề dưới 6 tháng:\nThưởng 2 triệu đồng.\nb) Làm nghề lâu hơn.")
    assert [(p.text, p.lead) for p in found] == [
        ("Làm nghề dưới 6 tháng:", ""),
        ("Thưởng 2 triệu đồng.", "Làm nghề dưới 6 tháng:"),
        ("Làm nghề lâu hơn.", ""),
    ]


def test_a_row_carries_its_columns() -> None:
    row = Block("1; Diện tích; 5 ha", range(18), "row", columns=("TT", "Chỉ tiêu", ""))
    found = passages_of("a", [row, row], outline_of([row, row]), (), count, "X")
    assert [(p.text, p.lead, p.label) for p in found] == [
        ("1; Diện tích; 5 ha", "TT; Chỉ tiêu", "Hàng 1 của bảng, X"),
        ("1; Diện tích; 5 ha", "TT; Chỉ tiêu", "Hàng 2 của bảng, X"),
    ]  # fmt: skip


def test_the_page_is_that_on_which_it_begins() -> None:
    found = passages(f"1. {S}\n2. {S}", pages=(0, 60))
    assert [(p.page, p.label) for p in found] == [(1, "Mục 1, Kế hoạch X, trang 1"), (2, "Mục 2, Kế hoạch X, trang 2")]


def test_long_paragraphs_are_cut_at_sentence_ends_into_about_equal_parts() -> None:
    found = passages("\n".join(["1. Nội dung", " ".join([S] * 5)]), budget=50)
    assert [len(p.sentences) for p in found] == [2, 2, 1]
    assert {p.section for p in found} == {"1"}


def test_a_sentence_above_the_budget_is_cut_at_commas() -> None:
    text = "1. Nội dung\n" + ", ".join(f"việc số {n} của tỉnh" for n in range(40)) + "."
    found = passages(text, budget=30)
    assert all(count(p.text) <= 30 for p in found)
    assert all(p.text.endswith((",", ".")) for p in found)
    assert all(s.text == text[s.start : s.end] for p in found for s in p.sentences)


def test_recipients_are_one_passage_and_the_signature_below_them_another() -> None:
    found = passages(f"1. {S}\nNơi nhận:\n- Như trên;\n- Lưu VT.\nTM. ỦY BAN\nLê Văn Bình")
    assert [(p.section, p.label, p.text) for p in found[1:]] == [
        ("Nơi nhận", "Nơi nhận, Kế hoạch X", "Như trên; Lưu VT."),
        ("Nơi nhận", "Nơi nhận, Kế hoạch X", "TM. ỦY BAN Lê Văn Bình"),
    ]


def test_a_signature_among_the_recipients_is_read_for_itself() -> None:
    found = passages(f"1. {S}\nNơi nhận:\n- Như trên;\nTM. ỦY BAN\nLê Văn Bình\n- Lưu VT.")
    assert [p.text for p in found[1:]] == ["Như trên;", "TM. ỦY BAN Lê Văn Bình", "Lưu VT."]


def test_what_is_said_of_the_whole_document_stands_at_its_beginning_or_its_end() -> None:
    found = passages(f"{S}\n1. {S}\n2. {S}\nChỉ thị này thay thế Chỉ thị số 3-CT/TU và được phổ biến đến chi bộ.")
    assert [p.label for p in found] == [
        "Phần mở đầu, Kế hoạch X", "Mục 1, Kế hoạch X", "Mục 2, Kế hoạch X", "Phần cuối, Kế hoạch X",
    ]  # fmt: skip


def test_an_unnumbered_section_is_named_by_its_title() -> None:
    found = passages(f"{S}\nViệc cần làm\n{S}\n{S}")
    assert [(p.section, p.label) for p in found[1:]] == [
        ("Việc cần làm", "Đoạn 1 mục “Việc cần làm”, Kế hoạch X"),
        ("Việc cần làm", "Đoạn 2 mục “Việc cần làm”, Kế hoạch X"),
    ]  # fmt: skip


def test_a_text_without_sections_counts_its_paragraphs() -> None:
    assert [p.label for p in passages(f"{S}\n{S}")] == ["Đoạn 1, Kế hoạch X", "Đoạn 2, Kế hoạch X"]


def test_the_head_gives_only_what_says_something() -> None:
    head = "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\nKẾ HOẠCH\n"
    head += "Trồng rừng trên địa bàn tỉnh năm nay"
    assert [p.text for p in passages(f"{head}\nI. MỤC TIÊU\n{S}")] == [
        "Số: 5/KH-UBND",
        "Trồng rừng trên địa bàn tỉnh năm nay",
        S,
    ]


def test_a_list_of_short_lines_is_read_too() -> None:
    assert [p.text for p in passages("Ông An\nBà Bình")] == ["Ông An", "Bà Bình"]


LINES = [
    "I. MỤC TIÊU",
    "1. Chung",
    f"2. {S}",
    S,
    "- Một việc.",
    "+ Hai",
    "a) Ba;",
    "Nơi nhận:",
    "Tiêu đề ngắn",
    "x",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25), st.integers(5, 40))
def test_passages_keep_order_and_sections(lines: list[str], budget: int) -> None:
    text = "\n".join(lines)
    found = passages(text, budget)
    spans = [(s.start, s.end) for p in found for s in p.sentences]
    assert all(a < b for a, b in spans) and all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert all(s.text == text[s.start : s.end] for p in found for s in p.sentences)
    assert [p.ordinal for p in found] == list(range(len(found)))


def test_rows_with_merged_cells_are_of_the_same_table() -> None:
    rows = [
        Block("1; Đập; 9", range(0, 9), "row", 0, ("TT", "Hạng mục", "Vốn"), ("TT", "Hạng mục", "Vốn")),
        Block("Cộng; 9", range(10, 17), "row", 0, ("TT; Hạng mục", "Vốn"), ("TT; Hạng mục", "Vốn")),
    ]
    found = passages_of("a.txt", rows, outline_of(rows), (), lambda text: len(text.split()), "Kế hoạch X")
    assert [p.label for p in found] == ["Hàng 1 của bảng, Kế hoạch X", "Hàng 2 của bảng, Kế hoạch X"]
