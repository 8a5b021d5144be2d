"""A follow-up that only names another thing ("liên hiệp thì sao?"), asked for what was asked of the thing before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.telling import told
from assistant.answering.weighing.gates import passes_gates
from assistant.records import Scope

_NAMED = 0.9  # share of the thing's name that must stand in the clause
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def of_other_thing(desk: Desk, tell: Callable[[Desk], list[Statement]]) -> list[Statement]:
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
    return [] if _leads(tell(before)) & _leads(statements) else statements


def _leads(statements: Sequence[Statement]) -> set[str]:
    return {lead for one in statements for bold in _BOLD.findall(one.text) for lead in bold.split("; ")}
