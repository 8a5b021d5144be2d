"""The part that says what the documents are: official name, date, issuer, scope and what they are for."""

from __future__ import annotations

from assistant.briefing.choosing import Selection, Shelf
from assistant.briefing.model import Part, Statement
from assistant.briefing.parts import by_document, cited, document_cited, quoted
from assistant.briefing.sections import aim_of, aim_text
from assistant.briefing.wording import capitalised, period_of, place_of
from assistant.reading.citation import official_name
from assistant.vietnamese.dates import as_written

TITLE = "Bối cảnh"
RESTATEMENT = "Tài liệu dùng ở đây là bản lược thuật của: {original}. Đối chiếu văn bản gốc khi trích dẫn."
_AIM_WORDS = 90


def part(selection: Selection) -> Part | None:
    """What each document is."""
    return by_document(TITLE, selection.shelves, _of_document)


def _of_document(shelf: Shelf) -> Part:
    meta, source = shelf.document.metadata, document_cited(shelf)
    name = capitalised(official_name(meta, shelf.document.name)).rstrip(".")
    said = [Statement(" ".join(part for part in (f"{name}.", _facts(shelf)) if part), source)]
    if meta.restates:
        said.append(Statement(RESTATEMENT.format(original=meta.restates.rstrip(".")), source))
    if aim := aim_of(shelf.document, shelf.passages):
        said.append(Statement(f"Mục tiêu chung: {quoted(aim_text(aim), _AIM_WORDS)}", cited(shelf, aim)))
    return Part("", tuple(said))


def _facts(shelf: Shelf) -> str:
    meta = shelf.document.metadata
    scope = ", ".join(part for part in (place_of(meta.province), period_of(meta.period)) if part)
    facts = (
        ("Cơ quan ban hành", meta.issuer),
        ("ngày ban hành", as_written(meta.date)),
        ("phạm vi", scope),
    )
    told = [f"{name}: {fact}" for name, fact in facts if fact]
    return f"{capitalised('; '.join(told))}." if told else ""
