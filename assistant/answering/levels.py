"""An amount that is set step by step: all the steps, where a question says of none which it means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.weighing.amounts import figures_asked
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import quantities
from assistant.answering.weighing.pieces import shortened
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of

_ALIKE = 0.93  # of the best evidence's score
_SEVERAL, _MOST = 3, 8
_WORDS = 120  # of all steps together
_CASE = 25  # words of a line above that says in which case


def level_statements(desk: Desk, good: Sequence[Evidence]) -> list[Statement]:
    """A line for each of the clauses below one heading that fit alike and state as much of the same measure."""
    question = desk.question
    if question.intent != "figure" or not good[0].passage.headings or cells_of(good[0].passage):
        return []
    steps: dict[str, Evidence] = {}
    for item in good:
        if item.score >= _ALIKE * good[0].score and _is_step(item, good[0]):
            steps.setdefault(item.passage.id, item)
    if not _SEVERAL <= len(steps) <= _MOST:
        return []
    told = sorted(steps.values(), key=lambda item: item.passage.ordinal)
    head = f"{bold(f'{len(told)} mức')} – {plain(good[0].passage.headings[-1])}:"
    return [Statement(head), *(_line(desk, item, _WORDS // len(told)) for item in told)]


def _line(desk: Desk, item: Evidence, words: int) -> Statement:
    """A clause from its beginning, which says in which case, with its figure set off."""
    sentence, lead = item.sentence, item.passage.lead
    figures = figures_asked(desk.question, desk.focus, item) or quantities(item.figures)
    text = plain(shortened(sentence.text, [0, *(figure.start for figure in figures)], words).rstrip(" ;,"))
    for stated in dict.fromkeys(plain(figure.text) for figure in figures):
        text = re.sub(rf"(?<![\w.,]){re.escape(stated)}", lambda match: bold(match[0]), text, count=1)
    case = f"{plain(lead.rstrip(' :'))}: " if lead and lead.endswith(":") and len(lead.split()) <= _CASE else ""
    return Statement(f"- {case}{text}", (Source(item.passage, sentence.start, sentence.end),))


def _is_step(item: Evidence, best: Evidence) -> bool:
    """Whether it stands below the same heading and has an amount in the same unit."""
    units = {figure.unit for figure in quantities(best.figures)}
    same = item.passage.headings == best.passage.headings and item.passage.document == best.passage.document
    return same and any(figure.unit in units for figure in quantities(item.figures))
