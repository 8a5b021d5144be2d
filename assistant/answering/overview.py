"""A document in short: what it aims at, what it is made of and who carries it out."""

from __future__ import annotations

from assistant.answering.drafting import Statement, source_of
from assistant.answering.duties import first_of_each
from assistant.answering.figures import figures_in, quantities
from assistant.answering.lists import fitted
from assistant.answering.registered import Registered
from assistant.answering.targets import item_statements
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.records import Passage

_AIMS, _PARTS, _CLAUSES = 48, 36, 60  # words
_MOST_AIMS = 7
_MOST_AGENCIES = 5
_MOST_CLAUSES = 4
_HEADLINE = 12  # words up to which a line before the first section only names the document


def overview_statements(one: Registered) -> list[Statement]:
    """The document's title, then its first targets, its parts and its agencies; telling clauses for want of those."""
    aims = [target for target in one.register.targets if not target.achieved][:_MOST_AIMS]
    lines = item_statements([(one, aims)], _AIMS, by_year=True) if aims else []
    lines += _parts(one)
    lines += _agencies(one)
    lines = lines if aims else [*_clauses(one), *lines]
    return [Statement(f"{bold(one.document.metadata.title or one.document.name)}:"), *lines] if lines else []


def _parts(one: Registered) -> list[Statement]:
    """The outermost numbered sections, in a line."""
    sections = [section for section in one.document.sections if section.parent is None and section.number]
    named = [section for section in sections if section.title]
    if len(named) < 2:
        return []
    titles = fitted([f"{section.number}. {section.title}" for section in named], _PARTS)
    firsts = [_first_in(one, section.start, section.end) for section in named]
    return [Statement(f"- Nội dung: {plain('; '.join(titles))}", tuple(source_of(first) for first in firsts if first))]


def _first_in(one: Registered, start: int, end: int) -> Passage | None:
    return next((passage for passage in one.passages.values() if start <= passage.start < end), None)


def _agencies(one: Registered) -> list[Statement]:
    """The agencies that have a part in carrying it out, in a line."""
    bearing = first_of_each([duty for duty in one.register.duties if duty.part != "coordinate"])
    told = bearing[:_MOST_AGENCIES]
    if not told:
        return []
    more = ", …" if len(bearing) > len(told) else ""
    names = "; ".join(duty.agency for duty in told)
    return [Statement(f"- Thực hiện: {plain(names)}{more}", tuple(map(one.source, told)))]


def _clauses(one: Registered) -> list[Statement]:
    """The clauses with most figures, or the first ones, but no rows; each by its most telling sentence."""
    told = [p for p in one.passages.values() if not cells_of(p) and (p.section or len(p.text.split()) > _HEADLINE)]
    stated = [p for p in told if _figures(p)] or told
    chosen = sorted(stated, key=_figures)[-_MOST_CLAUSES:]
    chosen.sort(key=lambda passage: passage.ordinal)
    texts = fitted([_telling(passage) for passage in chosen], _CLAUSES)
    return [Statement(f"- {plain(text)}", (source_of(p),)) for text, p in zip(texts, chosen, strict=True)]


def _figures(passage: Passage) -> int:
    return len(quantities(figures_in(passage.text)))


def _telling(passage: Passage) -> str:
    return max(passage.sentences, key=lambda sentence: len(quantities(figures_in(sentence.text)))).text
