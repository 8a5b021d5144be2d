"""Chooses the reader of a file: by what is in it first, by its name second. Says why a file is refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.errors import DocumentError
from assistant.reading.formats import html, markdown, plain
from assistant.reading.source import Source

MAX_MEGABYTES = 100
MAX_CHARACTERS = 20_000_000

Reader = Callable[[bytes, str], Source]


def _read_pdf(data: bytes, name: str) -> Source:
    from assistant.reading.formats import pdf  # loads PDFium

    return pdf.read(data, name)


def _read_word(data: bytes, name: str) -> Source:
    from assistant.reading.formats import word  # loads python-docx

    return word.read(data, name)


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read."""

    title: str  # as a user calls it
    suffixes: tuple[str, ...]
    read: Reader


PLAIN = Format("văn bản thuần", (".txt", ".text"), plain.read)
MARKDOWN = Format("Markdown", (".md", ".markdown"), markdown.read)
HTML = Format("HTML", (".html", ".htm", ".xhtml"), html.read)
WORD = Format("Word", (".docx", ".docm"), _read_word)
PDF = Format("PDF", (".pdf",), _read_pdf)
FORMATS = (PLAIN, MARKDOWN, HTML, WORD, PDF)
SUFFIXES = frozenset(suffix for format_ in FORMATS for suffix in format_.suffixes)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:p|div|table|h[1-6]|br|span|body|li|a)\b[^>]{0,500}>", re.IGNORECASE)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")

_EMPTY = "{name}: tệp rỗng, không có nội dung. Hãy kiểm tra và chép lại tệp."
_UNREADABLE = "{name}: không mở được tệp ({reason}). Hãy kiểm tra quyền đọc tệp rồi thử lại."
_HUGE = "{name}: tệp lớn {size} MB, vượt mức {limit} MB. Hãy tách thành nhiều tệp nhỏ hơn."
_LONG = "{name}: văn bản dài quá {limit} triệu ký tự. Hãy tách thành nhiều tệp nhỏ hơn."
_BLANK = "{name}: không tìm thấy nội dung văn bản trong tệp. Hãy kiểm tra lại tệp."
_UNSUPPORTED = "{name}: chưa hỗ trợ loại tệp này ({what}). Hãy chuyển sang .docx, .pdf, .html, .md hoặc .txt."
_OLD_WORD = "{name}: đây là tệp Word đời cũ (.doc), chưa đọc được. Hãy mở bằng Word và lưu lại thành .docx."
_LOCKED = "{name}: tệp Word có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (lưu lại bản không khóa) rồi thêm lại."
_PICTURE = (
    "{name}: đây là tệp ảnh. Chương trình chưa nhận dạng được chữ trong ảnh; hãy dùng bản .docx hoặc .pdf có văn bản."
)
_DAMAGED_ZIP = "{name}: tệp bị hỏng hoặc tải về chưa đủ. Hãy tải lại, hoặc mở bằng Word rồi lưu lại thành .docx."
_MISLABELLED = "{name}: tên tệp có đuôi “{suffix}” nhưng nội dung là {title}; đã đọc theo nội dung."


def read_source(path: Path, name: str) -> Source:
    """The Source of a file; DocumentError with a sentence for the user where it cannot be read."""
    try:
        size = path.stat().st_size
        if size > MAX_MEGABYTES * 2**20:
            raise DocumentError(_HUGE.format(name=name, size=round(size / 2**20), limit=MAX_MEGABYTES))
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(_UNREADABLE.format(name=name, reason=_reason(error))) from error
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> Source:
    """The same for the content of a file, as an upload gives it."""
    if not data.strip(b"\0 \t\r\n\f"):
        raise DocumentError(_EMPTY.format(name=name))
    suffix = Path(name).suffix.lower()
    format_ = detect(data, name)
    source = format_.read(data, name)
    if len(source.text) > MAX_CHARACTERS:
        raise DocumentError(_LONG.format(name=name, limit=MAX_CHARACTERS // 1_000_000))
    if not any(source.text[line.start : line.end].strip() for line in source.lines):
        raise DocumentError(_BLANK.format(name=name))
    if suffix in format_.suffixes:
        return source
    warning = _MISLABELLED.format(name=name, suffix=suffix, title=format_.title)
    return replace(source, warnings=(warning, *source.warnings))


def detect(data: bytes, name: str) -> Format:
    """The format of a file by its content, then by its name."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    _refuse_binary(data, name)
    if _HTML_START.match(data[:8192]):
        return HTML
    suffix = Path(name).suffix.lower()
    named = next((format_ for format_ in FORMATS if suffix in format_.suffixes), None)
    if named is None:
        raise DocumentError(_UNSUPPORTED.format(name=name, what=suffix or "không có đuôi tệp"))
    if named in (PDF, WORD):  # text under a false name, or a file that lost its beginning
        plain.decode(data, name)
        return PLAIN
    return PLAIN if named is HTML and not _TAG.search(data) else named


def _zipped(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError) as error:  # RuntimeError: a version it cannot unpack
        raise DocumentError(_DAMAGED_ZIP.format(name=name)) from error
    if any(part.startswith("word/") for part in parts):
        return WORD
    kinds = (("xl/", "bảng tính Excel"), ("ppt/", "PowerPoint"), ("content.xml", "OpenDocument"))
    what = next((kind for start, kind in kinds if any(part.startswith(start) for part in parts)), "tệp nén .zip")
    raise DocumentError(_UNSUPPORTED.format(name=name, what=what))


def _refuse_binary(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        raise DocumentError(_ole_message(data).format(name=name, what="tệp Office đời cũ"))
    if data.startswith(_PICTURES):
        raise DocumentError(_PICTURE.format(name=name))
    if data.startswith(_ARCHIVES):
        raise DocumentError(_UNSUPPORTED.format(name=name, what="tệp nén"))
    if data.startswith(b"{\\rtf"):
        raise DocumentError(_UNSUPPORTED.format(name=name, what="RTF"))


def _ole_message(data: bytes) -> str:
    """What is in an OLE file, by the names of its streams, which are UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _LOCKED
    return _OLD_WORD if "WordDocument".encode("utf-16-le") in data else _UNSUPPORTED


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "không có quyền đọc"
    if isinstance(error, FileNotFoundError):
        return "không tìm thấy tệp"
    return "là thư mục" if isinstance(error, IsADirectoryError) else "lỗi đọc đĩa"
