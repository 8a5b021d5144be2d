"""A briefing planned from what was chosen: its parts in order, every statement with its clauses. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.briefing import comparison, context, duties, gaps, targets, tasks
from assistant.briefing.choosing import Selection, Shelf
from assistant.briefing.model import Briefing, CitedDocument, Part, PartName
from assistant.briefing.wording import capitalised, place_of, short_name
from assistant.errors import BadBriefing
from assistant.reading.citation import official_name

TITLE = "Bản tóm tắt"
_SAID: dict[PartName, str] = {"targets": "chỉ tiêu", "duties": "trách nhiệm", "tasks": "nhiệm vụ"}

_PLANNERS: dict[PartName, Callable[[Selection], Part | None]] = {
    "context": context.part,
    "targets": targets.part,
    "duties": duties.part,
    "tasks": tasks.part,
    "comparison": comparison.part,
    "gaps": gaps.part,
}


def planned(selection: Selection) -> Briefing:
    """The parts asked for, without those that have nothing to say; BadBriefing when that leaves none."""
    wanted = [name for name in _PLANNERS if name in selection.choice.parts]
    parts = tuple(part for name in wanted if (part := _PLANNERS[name](selection)))
    if not parts:
        raise BadBriefing(
            "Phần được chọn không có nội dung đối với các tài liệu này (so sánh cần ít nhất hai tài liệu). "
            "Hãy chọn thêm tài liệu hoặc thêm phần."
        )
    return Briefing(TITLE, subject_of(selection), parts, cited_documents(selection.shelves))


def subject_of(selection: Selection) -> str:
    """What the briefing is about, in the user's words where they gave some."""
    choice = selection.choice
    if choice.title.strip():
        return choice.title.strip()
    what = f"Trách nhiệm của {', '.join(choice.agencies)}" if choice.agencies else _what(choice.parts)
    about = f" về {', '.join(selection.topics)}" if selection.topics else ""
    return f"{what}{about} {_whence(selection)}"


def _what(parts: Sequence[PartName]) -> str:
    named = [_SAID[part] for part in parts if part in _SAID]
    if named:
        return capitalised(" và ".join(filter(None, (", ".join(named[:-1]), named[-1]))))
    return "So sánh chỉ tiêu" if "comparison" in parts else "Nội dung"


def _whence(selection: Selection) -> str:
    shelves = selection.shelves
    if len(shelves) == 1:
        return f"trong {short_name(shelves[0].document)}"
    provinces = list(dict.fromkeys(shelf.province for shelf in shelves if shelf.province))
    if provinces and all(shelf.province for shelf in shelves) and len(provinces) <= 3:
        return f"trong tài liệu của {', '.join(map(place_of, provinces))}"
    return "trong các tài liệu được chọn"


def cited_documents(shelves: Sequence[Shelf]) -> tuple[CitedDocument, ...]:
    """How the documents are named; a short name that two of them share is not used."""
    short = [short_name(shelf.document) for shelf in shelves]
    return tuple(
        _cited(shelf, name if short.count(name) == 1 else "") for shelf, name in zip(shelves, short, strict=True)
    )


def _cited(shelf: Shelf, short: str) -> CitedDocument:
    document = shelf.document
    official = official_name(document.metadata, document.name)
    return CitedDocument(document.name, official, short or official, bool(document.metadata.restates))
