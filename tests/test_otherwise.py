import pytest

from assistant.answering.deciding.otherwise import told_otherwise
from assistant.answering.forms import statements_of
from tests.made import Shelved, book

READER = Shelved(
    book(
        "a.md",
        "Lâm Khê",
        "Đến năm 2030, kim ngạch xuất khẩu chè đạt 60 triệu USD.",
        "Kế hoạch này thay thế Kế hoạch số 35/KH-UBND ngày 04 tháng 02 năm 2021.",
        "Lắp 40 đèn dẫn cá dùng chung trên các bến cá lớn, do Công an tỉnh quản lý, khai thác.",
        "Sở Công Thương tham mưu thành lập Quỹ giống cây chè trong quý II/2026; Sở Y tế khám bệnh cho thợ hái.",
        "Chủ đồi chè báo cáo Sở Ngoại vụ số thợ hái chè nghỉ việc mỗi quý.",
        "Kinh phí mở hội thi hái chè búp được bố trí trong kinh phí thường xuyên của Sở Du lịch.",
        "Trường học cấp tỉnh và cấp huyện dùng sổ chè điện tử để ghi buổi học hái chè.",
    )
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kim ngạch xuất khẩu chè đạt 60 triệu USD vào năm 2025 phải không?", "60 triệu USD"),
        ("Giao Sở Xây dựng quản lý 40 đèn dẫn cá dùng chung trên bến cá phải không?", "Công an tỉnh"),
        ("Sở Tư pháp tham mưu thành lập Quỹ giống cây chè đúng không?", "Sở Công Thương"),
        ("Quỹ giống cây chè có phải do Sở Tư pháp tham mưu thành lập không?", "Sở Công Thương"),
        ("Báo cáo thợ hái chè nghỉ việc mỗi quý có phải gửi cho Sở Nội vụ không?", "Sở Ngoại vụ"),
        ("Kinh phí mở hội thi hái chè búp bố trí trong kinh phí của Sở Tài chính phải không?", "Sở Du lịch"),
        ("Việc dùng sổ chè điện tử ghi buổi học hái chè có tính luôn trường cấp xã không?", "cấp tỉnh và cấp huyện"),
        ("Kế hoạch này thay thế Kế hoạch số 53/KH-UBND đúng không?", "35/KH-UBND"),
    ],
)
def test_a_claim_of_another_year_or_act_is_denied_with_the_clause(question: str, said: str) -> None:
    desk = READER.asked(question)
    told = told_otherwise(desk)
    assert [one.text[:9] for one in told] == ["**Không**"]
    assert said in told[0].text
    assert statements_of(desk)


@pytest.mark.parametrize(
    "question",
    [
        "Kim ngạch xuất khẩu chè đạt 70 triệu USD vào năm 2025 phải không?",
        "Kế hoạch số 53/KH-UBND có nói về chè không?",
        "Sở Tư pháp phối hợp thành lập Quỹ giống cây chè đúng không?",
        "Sở Tư pháp thành lập Quỹ bảo lãnh tín dụng đúng không?",
    ],
)
def test_what_the_clause_does_not_say_is_not_denied(question: str) -> None:
    assert told_otherwise(READER.asked(question)) == []
