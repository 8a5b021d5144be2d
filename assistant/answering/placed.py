"""Where something is, where that is asked: the place first, then the clause that names it."""

from __future__ import annotations

from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.extractive import SHORT
from assistant.answering.summaries.situation import sides_asked
from assistant.answering.weighing.focus import telling_places
from assistant.answering.weighing.pieces import shortened
from assistant.answering.weighing.where import asks_where, place_in
from assistant.answering.wording import bold, plain
from assistant.reading.cells import cells_of

_NEAR_BEST = 0.8
_INTENTS = frozenset(("open", "list"))


def placed_statements(desk: Desk) -> list[Statement]:
    """The place named right after what is asked about in the clause that says most of it; nothing where none is."""
    question = desk.question
    if question.intent not in _INTENTS or not asks_where(question) or sides_asked(question):
        return []
    good = desk.supported()
    near = [item for item in good if item.score >= _NEAR_BEST * good[0].score and not cells_of(item.passage)]
    for item in near:
        text = item.sentence.text
        if place := place_in(desk.focus, text):
            told = shortened(text, [text.index(place), *telling_places(desk.focus, text)], SHORT).rstrip(" ;,")
            source = Source(item.passage, item.sentence.start, item.sentence.end)
            return [Statement(f"{bold(place)} – {plain(told)}", (source,))]
    return []
