"""A short follow-up that names nothing ("gửi cho ai?"), asked first where the question before it was answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from assistant.answering.acts.factual import fact_statements
from assistant.answering.asking.concepts import clause_terms
from assistant.answering.asking.leaning import only_when
from assistant.answering.asking.question import Near, Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.telling import told
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.weighing import weigh
from assistant.reading.cells import cells_of
from assistant.records import Hit, Passage, Scope
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

Tell = Callable[[Desk], list[Statement]]

_SAID = 0.9  # share of its words that the clause must say
_LEAST_KIND = 0.25
_AMOUNTS = frozenset(("figure", "date", "body"))
_OF_CELLS = frozenset(("open", "task", "definition"))
_WHEN = re.compile(r"\b(?:khi|luc) nao\b")
_CASE = re.compile(r"\bkhi (?!nao\b)")
_AS_NEAR = 0.8  # of the best clause of any document
_MOST = 3  # clauses of an answer beyond which it was a list, of which none is meant
_SENT = frozenset(syllables("gửi, nộp, cho, đến, lên"))
_REPORTS = "bao cao"


def where_told(desk: Desk, tell: Tell) -> list[Statement] | None:
    """What the document that answered before says of it, its clause first; None where others may be asked.

    A short question whose every word that document says, if in another clause, is asked of no other.
    """
    near = desk.question.near
    if near is None:
        return None
    before = Desk.of(desk.reader, near.before, desk.reader.shelf.select(near.before, Scope()))
    clauses = _clauses(tell(before))
    documents = tuple({clause.document for clause in clauses})
    if len(documents) != 1:
        return [] if _asks_only_unit(near.said) else None
    here = desk.within(documents).asking(replace(desk.question, near=None))
    if near.may_leave:
        return tell(here) if _is_as_near(here, desk) else None
    found = fact_statements(here) or tell(here)
    if found and all(clause in clauses for clause in _clauses(found)):
        return found
    found = (_of_clauses(here, near, clauses) if len(clauses) <= _MOST else []) or found
    return found if found or _speaks_of(here, near.said) else None


def _asks_only_unit(said: Question) -> bool:
    """Whether nothing is said but in what it is counted: "mấy ngày" is of whatever was told before."""
    unit = set(syllables(said.measure.unit)) if said.measure else set()
    return bool(unit) and set(said.telling) <= unit


def _is_as_near(here: Desk, anywhere: Desk) -> bool:
    """Whether the document that answered before says about as much of a question as any does."""
    own, best = (max((item.score for item in desk.evidence()), default=0.0) for desk in (here, anywhere))
    return own > 0 and own >= _AS_NEAR * best


def _speaks_of(desk: Desk, said: Question) -> bool:
    """Whether the document of a desk says every word that tells what a question is about."""
    spoken = clause_terms(tuple(passage.text for passage in desk.reader.passages(desk.names[0])))
    return set(said.telling) <= spoken


def _of_clauses(desk: Desk, near: Near, clauses: Sequence[Passage]) -> list[Statement]:
    """The amount, date or body of a clause that says all that the question says; of a row of a table any cell."""
    asked = _asked(near)
    own = near.said.telling if asked.focus == near.said.focus else ()
    if asked.wants in _OF_CELLS:
        clauses = [clause for clause in clauses if cells_of(clause)]
        asked = replace(asked, intent="open", wants="open")
    elif asked.wants not in _AMOUNTS:
        return []
    desk = desk.reasked(asked)
    scored = {hit.passage.id: hit for hit in desk.reader.hits(asked, desk.selection)}
    hits = [scored.get(clause.id, Hit(clause, 0.0)) for clause in clauses]
    said = [
        item
        for item in weigh(asked, hits, desk.focus, desk.reader.shelf.metadata)
        if desk.focus.says(own, f"{item.passage.lead} / {item.sentence.text}") >= _SAID
    ]
    good = [item for item in said if item.kind_fit >= _LEAST_KIND and passes_gates(asked, item)]
    found = told(desk, good[:1]) if good else _in_case(desk, own, said)
    return found if asked.wants != "body" or any("**" in one.text for one in found) else []


def _in_case(desk: Desk, own: Collection[str], said: Sequence[Evidence]) -> list[Statement]:
    """The clause that says in which case what a question names is so: "áp dụng khi nào" is asked of no date alone."""
    if not (own and _WHEN.search(desk.question.asked)):
        return []
    cases = [item for item in said if _CASE.search(fold(item.sentence.text))]
    return told(desk.asking(replace(desk.question, intent="open", wants="open")), cases[:1]) if cases else []


def _asked(near: Near) -> Question:
    """The question by its own words; when a thing is to be done, and to whom it is reported, is asked of the thing
    before.
    """
    said, before = near.said, near.before
    if said.wants == "list" and said.wants_body:
        said = replace(said, intent="body", wants="body")
    if only_when(said):
        return replace(before, intent="date", wants="date", asked=said.asked, spans=(), measure=said.measure)
    if said.wants == "body" and not set(said.telling) - _SENT and _REPORTS in before.asked:
        asked = f"{_REPORTS} {said.asked}"
        return replace(before, intent="body", wants="body", asked=asked, roles=("report",), measure=None)
    return said


def _clauses(statements: Sequence[Statement]) -> list[Passage]:
    found = {source.passage.id: source.passage for statement in statements for source in statement.sources}
    return list(found.values())
