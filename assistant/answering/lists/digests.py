"""What stands under a heading, in short: its subsections by their titles and what they say, else its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.digesting.choosing import digested
from assistant.answering.digesting.worth import Ground, terms_in
from assistant.answering.drafting import Statement, source_of
from assistant.answering.lists.fitting import fitted
from assistant.answering.lists.lists import groups_under, intro_of, named, place
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.tables import told_in_full
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.records import Passage, Section

IN_SHORT = frozenset(("summary", "task", "open"))  # kinds of questions that are answered so; a list names all it lists
_WINDOW = 108  # words of all lines together
_HEADING = 24  # words of the section's own title
_NAME = 7  # words that a title has, where its telling words are chosen
_LEAST_BESIDE = 12  # words that are worth telling beside titles


def ground_of(desk: Desk, document: str, heading: str = "") -> Ground:
    """What the words of a document's clauses are weighed against; ``heading``: what is told above them."""
    title = desk.reader.shelf.metadata[document].title
    asked, above, titled = (frozenset(terms_in(text)) for text in (desk.question.text, heading, title))
    return Ground(desk.reader.rarity, asked, above, titled)


def section_digest(desk: Desk, match: SectionMatch) -> list[Statement]:
    """The section in so many words; none where nothing stands under it."""
    section = match.section
    inside = [p for p in desk.reader.passages(match.document.name) if section.start <= p.start < section.end]
    if not inside:
        return []
    name = place(section, _HEADING)
    ground, room = ground_of(desk, match.document.name, section.title), _WINDOW - len(name.split())
    below = match.children
    lines = _of_children(below, inside, room, ground) if len(below) > 1 else _of_clauses(section, inside, room, ground)
    return [Statement(f"{bold(name)}:"), *lines]


def text_of(passage: Passage) -> str:
    """A clause, or the cells of a row."""
    cells = cells_of(passage)
    return told_in_full(cells) if cells else passage.text


def _of_children(children: Sequence[Section], inside: Sequence[Passage], room: int, ground: Ground) -> list[Statement]:
    """A line for each subsection: its title, and what its clauses say where there is room."""
    below = [[p for p in inside if child.start <= p.start < child.end] for child in children]
    names = [named(child, next(iter(passages), None)) for child, passages in zip(children, below, strict=True)]
    titles = digested(names, room, ground) if room >= _NAME * len(names) else fitted(names, room, from_start=True)
    room -= sum(len(title.split()) for title in titles)
    told = zip(children, below, strict=True)
    clauses = [" ".join(texts_under(child, passages)) if child.title else "" for child, passages in told]
    bodies = digested(clauses, room, ground) if room >= _LEAST_BESIDE else [""] * len(clauses)
    lines = []
    for title, body, passages in zip(titles, bodies, below, strict=True):
        cited = passages if body else passages[:1]
        lines.append(Statement(f"- {plain(f'{title}: {body}' if body else title)}", tuple(map(source_of, cited))))
    return lines


def _of_clauses(section: Section, inside: Sequence[Passage], room: int, ground: Ground) -> list[Statement]:
    """A line for each clause of which anything has room; those that one line introduces are one."""
    groups = groups_under(section, inside)
    texts = digested(texts_under(section, inside), room, ground)
    told = [(text, group) for text, group in zip(texts, groups, strict=True) if text]
    return [Statement(f"- {plain(text)}", tuple(map(source_of, group))) for text, group in told]


def texts_under(section: Section, inside: Sequence[Passage]) -> list[str]:
    """The clauses of a section, those that one line introduces in one text after that line."""
    return [_text(section, group) for group in groups_under(section, inside)]


def _text(section: Section, group: Sequence[Passage]) -> str:
    """The clauses that one line introduces, after that line."""
    intro = intro_of(section, group[0]).rstrip(" :.")
    parts = [text_of(passage) for passage in group]
    if not intro or parts[0].startswith(intro):
        return " ".join(parts)
    return f"{intro}: {'; '.join(part.rstrip(' ;.,') for part in parts)}"
