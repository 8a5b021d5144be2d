"""Which one of a kind: what names one of it, what only speaks of it, and what is told in general."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.drafting import Statement, source_of
from assistant.answering.forms import is_of_kind_asked
from assistant.answering.weighing.which import names_one_asked
from tests.made import Shelved, book, passage, weighed

BRIDGE = "Xây cầu Bến Lội dài 52 m với tổng mức đầu tư 18 tỷ đồng."


@pytest.mark.parametrize(
    ("question", "clause", "names"),
    [
        ("Cầu Bến Lội do đơn vị nào làm chủ đầu tư?", BRIDGE, False),
        (
            "Cầu Bến Lội do đơn vị nào làm chủ đầu tư?",
            "Giao Ban Quản lý dự án giao thông tỉnh làm chủ đầu tư cầu Bến Lội.",
            True,
        ),
        (
            "dn nào trúng thầu xây cầu Bến Lội",
            "Ủy ban nhân dân xã Tân Lập quản lý cầu Bến Lội sau đấu thầu.",
            False,
        ),
        ("dn nào trúng thầu xây cầu Bến Lội", "Công ty cổ phần Cầu đường Tân Lập trúng thầu xây cầu Bến Lội.", True),
        ("Doanh nghiệp nào được hỗ trợ thuê đất?", "Doanh nghiệp có từ 100 lao động được hỗ trợ thuê đất.", True),
        ("Doanh nghiệp nào được chọn thuê đất?", "Chọn 05 doanh nghiệp chủ lực cho thuê đất.", False),
        ("nh nào cho vay thế chấp vườn cây", "Thí điểm cho vay thế chấp bằng vườn cây, tối đa 3 tỷ đồng.", False),
        ("nh nào cho vay thế chấp vườn cây", "Agribank cho vay thế chấp bằng vườn cây, tối đa 3 tỷ đồng.", True),
        ("Những xã nào được chọn làm điểm phân loại rác?", "Hình thành 25 điểm phân loại rác cấp xã.", False),
        ("Những xã nào được chọn làm điểm phân loại rác?", "Hợp tác xã làm điểm phân loại rác.", False),
        ("Những xã nào được chọn làm điểm phân loại rác?", "Chọn xã Tân Lập làm điểm phân loại rác.", True),
        ("Những xã nào được chọn làm điểm phân loại rác?", "Chọn 02 xã (Tân Lập, Bến Lội) phân loại rác.", True),
        ("Những huyện nào trồng chè đầu tiên?", "Trồng chè tại Tân Lập và Bến Lội.", True),
        ("Những huyện nào trồng chè đầu tiên?", "Trồng chè theo quy định tại Nghị quyết này.", False),
        ("Xã nào được ưu tiên cấp nước?", "Ưu tiên cấp nước cho các xã biên giới.", True),
        ("Giống dê của nước nào được nhập về?", "Nhập giống dê về nuôi đạt 35.000 con ở cao nguyên.", False),
        ("giong de cua nuoc nao duoc nhap ve", "Nhập giống dê của Hà Lan về nuôi đạt 35.000 con.", True),
        ("Đơn vị nào phải báo cáo giá nước?", "Các sở, ban, ngành báo cáo giá nước hằng quý.", True),
        ("Cơ quan nào chịu trách nhiệm về giá nước?", "Chủ đầu tư dự án chịu trách nhiệm về giá nước.", True),
        ("Đơn vị nào phải báo cáo giá nước?", "Giá nước được báo cáo hằng quý.", False),
        ("Sở nào làm đầu mối giá nước?", "Đầu mối giá nước là sở được Ủy ban nhân dân tỉnh giao.", False),
        ("Sở nào làm đầu mối giá nước?", "Sở Xây dựng làm đầu mối giá nước.", True),
        ("Trung tâm Nước sạch do sở nào quản lý?", "Thành lập Trung tâm Nước sạch trong năm 2024.", False),
        ("Chín trung tâm dạy nghề tên là gì?", "Sáp nhập 16 trung tâm dạy nghề thành 9 trung tâm liên xã.", False),
        ("Chợ mới của xã tên là gì?", "Chợ mới của xã được gọi là chợ Bến Lội.", True),
        ("Cầu Bến Lội do ai làm chủ đầu tư?", BRIDGE, False),
        ("Cầu Bến Lội do ai làm chủ đầu tư?", "Sở Xây dựng làm chủ đầu tư cầu Bến Lội.", True),
        ("Hợp tác xã nào được chọn làm điểm bán?", "Chọn 05 hợp tác xã làm điểm bán.", False),
        ("Hợp tác xã nào được chọn làm điểm bán?", "Chọn HTX Chè Bến Lội làm điểm bán.", True),
        ("Khu công nghiệp nào được mở trước tiên?", "Mở thêm 03 khu công nghiệp.", False),
        ("giao cho don vi nao lam cau", "Xã Tân Lập lập dự án làm cầu.", False),
        ("Có doanh nghiệp nào bị phạt không?", "Giá nước được báo cáo hằng quý.", True),
        ("Xã nào cũng phải có trạm nước à?", "Giá nước được báo cáo hằng quý.", True),
    ],
)
def test_one_of_the_kind_is_named(question: str, clause: str, names: bool) -> None:
    (item,) = weighed(question, passage(clause))
    assert names_one_asked(understand(question), item) is names


def test_the_body_may_stand_above_the_clause() -> None:
    asked = "Đơn vị nào kiểm tra giá nước?"
    (item,) = weighed(asked, passage("Kiểm tra giá nước hằng quý.", headings=("3. Sở Xây dựng",)))
    assert names_one_asked(understand(asked), item)


def test_whatever_form_tells_it() -> None:
    desk = Shelved(book("a.md", "", BRIDGE, "Công ty Cầu đường Tân Lập trúng thầu.")).asked(
        "dn nào trúng thầu cầu Bến Lội"
    )
    works, winner = desk.reader.passages("a.md")
    assert not is_of_kind_asked(desk, [Statement(BRIDGE, (source_of(works),))])
    assert is_of_kind_asked(desk, [Statement(BRIDGE, (source_of(works),)), Statement("", (source_of(winner),))])
