"""What tells a clause from one of its like: its kind of people or money, its place, level and year, its own figure."""

from __future__ import annotations

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.distinct import says_distinct
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.government import is_of_level
from assistant.answering.weighing.ownwords import says_of_figure
from assistant.answering.weighing.within import names_its_place
from assistant.records import Message, Metadata
from tests.made import passage, weighed


@pytest.mark.parametrize(
    ("question", "clause", "passes"),
    [
        ("Thạc sĩ về xã được hỗ trợ mấy triệu?", "Tiến sĩ về xã được hỗ trợ 90 triệu đồng.", False),
        ("Thạc sĩ về xã được hỗ trợ mấy triệu?", "Thạc sỹ về xã được hỗ trợ 60 triệu đồng.", True),
        ("thac si ve xa duoc ho tro may trieu", "Tiến sĩ về xã được hỗ trợ 90 triệu đồng.", False),
        ("Giải nhì được bao nhiêu tiền?", "Giải nhất 5 triệu đồng, giải nhì 3 triệu đồng.", True),
        ("Giải tư được bao nhiêu tiền?", "Giải nhất 5 triệu đồng, giải nhì 3 triệu đồng.", False),
        ("Học phí mỗi tháng bao nhiêu?", "Mỗi học viên được hỗ trợ 2 triệu đồng/tháng.", False),
        ("Tỷ lệ lao động nữ là bao nhiêu?", "Lao động nữ chiếm 45%.", True),
        ("Tỷ lệ lao động nữ là bao nhiêu?", "Lao động qua đào tạo đạt 70%.", False),
        ("Thưởng bao nhiêu cho xã đạt chuẩn?", "Xã đạt chuẩn có thu nhập 56 triệu đồng.", False),
        ("lao dong trong cum cong nghiep nam 2030", "Cụm công nghiệp có 900 lao động.", True),
        ("Phấn đấu giá trị cây giống tăng bao nhiêu?", "Cây giống tăng 5%.", True),
        ("tang thuong mai bao nhieu", "Thương mại tăng 7%.", True),
        ("Có đúng là thưởng 5 triệu đồng không?", "Mỗi xã được cấp 5 triệu đồng.", True),
    ],
)
def test_a_word_that_tells_apart_is_said(question: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause))
    assert says_distinct(understand(question), item) is passes


@pytest.mark.parametrize(
    ("now", "clause", "passes"),
    [
        ("thế hộ cận nghèo?", "Hộ cận nghèo được thưởng 2 triệu đồng.", True),  # no longer of the poor
        ("thế hộ cận nghèo?", "Hộ cận nghèo được vay 2 triệu đồng.", False),  # a reward all the same
        ("đi làm xa được vay bao nhiêu?", "Người đi làm xa được vay 9 triệu đồng.", True),
    ],
)
def test_what_was_asked_before_tells_nothing_apart(now: str, clause: str, passes: bool) -> None:
    asked = resolve(now, [Message("user", "Người cao tuổi ở Sơn La được thưởng bao nhiêu?")])
    (item,) = weighed(asked, passage(clause))
    assert says_distinct(asked, item) is passes


def test_what_stands_above_or_in_the_title_says_it_too() -> None:
    question, clause = "Học phí trẻ em đóng bao nhiêu?", "Mỗi tháng đóng 2 triệu đồng."
    (below,) = weighed(question, passage(clause, lead="Học phí như sau:", headings=("Trẻ em",)))
    (titled,) = weighed(question, passage(clause), metadata=Metadata(title="Nghị quyết về học phí của trẻ em"))
    (other,) = weighed(question, passage(clause, lead="Học phí như sau:"))
    assert [says_distinct(understand(question), one) for one in (below, titled, other)] == [True, True, False]


@pytest.mark.parametrize(
    ("question", "clause", "passes"),
    [
        ("Huyện Tiền Hải có mấy chợ?", "Toàn tỉnh có 40 chợ.", False),
        ("Huyện Tiền Hải có mấy chợ?", "Tiền Hải có 4 chợ.", True),
        ("Có bao nhiêu khách đến Hòn Sơn?", "Có 4,7 triệu lượt khách đến đảo.", False),
        ("Có bao nhiêu khách đến Hải Phòng?", "Có 4,7 triệu lượt khách đến đảo.", True),
        ("Mỗi xã miền núi có mấy chợ?", "Mỗi xã vùng cao có 1 chợ.", True),
        ("Đến Năm nào có chợ?", "Có chợ năm 2027.", True),
    ],
)
def test_a_place_within_the_province_is_named(question: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause))
    assert names_its_place(understand(question), item) is passes


@pytest.mark.parametrize(
    ("question", "lead", "clause", "passes"),
    [
        ("Thư ký nhiệm vụ cấp quốc gia được bao nhiêu tiền?", "Nhiệm vụ cấp tỉnh:", "Thư ký: 18 triệu đồng.", False),
        ("Thư ký nhiệm vụ cấp tỉnh được bao nhiêu tiền?", "Nhiệm vụ cấp tỉnh:", "Thư ký: 18 triệu đồng.", True),
        ("Thư ký nhiệm vụ cấp tỉnh được bao nhiêu tiền?", "", "Thư ký: 18 triệu đồng.", True),
        ("Ngân sách xã góp bao nhiêu tỷ?", "", "Ngân sách góp 40 tỷ đồng.", False),
        ("Ngân sách xã góp bao nhiêu tỷ?", "", "Ngân sách tỉnh 40 tỷ đồng, ngân sách xã 3 tỷ đồng.", True),
        ("Ngân sách tỉnh góp bao nhiêu phần trăm?", "", "Ngân sách địa phương góp 2%.", True),
    ],
)
def test_a_level_is_not_taken_for_another(question: str, lead: str, clause: str, passes: bool) -> None:
    (item,) = weighed(question, passage(clause, lead=lead))
    assert is_of_level(understand(question), item) is passes


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


def test_what_has_no_year_is_not_told_for_one_where_the_like_is_told_of_others() -> None:
    undated, dated = "Rà soát 120 trạm nước sạch.", "Đến năm 2030 có 90 trạm nước sạch."
    asked = understand("Năm 2027 có bao nhiêu trạm nước sạch?")
    alone = weighed(asked, passage(undated))
    both = weighed(asked, passage(undated), passage(dated, ordinal=1))
    assert [passes_gates(asked, item) for item in alone] == [True]
    assert [passes_gates(asked, item) for item in both] == [False, False]


@pytest.mark.parametrize(("asked", "passes"), [("mấy triệu người", False), ("bao nhiêu người", True)])
def test_no_share_tells_how_many_millions(asked: str, passes: bool) -> None:
    question = f"Dân số dùng nước sạch có {asked}?"
    (item,) = weighed(question, passage("Nước sạch tới 95% dân số."))
    assert passes_gates(understand(question), item) is passes
