"""Headings that join several parts of a document: "Mục tiêu, nhiệm vụ và giải pháp"."""

from __future__ import annotations

import re

from assistant.records import Document
from assistant.vietnamese.letters import fold

_PARTS = re.compile(r"\b(?:muc tieu|chi tieu|nhiem vu|giai phap|quan diem|ket qua|han che|nguyen nhan)\b")
_SAME = {"chi tieu": "muc tieu"}


def of_parts_asked(asked: str, document: Document, index: int) -> int:
    """The one section below that holds the parts asked (folded), where the heading joins them with others that have
    sections of their own; else the section itself.
    """
    wanted, joined = _parts_in(asked), _parts_in(document.sections[index].title)
    if not wanted & joined or not joined - wanted:
        return index
    below = {at: _parts_in(one.title) for at, one in enumerate(document.sections) if one.parent == index}
    holding = [at for at, parts in below.items() if parts & wanted]
    others = any(parts and not parts & wanted for parts in below.values())
    return holding[0] if others and len(holding) == 1 else index


def _parts_in(text: str) -> set[str]:
    return {_SAME.get(part, part) for part in _PARTS.findall(fold(text).lower())}
