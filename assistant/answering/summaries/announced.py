"""Lists that a sentence gives or announces: of what a thing consists, and what stands below a line that ends in ":"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement
from assistant.answering.extractive import LONG
from assistant.answering.lists.lists import section_statements
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.pieces import shortened
from assistant.answering.wording import plain
from assistant.records import Document, Passage
from assistant.vietnamese.syllables import syllables

_CONSISTS = re.compile(r"\b(?:bao )?gom\b")
_ANNOUNCES = re.compile(r":\s*$|\b(?:như sau|sau đây)\W*$")
_NEAR_BEST = 0.8  # of the best evidence's score
_NAME = 2  # syllables at least by which a thing is named


def consisting(question: Question, good: Sequence[Evidence]) -> list[Statement]:
    """The sentence that begins with the thing asked about and says of what it consists: "Khu vực A bao gồm …"."""
    thing = _thing(question.asked)
    for item in good if thing else ():
        text = item.sentence.text
        named = _thing(" ".join(syllables(text)))
        is_same = len(named) >= _NAME and (thing[: len(named)] == named or named[: len(thing)] == thing)
        if is_same and item.score >= _NEAR_BEST * good[0].score and not _ANNOUNCES.search(text):
            source = Source(item.passage, item.sentence.start, item.sentence.end)
            return [Statement(plain(shortened(text, [0], LONG)), (source,))]
    return []


def _thing(folded: str) -> list[str]:
    """The syllables before "gồm"; none where it is not said."""
    match = _CONSISTS.search(folded)
    return syllables(folded[: match.start()]) if match else []


def announced(item: Evidence, document: Document, passages: Sequence[Passage], noun: str) -> list[Statement]:
    """The titled sections below the sentence that announces them; nothing for fewer than two."""
    if not _ANNOUNCES.search(item.sentence.text):
        return []
    around = [i for i, s in enumerate(document.sections) if s.start <= item.sentence.start < s.end]
    match = SectionMatch(document, around[-1], item.score) if around else None
    if match is None or len([child for child in match.children if child.start >= item.sentence.end]) < 2:
        return []
    return section_statements(match, passages, noun)
