"""A briefing and a set of cards as HTML: every statement with the numbers of its sources, and what is wrong with it.

All text is escaped; the only markup is written here. No streamlit here: these are pure functions.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from assistant.briefing.checking import statements_of
from assistant.briefing.model import Briefing, CardSet, Part, Row, Statement, Table
from assistant.briefing.outline import remarks_of
from assistant.pages.rows import Documents, source_html
from assistant.records import Citation

_Clause = tuple[str, int, int]


class Marks:
    """The sources of a paper, numbered from 1 in the order in which they are first cited."""

    def __init__(self, citations: Iterable[Citation]) -> None:
        self._numbers: dict[_Clause, int] = {}
        self.sources: dict[str, Citation] = {}  # by the token that a click carries
        for citation in citations:
            if _clause(citation) not in self._numbers:
                self._numbers[_clause(citation)] = len(self._numbers) + 1
                self.sources[self.token(citation)] = citation

    @classmethod
    def of_briefing(cls, briefing: Briefing) -> Marks:
        """Those of its statements."""
        return cls(citation for statement in statements_of(briefing) for citation in statement.citations)

    @classmethod
    def of_cards(cls, cards: CardSet) -> Marks:
        """Those of its cards."""
        return cls(citation for card in cards.cards for citation in card.citations)

    def number(self, citation: Citation) -> int:
        """The number of a source."""
        return self._numbers[_clause(citation)]

    def token(self, citation: Citation) -> str:
        """What a click on it carries."""
        return f"b{self.number(citation)}"

    def html(self, statement: Statement) -> str:
        """The buttons that open what a statement cites."""
        numbers = dict.fromkeys(map(self.number, statement.citations))
        return "".join(
            f'<button type="button" class="marker" data-source="b{number}" aria-label="Mở nguồn {number}">'
            f"{number}</button>"
            for number in numbers
        )


def _clause(citation: Citation) -> _Clause:
    return (citation.document, citation.start, citation.end)


def part_html(part: Part, marks: Marks) -> str:
    """What a part says itself, without the parts within it."""
    said = [_statement_html(statement, marks) for statement in part.statements]
    lines = (
        f"<ul>{''.join(f'<li>{line}</li>' for line in said)}</ul>"
        if len(said) > 1
        else "".join(f"<p>{line}</p>" for line in said)
    )
    return f'<div class="answer paper">{lines}{"".join(_table_html(table, marks) for table in part.tables)}</div>'


def _statement_html(statement: Statement, marks: Marks) -> str:
    remarks = remarks_of(statement)
    note = f' <span class="doubt">{escape(remarks)}</span>' if remarks else ""
    return f"{escape(statement.text)}{marks.html(statement)}{note}"


def _table_html(table: Table, marks: Marks) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    body = "".join(_row_html(row, len(table.columns), marks) for row in table.rows)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _row_html(row: Row, columns: int, marks: Marks) -> str:
    if row.is_heading:
        return f'<tr><th scope="rowgroup" colspan="{columns}">{_statement_html(row.cells[0], marks)}</th></tr>'
    return f"<tr>{''.join(f'<td>{_statement_html(cell, marks)}</td>' for cell in row.cells)}</tr>"


def cards_html(cards: CardSet, marks: Marks, documents: Documents) -> str:
    """The cards as a table; the source of each opens its clause."""
    rows = "".join(
        f'<tr data-source="{marks.token(card.citations[0])}"><td data-head="Câu hỏi">{escape(card.question)}</td>'
        f'<td data-head="Trả lời">{escape(card.answer)}</td>'
        f'<td data-head="Nguồn">{_sources_html(card.citations, marks, documents)}</td></tr>'
        for card in cards.cards
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Câu hỏi", "Trả lời", "Nguồn"))
    return f'<table class="records cards"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _sources_html(citations: Iterable[Citation], marks: Marks, documents: Documents) -> str:
    return "".join(source_html(citation, marks.token(citation), documents) for citation in citations)
