"""The same thing in another place, under another name: what the register holds that is alike to what was told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.registering.target_figures import is_of_years
from assistant.answering.registering.target_rows import figures_row
from assistant.answering.wording import plain
from assistant.records import Target
from assistant.register.likeness import alike

_MOST = 3  # figures beyond which it is not plain which is meant


def kindred_row(desk: Desk, told: Iterable[Statement]) -> Statement | None:
    """What the places of a question aim at in the thing whose figure statements of another place lead with."""
    wanted = [target for statement in told for target in _led_by(desk, statement)]
    found = [
        (one, target)
        for one in desk.registered()
        for target in one.register.targets
        if not target.achieved and is_of_years(desk.question, target) and any(alike(target, other) for other in wanted)
    ]
    return figures_row(found) if 0 < len(found) <= _MOST else None


def _led_by(desk: Desk, statement: Statement) -> Iterator[Target]:
    """The targets whose figures a statement shows as its answer."""
    for source in statement.sources:
        for target in desk.reader.registered(source.passage.document).register.targets:
            is_here = target.citation.passage == source.passage.id and bool(target.written) and not target.achieved
            if is_here and any(plain(target.written) in lead for lead in statement.set_off):
                yield target
