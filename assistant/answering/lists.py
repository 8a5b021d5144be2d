"""Answers that name everything under a section, counted, in order, each item in its own words."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.drafting import Statement, source_of
from assistant.answering.evidence import Focus, telling_places
from assistant.answering.pieces import shortened
from assistant.answering.sections import SectionMatch
from assistant.answering.wording import bold, plain
from assistant.records import Passage, Section

BUDGET = 88  # words for all items together, so that the whole list stands in the first lines
_LEAST = 9  # words an item keeps however many there are


def section_statements(match: SectionMatch, passages: Sequence[Passage], focus: Focus) -> list[Statement]:
    """What stands under a section: its titled subsections where it has several, else its clauses."""
    inside = [p for p in passages if match.section.start <= p.start < match.section.end]
    children = match.children
    if len(children) > 1:
        return _of_children(match.section, children, inside)
    return _of_clauses(match.section, inside, focus)


def _heading(section: Section, count: int, noun: str) -> Statement:
    return Statement(
        f"{bold(f'{count} {noun}')} – {plain(_title(section))}:" if count > 1 else f"{plain(_title(section))}:"
    )


def _title(section: Section) -> str:
    number = section.number.rsplit(".", 1)[-1] if section.number else ""
    place = section.label[:1].upper() + section.label[1:] if section.number else ""
    return f"{place}: {section.title}" if place and number else section.title


def _of_children(section: Section, children: Sequence[Section], inside: Sequence[Passage]) -> list[Statement]:
    statements = [_heading(section, len(children), "nội dung")]
    for child in children:
        first = next((p for p in inside if child.start <= p.start < child.end), None)
        sources = (source_of(first),) if first else ()
        statements.append(Statement(f"- {plain(child.title)}", sources))
    return statements


def _of_clauses(section: Section, inside: Sequence[Passage], focus: Focus) -> list[Statement]:
    room = max(_LEAST, BUDGET // max(1, len(inside)))
    items = [Statement(f"- {plain(_item(passage, focus, room))}", (source_of(passage),)) for passage in inside]
    if len(items) == 1:
        return [Statement(plain(_item(inside[0], focus, BUDGET)), (source_of(inside[0]),))]
    return [_heading(section, len(items), "nội dung"), *items]


def _item(passage: Passage, focus: Focus, room: int) -> str:
    text = passage.sentences[0].text if room < 30 else passage.text
    return cut(shortened(text, telling_places(focus, text), room), room)


def cut(text: str, limit: int) -> str:
    """The first words of a text that has no better place to stop, "…" for the rest; a little over is let stand."""
    split = text.split()
    return text if len(split) <= limit * 1.6 else " ".join(split[:limit]).rstrip(" ,;:") + " …"
