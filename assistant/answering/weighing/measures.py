"""Whether a sentence has a figure that may be meant: of the unit and bound asked, and by words of the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.concepts import passage_terms, spellings
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import implied_fit, is_bound, is_measured, of_bound, of_measure
from assistant.answering.weighing.amounts import figures_asked
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, outside_names, quantities
from assistant.answering.weighing.focus import Place
from assistant.answering.weighing.stretches import stretches_of
from assistant.answering.weighing.units import told_with_units
from assistant.reading.cells import cells_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.units import COUNTED

_NAMED_BY = 0.4  # fit of a thing counted that only stands near
_BOUND = re.compile(r"\b(?:toi (?:da|thieu)|khong qua|(?:it|nhieu|cao|thap) nhat)\b")
_HARDLY_WORSE = 0.85  # score of what states the bound asked for, of that of what does not
_SHARE_OF = re.compile(r"\b(?:bao nhieu|bn|may)(?: phan tram| ?%)?(?: cua)? (?P<whole>grdp|gdp)\b")
_PEOPLE = "people"
_COUNTED = COUNTED - {"guess"}
_LEAST_SAID = 0.1  # share of the single terms asked about
_ELSEWHERE = 0.3  # and the share from which on the sentence says them of something else


def has_measure(question: Question, evidence: Evidence) -> bool:
    """Whether a figure has the unit asked for, or one of a quantity that is measured so."""
    asked = question.measure
    if question.wants != "figure":
        return True
    share = _SHARE_OF.search(question.asked)
    if share and share["whole"] not in fold(evidence.passage.text).lower():
        return False
    if asked and is_measured(asked):
        return evidence.measure_fit > 0
    if asked and evidence.measure_fit <= _NAMED_BY and not _may_count(asked, evidence.figures):
        return False
    cells = cells_of(evidence.passage)
    return implied_fit(question.asked, figures_in(told_with_units(cells)) if cells else evidence.figures)


def _may_count(asked: Figure, found: Sequence[Figure]) -> bool:
    """Whether some figure may count what is asked, if it is called otherwise there: things no number of people, and
    people none of things, but the share of them may be told, unless millions are asked for.
    """
    if asked.family not in _COUNTED:
        return any(figure.kind != "quantity" or not is_measured(figure) for figure in found)
    of_people = asked.family == _PEOPLE
    counts = [figure for figure in quantities(found) if not is_measured(figure)]
    is_share = of_people and asked.scale == 1 and any(figure.family == "percent" for figure in found)
    return is_share or any(
        figure.family not in _COUNTED or (figure.family == _PEOPLE) == of_people for figure in counts
    )


def bound_first(question: Question, good: Sequence[Evidence]) -> list[Evidence]:
    """The evidence; what states the bound asked for before what is hardly better and states an amount without it."""
    if not good or question.wants != "figure" or _BOUND.search(fold(good[0].sentence.text).lower()):
        return list(good)
    near = [item for item in good if item.score >= _HARDLY_WORSE * good[0].score]
    first = next((item for item in near if _states_bound(question, item)), None)
    return list(good) if first is None else [first, *(item for item in good if item is not first)]


def _states_bound(question: Question, item: Evidence) -> bool:
    found = of_measure(question.measure, quantities(item.figures, question.wants_time))
    return any(is_bound(question.asked, figure) for figure in found)


def has_bound(question: Question, evidence: Evidence) -> bool:
    """Whether a figure may be the bound asked for."""
    if question.wants != "figure":
        return True
    found = of_measure(question.measure, quantities(evidence.figures, question.wants_time))
    if found and not outside_names(evidence.sentence.text, found):
        return False  # "Chiến dịch 500 ngày đêm" is a name
    if any(is_bound(question.asked, figure) for figure in found):
        return True
    return len(of_bound(question.asked, found)) == len(found)


def says_of_figure(question: Question, evidence: Evidence) -> bool:
    """Whether some figure that may be meant has a word of the question by it, in its clause or above."""
    focus, passage = evidence.focus, evidence.passage
    of_figure = question.intent == question.wants == "figure" and not question.wants_number
    if not of_figure or question.is_short or focus is None or cells_of(passage):
        return True
    text = evidence.sentence.text
    found = quantities(evidence.figures, question.wants_time)
    stretches = stretches_of(text, found)
    told = (stretches.get(figure) for figure in figures_asked(question, focus, evidence) or found)
    own = [f"{one.subject} / {one.shared} / {one.own}" for one in told if one]
    above = " / ".join((*passage.headings, passage.lead))
    said = [
        focus.of_singles(focus.singles, (_place(told),))[0] for told in (text, *(f"{above} / {one}" for one in own))
    ]
    return not own or said[0] < _ELSEWHERE or max(said[1:]) >= _LEAST_SAID


def _place(text: str) -> Place:
    return passage_terms(text), spellings(text), 1.0
