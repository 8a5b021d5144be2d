"""The sentences the assistant itself says, and the Markdown it may write. Text of documents is escaped here."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")


def plain(text: str) -> str:
    """Text of a document as Markdown that shows exactly that text."""
    return _SPECIAL.sub(r"\\\1", text)


def bold(text: str) -> str:
    """Text of a document, set off as the answer itself."""
    return f"**{plain(text)}**"


NOT_FOUND = "Không tìm thấy trong tài liệu."


def searched(count: int, provinces: tuple[str, ...]) -> str:
    """Where was looked."""
    where = f" của {', '.join(provinces)}" if provinces else ""
    return f"Đã tìm trong {count} tài liệu{where}."


def nearest(text: str) -> str:
    """What is there that comes nearest."""
    return f"Nội dung gần nhất: {text}"


def no_document_of(provinces: tuple[str, ...]) -> str:
    """The province asked for has no document."""
    return f"Chưa có tài liệu nào của {', '.join(provinces)}."


def former(province: str, part: str) -> str:
    """What a province of today and one of its former parts have to do with each other."""
    return f"{part} (trước ngày 01/7/2025, có liên quan đến {province} theo sắp xếp đơn vị hành chính) có nêu:"
