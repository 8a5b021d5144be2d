"""Lists that a sentence gives or announces: of what a thing consists, and what stands below a line that ends in ":"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asking.question import Question
from assistant.answering.drafting import Source, Statement
from assistant.answering.extractive import LONG
from assistant.answering.lists.lists import section_statements
from assistant.answering.lists.sections import SectionMatch
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.pieces import shortened
from assistant.answering.weighing.support import probability, supports
from assistant.answering.wording import plain
from assistant.records import Document, Passage
from assistant.vietnamese.syllables import syllables

_CONSISTS = re.compile(r"\b(?:bao )?gom\b")
_ANNOUNCES = re.compile(r":\s*$|\b(?:như sau|sau đây)\W*$")
# what asks of what a thing consists and what says so: "Hồ sơ cần những giấy tờ gì?", "Hồ sơ gồm đơn và bản vẽ"
_ASKS = re.compile(
    rf"{_CONSISTS.pattern}|\b(?:phai |can )?(?:co|can|nop|dap ung) (?:du )?(?:nhung|cac|may) [a-z ]+ (?:gi|nao)\b"
)
_NEAR_BEST = 0.5  # of the best evidence's score
_ENOUGH, _LIKELY = 0.3, 0.5  # share of the words asked, and how likely it must answer, where it names the thing
_NAME = 2  # syllables at least by which a thing is named


def consisting(question: Question, evidence: Sequence[Evidence]) -> list[Statement]:
    """The sentence that begins with the thing asked about and says of what it consists: "Khu vực A bao gồm …"; in the
    document that says most, or wherever it supports an answer.
    """
    thing = _thing(question.asked, _ASKS) if question.intent == "list" else []
    for item in evidence if thing else ():
        text = item.sentence.text
        named = _thing(" ".join(syllables(text)), _CONSISTS)
        is_same = len(named) >= _NAME and (thing[: len(named)] == named or named[: len(thing)] == thing)
        if not is_same or item.score < _NEAR_BEST * evidence[0].score or _ANNOUNCES.search(text):
            continue
        named_first = replace(item, words=max(item.words, _ENOUGH))  # what it consists of is called otherwise
        is_here = item.passage.document == evidence[0].passage.document and passes_gates(question, named_first)
        if (is_here and probability(question, item) >= _LIKELY) or supports(question, item):
            source = Source(item.passage, item.sentence.start, item.sentence.end)
            return [Statement(plain(shortened(text, [0], LONG)), (source,))]
    return []


def _thing(folded: str, says: re.Pattern[str]) -> list[str]:
    """The syllables before "gồm"; none where it is not said."""
    match = says.search(folded)
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
