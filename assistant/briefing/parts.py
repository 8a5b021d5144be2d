"""What the planners of the parts share: citations of whole documents and clauses, and a part for each document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.checking import told_by
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.pieces import pieces_of
from assistant.briefing.checking import not_in
from assistant.briefing.choosing import Selection, Shelf, above
from assistant.briefing.model import Part, Row, Statement
from assistant.briefing.wording import capitalised, named_with_place
from assistant.reading.citation import citation_of, official_name
from assistant.records import Citation, Passage

_HEAD = re.compile(r"[\s#*_>-]*(?P<words>\w.*?)[\s#*_>-]*\Z", re.DOTALL)
_OPENING = "Phần mở đầu"
_NEAR = 60  # about as many passages away a year or a deadline may stand


def cited(shelf: Shelf, passage: Passage) -> tuple[Citation, ...]:
    """The whole passage as a citation."""
    return (citation_of(shelf.document, passage, passage.start, passage.end),)


def document_cited(shelf: Shelf) -> tuple[Citation, ...]:
    """The document as a whole: its opening clause, or its head where that is none."""
    if not shelf.passages:
        return ()
    document, first = shelf.document, shelf.passages[0]
    numbered = [section.start for section in document.sections if section.number and section.start <= first.start]
    head = _HEAD.match(document.text[: min([first.start, *numbered])])
    if not head or first.label.startswith(_OPENING):
        return cited(shelf, first)
    whole = citation_of(document, first, *head.span("words"))
    official = official_name(document.metadata, document.name)
    return (replace(whole, label=capitalised(official), section="", passage=""),)


def documents_cited(shelves: Sequence[Shelf]) -> tuple[Citation, ...]:
    """Each of the documents as a whole."""
    return tuple(citation for shelf in shelves for citation in document_cited(shelf))


def absence(sentence: str, selection: Selection) -> Statement:
    """A sentence with places for ``documents`` and ``about`` that says what the documents chosen do not tell."""
    which = "Các tài liệu được chọn" if len(selection.shelves) > 1 else "Tài liệu được chọn"
    about = f" về {', '.join(selection.topics)}" if selection.topics else ""
    return Statement(sentence.format(documents=which, about=about), documents_cited(selection.shelves), is_absence=True)


def cited_with(shelf: Shelf, citation: Citation, text: str) -> tuple[Citation, ...]:
    """Where what a register's record says beyond its own clause stands: the year of the line above, the deadline in
    the next bullet. Nothing when the clause says it itself or no clause near it does.
    """
    own = next((passage for passage in shelf.passages if passage.id == citation.passage), None)
    if own is None or not not_in(text, [told_by(citation, shelf.document, (own,))]):
        return ()
    chapter = own.headings[:1]
    near = (
        passage for passage in shelf.passages if passage.headings[:1] == chapter and _distance(passage, own) <= _NEAR
    )
    said = (
        passage
        for passage in sorted(near, key=lambda other: _distance(other, own))
        if not not_in(text, [above(passage)])
    )
    found = next(said, None)
    return (citation, *cited(shelf, found)) if found else ()


def _distance(passage: Passage, own: Passage) -> int:
    """In passages; what stands before is nearer than what follows."""
    away = passage.ordinal - own.ordinal
    return 2 * away if away > 0 else -2 * away - 1


def quoted(text: str, limit: int) -> str:
    """The beginning of a clause in quotation marks, "…" where it is longer than ``limit`` words."""
    text = text.rstrip(" ;,:")
    if len(text.split()) > limit:
        ends = [piece.end for piece in pieces_of(text) if len(text[: piece.end].split()) <= limit]
        text = f"{text[: ends[-1] if ends else _end(text, limit)].rstrip(' ;,:.')} …"
    return f"“{text}”" if text.endswith((".", "!", "?", "…")) else f"“{text}”."


def _end(text: str, limit: int) -> int:
    """Where the text has ``limit`` words, or where the figure begins that this would cut."""
    end = [match.end() for match in re.finditer(r"\S+", text)][limit - 1]
    return min((figure.start for figure in figures_in(text) if figure.start < end < figure.end), default=end)


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
