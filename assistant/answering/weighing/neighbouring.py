"""Figures of clauses that stand side by side and share what they are of: "tỷ lệ nội địa hóa khâu may đạt 60%, khâu dệt
đạt 40%".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.pieces import Piece, pieces_of
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.parallels import shared_head

_BRIEF = 5  # words of a thing that is listed before the one that its figure stands by
_OF_FIGURE = re.compile(
    r"(?:cao|thấp|nhiều|ít|lớn|nhỏ|hơn|bằng|tăng|giảm|vượt|so|tương đương|gấp|trong|xếp|đứng|đạt|nhưng|còn|chủ yếu"
    r"|nhất là|kể cả|gồm|đặc biệt|tập trung)(?!\w)",
    re.IGNORECASE,
)


def whole_piece(text: str, figure: Figure) -> Piece:
    """The piece that a figure stands in, with the things listed before it: "70% ở phường, ở xã, ở đảo 40%"."""
    pieces = pieces_of(text)
    at = next(at for at, piece in enumerate(pieces) if piece.start <= figure.start < piece.end)
    first = at
    while first and _is_listed(pieces[first - 1]):
        first -= 1
    start = pieces[first].start if first else pieces[at].start
    return Piece(text[start : pieces[at].end], start, pieces[at].end)


def _is_listed(piece: Piece) -> bool:
    """Whether a piece only names a thing, of which a figure further on is."""
    is_brief = piece.text.endswith(",") and len(piece.text.split()) <= _BRIEF
    return is_brief and not quantities(figures_in(piece.text)) and not _OF_FIGURE.match(piece.text)


def shared_with(text: str, piece: Piece) -> tuple[str, Piece]:
    """What a piece shares with one before it, and that one; "" and the piece itself where it shares nothing."""
    for before in reversed([one for one in pieces_of(text) if one.end <= piece.start]):
        if not quantities(figures_in(before.text)):
            break
        if shared := shared_head(before.text, piece.text):
            return shared, before
    return "", piece


def of_neighbours(focus: Focus, text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures; of those whose pieces share what they are of, only the ones named by what tells them apart."""
    pieces = {figure: whole_piece(text, figure) for figure in found}
    told = {figure: shared_with(text, piece) for figure, piece in pieces.items()}
    heads = {first.start: shared for shared, first in told.values() if shared}
    values: dict[tuple[int, str], dict[Figure, float]] = {}
    for figure, (shared, first) in told.items():
        if head := heads.get(first.start):
            own = pieces[figure].text if shared else first.text[len(head) :]
            values.setdefault((first.start, figure.family), {})[figure] = focus.coverage(own)
    dropped = {figure for group in values.values() for figure, value in group.items() if value < max(group.values())}
    return [figure for figure in found if figure not in dropped]
