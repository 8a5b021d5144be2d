"""PDF files: lines, pages, turned text and ruled tables, on files that the tests write themselves."""

from itertools import pairwise
from pathlib import Path

import pytest
from pdf_maker import PdfMaker

from assistant.errors import DocumentError
from assistant.reading.formats import pdf
from assistant.reading.formats.ruling import Stroke, find_tables, merge

SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "pdf"


def texts(source):
    return [source.text[line.start : line.end] for line in source.lines]


def rows(source):
    found = [line for line in source.lines if line.kind == "row"]
    return [dict(zip(row.columns, (source.text[a:b] for ((a, b),) in row.cells), strict=True)) for row in found]


def test_lines_and_pages():
    maker = PdfMaker().page().text(50, 700, "Điều 1. Phạm vi").text(50, 680, "Quy định này áp dụng")
    maker.page().text(50, 700, "trên địa bàn tỉnh.")
    source = pdf.read(maker.bytes(), "a.pdf")
    assert texts(source) == ["Điều 1. Phạm vi", "Quy định này áp dụng", "trên địa bàn tỉnh."]
    assert source.pages == (0, source.text.index("trên"))


def test_letters_are_composed_and_invisible_ones_go():
    source = pdf.read(PdfMaker().page().text(50, 700, "Việt\u00ad Nam\u200b ơi").bytes(), "a.pdf")
    assert texts(source) == ["Việt Nam ơi"]


def test_the_two_columns_of_an_official_head_stay_apart():
    maker = PdfMaker().page()
    maker.text(50, 700, "SỞ Y TẾ").text(300, 700, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 10)
    maker.text(50, 680, "Số: 12/KH-SYT").text(300, 680, "Độc lập - Tự do - Hạnh phúc", 10)
    maker.text(50, 640, "Một dòng    có khoảng rộng").text(300, 640, "vẫn là một dòng")
    assert texts(pdf.read(maker.bytes(), "a.pdf")) == [
        "SỞ Y TẾ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/KH-SYT",
        "Độc lập - Tự do - Hạnh phúc",
        "Một dòng có khoảng rộng vẫn là một dòng",
    ]


def test_a_space_that_the_file_leaves_out_is_put_back():
    maker = PdfMaker().page().text(50, 700, "BỘ").text(63.5, 700, "KHOA HỌC")
    assert texts(pdf.read(maker.bytes(), "a.pdf")) == ["BỘ KHOA HỌC"]


def test_a_raised_figure_is_no_part_of_the_number():
    maker = PdfMaker().page().text(50, 700, "rộng 150").text(98, 700, "2", 7, raised=5).text(101.5, 700, " ha")
    assert texts(pdf.read(maker.bytes(), "a.pdf")) == ["rộng 150² ha"]


XS, YS = [50.0, 150.0, 300.0, 400.0], [700.0, 670.0, 640.0, 610.0]


def table(maker, cells, xs=XS, ys=YS):
    maker.grid(xs, ys)
    for row, top in zip(cells, ys, strict=False):
        for text, left in zip(row, xs, strict=False):
            if text:
                maker.text(left + 5, top - 20, text)
    return maker


def test_a_ruled_table_gives_rows_with_their_headers():
    cells = [["TT", "Chỉ tiêu", "2025"], ["1", "Tỷ lệ số hóa", "80%"], ["2", "Số xã", "12"]]
    source = pdf.read(table(PdfMaker().page().text(50, 750, "Bảng sau"), cells).bytes(), "a.pdf")
    assert texts(source) == ["Bảng sau", "1 | Tỷ lệ số hóa | 80%", "2 | Số xã | 12"]
    assert rows(source)[0] == {"TT": "1", "Chỉ tiêu": "Tỷ lệ số hóa", "2025": "80%"}


def test_a_table_goes_on_over_the_page_and_keeps_its_agency():
    maker = table(
        PdfMaker().page(), [["TT", "Đơn vị", "Việc"], ["1", "Sở Y tế", "Lập kế hoạch"], ["2", "Sở Nội vụ", "Đào tạo"]]
    )
    table(maker.page(), [["TT", "Đơn vị", "Việc"], ["", "", "Kiểm tra"], ["3", "Sở Tài chính", "Cấp vốn"]])
    assert rows(pdf.read(maker.bytes(), "a.pdf"))[2:] == [
        {"TT": "2", "Đơn vị": "Sở Nội vụ", "Việc": "Kiểm tra"},
        {"TT": "3", "Đơn vị": "Sở Tài chính", "Việc": "Cấp vốn"},
    ]


def test_a_turned_table_is_read_upright():
    maker = PdfMaker().page()
    for x in (100.0, 130.0, 160.0):
        maker.line(x, 100, x, 400)
    for y in (100.0, 200.0, 400.0):
        maker.line(100, y, 160, y)
    maker.text(120, 110, "Đơn vị", turned=True).text(120, 210, "Nhiệm vụ chính", turned=True)
    maker.text(150, 110, "Sở Y tế", turned=True).text(150, 210, "Khám bệnh lưu động", turned=True)
    assert rows(pdf.read(maker.bytes(), "a.pdf")) == [{"Đơn vị": "Sở Y tế", "Nhiệm vụ chính": "Khám bệnh lưu động"}]


def test_merged_cells_are_found_by_the_missing_wall():
    level = [Stroke(y, 0, 100) for y in (0, 20, 60)] + [Stroke(40, 50, 100)]
    upright = [Stroke(x, 0, 60) for x in (0, 50, 100)]
    (found,) = find_tables(level, upright)
    top, middle, bottom = found.owner
    assert top[0] == middle[0] and top[1] != middle[1] and bottom[0] != top[0]
    assert found.cell_at(25, 30) == top[0] and found.cell_at(75, 10) == bottom[1] and found.cell_at(200, 10) is None


def test_strokes_on_one_line_are_joined():
    pieces = [Stroke(10, low, high) for low, high in pairwise((0, 20, 41, 60))]
    assert merge([*pieces, Stroke(10.5, 80, 90)]) == [Stroke(10, 0, 60), Stroke(10.5, 80, 90)]


def test_a_scan_is_refused_as_one_and_a_scanned_page_is_told():
    maker = PdfMaker().page()
    maker.picture = True
    with pytest.raises(DocumentError, match="bản quét"):
        pdf.read(maker.bytes(), "a.pdf")
    maker.page().text(50, 700, "Trang có chữ, đủ dài để đọc được.")
    assert "trang 1" in pdf.read(maker.bytes(), "a.pdf").warnings[0]


def test_locked_damaged_and_empty_files_are_refused():
    maker = PdfMaker().page().text(50, 700, "Có chữ")
    with pytest.raises(DocumentError, match="mật khẩu"):
        pdf.read(maker.bytes(encrypted=True), "a.pdf")
    with pytest.raises(DocumentError, match="bị hỏng"):
        pdf.read(maker.bytes()[:120], "a.pdf")
    with pytest.raises(DocumentError, match="không có nội dung"):
        pdf.read(PdfMaker().page().bytes(), "a.pdf")


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="../shared is not here")
def test_real_gazettes_lose_no_letters():
    """Every letter that PDFium sees on a page is in what was read of it."""
    import pypdfium2

    path = next(SAMPLES.glob("thong-tu-so-04-2023*"))
    document = pypdfium2.PdfDocument(path)
    seen = "".join(page.get_textpage().get_text_range() for page in document)
    read = pdf.read(path.read_bytes(), path.name).text
    assert sorted(filter(str.isalpha, seen)) == sorted(filter(str.isalpha, read))
