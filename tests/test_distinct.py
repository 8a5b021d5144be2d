"""What tells a clause from one of its like: the kind of people or money that it names, and numbers."""

from __future__ import annotations

import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.distinct import says_distinct
from assistant.answering.weighing.gates import passes_gates
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
        ("Khách sạn em ở đảo, rác và nước thải ở đây gom bao nhiêu?", "Rác và nước thải gom đạt 18%.", True),
        ("Mẹ em là bác sĩ già ở xã đảo, mỗi tháng chi bao nhiêu?", "Mỗi tháng chi 2 triệu đồng ở xã đảo.", False),
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


def test_a_number_that_tells_one_thing_from_its_like_must_be_there() -> None:
    row = passage("Tần số của kênh 31 là 554 MHz.")
    assert not passes_gates(
        understand("Tần số của kênh 60 là bao nhiêu?"), weighed("Tần số của kênh 60 là bao nhiêu?", row)[0]
    )
    assert passes_gates(
        understand("Tần số của kênh 31 là bao nhiêu?"), weighed("Tần số của kênh 31 là bao nhiêu?", row)[0]
    )
