"""What the planners of the parts share: citations of whole documents and clauses, and a part for each document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answering.pieces import pieces_of
from assistant.briefing.choosing import Shelf
from assistant.briefing.model import Part, Row, Statement
from assistant.briefing.wording import named_with_place
from assistant.reading.citation import citation_of
from assistant.records import Citation, Passage


def cited(shelf: Shelf, passage: Passage) -> tuple[Citation, ...]:
    """The whole passage as a citation."""
    return (citation_of(shelf.document, passage, passage.start, passage.end),)


def document_cited(shelf: Shelf) -> tuple[Citation, ...]:
    """The document as a whole: its opening passage."""
    return cited(shelf, shelf.passages[0]) if shelf.passages else ()


def documents_cited(shelves: Sequence[Shelf]) -> tuple[Citation, ...]:
    """Each of the documents as a whole."""
    return tuple(citation for shelf in shelves for citation in document_cited(shelf))


def quoted(text: str, limit: int) -> str:
    """The beginning of a clause in quotation marks, "…" where it is longer than ``limit`` words."""
    text = text.rstrip(" ;,:")
    if len(text.split()) > limit:
        ends = [piece.end for piece in pieces_of(text) if len(text[: piece.end].split()) <= limit]
        text = f"{(text[: ends[-1]] if ends else ' '.join(text.split()[:limit])).rstrip(' ;,:.')} …"
    return f"“{text}”" if text.endswith((".", "!", "?", "…")) else f"“{text}”."


def heading(text: str) -> Row:
    """A row that names those below it."""
    return Row((Statement(text),))


def by_document(title: str, shelves: Sequence[Shelf], inner: Callable[[Shelf], Part | None]) -> Part | None:
    """A part for each document that has something to say; the documents are named where there are several."""
    found = [(shelf, part) for shelf in shelves if (part := inner(shelf))]
    if not found:
        return None
    if len(shelves) == 1:
        part = found[0][1]
        return Part(title, part.statements, part.tables, part.parts)
    named = (Part(named_with_place(shelf.document), part.statements, part.tables, part.parts) for shelf, part in found)
    return Part(title, parts=tuple(named))
