"""Whether a briefing, also one that was edited, says only what its clauses hold.

Figures, years and bodies of each statement are looked for in the clauses it cites, what stands above them and what
is known of their documents (as for answers). Nothing is taken out: what fails is marked, for a person to decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from assistant.answering.checking import told_by, unsupported
from assistant.briefing.model import Briefing, Part, Row, Statement, Table
from assistant.records import Citation, Document, Passage

NOT_THERE = "“{text}” không có trong điều khoản được dẫn"
NO_SOURCE = "chưa dẫn điều khoản nào"
NOT_VERBATIM = "trích dẫn không khớp với văn bản"

Told = Callable[[Citation], str | None]  # all that a clause supports; None when the citation is not verbatim


def told_from(documents: Iterable[Document], passages: Callable[[str], Sequence[Passage]]) -> Told:
    """What clauses of these documents support."""
    known = {document.name: document for document in documents}
    passages = cache(passages)

    def told(citation: Citation) -> str | None:
        document = known.get(citation.document)
        if document is None or not citation.quote:
            return None
        is_verbatim = document.text[citation.start : citation.end] == citation.quote
        return told_by(citation, document, passages(document.name)) if is_verbatim else None

    return cache(told)


def checked(briefing: Briefing, told: Told) -> Briefing:
    """The same with the faults of every statement as they are now."""
    return replace(briefing, parts=tuple(_part(part, told) for part in briefing.parts))


def faults_in(briefing: Briefing) -> list[tuple[str, str]]:
    """Each statement with a fault: its text and what is wrong."""
    return [(statement.text, fault) for statement in statements_of(briefing) for fault in statement.faults]


def statements_of(briefing: Briefing) -> list[Statement]:
    """Every statement in reading order, the cells of tables included."""
    return [statement for part in briefing.parts for statement in _statements(part)]


def _statements(part: Part) -> list[Statement]:
    cells = [cell for table in part.tables for row in table.rows for cell in row.cells]
    return [*part.statements, *cells, *(statement for inner in part.parts for statement in _statements(inner))]


def _part(part: Part, told: Told) -> Part:
    return replace(
        part,
        statements=tuple(_stated(statement, told) for statement in part.statements),
        tables=tuple(_table(table, told) for table in part.tables),
        parts=tuple(_part(inner, told) for inner in part.parts),
    )


def _table(table: Table, told: Told) -> Table:
    return replace(table, rows=tuple(row if row.is_heading else _row(row, told) for row in table.rows))


def _row(row: Row, told: Told) -> Row:
    """A cell that cites nothing itself stands on what its row cites; where that is nothing, it may only be words."""
    of_row = tuple(citation for cell in row.cells for citation in cell.citations)
    return Row(tuple(_checked(cell, cell.citations or of_row, told) for cell in row.cells))


def _stated(statement: Statement, told: Told) -> Statement:
    if statement.text.strip() and not statement.citations:
        return replace(statement, faults=(NO_SOURCE,))
    return _checked(statement, statement.citations, told)


def _checked(statement: Statement, citations: tuple[Citation, ...], told: Told) -> Statement:
    sources = [told(citation) for citation in citations]
    known = [source for source in sources if source is not None]
    missing = [] if statement.is_absence else not_in(statement.text, known)
    faults = [NOT_THERE.format(text=part) for part in dict.fromkeys(missing)]
    return replace(statement, faults=(*faults, NOT_VERBATIM) if None in sources else tuple(faults))


def not_in(text: str, sources: Sequence[str]) -> list[str]:
    """The figures, years and bodies of a text that no source names."""
    return unsupported(f"… {text}", sources)  # "17 - 20%" at the beginning would be read as the number of an item
