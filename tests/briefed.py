"""Three invented documents with their register made by hand, and briefings of them, for the tests of briefings."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from assistant.answering.checking import told_by
from assistant.briefing.checking import checked
from assistant.briefing.choosing import Selection, selected
from assistant.briefing.model import Briefing, Choice
from assistant.briefing.planning import planned
from assistant.reading.citation import citation_of
from assistant.reading.formats.registry import read_source
from assistant.reading.read import document_of
from assistant.records import Citation, Document, Duty, Metadata, Part, Passage, Register, Target

SON_LA = """# KẾ HOẠCH
Phát triển du lịch tỉnh Sơn La giai đoạn 2026 - 2030

## I. MỤC TIÊU

### 1. Mục tiêu chung

Đưa du lịch thành ngành kinh tế mũi nhọn, gắn với bảo tồn văn hóa các dân tộc và bảo vệ rừng.

### 2. Mục tiêu cụ thể

- Đến năm 2030, đón ít nhất 6 triệu lượt khách du lịch.
- Tổng thu từ du lịch đạt 9.500 tỷ đồng vào năm 2030.
- Có 25 bản du lịch cộng đồng.

## II. NHIỆM VỤ, GIẢI PHÁP

### 1. Hạ tầng

- Nâng cấp đường vào khu du lịch Mộc Châu; xây dựng bến thuyền trên hồ sông Đà.

### 2. Nhân lực

- Mở lớp tiếng Anh cho người dân các bản du lịch cộng đồng.

## III. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch chủ trì triển khai Kế hoạch; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm.

2. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch.
"""
LANG_SON = """# NGHỊ QUYẾT
Về phát triển du lịch tỉnh Lạng Sơn đến năm 2030

## Điều 1. Mục tiêu

1. Đến năm 2030, đón từ 7 đến 8 triệu lượt khách du lịch.

2. Năm 2025, toàn tỉnh đã đón 4,1 triệu lượt khách du lịch.

## Điều 2. Tổ chức thực hiện

1. Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Nghị quyết này.
"""
NGHE_AN = """# BÀI VIẾT
Làng nghề Nghệ An vào mùa

## Chuyện làng

Người làng dệt lại dựng khung cửi, mời khách đến xem chuyển đổi số trong bán hàng.
"""
_CATALOG = {
    "son-la.md": (SON_LA, Metadata(kind="Kế hoạch", number="45/KH-UBND", date="2026-02-09", province="Sơn La",
                                   issuer="Ủy ban nhân dân tỉnh Sơn La", title="Kế hoạch phát triển du lịch Sơn La",
                                   subject="phát triển du lịch tỉnh Sơn La", period="2026-2030")),
    "lang-son.md": (LANG_SON, Metadata(kind="Nghị quyết", issuer="Tỉnh ủy Lạng Sơn", province="Lạng Sơn",
                                       title="Nghị quyết về phát triển du lịch Lạng Sơn",
                                       subject="về phát triển du lịch tỉnh Lạng Sơn",
                                       restates="Nghị quyết về phát triển du lịch tỉnh Lạng Sơn đến năm 2030")),
    "nghe-an.md": (NGHE_AN, Metadata(title="Làng nghề Nghệ An vào mùa", province="Nghệ An")),
}  # fmt: skip


def _read(folder: Any) -> tuple[dict[str, Document], dict[str, tuple[Passage, ...]]]:
    documents, passages = {}, {}
    for name, (text, metadata) in _CATALOG.items():
        (folder / name).write_text(text, encoding="utf-8")
        source = read_source(folder / name, name)
        documents[name], passages[name] = document_of(source, name, metadata, lambda words: len(words.split()))
    return documents, passages


class Folder:
    """The documents as an index would give them."""

    def __init__(self, folder: Any) -> None:
        self._documents, self._passages = _read(folder)
        self.register = Register(self._targets(), self._duties())

    def citation(self, name: str, words: str) -> Citation:
        """The clause that holds these words."""
        passage = next(passage for passage in self._passages[name] if words in passage.text)
        return citation_of(self._documents[name], passage, passage.start, passage.end)

    def _target(self, name: str, indicator: str, written: str, **more: Any) -> Target:
        more.setdefault("values", (Decimal(written.split()[0].replace(".", "").replace(",", ".")),))
        made = {"comparator": "exactly", "unit": " ".join(written.split()[1:]), "name": indicator.lower()} | more
        made.setdefault("province", self._documents[name].metadata.province)
        return Target(indicator=indicator, written=written, citation=self.citation(name, written), **made)

    def _targets(self) -> tuple[Target, ...]:
        visitors = "khách du lịch"
        return (
            self._target("son-la.md", visitors, "6 triệu lượt khách", comparator="at_least", period="2030"),
            self._target("son-la.md", "tổng thu từ du lịch", "9.500 tỷ đồng", period="2030"),
            self._target("son-la.md", "bản du lịch cộng đồng", "25 bản", doubts=("Không rõ năm",)),
            self._target("lang-son.md", visitors, "7 đến 8 triệu lượt khách", comparator="range", period="2030",
                         values=(Decimal(7), Decimal(8)), unit="triệu lượt khách"),
            self._target("lang-son.md", visitors, "4,1 triệu lượt khách", period="2025", achieved=True),
        )  # fmt: skip

    def _duty(self, name: str, agency: str, part: Part, task: str, **more: Any) -> Duty:
        province = self._documents[name].metadata.province
        return Duty(agency, agency, part, task, province=province, citation=self.citation(name, agency), **more)

    def _duties(self) -> tuple[Duty, ...]:
        culture = "Sở Văn hóa, Thể thao và Du lịch"
        return (
            self._duty("son-la.md", culture, "lead", "triển khai Kế hoạch"),
            self._duty("son-la.md", culture, "report", "báo cáo Ủy ban nhân dân tỉnh", deadline="trước ngày 15/12",
                       rhythm="hằng năm"),
            self._duty("son-la.md", "Sở Tài chính", "implement", "bố trí kinh phí thực hiện Kế hoạch"),
            self._duty("lang-son.md", "Văn phòng Tỉnh ủy", "monitor",
                       "theo dõi, đôn đốc việc thực hiện Nghị quyết này"),
        )  # fmt: skip

    def selected(self, choice: Choice, register: Register | None = None) -> Selection:
        """What fits the choice."""
        documents = [self._documents[name] for name in sorted(self._documents)]
        return selected(choice, documents, self._passages.__getitem__, register or self.register)

    def told(self, citation: Citation) -> str | None:
        """All that a citation supports."""
        document = self._documents[citation.document]
        if document.text[citation.start : citation.end] != citation.quote:
            return None
        return told_by(citation, document, self._passages[citation.document])

    def briefing(self, choice: Choice, register: Register | None = None) -> Briefing:
        """A checked briefing."""
        return checked(planned(self.selected(choice, register)), self.told)
