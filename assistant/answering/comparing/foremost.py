"""Which row of a comparison has most, or least, where its figures tell that for certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.answering.asking.periods import Span, spans_of
from assistant.answering.drafting import Statement
from assistant.answering.weighing.figures import figures_in
from assistant.answering.wording import bold
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import syllables
from assistant.vietnamese.units import COUNTED

# The word that a question compares by, as it is written, and whether the greatest figure has it.
_WORDS: Mapping[str, tuple[str, bool]] = {
    "cao": ("cao", True),
    "lon": ("lớn", True),
    "nhieu": ("nhiều", True),
    "nhanh": ("nhanh", True),
    "muon": ("muộn", True),
    "tre": ("muộn", True),
    "thap": ("thấp", False),
    "nho": ("nhỏ", False),
    "it": ("ít", False),
    "kem": ("thấp", False),
    "hon": ("cao", True),
    "som": ("sớm", False),
    "moi": ("mới", True),
    "cu": ("cũ", False),
    "truoc": ("trước", False),
    "sau": ("sau", True),
}
_ALONE = (
    "muon",
    "moi",
    "cu",
    "truoc",
    "sau",
    "hon",
)  # "muốn có ít … hơn": these compare only right before "hơn", or after what is done
_COMPARES = re.compile(
    rf"\b({'|'.join(word for word in _WORDS if word not in _ALONE)})\b(?: [\w&]+){{0,6}}?"
    r" (?:hon\b|nhat\b(?! (?:la )?(?:bao nhieu|bn|may|\d)))"
    rf"|\b({'|'.join(_ALONE)}) (?:hon|nhat)\b"
    r"|\b(?:(?:ben|noi|cai|tinh|nam|muc) nao|ai) (hon)(?= ai\b|\W*$)"
    r"|\b(?:ra|co|doi|hanh|ky|dang) (truoc|sau)\b(?! (?:ngay|thang|nam|khi|do|day)\b)"
)
_LEAD = re.compile(r"\*\*(?P<figure>.+?)\*\*(?P<note> \([^)]*\))?")
_UNBOUNDED = Decimal("Infinity")
_ABOUT = Decimal("0.2")  # by what share a figure may be off that is only about so much
_WAYS = frozenset(("growth", "reduction", "multiple"))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a row leads with: as shown, what it measures, and between which bounds."""

    text: str
    unit: tuple[object, ...]
    low: Decimal
    high: Decimal


def compares_by(asked: str) -> str:
    """The folded word of a question that asks which is more or less; "" where none does."""
    match = _COMPARES.search(asked)
    return next(filter(None, match.groups()), "") if match else ""


def foremost(asked: str, rows: Mapping[str, Statement], years: Sequence[Span] = ()) -> list[Statement]:
    """The row that has most of what is asked, or least, with the figures of all; nothing where it is not certain.

    Certain is what single figures of one unit, or bounds that do not meet, say of the same years; ``years``: those of
    the question, which then every row is of.
    """
    word = compares_by(asked)
    told = {name: _told(row.text, with_years=not spans_of(name)) for name, row in rows.items()}
    figures = {name: figures for name, figures in told.items() if figures}
    if not word or len(figures) < max(2, len(rows)):
        return []
    flat = [figure for row in figures.values() for figure in row]
    if len({figure.unit for figure in flat}) > 1 or not (years or _of_one_year(rows.values())):
        return []
    sources = tuple(dict.fromkeys(source for row in rows.values() for source in row.sources))
    text = _equal(figures) or _outdone(figures, *_WORDS[word])
    return [Statement(text, sources)] if text else []


def counts_alike(row: Statement, others: Iterable[Statement]) -> bool:
    """Whether a row may count what other rows count: not where they lead with homes, and it with shares and works."""
    told = [figure for other in others for figure in leading(other)]
    own = {_noun(figure) for figure in leading(row)}
    is_count = any(figure.family in COUNTED for figure in told)
    return not (is_count and own) or bool({_noun(figure) for figure in told} & own)


def of_one_kind(rows: Mapping[str, Statement], telling: Sequence[str] = ()) -> dict[str, Statement]:
    """The rows that lead with an amount of the kind that most of them lead with, and those that lead with none; of two
    kinds that of the row that says most of the words ``telling``.
    """
    families = {name: {figure.family for figure in leading(row)} for name, row in rows.items()}
    said = {name: len(set(telling).intersection(syllables(row.text))) for name, row in rows.items()}
    of_kind = {
        kind: [name for name, own in families.items() if kind in own] for kind in set().union(*families.values())
    }
    most = max(of_kind.values(), key=lambda names: (len(names), max(map(said.__getitem__, names))), default=[])
    return {name: row for name, row in rows.items() if name in most or not families[name]}


def _noun(figure: Figure) -> str:
    """What a figure counts by its first word: "hồ" of "hồ chứa nước"."""
    return fold(figure.base or figure.unit).partition(" ")[0]


def leading(row: Statement) -> list[Figure]:
    """The figures that a row leads with."""
    return [figure for lead in _LEAD.finditer(row.text) for figure in figures_in(lead["figure"])]


def _equal(figures: Mapping[str, Sequence[_Told]]) -> str:
    bounds = {(figure.low, figure.high) for row in figures.values() for figure in row}
    (low, high), *others = bounds
    if others or low != high or any(len(row) > 1 for row in figures.values()):
        return ""
    *first, last = (bold(name) for name in figures)
    return f"Bằng nhau: {', '.join(first)} và {last} đều {next(iter(figures.values()))[0].text}."


def _outdone(figures: Mapping[str, Sequence[_Told]], word: str, is_most: bool) -> str:
    low = {name: min(figure.low for figure in row) for name, row in figures.items()}
    high = {name: max(figure.high for figure in row) for name, row in figures.items()}
    best = max(low, key=low.__getitem__) if is_most else min(high, key=high.__getitem__)
    others = [name for name in figures if name != best]
    if not all(low[best] > high[name] if is_most else high[best] < low[name] for name in others):
        return ""
    shown = {name: "; ".join(figure.text for figure in row) for name, row in figures.items()}
    rest = "; ".join(f"{shown[name]} của {name}" for name in others)
    first = bold(best[:1].upper() + best[1:])
    return f"{first} {word} {'hơn' if len(others) == 1 else 'nhất'}: {shown[best]}, so với {rest}."


def _told(text: str, with_years: bool) -> list[_Told]:
    """The figures that a row leads with, and the years beside them; none where one figure has no amount."""
    found = []
    for lead in _LEAD.finditer(text):
        figures = figures_in(lead["figure"])
        bounds = _bounds(figures[0]) if len(figures) == 1 else None
        if bounds is None:
            return []
        shown = lead[0] if with_years else f"**{lead['figure']}**"
        found.append(_Told(shown, _unit(figures[0]), *bounds))
    return found


def _bounds(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest that a figure may be; None where it has no amount."""
    if figure.kind == "date":
        return _days(figure.norm)
    values = figure.values[:1] if figure.kind in {"level", "fraction"} else figure.amounts
    if not values:
        return None
    if "about" in figure.comparators:
        return values[0] * (1 - _ABOUT), values[-1] * (1 + _ABOUT)
    low = -_UNBOUNDED if "at_most" in figure.comparators else values[0]
    return low, _UNBOUNDED if "at_least" in figure.comparators else values[-1]


def _days(norm: str) -> tuple[Decimal, Decimal] | None:
    """A whole date as a number that grows with time."""
    digits = norm.replace("-", "")
    return (Decimal(digits), Decimal(digits)) if re.fullmatch(r"\d{8}", digits) else None


def _unit(figure: Figure) -> tuple[object, ...]:
    """What must be the same of two figures for one to be more than the other."""
    base, _, rate = figure.unit.partition("/")
    whole = figure.values[1:] if figure.kind in {"level", "fraction"} else ()
    return figure.kind, fold(figure.base or base), rate, whole, frozenset(figure.comparators) & _WAYS


def _of_one_year(rows: Iterable[Statement]) -> bool:
    """Whether no two rows lead with figures of different years."""
    notes = (spans_of(lead["note"] or "") for row in rows for lead in _LEAD.finditer(row.text))
    return len({span[1] for spans in notes for span in spans}) <= 1
