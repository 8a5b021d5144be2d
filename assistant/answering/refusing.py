"""What is said when the documents do not answer: where was looked, what kin of the place say, what comes nearest."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering import wording
from assistant.answering.acts.factual import is_unknown
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.extractive import statement_of
from assistant.answering.registering.peers import of_peers
from assistant.answering.weighing.gates import is_of_case_put
from assistant.answering.weighing.support import supports
from assistant.records import Scope
from assistant.vietnamese.names import today_of

_NEAR = 0.3  # share of the question's words below which nothing is near
_LOOKED_AT = 12  # sentences of which the nearest is told, those of another case left out
_NEAR_THING = 0.5  # the same of the thing asked for, or of the words beside the question word


def refusal(desk: Desk, scope: Scope) -> list[Statement]:
    """That nothing was found, and of what is there what may help."""
    selection = desk.selection
    lines = [Statement(wording.NOT_FOUND)]
    if selection.missing:
        lines.append(Statement(wording.no_document_of(selection.missing)))
    for province, parts in selection.related.items():
        lines += _of_related(desk, province, parts)
    if len(lines) > 1:
        return lines
    names = selection.documents or desk.reader.shelf.within(scope)
    provinces = tuple(p for p in desk.question.provinces if p not in selection.missing)
    searched = Statement(f"{wording.NOT_FOUND} {wording.searched(len(names), provinces)}")
    if not selection.is_covered or is_unknown(desk):
        return [searched]
    return [searched, *(of_peers(desk) or _nearest(desk))]


def _of_related(desk: Desk, province: str, parts: Sequence[str]) -> list[Statement]:
    lines = []
    for part in parts:
        names = tuple(name for name, meta in desk.reader.shelf.metadata.items() if meta.province == part)
        found = desk.within(names).evidence()
        if found and supports(desk.question, found[0]):
            told = statement_of(desk.question, desk.focus, found[0])
            lines += [Statement(wording.kin(province, part, today_of(part))), told]
    return lines


def _nearest(desk: Desk) -> list[Statement]:
    found = [item for item in desk.evidence()[:_LOOKED_AT] if is_of_case_put(desk.question, item)]
    if not found or found[0].words < _NEAR or max(found[0].head, found[0].beside) < _NEAR_THING:
        return []
    told = statement_of(desk.question, desk.focus, found[0])
    return [Statement(wording.nearest(told.text), told.sources)]
