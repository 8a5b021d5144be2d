"""Who has to do what in a row of a table, by the headers of its columns, and in lines "Cơ quan chủ trì: X"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.records import Part, Passage
from assistant.register.agencies import agents_in
from assistant.register.charges import Charge, Shorts, tidy
from assistant.register.deadlines import is_moment

_ROW = re.compile(r"Hàng \d+")  # how the label of a row begins
_PART = "; "  # what reading puts between the cells of a row and between the headers above it
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
_ORDINAL = re.compile(r"(?:stt|tt|số tt|số thứ tự)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """The charges of a row, when they are due, and whether its cells fit its headers."""

    charges: tuple[Charge, ...]
    deadline: str = ""
    broken: bool = False


def is_row(passage: Passage) -> bool:
    """Whether a passage is a row of a table."""
    return _ROW.match(passage.label) is not None and _PART in passage.lead


def has_duties(passage: Passage) -> bool:
    """Whether the columns of a row say who does what."""
    headers = passage.lead.split(_PART)
    return any(_part_of(header) or _AGENCY.match(header.strip()) for header in headers) and any(
        _TASK.search(header) for header in headers
    )


def row_of(passage: Passage, shorts: Shorts) -> Row:
    """What a row sets agencies to do."""
    headers, cells = passage.lead.split(_PART), passage.text.split(_PART)
    headers = [""] * (len(cells) - len(headers)) + headers
    if len(cells) != len(headers):
        return Row((), broken=True)
    pairs = [(header.strip(), cell.strip()) for header, cell in zip(headers, cells, strict=True)]
    pairs = [(header, cell) for header, cell in pairs if not _ORDINAL.fullmatch(header)]
    task = next((cell for header, cell in pairs if _TASK.search(header) and not _AGENCY.match(header)), "")
    deadline = next((cell for header, cell in pairs if _TIME.search(header) and is_moment(cell)), "")
    charges: list[Charge] = []
    for header, cell in pairs:
        part = _part_of(header) or ("implement" if _AGENCY.match(header) else None)
        if part is not None and cell and cell != task:
            part = _led_by_task_column(part, header, pairs)
            charges += [Charge(agent, part, tidy(task)) for agent in agents_in(cell, shorts=shorts)]
    return Row(tuple(charges) if task else (), deadline)


def _part_of(header: str) -> Part | None:
    if _TASK.search(header) and not re.match(_WHO, header, re.IGNORECASE):
        return None
    return next((part for part, pattern in _COLUMNS if pattern.search(header)), None)


def _led_by_task_column(part: Part, header: str, pairs: list[tuple[str, str]]) -> Part:
    """ "Đơn vị | Nhiệm vụ chủ trì | Đơn vị phối hợp": the first leads."""
    if _AGENCY.match(header) and any(re.search("nhiệm vụ chủ trì", other, re.IGNORECASE) for other, _ in pairs):
        return "lead"
    return part


_LABEL = re.compile(
    rf"(?:^|(?<=[.;]\s))[-–+\s]*(?P<label>(?:{_WHO}\s+(?:được giao\s+)?)?"
    r"(?:chủ trì|phối hợp|thực hiện|theo dõi|chịu trách nhiệm|đầu mối)[^:;.]{0,40}):\s*",
    re.IGNORECASE,
)


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
