"""Which date of a sentence leads, each on the smallest sentence that shows it."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.holding import kind_fit
from assistant.answering.weighing.when import date_asked
from tests.made import focus_of, passage, weighed

WELLS = "Lấp giếng Bàu Sen trước ngày 31/12/2027 và giếng Cầu Đá trước ngày 30/6/2029; trồng cây sau khi lấp."
PUMPS = "Trạm bơm Hà Vân hoàn thành năm 2027; trạm bơm Mỹ Lộc xây bằng đá, hoàn thành năm 2028."
FORCE = "Quyết định này có hiệu lực từ ngày 01/01/2027 đến hết ngày 31/12/2031."
CITED = "Thực hiện Chỉ thị số 7-CT/TW ngày 03/10/2025 của Ban Bí thư, cấp nước sạch cho toàn dân vào năm 2031."


KILNS = "Xây lò gốm tại Mai Sơn, khởi công trong quý III/2026, chạy thử trước ngày 31/12/2028."
MOVED = "Điều thợ lần 1 trước ngày 10/10/2024, lần 2 trước ngày 10/11/2024."
BOOKS = "Lập sổ trước ngày 31/01/2026; nộp sổ mỗi quý một lần, trước ngày 20 của tháng cuối quý."
DRILLS = "Tổ chức diễn tập cấp tỉnh 02 năm một lần, cấp huyện mỗi năm một lần."
POWER = "Có điện lại cho trạm bơm trong 12 giờ và cho nhà dân trong 48 giờ sau bão."
SHARED = (
    "Sở Công Thương khảo sát lò nung, hoàn thành trước 30/9/2027; Cục Thuế tỉnh hướng dẫn thủ tục, mỗi quý công khai"
    " danh sách; Báo Cà Mau mở chuyên mục, định kỳ mỗi tháng hai kỳ."
)
PLAN = "Sở Công Thương lập chương trình nghề gốm giai đoạn 2026 - 2030, trình UBND tỉnh trước ngày 30/9/2025."


@pytest.mark.parametrize(
    ("question", "sentence", "date"),
    [
        ("Cục Thuế công khai danh sách bao lâu một lần?", SHARED, "mỗi quý"),
        ("Sở Công Thương khảo sát lò nung xong khi nào?", SHARED, "trước 30/9/2027"),
        ("Chuyên mục của Báo Cà Mau ra mấy kỳ một tháng?", SHARED, "định kỳ mỗi tháng hai kỳ"),
        ("Bao giờ công khai hồ sơ?", "Công khai hồ sơ vào thứ hai hằng tuần.", "thứ hai hằng tuần"),
        ("Bao giờ công khai hồ sơ?", "Công khai hồ sơ vào tuần đầu mỗi quý.", "tuần đầu mỗi quý"),
        ("Chương trình nghề gốm trình trước ngày nào?", PLAN, "trước ngày 30/9/2025"),
        ("Khi nào Sở Công Thương trình chương trình nghề gốm?", PLAN, "trước ngày 30/9/2025"),
        ("Chương trình nghề gốm của giai đoạn nào?", PLAN, "giai đoạn 2026 - 2030"),
        ("Lò gốm chạy thử khi nào?", KILNS, "trước ngày 31/12/2028"),
        ("Lò gốm khởi công khi nào?", KILNS, "quý III/2026"),
        ("Điều thợ lần 2 trước ngày nào?", MOVED, "trước ngày 10/11/2024"),
        ("Xã nộp sổ trước ngày nào?", BOOKS, "trước ngày 20 của tháng cuối quý"),
        ("Xã nộp sổ bao lâu một lần?", BOOKS, "mỗi quý một lần"),
        ("Cấp huyện diễn tập mấy năm một lần?", DRILLS, "mỗi năm một lần"),
        ("Nhà dân có điện lại trong bao lâu?", POWER, "48 giờ"),
        ("Giếng Bàu Sen lấp khi nào?", WELLS, "trước ngày 31/12/2027"),
        ("Giếng Cầu Đá lấp khi nào?", WELLS, "trước ngày 30/6/2029"),
        ("Trạm bơm Mỹ Lộc xong năm nào?", PUMPS, "2028"),
        ("Trạm bơm Hà Vân xong năm nào?", PUMPS, "2027"),
        ("Quyết định có hiệu lực từ khi nào?", FORCE, "từ ngày 01/01/2027"),
        ("Quyết định hết hiệu lực khi nào?", FORCE, "đến hết ngày 31/12/2031"),
        ("Bao giờ toàn dân có nước sạch?", CITED, "2031"),
        ("Chỉ thị 7-CT/TW ban hành ngày nào?", CITED, "ngày 03/10/2025"),
        (
            "Chậm nhất ngày nào xã nộp sổ?",
            "Xã nộp sổ trước ngày 20 tháng 11 hằng năm.",
            "trước ngày 20 tháng 11 hằng năm",
        ),
        ("Kế hoạch lập cho mấy năm?", "Lập kế hoạch hằng năm và giai đoạn 5 năm.", "giai đoạn 5 năm"),
        (
            "Nộp sổ trễ nhất ngày nào?",
            "Xã nộp sổ từ ngày 01/3/2029, chậm nhất ngày 20/4/2029.",
            "chậm nhất ngày 20/4/2029",
        ),
        ("Bao giờ trồng cây?", "Trồng cây ven sông.", ""),
    ],
)
def test_the_date_of_the_act_asked_about(question: str, sentence: str, date: str) -> None:
    asked = understand(question)
    (item,) = weighed(asked, passage(sentence))
    assert date_asked(asked, focus_of(asked), item) == date


def test_how_often_a_thing_is_done_nearly_answers_when_but_not_in_which_year() -> None:
    often = "Việc kiểm tra đê được làm định kỳ."
    assert kind_fit(understand("Khi nào kiểm tra đê?"), often, passage(often)) == 0.6
    assert kind_fit(understand("Năm nào kiểm tra đê?"), often, passage(often)) == 0.3


def test_a_length_of_time_is_in_the_unit_and_of_the_bound_asked() -> None:
    asked = understand("Sổ thợ gốm lưu ít nhất mấy năm?")
    assert kind_fit(asked, "Sổ thợ gốm lưu tối thiểu 5 năm.", passage("")) == 1.0
    assert kind_fit(asked, "Sổ thợ gốm gộp 02 tháng.", passage("")) < 1.0
    assert kind_fit(asked, "Sổ thợ gốm lưu được 5 năm.", passage("")) < 1.0


def test_what_stands_under_a_date_nearly_has_it() -> None:
    opened = "Đưa trạm nước vào hoạt động."
    asked = understand("Bao giờ trạm nước hoạt động?")
    assert kind_fit(asked, opened, passage(opened, headings=("Mục tiêu đến năm 2025",))) == 0.75
    assert kind_fit(asked, opened, passage(opened, headings=("Mục tiêu",))) == 0.3
