"""The figure of a target and the years that it is of, as answers tell them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.periods import Span, span_fit, spans_of
from assistant.answering.asking.question import Question
from assistant.answering.registered import Registered
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.pieces import lead_of
from assistant.answering.wording import bold, plain
from assistant.reading.blocks import as_read
from assistant.records import Target
from assistant.vietnamese.numbers import same_figure

_NUMBER = re.compile(r"[\d.,]*\d")
SAME_YEARS = 0.5  # from this fit on, a period answers for the years asked


def stated(target: Target) -> str:
    """The figure with the comparator that stands before it in the clause; as written where it stands otherwise."""
    text = as_read(target.citation.quote)
    start = text.find(target.written)
    if start < 0 or not target.written:
        return _in_a_cell(text, target.written)
    end = start + len(target.written)
    figure = next((figure for figure in figures_in(text) if start <= figure.start < end), None)
    if figure is None:
        return target.written
    lead = lead_of(text, figure)
    return lead + text[figure.end : end] if end > figure.end else lead


def _in_a_cell(text: str, written: str) -> str:
    """A figure whose unit another cell of its row gives, with the comparator of its own: "dưới 2,7" and "%"."""
    number = _NUMBER.match(written)
    figure = next((one for one in figures_in(text) if number and one.text == number[0]), None)
    return lead_of(text, figure) + written[len(figure.text) :] if figure else written


def figure_of(one: Registered, target: Target, by_year: bool, says_reached: bool = True) -> str:
    """The figure set off as the answer, with its period if wanted and whether it was reached."""
    period = period_of(one, target) if by_year and target.period not in target.written else ""
    note = ", ".join(part for part in ("kết quả" if says_reached and target.achieved else "", period) if part)
    return bold(stated(target)) + (f" ({plain(note)})" if note else "")


def year_note(one: Registered, target: Target) -> str:
    """The years where the clause itself does not say them."""
    period = period_of(one, target)
    if not period or all(year in target.citation.quote for year in period.split("-")):
        return ""
    return f" (giai đoạn {period})" if "-" in period else f" (năm {period})"


def period_of(one: Registered, target: Target) -> str:
    """The period where the clause or what stands above it gives it: another clause that does is not cited."""
    passage, meta = one.passage(target), one.document.metadata
    told = " / ".join((passage.text, passage.lead, *passage.headings, meta.title, meta.period))
    return target.period if all(year in told for year in target.period.split("-")) else ""


def of_years(question: Question, targets: Sequence[Target], achieved: bool) -> list[Target]:
    """Those of the years asked for; a figure that the question states must be theirs too."""
    asked = question.figures
    return [
        target
        for target in targets
        if target.achieved == achieved
        and is_of_years(question, target)
        and all(any(same_figure(a, b) for b in figures_in(target.written)) for a in asked)
    ]


def is_of_years(question: Question, target: Target) -> bool:
    """Whether a target is of the years asked, if any are; of any of them for who wants it in short."""
    fits = [year_fit(span, target) >= SAME_YEARS for span in question.spans]
    return any(fits) or not fits if question.intent == "summary" else all(fits)


def year_fit(span: Span, target: Target) -> float:
    """How well a target's period answers for the years asked."""
    return span_fit(span, spans_of(target.period), (), ())
