"""Targets and duties as other programs take them: JSON, CSV, and workbooks with a sheet of their sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any, Literal

from assistant.records import Citation, Document, Duty, Target
from assistant.register import tables
from assistant.register.comparison import contradictions
from assistant.sheets import Sheet, csv_bytes, xlsx_bytes

Format = Literal["json", "csv", "xlsx"]
MEDIA: dict[Format, str] = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def targets_as(form: Format, targets: Sequence[Target], documents: Sequence[Document]) -> bytes:
    """The targets as a file; a workbook also holds their sources and where they contradict."""
    if form == "json":
        return _json([_target(target) for target in targets])
    sheet = tables.target_sheet(targets)
    if form == "csv":
        return csv_bytes(sheet)
    cases = contradictions(targets)
    more = [tables.contradiction_sheet(cases)] if cases else []
    return xlsx_bytes([sheet, *more, _sources(targets, documents)])


def duties_as(form: Format, duties: Sequence[Duty], documents: Sequence[Document]) -> bytes:
    """The duties as a file; a workbook also holds their sources."""
    if form == "json":
        return _json([_duty(duty) for duty in duties])
    sheet = tables.duty_sheet(duties)
    return csv_bytes(sheet) if form == "csv" else xlsx_bytes([sheet, _sources(duties, documents)])


def _sources(records: Sequence[Target] | Sequence[Duty], documents: Sequence[Document]) -> Sheet:
    return tables.source_sheet([record.citation for record in records], documents)


def _json(records: list[dict[str, Any]]) -> bytes:
    return json.dumps(records, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")


def _target(target: Target) -> dict[str, Any]:
    record = asdict(target)
    del record["citation"]
    return record | {"values": [_number(value) for value in target.values]} | _place(target.citation)


def _duty(duty: Duty) -> dict[str, Any]:
    record = asdict(duty)
    del record["citation"]
    return record | _place(duty.citation)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _place(citation: Citation) -> dict[str, Any]:
    names = ("document", "section", "label", "page", "start", "end", "quote")
    return {name: getattr(citation, name) for name in names}
