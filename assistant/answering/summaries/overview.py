"""A document in short: what it aims at, what it is made of and who carries it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice, zip_longest

from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.lists.lists import fitted, named, short_name
from assistant.answering.lists.sections import subsections, tasks_section
from assistant.answering.registered import Registered
from assistant.answering.registering.duties import first_of_each, is_assigned
from assistant.answering.registering.targets import item_statements
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of
from assistant.reading.tree import outermost
from assistant.records import Passage, Section, Target
from assistant.vietnamese.letters import fold

_PURPOSE, _AIMS, _PARTS, _CLAUSES = 26, 36, 40, 60  # words
_MOST_AIMS = 5
_FEW_AIMS = 2  # up to which clauses are told beside them
_PURPOSES = (re.compile(r"\bmuc tieu (?:chung|tong quat)\b"), re.compile(r"\bquan diem\b"))
_MOST_AGENCIES = 5
_MOST_CLAUSES = 4
_HEADLINE = 12  # words up to which a line before the first section only names the document


def overview_statements(one: Registered) -> list[Statement]:
    """The document's title, then its purpose, its first targets, its tasks or parts and its agencies; telling clauses
    where it has hardly a target.
    """
    aims = _spread([target for target in one.register.targets if not target.achieved])
    lines = _purpose(one)
    lines += item_statements([(one, aims)], _AIMS, by_year=True) if aims else []
    lines += _clauses(one) if len(aims) <= _FEW_AIMS and not lines[len(aims) :] else []
    lines += _tasks(one) or _parts(one)
    lines += _agencies(one)
    return [Statement(f"{bold(short_name(one.document.metadata) or one.document.name)}:"), *lines] if lines else []


def _spread(aims: Sequence[Target]) -> list[Target]:
    """The first aims of each year that has several in turn, then of the others; in their own order."""
    by_period: dict[str, list[Target]] = {}
    for target in aims:
        by_period.setdefault(target.period, []).append(target)
    main = [same for same in by_period.values() if len(same) > 1]
    in_turn = (target for row in zip_longest(*main) for target in row if target is not None)
    chosen = list(islice(dict.fromkeys(chain(in_turn, aims)), _MOST_AIMS))
    return [target for target in aims if target in chosen]


def _purpose(one: Registered) -> list[Statement]:
    """What the document is for: the first sentence of its general objective, else of its viewpoint."""
    for purpose in _PURPOSES:
        for section in one.document.sections:
            first = _first_in(one, section.start, section.end) if purpose.search(fold(section.title)) else None
            if first:
                sentence = first.sentences[0]
                source = Source(first, sentence.start, sentence.end)
                return [Statement(f"- {plain(fitted([sentence.text], _PURPOSE)[0])}", (source,))]
    return []


def _tasks(one: Registered) -> list[Statement]:
    """The titles below the outermost section of tasks, where it has several, in a line."""
    index = tasks_section(one.document)
    return [] if index is None else _told(one, "Nhiệm vụ, giải pháp", subsections(one.document, index))


def _parts(one: Registered) -> list[Statement]:
    """The outermost numbered sections, in a line."""
    sections = [section for section in outermost(one.document.sections) if section.number]
    named = [section for section in sections if section.title]
    if len(named) < 2:
        return []
    return _told(one, "Nội dung", named)


def _told(one: Registered, name: str, sections: Sequence[Section]) -> list[Statement]:
    firsts = [_first_in(one, section.start, section.end) for section in sections]
    titles = fitted([named(section, first) for section, first in zip(sections, firsts, strict=True)], _PARTS)
    return [Statement(f"- {name}: {plain('; '.join(titles))}", tuple(source_of(first) for first in firsts if first))]


def _first_in(one: Registered, start: int, end: int) -> Passage | None:
    return next((passage for passage in one.passages.values() if start <= passage.start < end), None)


def _agencies(one: Registered) -> list[Statement]:
    """The agencies that have a part in carrying it out, in a line."""
    duties = [duty for duty in one.register.duties if duty.part != "coordinate"]
    bearing = first_of_each([duty for duty in duties if is_assigned(one, duty)] or duties)
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
