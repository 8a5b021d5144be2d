"""A table as a grid of cells becomes rows that carry their column headers. Knows no file format.

A merged cell stands in the grid at each of its places as the same ``Cell`` object. The blocks that official
documents lay out as tables without rules (issuer and Quốc hiệu, Nơi nhận and signature) are told apart: they are text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from assistant.reading.formats.builder import CELL_SEPARATOR, SourceBuilder, one_line

MAX_COLUMNS = 64
_OFFICIAL = re.compile(
    r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|Nơi nhận\s*:|ngày\s.{1,4}\stháng\s.{1,4}\snăm",
)
_NUMBER = re.compile(r"[-+±≥≤<>~]?\s*\d[\d.,]*\s*(?:[-–]\s*\d[\d.,]*)?\s*%?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?")
_INDEX = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?")


@dataclass(eq=False, slots=True)
class Cell:
    """A cell; ``paragraphs`` in reading order."""

    paragraphs: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The cell on one line."""
        return one_line(" ".join(self.paragraphs))


Grid = list[list[Cell]]


def is_official_block(grid: Grid) -> bool:
    """Whether a table only lays out the head or the foot of an official document."""
    if not grid or len(grid[0]) > 3 or len(grid) > 6:
        return False
    return any(_OFFICIAL.search(cell.text) for row in grid for cell in row)


def is_data(grid: Grid) -> bool:
    """Whether a table has rows under columns at all."""
    if len(grid) < 2 or not 1 < len(grid[0]) <= MAX_COLUMNS or is_official_block(grid):
        return False
    return not any(all(cell is column[0] for cell in column) for column in zip(*grid, strict=True))


def add_table(builder: SourceBuilder, grid: Grid, header_rows: int | None = None) -> None:
    """Add a table: as rows if it holds data, otherwise cell by cell as text."""
    grid = [row for row in grid if any(cell.text for cell in row)]
    while len(grid) > 1 and _spans_all(grid[0]):
        builder.paragraph(grid.pop(0)[0].text)
        header_rows = header_rows - 1 if header_rows else header_rows
    if not is_data(grid):
        add_as_text(builder, grid)
        return
    depth = header_depth(grid) if header_rows is None else header_rows
    add_rows(builder, grid, min(depth, len(grid) - 1))


def add_as_text(builder: SourceBuilder, grid: Grid) -> None:
    """Add each cell once, in reading order."""
    seen: set[int] = set()
    for cell in (cell for row in grid for cell in row):
        if id(cell) not in seen:
            seen.add(id(cell))
            for paragraph in cell.paragraphs:
                builder.paragraph(paragraph)


def add_rows(builder: SourceBuilder, grid: Grid, depth: int) -> list[str]:
    """Add the rows below the first ``depth``, which are headers; the headers of the columns are returned."""
    columns = column_names(grid[:depth])
    for row in grid[:depth]:
        builder.unread(CELL_SEPARATOR.join(cell.text for cell, _ in groupby(row)))
    start = depth
    if depth and start < len(grid) and is_index_row(grid[start]):
        builder.unread(CELL_SEPARATOR.join(cell.text for cell in grid[start]))
        start += 1
    for row in grid[start:]:
        add_row(builder, row, columns)
    return columns


def add_row(builder: SourceBuilder, row: list[Cell], columns: list[str]) -> None:
    """Add one row; a row with one wide cell and nothing else is a line of text between the rows."""
    inked = [cell for cell in row if cell.text]
    if len(inked) > 1 and all(cell is inked[0] for cell in inked):
        builder.paragraph(inked[0].text)
        return
    groups = [list(group) for _, group in groupby(range(len(row)), key=lambda at: id(row[at]))]
    names = [_joined([columns[at] for at in group], "; ") for group in groups] if columns else []
    builder.row([row[group[0]].text for group in groups], names)


def column_names(headers: Grid) -> list[str]:
    """The name of each column: its header cells from the top down, a merged one once."""
    return [_joined([cell.text for cell, _ in groupby(column)], ", ") for column in zip(*headers, strict=True)]


def header_depth(grid: Grid) -> int:
    """How many rows at the top are headers, where the format does not say."""
    if not _looks_like_header(grid[0]):
        return 0
    depth = 1
    while depth < min(4, len(grid) - 1) and _open_below(grid, depth):
        depth += 1
    return depth


def is_index_row(row: list[Cell]) -> bool:
    """A row that only numbers the columns: (1) (2) (3), or A B 1 2."""
    texts = [cell.text for cell in row]
    return len(texts) > 1 and all(_INDEX.fullmatch(text) for text in texts) and len(set(texts)) == len(texts)


def is_figure(text: str) -> bool:
    """Whether a cell holds nothing but a figure; years, which may head a column, are figures too."""
    return bool(_NUMBER.fullmatch(text))


def is_value(text: str) -> bool:
    """Whether a cell holds nothing but a figure that is no year."""
    return is_figure(text) and not _YEAR.fullmatch(text)


def _looks_like_header(row: list[Cell]) -> bool:
    texts = [cell.text for cell in row]
    if sum(map(bool, texts)) * 2 < len(texts) or any(len(text) > 200 for text in texts):
        return False
    return not any(map(is_value, texts))


def _open_below(grid: Grid, depth: int) -> bool:
    """Whether the header goes on: a cell reaches down into this row, or one above it spans columns."""
    above, row = grid[depth - 1], grid[depth]
    reaches = any(upper is lower for upper, lower in zip(above, row, strict=True))
    spans = any(left is right for left, right in pairwise(above))
    return (reaches or spans) and _looks_like_header(row)


def _spans_all(row: list[Cell]) -> bool:
    return len(row) > 1 and all(cell is row[0] for cell in row)


def _joined(names: list[str], separator: str) -> str:
    return separator.join(dict.fromkeys(filter(None, names)))
