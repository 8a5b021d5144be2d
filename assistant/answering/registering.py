"""Which questions the register answers: lists of targets, duties and agencies, and what was reached beside the aim."""

from __future__ import annotations

from assistant.answering import duties, targets
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement

OF_AGENCY = frozenset(("list", "summary", "task", "open"))


def from_register(desk: Desk) -> list[Statement]:
    """The answer in whole lists; nothing where the register is silent or the question is of another kind."""
    question, focus = desk.question, desk.focus
    if targets.asks_both(question):
        return targets.reached_and_aimed(question, focus, desk.registered())
    if len(set(question.provinces)) > 1 or question.intent == "comparison":
        return targets.shared_statements(question, desk.registered()) if targets.names_nothing(question) else []
    if targets.asks_list(question):
        return targets.list_statements(question, focus, desk.registered())
    if duties.agencies_asked(question):
        return duties.of_task(question, focus, desk.registered())
    if question.agencies and question.intent in OF_AGENCY:
        return duties.of_agency(question, focus, desk.registered())
    return []


def row_from_register(desk: Desk) -> Statement | None:
    """One row of a comparison; None where the register is silent or the question is of another kind."""
    question, focus = desk.question, desk.focus
    if question.wants == "body" and question.roles:
        return duties.row_of(question, focus, desk.registered())
    if question.agencies and question.wants in OF_AGENCY:
        return duties.row_of_agency(question, focus, desk.registered())
    if question.wants in {"figure", "open"} or question.asks_targets:
        return targets.row_of(question, focus, desk.registered())
    return None
