"""Which sections are fields of tasks, in the outlines that documents have."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.briefing.choosing import Shelf
from assistant.briefing.parts import document_cited, quoted
from assistant.briefing.sections import aim_of, task_fields
from assistant.reading.formats.registry import read_source
from assistant.reading.read import document_of
from assistant.records import Metadata

ITEMS = """# KẾ HOẠCH
# Phát triển y tế tỉnh Tuyên Quang

## I. MỤC TIÊU

1. Đến năm 2030, có 12 bác sĩ trên 10.000 dân.

## II. NHIỆM VỤ VÀ GIẢI PHÁP

1. Nâng cấp bệnh viện đa khoa tỉnh.

2. Đào tạo bác sĩ nội trú.
"""
BESIDE = """# Chương trình
## 1. Quan điểm
Con người là trung tâm.
## 2. Triển khai các nhiệm vụ chủ yếu
Xây trạm y tế.
## 3. Đổi mới tư duy
Mở lớp bồi dưỡng.
## 4. Tổ chức thực hiện
Sở Y tế theo dõi.
"""
FIELDS = """# Đề án
## I. Mục tiêu, nhiệm vụ và giải pháp
### 1. Mục đích
Mục tiêu chung: Mọi người dân được khám bệnh.
### 2. Nhiệm vụ
Làm ngay các việc sau.
#### 2.1. Nhân lực
Tuyển bác sĩ.
#### 2.2. Cơ sở
Xây bệnh viện.
## II. Số lao động có việc làm
Tăng thêm.
"""


def _shelf(folder: Path, text: str) -> Shelf:
    (folder / "a.md").write_text(text, encoding="utf-8")
    source = read_source(folder / "a.md", "a.md")
    return Shelf(*document_of(source, "a.md", Metadata(), lambda words: len(words.split())))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (ITEMS, [("NHIỆM VỤ VÀ GIẢI PHÁP", ["Nâng cấp bệnh viện đa khoa tỉnh.", "Đào tạo bác sĩ nội trú."])]),
        (
            BESIDE,
            [("Triển khai các nhiệm vụ chủ yếu", ["Xây trạm y tế."]), ("Đổi mới tư duy", ["Mở lớp bồi dưỡng."])],
        ),
        (
            FIELDS,
            [
                ("Nhiệm vụ", ["Làm ngay các việc sau."]),
                ("Nhân lực", ["Tuyển bác sĩ."]),
                ("Cơ sở", ["Xây bệnh viện."]),
            ],
        ),
        ("# Thông báo\n## I. Lịch trực\nTừ 8 giờ.\n", []),
    ],
)
def test_the_fields_of_tasks(tmp_path: Path, text: str, fields: list[tuple[str, list[str]]]) -> None:
    shelf = _shelf(tmp_path, text)
    found = task_fields(shelf.document, shelf.passages)
    assert [(field.section.title, [passage.text for passage in field.passages]) for field in found] == fields


def test_the_aim_may_stand_under_a_heading_or_say_what_it_is(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path, FIELDS)
    aim = aim_of(shelf.document, shelf.passages)
    assert aim is not None
    assert aim.text == "Mục tiêu chung: Mọi người dân được khám bệnh."
    assert aim_of(_shelf(tmp_path, ITEMS).document, _shelf(tmp_path, ITEMS).passages) is None


def test_a_document_is_cited_by_its_head_not_by_its_first_clause(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path, ITEMS)
    (citation,) = document_cited(shelf)
    assert citation.label == "Kế hoạch phát triển y tế tỉnh Tuyên Quang"
    assert citation.quote == "KẾ HOẠCH\n# Phát triển y tế tỉnh Tuyên Quang"
    assert shelf.document.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("Xây trường.", 5, "“Xây trường.”"),
        ("Xây trường", 5, "“Xây trường”."),
        ("Xây trường học, mở đường, đào kênh.", 5, "“Xây trường học, mở đường …”"),
        ("Ban hành kèm theo Quyết định ngày 05 tháng 3 năm 2024 của Bộ.", 8, "“Ban hành kèm theo Quyết định …”"),
    ],
)
def test_a_long_clause_is_cut_between_its_parts_and_never_within_a_figure(text: str, limit: int, said: str) -> None:
    assert quoted(text, limit) == said
