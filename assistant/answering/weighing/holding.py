"""Whether a sentence holds the kind of thing that a question asks for: a figure, a body, a date, a duty of a body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_measured, measure_fit
from assistant.answering.weighing.bodies import bodies_in, names_one_of
from assistant.answering.weighing.changes import tells_change
from assistant.answering.weighing.doers import body_above
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.persons import names_person
from assistant.answering.weighing.units import rate_fit, unit_words
from assistant.answering.weighing.when import date_fit, holds_date
from assistant.records import Passage
from assistant.vietnamese.syllables import syllables

_HELPS = re.compile(r"\W*(?:Phối hợp|Tham gia)\b")
_HELPING_FIT = 0.9  # who only helps with a thing is not who does it
_UNDER_ANOTHER = 0.5  # credit of a body that a duty of another body mentions
_OF_TOTAL = re.compile(r"\b(?:trong|cua) (?:so |tong so )?(?:\d|(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi) )")
_MONEY = re.compile(r"\b(?:trieu|ty|nghin) dong\b|\bbao nhieu tien\b")
_FAMILY_ASKED = re.compile(rf"%|\bphan tram\b|{_MONEY.pattern}")
_NO_CHANGE = 0.6  # fit of a sentence that tells of no change, where it is asked how much there was


def kind_fit(question: Question, text: str, passage: Passage) -> float:
    """Whether the text of a passage holds a figure, a body, a date or a duty, as the question asks."""
    if question.wants == "figure":
        return _figure_fit(question, text, passage) * _change_fit(question, text) * rate_fit(question, text)
    if question.wants == "body":
        if bodies_in(text) or body_above(passage) or names_person(text):
            return _HELPING_FIT if _HELPS.match(text) and "coordinate" not in question.roles else 1.0
        return 0.6 if bodies_in(passage.text) else 0.3
    if question.wants == "date":
        return date_fit(question, text, " / ".join((passage.lead, *passage.headings[-1:])))
    return _charge_fit(question.agencies, text, passage) if question.agencies and question.wants == "task" else 1.0


def holds_amount(question: Question, text: str) -> bool:
    """Whether a text has a figure of the unit asked for, or a date where one is asked."""
    if question.wants == "date":
        return holds_date(question, text)
    amounts = quantities(figures_in(text), question.wants_time)
    if question.measure and is_measured(question.measure):
        return measure_fit(question.measure, amounts, (), "") > 0
    return bool(amounts)


def measured_fit(question: Question, text: str, passage: Passage) -> float:
    """Whether a figure has the unit asked for, or counts the things; all fits where none is asked."""
    if question.wants != "figure" or question.measure is None:
        return 1.0
    found = quantities(figures_in(text), with_time=True)
    around = " / ".join((text, passage.lead, *passage.headings))
    return measure_fit(
        question.measure, found, [_called(question, unit_words(text, figure)) for figure in found], around
    )


def _called(question: Question, words: Sequence[str]) -> list[str]:
    """The words of what a figure counts, and those of the question that people say for them: "mắt thần" is a camera."""
    there = set(words)
    said = (word for word, forms in question.written.items() if any(there.issuperset(syllables(f)) for f in forms))
    return [*words, *said]


def _charge_fit(agencies: Sequence[str], text: str, passage: Passage) -> float:
    """Whether a sentence says what the bodies have to do: it stands under their name, or names them; less where it
    stands under another's.
    """
    above = body_above(passage)
    if above and names_one_of(agencies, above):
        return 1.0
    if names_one_of(agencies, text):
        return _UNDER_ANOTHER if above else 1.0
    return 0.8 if names_one_of(agencies, passage.text) else 0.2


def _change_fit(question: Question, text: str) -> float:
    """Less where it is asked by how much something falls or grows, and a sentence tells of no such change."""
    return 1.0 if tells_change(question.asked, text) else _NO_CHANGE


def _figure_fit(question: Question, text: str, passage: Passage) -> float:
    found = quantities(figures_in(text), question.wants_time)
    is_of_total = question.intent != "yesno" and _OF_TOTAL.search(question.asked)
    if is_of_total:  # the total that the question states is not the part that it asks
        found = [figure for figure in found if figure.values not in [stated.values for stated in question.figures]]
    if question.wants_number:
        return 1.0 if _has_number(text) else 0.0
    if not found:
        return 0.0
    if _FAMILY_ASKED.search(question.asked):
        is_of_family = any(figure.family == _family_asked(question) for figure in found)
        return 1.0 if is_of_family or (question.measure and measured_fit(question, text, passage)) else 0.0
    if not question.unit:
        return 1.0
    wanted = set(question.unit)
    best = max(len(wanted.intersection(_called(question, unit_words(text, figure)))) / len(wanted) for figure in found)
    return 0.5 + 0.5 * best


def _family_asked(question: Question) -> str:
    return "money" if _MONEY.search(question.asked) else "percent"


def _has_number(text: str) -> bool:
    return any(figure.kind == "document" for figure in figures_in(text))
