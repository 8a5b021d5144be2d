"""What is said of another thing of the kind, of the opposite case, or within other bounds does not bear a claim out."""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

STATIONS = "Lập hai trạm: Trạm bơm nước ngọt đặt tại chợ Gạo, Trạm bơm nước mặn đặt tại bến Cau."
LANDINGS = "Huyện có 9 bến đò, trong đó có 02 bến đò chính là Cau và Mít, 01 bến đò phụ Lá Sen."
HELP = "Điều kiện hưởng trợ giá lưới: có thuyền từ 12 tháng trở lên; không nợ phí bến; ghi sổ đánh bắt."
TEACHERS = "Thợ giỏi được mời về xã dạy nghề từ 03 năm trở lên được thưởng một lần 70 triệu đồng."
SHARE = "Tổ nghề phải có doanh thu từ hàng tre đạt ít nhất 40%; tổ mới lập dưới 3 năm không phải đạt mức này."
NEEDS = "Trạm giống lập danh mục giống, cập nhật 6 tháng một lần, gửi Sở Tài chính trước ngày 10/12 hằng năm."
PORT = "Xây cầu tại Bến Cau quy mô ít nhất 30 ha và bãi đỗ Lá Sen giai đoạn 2 quy mô 12 ha."
POOR = "Tỷ lệ hộ khó giảm bình quân 2%/năm; các xã bãi ngang giảm bình quân 4%/năm; đến năm 2030 xã bãi ngang dưới 8%."
EXTRA = "Thuyền của phụ nữ được cộng thêm 5 điểm phần trăm trợ giá nhưng không vượt mức trần."

GUARD = "Sở Tư pháp cử người giữ kho giống tại chợ Gạo."
KEPT = "Kho giống tại chợ Gạo là đơn vị thuộc Sở Công Thương."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Trạm bơm nước ngọt đặt tại bến Cau phải không?", STATIONS, "Không"),
        ("Trạm bơm nước ngọt đặt tại chợ Gạo phải không?", STATIONS, "Có"),
        ("Bến đò Lá Sen là bến đò chính phải không?", LANDINGS, "Không"),
        ("Bến đò Lá Sen là bến đò phụ phải không?", LANDINGS, "Có"),
        ("Người đang nợ phí bến có được hưởng trợ giá lưới không?", HELP, "Không"),
        ("Người không nợ phí bến có được hưởng trợ giá lưới không?", HELP, "Có"),
        ("Thợ giỏi về dạy nghề 1 năm có được thưởng 70 triệu không?", TEACHERS, "Không"),
        ("Thợ giỏi về dạy nghề 4 năm có được thưởng 70 triệu không?", TEACHERS, "Có"),
        ("Tổ mới lập được 2 năm có phải đạt doanh thu từ hàng tre 40% không?", SHARE, "Không"),
        ("Tổ nghề có phải đạt doanh thu từ hàng tre 40% không?", SHARE, "Có"),
        ("Trạm giống cập nhật danh mục giống hằng năm đúng không?", NEEDS, "Không"),
        ("Trạm giống cập nhật danh mục giống 6 tháng một lần đúng không?", NEEDS, "Có"),
        ("giai đoạn 2 bãi đỗ Lá Sen quy mô 12 ha phải không", PORT, "Có"),
        ("Hộ khó ở xã bãi ngang giảm bình quân 4%/năm đúng không?", POOR, "Có"),
        ("Hộ khó ở xã bãi ngang giảm bình quân 2%/năm đúng không?", POOR, "Không"),
        ("Kho giống ở chợ Gạo thuộc Sở Tư pháp phải không?", GUARD, ""),
        ("Kho giống ở chợ Gạo thuộc Sở Công Thương phải không?", KEPT, "Có"),
        ("Thuyền của phụ nữ có được trợ giá vượt mức trần không?", EXTRA, "Không"),
    ],
)
def test_what_is_of_another_is_not_borne_out(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(sentence))[0]) == verdict
