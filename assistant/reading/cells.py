"""The cells of a table row with the headers above them, from a passage that reading made of the row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Passage
from assistant.vietnamese.letters import fold

_ROW = re.compile(r"Hàng \d+")  # how the label of a row begins
PART = "; "  # what reading puts between the cells of a row and between the headers above it
_UNIT = re.compile(r"\b(?:don vi(?: tinh)?|dvt)\b")
_SEVERAL = re.compile(r"\bphoi hop\b|\btham gia\b|\bthanh phan\b")  # columns whose cells mostly name more than one
_ORDINAL = re.compile(r"(?:stt|tt|so tt|so thu tu)\W*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row and the header of its column, "" where that is blank."""

    header: str
    text: str

    @property
    def shown(self) -> str:
        """The cell after its header."""
        return f"{self.header}: {self.text}" if self.header else self.text

    @property
    def is_unit(self) -> bool:
        """Whether the column gives the unit of the others."""
        return bool(_UNIT.search(fold(self.header)))

    @property
    def is_ordinal(self) -> bool:
        """Whether the column only counts the rows."""
        return bool(_ORDINAL.fullmatch(fold(self.header)))


def is_row(passage: Passage) -> bool:
    """Whether a passage is a row of a table."""
    return bool(_ROW.match(passage.label))


def cells_of(passage: Passage) -> Sequence[Cell]:
    """The cells of a row with their headers; none where it is no row, or cells and headers cannot be matched.

    A header missing at the left is taken as the blank corner of a table, unless the first one only counts the rows.
    """
    headers, texts = passage.lead.split(PART), passage.text.split(PART)
    if not is_row(passage) or len(headers) < 2 or len(texts) < len(headers):
        return ()
    if len(texts) > len(headers):
        is_counted = Cell(headers[0], "").is_ordinal and texts[0].strip(" .").isdigit()
        texts = _mended(headers, texts) if is_counted else texts
    if not 0 <= len(texts) - len(headers) <= 1:
        return ()
    headers = [""] * (len(texts) - len(headers)) + headers
    return [Cell(header, text) for header, text in zip(headers, texts, strict=True)]


def blocks_of(cells: Sequence[Cell]) -> list[Sequence[Cell]]:
    """The rows that stand side by side in one, where its headers come again in their order; else the row itself."""
    headers = [cell.header for cell in cells]
    for width in range(2, len(headers) // 2 + 1):
        if len(headers) % width == 0 and headers == headers[:width] * (len(headers) // width):
            return [cells[at : at + width] for at in range(0, len(cells), width)]
    return [cells]


def _mended(headers: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Cells that hold the mark between cells put together again: a part that begins small goes on, and of the columns
    one that names several takes what is left over. Nothing where that does not come out.
    """
    whole: list[str] = []
    for text in texts:
        if whole and text[:1].islower():
            whole[-1] += f"{PART}{text}"
        else:
            whole.append(text)
    over = len(whole) - len(headers)
    if over <= 0:
        return whole if over == 0 else []
    several = [at for at, header in enumerate(headers) if _SEVERAL.search(fold(header))]
    if len(several) != 1:
        return []
    (at,) = several
    return [*whole[:at], PART.join(whole[at : at + over + 1]), *whole[at + over + 1 :]]
