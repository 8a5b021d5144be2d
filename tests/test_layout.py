"""Lines to blocks: what is joined, what is dropped, and that every character keeps its place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.furniture import dropped_lines
from assistant.reading.layout import blocks_of
from assistant.reading.source import Block, Line, Source


def source(text: str, pages: tuple[int, ...] = ()) -> Source:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(at, at + len(line)))
        at += len(line) + 1
    return Source(text, tuple(lines), pages)


def paged(*pages: str) -> Source:
    starts, text = [], ""
    for page in pages:
        starts.append(len(text))
        text += page + "\n"
    return source(text, tuple(starts))


def read(text: str) -> list[str]:
    return [block.text for block in blocks_of(source(text))]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "Chế phẩm sinh học dùng để xử lý ô\n\nnhiễm nguồn nước.",
            ["Chế phẩm sinh học dùng để xử lý ô nhiễm nguồn nước."],
        ),
        ("- Rà soát nội dung trong Quy\n\nhoạch tỉnh.", ["- Rà soát nội dung trong Quy hoạch tỉnh."]),
        ("Câu thứ nhất dừng giữa\n\n12\n\nchừng rồi tiếp.", ["Câu thứ nhất dừng giữa chừng rồi tiếp."]),
        ("c) Báo cáo trong 24 giờ.\n- 2 -\nĐiều 4. Trách nhiệm", ["c) Báo cáo trong 24 giờ.", "Điều 4. Trách nhiệm"]),
        (
            "Chưa lập danh mục vùng cấm.\n                                        2\nII. NHIỆM VỤ",
            ["Chưa lập danh mục vùng cấm.", "II. NHIỆM VỤ"],
        ),
        ("Giao cho các\n\nTrung tâm của tỉnh.", ["Giao cho các Trung tâm của tỉnh."]),
        ("Báo cáo trước ngày\n\n15 tháng 6.", ["Báo cáo trước ngày 15 tháng 6."]),
        ("Đoạn một.\n\nĐoạn hai.", ["Đoạn một.", "Đoạn hai."]),
        ("Đoạn một.\nĐoạn hai.", ["Đoạn một.", "Đoạn hai."]),
        ("1. Quan điểm\n\nTỉnh chủ động.", ["1. Quan điểm", "Tỉnh chủ động."]),
        ("- Một\n- Hai\n+ Ba", ["- Một", "- Hai", "+ Ba"]),
        (
            "- Rà soát chợ; giao xã quản lý;\ngiao huyện kiểm tra.",
            ["- Rà soát chợ; giao xã quản lý; giao huyện kiểm tra."],
        ),
        ("Vốn gồm hai nguồn;\nnguồn của tỉnh.", ["Vốn gồm hai nguồn;", "nguồn của tỉnh."]),
        ("2. Sửa quy chế;\n\nphụ lục", ["2. Sửa quy chế;", "phụ lục"]),
        ("- Gồm: (i) Thóc; (ii) Ngô;\n(iii) Khoai.", ["- Gồm: (i) Thóc; (ii) Ngô; (iii) Khoai."]),
        ("(i) Thóc;\n(ii) Ngô;\n(iii) Khoai.", ["(i) Thóc;", "(ii) Ngô;", "(iii) Khoai."]),
        ("KẾ HOẠCH\nCỦA ỦY BAN\nvề trồng rừng", ["KẾ HOẠCH CỦA ỦY BAN về trồng rừng"]),
    ],
)
def test_broken_lines_are_joined(text: str, blocks: list[str]) -> None:
    assert read(text) == blocks


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("**Mục tiêu** là *quan trọng*.", "Mục tiêu là quan trọng."),
        ("Xem [kế hoạch](https://a.vn/b) này.", "Xem kế hoạch này."),
        ("- + Thu hút đầu tư.", "+ Thu hút đầu tư."),
        ("Lấy 2 * 3 rồi * 4.", "Lấy 2 * 3 rồi * 4."),
        ("Tệp ten_file_dai.docx", "Tệp ten_file_dai.docx"),
        ("Đầu\u200btư  và \u00a0 phát triển", "Đầutư và phát triển"),
    ],
)
def test_marks_are_not_read(text: str, block: str) -> None:
    assert read(text) == [block]


@pytest.mark.parametrize(
    "line",
    [
        "Trang 3/20",
        "2 | P a g e",
        "CÔNG BÁO/Số 12 + 13/Ngày 01-02-2025",
        "Lượt xem: 1.204",
        "Ngày đăng: 20/01/2026 10:22",
        "Tags: kho lạnh, nuôi tôm",
        "Tin cùng chuyên mục | In trang | Gửi bài viết",
        "Trang chủ > Kinh tế > Nông nghiệp",
        "Lượt xem: 1.204   Cỡ chữ: A- A A+   In trang",
        "Trang chủ | Tin tức | Văn bản chỉ đạo | Liên hệ",
        "Trang chủ » Chỉ đạo điều hành » Kế hoạch",
        "(Đã ký)",
        "Ký, đóng dấu",
        "0:00 / 0:00",
        "Chia sẻ bài viết",
        "1 2 3 4 5 ...",
        "  • Đang online: 7",
        "20/11/2023 - 08:15",
        "Vườn ươm của xã. Ảnh: Lê Hoa",
        "------",
    ],
)
def test_furniture_is_dropped(line: str) -> None:
    assert read(f"Câu trước đã hết.\n\n{line}\n\nCâu sau bắt đầu.") == ["Câu trước đã hết.", "Câu sau bắt đầu."]


@pytest.mark.parametrize("line", ["Nhiệm vụ trọng tâm", "Lê Văn Bình", "BÍ THƯ", "Nơi nhận:", "(báo cáo)", "Năm 2025"])
def test_short_lines_that_say_something_stay(line: str) -> None:
    assert read(f"Câu trước đã hết.\n\n{line}\n\nCâu sau bắt đầu.")[1] == line


def test_scribbles_stand_only_above_the_title() -> None:
    assert read("ok\n\n3. ab\n\nSố: 5/KH\n\nKẾ HOẠCH\n\nTỉnh làm việc ab.") == [
        "Số: 5/KH",
        "KẾ HOẠCH",
        "Tỉnh làm việc ab.",
    ]


def test_a_stamp_inside_a_paragraph_is_cut_out() -> None:
    text = "SỞ NỘI VỤ\n\nĐẾN Số: 77/9 Ngày 2/3/2022 Các sở Chuyển: báo cáo kết quả Lưu hồ sơ số: cuối năm."
    assert read(text) == ["Các sở báo cáo kết quả cuối năm."]


def test_a_signature_stamp_is_cut_out_and_a_signer_is_not() -> None:
    stamp = "Ký bởi: Cổng Thông tin\nEmail: a@b.vn\nCơ quan: Văn phòng\nThời gian ký: 05.03.2024 16:20:11 +07:00"
    assert read(f"{stamp}\n\nTỉnh làm việc.\n\nNgười kiểm tra: An") == ["Tỉnh làm việc.", "Người kiểm tra: An"]


def test_what_follows_the_article_on_a_web_page_is_dropped() -> None:
    article = "Tỉnh tổ chức hội nghị về chuyển đổi số với nhiều nội dung quan trọng của năm nay."
    assert read(f"{article}\n\nTin khác\nHuyện A họp\nXã B trồng cây") == [article]


def test_running_heads_and_page_numbers_of_pages_are_dropped() -> None:
    pages = [
        f"TẠP CHÍ SỐ 9\n{n}\nDòng đầu của trang {w} còn dài tới tận\nlề phải của trang {w}."
        for n, w in enumerate("abcd")
    ]
    texts = [block.text for block in blocks_of(paged(*pages))]
    assert texts == [f"Dòng đầu của trang {w} còn dài tới tận lề phải của trang {w}." for w in "abcd"]


def test_wrapped_lines_of_a_page_make_paragraphs() -> None:
    page = (
        "Điều 1. Phạm vi áp dụng của quy định này là toàn bộ các\n"
        "sở, ban, ngành.\n"
        "Các cơ quan thuộc Bộ Lao động - Thương binh và Bộ Nội vụ\n"
        "- Thể thao phối hợp theo quy định tại khoản 2 và khoản 4\n"
        "Điều 5 của Luật này để thực hiện nhiệm vụ được giao trên\n"
        "địa bàn.\n"
        "1. Khoản một có nội dung ngắn."
    )
    assert [block.text[:12] for block in blocks_of(paged(page))] == ["Điều 1. Phạm", "Các cơ quan ", "1. Khoản một"]


def test_whole_paragraphs_and_rows_are_never_joined() -> None:
    text = "chưa hết\ntiếp theo\nA | 5"
    row = Line(19, 24, "row", columns=("Tên", "Số"), cells=(((19, 20),), ((23, 24),)))
    blocks = blocks_of(Source(text, (Line(0, 8, whole=True), Line(9, 18, whole=True), row)))
    assert [block.text for block in blocks] == ["chưa hết", "tiếp theo", "A; 5"]
    assert blocks[2].columns == ("Tên", "Số")
    assert blocks[2].span(0, 4) == (19, 24)


def test_what_is_dropped_stays_addressable() -> None:
    text = "Câu dừng giữa\n\n7\n\nchừng."
    block = blocks_of(source(text))[0]
    assert text[slice(*block.span(0, len(block.text)))] == text


FRAGMENTS = [
    "Tỉnh phấn đấu đạt 38%", "1. Mục tiêu", "- Một việc.", "+ việc nhỏ", "12", "**đậm**", "", "", "và tiếp tục",
    "Trang 2/9",
    "ĐẾN Số: 1 Ngày 2/3/2021 Nội dung", "II. NHIỆM VỤ", "Nơi nhận:", "Tin khác", "“Điều 5. Sửa", "a) điểm", "x|y", "*",
    "_ _",
]  # fmt: skip


def is_traceable(text: str, block: Block) -> bool:
    ordered = all(a <= b for a, b in zip(block.origin, block.origin[1:], strict=False))
    return ordered and all(text[at] == char or char in " ;" for at, char in zip(block.origin, block.text, strict=True))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=30)), max_size=25), st.booleans())
def test_every_character_stands_where_its_origin_says(lines: list[str], as_pages: bool) -> None:
    found = paged("\n".join(lines[::2]), "\n".join(lines[1::2])) if as_pages else source("\n".join(lines))
    for block in blocks_of(found):
        assert len(block.origin) == len(block.text) > 0
        assert is_traceable(found.text, block)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=20))
def test_no_word_is_lost_but_with_its_furniture(lines: list[str]) -> None:
    found = source("\n".join(lines))
    dropped = dropped_lines(found)
    kept = {
        w
        for i, line in enumerate(lines)
        if i not in dropped and "ĐẾN" not in line
        for w in re.findall(r"[^\W_]+", line)
    }
    read_words = {w for block in blocks_of(found) for w in re.findall(r"[^\W_]+", block.text)}
    assert kept <= read_words


def test_an_abbreviation_at_the_end_of_a_sentence_is_no_heading():
    lines = (
        "a) Phòng Kinh tế thẩm định việc nuôi cá lồng trên hồ chứa và trình công nhận khu",
        "UBND.",
        "b) Phòng Tài chính cân đối ngân sách hằng năm cho việc nuôi cá lồng trên hồ chứa,",
        "trình Hội đồng nhân dân huyện xem xét, quyết định tại kỳ họp giữa năm và kỳ họp",
        "cuối năm; bảo đảm chi đúng mục đích, đúng đối tượng và công khai cho người dân ở",
        "các xã ven hồ chứa nước biết để cùng tham gia giám sát việc sử dụng nguồn vốn ở",
        "cơ sở, kịp thời phản ánh những sai sót để Phòng Tài chính và các xã cùng sửa.",
    )
    assert read("\n".join(lines))[0].endswith("trình công nhận khu UBND.")


def test_the_width_of_the_page_is_told_by_the_lines_that_go_on_in_small_letters() -> None:
    lines = (
        "QUYẾT ĐỊNH\nBan hành Quy chế\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6\nnăm 2025;\n"
        "Điều 1. Ban hành Quy chế tiếp nhận phản ánh, kiến nghị của\ncá nhân.\n"
        "Điều 2. Quyết định này có hiệu lực từ tháng 3 và thay thế\nQuyết định số 1/QĐ-BNV.\n"
        "Điều 3. Chánh Văn phòng Bộ, Thủ trưởng các đơn vị của Bộ\nchịu trách nhiệm.\nĐiều 4. Phạm vi\n"
        "Quy chế này quy định việc tiếp nhận, phân loại, trả lời\nphản ánh.\nĐiều 5. Nguyên tắc\n"
        "1. Mỗi phản ánh được cấp một mã theo dõi trong vòng 30\nphút.\n"
    )
    assert "Điều 2. Quyết định này có hiệu lực từ tháng 3 và thay thế Quyết định số 1/QĐ-BNV." in read(lines)
