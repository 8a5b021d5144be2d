"""The sentences the assistant itself says, and the Markdown it may write. Text of documents is escaped here."""

from __future__ import annotations

import re
from collections.abc import Sequence

_RULE = re.compile(r"[\s|:-]+")
_FIRST_WORD = re.compile(r"(?P<before>[\s*“(]*)(?P<word>[^\W\d_]+(?!\w))")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")


def plain(text: str) -> str:
    """Text of a document as Markdown that shows exactly that text."""
    return _SPECIAL.sub(r"\\\1", text)


def bold(text: str) -> str:
    """Text of a document, set off as the answer itself."""
    return f"**{plain(text)}**"


def begun(text: str) -> str:
    """A text as a sentence begins; a word with a capital further on, such as "pH", is written as it always is."""
    match = _FIRST_WORD.match(text)
    if match is None or not match["word"].islower():
        return text
    return f"{match['before']}{match['word'].capitalize()}{text[match.end() :]}"


def within(text: str) -> str:
    """A text as it goes on a sentence; a short form, "UBND", is written as it always is."""
    return text if text[:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def row_cells(line: str) -> list[str]:
    """The cells of a line of a table in Markdown."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def is_rule(line: str) -> bool:
    """Whether a line only parts the head of a table in Markdown from its rows."""
    return bool(_RULE.fullmatch(line))


FROM_CATALOG = " (theo danh mục tài liệu)"
SILENT = "không nêu"
NOT_FOUND = "Không tìm thấy trong tài liệu."
SMALL_TALK = (
    "Bạn cứ hỏi về nội dung các tài liệu trong thư viện: chỉ tiêu, cơ quan chịu trách nhiệm, thời hạn, nhiệm vụ; "
    "hoặc yêu cầu tóm tắt, so sánh."
)


def searched(count: int, provinces: tuple[str, ...]) -> str:
    """Where was looked."""
    where = f" của {', '.join(provinces)}" if provinces else ""
    return f"Đã tìm trong {count} tài liệu{where}."


def nearest(text: str) -> str:
    """What is there that comes nearest."""
    return f"Nội dung gần nhất: {text}"


def of_peers(group: str, tasks: str) -> str:
    """The body asked about is not named, but those of its kind are."""
    return f"Không có việc giao riêng cho cơ quan này; việc giao chung cho {group}: {tasks}"


def no_document_of(provinces: tuple[str, ...]) -> str:
    """The province asked for has no document."""
    return f"Chưa có tài liệu nào của {', '.join(provinces)}."


def kin(asked: str, other: str, today: str) -> str:
    """What the province asked for and one that has documents became since the merger of provinces."""
    relation = f"nay thuộc {asked}" if today == asked else f"nay cùng thuộc {today} với {asked}"
    return f"Riêng tài liệu của {other} ({relation}) có nêu:"


def joined(texts: Sequence[str]) -> str:
    """Several statements on one line."""
    return "; ".join([*(text.rstrip(".") for text in texts[:-1]), texts[-1]])
