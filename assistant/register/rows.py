"""Who has to do what in a row of a table, by the headers of its columns, and in lines "Cơ quan chủ trì: X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.reading.cells import PART, is_row
from assistant.records import Part, Passage
from assistant.register.agencies import agents_in, listed_in
from assistant.register.bearers import Shorts
from assistant.register.deadlines import is_moment
from assistant.register.mentions import begins
from assistant.register.predicates import Charge
from assistant.register.tasks import tidy

_WHO = r"(?:cơ quan|đơn vị|tổ chức|bộ phận|ngành|cấp|nơi)"
_COLUMNS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("coordinate", re.compile(r"phối hợp", re.IGNORECASE)),
    ("lead", re.compile(rf"{_WHO}.*(?:chủ trì|đầu mối)|^(?:chủ trì|đầu mối)$", re.IGNORECASE)),
    ("monitor", re.compile(rf"{_WHO}.*(?:theo dõi|giám sát|kiểm tra|đôn đốc)", re.IGNORECASE)),
    (
        "implement",
        re.compile(
            rf"{_WHO}.*(?:thực hiện|chịu trách nhiệm|tham mưu|phụ trách)|^(?:phân công|trách nhiệm)", re.IGNORECASE
        ),
    ),
)
_AGENCY = re.compile(rf"^(?:tên\s+)?{_WHO}(?:\s*,\s*{_WHO})*(?:\s+được giao)?$", re.IGNORECASE)
_TASK = re.compile(
    r"nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|tên (?:đề án|dự án|chương trình)|hạng mục|đề án", re.IGNORECASE
)
_TIME = re.compile(r"thời (?:gian|hạn|điểm)|hoàn thành|tiến độ|\bhạn\b|lộ trình", re.IGNORECASE)
_NUMBERED = re.compile(r"\(1\)\s*[A-ZĐ]")
_ORDINAL = re.compile(r"(?:stt|tt|số tt|số thứ tự)\W*", re.IGNORECASE)


_SCHEDULE = re.compile(r"theo (?:lộ trình|kế hoạch|tiến độ|quy định)", re.IGNORECASE)
_LONGEST_TIME = 60  # characters of a cell that gives a time
_MOST = 12  # cells that are still fitted to their headers


@dataclass(frozen=True, slots=True)
class Row:
    """The charges of a row, when they are due, and whether its cells had to be fitted to its headers."""

    charges: tuple[Charge, ...]
    due: str = ""
    broken: bool = False


def is_headed_row(passage: Passage) -> bool:
    """Whether a passage is a row of a table with several headers."""
    return is_row(passage) and PART in passage.lead


def has_duties(passage: Passage) -> bool:
    """Whether the columns of a row say who does what."""
    headers = passage.lead.split(PART)
    return any(_column(header) == "agency" for header in headers) and any(_column(h) == "task" for h in headers)


def row_of(passage: Passage, shorts: Shorts) -> Row:
    """What a row sets agencies to do."""
    headers = [header.strip() for header in passage.lead.split(PART)]
    cells, sure = _fitted(headers, [cell.strip() for cell in passage.text.split(PART)])
    pairs = list(zip(headers, cells, strict=True))
    task = next((cell for header, cell in pairs if _column(header) == "task" and cell), "")
    due = next((cell for header, cell in pairs if _column(header) == "time"), "")
    if len(task.split()) < 2:
        return Row((), broken=not sure)
    charges: list[Charge] = []
    for header, cell in pairs:
        if cell and _column(header) == "agency":
            part = _part_of(header) or ("lead" if _leads(pairs) else "implement")
            charges += [Charge(agent, part, tidy(task)) for agent in listed_in(cell, shorts)]
    return Row(tuple(charges), due, broken=not sure)


def _column(header: str) -> str:
    """What the cells under a header are."""
    if _ORDINAL.fullmatch(header):
        return "ordinal"
    if _part_of(header) or _AGENCY.match(header):
        return "agency"
    if _TASK.search(header):
        return "task"
    return "time" if _TIME.search(header) else "other"


def _leads(pairs: Sequence[tuple[str, str]]) -> bool:
    """ "Đơn vị | Nhiệm vụ chủ trì | Đơn vị phối hợp": the first leads."""
    return any(re.search("chủ trì", header, re.IGNORECASE) for header, _ in pairs)


def _fitted(headers: Sequence[str], cells: Sequence[str]) -> tuple[list[str], bool]:
    """The cells under their headers, and whether that is sure: a cell may hold the mark between cells, or be empty."""
    if len(cells) == len(headers):
        return list(cells), True
    if len(cells) > _MOST or len(headers) > _MOST:
        return [*cells[: len(headers)], *[""] * (len(headers) - len(cells))], False
    ways = [_spread(cells, places, len(headers)) for places in _places(len(cells), len(headers))]
    scores = [sum(map(_fit, headers, way)) for way in ways]
    best = max(scores)
    near = best - 1 if len(cells) > len(headers) else best  # several agencies in a cell fit in more than one way
    return ways[scores.index(best)], sum(score >= near for score in scores) == 1


def _places(cells: int, headers: int) -> Iterator[tuple[int, ...]]:
    """Under which header each cell stands, in order."""
    if cells < headers:
        yield from combinations(range(headers), cells)
    else:
        for cuts in combinations(range(1, cells), headers - 1):
            yield tuple(sum(place >= cut for cut in cuts) for place in range(cells))


def _spread(cells: Sequence[str], places: Sequence[int], headers: int) -> list[str]:
    return [PART.join(cell for cell, at in zip(cells, places, strict=True) if at == place) for place in range(headers)]


def _fit(header: str, cell: str) -> int:
    """How well a cell suits its column; only who coordinates may be left blank without loss."""
    kind = _column(header)
    agencies = begins(cell, 0) or bool(_NUMBERED.match(cell))
    if kind == "ordinal":
        return 2 if re.fullmatch(r"[\dIVX.]{1,5}", cell) else -2
    if not cell:
        blank = {"task": -2, "agency": -1, "time": 0, "other": 0}[kind]
        return 0 if _part_of(header) == "coordinate" else blank
    if kind == "agency":
        pieces = cell.split(PART)
        if not agencies or any(is_moment(piece) or _SCHEDULE.match(piece) for piece in pieces):
            return -2
        return 1 if len(pieces) > 1 and _part_of(header) != "coordinate" else 2  # one leads, several help
    if kind == "time":
        timely = is_moment(cell) or _SCHEDULE.match(cell) is not None
        return 2 if timely and not agencies and len(cell) < _LONGEST_TIME else -2
    if kind == "task":
        strays = any(begins(piece) for piece in cell.split(PART)[1:])
        return 0 if agencies or is_moment(cell[:12]) else 1 if strays else 2
    return 0


def _part_of(header: str) -> Part | None:
    if _TASK.search(header) and not re.match(_WHO, header, re.IGNORECASE):
        return None
    return next((part for part, pattern in _COLUMNS if pattern.search(header)), None)


_LABEL = re.compile(
    rf"(?:^|(?<=[.;]\s))[-–+\s]*(?P<label>(?:{_WHO}\s+(?:được giao\s+)?)?"
    r"(?:chủ trì|phối hợp|thực hiện|theo dõi|chịu trách nhiệm|đầu mối)[^:;.]{0,40}(?<!các bộ)(?<!các sở)):\s*",
    re.IGNORECASE,
)


def is_label(text: str) -> bool:
    """Whether a line begins with "Đơn vị chủ trì:" or its like."""
    return _LABEL.match(text) is not None


def labelled(text: str, task: str, shorts: Shorts) -> list[Charge]:
    """ "Đơn vị chủ trì: X. Đơn vị phối hợp: Y." with the task that stands above."""
    found = list(_LABEL.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    charges: list[Charge] = []
    for match, end in zip(found, ends, strict=False):
        part = "lead" if match["label"].lower().startswith("chủ trì") else _part_of(match["label"])
        if part is not None:
            charges += [Charge(agent, part, tidy(task)) for agent in agents_in(text, match.end(), end, shorts)]
    return charges
