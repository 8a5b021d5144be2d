"""Targets for one who wants them in short: what is too long a list is told of its one section, as list or as text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from assistant.answering.desk import Desk
from assistant.answering.digesting.phrases import word_count
from assistant.answering.drafting import Statement
from assistant.answering.lists.digests import section_digest
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.lists.standard import dated_section
from assistant.answering.registered import Registered
from assistant.answering.registering import targets
from assistant.answering.registering.target_headings import OF_TARGETS
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.records import Document
from assistant.vietnamese.letters import fold

_WINDOW = 110  # words in which something is told in short
_FEW_TARGETS = 2  # told by themselves
_SMALL = 200  # words of a section that is told in short for them
_MOST_OF_TARGETS = 0.7  # from which on a section is what they are told of


def in_short(desk: Desk, told: list[Statement], registered: Sequence[Registered]) -> list[Statement]:
    """A list of targets; where it is too long for one who wants it in short, those of the section of the years asked or
    that most of them stand in, or what it says in short where that states more amounts.
    """
    sources = [source for line in told for source in line.sources]
    if not sources or len({source.passage.document for source in sources}) > 1:
        return told
    document = desk.reader.document(sources[0].passage.document)
    if _size(told) <= _WINDOW:
        return _with_others(desk, document, told) if len(sources) <= _FEW_TARGETS else told
    counted = [
        (at, sum(s.start <= source.start < s.end for source in sources)) for at, s in enumerate(document.sections)
    ]
    most = [at for at, n in counted if document.sections[at].title and n >= _MOST_OF_TARGETS * len(sources)]
    meant = dated_section(desk.question, document) or (SectionMatch(document, most[-1], 1.0) if most else None)
    if meant is None:
        return told
    own = [one for one in registered if one.document.name == document.name]
    listed = targets.list_statements(desk.question, desk.focus, own, meant.section)
    return max(listed, section_digest(desk, meant), key=_amounts_first)


def _with_others(desk: Desk, document: Document, told: list[Statement]) -> list[Statement]:
    """A few targets; for them what the section of targets that they stand in says in short, where it is a small one."""
    place = told[-1].sources[0].start
    around = [at for at, s in enumerate(document.sections) if s.title and s.start <= place < s.end]
    if not around or not OF_TARGETS.search(fold(document.sections[around[-1]].title).lower()):
        return told
    section = document.sections[around[-1]]
    is_small = len(document.text[section.start : section.end].split()) <= _SMALL
    return section_digest(desk, SectionMatch(document, around[-1], 1.0)) if is_small else told


def _amounts_first(lines: Sequence[Statement]) -> int:
    """How many amounts the first lines state that one who wants it in short reads."""
    sizes = accumulate(word_count(line.text) for line in lines)
    first = [line.text for line, size in zip(lines, sizes, strict=True) if size <= _WINDOW]
    return sum(len(quantities(figures_in(text))) for text in first)


def _size(lines: Sequence[Statement]) -> int:
    return sum(word_count(line.text) for line in lines)
