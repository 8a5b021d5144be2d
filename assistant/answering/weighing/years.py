"""How well the years of a sentence fit those that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answering.asking.periods import Span, span_fit, spans_of, stated_spans
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.reached import is_past
from assistant.reading.cells import cells_of
from assistant.records import Metadata, Passage

_OF_ONE_YEAR = 0.9
_YEAR = re.compile(r"(?:[Nn]ăm )?20\d\d")
_BEGINS_WITH_TIME = re.compile(
    r"(?:(?:tính )?(?:đến|tới|trong|vào|hết|cuối|năm|năm học|giai đoạn|sau|tháng|quý|ngày) ?)+[\d/ –-]+(?=,)",
    re.IGNORECASE,
)


def _is_of_one_year(passage: Passage) -> bool:
    """Whether it is a row of a table by years, which says less than a clause about all of them."""
    first = next((cell for cell in cells_of(passage) if not cell.is_ordinal), None)
    return first is not None and bool(_YEAR.fullmatch(first.text))


def year_fit(asked: Sequence[Span], text: str, passage: Passage, document: Metadata) -> float:
    """1 where the sentence, or what stands above it, is about the years asked for; 0 where it is about others."""
    if not asked:
        return _OF_ONE_YEAR if _is_of_one_year(passage) else 1.0
    own = stated_spans(text, figures_in(text)) or spans_of(passage.lead) or _carried(text, passage)
    if not own and is_past(passage) and document.date and all(span[0] > int(document.date[:4]) for span in asked):
        return 0.0
    above = next((spans for heading in reversed(passage.headings) if (spans := spans_of(heading))), ())
    period = () if is_past(passage) else spans_of(document.period)
    return min(span_fit(span, own, above, period) for span in asked)


def years_told(passage: Passage, document: Metadata) -> tuple[Span, ...]:
    """The years that a clause is about: those that it says, or that stand above it, or its document's."""
    said = (passage.text, passage.lead, *reversed(passage.headings), document.period)
    return next((spans for text in said if (spans := spans_of(text))), ())


@lru_cache(maxsize=2048)
def _carried(text: str, passage: Passage) -> tuple[Span, ...]:
    """The years with which the last sentence before one begins that begins with such: "Đến hết năm 2025, …"."""
    carried: tuple[Span, ...] = ()
    for sentence in passage.sentences:
        if sentence.text == text:
            return carried
        begun = _BEGINS_WITH_TIME.match(sentence.text)
        carried = stated_spans(begun[0], figures_in(begun[0])) or carried if begun else carried
    return carried
