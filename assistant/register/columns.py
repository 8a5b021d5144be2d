"""Targets of a table row: what its first cell names, with a figure under each year or plan among the headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.reading.cells import PART, Cell, cells_of, is_row
from assistant.records import Passage
from assistant.register.sections import kind_of
from assistant.register.slips import Slip, repaired
from assistant.register.times import times_of
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure, figures

_SETS = re.compile(
    r"\b(?:muc tieu|chi tieu|ke hoach|phan dau|du toan|den nam|nhiem ky|nam|giai doan|lo trinh)\b|^20\d\d$"
)
_REPORTS = re.compile(r"\b(?:thuc hien|hien trang|uoc|ket qua|da dat|thuc te|so lieu)\b")
_NAMES = re.compile(r"\b(?:chi tieu|noi dung|ten|muc tieu|linh vuc|danh muc|tieu chi)\b")
_OTHER = re.compile(
    r"\b(?:ghi chu|co quan|don vi (?!tinh)|chu tri|phoi hop|thoi gian|thoi han|ma so|so hieu|ky hieu|ngay|tien do|"
    r"stt|van ban|trich yeu|san pham|lo trinh cong bo|phan to)\b"
)
_TABLE_OF_TARGETS = re.compile(r"\b(?:muc tieu|chi tieu|ke hoach|phan dau|du toan|tam nhin)\b")
_STATISTICS = re.compile(r"\bthong ke\b")
_UNIT_IN_NAME = re.compile(
    r"\s*\((%|‰|ha|km|người|(?:nghìn |triệu |tỷ )+(?:đồng|USD)|tỷ|triệu|nghìn)\)\s*$", re.IGNORECASE
)
_UNMATCHED = "Dòng của bảng không khớp với các tên cột, chưa rõ năm và đơn vị; hãy đối chiếu bản gốc."
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_AMOUNT = re.compile(
    r"(?:(?:[≥≤<>]=?|trên|dưới|khoảng|từ|ít nhất|tối thiểu|tối đa|không quá|tăng|giảm|đạt)\s*)*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """What a cell sets: its figure with the unit of the row, the years of its column, and slips in it."""

    indicator: str
    figure: Figure
    text: str  # in which the figure stands
    period: str
    reported: bool
    slips: tuple[Slip, ...]
    doubts: tuple[str, ...] = ()


def amounts_of(passage: Passage) -> Iterator[Amount]:
    """The amounts of a row, left to right; none where its table sets no targets.

    Where cells and headers do not match, the figures after the name are given, in doubt.
    """
    cells = [cell for cell in cells_of(passage) if not cell.is_ordinal]
    headers = fold(" ".join((*passage.headings, passage.lead)))
    if not is_row(passage) or _STATISTICS.search(headers):
        return
    if not _TABLE_OF_TARGETS.search(headers) and kind_of(passage) != "result":
        return
    if not cells and kind_of(passage) == "target":
        cells = [Cell("", text) for text in passage.text.split(PART)]
        yield from (replace(amount, doubts=(_UNMATCHED,)) for amount in _below_nothing(cells))
        return
    name = _named(cells)
    if name is None:
        return
    named = _UNIT_IN_NAME.search(name.text)
    unit = next((cell.text for cell in cells if cell.is_unit), named[1] if named else "")
    for cell in cells:
        if cell is not name and not cell.is_unit and _is_amount(cell.header):
            yield from _amount(_UNIT_IN_NAME.sub("", name.text), cell, unit)


def _below_nothing(cells: Sequence[Cell]) -> Iterator[Amount]:
    name = _named(cells)
    if name is None:
        return
    for cell in cells[cells.index(name) + 1 :]:
        yield from _amount(name.text, cell, "")


def _named(cells: Sequence[Cell]) -> Cell | None:
    worded = [cell for cell in cells if not cell.is_unit and re.search(r"[^\W\d_]{2}", cell.text)]
    named = (cell for cell in worded if _NAMES.search(fold(cell.header)))
    return next(named, worded[0] if worded else None)


def _is_amount(header: str) -> bool:
    form = fold(header).strip()
    return bool(_SETS.search(form) or _REPORTS.search(form)) and not _OTHER.search(form)


def _unit_after(text: str, unit: str) -> str:
    if not unit or text.endswith(unit):
        return ""
    return unit if unit == "%" else f" {unit}"


def _amount(indicator: str, cell: Cell, unit: str) -> Iterator[Amount]:
    text, slips = repaired(f"đạt {cell.text}{_unit_after(cell.text, unit)}")
    found = [figure for figure in figures(text) if figure.kind in ("quantity", "year", "level") and figure.values]
    if len(found) != 1 or not _AMOUNT.fullmatch(text[: found[0].start]):
        return
    figure = replace(found[0], unit=found[0].unit or unit)
    times, year = times_of(cell.header, figures(cell.header)), _YEAR.search(cell.header)  # "Kế hoạch 2026"
    yield Amount(
        " ".join(indicator.split()).strip(" .:;-"),
        replace(figure, kind="quantity"),
        text,
        times[0].label if times else year[0] if year else "",
        bool(_REPORTS.search(fold(cell.header))) and not _SETS.search(re.sub(r"\bnam\b", "", fold(cell.header))),
        slips,
    )
