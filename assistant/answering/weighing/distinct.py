"""Words that tell one thing from its like, which a clause must say if a question does: "thạc sĩ" is no "tiến sĩ", what
is given to "doanh nghiệp" is not what "hộ nghèo" get, and no other money is a fine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.reading.cells import cells_of
from assistant.vietnamese.abbreviations import read_table
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.patterns import any_of, lowered

_SPELT = "="  # before a form that is other words without its dấu
_OF_ONE_THING = frozenset(("figure", "date", "open"))


def says_distinct(question: Question, evidence: Evidence) -> bool:
    """Whether a clause, what stands above it or the title of its document says each such word of the question."""
    if question.intent not in _OF_ONE_THING:
        return True
    wanted = _asked_in(question.said or question.text)
    passage = evidence.passage
    if not wanted:
        return True
    own = passage.text if cells_of(passage) else evidence.sentence.text
    told = lowered(nfc(" / ".join((*passage.headings, passage.lead, own, evidence.titled))))
    return all(said.search(told) for said in wanted)


@lru_cache(maxsize=256)
def _asked_in(text: str) -> tuple[re.Pattern[str], ...]:
    """What says each of the words that a question says."""
    said = (fold(match[0]) for match in _ASKED.finditer(lowered(nfc(text))))
    return tuple(_SAYING[" ".join(form.split())] for form in dict.fromkeys(said))


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
