from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Message

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


SPACE = """# Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án phát triển hàng không vũ trụ

Hà Nội, ngày 05 tháng 12 năm 2025

## I. Mục tiêu

Phóng hai vệ tinh nhỏ.

## II. Tổ chức thực hiện

### 1. Bộ Công Thương

Phối hợp với Bộ Y tế và Bộ Nội vụ dựng xưởng lắp ráp vệ tinh.

### 2. Bộ Y tế

Khám sức khỏe cho phi hành đoàn.
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("shelf")
    (folder / "documents").mkdir()
    (folder / "documents" / "vu-tru.md").write_text(SPACE, encoding="utf-8")
    for place in range(5):
        other = SPACE.replace("12/QĐ", f"{20 + place}/QĐ").replace("hàng không vũ trụ", f"nghề cá số {place}")
        (folder / "documents" / f"ca-{place}.md").write_text(other.replace("Khám sức khỏe", "Cấp thuốc"), "utf-8")
    Assistant.build(folder / "documents", folder / "index")
    return Assistant.open(folder / "index")


def test_of_many_documents_with_the_heading_the_one_that_is_named(shelf: Assistant) -> None:
    answer = shelf.ask("Trong đề án hàng không vũ trụ, Bộ Y tế gánh việc gì?")
    assert answer.text.startswith("Khám sức khỏe cho phi hành đoàn.")


def test_what_stands_under_its_name_comes_before_what_others_do_with_it(shelf: Assistant) -> None:
    own, with_others = shelf.ask("BYT làm gì trong đề án vũ trụ").citations
    assert (own.section, with_others.section) == ("II.2", "II.1")


def test_a_body_asked_after_another_is_told_from_its_own_section(shelf: Assistant) -> None:
    before = [Message("user", "Trong đề án hàng không vũ trụ, Bộ Công Thương làm gì?"), Message("assistant", "…")]
    assert "phi hành đoàn" in shelf.ask("Còn Bộ Y tế?", before).text


def test_a_fund_that_a_body_manages_is_what_is_asked_about(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder: Path = tmp_path_factory.mktemp("fund")
    (folder / "documents").mkdir()
    text = SPACE.replace("Khám sức khỏe cho phi hành đoàn.", "a) Quản lý Quỹ Phi hành.\n\nb) Nuôi chim câu.")
    (folder / "documents" / "quy.md").write_text(text, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    answer = Assistant.open(folder / "index").ask("Bộ Y tế phải làm gì với Quỹ Phi hành?")
    assert "Quản lý Quỹ Phi hành" in answer.text
    assert "chim câu" not in answer.text


def test_the_section_of_another_body_answers_for_none(shelf: Assistant) -> None:
    answer = shelf.ask("Bộ Giao thông vận tải có nhiệm vụ gì trong đề án vũ trụ?")
    assert answer.status == "not_found"


@pytest.mark.parametrize("shown", ["trích", "đọc", "cho xem nguyên văn"])
def test_a_part_that_is_to_be_shown_is_all_that_is_asked_about(assistant: Assistant, shown: str) -> None:
    answer = assistant.ask(f"{shown} mục II.2 kế hoạch An Giang")
    assert [citation.section for citation in answer.citations] == ["II.2"]
