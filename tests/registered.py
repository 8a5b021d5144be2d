"""Targets and duties made by hand, for the tests of what shows them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant.records import Citation, Document, Duty, Metadata, Part, Register, Target


def citation(document: str, start: int = 0, quote: str = "nguyên văn", page: int | None = None) -> Citation:
    return Citation(
        0, document, f"Văn bản {document}", "I", f"mục I, Văn bản {document}", page, start, start + 9, quote
    )


def target(
    indicator: str = "Tỷ lệ đóng góp của TFP",
    *values: str,
    unit: str = "%",
    document: str = "dl.md",
    start: int = 0,
    **more: object,
) -> Target:
    figures = tuple(map(Decimal, values))
    made = Target(
        indicator=indicator,
        name="tfp" if "TFP" in indicator else indicator.lower(),
        comparator="at_least",
        values=figures,
        written=" - ".join(values) + unit,
        unit=unit,
        citation=citation(document, start),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def duty(
    agency: str, name: str, part: Part, task: str, document: str = "dl.md", start: int = 0, **more: object
) -> Duty:
    made = Duty(agency=agency, name=name, part=part, task=task, citation=citation(document, start))
    return replace(made, **more)  # type: ignore[arg-type]


DOCUMENTS = (
    Document("dl.md", "", metadata=Metadata("Nghị quyết về khoa học", "Nghị quyết", "12-NQ/TU", province="Đắk Lắk")),
    Document("bd.md", "", metadata=Metadata("Chương trình hành động", "Chương trình", province="Bình Định")),
    Document("ba.md", "", metadata=Metadata("Bài báo", restates="Bài gốc")),
)
TARGETS = (
    target("Tỷ lệ đóng góp của TFP", "38", period="2025", province="Đắk Lắk"),
    target("Tỷ lệ đóng góp của TFP", "42", period="2030", province="Đắk Lắk", start=20),
    target("TFP đóng góp vào tăng trưởng", "40", "45", period="2021-2025", province="Bình Định", document="bd.md",
           comparator="range"),
    target("Chi cho khoa học", "1.5", unit="tỷ đồng", period="2020", province="Bình Định", document="bd.md", start=30,
           achieved=True),
)  # fmt: skip
DUTIES = (
    duty("Sở KH&CN", "Sở Khoa học và Công nghệ", "lead", "chủ trì xây dựng kế hoạch", deadline="trước 31/12/2025",
         province="Đắk Lắk"),
    duty("Ban Tuyên giáo", "Ban Tuyên giáo", "coordinate", "phối hợp tuyên truyền", province="Đắk Lắk", start=20),
    duty("UBND tỉnh", "Ủy ban nhân dân tỉnh", "report", "báo cáo kết quả", rhythm="hằng năm", province="Bình Định",
         document="bd.md"),
)  # fmt: skip
REGISTER = Register(TARGETS, DUTIES)
