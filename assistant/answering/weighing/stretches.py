"""What a sentence says each of its figures is of: the words from where those of the figure before end to where those
of the next begin, and what it has from the first figure of its clause.

"Kinh phí 90 tỷ đồng, trong đó tỉnh 60 tỷ đồng và xã 30 tỷ đồng": "xã" is of the last, "kinh phí" of all three.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.answering.asking.concepts import concept_tokens
from assistant.answering.asking.periods import Span, stated_spans
from assistant.answering.weighing.figures import figures_in
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import content, syllables

_CLAUSE = re.compile(r"[;.](?=\s)")
_COMMA = re.compile(r",(?=\s)|\s(?=(?:trong đó|trong khi)\s)")
_AND = re.compile(r"\s(?=(?:và|còn|hoặc|hay|nhưng)\s)")
_VERB = re.compile(
    r"\s(?=(?:lên|xuống|với|có|là|đạt|gồm|bằng|cho|được|giảm|tăng|còn|chiếm|từ|đến|ít nhất|tối thiểu|tối đa|không quá)"
    r"\s)"
)
_PIECE = re.compile(r"[,;:]\s")
_LEADS = re.compile(r"\s*(?:(?:đến|trước|trong|vào|từ|ngày|tháng|năm|quý|hết|cuối) ?)*", re.IGNORECASE)
_CASE = re.compile(r"(?<=\s)(?:đối với|cho|ở|tại|vào|trong)\s")
_FEW = 2  # words between "và" and the figure it joins, where a comma stands before
_OPENING = re.compile(r"[^\W\d]+ [^\W\d]+")
_EXCEPTION = re.compile(r"\s*(?:riêng|trong đó)\s", re.IGNORECASE)  # a clause of its own that goes on from the last
_NUMBERED = frozenset(("lan", "dot", "so", "doan", "lop", "khoa", "ky", "hang", "bac", "loai", "nhom"))
_STARS = "sao"
# what a figure's words say of how it is told, and not of what it is
TELLING_NOTHING = frozenset(
    syllables(
        "đạt khoảng chiếm tỷ lệ số dự kiến phấn đấu bình quân còn mới đã hoàn thành thực hiện toàn năm giai đoạn"
        " gồm đến mức được có là trong đó ước trên dưới ít nhất tối thiểu đa không quá trở lên xuống tăng giảm thêm"
        " riêng bằng"
    )
)
_NO_WORD = TELLING_NOTHING | {"tong"}  # nor is it told apart by being the sum


@dataclass(frozen=True, slots=True)
class Stretch:
    """A figure, where its own words begin and end, and the texts that say what it is of."""

    figure: Figure
    start: int
    end: int
    own: str
    inherited: str  # the words of its clause's first figure, and what the sentence begins with
    subject: str  # what the sentence begins with, without the piece that its first figure stands in
    is_first: bool
    shared: str = ""  # of the words that it inherits those of its own clause


def stretches_of(text: str, found: Sequence[Figure]) -> dict[Figure, Stretch]:
    """The stretch of each figure, in order."""
    if not found:
        return {}
    cuts = [_between(text, one.end, other.start) for one, other in pairwise(found)]
    starts = [clause_start(text, found[0].start), *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), clause_end(text, found[-1].end)]
    if len(found) > 1 and _LEADS.fullmatch(text[starts[0] : found[0].start]) and text[found[0].end :].startswith(", "):
        ends[0] = clause_end(text, found[0].end)  # "Ngày 5/6, …" dates all that follows
    cut = max((match.end() for match in _PIECE.finditer(text, 0, found[0].start)), default=0)
    first_of: dict[int, int] = {}
    stretches = {}
    for place, figure in enumerate(found):
        clause = clause_start(text, figure.start)
        first_of.setdefault(clause, place)
        own = text[starts[place] : ends[place]]
        head = "" if not place or _begins_anew(text, clause) else text[: found[0].start]
        firsts = [first_of[one] for one in _clauses_of(text, clause) if first_of.get(one, place) < place]
        parent = " / ".join(_shared(text, starts[one], found[one], ends[one], own) for one in firsts)
        tail = _tail(text, found, ends, place)
        stretches[figure] = Stretch(
            figure,
            starts[place],
            ends[place],
            own,
            f"{head} / {parent}{tail}",
            text[:cut],
            not place,
            f"{parent}{tail}",
        )
    return stretches


def _tail(text: str, found: Sequence[Figure], ends: Sequence[int], place: int) -> str:
    """What is said after the next figure, where "và" alone joins the two: "24 công ty và 715 hộ nuôi tôm"."""
    if place + 1 == len(found) or text[found[place].end : ends[place]].strip():
        return ""
    return f" / {text[found[place + 1].end : ends[place + 1]]}" if _AND.match(text, ends[place]) else ""


def _shared(text: str, start: int, first: Figure, end: int, own: str) -> str:
    """What the first figure of a clause shares with a later one: not "đối với …", where that has its own."""
    case = _CASE.search(own)
    cut = text.find(case[0], first.end, end) if case else -1
    return text[start : cut if cut >= 0 else end]


def clause_start(text: str, place: int) -> int:
    """Where the clause of a place begins."""
    return max((match.end() for match in _CLAUSE.finditer(text, 0, place)), default=0)


def _clauses_of(text: str, clause: int) -> list[int]:
    """Where a clause begins, and those before it that it goes on from: it may be but an exception to them."""
    goes_on = clause and _EXCEPTION.match(text, clause)
    return [*(_clauses_of(text, clause_start(text, clause - 1)) if goes_on else ()), clause]


def _begins_anew(text: str, clause: int) -> bool:
    """Whether a clause begins with the words that the sentence begins with: "xã đạt …; xã đạt …"."""
    first, other = ((m[0].lower() if (m := _OPENING.search(text, start)) else "") for start in (0, clause))
    return bool(clause and first) and first == other


def clause_end(text: str, place: int) -> int:
    """Where the clause of a place ends."""
    match = _CLAUSE.search(text, place)
    return match.start() if match else len(text)


def _between(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of one figure end and those of the next begin."""
    clauses = list(_CLAUSE.finditer(text, start, end))
    if clauses:
        return clauses[0].start(), clauses[-1].end()
    closed, opened = text.find(")", start, end), text.find("(", start, end)
    if closed >= 0 and not 0 <= opened < closed:
        return closed, closed + 1
    comma = _COMMA.search(text, start, end)
    if joined := _joined(text, start, end, comma is not None):
        return joined.span()
    if opened >= 0 and not (comma and comma.start() < opened):
        return opened, opened + 1
    cut = comma or _last(_AND, text, start, end) or _last(_VERB, text, start, end)
    return cut.span() if cut else (end, start)


def _joined(text: str, start: int, end: int, after_comma: bool) -> re.Match[str] | None:
    """The "và" that joins the next figure to the one before."""
    joint = _last(_AND, text, start, end)
    rest = text[joint.end() : end] if joint else ""
    is_near = not after_comma or len(rest.split()) <= _FEW
    return joint if joint and is_near and "," not in rest else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text, start, end))), None)


def spans_at(text: str, stretch: Stretch) -> tuple[Span, ...]:
    """The years that a figure is of: its own, else those before it in its clause, those after it there, or those named
    last before; none that stand in brackets after it.
    """
    dated = [figure for figure in figures_in(text) if stated_spans(text, (figure,))]
    begin, end = clause_start(text, stretch.figure.start), clause_end(text, stretch.end)
    groups = (
        [figure for figure in dated if stretch.start <= figure.start < stretch.end],
        [figure for figure in dated if begin <= figure.start < stretch.start][-1:],
        [f for f in dated if stretch.end <= f.start < end and not _in_brackets(text, stretch.end, f.start)][:1],
        [f for f in dated if f.start < stretch.start and not _in_brackets(text, 0, f.start)][-1:],
    )
    return stated_spans(text, next((group for group in groups if group), ()))


def _in_brackets(text: str, start: int, place: int) -> bool:
    return text.count("(", start, place) > text.count(")", start, place)


def telling_words(text: str) -> list[str]:
    """The words of a text that tell what it is of; of numbers those that tell one thing from its like: "lần 2"."""
    tokens = concept_tokens(text)
    numbered = {number for before, number in pairwise(tokens) if number.isdigit() and before in _NUMBERED}
    numbered |= {number for number, after in pairwise(tokens) if number.isdigit() and after == _STARS}
    return [t for t in content(tokens) if t not in _NO_WORD and (not t[0].isdigit() or t in numbered)]
