"""Numbers in words, where a unit says that they count: "hai mô hình", "gấp ba"; and ordinals: "khóa XIII"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.vietnamese import numerals
from assistant.vietnamese.figure import Figure, measured, spanned
from assistant.vietnamese.letters import has_marks
from assistant.vietnamese.patterns import any_of, either
from assistant.vietnamese.units import Unit, unit_at

_ORDINAL_WORDS = re.compile(
    rf"{any_of(('thứ', 'khóa', 'đại hội', 'kỳ họp'))}\s+(?P<value>{any_of(numerals.ORDINALS)}|[ivx]+(?!\w))"
)
_NOT_BEFORE_WORDS = re.compile(any_of(("thứ", "tháng", "mùng", "lớp", "khóa", "đại hội", "hạng")) + r"\s*$")
_MULTIPLIED = re.compile(rf"{either('gấp')}\s+$")
_PARTS = re.compile(
    rf"(?<!\w)({numerals.ONE_TO_NINE})\s+{either('phần')}\s+({numerals.ONE_TO_NINE}|{either('tư')})(?!\w)"
)
_HALF = re.compile(rf"(?<!\w){either('một nửa')}(?!\w)")
_HALF_DAY = re.compile(rf"(?<!\w){either('nửa ngày')}(?!\w)")
_TWICE = re.compile(any_of(("gấp đôi",)))


def ordinals(text: str, form: str) -> Iterator[Figure]:
    """Ordinals in words or Roman numerals: thứ hai, khóa XIII."""
    for match in _ORDINAL_WORDS.finditer(form):
        word = match["value"]
        named = [number for name, number in numerals.ORDINALS.items() if re.fullmatch(either(name), word)]
        value = named[0] if named else numerals.roman(text[slice(*match.span("value"))])
        if value:
            yield Figure(text[slice(*match.span())], *match.span(), "ordinal", (Decimal(value),))


def worded(text: str, form: str, taken: bytearray) -> Iterator[Figure]:
    """Numbers in words, where a unit follows: "hai mô hình", "một trăm hộ", "gấp ba"."""
    bare = not has_marks(text)
    for match in numerals.WORDS.finditer(form):
        start, end = match.span()
        unit = unit_at(form, end)
        multiplied = bool(_MULTIPLIED.search(form[max(0, start - 8) : start])) and unit.family in ("", "guess")
        if any(taken[start:end]) or not (multiplied or _is_numeral(text, match, unit, bare)):
            continue
        unit = Unit("lần", "times", "lần", end=end) if multiplied else unit
        figure = Figure(text[start:end], start, end, "quantity", (Decimal(numerals.in_words(match[0])),))
        yield spanned(measured(figure, unit, form), unit, text)
    yield from _phrases(text, form)


def _phrases(text: str, form: str) -> Iterator[Figure]:
    """The figures that need no unit: "hai phần ba", "một nửa", "gấp đôi"."""
    for match in _PARTS.finditer(form):
        values = tuple(Decimal(numerals.in_words(match[part])) for part in (1, 2))
        yield Figure(text[slice(*match.span())], *match.span(), "fraction", values)
    for match in _HALF.finditer(form):
        yield Figure(text[slice(*match.span())], *match.span(), "fraction", (Decimal(1), Decimal(2)))
    for match in _HALF_DAY.finditer(form):
        half = Figure(text[slice(*match.span())], *match.span(), "fraction", (Decimal(1), Decimal(2)))
        yield replace(half, unit="ngày", family="time", base="ngày")
    for match in _TWICE.finditer(form):
        said = Figure(text[slice(*match.span())], *match.span(), "quantity", (Decimal(2),), comparators=("multiple",))
        yield replace(said, unit="lần", family="times", base="lần")


def _is_numeral(text: str, match: re.Match[str], unit: Unit, bare: bool) -> bool:
    """Whether the word counts something here: "một" is mostly an article, "năm" a year, "Ba" a name."""
    word, start = match[0], match.start()
    if (
        not unit.family
        or unit.base.startswith(("phần", "phan"))
        or _NOT_BEFORE_WORDS.search(match.string[max(0, start - 10) : start])
    ):
        return False
    if word in ("một", "mot", "năm", "nam") and unit.scale == 1 and unit.family != "percent":
        return False
    if text[match.end() : match.end() + 2].strip()[:1].isupper():
        return False
    if text[start].isupper() and not re.search(r"(?:^|[.;:\n*+-])\s*$", text[max(0, start - 4) : start]):
        return False
    return unit.family != "guess" if bare else all(part in numerals.WRITTEN for part in word.split())
