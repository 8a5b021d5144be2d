"""Which reader a file gets, and what is said of files that get none."""

import io
import os
import zipfile
from contextlib import contextmanager

import docx
import pytest
from pdf_maker import PdfMaker

from assistant.errors import DocumentError
from assistant.reading.formats import registry
from assistant.reading.formats.registry import read_bytes, read_source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
PDF = PdfMaker().page().text(50, 700, "Nội dung trong tệp PDF").bytes()


def zipped(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


def word_file() -> bytes:
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Nội dung trong tệp Word")
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        ("Văn bản thường".encode(), "a.txt", "Văn bản thường"),
        ("# Văn bản\n".encode(), "A.MD", "# Văn bản\n"),
        ("<p>Văn bản</p>".encode(), "a.htm", "Văn bản\n"),
        (word_file(), "a.docx", "Nội dung trong tệp Word\n"),
        (PDF, "a.pdf", "Nội dung trong tệp PDF\n"),
    ],
)
def test_files_under_their_own_name(data, name, text):
    source = read_bytes(data, name)
    assert (source.text, source.warnings) == (text, ())


@pytest.mark.parametrize(
    ("data", "name", "title"),
    [
        (PDF, "a.txt", "PDF"),
        (word_file(), "a.pdf", "Word"),
        ("\ufeff<!-- x -->\n<!DOCTYPE html><p>Nội dung</p>".encode(), "a.txt", "HTML"),
        ("Nội dung chỉ là chữ".encode(), "a.docx", "văn bản thuần"),
        ("Nội dung chỉ là chữ".encode(), "a.html", "văn bản thuần"),
        (PDF, "khong-duoi", "PDF"),
    ],
)
def test_a_file_under_a_false_name_is_read_as_what_it_is(data, name, title):
    source = read_bytes(data, name)
    assert "Nội dung" in source.text
    assert f"nội dung là {title}" in source.warnings[0]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "rỗng"),
        (b" \n\t\r\n", "a.md", "rỗng"),
        (b"\0" * 100, "a.pdf", "rỗng"),
        (b"<html><body><script>1</script></body></html>", "a.html", "không tìm thấy nội dung"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.doc", r"lưu lại thành \.docx"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.docx", r"đời cũ \(\.doc\)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "mật khẩu"),
        (OLE, "a.xls", "Office đời cũ"),
        (zipped("xl/workbook.xml"), "a.docx", "Excel"),
        (zipped("ppt/presentation.xml"), "a.pptx", "PowerPoint"),
        (zipped("content.xml"), "a.odt", "OpenDocument"),
        (zipped("a.txt"), "a.zip", "tệp nén"),
        (word_file()[:500], "a.docx", "hỏng"),
        (PDF[:100], "a.pdf", "hỏng"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.pdf", "tệp ảnh"),
        (b"{\\rtf1 abc}", "a.txt", "RTF"),
        (b"\x1f\x8b" + b"\0\1" * 50, "a.txt", "tệp nén"),
        (b"MZ\0\0\1\2" * 50, "a.txt", "không phải là văn bản"),
        ("Nội dung".encode(), "a.csv", "chưa hỗ trợ"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_remedy(data, name, says):
    with pytest.raises(DocumentError, match=says) as caught:
        read_bytes(data, name)
    message = str(caught.value)
    assert message.startswith(f"{name}: ") and "ãy " in message


def test_missing_unreadable_and_enormous_files(tmp_path, monkeypatch):
    with pytest.raises(DocumentError, match="không tìm thấy"):
        read_source(tmp_path / "khong.txt", "khong.txt")
    with pytest.raises(DocumentError, match="thư mục"):
        read_source(tmp_path, "thu-muc")
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 3000)
    monkeypatch.setattr(registry, "MAX_CHARACTERS", 2999)
    with pytest.raises(DocumentError, match="dài quá"):
        read_source(path, "a.txt")
    monkeypatch.setattr(registry, "MAX_MEGABYTES", 0)
    with pytest.raises(DocumentError, match="vượt mức"):
        read_source(path, "a.txt")


@contextmanager
def ordinary_user():
    """The superuser may read everything: for the while of the test be nobody."""
    superuser = hasattr(os, "geteuid") and os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)


def test_a_file_without_permission(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("chữ", encoding="utf-8")
    path.chmod(0)
    with ordinary_user(), pytest.raises(DocumentError, match="quyền đọc"):
        read_source(path, "a.txt")
