"""What a figure is: a record, and the words around a number that say what kind it is and how it is bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of, either
from assistant.vietnamese.units import Unit

Kind = Literal[
    "quantity", "fraction", "level", "year", "date", "period",
    "document", "version", "ordinal", "reference", "list", "code",
]  # fmt: skip
Comparator = Literal["at_least", "at_most", "about", "range", "average", "growth", "reduction", "multiple"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written and what it means.

    ``values`` holds one value, or two: the ends of a range or period, the parts of "3/7". ``unit`` carries its
    scale ("tỷ đồng", "%/năm"); ``amounts`` are the values times that scale. ``norm`` is the ISO form of a date,
    the key of a document number, or the folded text of a version.
    """

    text: str
    start: int
    end: int
    kind: Kind
    values: tuple[Decimal, ...] = ()
    unit: str = ""
    family: str = ""
    base: str = ""
    scale: Decimal = Decimal(1)
    comparators: tuple[Comparator, ...] = ()
    norm: str = ""

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        """The values in the base unit: 5 tỷ đồng is 5,000,000,000."""
        return tuple(value * self.scale for value in self.values)

    @property
    def comparator(self) -> Comparator | Literal[""]:
        """The first that is said of it, bounds before the rest; "" for none."""
        return self.comparators[0] if self.comparators else ""


_PARTS = any_of(
    ("điều", "khoản", "điểm", "mục", "tiết", "tiểu mục", "chương", "phụ lục", "trang", "phường", "quận", "quốc lộ")
)
_LOOSE = "phần,bảng,biểu,hình,mẫu,tờ,số,quyển,tập,bước,vòng,lô,đường,tầng,khu vực,nhóm,tổ,câu,đợt,giai đoạn,khu,khối"
_ACTS = any_of((*KINDS, "nq", "kl", "ct", "nđ", "qđ", "tt"))
_PART = re.compile(rf"{_PARTS}[^\S\n]*(?:{either('số')}[^\S\n]*)?$")
_LOOSE_PART = re.compile(rf"{any_of(_LOOSE.split(','))}[^\S\n]*[:.]?[^\S\n]*$")
_ACT = re.compile(rf"{_ACTS}[^\S\n]*(?:{either('số')}[^\S\n]*)?:?[^\S\n]*$")
_LEVEL = re.compile(
    rf"({any_of(('cấp độ', 'mức độ', 'hạng', 'bậc', 'trl', 'mức', 'cấp', 'loại', 'trình độ'))})[^\S\n]*$"
)
_STARS = re.compile(rf"\s?{either('sao')}(?!\w)")
_ORDINAL = re.compile(any_of(("thứ", "lần thứ", "khóa", "kỳ họp", "đại hội")) + r"[^\S\n]*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_YEAR = re.compile(rf"{any_of(('năm', 'nửa đầu', 'nửa cuối', 'cuối', 'giữa'))}[^\S\n]*$")
_NO_COUNT = frozenset(("", "guess"))


def classified(figure: Figure, unit: Unit, form: str) -> Figure:
    """The figure with the kind that the words before it give, or as a quantity with unit and comparators."""
    before = form[max(0, figure.start - 40) : figure.start]
    unnamed = unit.is_counted and unit.scale == 1
    uncounted = unnamed and unit.family in _NO_COUNT
    if unnamed and _ORDINAL.search(before):
        return replace(figure, kind="ordinal")
    loose = uncounted or figure.kind == "fraction"
    if (unnamed and _PART.search(before)) or (loose and _LOOSE_PART.search(before) and not _ACT.search(before)):
        return replace(figure, kind="reference")
    if uncounted and _ACT.search(before):
        return replace(figure, kind="document", norm=fold(figure.text).lstrip("0"))
    if uncounted and (level := _LEVEL.search(before)):
        return replace(figure, kind="level", unit=level[1])
    if uncounted and _STARS.match(form, figure.end):
        return replace(figure, kind="level", unit="sao")
    if _YEAR.fullmatch(figure.text) and (_IN_YEAR.search(before) or (unnamed and unit.family != "people")):
        return replace(figure, kind="year")
    return measured(figure, unit, form)


def measured(figure: Figure, unit: Unit, form: str) -> Figure:
    """The quantity with its unit and comparators."""
    whole = replace(figure, unit=unit.name, family=unit.family, base=unit.base, scale=unit.scale)
    return replace(whole, comparators=_comparators(whole, form, unit.end))


_AT_LEAST = (
    "không dưới",
    "không ít hơn",
    "không thấp hơn",
    "không nhỏ hơn",
    "thấp nhất",
    "trên",
    "hơn",
    "vượt",
    "lớn hơn",
)
_AT_MOST = (
    "không quá", "không vượt quá", "không vượt", "không nhiều hơn", "không cao hơn", "nhiều nhất", "dưới",
    "ít hơn", "thấp hơn", "nhỏ hơn", "chưa đến", "chưa tới",
)  # fmt: skip
_ABOUT = ("khoảng", "ước", "ước đạt", "xấp xỉ", "gần", "chừng", "ước khoảng", "ước tính")
_FILLER = any_of(
    ("là", "đạt", "có", "được", "từ", "khoảng", "mức", "bình quân", "tăng", "giảm", "thêm", "gấp", "bằng", "cho", "còn")
)
_CLOSE = rf"(?:[\s:(]+{_FILLER}){{0,2}}[\s:(]*$"
_FAR = r"(?:[\s:(]+[^\W\d]+){0,4}[\s:(]*$"  # words that mean a bound wherever they stand: "ít nhất mỗi huyện có"
_BOUNDS: tuple[tuple[Comparator, re.Pattern[str]], ...] = (
    (
        "at_least",
        re.compile(rf"(?:{any_of(('ít nhất', 'tối thiểu'))}{_FAR}|{any_of(_AT_LEAST)}{_CLOSE}|(?:≥|>=?)\s*$)"),
    ),
    ("at_most", re.compile(rf"(?:{any_of(('tối đa',))}{_FAR}|{any_of(_AT_MOST)}{_CLOSE}|(?:≤|<=?)\s*$)")),
    ("about", re.compile(any_of(_ABOUT) + _CLOSE)),
)
_AND_MORE = re.compile(rf"(?:\s+[^\W\d]+){{0,3}}?\s+{any_of(('trở lên',))}")
_AND_LESS = re.compile(rf"(?:\s+[^\W\d]+){{0,3}}?\s+{any_of(('trở xuống',))}")
_HAS_FROM = re.compile(rf"{any_of(('có', 'chiếm', 'đạt'))}\s+{either('từ')}\s+$")  # "có từ 150 doanh nghiệp"
_TO_MORE = re.compile(rf"\s*(?:[-–—]|{any_of(('đến', 'tới', 'lên', 'xuống', 'còn'))})")
_DIFFERS = re.compile(rf"{any_of(('cao', 'thấp', 'nhiều', 'ít', 'lớn', 'nhỏ'))}\s+{either('hơn')}\s+$")
_AGAINST = re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}?{either('so với')}")
_AVERAGE = re.compile(rf"{any_of(('bình quân', 'trung bình'))}(?!\s+{any_of(('đầu người', 'khá', 'yếu'))})\D*$")
_GROWTH = re.compile(rf"{any_of(('tăng', 'nâng', 'tăng thêm'))}(?!\s+{any_of(('trưởng', 'cường', 'tốc'))}){_FAR}")
_REDUCTION = re.compile(rf"{any_of(('giảm',))}{_FAR}")
_MULTIPLE = re.compile(any_of(("gấp", "tăng", "bằng", "cao hơn", "hơn")) + _FAR)
_CLAUSE_END = re.compile(r"[.;\n•](?=\s|$)")


def _comparators(figure: Figure, form: str, end: int) -> tuple[Comparator, ...]:
    """What the clause before the number, and "trở lên" after it, say of it."""
    clause = _CLAUSE_END.split(form[max(0, figure.start - 100) : figure.start])[-1]
    after = form[end : end + 40]
    found: dict[Comparator, None] = {}
    if _AND_MORE.match(after) or _AND_LESS.match(after):
        found["at_least" if _AND_MORE.match(after) else "at_most"] = None
    bounds = [(match.start(), name) for name, pattern in _BOUNDS if (match := pattern.search(clause))]
    if _DIFFERS.search(clause) and _AGAINST.match(after):
        bounds = []  # "thấp hơn 40 ha so với năm 2017" bounds nothing
    if not bounds and _HAS_FROM.search(clause) and not _TO_MORE.match(after):
        bounds = [(0, "at_least")]
    if bounds and not found:
        # "không dưới" begins before the "dưới" inside it
        found[min(bounds)[1]] = None
    found |= dict.fromkeys(_manners(figure, clause, after))
    return tuple(found)


def _manners(figure: Figure, clause: str, after: str) -> list[Comparator]:
    manners: list[Comparator] = []
    if _AVERAGE.search(_YEAR.sub("", clause).replace(" - ", " ")):
        manners.append("average")
    if _GROWTH.search(clause):
        manners.append("growth")
    elif _REDUCTION.search(clause):
        manners.append("reduction")
    against = re.match(rf"\s+{either('so với')}", after)
    if figure.base == "lần" and (against or _MULTIPLE.search(clause)):
        manners.append("multiple")
    return manners


def spanned(figure: Figure, unit: Unit, text: str) -> Figure:
    """A quantity reaches to the end of its unit; a guessed noun stays outside."""
    if figure.kind not in ("quantity", "fraction") or (unit.family == "guess" and unit.scale == 1):
        return figure
    return replace(figure, text=text[figure.start : unit.end], end=unit.end)
