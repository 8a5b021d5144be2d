"""What a row of a comparison tells where its document has a part for it: how things stand, or what a heading holds."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, joined_statement
from assistant.answering.summaries.situation import situation_statements
from assistant.answering.summaries.summing import section_clauses

_TOLD_BY_SECTION = frozenset(("open", "task", "summary", "list"))
_ITEM = "- "


def situation_row(desk: Desk) -> Statement | None:
    """What the part that takes stock says of the good, the bad or the causes; None where these are not compared."""
    question = desk.question
    documents = [desk.reader.document(name) for name in desk.names]
    lines = situation_statements(desk.asking(replace(question, intent=question.wants)), documents)
    return _of_items(lines)


def section_row(desk: Desk, words: int) -> Statement | None:
    """What stands under the heading that says all that is compared, in so many words; None where none does."""
    question = desk.question
    if question.wants not in _TOLD_BY_SECTION or question.asks_targets or question.spans or question.agencies:
        return None
    section = section_clauses(desk, words)
    return joined_statement(section) if section else None


def _of_items(lines: list[Statement]) -> Statement | None:
    """The items of a list on one line, without what it is headed with."""
    items = [replace(line, text=line.text.removeprefix(_ITEM).rstrip(" .;")) for line in lines if line.sources]
    return joined_statement(items) if items else None
