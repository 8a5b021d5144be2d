"""The figures of a sentence that a question asks for: of the thing, the year, the unit and the bound that it names."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.evidence import Evidence
from assistant.answering.figures import figures_in, quantities, unit_words
from assistant.answering.focus import Focus
from assistant.answering.periods import span_fit, stated_spans
from assistant.answering.pieces import Piece, pieces_of
from assistant.answering.question import Question
from assistant.answering.sought import is_bound, of_bound, of_measure
from assistant.vietnamese.numbers import Figure, same_figure

_TIE = 0.85
_SOUGHT = 0.3  # what the words next to the question word count, where they stand by a figure
_BOUND = 0.3  # what it counts that a figure is said to be the bound asked for
_MOST_LEADS = 3
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|bn|may|phan tram)\b(?!.*\b(?:dau|nao)\b)")
_PERCENT = re.compile(r"%|phan tram|ty le|ty trong")
_CUT = re.compile(r"\s(?:và|còn|trong đó)\s")
_ASIDE = re.compile(r"\([^()]*\d[^()]*\)")  # "640 hợp tác xã (năm 2025 có 455 hợp tác xã)"
_BARE_START = re.compile(
    r"\s*(?:(?:và|còn|là|đạt|từ|ít nhất|tối thiểu|tối đa|không quá|khoảng|trên|dưới)\s+)*", re.IGNORECASE
)
_UNIT_STOPS = frozenset(
    [
        "và",
        "được",
        "vào",
        "trong",
        "của",
        "cho",
        "so",
        "là",
        "thuộc",
        "tại",
        "ở",
        "trên",
        "hoặc",
        "đến",
        "có",
        "để",
        "với",
        "mỗi",
        "theo",
        "trở",
        "phục",
        "ứng",
    ]
)


def figures_asked(question: Question, focus: Focus, evidence: Evidence) -> list[Figure]:
    """The figures of the sentence that the question asks for: those whose piece says most of what it is about."""
    text = evidence.sentence.text
    scored = [(_nearness(question, focus, text, figure), figure) for figure in _candidates(question, evidence)]
    if not scored:
        return []
    best = max(score for score, _ in scored)
    chosen = [figure for score, figure in scored if score >= _TIE * best]
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
    return [figure for figure in found if _year_fit(question, text, *_around(text, figure)) > 0] or found


def _around(text: str, figure: Figure) -> tuple[int, int]:
    """Where the stretch that a figure stands in begins and ends."""
    return _clause_around(text, _piece_of(text, figure), figure)


def _piece_of(text: str, figure: Figure) -> Piece:
    return next(piece for piece in pieces_of(text) if piece.start <= figure.start < piece.end)


def _nearness(question: Question, focus: Focus, text: str, figure: Figure) -> float:
    piece = _piece_of(text, figure)
    start, end = _clause_around(text, piece, figure)
    near = focus.coverage(_head_left_out(text, start, figure) + text[start:end])
    covered = 0.7 * near + 0.3 * focus.coverage(piece.text) + _SOUGHT * focus.says_sought(text[start:end])
    wanted = set(question.unit)
    counted = len(wanted & set(unit_words(text, figure))) / len(wanted) if wanted else 0.0
    sign = 0.3 if _PERCENT.search(question.asked) and figure.unit.startswith("%") else 0.0
    bound = _BOUND if is_bound(question.asked, figure) else 0.0
    return (0.05 + covered + counted + sign + bound) * (0.3 + 0.7 * _year_fit(question, text, start, end))


def _clause_around(text: str, piece: Piece, figure: Figure) -> tuple[int, int]:
    """Within a piece, the stretch between "và" and "và", or in brackets, that the figure stands in."""
    cuts = [match.start() for match in _CUT.finditer(text, piece.start, piece.end)]
    cuts += [place for match in _ASIDE.finditer(text, piece.start, piece.end) for place in match.span()]
    bounds = sorted({piece.start, *cuts, piece.end})
    return next((a, b) for a, b in pairwise(bounds) if a <= figure.start < b)


def _head_left_out(text: str, start: int, figure: Figure) -> str:
    """What a clause that begins with its figure shares with the first: "vé … 5.000 đồng … và 10.000 đồng đối với …"."""
    if not _BARE_START.fullmatch(text[start : figure.start]):
        return ""
    first = next((other.start for other in quantities(figures_in(text))), figure.start)
    return text[:first]


def _year_fit(question: Question, text: str, start: int, end: int) -> float:
    """Whether a clause is of the years asked; where it names none, those named last before it decide."""
    dated = [f for f in figures_in(text) if f.start < end and stated_spans(text, (f,))]
    inside = [f for f in dated if f.start >= start] or dated[-1:]
    own = stated_spans(text, inside)
    return min((span_fit(span, own, (), ()) for span in question.spans), default=1.0) if own else 1.0


def unit_text(text: str, figure: Figure) -> str:
    """For a bare count, the noun that follows it up to the next break or verb, at most four words."""
    if figure.unit and figure.text.endswith(figure.unit.split()[-1]):
        return ""
    match = re.match(r"(?:\s[^\W\d_]+\b){1,4}", text[figure.end :])
    if not match:
        return ""
    words = match[0].split()
    stop = next((i for i, word in enumerate(words) if word.lower() in _UNIT_STOPS), len(words))
    return " ".join(words[:stop])
