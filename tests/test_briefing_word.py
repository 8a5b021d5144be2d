"""The Word files from within: what Word wants of their XML, and the layout of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.briefing.cards import cards_of
from assistant.briefing.model import Briefing, Choice, Letterhead, Part, Row, Statement, Table
from assistant.briefing.word.head import date_said
from assistant.briefing.word.writing import written_cards, written_word
from assistant.records import Citation
from tests.briefed import Folder

# The order in which the schema wants the children of these elements (ECMA-376, part 1), as far as they are used.
_ORDERS = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing "
    "jc outlineLvl rPr sectPr",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof color spacing w kern position sz szCs "
    "highlight u bdr shd vertAlign rtl cs em lang",
    "w:tblPr": "tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "w:sectPr": "headerReference footerReference footnotePr type pgSz pgMar cols titlePg docGrid",
    "w:settings": "zoom proofState defaultTabStop characterSpacingControl savePreviewPicture footnotePr compat rsids",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="module")
def content(folder: Folder) -> bytes:
    return written_word(folder.briefing(Choice()))


def _part(content: bytes, name: str):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return parse_xml(archive.read(f"word/{name}.xml"))


def _notes(content: bytes) -> dict[str, str]:
    notes = _part(content, "footnotes").findall(qn("w:footnote"))
    return {note.get(qn("w:id")): "".join(text.text for text in note.iter(qn("w:t"))).strip() for note in notes}


@pytest.mark.parametrize("name", ["document", "styles", "footnotes", "settings"])
def test_children_stand_in_the_order_of_the_schema(content: bytes, name: str) -> None:
    root = _part(content, name)
    seen = 0
    for tag, order in _ORDERS.items():
        places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
        for element in root.iter(qn(tag)):
            known = [places[child.tag] for child in element if child.tag in places]
            assert known == sorted(known), (tag, [child.tag for child in element])
            seen += 1
    assert seen


def test_each_mark_has_its_note_and_each_note_its_mark(content: bytes) -> None:
    marks = [mark.get(qn("w:id")) for mark in _part(content, "document").iter(qn("w:footnoteReference"))]
    assert marks == [str(number) for number in range(1, len(marks) + 1)]
    assert list(_notes(content)) == ["-1", "0", *marks]


def test_the_separators_are_there_and_named_in_the_settings(content: bytes) -> None:
    notes = _part(content, "footnotes").findall(qn("w:footnote"))
    assert [note.get(qn("w:type")) for note in notes[:2]] == ["separator", "continuationSeparator"]
    named = _part(content, "settings").find(qn("w:footnotePr"))
    assert [note.get(qn("w:id")) for note in named] == ["-1", "0"]


def test_the_part_of_footnotes_is_declared_and_related(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "/word/footnotes.xml" in archive.read("[Content_Types].xml").decode()
        assert 'Target="footnotes.xml"' in archive.read("word/_rels/document.xml.rels").decode()


def test_names_and_numbers_of_bookmarks_are_unique_and_every_reference_has_one(content: bytes) -> None:
    root = _part(content, "document")
    marks = list(root.iter(qn("w:bookmarkStart")))
    names = [mark.get(qn("w:name")) for mark in marks]
    assert len(set(names)) == len(names) == len({mark.get(qn("w:id")) for mark in marks})
    fields = [field.text.split() for field in root.iter(qn("w:instrText"))]
    assert fields
    assert {field[1] for field in fields if field[0] == "NOTEREF"} <= set(names)


def test_a_note_names_its_clause_and_document(content: bytes) -> None:
    notes = list(_notes(content).values())
    assert any(note.startswith("Gạch đầu dòng thứ 1 mục I.2, Kế hoạch số 45/KH-UBND") for note in notes)
    first = next(note for note in notes if "Tỉnh ủy Lạng Sơn" in note)
    assert first.endswith("(Bản lược thuật – đối chiếu văn bản gốc khi trích dẫn).")
    assert "Khoản 1 Điều 1, Nghị quyết của Tỉnh ủy Lạng Sơn (bản lược thuật)." in notes


def test_the_page_is_a4_with_the_margins_of_the_decree(content: bytes) -> None:
    section = Document(io.BytesIO(content)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert Mm(20) <= section.top_margin <= Mm(25)
    assert Mm(20) <= section.bottom_margin <= Mm(25)
    assert Mm(30) <= section.left_margin <= Mm(35)
    assert Mm(15) <= section.right_margin <= Mm(20)


def test_pages_are_numbered_at_the_top_but_for_the_first(content: bytes) -> None:
    section = Document(io.BytesIO(content)).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in "".join(field.text for field in section.header._element.iter(qn("w:instrText")))
    assert section.header.paragraphs[0].style.paragraph_format.alignment == 1
    assert not section.first_page_header.paragraphs[0].text


def test_text_is_times_new_roman_and_black(content: bytes) -> None:
    styles = Document(io.BytesIO(content)).styles
    for name in ("Normal", "Body Text", "Title", "Heading 1", "Heading 2", "Table Text", "footnote text"):
        fonts = styles[name].element.rPr.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
        assert str(styles[name].font.color.rgb) == "000000"
    body = styles["Body Text"]
    assert Pt(13) <= body.font.size <= Pt(14)
    assert body.paragraph_format.space_after >= Pt(6)
    assert Mm(10) <= body.paragraph_format.first_line_indent <= Mm(12.8)


def test_headings_are_real_and_numbered(content: bytes) -> None:
    paragraphs = Document(io.BytesIO(content)).paragraphs
    headings = [(p.style.name, p.text) for p in paragraphs if p.style.name.startswith("Heading")]
    assert headings[:3] == [
        ("Heading 1", "I. Bối cảnh"),
        ("Heading 2", "1. Nghị quyết của Tỉnh ủy Lạng Sơn"),
        ("Heading 2", "2. Làng nghề Nghệ An vào mùa"),
    ]
    assert ("Heading 3", "a) Chỉ tiêu đề ra") in headings


def test_heads_of_tables_are_repeated_and_rows_stay_whole(content: bytes) -> None:
    tables = Document(io.BytesIO(content)).tables[1:-1]  # between the head and the signature
    assert len(tables) >= 4
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert {p.style.name for row in table.rows for cell in row.cells for p in cell.paragraphs} == {"Table Text"}


def _head(letterhead: Letterhead) -> list[str]:
    paper = Document(io.BytesIO(written_word(Briefing("Báo cáo", "Thử", ()), letterhead)))
    return [paragraph.text for cell in paper.tables[0].rows[0].cells for paragraph in cell.paragraphs if paragraph.text]


def test_the_head_of_a_state_body_and_what_is_left_to_fill_in() -> None:
    assert _head(Letterhead()) == [
        "[CƠ QUAN CHỦ QUẢN]",
        "[CƠ QUAN BAN HÀNH]",
        "Số:        /BC-……",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "…………, ngày …… tháng …… năm ……",
    ]


def test_the_head_of_a_party_body_as_given() -> None:
    given = Letterhead(True, "Tỉnh ủy Sơn La", "Ban Tuyên giáo", "Số 05-BC/BTG", "Sơn La", date(2026, 2, 5))
    assert _head(given) == [
        "TỈNH ỦY SƠN LA",
        "BAN TUYÊN GIÁO",
        "*",
        "Số 05-BC/BTG",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Sơn La, ngày 05 tháng 02 năm 2026",
    ]


def test_dates_as_official_papers_write_them() -> None:
    assert date_said(date(2026, 11, 5)) == "ngày 05 tháng 11 năm 2026"
    assert date_said(date(2026, 1, 15)) == "ngày 15 tháng 01 năm 2026"


def test_remarks_are_shown_and_letters_that_xml_cannot_hold_are_left_out() -> None:
    statement = Statement("Đạt\x0b 6\ud800 triệu", doubts=("Không rõ năm.",), faults=("“9” không có",))
    briefing = Briefing("Bản tóm tắt", "Thử\x00", (Part("Phần\ufffe một", (statement,)),))
    texts = [paragraph.text for paragraph in Document(io.BytesIO(written_word(briefing))).paragraphs]
    assert "I. Phần một" in texts
    assert "Đạt 6 triệu [Không rõ năm; cần kiểm tra: “9” không có]" in texts


def test_only_long_tables_with_footnotes_are_written_in_pieces(folder: Folder) -> None:
    def tables(*citations: Citation) -> list[list[str]]:
        heading = Row((Statement("Sở Y tế"),))
        rows = (heading, *(Row((Statement(f"Việc {n}", citations), Statement("dài " * 40))) for n in range(30)))
        part = Part("Phần", tables=(Table(("Việc", "Ghi chú"), (1, 1), rows),))
        paper = Document(io.BytesIO(written_word(Briefing("Bản tóm tắt", "Thử", (part,)))))
        return [[row.cells[0].text for row in table.rows] for table in paper.tables[1:-1]]

    whole, pieces = tables(), tables(folder.citation("son-la.md", "6 triệu"))
    assert whole == [["TT", "Sở Y tế", *map(str, range(1, 31))]]
    assert len(pieces) > 1
    assert all(piece[:2] == ["TT", "Sở Y tế (tiếp theo)"] for piece in pieces[1:])
    assert [number for piece in pieces for number in piece[2:]] == [str(n) for n in range(1, 31)]


def test_cards_are_a_table_with_their_sources(folder: Folder) -> None:
    table = Document(io.BytesIO(written_cards(cards_of(folder.selected(Choice()))))).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["TT", "Câu hỏi", "Trả lời", "Nguồn"]
    assert cells[1][:3] == [
        "1",
        "Chỉ tiêu “Khách du lịch” của tỉnh Lạng Sơn đến năm 2030 là bao nhiêu?",
        "7 đến 8 triệu lượt khách.",
    ]


def test_the_file_says_what_it_is(content: bytes) -> None:
    properties = Document(io.BytesIO(content)).core_properties
    assert (properties.title, properties.language, properties.author) == ("Bản tóm tắt", "vi-VN", "")
