import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.confirming import confirmed, opened_claim
from assistant.answering.forms import statements_of
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Lâm Khê",
        "Sở Tư pháp chủ trì Đề án giảm tảo hôn ở vùng cao.",
        "Hội Liên hiệp Phụ nữ tỉnh chủ trì Đề án giáo dục tiền hôn nhân.",
        "Kinh phí tập huấn khuyến nông được bố trí cấp hàng năm cho Sở Công Thương thực hiện.",
        "Các xã định kỳ hằng năm báo cáo kết quả trồng rừng về Sở Nông nghiệp trước ngày 15 tháng 12.",
        "Đóng cửa lò vôi Đá Đen trước ngày 31/12/2026 và lò vôi Bến Gỗ trước ngày 30/6/2028.",
    )
)


@pytest.mark.parametrize(
    ("question", "opened", "claimed"),
    [
        ("Sở Y tế có chủ trì tiêm phòng dại không?", "cơ quan nào chủ trì tiêm phòng dại", "Sở Y tế"),
        ("so y te co phai la don vi chu tri tiem phong khong", "cơ quan nào chu tri tiem phong", "Sở Y tế"),
        ("Sở Y tế là nơi tổng hợp đơn thư phải không?", "cơ quan nào tổng hợp đơn thư", "Sở Y tế"),
        (
            "Ở Bình Định, Sở Y tế là nơi tổng hợp đơn thư phải không?",
            "Ở Bình Định, cơ quan nào tổng hợp đơn thư",
            "Sở Y tế",
        ),
        ("Có phải Sở Y tế tiêm phòng dại ở xã đảo không?", "cơ quan nào tiêm phòng dại ở xã đảo", "Sở Y tế"),
        ("Xã báo cáo về Sở Lao động hằng tháng đúng không?", "Xã báo cáo về cơ quan nào hằng tháng", "Sở Lao động"),
        ("Đề án này do Sở Y tế chủ trì đúng không?", "Đề án này do cơ quan nào chủ trì", "Sở Y tế"),
        ("Báo cáo gửi về Sở Y tế phải không?", "Báo cáo gửi về cơ quan nào", "Sở Y tế"),
        (
            "Tiền tập huấn có phải cấp hằng năm cho Sở Y tế không?",
            "Tiền tập huấn cấp hằng năm cho cơ quan nào",
            "Sở Y tế",
        ),
        ("Thu phí rác từ 2026 đúng ko", "Thu phí rác từ năm nào", "2026"),
        ("Có phải lò vôi đóng cửa trong năm 2025 không?", "lò vôi đóng cửa trong năm nào", "năm 2025"),
    ],
)
def test_a_claim_is_asked_openly(question: str, opened: str, claimed: str) -> None:
    found = opened_claim(understand(question))
    assert found is not None
    assert (found.text, found.claimed) == (opened, claimed)


@pytest.mark.parametrize(
    "question",
    [
        "Sở Y tế có phối hợp tiêm phòng dại không?",  # several may
        "Sở Y tế phối hợp tiêm phòng dại ở xã đảo đúng không?",
        "Sở Y tế tiêm phòng dại ở xã đảo mỗi quý một lần đúng không?",  # how often is claimed
        "Đến năm 2025 che phủ rừng đạt 45% đúng không?",  # the amount is claimed
        "Năm 2025 có tổ chức hội thi không?",  # the year says of when, it is not to be confirmed
        "Giai đoạn 2021 - 2025 thu phí rác đúng không?",
    ],
)
def test_what_claims_no_one_body_or_time_is_not_opened(question: str) -> None:
    assert opened_claim(understand(question)) is None


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Hội Phụ nữ tỉnh Lâm Khê có chủ trì Đề án giảm tảo hôn không?", "**Không**. **Sở Tư pháp**"),
        ("Sở Tư pháp Lâm Khê có chủ trì Đề án giảm tảo hôn không?", "**Có**. **Sở Tư pháp**"),
        ("Các xã Lâm Khê báo cáo kết quả trồng rừng về Sở Tài chính đúng không?", "**Không**. **Sở Nông nghiệp"),
        ("Kinh phí tập huấn khuyến nông Lâm Khê có cấp hằng năm cho Sở Nội vụ không?", "**Không**. **Sở Công Thương**"),
        ("Lò vôi Bến Gỗ ở Lâm Khê đóng cửa trước năm 2026 phải không?", "**Không**. **Trước ngày 30/6/2028**"),
    ],
)
def test_what_the_documents_say_decides(question: str, begins: str) -> None:
    told = confirmed(READER.asked(question), statements_of)
    assert [one.text[: len(begins)] for one in told] == [begins]
