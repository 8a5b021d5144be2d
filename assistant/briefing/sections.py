"""Which sections of a document say what it is for and what is to be done, told by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Document, Passage, Section
from assistant.vietnamese.letters import fold

_AIM = re.compile(r"\bmuc (?:tieu|dich) (?:chung|tong quat)\b|^muc dich\b|^muc dich, yeu cau\b")
_AIM_LINE = re.compile(r"^\W*mục tiêu (?:chung|tổng quát)\W*:\s*", re.IGNORECASE)
_TASKS = re.compile(r"\bnhiem vu\b|\bgiai phap\b|\bviec lam\b|\bnoi dung thuc hien\b|\bdinh huong\b")
_OTHER = re.compile(
    r"\bket qua\b|\btinh hinh\b|\bthuc trang\b|\bdanh gia\b|\bhan che\b|\bnguyen nhan\b|\bboi canh\b|\bsu can thiet\b"
    r"|\bquan diem\b|\bmuc tieu\b|\bmuc dich\b|\byeu cau\b|\bchi tieu\b|\btam nhin\b|\bto chuc thuc hien\b"
    r"|\bphan cong\b|\btrach nhiem\b|\bnoi nhan\b|\bchu ky\b|\bcan cu\b|\bpham vi\b|\bdoi tuong\b|\bhieu luc\b"
    r"|\bgiai thich\b|\bdieu khoan\b|\bthi hanh\b|\bkinh phi\b|\bphu luc\b|\bnguon luc thuc hien\b|\bche do bao cao\b"
)


def inside(section: Section, passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a section and of those below it."""
    return [passage for passage in passages if section.start <= passage.start < section.end]


def aim_of(document: Document, passages: Sequence[Passage]) -> Passage | None:
    """The clause that says what the document is to bring about; None when none says so."""
    for section in document.sections:
        if _AIM.search(fold(section.title)) and (found := inside(section, passages)):
            return found[0]
    return next((passage for passage in passages if _AIM_LINE.match(passage.text)), None)


def aim_text(passage: Passage) -> str:
    """What it says, without the words that only announce it."""
    return _AIM_LINE.sub("", passage.text)


def task_sections(document: Document) -> list[Section]:
    """The sections of tasks, one for each field, in order.

    Those below a heading that speaks of tasks; where it has none below, it alone, or, when it is an outermost one, also
    those beside it that are about nothing else that is known.
    """
    titled = [(place, section) for place, section in enumerate(document.sections) if section.title]
    named = [(place, section) for place, section in titled if _is_of_tasks(section)]
    outermost = [
        (place, section)
        for place, section in named
        if not any(other.start <= section.start < other.end and other is not section for _, other in named)
    ]
    fields = [field for place, section in outermost for field in _fields(document, place, section)]
    return list(dict.fromkeys(fields))


def _is_of_tasks(section: Section) -> bool:
    """ "Mục tiêu, nhiệm vụ và giải pháp" holds the targets too; its subsections tell them apart."""
    title = fold(section.title)
    return bool(_TASKS.search(title)) and not _OTHER.search(title)


def _fields(document: Document, place: int, section: Section) -> list[Section]:
    below = [child for child in document.sections if child.parent == place and child.title]
    if below or section.parent is not None:
        return below or [section]
    outermost = [other for other in document.sections if other.parent is None and other.title]
    return [other for other in outermost if not _OTHER.search(fold(other.title))]
