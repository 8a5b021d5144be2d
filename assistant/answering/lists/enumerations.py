"""Lists that a sentence gives within itself: "ưu tiên ba thị trường: Nhật Bản, Hàn Quốc và Đài Loan".

Pure functions on a sentence: the words before the list, which call the members something and may say how many there
are, and the members, whole and in order. Where a number is stated, the cut that gives it is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.answering.weighing.pieces import open_brackets
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in, expand
from assistant.vietnamese.numerals import ORDINALS

_OPENS = re.compile(
    r":(?=\s)|\b(?:(?:bao )?gồm(?: có)?:?|trong đó có|(?:nhất|đặc biệt|trước hết|cụ thể|trước mắt|trọng tâm) là"
    r"|trước hết (?:về|ở|cho)|dành cho|(?:ưu tiên|tập trung|chú trọng)(?: vào| cho)?|(?:chẳng hạn|ví dụ)(?: như)?"
    r"|(?<!cũng )như(?! (?:sau|trên|vậy|thế))|là)(?=\s)",
    re.IGNORECASE,
)
_WORDED = "|".join(word for word, value in ORDINALS.items() if value > 1 and word not in ("nhì", "tư"))
_NUMBER = rf"(?:(?P<digits>\d{{1,2}})|(?P<word>{_WORDED}))"
_BRACKETED = re.compile(r"\((?P<inside>[^()]{8,})\)")
_SAYS_MEMBERS = re.compile(r"^(?:(?:bao )?gồm(?: các [^:]{3,30})?|như|ví dụ|cụ thể|nhất là)\s*:?\s*", re.IGNORECASE)
_FIGURE = re.compile(r"\D{0,12}\d")  # "(doanh nghiệp 70, hộ 40, hợp tác xã 12)" counts, and names nothing
_HAS_FIGURE = re.compile(r"\d")
_PLURAL = re.compile(
    rf"\b(?:các|những|nhiều|một số|mọi|loại|nhóm|hình thức|{_NUMBER})(?:[^\W\d]|[ -])*$", re.IGNORECASE
)
_LIKE = re.compile(r"\bnhư$")
_JOINS = re.compile(r"\s(?:và|hoặc|cùng(?: với)?|cũng như)\s")
_COMPOUND = re.compile(r"\b(?:trong (?:và|hoặc) ngoài|nhỏ và vừa|vừa và nhỏ)\b", re.IGNORECASE)
_FIRST = (("i", "ii"), ("1", "2"), ("a", "b"))
_JOINING = re.compile(r"[\s,;]*\b(?:và|hoặc)?\s*$")  # what leads over to the next member
_JOINED = re.compile(r"^(?:và|hoặc|cùng(?: với)?|cũng như)\s+", re.IGNORECASE)
_APART = re.compile(r"^(?:còn|còn lại|riêng|trong đó)\b")  # begins a member that is not cut at its "và"
_LAST = re.compile(rf"{_JOINED.pattern}|{_APART.pattern}", re.IGNORECASE)
# What begins a piece after a list and is no member of it, and what ends the last member.
_AFTER = re.compile(
    r"^(?:để|nhằm|góp phần|(?:bảo|đảm) đảm|qua đó|từ đó|nhờ đó|trong đó|đồng thời|đáp ứng|phục vụ|gắn|theo|khi|vào|do"
    r"|vì|nếu|coi|với|trước|sau|hoàn thành|trong|tại|ở|có|được|phải|đã|sẽ|thực hiện|bằng|làm|giúp|tạo|nâng|lấy)\b"
)
_PURPOSE = re.compile(r"(?:để|nhằm|góp phần|qua đó|từ đó)\b")  # "ưu tiên nhằm hỗ trợ, thúc đẩy …"
_ALSO = re.compile(r"^(?:(?:và|hoặc|cùng)\s+)?(?:các|những)\s")  # "quỹ A, quỹ B, các ngân hàng": called otherwise
_ENDS = re.compile(r"\s(?:nhằm|để|trên địa bàn|trong giai đoạn|giai đoạn \d)\b.*", re.DOTALL)
_LEADING = re.compile(
    r"^(?:(?:về|trong|ở|tại|cho|đối với|vào)\s+)?(?:(?:các|những)\s+(?:lĩnh vực|ngành|mặt|nhóm|loại|mảng)\s+)?"
)
_NUMERAL = re.compile(r"(?<!\w)\(([ivx]{1,5}|\d{1,2}|[a-zđ])\)\s")  # "(i)", "(2)", "(a)" before a member
_OPEN_END = re.compile(r"[\s,]*(?:\.\.\.|…|v\.v\.*)?[\s.;,]*$")
_CLOSES = re.compile(r"(?<=…)\s*(?=[^\W\d_A-ZĐ])|(?<=\.\.\.)\s*(?=[^\W\d_A-ZĐ])")  # "a, b… nhằm": the list ends there
_IS_OPEN = re.compile(r"(?:\.\.\.|…|v\.v)\W*$")
_STATED = re.compile(rf"\b{_NUMBER} (?=[^\W\d])", re.IGNORECASE)
_MANY = re.compile(
    rf"(?<!nhất )(?<!thiểu )(?<!khoảng )(?<!hơn )(?<!trên )\b(?:các|những|nhiều|một số|{_NUMBER})\s+$", re.IGNORECASE
)
_NEAR = 40  # words before a list that say what it is of
_MOST_WORDS = 16  # of a member between commas
_PAIR, _SHORT = 2, 7
_CLAUSES = 3  # members between semicolons that a list without a colon has at least


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The members of a list, as written, and the words before it; ``stated``: how many there are is said or asked."""

    before: str
    members: tuple[str, ...]
    start: int  # where the words end that open it
    stated: bool = False


def enumerations(text: str, count: int = 0) -> list[Enumeration]:
    """Every list of a sentence that a word opens or whose members are numbered; ``count``: how many members one is
    asked to have, 0 for any.
    """
    if numbered := _numbered(text, count):
        return [numbered]
    bracketed = [_bracketed(text, match, count) for match in _BRACKETED.finditer(text)]
    opened = (_opened(text, m.end(), m[0].endswith(":"), count) for m in _OPENS.finditer(text) if not _depth(text, m))
    return [one for one in (*opened, *bracketed) if one]


def _bracketed(text: str, match: re.Match[str], count: int) -> Enumeration | None:
    """The members that stand in brackets after what they are: "các nghề mũi nhọn (mây tre, gốm, dệt thổ cẩm)"."""
    inside = _SAYS_MEMBERS.sub("", match["inside"])
    found = _opened(inside, 0, False, count) if _PLURAL.search(text[: match.start()]) else None
    if found is None or len(found.members) <= _PAIR or any(map(_FIGURE.match, found.members)):
        return None
    before = " ".join(text[: match.start()].split()[-_NEAR:])
    stated = found.stated or len(found.members) in _numbers(before)
    return Enumeration(before, found.members, match.start("inside"), stated)


def _numbered(text: str, count: int) -> Enumeration | None:
    """The members that a sentence numbers: "(i) …; (ii) …; (iii) …"; None for fewer than two."""
    places = list(_NUMERAL.finditer(text))
    if tuple(match[1] for match in places[:_PAIR]) not in _FIRST:
        return None
    bounds = [*(match.end() for match in places), len(text)]
    ends = [*(match.start() for match in places[1:]), len(text)]
    members = tuple(_tidied(_JOINING.sub("", text[a:b])) for a, b in zip(bounds, ends, strict=False))
    before = " ".join(text[: places[0].start()].split()[-_NEAR:])
    return Enumeration(before, members, places[0].start(), len(members) in {*_numbers(before), count})


def named_enumerations(text: str, noun: str, count: int = 0) -> list[Enumeration]:
    """Every list that only the noun of its members opens, given folded: "các chuyên khoa nhi, tâm thần và pháp y",
    "ngành A và ngành B".
    """
    folded = fold(text).lower()
    found = re.finditer(rf"\b{re.escape(noun)}\b(?![,;.])", folded)
    places = [m.span() for m in found if not (_depth(text, m) or _OPENS.match(text, m.end() + 1))]
    each = [_opened(text, start, False, count) or _alike(text, start, noun) for start, _ in places]
    alike = [one for one in each if one and all(fold(member).lower().startswith(noun) for member in one.members)]
    many = [_opened(text, end, False, count) for start, end in places if _MANY.search(text[:start])]
    return alike or [one for one in many if one and (one.stated or _is_short(one))]


def _alike(text: str, start: int, noun: str) -> Enumeration | None:
    """The pieces from a place on that all begin with the noun, though nothing joins the last: "tiếng A, tiếng B"."""
    pieces = [_ENDS.sub("", piece) for piece in _cut(_cut(text[start:], ";")[0], ",")]
    begin = next((i for i, piece in enumerate(pieces) if not fold(piece).lower().startswith(noun)), len(pieces))
    members = tuple(map(_tidied, pieces[:begin]))
    is_short = all(len(member.split()) <= _SHORT for member in members[:-1])
    before = " ".join(_cut(text[:start], ";")[-1:]).split()[-_NEAR:]
    return Enumeration(" ".join(before), members, start) if len(members) > 1 and is_short else None


def _is_short(one: Enumeration) -> bool:
    return len(one.members) > _PAIR and all(len(member.split()) <= _SHORT for member in one.members)


def _opened(text: str, start: int, has_colon: bool, count: int) -> Enumeration | None:
    before = " ".join(_cut(text[:start], ";")[-1:]).split()[-_NEAR:]
    numbers = {*_numbers(" ".join(before)), count} - {0}
    clauses = _cut(text[start:], ";")
    if not clauses:
        return None
    first = clauses[0].partition(": ")
    is_clauses = len(clauses) >= (2 if has_colon else _CLAUSES) and (has_colon or not first[1])
    cuts = [tuple(clauses)] if is_clauses else []
    sure, *possible = _between_commas(first[0], bool(_LIKE.search(text[:start])), has_colon) or [()]
    known = next((cut for cut in (*cuts, *possible, sure) if len(cut) in numbers), None)
    cut = known or next(iter(cuts), sure)
    members = tuple(_tidied(member) for member in cut)
    if len(members) < 2 or not all(members):
        return None
    grouped = _LEADING.match(cut[0])
    return Enumeration(" ".join((*before, grouped[0] if grouped else "")).strip(), members, start, known is not None)


def _between_commas(text: str, goes_on: bool = False, has_colon: bool = False) -> list[tuple[str, ...]]:
    """The ways to cut a list between commas: the one that nothing but its words speaks for, which is none where
    nothing joins the last member, and then those that a number must speak for. ``goes_on``: what follows the last
    member may be told with it, as after "như": "như pin, bóng đèn, ắc quy được thu gom riêng"; ``has_colon``: members
    that each have a figure need not be short, "Các xã đạt: xã A 12%, xã B 9%".
    """
    text = _CLOSES.split(text, maxsplit=1)[0]
    pieces = _cut(text, ",")
    end = next((i for i, piece in enumerate(pieces) if i and _AFTER.match(piece)), len(pieces))
    if pieces and _PURPOSE.match(pieces[0]):
        return []
    count, is_open = len(pieces), bool(_IS_OPEN.search(text)) and end == len(pieces)
    pieces = pieces[:end]
    if any(len(piece.split()) > _MOST_WORDS for piece in pieces[:-1]):
        return []
    whole = tuple(pieces)
    if has_colon and len(whole) > _PAIR and end == count and all(map(_HAS_FIGURE.search, whole)):
        return [whole]
    if head := _shared_head(pieces):
        last = max(i for i, piece in enumerate(pieces) if piece.startswith(head))
        also = pieces[last + 1 :] if len(pieces) == last + 2 and _ALSO.match(pieces[-1]) else []
        return [(*(part for piece in pieces[: last + 1] for part in _parts(piece, head)), *also), whole]
    joined = [i for i, piece in enumerate(pieces) if _parts(piece)[1:] or (i and _LAST.match(piece))]
    if not joined:
        brief = whole[:-1] if goes_on else whole
        is_told = is_open or (end == count and len(whole) > _PAIR and all(len(p.split()) <= _SHORT for p in brief))
        return [whole if is_told else (), whole]
    last = joined[-1]
    parts = _parts(_ENDS.sub("", pieces[last]))
    every = tuple(part for piece in pieces[: last + 1] for part in _parts(piece))
    return [(*pieces[:last], *parts), whole, (*pieces[:last], " và ".join(parts[:-1]), parts[-1]), every]


def _shared_head(pieces: Sequence[str]) -> str:
    """The first word of a list that most of its pieces, and more than two, begin with; "" for none."""
    heads = [_tidied(piece).split(" ")[0] for piece in pieces]
    return heads[0] if heads and heads.count(heads[0]) > max(_PAIR, len(heads) / 2) else ""


def _parts(piece: str, head: str = "") -> list[str]:
    """A piece cut where it joins two members; ``head``: what a member begins with."""
    if _APART.match(piece):
        return [piece]
    joins = (match for match in _JOINS.finditer(piece) if not _depth(piece, match))
    cuts = [match.span() for match in joins if piece.startswith(head, match.end())]
    bounds = [0, *(place for span in cuts for place in span), len(piece)]
    parts = (piece[a:b].strip() for a, b in zip(bounds[::2], bounds[1::2], strict=True))
    return [part for part in parts if part]


def _cut(text: str, mark: str) -> list[str]:
    """The stretches between marks that stand in no brackets and no quotation."""
    places = [match.start() for match in re.finditer(rf"{mark}(?=\s|$)", text) if not _depth(text, match)]
    bounds = [-1, *places, len(text)]
    return [text[a + 1 : b].strip() for a, b in pairwise(bounds) if text[a + 1 : b].strip(" .")]


def _depth(text: str, match: re.Match[str]) -> int:
    """How many brackets, quotations and names are open where something was found."""
    before = text[: match.start()]
    inside = sum(start < match.start() < end for start, end in _names(text))
    return before.count('"') % 2 + open_brackets(before) + inside


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[tuple[int, int], ...]:
    """The names of bodies and the terms that have a short form, which no "và" in them cuts."""
    bodies = ((body.start, body.end) for body in agencies_in(text))
    terms = ((term.start, term.end) for term in expand(text))
    return (*bodies, *terms, *(match.span() for match in _COMPOUND.finditer(text)))


def _numbers(before: str) -> Iterator[int]:
    for match in _STATED.finditer(before):
        yield int(match["digits"]) if match["digits"] else ORDINALS[match["word"].lower()]


def _tidied(member: str) -> str:
    """A member without what only joins it to the others or names them all again."""
    return _LEADING.sub("", _JOINED.sub("", _OPEN_END.sub("", member)), count=1).strip()
