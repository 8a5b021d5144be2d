"""A briefing, or a set of cards, as a Word file."""

from __future__ import annotations

import io

from docx.text.paragraph import Paragraph

from assistant.briefing.model import Briefing, CardSet, Letterhead, Part, Row, Statement, Table
from assistant.briefing.outline import CARD_COLUMNS, Sources, card_lines, key_of, line, numbered, remarks_of
from assistant.briefing.word.footnotes import Footnotes
from assistant.briefing.word.head import head, signature, title
from assistant.briefing.word.styles import BODY, GAP, new_document
from assistant.briefing.word.tables import ruled_tables

_BLANK = Letterhead()
_DEEPEST = 4
_CARD_WIDTHS = (0.42, 0.26, 0.32)


def written_word(briefing: Briefing, letterhead: Letterhead | None = _BLANK) -> bytes:
    """The briefing as an official paper; without a letterhead, the text alone."""
    paper = _Paper(briefing.title, briefing.subject, Sources(briefing.documents))
    if letterhead:
        head(paper.document, letterhead)
    title(paper.document, line(briefing.title), line(briefing.subject))
    for level, name, part in numbered(briefing.parts):
        paper.heading(name, level)
        paper.part(part)
    if letterhead:
        signature(paper.document, letterhead)
    return paper.saved()


def written_cards(cards: CardSet) -> bytes:
    """The cards as a table to cut up or to ask from, each with its source."""
    paper = _Paper(cards.title, cards.subject, Sources(cards.documents))
    title(paper.document, line(cards.title), line(cards.subject))
    rows = tuple(Row(tuple(map(Statement, texts))) for texts in card_lines(cards))
    paper.table(Table(CARD_COLUMNS, _CARD_WIDTHS, rows))
    return paper.saved()


class _Paper:
    """A document in the making."""

    def __init__(self, kind: str, subject: str, sources: Sources) -> None:
        self.document = new_document(line(kind), line(subject))
        self._notes = Footnotes(self.document)
        self._sources = sources
        self._numbers: dict[object, int] = {}  # of the notes of this part, by the clauses they name

    def heading(self, text: str, level: int) -> None:
        """A heading; below one of the first level a clause is named in a note anew."""
        if level == 1:
            self._numbers = {}
        self.document.add_heading(text, min(level, _DEEPEST))

    def part(self, part: Part) -> None:
        """Its statements, dashed where there are several, then its tables."""
        dash = "- " if len(part.statements) > 1 else ""
        for statement in part.statements:
            self._say(self.document.add_paragraph(dash, style=BODY), statement)
        for table in part.tables:
            self.table(table)

    def table(self, table: Table) -> None:
        """A table, with room below it."""
        ruled_tables(self.document, table, self._say)

    def _say(self, paragraph: Paragraph, statement: Statement) -> None:
        paragraph.add_run(line(statement.text))
        if remarks := remarks_of(statement):
            paragraph.add_run(f" {remarks}").italic = True
        if not statement.citations:
            return
        key = key_of(statement.citations)
        if key in self._numbers:
            self._notes.refer(paragraph, self._numbers[key])
        else:
            self._numbers[key] = self._notes.add(paragraph, self._sources.named(statement.citations))

    def saved(self) -> bytes:
        """The file."""
        self.document.add_paragraph(style=GAP)  # Word wants a paragraph after the last table
        self._notes.close()
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()
