"""Every figure of a text with its value, unit and comparator, told apart from years, dates and references.

Nothing is dropped: what is no quantity is classified by ``kind``. Works with dấu and without. What a figure
is about (its indicator) is for those who read the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.vietnamese import numerals
from assistant.vietnamese.dates import DateMention, Period, dates, periods
from assistant.vietnamese.documents import DocumentNumber, document_numbers
from assistant.vietnamese.figure import Comparator, Figure, Kind, classified, spanned
from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of, claim, either, lowered
from assistant.vietnamese.units import Unit, unit_at
from assistant.vietnamese.worded import ordinals, worded

__all__ = [
    "Comparator", "DateMention", "DocumentNumber", "Figure", "Kind", "Period",
    "dates", "document_numbers", "figures", "periods", "same_figure", "years",
]  # fmt: skip


def figures(text: str) -> list[Figure]:
    """The figures of NFC text, in order."""
    form = lowered(text)
    taken = bytearray(len(text))
    found = [figure for figure in _named(text, form) if claim(taken, figure.start, figure.end)]
    found += _numbers(text, form, taken)
    return _joined(_continued(sorted(found, key=lambda figure: figure.start), form), text, form)


def years(text: str) -> list[int]:
    """The years named in NFC text, alone, in dates or as ends of periods; each once, in order."""
    named: dict[int, None] = {}
    for figure in figures(text):
        if figure.kind in ("year", "period"):
            named |= dict.fromkeys(int(value) for value in figure.values)
        elif figure.kind == "date" and figure.norm[0].isdigit():
            named[int(figure.norm[:4])] = None
    return list(named)


# What is no plain number, the most specific first.
_VERSION = re.compile(
    r"(?<!\w)(?:(?:tcvn|iso|qcvn|iec|haccp|tcvn iso|iso/iec)[\s/-]*)+\d[\d.-]*(?::\s?\d{4})?(?:/[a-z]+)?"
    rf"|(?<!\w)(?:cmcn|{either('công nghiệp')}|web|{either('lần thứ')})\s*\d\.\d(?!\w)"
    r"|(?<![\w,.])\d[gd](?!\w)(?:\s?/\s?\d[gd](?!\w))*"
)


_CLOCK = re.compile(r"(?<![\w:])\d{1,2}(?::\d\d){1,2}(?![\w:])|(?<!\w)\d{1,2}[hg]\d{0,2}(?!\w)")


def _named(text: str, form: str) -> tuple[Figure, ...]:
    """Document numbers, versions, dates and periods, in order of precedence where they overlap."""
    return (
        *_documents(text),
        *_versions(text, form),
        *_dates(text),
        *_days(text, form),
        *_periods(text),
        *_clocks(text, form),
    )


def _documents(text: str) -> Iterator[Figure]:
    for number in document_numbers(text):
        yield Figure(number.text, number.start, number.end, "document", norm=number.key)


def _versions(text: str, form: str) -> Iterator[Figure]:
    for match in _VERSION.finditer(form):
        end = match.start() + len(match[0].rstrip(".-"))
        written = text[match.start() : end]
        yield Figure(written, match.start(), end, "version", norm=re.sub(r"[^a-z0-9.:]+", " ", fold(written)))


def _clocks(text: str, form: str) -> Iterator[Figure]:
    for match in _CLOCK.finditer(form):
        yield Figure(text[slice(*match.span())], *match.span(), "code")


def _dates(text: str) -> Iterator[Figure]:
    for mention in dates(text):
        yield Figure(mention.text, mention.start, mention.end, "date", norm=mention.iso)


# "ngày 15 hằng tháng", "ngày 20 tháng cuối quý": the day comes again and is of no one year
_OFTEN = any_of(("hằng tháng", "hàng tháng", "mỗi tháng", "hằng quý", "hàng quý", "mỗi quý"))
_DAY_AGAIN = re.compile(
    rf"(?<!\w){either('ngày')}\s+(?P<day>\d{{1,2}})\s+(?P<often>{_OFTEN}|{any_of(('tháng',))}\s+\D)"
)


def _days(text: str, form: str) -> Iterator[Figure]:
    for match in _DAY_AGAIN.finditer(form):
        end = match.end() if re.fullmatch(_OFTEN, match["often"]) else match.end("day")
        yield Figure(text[match.start() : end], match.start(), end, "date", norm=f"ngay {int(match['day'])}")


def _periods(text: str) -> Iterator[Figure]:
    for period in periods(text):
        values = tuple(Decimal(year) for year in period.years)
        kind: Kind = "period" if len(values) == 2 else "year"
        yield Figure(period.text, period.start, period.end, kind, values)


# Plain numbers, and fractions such as "3/7" and "10/63".
_OF = r"(?:\s?/\s?|\s(?:trên|tren)\s(?=\d+\s(?:điểm|diem)\b))"  # "85 trên 100 điểm" is a score, "trên 100 điểm" a bound
_DIGITS = re.compile(rf"(?<![\w])(?P<number>\d+(?:[.,]\d+)*)(?:{_OF}(?P<of>\d{{1,4}})(?![\d.,]*\d))?")
_NUMBERING = r"\d{1,2}(?:\.\d{1,2})"
_LIST = re.compile(
    rf"(?m)^(?:[^\S\n]|[*#>-])*(?P<label>{_NUMBERING}{{0,4}}[.)](?=\s)|{_NUMBERING}{{0,4}}\s?[-–:](?=\s)"
    rf"|{_NUMBERING}{{1,4}}(?=\s+[^\W\d_]))"
)
_RANGE = re.compile(r"(\d{1,4})\s?[-–]\s(\d{1,4})(?![\d.,/])")


def _numbers(text: str, form: str, taken: bytearray) -> list[Figure]:
    marks = (match for match in _LIST.finditer(text) if not _opens_range(text, match))
    labels = (Figure(match["label"], *match.span("label"), "list") for match in marks)
    found = [figure for figure in labels if claim(taken, figure.start, figure.end)]
    digits = (match for match in _DIGITS.finditer(form) if not any(taken[slice(*match.span())]))
    found += [_number(text, form, match) for match in digits]
    return [*found, *ordinals(text, form), *worded(text, form, taken)]


def _opens_range(text: str, label: re.Match[str]) -> bool:
    """Whether a line begins with a range and not with its number in a list: "04 - 05 nhóm"."""
    match = _RANGE.match(text, label.start("label"))
    return match is not None and int(match[1]) < int(match[2])


def _number(text: str, form: str, match: re.Match[str]) -> Figure:
    start, end = match.span()
    figure = Figure(text[start:end], start, end, "fraction" if match["of"] else "quantity")
    value = numerals.decimal(match["number"])
    if value is None or (len(match["number"]) > 8 and match["number"].isdigit()):
        return replace(figure, kind="code")
    unit = unit_at(form, end)
    if re.search(r"[^\W\d_][-–]$", form[max(0, start - 2) : start]) or (
        unit.end == end and form[end : end + 1].isalpha()
    ):
        return replace(figure, kind="version", norm=fold(figure.text))  # COVID-19, 3A
    figure = replace(figure, values=(value, Decimal(match["of"])) if match["of"] else (value,))
    return spanned(classified(figure, unit, form), unit, text)


_AND = re.compile(rf"\s*(?:[,;&-]|–|{any_of(('và', 'hoặc', 'đến'))})\s*")
_TO = re.compile(rf"\s*(?:[-–—−]|{any_of(('đến', 'tới'))})\s*")


def _continued(found: list[Figure], form: str) -> list[Figure]:
    """A number after "Điều 5," or "mức độ 3 và" is of the same kind, if no unit says otherwise."""
    done: list[Figure] = []
    for figure in found:
        last = done[-1] if done else None
        loose = figure.kind in ("quantity", "fraction") and figure.family in ("", "guess") and figure.scale == 1
        if last and loose and last.kind in ("reference", "level") and _AND.fullmatch(form[last.end : figure.start]):
            figure = replace(figure, kind=last.kind, unit=last.unit, family="", base="", comparators=())
        done.append(figure)
    return done


def _joined(found: list[Figure], text: str, form: str) -> list[Figure]:
    """ "38 - 42%" and "từ 5 đến 7 tỷ đồng" as one figure with two values."""
    done: list[Figure] = []
    for figure in found:
        if done and _is_range(done[-1], figure, form):
            low = done.pop()
            figure = replace(
                figure,
                text=text[low.start : figure.end],
                start=low.start,
                values=low.values + figure.values,
                comparators=(*low.comparators, "range"),
            )
        done.append(figure)
    return done


def _is_range(low: Figure, high: Figure, form: str) -> bool:
    if (low.kind, high.kind) != ("quantity", "quantity") or len(low.values + high.values) != 2:
        return False
    same_unit = not low.unit or (high.unit.startswith(low.unit) and low.scale == high.scale)
    return same_unit and low.values < high.values and bool(_TO.fullmatch(form[low.end : high.start]))


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures state the same: equal kind, equal value in the base unit, units of one family.

    "38 %" = "38%", "05" = "5", "5 tỷ đồng" = "5.000 triệu đồng"; "10 sản phẩm" is not "10 doanh nghiệp", but a
    bare 10, or a 10 with a noun that is not known, may be either.
    """
    if one.norm or other.norm:
        return (one.kind, one.norm) == (other.kind, other.norm)
    parts = ("fraction", "level")
    if one.kind != other.kind and not (one.kind in parts and other.kind in parts):
        return False
    return one.amounts == other.amounts and _same_unit(one, other)


def _same_unit(one: Figure, other: Figure) -> bool:
    counted = all(not figure.family or Unit(family=figure.family).is_counted for figure in (one, other))
    if not counted:
        return one.base == other.base
    if not (one.family and other.family) or "guess" in (one.family, other.family):
        return True
    return one.base.startswith(other.base) or other.base.startswith(one.base)
