"""What a question asks for that has words of its own, papers, a step of a scale, and whether a text has any."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.records import Passage
from assistant.vietnamese.letters import fold, nfc

_DATA = tomllib.loads(Path(__file__).with_name("sorts.toml").read_text(encoding="utf-8"))


class _Sort(NamedTuple):
    """A sort of thing: what asks for it, and what all a text says that tells it."""

    asked: re.Pattern[str]
    told: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, data: dict[str, Any]) -> _Sort:
        """A sort of the table."""
        return cls(re.compile(rf"\b(?:{'|'.join(data['asked'])})"), tuple(map(re.compile, data["told"])))


_SORTS = tuple(map(_Sort.of, _DATA["sorts"]))


def tells_sort_asked(question: Question, evidence: Evidence) -> bool:
    """Whether a clause, or what stands above it, has the sort of thing that is asked for."""
    return tells_sort(question, evidence.passage.text, evidence.passage)


def tells_sort(question: Question, text: str, passage: Passage) -> bool:
    """The same of what is told of a passage."""
    is_weighed = question.wants == "figure" or question.intent == "yesno"  # by what its amounts are of
    wanted = [] if is_weighed else [one for one in _SORTS if one.asked.search(question.asked)]
    told = fold(nfc(" / ".join((*passage.headings, passage.lead, text)))).lower() if wanted else ""
    return all(said.search(told) for sort in wanted for said in sort.told)
