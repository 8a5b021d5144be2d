"""The main tasks by field: the clauses of the documents' sections of tasks, quoted in short one by one."""

from __future__ import annotations

from assistant.briefing.choosing import Selection, Shelf, about, above
from assistant.briefing.model import Choice, Part, Statement
from assistant.briefing.parts import by_document, cited, quoted
from assistant.briefing.sections import Field, task_fields
from assistant.briefing.wording import capitalised
from assistant.reading.naming import natural_case
from assistant.records import Passage
from assistant.vietnamese.names import agencies_in

TITLE = "Nhiệm vụ chủ yếu theo lĩnh vực"
_WORDS = 45


def part(selection: Selection) -> Part | None:
    """The tasks of each document, field by field; narrowed to the topic and to clauses that name the agencies."""
    return by_document(TITLE, selection.shelves, lambda shelf: _of_document(selection, shelf))


def _of_document(selection: Selection, shelf: Shelf) -> Part | None:
    fields = task_fields(shelf.document, shelf.passages)
    titles = [capitalised(natural_case(field.section.title)) for field in fields]
    named = (
        f"{title} ({field.section.label})" if titles.count(title) > 1 else title
        for field, title in zip(fields, titles, strict=True)
    )
    parts = (_of_field(selection, shelf, *field) for field in zip(fields, named, strict=True))
    told = tuple(part for part in parts if part.statements)
    return Part("", parts=told) if told else None


def _of_field(selection: Selection, shelf: Shelf, field: Field, title: str) -> Part:
    fitting = [passage for passage in field.passages if _fits(selection, passage)]
    return Part(title, tuple(_quote(selection, shelf, passage) for passage in fitting))


def _fits(selection: Selection, passage: Passage) -> bool:
    return about(selection.topics, above(passage)) and _names_agency(selection.choice, passage)


def _names_agency(choice: Choice, passage: Passage) -> bool:
    return not choice.agencies or any(mention.canonical in choice.agencies for mention in agencies_in(passage.text))


def _quote(selection: Selection, shelf: Shelf, passage: Passage) -> Statement:
    """The beginning of the clause, or of what in it is about the topic."""
    told = [sentence.text for sentence in passage.sentences if about(selection.topics, sentence.text)]
    return Statement(quoted(" ".join(told) or passage.text, _WORDS), cited(shelf, passage))
