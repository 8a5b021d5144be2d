"""What a document issues or carries with it: a scheme, a regulation, a list, after the signature or under a note.

"ĐỀ ÁN / Phát triển … / (Kèm theo Quyết định số …)" begins a tree of its own. Appendices have numbers and are known by
them: see numbering.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reading.naming import is_capitals, lower_first, natural_case
from assistant.reading.numbering import marker_of
from assistant.reading.shapes import TERMINAL
from assistant.reading.source import Block
from assistant.reading.vocabulary import words

_KINDS = sorted(words("attached"), key=len, reverse=True)
_NOTE = re.compile(
    r"\(?\s*(?:(?:được )?(?:ban hành|phê duyệt|đính) )?kèm theo (?!.{0,40}\bnày\b)[^\d()]{4,40}\d.{0,250}",
    re.IGNORECASE,
)
_TITLE_BLOCKS = 5  # blocks between the kind and the note
_TITLE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Attachment:
    """The head of what is attached: its kind ("Đề án"), its title with the kind, and the blocks it stands in."""

    kind: str
    title: str
    blocks: range


def is_note(text: str) -> bool:
    """Whether this only says what it is attached to: "(Kèm theo Quyết định số 5/QĐ-UBND …)"."""
    return _NOTE.fullmatch(text) is not None


def attachment_at(blocks: Sequence[Block], index: int, *, ended: bool) -> Attachment | None:
    """What is attached from this block on; ``ended``: recipients or signature stand above.

    Without them only a note below the title tells.
    """
    kind = _kind_of(blocks[index])
    if not kind:
        return None
    until = index + 1
    for block in blocks[index + 1 : index + 1 + _TITLE_BLOCKS]:
        if is_note(block.text):
            return _attachment(kind, blocks[index:until], range(index, until + 1))
        if not _is_title_line(block):
            break
        until += 1
    if not (ended and is_capitals(blocks[index].text[: len(kind)])):
        return None
    bare = len(blocks[index].text) <= len(kind) + 1
    until = min(until, index + 1 + bare)
    return _attachment(kind, blocks[index:until], range(index, until))


def _kind_of(block: Block) -> str:
    text = block.text.lower()
    if (
        block.kind == "row"
        or len(text) > _TITLE_LENGTH
        or text.endswith((".", ";", ":"))
        or not block.text[0].isupper()
    ):
        return ""
    named = (kind for kind in _KINDS if text.startswith(kind) and not text[len(kind) : len(kind) + 1].isalnum())
    return next((kind.capitalize() for kind in named), "")


def _is_title_line(block: Block) -> bool:
    return (
        block.kind != "row"
        and len(block.text) <= _TITLE_LENGTH
        and not (marker_of(block.text) or block.text.endswith(TERMINAL))
    )


def _attachment(kind: str, title: Sequence[Block], span: range) -> Attachment:
    parts = [title[0].text[len(kind) :], *(block.text for block in title[1:])]
    rest = " ".join(natural_case(part.strip(" :*_")) for part in parts).strip()
    return Attachment(kind, f"{kind} {lower_first(rest)}".strip(), span)
