"""A follow-up that only names another thing ("liên hiệp thì sao?"), asked for what was asked of the thing before."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.desk import Desk, Tell
from assistant.answering.drafting import Statement
from assistant.answering.telling import told
from assistant.answering.weighing.gates import passes_gates
from assistant.records import Scope

_NAMED = 0.9  # share of the thing's name that must stand in the clause


def of_other_thing(desk: Desk, tell: Tell) -> list[Statement]:
    """What the clause that names the thing and best answers the question before says of it; not what it says of the
    thing before.
    """
    whole = desk.question.whole
    if whole is None or whole.kin is None:
        return []
    here = [item for item in desk.evidence() if item.words >= _NAMED and passes_gates(desk.question, item)]
    asked = desk.reasked(replace(whole, kin=None))
    clauses = {item.passage.id for item in here}
    best = next((item.passage.id for item in asked.supported() if item.passage.id in clauses), "")
    good = [item for item in here if item.passage.id == best]
    statements = told(desk, good) if good else []
    before = Desk.of(desk.reader, whole.kin, desk.reader.shelf.select(whole.kin, Scope()))
    leads = frozenset(lead for one in tell(before) for lead in one.leads)
    return [] if any(one.leads & leads for one in statements) else statements
