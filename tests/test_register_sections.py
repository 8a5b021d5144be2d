import pytest

from assistant.register.sections import kind_of
from tests.made import passage


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (("II. Mục tiêu, nhiệm vụ", "1. Mục tiêu", "1.2. Mục tiêu cụ thể"), "target"),
        (("II. Mục tiêu, nhiệm vụ", "2. Nhiệm vụ, giải pháp chủ yếu"), "task"),
        (("I. Kết quả phát triển khoa học giai đoạn 2016 - 2020",), "result"),
        (("I. Tình hình thực hiện các chỉ tiêu",), "result"),
        (("2. Mục tiêu cụ thể", "a) Về cải cách, cắt giảm thủ tục hành chính"), "target"),
        (("Điều 12. Đánh giá kết quả đào tạo",), ""),
        (("Điều 1. Đánh giá tình hình thực hiện kế hoạch 5 năm 2021 - 2025",), "result"),
        (("2. Mục tiêu", "2.4. Định hướng đến năm 2035"), "target"),
        (("2. Mục tiêu", "2.5. Định hướng phát triển"), "task"),
        (("Danh mục chỉ tiêu thống kê",), "task"),
        (("Tiêu chí 1 - Mục tiêu của chương trình đào tạo",), "task"),
        ((), ""),
    ],
)
def test_what_a_section_does(headings, kind):
    assert kind_of(passage("…", headings=headings)) == kind


def test_rules_set_targets_only_under_a_heading_of_their_own():
    assert kind_of(passage("…", headings=("Điều 3. Mục tiêu",)), normative=True) == "target"
    assert kind_of(passage("…", headings=("Điều 9. Hoàn thành chỉ tiêu lao động",)), normative=True) == "task"
    assert kind_of(passage("…", headings=("Tình hình thực hiện",)), normative=True) == "task"
