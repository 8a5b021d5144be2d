"""The records of a briefing: plain data that a page may edit and that goes through JSON and back unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from pydantic import TypeAdapter, ValidationError

from assistant.errors import BadBriefing
from assistant.records import Citation

PartName = Literal["context", "targets", "duties", "tasks", "comparison", "gaps"]
PARTS: tuple[PartName, ...] = get_args(PartName)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a briefing is asked for; an empty tuple means no narrowing."""

    documents: tuple[str, ...] = ()  # file names, or the beginning of one
    provinces: tuple[str, ...] = ()  # in any spelling
    agencies: tuple[str, ...] = ()
    topic: str = ""  # words; several topics are divided by semicolons
    title: str = ""
    parts: tuple[PartName, ...] = PARTS


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """How a document is named where it is cited."""

    name: str  # of its file, as in a citation
    official: str  # with which the labels of its clauses end
    short: str
    is_restatement: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said and where it stands. What is wrong with it is told in Vietnamese sentences."""

    text: str
    citations: tuple[Citation, ...] = ()
    doubts: tuple[str, ...] = ()  # why what the document says is uncertain
    faults: tuple[str, ...] = ()  # what of the text does not stand in the clauses cited; see ``checking``
    is_absence: bool = False  # it says what the documents cited do not, so that what it names need not stand there


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; one that has a single cell is a heading across the table."""

    cells: tuple[Statement, ...]

    @property
    def is_heading(self) -> bool:
        """Whether it names the rows below it."""
        return len(self.cells) == 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``widths`` are shares of the width of the page."""

    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A headed part: what it says, then its tables, then the parts within it."""

    title: str
    statements: tuple[Statement, ...] = ()
    tables: tuple[Table, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """An ordered briefing. Numbers of parts and of footnotes come from the order when it is written."""

    title: str
    subject: str
    parts: tuple[Part, ...]
    documents: tuple[CitedDocument, ...] = ()  # those that the statements cite


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands around the text of an official paper; "" leaves a place for the user to fill in."""

    is_party: bool = False  # a body of the Party, which has a head of its own
    superior: str = ""
    issuer: str = ""
    number: str = ""
    place: str = ""
    date: date | None = None
    signer_title: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A question for training, its one answer, and where the answer stands."""

    question: str
    answer: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CardSet:
    """Cards in order, under a title."""

    title: str
    subject: str
    cards: tuple[Card, ...]
    documents: tuple[CitedDocument, ...] = ()


_BRIEFING: TypeAdapter[Briefing] = TypeAdapter(Briefing)


def briefing_json(briefing: Briefing) -> str:
    """A briefing as JSON."""
    return _BRIEFING.dump_json(briefing, indent=1).decode()


def briefing_of(text: str | bytes) -> Briefing:
    """The briefing that was written as JSON; BadBriefing when it is none."""
    try:
        briefing = _BRIEFING.validate_json(text)
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors()[0]["loc"])
        where = f" (sai ở “{place}”)" if place else ""
        raise BadBriefing(f"Tệp không phải là một bản tóm tắt dạng JSON{where}. Hãy xuất lại tệp đó.") from error
    for part in briefing.parts:
        _require_whole_tables(part)
    return briefing


def _require_whole_tables(part: Part) -> None:
    for table in part.tables:
        count = len(table.columns)
        is_whole = count == len(table.widths) and all(len(row.cells) in (1, count) for row in table.rows)
        if not count or not is_whole or min(table.widths) <= 0:
            raise BadBriefing(
                f"Bảng trong phần “{part.title}” không đều: mỗi hàng phải có {count} ô, hàng tên nhóm có một ô."
            )
    for inner in part.parts:
        _require_whole_tables(inner)


def read_briefing(path: Path) -> Briefing:
    """The briefing of a JSON file; BadBriefing when there is none."""
    try:
        return briefing_of(path.read_bytes())
    except OSError as error:
        raise BadBriefing(f"Không đọc được “{path}”. Hãy kiểm tra tên tệp và quyền đọc.") from error


def parts_named(names: Iterable[str]) -> tuple[PartName, ...]:
    """The parts of these names, in the order of a briefing; all of them for none; BadBriefing for an unknown one."""
    wanted = {name.strip().lower() for name in names}
    if unknown := wanted - set(PARTS):
        raise BadBriefing(f"Không có phần “{min(unknown)}”. Các phần là: {', '.join(PARTS)}.")
    return tuple(part for part in PARTS if part in wanted) or PARTS
