"""Which of the targets found stand under the heading that a question means, where no word of their own tells them
apart: "mục tiêu về thể thao" are those under "3.2. Về thể thao", and a budget set elsewhere is no target.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.question import Question
from assistant.answering.registered import Registered
from assistant.answering.weighing.focus import Focus
from assistant.records import Target
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content, syllables

OF_TARGETS = re.compile(r"\bmuc tieu\b|\bchi tieu\b|\btam nhin\b|\bdinh huong (?:den|toi)\b")
_FRAME = frozenset(
    syllables(
        "mục tiêu, chỉ tiêu, cụ thể, chủ yếu, chung, tổng quát, quan điểm, định hướng, tầm nhìn, nhóm, lĩnh vực,"
        " một số, về, đến, năm, giai đoạn, khác"
    )
)

Chosen = Sequence[tuple[Registered, Sequence[Target]]]


def under_heading(question: Question, focus: Focus, chosen: Chosen, besides: frozenset[str]) -> Chosen:
    """Of each document the targets under the heading that says what is asked; else, where nothing tells them apart but
    the document's title, those of its sections of targets.
    """
    return [(one, _under(question, focus, one, targets, besides)) for one, targets in chosen]


def _under(
    question: Question, focus: Focus, one: Registered, targets: Sequence[Target], besides: frozenset[str]
) -> Sequence[Target]:
    telling = [term for term in question.telling if term not in besides and not term.isdigit()]
    asked = frozenset((*concept_tokens(question.text), *syllables(question.text)))
    said = [_said_above(one, target, asked) for target in targets]
    best = max(said, key=len, default=frozenset())
    rest = [term for term in telling if term not in best and not one.is_titled(focus, term)]
    if best and not rest and best.intersection(telling):
        return [target for target, words in zip(targets, said, strict=True) if words == best]
    if all(one.is_titled(focus, term) for term in telling):
        return [target for target in targets if OF_TARGETS.search(_above(one, target))] or targets
    return targets


def _said_above(one: Registered, target: Target, asked: frozenset[str]) -> frozenset[str]:
    """The words of the innermost heading above a target that a question says whole."""
    above = [s for s in one.document.sections if s.title and s.start <= target.citation.start < s.end]
    for section in sorted(above, key=lambda section: -section.level):
        own = frozenset(content(concept_tokens(section.title))) - _FRAME
        own = frozenset(word for word in own if not word.isdigit())
        if own and own <= asked:
            return own
    return frozenset()


def _above(one: Registered, target: Target) -> str:
    """The headings above a target, folded; not the document's own title: "…, định hướng đến năm 2030"."""
    title = fold(one.document.metadata.title)
    headings = (fold(heading) for heading in one.passage(target).headings)
    return " / ".join(heading for heading in headings if heading not in title)
