"""Word files, written by python-docx inside the tests."""

import io
import random
import zipfile
from contextlib import suppress

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from assistant.errors import DocumentError
from assistant.reading.formats import word
from assistant.reading.formats.numbering import letter
from assistant.reading.formats.registry import read_bytes


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(document):
    return word.read(saved(document), "a.docx")


def lines(source):
    return [(line.kind, line.level, source.text[line.start : line.end]) for line in source.lines]


def texts(source):
    return [text for _, _, text in lines(source)]


def rows(source):
    return [
        list(zip(line.columns, (source.text[a:b] for ((a, b),) in line.cells), strict=True))
        for line in source.lines
        if line.kind == "row"
    ]


def add_xml(document, inner: str):
    document.element.body.insert(len(document.element.body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))


def test_paragraphs_headings_and_tables_in_the_order_of_the_body():
    document = docx.Document()
    document.core_properties.title = "Kế hoạch 2025"
    document.add_heading("Mục tiêu", 2)
    document.add_paragraph("Trước bảng")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Chỉ tiêu", "Năm", "Số lớp", "2025"), strict=True):
        cell.text = text
    document.add_paragraph("Sau\tbảng")
    source = read(document)
    assert source.title == "Kế hoạch 2025"
    assert lines(source) == [
        ("heading", 2, "Mục tiêu"),
        ("text", 0, "Trước bảng"),
        ("row", 0, "Số lớp | 2025"),
        ("text", 0, "Sau bảng"),
    ]
    assert rows(source) == [[("Chỉ tiêu", "Số lớp"), ("Năm", "2025")]]


def numbered(document, levels: str):
    """Give the document one list whose levels are the XML given; paragraphs join it with numId 77."""
    root = document.part.numbering_part.element
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    root.insert(0, abstract)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def level(at: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    inner = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{inner}</w:lvl>'


def item(document, at: int, text: str):
    add_xml(
        document,
        f'<w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r>',
    )


def test_automatic_numbers_are_written_out():
    document = docx.Document()
    numbered(
        document,
        level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%1.%2.", more="<w:isLgl/>")
        + level(2, "lowerLetter", "%3)")
        + level(3, "bullet", "\uf0b7"),
    )
    for at, text in [(0, "Một"), (1, "Hai"), (1, "Ba"), (2, "Bốn"), (2, "Năm"), (3, "Sáu"), (0, "Bảy"), (1, "Tám")]:
        item(document, at, text)
    assert texts(read(document)) == [
        "I. Một", "1.1. Hai", "1.2. Ba", "a) Bốn", "b) Năm", "- Sáu", "II. Bảy", "2.1. Tám",
    ]  # fmt: skip


def test_numbers_of_a_style_start_overrides_and_no_number():
    document = docx.Document()
    numbered(document, level(0, "decimal", "Điều %1.", start=5))
    style = document.styles.add_style("Khoản mục", 1)
    style.element.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>')
    )  # fmt: skip
    root = document.part.numbering_part.element
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    document.add_paragraph("phạm vi", style="Khoản mục")
    document.add_paragraph("đối tượng", style="Khoản mục")
    plain = document.add_paragraph("không số", style="Khoản mục")
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    again = document.add_paragraph("lại từ đầu")
    again._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="78"/></w:numPr>')
    )
    assert texts(read(document)) == ["Điều 5. phạm vi", "Điều 6. đối tượng", "không số", "Điều 1. lại từ đầu"]


def test_numerals():
    assert [letter(n) for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]


def test_tracked_changes_hidden_text_and_breaks():
    document = docx.Document()
    add_xml(
        document,
        '<w:r><w:t xml:space="preserve">Giữ </w:t></w:r><w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>thêm</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>',
    )
    add_xml(document, "<w:r><w:t>KẾT LUẬN</w:t><w:br/><w:t>về nhà ở</w:t><w:br/><w:t>xã hội</w:t></w:r>")
    add_xml(
        document, '<w:r><w:t>5 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    )
    assert texts(read(document)) == ["Giữ thêm", "KẾT LUẬN", "về nhà ở xã hội", "5 m²"]


def test_merged_cells_and_headers_on_two_rows():
    document = docx.Document()
    table = document.add_table(4, 3)
    values = [["Đơn vị", "Số lớp", ""], ["", "2024", "2025"], ["Xã A", "1", "2"], ["", "chưa có", ""]]
    for row, given in zip(table.rows, values, strict=True):
        for cell, text in zip(row.cells, given, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(2, 0).merge(table.cell(3, 0))
    table.cell(3, 1).merge(table.cell(3, 2))
    assert rows(read(document)) == [
        [("Đơn vị", "Xã A"), ("Số lớp, 2024", "1"), ("Số lớp, 2025", "2")],
        [("Đơn vị", "Xã A"), ("Số lớp, 2024; Số lớp, 2025", "chưa có")],
    ]


def test_the_numbers_of_columns_and_the_titles_between_rows():
    document = docx.Document()
    table = document.add_table(4, 2)
    for row, given in zip(
        table.rows, [["Việc", "Hạn"], ["(1)", "(2)"], ["Phần A", ""], ["Đào tạo", "Quý I"]], strict=True
    ):
        for cell, text in zip(row.cells, given, strict=True):
            cell.text = text
    table.cell(2, 0).merge(table.cell(2, 1))
    assert lines(read(document)) == [("text", 0, "Phần A"), ("row", 0, "Đào tạo | Quý I")]


def test_the_head_and_the_foot_of_an_official_document_are_text():
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(
        table._cells,
        ("SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 3/KH-SYT", "Huế, ngày 1 tháng 2 năm 2023"),
        strict=True,
    ):
        cell.text = text
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text, foot.cell(0, 1).text = "Nơi nhận:", "GIÁM ĐỐC"
    source = read(document)
    assert rows(source) == []
    assert texts(source) == [
        "SỞ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 3/KH-SYT", "Huế, ngày 1 tháng 2 năm 2023", "Nơi nhận:",
        "GIÁM ĐỐC",
    ]  # fmt: skip


def test_text_boxes_follow_their_paragraph():
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    add_xml(
        document,
        '<w:r><w:t>Ngoài khung</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006"><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r>",
    )
    assert texts(read(document)) == ["Ngoài khung", "Trong khung"]


def test_content_controls_are_looked_through():
    document = docx.Document()
    paragraph = document.add_paragraph("Bên trong")
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(control)
    control.find(qn("w:sdtContent")).append(paragraph._p)
    assert texts(read(document)) == ["Bên trong"]


def test_damaged_files_and_bombs_are_refused(monkeypatch):
    data = saved(docx.Document())
    with pytest.raises(DocumentError, match="hỏng"):
        word.read(data[: len(data) // 2], "a.docx")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(DocumentError, match="hỏng"):
        word.read(stream.getvalue(), "a.docx")
    monkeypatch.setattr(word, "MAX_UNZIPPED", 1000)
    with pytest.raises(DocumentError, match="quá lớn"):
        word.read(data, "a.docx")


def _with_part(data: bytes, name: str, body: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.namelist():
            new.writestr(part, body if part == name else old.read(part))
    return stream.getvalue()


def test_however_a_file_is_damaged_it_is_read_or_refused():
    document = docx.Document()
    document.add_paragraph("Xã có 7 tổ công nghệ số cộng đồng.")
    whole, chance = saved(document), random.Random(7)
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 20)):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        with suppress(DocumentError):
            read_bytes(bytes(damaged), "a.docx")
    for part in zipfile.ZipFile(io.BytesIO(whole)).namelist():
        for body in (b"", b"<a/>", b'<a b="'):
            with suppress(DocumentError):
                read_bytes(_with_part(whole, part, body), "a.docx")


def test_a_file_whose_properties_are_damaged_is_read_without_them():
    document = docx.Document()
    document.add_paragraph("Một câu.")
    assert texts(word.read(_with_part(saved(document), "docProps/core.xml", b"<a/>"), "a.docx")) == ["Một câu."]


def test_a_file_that_defines_entities_is_refused():
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.namelist():
            body = old.read(part)
            if part == "word/document.xml":
                body = (
                    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
                    f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>đây &b;</w:t></w:r></w:p></w:body></w:document>"
                ).encode()
            new.writestr(part, body)
    with pytest.raises(DocumentError, match="hỏng"):
        word.read(stream.getvalue(), "a.docx")
