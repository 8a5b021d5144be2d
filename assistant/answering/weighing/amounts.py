"""The figures of a sentence that a question asks for: of the thing, the year, the unit and the bound that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.asking.periods import span_fit, stated_spans
from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import is_bound, of_bound, of_measure
from assistant.answering.asking.stages import stage_before
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities, unit_words
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.neighbouring import of_neighbours, shared_with, whole_piece
from assistant.answering.weighing.pieces import Piece, pieces_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, same_figure

_TIE = 0.85
_TIE_OF_BOUNDS = 0.7  # several bounds of one sentence are of several cases: none is told without the others
_SOUGHT = 0.3  # what the words next to the question word count, where they stand by a figure
_SAME_UNIT = 0.3  # what it counts that a figure is in just the unit asked
_OWN_YEAR = 0.3  # the same of one that has a year, which is then the one asked
_OF_YEAR = 0.95  # fit of a figure of just the year asked
_ABOUT_YEAR = 0.5  # and up to which one is left out beside it
_BOUND = 0.3  # what it counts that a figure is said to be the bound asked for
_TOTAL = re.compile(r"\btong (?:so|muc|cong|von|kinh phi|chi phi|nhu cau|nguon|du toan|dien tich|gia tri|san luong)\b")
_PART = re.compile(r"\b(?:ngan sach|xa hoi hoa|von vay|doanh nghiep|rieng|trong do|trong tong|(?<!dau )tu)\b")
_TOTAL_AND_PART = re.compile(rf"{_TOTAL.pattern}.*\b(?:trong do|rieng|con)\b.*\b(?:bao nhieu|bn|may)\b")
_MOST_LEADS = 3
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|bn|may|phan tram)\b(?!.*\b(?:dau|nao)\b)")
_PERCENT = re.compile(r"%|phan tram|ty le|ty trong")
_COMMA = re.compile(", ")
_ITEM = re.compile(r"[;:] ")
_CUT = re.compile(r"\s(?:và|còn|trong đó|nhưng|trong khi)\s|\s(?:lên|xuống)(?= (?:còn |tới |đến )?\d)")
_ASIDE = re.compile(r"\([^()]*\d[^()]*\)")  # "640 hợp tác xã (năm 2025 có 455 hợp tác xã)"
_BARE_START = re.compile(
    r"\s*(?:(?:và|còn|là|đạt|từ|ít nhất|tối thiểu|tối đa|không quá|khoảng|trên|dưới)\s+)*", re.IGNORECASE
)
_OF_OTHER = re.compile(r"\s+(?:đối với|cho|với|ở|tại)\s", re.IGNORECASE)


def figures_asked(question: Question, focus: Focus, evidence: Evidence) -> list[Figure]:
    """The figures of the sentence that the question asks for: those whose piece says most of what it is about."""
    text = evidence.sentence.text
    found = of_neighbours(focus, text, _candidates(question, evidence))
    of_other = [figure for figure in found if _is_of_other_named(focus, text, figure)]
    scored = [(_nearness(question, focus, text, figure), figure) for figure in of_other or found]
    if not scored:
        return []
    if asks_total_and_part(question.asked) and (total := _totals(text, [figure for _, figure in scored])):
        parts = sorted((-score, figure.start, figure) for score, figure in scored if figure not in total)
        return [*total[:1], *(figure for _, _, figure in parts[:1])]
    bounds = [(score, figure) for score, figure in scored if is_bound(question.asked, figure)]
    scored, tie = (bounds, _TIE_OF_BOUNDS) if bounds else (scored, _TIE)
    best = max(score for score, _ in scored)
    chosen = [figure for score, figure in scored if score >= tie * best]
    return chosen[:_MOST_LEADS] if len(chosen) <= _MOST_LEADS else []


def _candidates(question: Question, evidence: Evidence) -> list[Figure]:
    """The figures of the sentence that may be meant: in the unit asked, of the bound and of the years asked, where some
    are; and none that the question itself states.
    """
    text, found = evidence.sentence.text, quantities(evidence.figures, question.wants_time)
    if _HOW_MUCH.search(question.asked):
        found = [figure for figure in found if not any(same_figure(figure, said) for said in question.figures)] or found
    found = of_measure(question.measure, found)
    found = of_bound(question.asked, found) or found
    if _TOTAL.search(question.asked) and not _PART.search(question.asked):
        found = _totals(text, found) or found
    if question.stage:
        found = [figure for figure in found if stage_before(text, figure.start) == question.stage] or found
    return _of_years(question, text, found) or [f for f in found if not _dated(text, *_around(text, f))]


def asks_total_and_part(folded: str) -> bool:
    """Whether a question asks for a total and for a part of it: "tổng kinh phí bao nhiêu, trong đó NS tỉnh mấy tỷ"."""
    return bool(_TOTAL_AND_PART.search(folded))


def says_total(text: str) -> bool:
    """Whether a question asks for a total, or a sentence names one."""
    return bool(_TOTAL.search(fold(text)))


def _totals(text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures that a total is said to be: between each and the figure before it."""
    starts = [0, *(figure.end for figure in found[:-1])]
    return [f for start, f in zip(starts, found, strict=False) if _TOTAL.search(fold(text[start : f.start]))]


def _of_years(question: Question, text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures that may be of the years asked; where some of a unit are of just these, no others of it, and where a
    period is asked, only those that come nearest to it.
    """
    if not question.spans:
        return list(found)
    places = {figure: _around(text, figure) for figure in found}
    fits = {figure: _year_fit(question, text, *place) for figure, place in places.items()}
    exact = {f.family for f, place in places.items() if fits[f] >= _OF_YEAR and _dated(text, *place)}
    told = {figure: fits[figure] if _dated(text, *place) else _ABOUT_YEAR for figure, place in places.items()}
    is_period = any(first < last for first, last in question.spans)
    least = max(fits.values(), default=0.0) if is_period else 0.0
    return [f for f in found if fits[f] >= least and (told[f] > _ABOUT_YEAR if f.family in exact else fits[f] > 0)]


def _around(text: str, figure: Figure) -> tuple[int, int]:
    """Where the stretch that a figure stands in begins and ends."""
    return _clause_around(text, _piece_of(text, figure), figure)


def _piece_of(text: str, figure: Figure) -> Piece:
    return next(piece for piece in pieces_of(text) if piece.start <= figure.start < piece.end)


def _nearness(question: Question, focus: Focus, text: str, figure: Figure) -> float:
    piece = _piece_of(text, figure)
    start, end = _clause_around(text, piece, figure)
    reach = _to_next_alike(text, figure, end)
    whole = whole_piece(text, figure)
    begin = min(_item_start(text, start), whole.start if start <= piece.start else start)
    own = _head_left_out(text, start, figure) + text[begin:reach]
    aside_of = _before_aside(text, piece, start) if question.spans else ""
    shared, _ = shared_with(text, whole)
    own = f"{_head_of(text, start)} / {aside_of} {shared}{own}"
    around = own if shared or reach > end or begin < start or _is_alike(text, start, figure) else piece.text
    covered = 0.7 * focus.coverage(own) + 0.3 * focus.coverage(around) + _SOUGHT * focus.says_sought(text[start:reach])
    wanted = set(question.unit)
    counted = len(wanted & set(unit_words(text, figure))) / len(wanted) if wanted else 0.0
    counted += _SAME_UNIT if question.measure and question.measure.unit == figure.unit else 0.0
    sign = 0.3 if _PERCENT.search(question.asked) and figure.unit.startswith("%") else 0.0
    bound = _BOUND if is_bound(question.asked, figure) else 0.0
    year = _OWN_YEAR if question.spans and _dated(text, start, end) else 0.0
    return (0.05 + covered + counted + sign + bound + year) * (0.3 + 0.7 * _year_fit(question, text, start, end))


def _before_aside(text: str, piece: Piece, start: int) -> str:
    """What a stretch in brackets is of: "14 xe tải (6 xe năm 2027, 8 xe năm 2028)"."""
    inside = next((m for m in _ASIDE.finditer(text, piece.start, piece.end) if m.start() <= start < m.end()), None)
    return text[piece.start : inside.start()] if inside else ""


def _item_start(text: str, start: int) -> int:
    """Where the item of a list begins that a stretch ends: "; thạc sĩ, bác sĩ nội trú 400 triệu đồng"."""
    begin = max((match.end() for match in _ITEM.finditer(text, 0, start)), default=0)
    is_item = bool(begin or _ITEM.search(text, start))
    return begin if is_item and not quantities(figures_in(text[begin:start])) else start


def _head_of(text: str, start: int) -> str:
    """What stands before the colon of the clause that a stretch is in; of the first clause where it has none."""
    begin = text.rfind("; ", 0, start) + 1
    colon = text.find(": ", begin, start)
    return text[begin:colon] if colon >= 0 else text[: max(text.find(": ", 0, start), 0)]


def _clause_around(text: str, piece: Piece, figure: Figure) -> tuple[int, int]:
    """Within a piece, the stretch between "và" and "và", or in brackets, that the figure stands in."""
    cuts = [match.start() for match in _CUT.finditer(text, piece.start, piece.end)]
    for aside in _ASIDE.finditer(text, piece.start, piece.end):
        cuts += [*aside.span(), *(match.start() for match in _COMMA.finditer(text, *aside.span()))]
    bounds = sorted({piece.start, *cuts, piece.end})
    return next((a, b) for a, b in pairwise(bounds) if a <= figure.start < b)


def _to_next_alike(text: str, figure: Figure, end: int) -> int:
    """Where what a figure is of ends, if as much of something else follows: "70% …, các dự án A và 100% đối với
    dự án B".
    """
    follows = next((other for other in quantities(figures_in(text)) if other.start > figure.start), None)
    cut = text.rfind(" và ", figure.end, follows.start) if follows else -1
    is_next = follows is not None and cut >= 0 and _is_alike(text, cut, follows) and follows.unit == figure.unit
    return max(end, cut) if is_next else end


def _is_of_other_named(focus: Focus, text: str, figure: Figure) -> bool:
    """Whether a question says of what else a figure is: "bao nhiêu đối với dự án B"."""
    start, end = _around(text, figure)
    before = text[:start]
    is_other = _is_alike(text, start, figure) and focus.coverage(before + text[start:end]) > focus.coverage(before)
    return is_other and focus.coverage(_object_after(text, figure)) >= _coverage_of_first(focus, before)


def _coverage_of_first(focus: Focus, before: str) -> float:
    """How much of the question is said of what the figure before is of: "5 triệu đồng đối với bác sĩ"."""
    first = next(iter(quantities(figures_in(before))[-1:]), None)
    return focus.coverage(_object_after(before, first)) if first else 0.0


def _object_after(text: str, figure: Figure) -> str:
    """What a figure is said to be of, up to the next comma."""
    of = _OF_OTHER.match(text, figure.end)
    return re.split(r"[,;.]\s", text[of.end() :])[0] if of else ""


def _is_alike(text: str, start: int, figure: Figure) -> bool:
    """Whether a clause says but how much it is of something else: "và 100% đối với …"."""
    is_joined = text[start:].startswith(" và ") and bool(_BARE_START.fullmatch(text[start : figure.start]))
    return is_joined and bool(_OF_OTHER.match(text, figure.end))


def _head_left_out(text: str, start: int, figure: Figure) -> str:
    """What a clause that begins with its figure shares with the first: "vé … 5.000 đồng … và 10.000 đồng đối với …"."""
    if not _BARE_START.fullmatch(text[start : figure.start]):
        return ""
    first = next((other.start for other in quantities(figures_in(text))), figure.start)
    return text[:first]


def _year_fit(question: Question, text: str, start: int, end: int) -> float:
    """Whether a clause is of the years asked; where it names none, those named last before it decide."""
    own = stated_spans(text, _dated(text, start, end))
    return min((span_fit(span, own, (), ()) for span in question.spans), default=1.0) if own else 1.0


def _dated(text: str, start: int, end: int) -> list[Figure]:
    """The years of a stretch, or those named last before it; not those of another figure that stands in brackets."""
    asides = [aside.span() for aside in _ASIDE.finditer(text) if quantities(figures_in(aside[0]))]
    asides = [(a, b) for a, b in asides if not (a <= start < b)]
    dated = [f for f in figures_in(text) if f.start < end and stated_spans(text, (f,))]
    dated = [f for f in dated if not any(a <= f.start < b for a, b in asides)]
    return [f for f in dated if f.start >= start] or dated[-1:]
