"""Which one of a kind: what names one of it, what only speaks of it, and what is told in general."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.drafting import Statement, source_of
from assistant.answering.forms import is_of_kind_asked
from assistant.answering.weighing.which import name_told, names_one_asked
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
        ("Tám trường dạy tiếng Nhật là những trường nào?", "Dạy tiếng Nhật ở 8 trường; mở lớp kỹ năng số.", False),
        ("Tám trường dạy tiếng Nhật là những trường nào?", "Chọn 08 trường, gồm Trường Nghề Bến Lội.", True),
        ("Tám trường dạy tiếng Nhật là những trường nào?", "Trường Nghề Bến Lội mở xưởng mộc.", False),
        ("Bốn kho lạnh xây tại cửa khẩu nào?", "Lập chợ tại cửa khẩu Bến Lội; xây 04 kho lạnh.", False),
        ("Bốn kho lạnh xây tại cửa khẩu nào?", "Xây 04 kho lạnh tại cửa khẩu Bến Lội; lập chợ.", True),
        ("Hai phường đó thuộc thành phố nào?", "Phường Tân Lập thuộc thành phố Bến Lội.", True),
        ("Nhà mạng nào lắp wifi ở nhà văn hóa?", "Lắp wifi tại 106 nhà văn hóa.", False),
        ("Nhà mạng nào lắp wifi ở nhà văn hóa?", "Doanh nghiệp viễn thông lắp wifi tại nhà văn hóa.", True),
        ("Cử cán bộ học ở trường nào?", "Cử 25 cán bộ đi học; trường hợp bỏ học phải bồi hoàn.", False),
        ("Cử cán bộ học ở trường nào?", "Cử cán bộ đi học ở các trường trong vùng.", True),
        ("Bệnh viện tuyến cuối nào nhận hợp tác?", "Hợp tác với 04 bệnh viện tuyến cuối.", False),
        ("Hợp tác với trường đại học cụ thể nào?", "Hợp tác với các trường đại học lớn.", False),
        ("Hợp tác với trường đại học cụ thể nào?", "Hợp tác với Trường Đại học Bến Lội.", True),
        ("Những hồ nào bị hư hỏng?", "Tỉnh có 153 hồ chứa, trong đó 23 hồ bị hư hỏng.", False),
        ("Những hồ nào bị hư hỏng?", "Hồ chứa Bến Lội và hồ Tân Lập bị hư hỏng.", True),
        ("Dự án nào bị cắt vốn?", "Dự án giải ngân dưới 40% bị cắt vốn.", True),
        ("12 cơ sở đạt chuẩn là những cơ sở nào?", "Có 12 cơ sở đạt GMP, 2 cơ sở đạt chuẩn châu Âu.", False),
        ("Làm Trưởng ban là đồng chí nào?", "Do đồng chí Chủ tịch Ủy ban nhân dân tỉnh làm Trưởng ban.", True),
        ("nhà thầu nào trúng gói thiết bị", "Sở Y tế phải chọn xong nhà thầu thiết bị trong quý IV.", False),
        ("Trường nào xây bể bơi trước?", "Trong nhà trường: đưa hát Xoan vào lớp; xây bể bơi.", False),
        ("Nhà máy xử lý rác nào được đầu tư?", "Đầu tư Nhà máy xử lý rác Núi Voi.", True),
        ("Xã đạt chuẩn nào thì được thưởng?", "Được thưởng khi đạt chuẩn nông thôn mới nâng cao.", True),
        ("Nguyên nhân chủ quan nào làm chậm?", "Chậm do thiếu vốn.", True),
        ("Trại giống xây ở xã nào?", "Lập trại giống để đưa giống tốt vào nông nghiệp địa phương.", False),
        ("Trại giống xây ở xã nào?", "Lập trại giống tại các xã miền núi.", True),
        ("Hai sản phẩm năm sao là những sản phẩm nào?", "Có 198 sản phẩm (OCOP), trong đó 02 sản phẩm năm sao.", False),
        ("Hai sản phẩm năm sao là những sản phẩm nào?", "Có 02 sản phẩm năm sao là chè và mật ong.", True),
        ("Bốn nhóm tiêu chí là những nhóm nào?", "Theo bốn nhóm: công nghệ, suất đầu tư, lao động.", True),
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


def test_what_is_of_a_row_stands_below_its_header() -> None:
    asked = "Xã nào trồng chè?"
    label = "Hàng 1 của bảng tại mục I"
    (of_place,) = weighed(asked, passage("1; Tân Lập; chè", lead="TT; Xã; Cây trồng", label=label))
    (of_body,) = weighed(asked, passage("1; chè; Sở Xây dựng", lead="TT; Cây trồng; Cơ quan chủ trì", label=label))
    assert names_one_asked(understand(asked), of_place)
    assert not names_one_asked(understand(asked), of_body)


@pytest.mark.parametrize(
    ("question", "clause", "name"),
    [
        (
            "Tỉnh hợp tác với tập đoàn nào?",
            "Hợp tác về đô thị thông minh với Tập đoàn Bưu chính - Viễn thông Miền Tây.",
            "Tập đoàn Bưu chính - Viễn thông Miền Tây",
        ),
        (
            "Trung tâm nào hỗ trợ khởi nghiệp?",
            "Có Trung tâm Cánh Buồm, gắn với khởi nghiệp.",
            "Trung tâm Cánh Buồm",
        ),
        ("Trung tâm nào hỗ trợ khởi nghiệp?", "Giao Trung tâm Cánh Buồm và Trung tâm Bến Xuân hỗ trợ khởi nghiệp.", ""),
        ("Trung tâm Cánh Buồm làm gì?", "Giao Trung tâm Cánh Buồm hỗ trợ khởi nghiệp.", ""),
    ],
)
def test_the_one_name_that_a_clause_has_is_told_whole(question: str, clause: str, name: str) -> None:
    assert name_told(understand(question), clause) == name
