"""The part that says what the documents do not: asked for but absent, targets without a year, duties without a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.briefing.choosing import Selection, Shelf, about, above
from assistant.briefing.comparison import column_of, shared_indicators
from assistant.briefing.model import Part, Statement
from assistant.briefing.parts import document_cited, documents_cited
from assistant.briefing.sections import aim_of, task_fields
from assistant.briefing.targets import without_period
from assistant.briefing.wording import capitalised, deadline_of, level_of, short_name
from assistant.vietnamese.agencies import same_agency

TITLE = "Những điều tài liệu không nêu"
ABOUT_DOCUMENTS = "Về văn bản"
NO_INDICATOR = "Chỉ tiêu có ở tài liệu khác mà tài liệu này không nêu"
NO_YEAR = "Chỉ tiêu không ghi thời gian"
NO_DEADLINE = "Cơ quan có trách nhiệm không ghi thời hạn, định kỳ"
DOUBTFUL = "Nội dung cần đối chiếu lại với văn bản"


def part(selection: Selection) -> Part | None:
    """Each gap with the clause, or the document, that leaves it."""
    kinds = (
        (ABOUT_DOCUMENTS, (said for shelf in selection.shelves for said in _of_document(selection, shelf))),
        (NO_INDICATOR, _silent_on(selection)),
        (NO_YEAR, _without_year(selection)),
        (NO_DEADLINE, _without_deadline(selection)),
        (DOUBTFUL, _doubtful(selection)),
    )
    parts = tuple(Part(title, statements) for title, found in kinds if (statements := tuple(found)))
    return Part(TITLE, parts=parts) if parts else None


def _of_document(selection: Selection, shelf: Shelf) -> Iterator[Statement]:
    said = list(_absent(selection, shelf))
    if said:
        name = capitalised(short_name(shelf.document))
        yield Statement(f"{name} không nêu: {'; '.join(said)}.", document_cited(shelf), is_absence=True)


def _absent(selection: Selection, shelf: Shelf) -> Iterator[str]:
    meta, choice = shelf.document.metadata, selection.choice
    missing = (("số, ký hiệu", meta.number), ("ngày ban hành", meta.date), ("cơ quan ban hành", meta.issuer))
    yield from (name for name, known in missing if not known)
    if not aim_of(shelf.document, shelf.passages):
        yield "mục tiêu chung"
    of_topic = f" về {', '.join(selection.topics)}" if selection.topics else ""
    if not any(not target.achieved for target in shelf.targets):
        yield f"chỉ tiêu cụ thể{of_topic}"
    if not task_fields(shelf.document, shelf.passages):
        yield "phần nhiệm vụ, giải pháp"
    names = [duty.name for duty in shelf.duties]
    yield from (f"trách nhiệm của {name}{of_topic}" for name in choice.agencies if not _is_named(name, names))
    if not choice.agencies and not names:
        yield f"trách nhiệm của từng cơ quan{of_topic}"
    yield from (f"nội dung về “{topic}”" for topic in selection.topics if not _speaks_of(shelf, topic))


def _is_named(agency: str, names: Sequence[str]) -> bool:
    return any(same_agency(agency, name) for name in names)


def _speaks_of(shelf: Shelf, topic: str) -> bool:
    return any(about((topic,), above(passage)) for passage in shelf.passages)


def _silent_on(selection: Selection) -> Iterator[Statement]:
    if len(selection.shelves) < 2:
        return
    column, shared = column_of(selection), shared_indicators(selection)
    for name in dict.fromkeys(column(shelf.document.name) for shelf in selection.shelves):
        own = [shelf for shelf in selection.shelves if column(shelf.document.name) == name]
        if not any(shelf.province or shelf.targets for shelf in own):
            continue
        absent = [s.title for s in shared if name not in {column(t.citation.document) for t in s.targets}]
        if absent:
            yield Statement(f"{name}: {'; '.join(absent)}.", documents_cited(own), is_absence=True)


def _without_year(selection: Selection) -> Iterator[Statement]:
    for target in without_period(target for shelf in selection.shelves for target in shelf.targets):
        yield Statement(f"{capitalised(target.indicator)}: {level_of(target)}.", (target.citation,))


def _without_deadline(selection: Selection) -> Iterator[Statement]:
    """One statement a document: the duties themselves are in their table, where their deadlines are missing too."""
    for shelf in selection.shelves:
        open_ended = [duty for duty in shelf.duties if not deadline_of(duty)]
        if open_ended:
            first = {duty.name: duty for duty in reversed(open_ended)}
            told = [first[name] for name in dict.fromkeys(duty.name for duty in open_ended)]
            citations = tuple(dict.fromkeys(duty.citation for duty in told))
            names = "; ".join(duty.agency for duty in told)
            yield Statement(f"{capitalised(short_name(shelf.document))}: {names}.", citations)


def _doubtful(selection: Selection) -> Iterator[Statement]:
    for shelf in selection.shelves:
        told = [(target.indicator, target.doubts, target.citation) for target in shelf.targets]
        told += [(duty.task, duty.doubts, duty.citation) for duty in shelf.duties]
        for name, doubts, citation in dict.fromkeys(told):
            if doubts:
                yield Statement(f"{capitalised(name)}: {_joined(doubts)}.", (citation,))


def _joined(doubts: Iterable[str]) -> str:
    return "; ".join(doubt.rstrip(".") for doubt in doubts)
