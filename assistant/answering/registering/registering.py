"""Which questions the register answers: lists of targets, duties and agencies, and what was reached beside the aim."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.asking.sought import measure_fit
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered
from assistant.answering.registering import duties, progress, target_rows, targets
from assistant.answering.registering.condensed import in_short
from assistant.answering.registering.narrowing import asks_terms
from assistant.answering.weighing.amounts import figures_asked
from assistant.answering.weighing.bodies import is_issuer
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.gates import passes_gates
from assistant.reading.cells import cells_of
from assistant.vietnamese.numbers import same_figure

_NEAR_BEST = 0.7  # score of a clause, beside the best, from which its registered figure may be the answer
_MONEY = "money"
_GROUPS = re.compile(r"\bnhom (?:nhiem vu|nvu|nv|giai phap|gp)\b")
OF_AGENCY = frozenset(("list", "summary", "task", "open"))


def from_register(desk: Desk) -> list[Statement]:
    """The answer in whole lists; nothing where the register is silent or the question is of another kind."""
    question, focus = desk.question, desk.focus
    if progress.asks_both(question):
        return progress.reached_and_aimed(question, focus, desk.registered())
    if len(set(question.provinces)) > 1 or question.intent == "comparison":
        registered = desk.registered() if target_rows.names_nothing(question) else []
        shared = target_rows.shared_statements(question, registered)
        return shared or target_rows.apart_statements(question, registered)
    if question.asks_targets or targets.asks_results(question):
        registered = _named(desk)
        if targets.asks_list(question, focus, registered):
            told = targets.list_statements(question, focus, registered)
            return in_short(desk, told, registered) if question.intent == "summary" else told
    if question.intent == "figure" and not question.asks_past:
        return _passing(desk, targets.figure_statements(question, focus, desk.registered()))
    if duties.agencies_asked(question):
        return duties.of_task(question, focus, desk.registered())
    is_of_agency = question.intent in OF_AGENCY or asks_terms(question)
    if question.agencies and is_of_agency and not _asks_contents(desk):
        return duties.of_agency(question, focus, desk.registered())
    return []


def _asks_contents(desk: Desk) -> bool:
    """Whether groups of tasks are asked for, which a document has, not the body that issued it."""
    question = desk.question
    issued = [one.document.metadata for one in desk.registered()]
    return bool(_GROUPS.search(question.asked)) and all(
        any(is_issuer(agency, metadata) for metadata in issued) for agency in question.agencies
    )


def _passing(desk: Desk, statements: list[Statement]) -> list[Statement]:
    """A figure from a clause that, as evidence, holds what is asked for; none from another."""
    if not statements:
        return []
    evidence = desk.evidence()
    least = _NEAR_BEST * max((item.score for item in evidence), default=0.0)
    may = {
        item.passage.id: item
        for item in reversed(evidence)
        if item.score >= least and passes_gates(desk.question, item)
    }
    return [
        statement
        for statement in statements
        if all((item := may.get(one.passage.id)) and _agrees(desk, item, statement) for one in statement.sources)
    ]


def _agrees(desk: Desk, item: Evidence, statement: Statement) -> bool:
    """Whether the figure told is one that the clause tells of what is asked: not the one of the case beside it, nor a
    count where money is asked.
    """
    measure = desk.question.measure
    asked = () if cells_of(item.passage) else figures_asked(desk.question, desk.focus, item)
    told = figures_in(statement.text.partition(" – ")[0])
    if measure and measure.family == _MONEY and not measure_fit(measure, told, (), statement.text):
        return False
    is_rival = any(one.family == other.family for one in asked for other in told)
    return not is_rival or any(same_figure(one, other) for one in asked for other in told)


def _named(desk: Desk) -> list[Registered]:
    """The documents whose titles say all that is asked about, if any does; else all that the question is about."""
    registered = desk.registered()
    telling = desk.question.telling
    named = [one for one in registered if telling and all(one.is_titled(desk.focus, term) for term in telling)]
    return named if 0 < len(named) < len(registered) else registered


def row_from_register(desk: Desk) -> Statement | None:
    """One row of a comparison; None where the register is silent or the question is of another kind."""
    question, focus = desk.question, desk.focus
    if question.wants == "body" and question.roles:
        return duties.row_of(question, focus, desk.registered())
    if question.agencies and question.wants in OF_AGENCY:
        return duties.row_of_agency(question, focus, desk.registered())
    if question.wants in {"figure", "open"} or question.asks_targets:
        return target_rows.row_of(question, focus, desk.registered())
    return None


def row_of_part(desk: Desk) -> Statement | None:
    """Who has the part that a question asks for in anything; None where the register is silent."""
    question = replace(desk.question, focus=())
    row = duties.row_of(question, desk.focus, desk.registered())
    parts = ", ".join(duties.PARTS[role] for role in question.roles if role in duties.PARTS)
    return Statement(f"{parts.lower()}: {row.text}", row.sources) if row else None
