"""Words and numbers that tell one thing from its like, which a clause must say if a question does: "thạc sĩ" is no
"tiến sĩ", what is given to "doanh nghiệp" is not what "hộ nghèo" get, and no other money is a fine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.where import where_asked
from assistant.reading.cells import cells_of
from assistant.vietnamese.abbreviations import read_table
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.patterns import any_of, lowered
from assistant.vietnamese.syllables import STOPWORDS, syllables

_SPELT = "="  # before a form that is other words without its dấu
_OF_ONE_THING = frozenset(("figure", "date", "open"))
_NUMBERED = "so"


def says_distinct(question: Question, evidence: Evidence) -> bool:
    """Whether a clause, what stands above it or the title of its document says each such word of the question; those of
    a case that is told beside only where it tells more than it asks.
    """
    if question.intent not in _OF_ONE_THING:
        return True
    beside = frozenset[str]() if question.tells_more else question.told
    wanted = _asked_in(question.said or question.text, beside)
    passage = evidence.passage
    if not wanted:
        return True
    own = passage.text if cells_of(passage) else evidence.sentence.text
    told = lowered(nfc(" / ".join((*passage.headings, passage.lead, own, evidence.titled))))
    return all(said.search(told) for said in wanted)


@lru_cache(maxsize=256)
def _asked_in(text: str, beside: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """What says each of the words that a question says, but for those of which all syllables are only told beside."""
    said = (" ".join(fold(match[0]).split()) for match in _ASKED.finditer(lowered(nfc(text))))
    return tuple(_SAYING[form] for form in dict.fromkeys(said) if not beside.issuperset(form.split()))


def _pattern(forms: Iterable[str]) -> str:
    """Any of the forms, without its dấu as well; one marked as spelt only with them."""
    spelt = [rf"(?<!\w){re.escape(lowered(form[1:]))}(?!\w)" for form in forms if form.startswith(_SPELT)]
    return "|".join([*spelt, any_of(form for form in forms if not form.startswith(_SPELT))])


_WRITTEN = read_table(Path(__file__).with_name("distinct.tsv"))
_ASKED = re.compile(_pattern(sorted(_WRITTEN, key=len, reverse=True)))
_SAYING = {
    fold(lowered(form.lstrip(_SPELT))): re.compile(any_of((form.lstrip(_SPELT), *said)))
    for form, said in _WRITTEN.items()
}


def has_ordinal(question: Question, evidence: Evidence) -> bool:
    """Whether a number by which the question tells one thing from its like is there: "kênh 60", "trung tâm số 2"; where
    a document is named, it may be the document's.
    """
    names_document = question.kinds or question.numbers or question.begun or question.acts
    if names_document or not (question.is_of_one_thing or where_asked(question)):
        return True
    asked, passage = _ordinals(question), evidence.passage
    return not asked or asked <= set(syllables(" / ".join((*passage.headings, passage.lead, passage.text))))


def _ordinals(question: Question) -> set[str]:
    """The numbers that stand behind what they number, and count nothing: not "1 ngày", "sau 10 năm"."""
    ordinals = set()
    for run in question.focus:
        for before, number, after in zip(run, run[1:], (*run[2:], ""), strict=False):
            if number.isdigit() and (before == _NUMBERED or not after or after in STOPWORDS):
                ordinals.add(number)
    return ordinals & set(question.telling)
