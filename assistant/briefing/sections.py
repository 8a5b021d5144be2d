"""Which sections of a document say what it is for and what is to be done, told by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Document, Passage, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_AIM = re.compile(r"\bmuc (?:tieu|dich) (?:chung|tong quat)\b|^muc dich\b|^muc dich, yeu cau\b")
_AIM_LINE = re.compile(r"^\W*mục tiêu (?:chung|tổng quát)\W*:\s*", re.IGNORECASE)
_TASKS = re.compile(
    r"\bnhiem vu\b|\bgiai phap\b|\bviec lam cu the\b|\bviec (?:can|phai) lam\b|\bnoi dung thuc hien\b|\bdinh huong\b"
)
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


@dataclass(frozen=True, slots=True)
class Field:
    """A section of tasks and the clauses that stand in it but in no field below it."""

    section: Section
    passages: tuple[Passage, ...]


def task_fields(document: Document, passages: Sequence[Passage]) -> list[Field]:
    """The fields that the tasks are arranged by, in order, with every clause of the sections of tasks.

    An outermost section of tasks that has no fields below it may be one of several: then those beside it that are about
    nothing else that is known are fields too.
    """
    named = [section for section in document.sections if section.title and _is_of_tasks(section)]
    outermost = [one for one in named if not any(other is not one and _holds(other, one) for other in named)]
    fields: dict[Section, Field] = {}
    for section in outermost:
        below = _below(document, section, passages)
        roots = [section] if below or section.parent is not None else _beside(document)
        for root in roots:
            for field in (_own(root, below, passages), *(_own(child, (), passages) for child in below)):
                fields.setdefault(field.section, field)
    return sorted((field for field in fields.values() if field.passages), key=lambda field: field.passages[0].start)


def _is_of_tasks(section: Section) -> bool:
    """ "Mục tiêu, nhiệm vụ và giải pháp" holds the targets too; its subsections tell them apart."""
    title = fold(section.title)
    return bool(_TASKS.search(title)) and not _OTHER.search(title)


def _holds(section: Section, other: Section) -> bool:
    return section.start <= other.start < section.end


def _below(document: Document, section: Section, passages: Sequence[Passage]) -> list[Section]:
    """Its titled subsections that say more than their title: "2. Đào tạo bác sĩ." is a clause, not a field."""
    place = next(place for place, other in enumerate(document.sections) if other is section)
    children = [child for child in document.sections if child.parent == place and child.title]
    return [child for child in children if any(not _is_title(child, passage) for passage in inside(child, passages))]


def _is_title(section: Section, passage: Passage) -> bool:
    return syllables(passage.text) == syllables(section.title)


def _own(section: Section, below: Sequence[Section], passages: Sequence[Passage]) -> Field:
    own = (passage for passage in inside(section, passages) if not any(inside(child, [passage]) for child in below))
    return Field(section, tuple(own))


def _beside(document: Document) -> list[Section]:
    """The outermost sections whose headings speak of tasks or of nothing else that is known."""
    outermost = [section for section in document.sections if section.parent is None and section.title]
    return [section for section in outermost if not _OTHER.search(fold(section.title))]
