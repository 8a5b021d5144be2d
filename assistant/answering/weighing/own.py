"""What a clause that shares out work among several bodies gives one of them: "Sở A …; Sở B …; …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.weighing.bodies import body_above
from assistant.answering.weighing.named import is_same_body, names_one_of
from assistant.records import Passage
from assistant.register.charges import subjects_in

_SHORT = 42  # words up to which a clause is told whole


def own_part(agencies: Sequence[str], passage: Passage) -> str:
    """The words of a long clause that set one of the agencies to do something, "…" where those of others stood between
    or follow; "" where it is short, all theirs, or none of it is.
    """
    above = body_above(passage)
    if len(passage.text.split()) <= _SHORT or (above and names_one_of(agencies, above)):
        return ""
    stretches = list(_stretches(agencies, passage))
    told = [(place, text) for place, (text, is_own) in enumerate(stretches) if is_own]
    if not told or len(told) == len(stretches):
        return ""
    shown, last = told[0][1], told[0][0]
    for place, text in told[1:]:
        shown += f" {text}" if place == last + 1 else f" … {text}"
        last = place
    return shown if last == len(stretches) - 1 else f"{shown.rstrip(' ;,')} …"


def _stretches(agencies: Sequence[str], passage: Passage) -> Iterator[tuple[str, bool]]:
    """Each clause with its mark, and whether it is of one of the agencies."""
    is_own = False
    for sentence in passage.sentences:
        text = sentence.text
        clauses = list(_clauses(agencies, text, is_own))
        ends = [start for start, _ in clauses[1:]] + [len(text)]
        for (start, is_own), end in zip(clauses, ends, strict=True):
            yield text[start:end].strip(), is_own


def own_places(agencies: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where the clauses of a sentence stand that are of one of the agencies."""
    clauses = list(_clauses(agencies, text))
    ends = [start for start, _ in clauses[1:]] + [len(text)]
    return [(start, end) for (start, is_own), end in zip(clauses, ends, strict=True) if is_own]


def _clauses(agencies: Sequence[str], text: str, is_own: bool = False) -> Iterator[tuple[int, bool]]:
    """Where each clause begins, and whether it is of one of the agencies: as its subject, or going on with it, as do
    those of bodies without a name ("người đứng đầu …"). ``is_own``: whether what stands before is.
    """
    for start, _, agents in subjects_in(text):
        if any(agent.named for agent in agents):
            is_own = any(is_same_body(agency, agent.name) for agent in agents for agency in agencies)
        yield start, is_own
