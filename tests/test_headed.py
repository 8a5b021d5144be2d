"""What stands under the heading that calls it as the question does, the sources of money, and a document's tasks."""

from pathlib import Path

import pytest

from assistant.assistant import Assistant

TEXT = """# Kế hoạch số 7/KH-UBND của Ủy ban nhân dân tỉnh An Giang về phát triển nghề mộc

An Giang, ngày 05 tháng 12 năm 2025

## I. Đối tượng, hình thức học nghề mộc

### 1. Đối tượng được học

a) Thợ trẻ

- Người dưới 30 tuổi.

b) Thợ lành nghề

- Người đã có chứng chỉ.

### 2. Hình thức học nghề

Nghề được dạy theo các hình thức sau:

a) Kèm tại xưởng.

b) Học ở trường, có thực hành.

c) Học qua mạng.

## II. Nhiệm vụ, giải pháp

### 1. Giữ làng nghề

Sở Công Thương lập danh mục làng nghề.

### 2. Mở lớp dạy

Trường Cao đẳng nghề mở 12 lớp.

### 3. Tìm nơi bán

Lập sàn bán hàng trên mạng.

## III. Kinh phí thực hiện

1. Kinh phí do ngân sách tỉnh bảo đảm; nguồn đóng góp của các hội nghề; vốn vay của ngân hàng chính sách.

2. Việc quyết toán theo đúng quy định về kế toán.

## IV. Hồ sơ xin học

1. Hồ sơ gồm:

a) Đơn xin học;

b) Giấy khám sức khỏe.

2. Số lượng hồ sơ

Hai bộ.

## V. Trình tự và thời hạn giải quyết

1. Thợ nộp hồ sơ tại xã.

2. Xã xét trong 05 ngày.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("headed")
    (folder / "documents").mkdir()
    (folder / "documents" / "moc.md").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder / "documents", folder / "index")
    return Assistant.open(folder / "index")


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "Thợ An Giang có thể theo những hình thức học nghề nào?",
            ("3 nội dung", "Kèm tại xưởng", "Học ở trường", "Học qua mạng"),
        ),
        ("Kế hoạch của An Giang dành cho những nhóm đối tượng nào?", ("2 nội dung", "a. Thợ trẻ", "b. Thợ lành nghề")),
        ("Tiền cho nghề mộc An Giang lấy từ đâu?", ("Kinh phí thực hiện", "ngân sách tỉnh", "hội nghề", "vốn vay")),
        ("ba nhóm nhiệm vụ của kế hoạch An Giang, kể tên", ("3 nhiệm vụ", "Giữ làng nghề", "Tìm nơi bán")),
        ("Hồ sơ xin học ở An Giang gồm những gì?", ("2 nội dung", "Đơn xin học", "Giấy khám sức khỏe")),
        ("tóm tắt quy trình giải quyết hồ sơ ở An Giang", ("Trình tự", "nộp hồ sơ tại xã", "05 ngày")),
    ],
)
def test_what_stands_under_the_heading_that_is_meant(
    assistant: Assistant, question: str, lines: tuple[str, ...]
) -> None:
    text = assistant.ask(question).text
    assert [line for line in lines if line not in text] == []


def test_a_line_that_only_announces_is_no_item(assistant: Assistant) -> None:
    assert "các hình thức sau" not in assistant.ask("An Giang có những hình thức học nghề nào?").text


def test_a_heading_of_another_thing_is_not_meant(assistant: Assistant) -> None:
    assert (
        "Kèm tại xưởng" not in assistant.ask("An Giang phạt thợ vi phạm nội quy theo những hình thức kỷ luật nào?").text
    )


def test_a_heading_called_otherwise_and_joined_to_another(assistant: Assistant) -> None:
    text = assistant.ask("tom tat quy trinh giai quyet ho so hoc nghe o an giang").text
    assert "nộp hồ sơ tại xã" in text
