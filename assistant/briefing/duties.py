"""The table of duties by agency, each with its part, task and deadline."""

from __future__ import annotations

from assistant.briefing.choosing import Selection, Shelf
from assistant.briefing.model import Part, Row, Statement, Table
from assistant.briefing.parts import absence, by_document, cited_with, heading
from assistant.briefing.wording import SILENT, capitalised, deadline_of
from assistant.records import Duty
from assistant.register.tables import PARTS

TITLE = "Trách nhiệm của các cơ quan"
NONE = "{documents} không giao trách nhiệm cho cơ quan cụ thể nào{about}."
_COLUMNS = ("Vai trò", "Nội dung", "Thời hạn, định kỳ")
_WIDTHS = (0.18, 0.6, 0.22)


def part(selection: Selection) -> Part:
    """Every duty, document by document and agency by agency in the order in which they are first met."""
    return by_document(TITLE, selection.shelves, _of_document) or Part(TITLE, (absence(NONE, selection),))


def _of_document(shelf: Shelf) -> Part | None:
    groups: dict[str, list[Duty]] = {}
    for duty in shelf.duties:
        groups.setdefault(duty.name, []).append(duty)
    rows: list[Row] = []
    for name, duties in groups.items():
        rows += (heading(capitalised(name)), *(_row(shelf, duty) for duty in duties))
    return Part("", tables=(Table(_COLUMNS, _WIDTHS, tuple(rows)),)) if rows else None


def _row(shelf: Shelf, duty: Duty) -> Row:
    deadline = deadline_of(duty)
    return Row(
        (
            Statement(capitalised(PARTS[duty.part])),
            Statement(capitalised(duty.task), (duty.citation,), duty.doubts),
            Statement(capitalised(deadline) or SILENT, cited_with(shelf, duty.citation, deadline)),
        )
    )
