"""Duties (trách nhiệm) from the passages of a document: which agency has which part in which task, until when.

A clause's agencies are its own, or those that the line or heading above it names. The document's preface, its
background and its recipients set nobody to do anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.reading.citation import citation_of
from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Document, Duty, Passage
from assistant.register.agencies import agents_in, begins
from assistant.register.charges import Bearers, Charge, Shorts, bearers_in, charges_in
from assistant.register.deadlines import deadline_in, rhythm_in
from assistant.register.rows import has_duties, is_row, labelled, row_of
from assistant.register.wording import WORDS, one_of

_NUMBER = re.compile(r"^(?:(?:Điều|Mục|Phần|Chương)\s+[\w.]+|[\w.]{1,8}(?=[.)]))[.):]?\s*", re.IGNORECASE)
_BACKGROUND = re.compile(one_of(WORDS["background"]), re.IGNORECASE)
_OF_BODY = re.compile(
    r"(?:(?:trách nhiệm|nhiệm vụ|quyền hạn|thẩm quyền|và|,|thực hiện)\s*)*(?:của\s+|đối với\s+)?", re.IGNORECASE
)
_SHORTEST = 3  # words of a task


def duties_of(document: Document, passages: Sequence[Passage]) -> tuple[Duty, ...]:
    """Its duties, in reading order."""
    shorts = {short: long for short, long in document.abbreviations if len(short) > 1 and short.isupper()}
    titled = any(passage.section for passage in passages)
    return tuple(
        duty
        for passage in passages
        if not _says_nothing(passage, titled)
        for duty in _duties_in(document, passage, shorts)
    )


def _says_nothing(passage: Passage, titled: bool) -> bool:
    if passage.section in (END_MATTER, SIGNATURE) or (titled and not passage.section):
        return True
    return any(_BACKGROUND.match(_NUMBER.sub("", heading)) for heading in passage.headings)


def _duties_in(document: Document, passage: Passage, shorts: Shorts) -> Iterator[Duty]:
    if is_row(passage):
        yield from _of_row(document, passage, shorts)
        return
    above = _bearers_above(passage, shorts)
    for sentence in passage.sentences:
        charges = labelled(sentence.text, _task_above(passage), shorts)
        charges = charges or ([] if sentence.text.endswith(":") else charges_in(sentence.text, above, shorts))
        yield from _made(document, passage, charges, sentence.text, sentence.start, sentence.end)


def _of_row(document: Document, passage: Passage, shorts: Shorts) -> Iterator[Duty]:
    if has_duties(passage):
        row = row_of(passage, shorts)
        doubts = ("Hàng của bảng bị vỡ, các cột có thể lệch nhau; hãy đối chiếu văn bản gốc.",) if row.broken else ()
        yield from _made(
            document,
            passage,
            row.charges,
            passage.text,
            passage.start,
            passage.end,
            deadline=row.deadline,
            doubts=doubts,
        )


def _made(
    document: Document,
    passage: Passage,
    charges: Sequence[Charge],
    said: str,
    start: int,
    end: int,
    deadline: str = "",
    doubts: tuple[str, ...] = (),
) -> Iterator[Duty]:
    seen: set[tuple[str, str, str]] = set()
    for charge in charges:
        key = (charge.agent.name, charge.part, charge.task)
        if key in seen or len(charge.task.split()) < _SHORTEST or not charge.agent.name:
            continue
        seen.add(key)
        yield Duty(
            agency=charge.agent.text,
            name=charge.agent.name,
            part=charge.part,
            task=charge.task,
            deadline=deadline or deadline_in(charge.task) or deadline_in(said),
            rhythm=rhythm_in(charge.task),
            province=charge.agent.province or document.metadata.province,
            doubts=doubts,
            citation=citation_of(document, passage, start, end),
        )


def _bearers_above(passage: Passage, shorts: Shorts) -> Bearers:
    """Whom the introducing line, or the nearest heading that names an agency, sets to do what stands below."""
    if passage.lead and (found := bearers_in(passage.lead, shorts)).agents:
        return found
    for line in (passage.lead, *reversed(passage.headings)):
        plain = _NUMBER.sub("", line).rstrip(" :.")
        body = _OF_BODY.match(plain)
        place = body.end() if body else 0
        if plain and begins(plain, place) and len(plain.split()) <= 40:
            agents = agents_in(plain, place, shorts=shorts)
            if agents and (place or any(agent.named for agent in agents)):
                return Bearers(tuple(agents))
    return Bearers()


def _task_above(passage: Passage) -> str:
    lines = [line for line in (*passage.headings, passage.lead) if line]
    return _NUMBER.sub("", lines[-1]).rstrip(" :.;") if lines else ""
