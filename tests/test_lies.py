"""Scripted liars: what a language model gets wrong while each thing it names stands in what it cites."""

from __future__ import annotations

import pytest

from assistant.answering.generating.grounding import Given, fault_of
from assistant.answering.generating.written import Written
from assistant.records import Passage, Sentence


def passage(number: int, *sentences: str, headings: tuple[str, ...] = (), lead: str = "") -> Passage:
    parts = tuple(Sentence(text, 0, len(text)) for text in sentences)
    return Passage(f"a.md#{number}", "a.md", number, "I", f"Mục I.{number}", headings, parts, lead=lead)


PASSAGES = {
    1: passage(
        1,
        "Đến năm 2025, tỷ lệ hộ nông thôn dùng nước sạch đạt ít nhất 75%; thất thoát nước không quá 20%.",
        "Mỗi công trình phục vụ tối thiểu 500 hộ.",
    ),
    2: passage(2, "Đến năm 2030, tỷ lệ hộ nông thôn dùng nước sạch đạt ít nhất 85%; thất thoát nước không quá 15%."),
    3: passage(
        3,
        "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tài chính bố trí vốn, định kỳ báo cáo Ủy ban nhân dân "
        "tỉnh; Sở Y tế giám sát chất lượng nước sinh hoạt, công bố kết quả mỗi quý.",
        "Thanh tra tỉnh không tham gia nghiệm thu công trình nhưng kiểm tra việc sử dụng vốn khi có đơn thư.",
        headings=("IV. Tổ chức thực hiện",),
    ),
    4: passage(
        4,
        "Hộ nghèo được hỗ trợ 70%, hộ cận nghèo được hỗ trợ 50%.",
        "Số văn bằng bảo hộ tăng 1,5 lần; doanh nghiệp mới tăng 20% mỗi năm; tỷ lệ ngừng hoạt động giảm 6%.",
    ),
    5: passage(
        5,
        "Tuần lễ Nước sạch tổ chức trong quý II/2026; sơ kết trong tháng 6/2027.",
        "Kinh phí khoảng 640 tỷ đồng, tốc độ đổi mới công nghệ bình quân 13,15%.",
    ),
    6: passage(6, "Cấm bán nước ngọt có ga và đồ ăn chiên rán trong căng tin trường học."),
    7: passage(7, "Năng suất các nhân tố tổng hợp (TFP) đóng góp 41% vào tăng trưởng."),
    8: passage(8, "Năng suất các nhân tố tổng hợp (TFP) đóng góp 35% vào tăng trưởng."),
    9: passage(9, "Ủy ban nhân dân các xã bố trí đất; không thu phí đấu nối đối với hộ chính sách."),
    10: passage(10, "Hoàn thành số hóa hồ sơ trong năm 2026."),
    11: passage(11, "Hỗ trợ 30 triệu đồng đối với hợp tác xã và 20 triệu đồng đối với tổ hợp tác."),
}
OF = {7: "Nghị quyết của Tỉnh ủy Hà Giang", 8: "Nghị quyết của Tỉnh ủy Cao Bằng"}
TOLD = {
    n: "\n".join((p.label, *p.headings, p.text, OF.get(n, "Kế hoạch giai đoạn 2021 - 2030")))
    for n, p in PASSAGES.items()
}
GIVEN = Given(PASSAGES, TOLD)

HONEST = [
    ("Đến năm 2025, tỷ lệ hộ dùng nước sạch ở nông thôn đạt ít nhất 75%.", (1,)),
    ("Hộ nông thôn dùng nước sạch đạt tối thiểu 75% vào năm 2025 và ít nhất 85% vào năm 2030.", (1, 2)),
    ("**75%** – tỷ lệ hộ nông thôn dùng nước sạch đạt ít nhất 75%.", (1,)),
    ("Thất thoát nước không vượt quá 20% đến năm 2025, không quá 15% đến năm 2030.", (1, 2)),
    ("Mỗi công trình cấp nước phục vụ ít nhất 500 hộ.", (1,)),
    ("Sở Nông nghiệp và Môi trường chủ trì, Sở Tài chính phối hợp bố trí vốn.", (3,)),
    ("Sở Y tế giám sát chất lượng nước và công bố kết quả mỗi quý.", (3,)),
    ("Việc thực hiện được báo cáo Ủy ban nhân dân tỉnh theo định kỳ.", (3,)),
    ("Thanh tra tỉnh kiểm tra việc sử dụng vốn khi có đơn thư.", (3,)),
    ("Thanh tra tỉnh không nghiệm thu công trình.", (3,)),
    ("Hộ cận nghèo được hỗ trợ 50%, còn hộ nghèo được hỗ trợ 70%.", (4,)),
    ("Hộ nghèo được hỗ trợ 70%.", (4,)),
    ("Văn bằng bảo hộ tăng 1,5 lần.", (4,)),
    ("Mỗi năm doanh nghiệp mới tăng 20%.", (4,)),
    ("Tuần lễ Nước sạch diễn ra trong quý II/2026.", (5,)),
    ("Tổng kinh phí khoảng 640 tỷ đồng.", (5,)),
    ("Căng tin trường học không được bán nước ngọt có ga.", (6,)),
    ("TFP của Hà Giang đóng góp 41%, của Cao Bằng đóng góp 35%.", (7, 8)),
    ("Hộ chính sách không phải nộp phí đấu nối.", (9,)),
    ("Các xã bố trí đất.", (9,)),
    ("Hồ sơ được số hóa xong trong năm 2026.", (10,)),
    ("Tổ hợp tác được hỗ trợ 20 triệu đồng, hợp tác xã được hỗ trợ 30 triệu đồng.", (11,)),
]
LIES = [
    # a figure of the neighbour's clause
    ("Hộ cận nghèo được hỗ trợ 70%.", (4,)),
    ("Hộ nghèo được hỗ trợ 50%.", (4,)),
    ("Tổ hợp tác được hỗ trợ 30 triệu đồng.", (11,)),
    ("Hợp tác xã được hỗ trợ 20 triệu đồng.", (11,)),
    ("Doanh nghiệp mới tăng 6% mỗi năm.", (4,)),
    # a year of the neighbour's clause, and a year of none
    ("Đến năm 2025, tỷ lệ hộ nông thôn dùng nước sạch đạt ít nhất 85%.", (1, 2)),
    ("Đến năm 2030, thất thoát nước không quá 20%.", (1, 2)),
    ("Hộ dùng nước sạch đạt ít nhất 75% và thất thoát nước không quá 15% đến năm 2025.", (1, 2)),
    ("Hoàn thành số hóa hồ sơ trong năm 2028.", (10,)),
    ("Đến năm 2028, tỷ lệ hộ dùng nước sạch đạt ít nhất 75%.", (1,)),
    # a bound left out, put in or turned round
    ("Đến năm 2025, tỷ lệ hộ nông thôn dùng nước sạch đạt 75%.", (1,)),
    ("Thất thoát nước là 20% vào năm 2025.", (1,)),
    ("Mỗi công trình phục vụ tối đa 500 hộ.", (1,)),
    ("Hộ nghèo được hỗ trợ ít nhất 70%.", (4,)),
    ("Kinh phí là 640 tỷ đồng.", (5,)),
    ("Tỷ lệ ngừng hoạt động tăng 6%.", (4,)),
    # another unit, a rounded figure
    ("Số văn bằng bảo hộ tăng 1,5%.", (4,)),
    ("Doanh nghiệp mới tăng 20 lần mỗi năm.", (4,)),
    ("Mỗi công trình phục vụ tối thiểu 500 người.", (1,)),
    ("Kinh phí khoảng 640 triệu đồng.", (5,)),
    ("Tốc độ đổi mới công nghệ bình quân 13%.", (5,)),
    # another quarter, month or date
    ("Tuần lễ Nước sạch tổ chức trong tháng 2/2026.", (5,)),
    ("Tuần lễ Nước sạch tổ chức trong quý III/2026.", (5,)),
    ("Tuần lễ Nước sạch tổ chức trong tháng 6/2027.", (5,)),
    ("Sơ kết trong quý II/2026.", (5,)),
    # another body of the same clause
    ("Sở Tài chính giám sát chất lượng nước sinh hoạt.", (3,)),
    ("Sở Y tế bố trí vốn.", (3,)),
    ("Sở Tài chính chủ trì bố trí vốn.", (3,)),
    ("Sở Y tế kiểm tra việc sử dụng vốn khi có đơn thư.", (3,)),
    ("Kết quả được báo cáo Sở Y tế theo định kỳ.", (3,)),
    # a negation left out or put in
    ("Thanh tra tỉnh tham gia nghiệm thu công trình.", (3,)),
    ("Căng tin trường học được bán nước ngọt có ga.", (6,)),
    ("Ủy ban nhân dân các xã thu phí đấu nối đối với hộ chính sách.", (9,)),
    ("Sở Y tế không giám sát chất lượng nước.", (3,)),
    # another province
    ("TFP của Hà Giang đóng góp 35% vào tăng trưởng.", (7, 8)),
    ("TFP của Lào Cai đóng góp 41% vào tăng trưởng.", (7, 8)),
    # a count of things
    ("Có 3 nhóm hộ được hỗ trợ 70%.", (4,)),
    ("Kế hoạch giao 5 cơ quan giám sát chất lượng nước.", (3,)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "markers"), HONEST)
def test_an_honest_paraphrase_passes(text: str, markers: tuple[int, ...]) -> None:
    assert fault_of(Written(text.replace("**", ""), markers), GIVEN) == ""


@pytest.mark.parametrize(("text", "markers"), LIES)
def test_a_lie_is_caught(text: str, markers: tuple[int, ...]) -> None:
    assert fault_of(Written(text, markers), GIVEN)
