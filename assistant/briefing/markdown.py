"""A briefing as Markdown: headings, pipe tables, and footnotes that name and quote the clause."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.wording import plain
from assistant.briefing.model import Briefing, CardSet, Part, Row, Statement, Table
from assistant.briefing.outline import CARD_COLUMNS, Sources, card_lines, line, numbered, remarks_of
from assistant.records import Citation


def written_markdown(briefing: Briefing) -> str:
    """The whole text, footnotes at the end."""
    notes = _Notes(Sources(briefing.documents))
    lines = [f"# {plain(line(briefing.title))}", "", f"**{plain(line(briefing.subject))}**"]
    for level, title, part in numbered(briefing.parts):
        lines += ["", f"{'#' * min(level + 1, 6)} {plain(title)}"]
        lines += _of_part(part, notes)
    return "\n".join([*lines, "", *notes.lines, ""])


def markdown_cards(cards: CardSet) -> str:
    """The cards as one table."""
    rows = [_row([plain(text) for text in texts]) for texts in card_lines(cards)]
    head = [_row(list(CARD_COLUMNS)), _row(["---"] * len(CARD_COLUMNS))]
    return "\n".join([f"# {plain(line(cards.title))}", "", f"**{plain(line(cards.subject))}**", "", *head, *rows, ""])


class _Notes:
    """The footnotes so far."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._numbers: dict[tuple[Citation, ...], int] = {}
        self.lines: list[str] = []

    def marked(self, statement: Statement) -> str:
        """A statement with its remarks and the mark of its footnote."""
        text = plain(line(statement.text))
        if remarks := remarks_of(statement):
            text += f" *{plain(remarks)}*"
        if not statement.citations:
            return text
        key = statement.citations
        if key not in self._numbers:
            self._numbers[key] = len(self.lines) + 1
            quotes = dict.fromkeys(f"“{plain(line(citation.quote))}”" for citation in key)
            self.lines.append(f"[^{len(self.lines) + 1}]: {plain(self._sources.named(key))} {' '.join(quotes)}")
        return f"{text}[^{self._numbers[key]}]"


def _of_part(part: Part, notes: _Notes) -> Iterator[str]:
    if part.statements:
        yield ""
    yield from (f"- {notes.marked(statement)}" for statement in part.statements)
    for table in part.tables:
        yield ""
        yield from _of_table(table, notes)


def _of_table(table: Table, notes: _Notes) -> Iterator[str]:
    yield _row([plain(line(column)) for column in table.columns])
    yield _row(["---"] * len(table.columns))
    for row in table.rows:
        yield _row(_cells(row, len(table.columns), notes))


def _cells(row: Row, columns: int, notes: _Notes) -> list[str]:
    if row.is_heading:
        return [f"**{notes.marked(row.cells[0])}**", *[""] * (columns - 1)]
    return [notes.marked(cell) for cell in row.cells]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
