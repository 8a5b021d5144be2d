"""What stands below a line that ends in ":", whom it leaves out, the recipients, and bodies named with their place."""

from pathlib import Path

import pytest

from assistant.answering.lists.lightening import without_grounds, without_repeated
from assistant.assistant import Assistant

TEXT = """ỦY BAN NHÂN DÂN TỈNH AN GIANG

Số: 12/2025/QĐ-UBND

An Giang, ngày 05 tháng 12 năm 2025

QUYẾT ĐỊNH
Quy định về hỗ trợ ngư dân đóng tàu vỏ thép

Điều 1. Người được hỗ trợ
Ngư dân có tàu đăng ký tại tỉnh được hỗ trợ khi có đủ các điều kiện sau:
1. Có bằng thuyền trưởng còn hạn.
2. Đã ra khơi ít nhất 100 ngày trong năm trước.
3. Không nợ thuế.
Điều 2. Chủ vựa
Chủ vựa thu mua hải sản có đăng ký tại tỉnh được hỗ trợ vay vốn, không bao gồm các trường hợp sau:
1. Chủ vựa đang bị đình chỉ theo quy định tại Nghị định số 15/2020/NĐ-CP ngày 03 tháng 02 năm 2020 của Chính phủ.
2. Chủ vựa mới mở dưới 12 tháng.
Điều 3. Mức hỗ trợ
1. Tàu vỏ thép có công suất máy dưới 200 CV: 100 triệu đồng.
2. Tàu vỏ thép có công suất máy từ 200 CV đến 400 CV: 150 triệu đồng.
3. Tàu vỏ thép có công suất máy trên 400 CV: 220 triệu đồng.
4. Quy định này không áp dụng đối với tàu cá mượn, tàu cá đã bán.
Điều 4. Hình thức nộp đơn
1. Nộp tại bến cá.
2. Gửi qua bưu điện.
3. Nộp trên mạng.
Điều 5. Tổ chức thực hiện
1. Sở Tài chính
Cấp kinh phí trước tháng 3 hằng năm.
2. Thống kê tỉnh
Phối hợp với Chi cục Thủy sản đếm tàu theo quý.
Điều 6. Đào tạo
Mở rộng Trường Cao đẳng Nghề cá để dạy ba nghề: máy tàu, lưới kéo và bảo quản lạnh.
Điều 7. Ban Chỉ đạo
Ban Chỉ đạo đóng tàu vỏ thép gồm các thành viên sau đây:
1. Trưởng ban: Chủ tịch Ủy ban nhân dân tỉnh.
2. Các ủy viên:
- Giám đốc Sở Tài chính;
- Giám đốc Sở Công Thương.
Điều 8. Đánh giá
1. Nguyên nhân chủ quan của việc chậm đóng tàu là xưởng ít.
2. Nguyên nhân khách quan là bão nhiều.

Nơi nhận:
- Bộ Tư pháp;
- Các xã ven biển;
- Lưu: VT.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("introduced")
    index: Path = tmp_path_factory.mktemp("index")
    (folder / "quyet-dinh.txt").write_text(TEXT, encoding="utf-8")
    Assistant.build(folder, index)
    return Assistant.open(index)


@pytest.mark.parametrize(
    ("question", "first", "items"),
    [
        (
            "Ngư dân An Giang được hỗ trợ đóng tàu khi có đủ những điều kiện nào?",
            "**3 nội dung** – ",
            ["Có bằng thuyền trưởng còn hạn.", "Đã ra khơi ít nhất 100 ngày trong năm trước.", "Không nợ thuế."],
        ),
        (
            "Những chủ vựa thu mua hải sản nào không được hỗ trợ vay vốn?",
            "**2 trường hợp** – … không bao gồm các trường hợp sau:",
            ["Chủ vựa đang bị đình chỉ", "Chủ vựa mới mở dưới 12 tháng."],
        ),
        (
            "tàu cá nào ko được áp dụng quy định hỗ trợ đóng tàu vỏ thép",
            "Quy định này không áp dụng đối với tàu cá mượn, tàu cá đã bán.",
            [],
        ),
        (
            "Các mức hỗ trợ tàu vỏ thép là bao nhiêu?",
            "**4 nội dung** – Điều 3: Mức hỗ trợ: Tàu vỏ thép có công suất máy …:",
            [
                "dưới 200 CV: 100 triệu đồng.",
                "từ 200 CV đến 400 CV: 150 triệu đồng.",
                "trên 400 CV: 220 triệu đồng.",
                "không áp dụng",
            ],
        ),
        (
            "Ngư dân nộp đơn theo những cách nào?",
            "**3 nội dung** – Điều 4: Hình thức nộp đơn:",
            ["Nộp tại bến cá", "Gửi qua bưu điện", "Nộp trên mạng"],
        ),
        (
            "Quyết định 12 được gửi cho ai?",
            "**3 nơi nhận**:",
            ["Bộ Tư pháp", "Các xã ven biển", "Lưu: VT"],
        ),
        (
            "Ban Chỉ đạo đóng tàu vỏ thép gồm những ai?",
            "**2 nhóm thành viên** – ",
            [
                "Trưởng ban: Chủ tịch Ủy ban nhân dân tỉnh.",
                "Các ủy viên: Giám đốc Sở Tài chính; Giám đốc Sở Công Thương",
            ],
        ),
        (
            "Trường Cao đẳng Nghề cá An Giang dạy mấy nghề, nghề gì?",
            "**3 nghề** – ",
            ["máy tàu", "lưới kéo", "bảo quản lạnh"],
        ),
    ],
)
def test_all_that_is_listed(assistant: Assistant, question: str, first: str, items: list[str]) -> None:
    head, *lines = assistant.ask(question).text.split("\n")
    assert head.startswith(first)
    assert [item in line for item, line in zip(items, lines, strict=True)] == [True] * len(items)


def test_who_bears_a_duty_and_not_with_whom(assistant: Assistant) -> None:
    assert assistant.ask("Cơ quan nào đếm tàu theo quý?").text.startswith("**Thống kê tỉnh** – ")


def test_causes_of_the_other_side_are_not_told(assistant: Assistant) -> None:
    text = assistant.ask("Nguyên nhân khách quan của việc chậm đóng tàu là gì?").text
    assert "bão nhiều" in text
    assert "xưởng ít" not in text


def test_what_most_items_begin_with_is_told_once() -> None:
    texts = ["Hộ có từ hai sào trồng lúa", "Hộ có từ hai sào trồng ngô", "Hộ có từ hai sào nuôi cá", "Người già"]
    rest = ["trồng lúa", "trồng ngô", "nuôi cá", "Người già"]
    assert without_repeated(texts) == ("Hộ có từ hai sào", rest)
    assert without_repeated(["Hộ có đất", "Hộ có ao"]) == ("", ["Hộ có đất", "Hộ có ao"])


def test_grounds_are_left_out_only_where_there_is_no_room() -> None:
    text = "Trường dân lập được miễn thuế theo quy định tại Luật Giáo dục"
    assert without_grounds([text], 20) == [text]
    assert without_grounds([text], 8) == ["Trường dân lập được miễn thuế"]
    paid = "Hội được chi theo Nghị quyết này không quá 4 tỷ đồng"
    assert without_grounds([paid], 5) == [paid]
    levied = "Trường dân lập theo quy định của Luật Giáo dục, khoản 2 Điều 5, nộp 72.000 đồng mỗi tháng"
    assert without_grounds([levied], 8) == ["Trường dân lập, nộp 72.000 đồng mỗi tháng"]
    assert without_grounds(["Làm theo Luật Giáo dục"], 3) == ["Làm theo Luật Giáo dục"]
