"""What another clause says of the same, told after the answer where it fits the question nearly as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.extractive import statement_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.support import supports

_FORMS = frozenset(("figure", "body", "date", "task", "open", "yesno", "list", "comparison"))
_NEARLY = 0.85  # of the score of the clause that answers
_MOST_LINES, _MOST_WORDS = 2, 70  # of an answer that leaves room; a list that is counted, or a table, is whole
_ROOM = 25  # words of the clause beside the answer
_ALSO = "Cũng liên quan: {text}"


def with_rival(desk: Desk, statements: Sequence[Statement]) -> list[Statement]:
    """The answer, and after it the clause that fits next best where it is nearly as good: who asks then sees that the
    documents say it in two places, and which is meant.
    """
    told = list(statements)
    words = sum(len(one.text.split()) for one in told)
    if desk.question.is_framed or desk.question.intent not in _FORMS or len(told) > _MOST_LINES or words > _MOST_WORDS:
        return told
    rival = _rival(desk, told)
    statement = _statement(desk, rival) if rival else None
    return [*told, statement] if statement and not _is_told(statement, told) else told


def _is_told(statement: Statement, told: Sequence[Statement]) -> bool:
    """Whether the answer leads with the same figure, body or date."""
    leads = frozenset(lead for one in told for lead in one.leads)
    return bool(statement.leads) and statement.leads <= leads


def _rival(desk: Desk, told: Sequence[Statement]) -> Evidence | None:
    cited = {source.passage.id for one in told for source in one.sources}
    evidence = desk.evidence()
    best = next((item for item in evidence if item.passage.id in cited), None)
    if best is None:
        return None
    others = (item for item in evidence if item.passage.id not in cited and item.score >= _NEARLY * best.score)
    return next((item for item in others if supports(desk.question, item)), None)


def _statement(desk: Desk, rival: Evidence) -> Statement:
    question = desk.question
    asked = replace(question, wants="open") if question.intent == "yesno" else question
    statement = statement_of(asked, desk.focus, rival, _ROOM)
    return replace(statement, text=_ALSO.format(text=statement.text))
