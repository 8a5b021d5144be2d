"""What the part of a document that a passage stands in does: set targets, report results, or something else."""

from __future__ import annotations

import re
from typing import Literal

from assistant.records import Passage
from assistant.vietnamese.letters import fold

Kind = Literal["target", "result", "task", ""]

_RESULT = re.compile(
    r"\b(?:danh gia|tinh hinh|thuc trang|hien trang|ket qua (?:thuc hien|dat|phat trien|chu yeu|noi bat|"
    r"trien khai|to)|"
    r"ket qua$|nhung ket qua|mot so ket qua|thanh tuu|uu diem|han che|nguyen nhan|nhung nam qua|boi canh|"
    r"ket qua .{0,60}giai doan|tong ket|so ket|su can thiet)\b"
)
_TARGET = re.compile(r"\b(?:muc tieu|chi tieu|tam nhin|phan dau|dich den|ket qua (?:can|phai) dat|cac moc)\b")
_TASK = re.compile(
    r"\b(?:nhiem vu|giai phap|to chuc thuc hien|trach nhiem|quan diem|yeu cau|kinh phi|noi nhan|chu ky|pham vi|"
    r"doi tuong|nguyen tac|dinh huong|lo trinh|giai doan thuc hien)\b"
)
_STATISTICS = re.compile(
    r"\bchi tieu (?:thong ke|danh gia|tong hop|kinh te$)|\bmuc tieu, yeu cau$|\bke hoach thong ke\b"
)


def kind_of(passage: Passage) -> Kind:
    """The kind that the innermost heading that says one gives."""
    for heading in reversed(passage.headings):
        kind = _kind(fold(heading))
        if kind:
            return kind
    return ""


def _kind(heading: str) -> Kind:
    if _STATISTICS.search(heading):
        return "target" if "muc tieu" in heading else "task"
    if _RESULT.search(heading):
        return "result"
    if _TARGET.search(heading):
        return "target"
    return "task" if _TASK.search(heading) else ""
