"""Plain text. Finds the encoding; keeps every character of the file, so that quotes stand in it verbatim."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import pairwise

from assistant.errors import DocumentError
from assistant.reading.source import Line, Source

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BREAK = re.compile("[\n\f]")
_DAMAGED = "{name}: có {count} ký tự không đọc được và đã được thay bằng dấu “�”. Hãy lưu lại tệp với bảng mã UTF-8."
_WINDOWS = (
    "{name}: tệp không dùng bảng mã UTF-8, đã đọc theo Windows-1258. "
    "Hãy lưu lại tệp với bảng mã UTF-8 nếu thấy sai chữ."
)
_NOT_TEXT = "{name}: nội dung không phải là văn bản. Hãy kiểm tra lại tệp, hoặc lưu thành .docx, .pdf hay .txt (UTF-8)."


def read(data: bytes, name: str) -> Source:
    """A line for each physical line; a form feed begins a page."""
    text, warnings = decode(data, name)
    breaks = [-1, *(match.start() for match in _BREAK.finditer(text)), len(text)]
    lines = tuple(Line(before + 1, after) for before, after in pairwise(breaks))
    feeds = [at + 1 for at in breaks[1:-1] if text[at] == "\f"]
    return Source(text, lines, (0, *feeds) if feeds else (), "", warnings)


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text, NFC, with "\\n" for every line break, and what the user should know about its encoding."""
    raw, warnings = _decode(data, name)
    if len(_CONTROL.findall(raw)) > max(3, len(raw) // 200):
        raise DocumentError(_NOT_TEXT.format(name=name))
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    return text, warnings


def _decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _replacing(data[len(bom) :], encoding, name)
    if b"\0" in data:
        raise DocumentError(_NOT_TEXT.format(name=name))
    if _mostly_utf8(data):
        return _replacing(data, "utf-8", name)
    try:
        return data.decode("cp1258"), (_WINDOWS.format(name=name),)
    except UnicodeDecodeError as error:
        raise DocumentError(_NOT_TEXT.format(name=name)) from error


def _replacing(data: bytes, encoding: str, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, errors="replace")
    count = text.count("\ufffd")
    return text, (_DAMAGED.format(name=name, count=count),) if count else ()


def _mostly_utf8(data: bytes) -> bool:
    """Whether letters beyond ASCII are UTF-8, but for a few that a bad copy has damaged."""
    text = data.decode("utf-8", errors="replace")
    beyond = len(text) - len(text.encode("ascii", errors="ignore"))
    return text.count("\ufffd") <= beyond // 4
