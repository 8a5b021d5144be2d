"""Whom something is meant for: what stands under "Đối tượng …", which no body does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.desk import Desk, Tell
from assistant.answering.drafting import Source, Statement
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_WHO = r"(?:(?:nhung|cac) )?(?:ai|doi tuong nao|nguoi nao|ho nao)"
# who is charged with a thing is a body: "ai được giao chủ trì?"
_GET = re.compile(
    rf"\b{_WHO}(?= (?:thi |se |moi )?(?:duoc (?!giao|phan cong|cu |uy quyen|bau|bo nhiem|chi dinh|to chuc)|thuoc dien))"
)
_APPLIES = re.compile(rf"\b(?:ap dung|danh) (?:cho|doi voi|voi) {_WHO}\b")
_OF_BODIES = frozenset(("body", "list"))


def beneficiary_statements(desk: Desk, answer: Tell) -> list[Statement]:
    """The answer to "Đối tượng được … gồm những ai?" where a heading or a line says that it tells these; else what the
    clauses say, but no body that has to do with it.
    """
    if desk.question.wants not in _OF_BODIES:
        return []
    reasked = _reasked(desk.question.text)
    for thing, text in reasked.items():
        told = answer(Desk.of(desk.reader, desk.reader.understood(text), desk.selection))
        if _stands_under(thing, [source for one in told for source in one.sources]):
            return told
    return answer(desk.asking(replace(desk.question, wants="open", intent="open"))) if reasked else []


def _reasked(text: str) -> dict[str, str]:
    """ "Ai được vay vốn?" as "đối tượng được vay vốn gồm những ai", by what those are called; none where no
    beneficiary is asked for.
    """
    folded = fold(text)
    if match := _GET.search(folded):
        things: tuple[str, ...] = ("đối tượng",)
    elif match := _APPLIES.search(folded):
        things = ("đối tượng áp dụng", "đối tượng được hỗ trợ")
    else:
        return {}
    begun, rest = text[: match.start()].strip(" ,:"), text[match.end() :].strip(" ?.!")
    return {thing: " ".join(filter(None, (thing, rest, begun, "gồm những ai?"))) for thing in things}


def _stands_under(thing: str, sources: Sequence[Source]) -> bool:
    """Whether some place is told under a heading or a line that calls those it is meant for so."""
    words = set(syllables(thing))
    above = (" / ".join((*source.passage.headings, source.passage.lead)) for source in sources)
    return any(words.issubset(syllables(line)) for line in above)
