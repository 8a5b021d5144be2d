from pathlib import Path

import pytest

from assistant.assistant import Assistant

TEXT = """# Kế hoạch số 7/KH-UBND của Ủy ban nhân dân tỉnh An Giang về phát triển nghề

An Giang, ngày 05 tháng 12 năm 2025

## I. Mục tiêu

Đến năm 2030 tuyển sinh 9.000 người mỗi năm.

## II. Tổ chức thực hiện

### 1. Sở Giáo dục và Đào tạo

Là cơ quan thường trực; kiểm định chất lượng trường nghề.

### 2. Báo và Phát thanh, Truyền hình An Giang

Mở chuyên mục học nghề; phát sóng mỗi tuần một kỳ.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("charged")
    (folder / "documents").mkdir()
    (folder / "documents" / "nghe.md").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    return Assistant.open(folder / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("sở gd an giang phụ trách những việc gì", "kiểm định chất lượng trường nghề"),
        ("Báo và PTTH An Giang được giao nhiệm vụ gì?", "phát sóng mỗi tuần một kỳ"),
    ],
)
def test_what_stands_under_the_heading_of_a_body(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert answer.citations[0].section in ("II.1", "II.2")


def test_another_body_and_another_matter_are_not_answered_so(assistant: Assistant) -> None:
    assert "kiểm định" not in assistant.ask("Sở Nội vụ An Giang được giao việc gì?").text
    assert assistant.ask("Báo và PTTH An Giang được giao gì về phòng cháy rừng đặc dụng?").status == "not_found"
