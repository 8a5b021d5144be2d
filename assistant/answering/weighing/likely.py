"""How likely each figure of a sentence is the one asked for: a conditional logistic model of what is said of it.

It counts most whether the words by a figure say what is asked, with what it has from the first of its clause, and how
much they say that is not asked: "ở xã khó khăn" is another case than "ở xã". The weights are fitted by
``python -m eval.leading`` on questions whose figure is known, over documents of many kinds.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from assistant.answering.asking.periods import span_fit
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_bound
from assistant.answering.weighing.figures import figures_in
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.stretches import Stretch, spans_at, telling_words
from assistant.answering.weighing.units import UNIT_REACH
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import syllables

WEIGHTS = {
    "own": 2.19,
    "inherited": 1.26,
    "says_all": 2.08,
    "unasked": -1.9,
    "unasked_words": -1.83,
    "sought": 1.08,
    "counted": 0.98,
    "same_unit": 1.09,
    "same_family": 1.25,
    "money": 0.84,
    "percent": 0.1,
    "bound": 1.02,
    "of_year": 0.2,
    "of_date": 1.5,
    "bare": 0.84,
    "first": 0.34,
    "total": 0.38,
}
WEIGHTS_OF_DATES = {
    **dict.fromkeys(WEIGHTS, 0.0),
    "own": 2.0,
    "inherited": 0.5,
    "says_all": 2.5,
    "unasked": -0.5,
    "unasked_words": -2.0,
    "sought": 0.3,
    "of_year": 0.2,
    "of_date": 1.0,
    "first": 0.3,
}
OF_YEAR = 0.95  # fit of a figure of just the years asked
_ALL = 0.999
_BREAK = re.compile(r"[,(]")
_PIECE = re.compile(r"[,:(]\s")
_MONEYS = frozenset(("money", "dollar"))
_MOST_UNASKED = 6
TOTAL = re.compile(r"\btong (?:so|muc|cong|von|kinh phi|chi phi|nhu cau|nguon|du toan|dien tich|gia tri|san luong)\b")
_MONEY = re.compile(
    r"\b(?:ho tro|thuong|phat|thu lao|kinh phi|von|chi|thu|tri gia|luong|ton|bo tri|giai ngan|tien|ngan sach|ung truoc"
    r"|cap)\b(?! lao dong)"
)
_PERCENT = re.compile(r"(?<!\d)(?<!\d )%|phan tram|ty le|ty trong")


def likelihoods(
    question: Question,
    focus: Focus,
    text: str,
    stretches: Sequence[Stretch],
    weights: Mapping[str, float] = MappingProxyType(WEIGHTS),
) -> list[float]:
    """Of each of the stretches that may be meant; together 1."""
    said = words_said(question)
    whole = focus.coverage(text) or 1.0
    told = (features(question, focus, text, stretch, whole, said) for stretch in stretches)
    sums = [sum(weights[name] * value for name, value in one.items()) for one in told]
    powers = [math.exp(value - max(sums)) for value in sums]
    return [power / sum(powers) for power in powers]


def words_said(question: Question) -> frozenset[str]:
    """All that a question says, as it is and as it is compared."""
    return frozenset((*(token for run in question.focus for token in run), *syllables(question.text)))


def features(
    question: Question, focus: Focus, text: str, stretch: Stretch, whole: float, said: Collection[str]
) -> dict[str, float]:
    """What speaks for a figure, by name; ``whole``: how much of the question the sentence says, ``said``: its words."""
    figure, asked = stretch.figure, question.asked
    inherited = f"{stretch.inherited} / {stretch.own}"
    reached = focus.coverage(inherited)
    words = _words_by(text, stretch)
    unasked = [word for word in words if word not in said]
    return {
        "own": focus.coverage(stretch.own) / whole,
        "inherited": reached / whole,
        "says_all": float(reached >= _ALL * whole),
        "unasked": len(unasked) / len(words) if words else 0.0,
        "unasked_words": min(len(unasked), _MOST_UNASKED) / _MOST_UNASKED,
        "sought": focus.says_sought(inherited),
        "counted": _counted(question, text, stretch),
        **_of_unit(question, figure),
        "bound": float(is_bound(asked, figure)),
        "of_year": float(bool(question.spans) and (year_fit(question, text, stretch) or 0.0) >= OF_YEAR),
        "of_date": _of_date(question, text, stretch),
        "bare": float(not text[stretch.start : figure.start].strip(" ,;:")),
        "first": float(stretch.is_first),
        "total": float(bool(TOTAL.search(asked) and TOTAL.search(fold(text[stretch.start : figure.start])))),
    }


def _words_by(text: str, stretch: Stretch) -> list[str]:
    """The words of a figure's own that tell what it is of: those of the piece before it, and those after it."""
    before = _PIECE.split(text[stretch.start : stretch.figure.start].rstrip(" ,("))[-1]
    return telling_words(f"{before} / {text[stretch.figure.end : stretch.end]}")


def _counted(question: Question, text: str, stretch: Stretch) -> float:
    """The share of the words after "bao nhiêu" that stand after the figure, before the next comma."""
    wanted = set(question.unit)
    after = _BREAK.split(text[stretch.figure.end : stretch.end], maxsplit=1)[0]
    counts = {*syllables(stretch.figure.unit), *syllables(after)[:UNIT_REACH]}
    return len(wanted & counts) / len(wanted) if wanted else 0.0


def _of_unit(question: Question, figure: Figure) -> dict[str, float]:
    measure = question.measure
    begins_alike = measure and figure.unit and syllables(measure.unit)[:1] == syllables(figure.unit)[:1]
    return {
        "same_unit": float(bool(measure and (measure.unit == figure.unit or begins_alike))),
        "same_family": float(bool(measure and measure.family == figure.family)),
        "percent": float(figure.unit.startswith("%") and bool(_PERCENT.search(question.asked))),
        "money": float(figure.family in _MONEYS and bool(_MONEY.search(question.asked))),
    }


def year_fit(question: Question, text: str, stretch: Stretch) -> float | None:
    """How well the years that a figure is of answer for those asked; None where it has or the question names none."""
    own = spans_at(text, stretch)
    if not own or not question.spans:
        return None
    each = min(span_fit(span, own, (), ()) for span in question.spans)
    years = {year for span in question.spans for year in span}
    return max(each, span_fit((min(years), max(years)), own, (), ()))


def _of_date(question: Question, text: str, stretch: Stretch) -> float:
    """1 where a date stands by the figure that the question names, -1 where only another does."""
    asked = {figure.norm for figure in figures_in(question.text) if figure.kind == "date"}
    own = {f.norm for f in figures_in(text) if f.kind == "date" and stretch.start <= f.start < stretch.end}
    if not asked or not own:
        return 0.0
    return 1.0 if asked & own else -1.0
