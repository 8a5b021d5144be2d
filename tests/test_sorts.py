"""What is asked for in words of its own, papers, a step of a scale, and a clause that tells something else."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.sorts import tells_sort_asked
from tests.made import passage, weighed

PAPERS = "Hồ sơ gồm đơn đề nghị, bản sao giấy phép và sơ đồ bến."


@pytest.mark.parametrize(
    ("question", "clause", "tells"),
    [
        ("Hồ sơ mở bến gồm những giấy tờ gì?", "Hồ sơ mở bến được trả trong 5 ngày.", False),
        ("Hồ sơ mở bến gồm những giấy tờ gì?", PAPERS, True),
        ("mo ben can mang giay to gi", "Chủ bến nộp đơn đăng ký và bản sao căn cước.", True),
        ("mo ben can mang giay to gi", "Chủ bến cắt giảm giấy tờ khi mở bến.", False),
        ("mo ben can mang giay to gi", "Cải cách thủ tục cấp lại Giấy đăng ký mở bến.", False),
        ("Mở bến cần những gì?", "Mở bến cần đèn hiệu.", True),  # asks for no papers
        ("Bến xếp hạng mấy?", "Bến Tân Lập được xếp hạng.", False),
        ("Bến xếp hạng mấy?", "Bến Tân Lập được xếp hạng II.", True),
        ("Lái đò cần chứng chỉ bậc mấy?", "Lái đò có chứng chỉ theo quy định.", False),
        ("Lái đò cần chứng chỉ bậc mấy?", "Lái đò có chứng chỉ bậc 3/7.", True),
        ("Huyện cấp bao nhiêu giấy phép lái đò?", "Huyện cấp 40 giấy phép lái đò.", True),
        ("Doanh thu bán hàng bao nhiêu?", "Doanh thu bán hàng đạt 5 tỷ đồng.", True),
        ("Xe các loại bao nhiêu?", "Có 40 xe các loại.", True),
        ("Ai được miễn tiền đò?", "Học sinh được hỗ trợ tiền đò.", False),
        ("Ai được miễn tiền đò?", "Học sinh không phải trả tiền đò.", True),
        ("Hộ ở xã được miễn núi đồi gì?", "Hộ ở xã miền núi được vay.", True),
        ("Chủ bến phải mua bảo hiểm nào?", "Chủ bến chịu trách nhiệm về bến.", False),
        ("Chủ bến phải mua bảo hiểm nào?", "Chủ bến mua bảo hiểm cho khách.", True),
        ("Vì sao chọn Công ty Sông Xanh?", "Hợp tác với Công ty Sông Xanh vì bến cũ.", False),
    ],
)
def test_what_is_told_is_of_the_sort_asked(question: str, clause: str, tells: bool) -> None:
    (item,) = weighed(question, passage(clause))
    assert tells_sort_asked(understand(question), item) is tells


def test_what_stands_above_says_it_as_well() -> None:
    asked = understand("Hồ sơ mở bến gồm những giấy tờ gì?")
    (below,) = weighed(asked, passage("Bản sao căn cước.", lead="Hồ sơ mở bến gồm:"))
    assert tells_sort_asked(asked, below)
