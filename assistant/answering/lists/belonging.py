"""To which of several groups a place belongs: the group whose list names it, "Vùng ven biển gồm: …"."""

from __future__ import annotations

import re

from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.weighing.pieces import shortened
from assistant.answering.wording import bold, plain
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import provinces_in

_ASKS = re.compile(
    r"\b(?:thuoc|nam (?:o|trong)|xep (?:vao|vo)|o|trong) (?P<kind>khu vuc|vung|mien|nhom|cum|loai|hang|dien|tieu vung)"
    r" (?:nao|may|gi)\b"
)
_LISTS = re.compile(r"^(?P<group>[^:;,.()]{3,80}?) (?:bao )?gồm\b")
_LONGEST = 42  # words of the list that are told


def belonging_statements(desk: Desk) -> list[Statement]:
    """The group whose list names every place asked about; nothing where no group is asked for."""
    asked, places = _ASKS.search(desk.question.asked), set(desk.question.provinces)
    for item in desk.evidence() if asked and places else ():
        text = item.sentence.text
        group = _LISTS.match(text)
        if group and fold(group["group"]).lower().startswith(asked["kind"] if asked else ""):
            listed = [one for one in provinces_in(text) if one.start >= group.end() and one.name in places]
            if {one.name for one in listed} == places:
                told = shortened(text, [0, *(one.start for one in listed)], _LONGEST).rstrip(" ;,")
                source = Source(item.passage, item.sentence.start, item.sentence.end)
                return [Statement(f"{bold(group['group'])} – {plain(told)}", (source,))]
    return []
