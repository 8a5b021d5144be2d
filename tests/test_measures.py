"""Whether a figure may be meant: by the words of the question, and by what it counts."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.measures import bound_first, says_of_figure
from tests.made import passage, weighed


@pytest.mark.parametrize(
    ("question", "clause", "passes"),
    [
        ("Xã đạt chuẩn nông thôn mới được bao nhiêu tiền?", "Có 14 xã đạt chuẩn NTM; giá nước 8 triệu đồng.", False),
        ("Xã đạt chuẩn nông thôn mới được bao nhiêu tiền?", "Xã đạt chuẩn NTM được 8 triệu đồng.", True),
        (
            "Trạm nước sạch và bể lắng đạt bao nhiêu phần trăm?",
            "Trạm nước sạch và bể lắng có 8 cái; hồ sơ đạt 52%.",
            False,
        ),
        ("Trạm nước sạch và bể lắng đạt bao nhiêu phần trăm?", "Trạm nước sạch và bể lắng có 8 cái, đạt 52%.", True),
        ("Giá nước mấy triệu?", "Có 14 xã đạt chuẩn NTM; giá nước 8 triệu đồng.", True),
    ],
)
def test_the_words_asked_stand_by_the_figure(question: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause))
    assert says_of_figure(understand(question), item) is passes


@pytest.mark.parametrize(("asked", "passes"), [("mấy triệu người", False), ("bao nhiêu người", True)])
def test_no_share_tells_how_many_millions(asked: str, passes: bool) -> None:
    question = f"Dân số dùng nước sạch có {asked}?"
    (item,) = weighed(question, passage("Nước sạch tới 95% dân số."))
    assert passes_gates(understand(question), item) is passes


@pytest.mark.parametrize("asked", ["Thù lao chủ nhiệm đề tài là bao nhiêu?", "lương bác sĩ bao nhiêu một tháng"])
def test_pay_is_money(asked: str) -> None:
    clauses = ("Mỗi trạm có 01 bác sĩ; 100% đề tài có chủ nhiệm.", "Chủ nhiệm đề tài, bác sĩ hưởng 5 triệu đồng.")
    found = {item.sentence.text: passes_gates(understand(asked), item) for item in weighed(asked, passage(*clauses))}
    assert found == {clauses[0]: False, clauses[1]: True}


@pytest.mark.parametrize(
    ("clause", "passes"),
    [
        ("Năm 2025 có 30 giáo viên dạy nghề.", True),
        ("Năm 2025 dạy nghề cho 8 trường.", False),
        ("Năm 2025 có 30 người dạy nghề.", True),
        ("Số dạy nghề năm 2025 là 30.", True),
        ("Năm 2025 có 40% dạy nghề.", True),
        ("Năm 2025 chi 40 tỷ đồng cho dạy nghề.", False),
    ],
)
def test_people_are_counted_by_no_number_of_things(clause: str, passes: bool) -> None:
    asked = "Năm 2025 có bao nhiêu giáo viên dạy nghề?"
    (item,) = weighed(asked, passage(clause))
    assert passes_gates(understand(asked), item) is passes


def test_what_states_the_bound_asked_for_comes_first() -> None:
    asked = "Thợ được hỗ trợ tiền thuê nhà tối đa mấy tháng?"
    listed = passage("Thợ được hỗ trợ tiền thuê nhà nộp danh sách gộp 02 tháng.")
    bound = passage("Thợ được hỗ trợ tiền thuê nhà tối đa 3 tháng.")
    told = [weighed(asked, one)[0] for one in (listed, bound)]
    assert bound_first(understand(asked), told) == told[::-1]
    assert bound_first(understand(asked), told[::-1]) == told[::-1]
    assert bound_first(understand("Thợ được hỗ trợ tiền thuê nhà mấy tháng?"), told) == told
