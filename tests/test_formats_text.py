"""Plain text and Markdown, whose text stays the file's own; and HTML, whose text is taken out."""

import unicodedata

import pytest

from assistant.errors import DocumentError
from assistant.reading.formats import html, markdown, plain


def texts(source, kind=None):
    return [source.text[line.start : line.end] for line in source.lines if kind in (None, line.kind)]


def headings(source):
    return [(line.level, source.text[line.start : line.end]) for line in source.lines if line.kind == "heading"]


def rows(source):
    return [
        list(zip(line.columns, (source.text[a:b] for ((a, b),) in line.cells), strict=True))
        for line in source.lines
        if line.kind == "row"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_in_every_unicode_encoding(encoding):
    source = plain.read("Một\r\nhai\rba\n\nbốn".encode(encoding), "a.txt")
    assert (source.text, texts(source)) == ("Một\nhai\nba\n\nbốn", ["Một", "hai", "ba", "", "bốn"])
    assert source.warnings == ()


def test_text_is_composed():
    source = plain.read(unicodedata.normalize("NFD", "Tiếng Việt").encode(), "a.txt")
    assert source.text == "Tiếng Việt"


def test_a_form_feed_begins_a_page():
    source = plain.read(b"mot\n\fhai\fba", "a.txt")
    assert source.pages == (0, 5, 9)
    assert texts(source) == ["mot", "", "hai", "ba"]


def test_windows_1258_is_read_with_a_warning():
    # In Windows-1258 the tone is a letter of its own after the vowel: ê + dot below.
    source = plain.read("Viê\u0323t Nam".encode("cp1258"), "a.txt")
    assert source.text == "Việt Nam"
    assert "Windows-1258" in source.warnings[0]


def test_a_few_damaged_bytes_do_not_change_the_encoding():
    source = plain.read("Khoa học và công nghệ tỉnh, đổi mới sáng tạo".encode() + b"\xe1\xbb", "a.txt")
    assert source.text.startswith("Khoa học và công nghệ tỉnh")
    assert "1 ký tự" in source.warnings[0]


@pytest.mark.parametrize("data", [b"\x00\x01\x02abc", bytes(range(1, 32)) * 20, b"\x8a\x8d\x90" * 50])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(DocumentError, match="không phải là văn bản"):
        plain.read(data, "a.txt")


MARKDOWN = """---
title: bỏ qua
---
# Kế hoạch **A** #

> Lời *dẫn*
> ## Mục nhỏ

Đoạn một
tiếp theo
***
| Chỉ tiêu | 2025 |
|---|--:|
| Số xã \\| phường | 12 |
| Tỷ lệ |
<!-- ghi chú -->
~~~
# không phải đề mục
~~~
Phần cuối
---------
- việc `x`
"""


def test_markdown_stays_as_it_is_in_the_file():
    source = markdown.read(MARKDOWN.encode(), "a.md")
    assert source.text == MARKDOWN
    assert source.title == "Kế hoạch **A**"
    assert headings(source) == [(1, "Kế hoạch **A**"), (2, "Mục nhỏ"), (2, "Phần cuối")]
    plain_lines = [text for text in texts(source, "text") if text]
    assert plain_lines == ["Lời *dẫn*", "Đoạn một", "tiếp theo", "# không phải đề mục", "- việc `x`"]


def test_markdown_rows_carry_their_headers():
    source = markdown.read(MARKDOWN.encode(), "a.md")
    assert rows(source) == [[("Chỉ tiêu", "Số xã \\| phường"), ("2025", "12")], [("Chỉ tiêu", "Tỷ lệ")]]
    assert texts(source, "row")[0] == "| Số xã \\| phường | 12 |"


def test_html_keeps_the_document_and_drops_the_page_around_it():
    source = html.read(
        """<!doctype html><html><head><title>Cổng tỉnh</title><script>var x = "một";</script></head><body>
        <div class="main-menu"><a href="/">Trang chủ</a></div><h1>Kế hoạch <em>năm</em></h1>
        <p>Dòng&nbsp;một<br>Dòng hai.<br>tiếp</p><!-- ẩn --><p style="display: none">không thấy</p>
        <ul><li>việc một</li><li><p>việc hai</p></li></ul><ol start="3"><li>ba</li><li>bốn
        <ol type="a"><li>ý</li></ol></li></ol>rời<span> ra</span><p>rộng 5 km<sup>2</sup></p>
        <div id="footer">Bản quyền</div></body></html>""".encode(),
        "a.html",
    )
    assert source.title == "Kế hoạch năm"
    assert headings(source) == [(1, "Kế hoạch năm")]
    assert texts(source, "text") == [
        "Dòng một", "Dòng hai.", "tiếp", "- việc một", "- việc hai", "3. ba", "4. bốn", "a) ý", "rời ra", "rộng 5 km²",
    ]  # fmt: skip
    assert all(line.whole for line in source.lines)


def test_html_tables_with_spans():
    source = html.read(
        """<table><caption>Bảng 1</caption><tr><th rowspan=2>Đơn vị<th colspan=2>Số lớp<tr><th>2024<th>2025
        <tr><td rowspan=2>Huyện A<td>1<td>2<tr><td colspan=2>chưa mở</table>""".encode(),
        "a.html",
    )
    assert rows(source) == [
        [("Đơn vị", "Huyện A"), ("Số lớp, 2024", "1"), ("Số lớp, 2025", "2")],
        [("Đơn vị", "Huyện A"), ("Số lớp, 2024; Số lớp, 2025", "chưa mở")],
    ]


def test_html_tables_that_lay_out_a_page_are_text():
    head = """<table><tr><td>SỞ Y TẾ<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td>Số: 1/KH-SYT
    <td>Huế, ngày 01 tháng 2 năm 2023</table><table><tr><td><h2>Mục</h2><p>Nội dung</p><td>Bên phải</table>"""
    source = html.read(head.encode(), "a.html")
    assert texts(source, "text")[:4] == [
        "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/KH-SYT", "Huế, ngày 01 tháng 2 năm 2023",
    ]  # fmt: skip
    assert headings(source) == [(2, "Mục")] and rows(source) == []


def test_html_a_class_name_alone_does_not_cost_the_document():
    page = (
        "<body class='has-sidebar'><div class='content sidebar-right'><p>"
        + "Nội dung chính. " * 20
        + "</p></div></body>"
    )
    assert "Nội dung chính" in html.read(page.encode(), "a.html").text


def test_html_in_a_declared_encoding():
    data = '<meta charset="windows-1258"><p>Viê\u0323t Nam</p>'.encode("cp1258")
    assert texts(html.read(data, "a.html")) == ["Việt Nam"]


def test_html_nested_too_deep_is_refused_and_entities_do_not_grow():
    with pytest.raises(DocumentError, match="quá sâu"):
        html.read(("<div>" * 5000 + "x" + "</div>" * 5000).encode(), "a.html")
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><p>&b; đây</p></html>'
    assert len(html.read(bomb.encode(), "a.html").text) < 40
