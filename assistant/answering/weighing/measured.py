"""The cells of a table row with the unit that a column of the row or their header gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.weighing.figures import figures_in
from assistant.reading.cells import PART, Cell

_IN_BRACKETS = re.compile(r"\(([^()]{1,30})\)\s*$")
_BARE = re.compile(r"[\d.,]*\d")


def with_unit(cell: Cell, cells: Sequence[Cell]) -> str:
    """What a cell of the row says, with its unit where it does not end with it."""
    unit = next((other.text for other in cells if other.is_unit), "") or _unit_of(cell.header)
    return cell.text if not unit or cell.text.endswith(unit) else f"{cell.text}{'' if unit == '%' else ' '}{unit}"


def told_with_units(cells: Sequence[Cell]) -> str:
    """The row without its number in the table, each bare number with its unit."""
    told = [cell for cell in cells if not cell.is_ordinal]
    return PART.join(with_unit(cell, cells) if _is_amount(cell) else cell.text for cell in told)


def _is_amount(cell: Cell) -> bool:
    return bool(_BARE.fullmatch(cell.text))


def _unit_of(header: str) -> str:
    """The unit that a header gives in brackets: "Ngân sách tỉnh (tỷ đồng)"."""
    match = _IN_BRACKETS.search(header)
    found = figures_in(f"5 {match[1]}") if match else ()
    return match[1] if match and found and found[0].family not in ("", "guess") else ""
