"""A conversation as a paper to hand on: Markdown or Word, the citations as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.answering.wording import is_rule, row_cells
from assistant.briefing.exporting import briefing_file
from assistant.briefing.model import Briefing, CitedDocument, Part, Row, Statement, Table
from assistant.conversations import Turn
from assistant.reading.citation import official_name
from assistant.records import Answer, Citation, Document

TITLE = "Hỏi đáp"
_MARKER = re.compile(r"\s*\[(\d{1,3})\]")
_BULLET = re.compile(r"^\s*[-*•]\s+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|\*\*")


def written(name: str, title: str, turns: Sequence[Turn], documents: Sequence[Document]) -> bytes:
    """The content of a file of that name, which ends in .docx or .md."""
    return briefing_file(transcript(title, turns, documents), name, None)


def transcript(title: str, turns: Sequence[Turn], documents: Sequence[Document]) -> Briefing:
    """The questions as headings, and under each its answer, every line with the clauses it cites."""
    cited = {citation.document for turn in turns for citation in turn.answer.citations}
    named = tuple(_cited(document) for document in documents if document.name in cited)
    return Briefing(TITLE, title, tuple(_part(turn.answer) for turn in turns), named)


def _cited(document: Document) -> CitedDocument:
    official = official_name(document.metadata, document.name)
    return CitedDocument(document.name, official, official, bool(document.metadata.restates))


def _part(answer: Answer) -> Part:
    citations = {citation.marker: citation for citation in answer.citations}
    lines = [line for line in answer.text.splitlines() if line.strip()]
    statements: list[Statement] = []
    tables: list[Table] = []
    for is_table, group in groupby(lines, lambda line: line.lstrip().startswith("|")):
        if is_table:
            tables += _tables(list(group), citations)
        else:
            statements += (_statement(_BULLET.sub("", line, count=1), citations) for line in group)
    statements += (Statement(f"Lưu ý: {warning}") for warning in answer.warnings)
    return Part(answer.question, tuple(statements), tuple(tables))


def _tables(lines: Sequence[str], citations: dict[int, Citation]) -> Iterator[Table]:
    rows = [row_cells(line) for line in lines]
    head, *body = [row for row, line in zip(rows, lines, strict=True) if not is_rule(line)]
    cells = [row[: len(head)] + [""] * (len(head) - len(row)) for row in body]
    if len(head) > 1:
        widths = (0.25, *[0.75 / (len(head) - 1)] * (len(head) - 1))
        made = tuple(Row(tuple(_statement(cell, citations) for cell in row)) for row in cells)
        yield Table(tuple(_plain(cell) for cell in head), widths, made)


def _statement(text: str, citations: dict[int, Citation]) -> Statement:
    """A line without its markers; a figure in brackets that is no marker stays."""
    told = [int(number) for number in _MARKER.findall(text) if int(number) in citations]
    bare = _MARKER.sub(lambda match: "" if int(match[1]) in citations else match[0], text)
    return Statement(_plain(bare), tuple(citations[number] for number in dict.fromkeys(told)))


def _plain(text: str) -> str:
    """Without the marks of Markdown: bold, backslashes."""
    return _ESCAPED.sub(lambda match: match[1] or "", text).strip()
