"""What evidence can never make up for, each on the smallest clause that shows it."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.gates import passes_gates
from assistant.records import Metadata
from tests.made import passage, weighed


@pytest.mark.parametrize(
    ("question", "clause", "passes"),
    [
        ("Quy chế hết hiệu lực ngày nào?", "Quy chế có hiệu lực từ ngày 01/7/2025.", False),
        (
            "Nhà tôi nuôi chim yến, được chi bao nhiêu một tháng?",
            "Chi 5 triệu đồng/tháng cho nghệ nhân hát xoan.",
            False,
        ),
        ("Mẹ tôi hát xoan ở đình, được chi bao nhiêu một tháng?", "Chi 5 triệu đồng/tháng cho người hát xoan.", True),
        ("Quy chế hết hiệu lực ngày nào?", "Quy chế hết hiệu lực ngày 01/7/2028.", True),
        ("Quy chế đến khi nào thì hết hạn?", "Tới năm 2028, Quy chế còn áp dụng.", True),
        ("Giảm bao nhiêu trạm so với hiện nay?", "Phấn đấu giảm 5 trạm so với hiện nay.", True),
        ("Nhà máy nước đặt tại xã nào?", "Nhà máy nước có hai bể lắng.", False),
        ("Ai là Chủ nhiệm Chương trình nước sạch?", "Sở giúp Ban Chủ nhiệm Chương trình nước sạch.", False),
        ("Ai là Chủ nhiệm Chương trình nước sạch?", "Giám đốc Sở làm Chủ nhiệm Chương trình nước sạch.", True),
        ("Đồng chí nào làm Trưởng ban chỉ đạo?", "Thành lập Ban chỉ đạo nước sạch.", False),
        ("Hội đồng giá nước do ai làm chủ tịch?", "Hội đồng giá nước trình Chủ tịch Ủy ban nhân dân tỉnh.", False),
        ("Ai được cử làm trưởng ban chỉ đạo?", "Thành lập Ban chỉ đạo nước sạch.", False),
        ("Ai giữ ghế chủ tịch Hội đồng giá nước?", "Hội đồng giá nước do Giám đốc Sở làm Chủ tịch.", True),
        ("Nhà máy nước đặt tại xã nào?", "Nhà máy nước đặt tại xã Tân Lập.", True),
        ("Trạm nước Tân Lập đặt trụ sở ở đâu?", "Trạm nước ở Tân Lập được Sở Xây dựng sửa chữa.", False),
        ("Trạm nước Tân Lập đặt trụ sở ở đâu?", "Trạm nước Tân Lập đặt trụ sở ở Bến Lội.", True),
        ("Trả kết quả mẫu nước trong bao nhiêu ngày?", "Trả kết quả mẫu nước của “Chiến dịch 500 ngày đêm”.", False),
        ("Trả kết quả mẫu nước trong bao nhiêu ngày?", "Trả kết quả mẫu nước trong 5 ngày.", True),
        ("Khi nào trả kết quả mẫu nước?", "Trả kết quả mẫu nước của “Chiến dịch 500 ngày đêm”.", False),
        ("Hộ dùng nước máy chiếm bao nhiêu?", "Theo mục tiêu “Đến năm 2030, hộ dùng nước máy chiếm 30%”.", True),
        ("Quy chế dùng tới bao giờ?", "Quy chế có hiệu lực từ ngày 01/7/2025.", False),
        ("Báo cáo nước gửi Bộ Y tế trước ngày nào?", "Trước ngày 01/12 báo cáo về nước.", True),
        ("Báo cáo nước gửi Bộ Y tế trước ngày nào?", "Trước ngày 01/12 báo cáo Bộ Nội vụ về nước.", False),
        ("Bộ Y tế họp về nước trước ngày nào?", "Trước ngày 01/12 họp về nước.", False),
        ("Trạm nước phải báo cáo trước ngày nào?", "Trạm nước Tân Lập, ngày 30 tháng 9 năm 2021", False),
        ("Bao nhiêu phần trăm hồ sơ nước ở cấp xã nộp qua mạng?", "100% hồ sơ nước nộp qua mạng.", False),
        ("Bao nhiêu phần trăm hồ sơ nước ở cấp xã nộp qua mạng?", "100% hồ sơ nước ở xã nộp qua mạng.", True),
        ("Đặt trạm nước mới ở nơi nào?", "Đặt trạm nước mới tại các vùng ven sông.", True),
        ("Trạm nước báo cáo vào tháng mấy?", "Trạm nước báo cáo theo định kỳ.", False),
        ("Trạm nước báo cáo vào tháng mấy?", "Trạm nước báo cáo trong tháng 6 hằng năm.", True),
        ("Trạm nước báo cáo vào tháng mấy?", "Trạm nước báo cáo trước ngày 15/12/2027.", True),
        ("Khởi công trạm nước tháng nào?", "Khởi công trạm nước giai đoạn 2026 - 2030.", False),
        ("Khởi công trạm nước tháng nào?", "Khởi công trạm nước trong quý II/2026.", True),
        ("Trạm nước phải báo cáo trước ngày nào?", "Ngày 30/9/2021, trạm nước báo cáo kết quả.", False),
        ("Trạm nước báo cáo ngày nào?", "Ngày 30/9/2021, trạm nước báo cáo kết quả.", True),
        ("Nghị định 46/2026/NĐ-CP có hiệu lực ngày nào?", "Nghị quyết này có hiệu lực từ ngày 01/7/2026.", False),
        ("Nghị quyết có hiệu lực ngày nào?", "Nghị quyết này có hiệu lực từ ngày 01/7/2026.", True),
        ("Đề án giá nước ban hành ngày nào?", "Chương trình giá nước được ban hành ngày 08/4/2024.", False),
        ("Trạm nước Tân Lập đặt ở đâu?", "Trạm nước Tân Lập cấp cho huyện Vân Trì.", False),
        ("Trạm nước Tân Lập đặt ở đâu?", "Trạm nước Tân Lập đặt tại huyện Vân Trì.", True),
        ("Đặt trạm nước mới ở nơi nào?", "Đặt trạm nước mới trong năm 2027.", False),
        ("Sở Y tế chủ trì việc gì?", "Sở Tài chính chủ trì, phối hợp với Sở Y tế rà soát giá nước.", False),
        ("Sở Y tế chủ trì việc gì?", "Sở Y tế chủ trì rà soát giá nước.", True),
        ("Khi nào thì đóng cổng trạm nước?", "Đóng cổng trạm nước, áp dụng khi lũ vượt báo động II.", True),
        ("Khi nào đóng cổng trạm nước?", "Đóng cổng trạm nước, áp dụng khi lũ vượt báo động II.", False),
        ("Ngân sách tỉnh chi bao nhiêu cho trạm nước?", "Ngân sách cấp tỉnh chi 5 tỷ đồng cho trạm nước.", True),
        ("Bến mở bao nhiêu giờ?", "Bến mở hết 5 tháng.", False),
        ("Phó trưởng ban thường trực là ai?", "Bộ trưởng Bộ Y tế, Phó Trưởng ban thường trực;", True),
        ("Phó trưởng ban thường trực là ai?", "Mời Phó Trưởng ban thường trực dự họp.", False),
        ("Trưởng ban chỉ đạo là ai?", "Thành lập Ban chỉ đạo nước sạch.", False),
        ("Trưởng ban chỉ đạo là ai?", "Phó Bí thư làm Trưởng ban chỉ đạo nước sạch.", True),
        ("Người lái cần bao nhiêu năm kinh nghiệm?", "Người lái trả lời trong không quá 03 ngày.", False),
        ("Có bao nhiêu trạm nước lập mới?", "Doanh thu của trạm nước tăng 18%/năm.", False),
        ("Tỷ lệ hộ dùng nước sạch là bao nhiêu?", "Hộ dùng nước sạch được dành 5 tỷ đồng.", False),
        ("Thợ thuê nhà ngoài khu công nghiệp được hỗ trợ gì?", "Thợ thuê nhà tại khu công nghiệp được vay.", False),
        ("Thợ thuê nhà ngoài khu công nghiệp được hỗ trợ gì?", "Thợ thuê nhà ngoài khu công nghiệp được vay.", True),
        ("Kế hoạch nói gì về nhà ở?", "Kế hoạch mở lớp dạy nghề ở các nhà văn hóa.", False),
        ("Kế hoạch nói gì về nhà ở?", "Kế hoạch xây nhà ở cho thợ.", True),
        ("Vì sao sửa trạm nước?", "Sửa trạm nước cùng Công ty Cấp nước.", False),
        ("Tỷ trọng thủy sản trong GRDP là bao nhiêu?", "Trong GRDP, tỷ trọng du lịch là 12%.", False),
        ("Tỷ trọng thủy sản trong GRDP là bao nhiêu?", "Trong GRDP, tỷ trọng thủy sản là 12%.", True),
        ("Tốc độ tăng trưởng xuất khẩu là bao nhiêu?", "Tốc độ tăng trưởng du lịch là 7%.", False),
        ("Tốc độ tăng trưởng xuất khẩu là bao nhiêu?", "Tốc độ tăng trưởng của xuất khẩu là 7%.", True),
        ("Vì sao trạm nước còn yếu?", "Trạm nước còn yếu cần thợ để vận hành.", False),
        ("Vì sao trạm nước còn yếu?", "Trạm nước còn yếu do thiếu thợ.", True),
        ("Vì sao sửa trạm nước?", "Sửa trạm nước để người dân có nước sạch.", True),
        ("Trạm nước hiện chi bao nhiêu phần trăm?", "Trạm nước phấn đấu chi 2%.", False),
        ("Trong 5 trạm nước có mấy trạm lọc?", "Xây 5 trạm nước.", False),
        ("Bến rộng bao nhiêu mét?", "Bến mở 5 tháng, đạt 80%.", False),
        ("Sửa chữa tối đa bao nhiêu trạm?", "Ít nhất 40 trạm cấp nước được sửa chữa.", False),
        ("Sửa chữa tối thiểu bao nhiêu trạm?", "Ít nhất 40 trạm cấp nước được sửa chữa.", True),
        ("Bể lắng được chi tối đa mấy tỷ?", "Bể lắng từ 200 m3 trở lên được chi tối đa 1,8 tỷ đồng.", True),
        ("Trạm thường xuyên chi bao nhiêu?", "Trạm không thường xuyên chi 5 tỷ đồng.", False),
        ("Trạm không thường xuyên chi bao nhiêu?", "Trạm thường xuyên chi 5 tỷ đồng.", False),
        ("tram ko thuong xuyen chi bao nhieu", "Trạm không thường xuyên chi 5 tỷ đồng.", True),
        ("Dân số là bao nhiêu?", "Có 82% tổ dân phố văn hóa.", False),
        ("Dân số là bao nhiêu?", "Quy mô dân số 1.200.000 người.", True),
        ("Bao nhiêu phần trăm cơ quan cấp xã công khai?", "90% cơ quan cấp huyện công khai giá nước.", False),
        ("Bao nhiêu phần trăm cơ quan cấp huyện công khai?", "90% cơ quan cấp huyện công khai giá nước.", True),
        ("Ngân sách tỉnh chi bao nhiêu cho nước sạch?", "Ngân sách huyện chi 5 tỷ đồng cho nước sạch.", False),
        ("Ngân sách tỉnh chi bao nhiêu cho nước sạch?", "Ngân sách tỉnh chi 5 tỷ đồng cho nước sạch.", True),
        ("Năm nào phải đạt mức nước sạch?", "Mức nước sạch phấn đấu đạt 90%.", False),
        ("Bao giờ công khai giá nước?", "Giá nước được công khai hằng quý.", True),
        ("Số điện thoại của trạm nước là số nào?", "Trạm nước số 2 có 30 người.", False),
        ("Số điện thoại của trạm nước là số nào?", "Trạm nước có điện thoại 0262 3850 123.", True),
        ("Bị phạt bao nhiêu nếu không công khai giá nước?", "90% cơ quan công khai giá nước.", False),
    ],
)
def test_what_no_weighing_can_make_up_for(question: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause), metadata=Metadata())
    assert passes_gates(understand(question), item) is passes


@pytest.mark.parametrize(
    ("question", "heading", "passes"),
    [
        ("Hộ có đất được trợ giá giống mấy triệu đồng?", "2. Đối với hộ không có đất", False),
        ("Hộ có đất được trợ giá giống mấy triệu đồng?", "1. Đối với hộ có đất", True),
        ("Hộ không có đất được trợ giá giống mấy triệu đồng?", "1. Đối với hộ có đất", False),
        ("Chính sách cho hộ không có đất", "1. Đối với hộ có đất", False),
        ("ho ko co dat duoc tro gia giong may trieu dong", "2. Đối với hộ không có đất", True),
        ("Hộ không có đất được trợ giá giống mấy triệu đồng?", "1. Xã có đất trống", True),
        ("Hộ có đất được trợ giá giống mấy triệu đồng?", "Hộ có đất và hộ không có đất", True),
    ],
)
def test_a_figure_is_not_taken_from_under_the_opposite_case(question: str, heading: str, passes: bool) -> None:
    (item,) = weighed(question, passage("Trợ giá giống 3 triệu đồng.", headings=(heading,)), metadata=Metadata())
    assert passes_gates(understand(question), item) is passes


def test_a_code_is_no_amount() -> None:
    text = "Có bao nhiêu tàu cá?"
    row = passage("Mã 0204: số lượng tàu cá.")
    assert not passes_gates(understand(text), weighed(text, row)[0])


@pytest.mark.parametrize(
    ("question", "clause", "passes"),
    [
        ("Có bao nhiêu hồ chứa nứt vỡ?", "Có 40 hồ chứa, trong đó 6 hồ nứt vỡ.", True),
        ("Có bao nhiêu hồ nứt vỡ?", "Có 34 hồ chưa nứt vỡ.", False),
        ("Có bao nhiêu hồ chưa nứt vỡ?", "Có 6 hồ nứt vỡ.", False),
    ],
)
def test_what_is_spelt_otherwise_than_a_denial_denies_nothing(question: str, clause: str, passes: bool) -> None:
    asked = understand(question)
    (item,) = weighed(asked, passage(clause))
    assert passes_gates(asked, item) is passes


def test_the_year_that_something_is_compared_with_is_not_the_one_asked() -> None:
    clause = "Năm 2025, mỗi lò cho 68 triệu đồng, tăng 17 triệu đồng so với năm 2020."
    asked = understand("Mỗi lò tăng bao nhiêu so với năm 2020?")
    (item,) = weighed(asked, passage(clause))
    assert asked.spans == ()
    assert passes_gates(asked, item)


def test_what_has_no_year_is_not_told_for_one_where_the_like_is_told_of_others() -> None:
    undated, dated = "Rà soát 120 trạm nước sạch.", "Đến năm 2030 có 90 trạm nước sạch."
    asked = understand("Năm 2027 có bao nhiêu trạm nước sạch?")
    alone = weighed(asked, passage(undated))
    both = weighed(asked, passage(undated), passage(dated, ordinal=1))
    assert [passes_gates(asked, item) for item in alone] == [True]
    assert [passes_gates(asked, item) for item in both] == [False, False]
