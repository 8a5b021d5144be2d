"""Briefings as Markdown and JSON files; the whole of a small one was written out by hand."""

from __future__ import annotations

import json

import pytest

from assistant.briefing.exporting import briefing_file
from assistant.briefing.markdown import written_markdown
from assistant.briefing.model import Briefing, Choice, Part, Statement
from assistant.briefing.outline import numbered
from assistant.errors import BadBriefing
from tests.briefed import Folder

EXPECTED = """\
# Bản tóm tắt

**Chỉ tiêu trong Nghị quyết của Tỉnh ủy Lạng Sơn**

## I. Các chỉ tiêu

### 1. Chỉ tiêu đề ra

| Chỉ tiêu | Mức | Thời gian |
| --- | --- | --- |
| Khách du lịch | 7 đến 8 triệu lượt khách[^1] | Năm 2030 |

### 2. Kết quả đã đạt được (không phải chỉ tiêu)

| Chỉ tiêu | Kết quả | Thời gian |
| --- | --- | --- |
| Khách du lịch | 4,1 triệu lượt khách[^2] | Năm 2025 |

[^1]: Khoản 1 Điều 1, Nghị quyết của Tỉnh ủy Lạng Sơn về phát triển du lịch tỉnh Lạng Sơn (Bản lược thuật – đối chiếu \
văn bản gốc khi trích dẫn). “Đến năm 2030, đón từ 7 đến 8 triệu lượt khách du lịch.”
[^2]: Khoản 2 Điều 1, Nghị quyết của Tỉnh ủy Lạng Sơn (bản lược thuật). “Năm 2025, toàn tỉnh đã đón 4,1 triệu lượt \
khách du lịch.”
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("documents"))


def test_a_small_briefing_in_full(folder: Folder) -> None:
    assert written_markdown(folder.briefing(Choice(provinces=("Lạng Sơn",), parts=("targets",)))) == EXPECTED


def test_text_is_shown_as_it_is() -> None:
    briefing = Briefing("a*b", "c|d", (Part("<i>", (Statement("x | [y](z)"),)),))
    assert written_markdown(briefing) == ("# a\\*b\n\n**c\\|d**\n\n## I. \\<i\\>\n\n- x \\| \\[y\\](z)\n\n")


def test_parts_are_numbered_as_in_official_papers() -> None:
    parts = tuple(Part("x", parts=(Part("y", parts=(Part("z"),) * 5),)) for _ in range(9))
    numbers = [title.split()[0] for _, title, _ in numbered(parts)]
    assert numbers[:7] == ["I.", "1.", "a)", "b)", "c)", "d)", "đ)"]
    assert [number for number in numbers if number.rstrip(".").isalpha()][-2:] == ["VIII.", "IX."]


def test_json_is_a_form_too(folder: Folder) -> None:
    briefing = folder.briefing(Choice(parts=("targets",)))
    assert (
        json.loads(briefing_file(briefing, "b.json"))["subject"]
        == "Chỉ tiêu trong tài liệu của tỉnh Lạng Sơn, tỉnh Nghệ An, tỉnh Sơn La"
    )


def test_an_ending_that_is_not_known(folder: Folder) -> None:
    with pytest.raises(BadBriefing, match=r"“b\.pdf”.*\.docx, \.md, \.json"):
        briefing_file(folder.briefing(Choice()), "x/b.pdf")
