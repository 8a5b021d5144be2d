"""Targets and duties as tables a person reads: Vietnamese heads and words, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from assistant.errors import UnknownName
from assistant.records import Citation, Comparator, Document, Duty, Measure, Part, Target
from assistant.register.comparison import Contradiction
from assistant.register.due import due_date
from assistant.sheets import Cell, Sheet
from assistant.vietnamese.dates import as_written
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.patterns import lowered

COMPARATORS: Mapping[Comparator, str] = {
    "exactly": "đạt",
    "at_least": "ít nhất",
    "at_most": "không quá",
    "about": "khoảng",
    "range": "trong khoảng",
}
MEASURES: Mapping[Measure, str] = {
    "level": "",
    "average": "bình quân hằng năm",
    "growth": "mức thay đổi",
    "multiple": "số lần",
}
PARTS: Mapping[Part, str] = {
    "lead": "chủ trì",
    "coordinate": "phối hợp",
    "implement": "thực hiện",
    "monitor": "theo dõi, giám sát",
    "report": "báo cáo",
    "advise": "tham mưu",
}
_MOVES = re.compile(
    r"(?<!\w)(tăng|giảm|gấp)(?: (?:thêm|ít nhất|tối thiểu|không quá|trên|hơn|khoảng|bình quân|từ|lên))*\s*$"
)
_PLACE_HEADS = ("Tỉnh, thành phố", "Văn bản", "Vị trí", "Trang", "Nguyên văn", "Cần xem lại", "Tệp")
_TARGET_HEADS = (
    "STT", "Chỉ tiêu", "Loại", "So sánh", "Giá trị", "Giá trị đến", "Đơn vị", "Như văn bản viết", "Cách tính",
    "Thời gian", "Nhịp", "Phạm vi", "Mốc so sánh", *_PLACE_HEADS,
)  # fmt: skip
_DUTY_HEADS = ("STT", "Cơ quan", "Tên đầy đủ", "Vai trò", "Nhiệm vụ", "Thời hạn", "Hạn chót", "Định kỳ", *_PLACE_HEADS)
_SOURCE_HEADS = (
    "Văn bản",
    "Loại văn bản",
    "Số",
    "Ngày",
    "Cơ quan ban hành",
    "Tỉnh, thành phố",
    "Tệp",
    "Số mục",
    "Ghi chú",
)


def part_named(given: str) -> Part:
    """The part of that name, in Vietnamese with dấu or without, or in English; UnknownName for none."""
    asked = fold(nfc(given)).strip()
    for part, name in PARTS.items():
        if asked == part or asked in fold(name).split(", "):
            return part
    raise UnknownName(f"Không có vai trò “{given}”. Các vai trò: {'; '.join(PARTS.values())}.")


def kind_of(target: Target) -> str:
    """Whether it is a target or a result."""
    return "kết quả" if target.achieved else "chỉ tiêu"


def vietnamese_number(value: Decimal) -> str:
    """ "1.234,5"."""
    whole, _, fraction = f"{value.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if whole not in ("-0", "-") else whole
    return f"{grouped},{fraction}" if fraction else grouped


def figure_of(target: Target) -> str:
    """The figure as it is said: "ít nhất 38%", "tăng 1,5 lần"; what is written where there is no number."""
    if not target.values:
        return target.written
    numbers = " – ".join(vietnamese_number(value) for value in target.values)
    own = target.written[-len(target.unit) :] if target.unit else ""  # "MW"
    name = own if lowered(own) == lowered(target.unit) else target.unit
    unit = name if name.startswith("%") else f" {name}" if name else ""
    average = "bình quân " if target.measure == "average" else ""
    bound = "" if target.comparator in ("exactly", "range") else f"{COMPARATORS[target.comparator]} "
    return f"{_moved(target)}{average}{bound}{numbers}{unit}"


def _moved(target: Target) -> str:
    """ "tăng " before a growth or a multiple whose clause says so right there and whose label does not."""
    quote = lowered(" ".join(target.citation.quote.split()))
    said = _MOVES.search(quote[: max(0, quote.find(lowered(target.written)))])
    is_move = target.measure in ("growth", "multiple") and said is not None
    return f"{said[1]} " if said and is_move and said[1] not in lowered(target.indicator).split() else ""


def target_sheet(targets: Sequence[Target]) -> Sheet:
    """A row each."""
    return Sheet("Chỉ tiêu", _TARGET_HEADS, tuple(_target_row(i, target) for i, target in enumerate(targets, 1)))


def _target_row(number: int, target: Target) -> tuple[Cell, ...]:
    values = target.values
    return (
        number,
        target.indicator,
        kind_of(target),
        COMPARATORS[target.comparator] if values else "",
        values[0] if values else None,
        values[1] if len(values) > 1 else None,
        target.unit,
        target.written,
        MEASURES[target.measure],
        int(target.period) if target.period.isdigit() else target.period,
        target.rhythm,
        target.scope,
        target.baseline,
        *_place(target.province, target.citation, target.doubts),
    )


def duty_sheet(duties: Sequence[Duty]) -> Sheet:
    """A row each."""
    return Sheet("Trách nhiệm", _DUTY_HEADS, tuple(_duty_row(i, duty) for i, duty in enumerate(duties, 1)))


def _duty_row(number: int, duty: Duty) -> tuple[Cell, ...]:
    return (
        number,
        duty.agency,
        duty.name,
        PARTS[duty.part],
        duty.task,
        duty.deadline,
        due_date(duty.deadline),
        duty.rhythm,
        *_place(duty.province, duty.citation, duty.doubts),
    )


def _place(province: str, citation: Citation, doubts: Sequence[str]) -> tuple[Cell, ...]:
    quote = " ".join(citation.quote.split())
    return (province, citation.title, citation.label, citation.page, quote, " ".join(doubts), citation.document)


def source_sheet(citations: Iterable[Citation], documents: Iterable[Document]) -> Sheet:
    """The documents that the rows stand in, what is known of each, and how many rows it gives."""
    counts: dict[str, int] = {}
    for citation in citations:
        counts[citation.document] = counts.get(citation.document, 0) + 1
    known = {document.name: document for document in documents}
    return Sheet(
        "Nguồn", _SOURCE_HEADS, tuple(_source_row(known[name], counts[name]) for name in counts if name in known)
    )


def _source_row(document: Document, count: int) -> tuple[Cell, ...]:
    metadata = document.metadata
    note = f"Bản lược thuật – đối chiếu văn bản gốc: {metadata.restates}" if metadata.restates else ""
    date = as_written(metadata.date)
    title = metadata.title or document.name
    return (
        title, metadata.kind, metadata.number, date, metadata.issuer, metadata.province, document.name, count, note,
    )  # fmt: skip


def contradiction_sheet(found: Iterable[Contradiction]) -> Sheet:
    """Each contradicting target, those of one contradiction together."""
    rows = tuple(
        (number, target.indicator, case.province, case.period, figure_of(target), target.citation.label)
        for number, case in enumerate(found, 1)
        for target in case.targets
    )
    return Sheet("Mâu thuẫn", ("STT", "Chỉ tiêu", "Tỉnh, thành phố", "Thời gian", "Giá trị", "Vị trí"), rows)


def contradiction_sentence(case: Contradiction) -> str:
    """What is set differently, and where: one sentence."""
    said = "; ".join(f"{figure_of(target)} ({target.citation.label})" for target in case.targets)
    place = f" của {case.province}" if case.province else ""
    return f"{case.targets[0].indicator}{place}, {case.period}: các văn bản nêu khác nhau: {said}."
