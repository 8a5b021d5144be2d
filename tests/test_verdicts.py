import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed


def _verdict(text: str, sentence: str) -> str:
    question = understand(text)
    return verdict_of(question, focus_of(question), weighed(question, passage(sentence))[0])


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Có đúng là che phủ rừng đạt 45% không?", "Che phủ rừng đạt 45%.", "Đúng"),
        ("Có đúng là che phủ rừng đạt 50% không?", "Che phủ rừng đạt 45%.", "Không đúng"),
        ("Che phủ rừng có vượt 40% không?", "Che phủ rừng đạt 45%.", "Có"),
        ("Che phủ rừng có vượt 50% không?", "Che phủ rừng đạt 45%.", "Không"),
        ("Che phủ rừng có trên 45% không?", "Che phủ rừng đạt 45%.", "Không"),
        ("Che phủ rừng có dưới 50% không?", "Che phủ rừng đạt từ 40 - 45%.", "Có"),
        ("Che phủ rừng có vượt 50% không?", "Che phủ rừng đạt ít nhất 45%.", ""),  # it may or may not
        ("Che phủ rừng có vượt 40% không?", "Che phủ rừng đạt ít nhất 45%.", "Có"),
        ("Có được lấn biển không?", "Không được lấn biển.", "Không"),
        ("Có được lấn biển không?", "Dự án được lấn biển.", "Có"),
        ("Sở Y tế có chủ trì kiểm tra chợ không?", "Sở Y tế chủ trì kiểm tra chợ.", "Có"),
        ("Sở Y tế có chủ trì kiểm tra chợ không?", "Sở Tài chính chủ trì kiểm tra chợ.", "Không"),
    ],
)
def test_yes_or_no(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Ban Chỉ đạo họp hằng tháng đúng không?", "Ban Chỉ đạo họp mỗi quý một lần.", "Không"),
        ("Ban Chỉ đạo họp hằng quý phải không?", "Ban Chỉ đạo họp mỗi quý một lần.", "Có"),
        ("ban chi dao hop 3 thang 1 lan dung ko", "Ban Chỉ đạo họp hằng quý.", "Có"),
        ("Ban Chỉ đạo họp mỗi tuần một lần đúng không?", "Ban Chỉ đạo họp 02 tuần một lần.", "Không"),
        ("Giải bơi tổ chức 3 năm một lần đúng không?", "Giải bơi tổ chức 5 năm một lần.", "Không"),
        ("Diễn tập mỗi năm một lần phải không?", "Diễn tập mỗi năm ít nhất 02 lần.", "Không"),
        ("Diễn tập mỗi năm hai lần phải không?", "Diễn tập mỗi năm một lần.", "Không"),
        ("Phát quà trước ngày 30/6 hằng năm phải không?", "Phát quà trước ngày 30/4 hằng năm.", "Không"),
        ("Giá cát được công bố hằng quý đúng không?", "Giá cát được công bố hằng tháng thay cho hằng quý.", "Không"),
        ("Thợ giỏi được thưởng 5 triệu mỗi năm phải không?", "Thợ giỏi được thưởng một lần 5 triệu đồng.", "Không"),
    ],
)
def test_another_rhythm_is_denied(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


GRANT = "Bác sĩ cam kết công tác ít nhất 08 năm được hỗ trợ một lần 250 triệu đồng."
WITHDRAWN = "Thu hồi các dự án chậm tiến độ quá 24 tháng."
FARE = "Người từ đủ 70 tuổi được miễn tiền đò."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Nếu bác sĩ cam kết công tác 5 năm thì có được hỗ trợ không?", GRANT, "Không"),
        ("Bác sĩ cam kết công tác 10 năm có được hỗ trợ không?", GRANT, "Có"),
        ("Dự án chậm tiến độ 30 tháng có bị thu hồi không?", WITHDRAWN, "Có"),
        ("Dự án chậm tiến độ 12 tháng có bị thu hồi không?", WITHDRAWN, "Không"),
        ("Người 65 tuổi có được miễn tiền đò không?", FARE, "Không"),
        ("Người 72 tuổi có được miễn tiền đò không?", FARE, "Có"),
    ],
)
def test_a_case_lies_within_the_bound_or_not(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Có tặng máy tính cho hộ nghèo không?", "Tặng 90 điện thoại cho hộ nghèo."),
        ("Có tặng điện thoại cho hộ cận nghèo không?", "Tặng 90 điện thoại cho hộ nghèo."),
        ("Chủ bến vi phạm lần hai có bị thu hồi giấy phép không?", "Thu hồi giấy phép khi chủ bến vi phạm lần thứ ba."),
        ("Có thử nghiệm xe tự lái không?", "Thử nghiệm thiết bị bay không người lái."),
        ("Có hợp tác với Viettel không?", "Tỉnh hợp tác với các trường đại học."),
    ],
)
def test_what_is_said_of_another_thing_decides_nothing(question: str, sentence: str) -> None:
    assert _verdict(question, sentence) == ""


def test_what_is_allowed_only_in_part_is_not_allowed_in_all() -> None:
    once = "Mỗi hồ sơ chỉ được xin lỗi, hẹn lại một lần."
    assert _verdict("Mỗi hồ sơ có được hẹn lại nhiều lần không?", once) == "Không"
    assert _verdict("Mỗi hồ sơ có được hẹn lại không?", once) == "Có"


def test_a_case_may_name_what_the_title_says() -> None:
    question = understand("Cụ 72 tuổi qua bến khách ngang sông có được miễn tiền đò không?")
    (item,) = weighed(question, passage("Học sinh và người từ đủ 70 tuổi được miễn tiền đò."))
    assert verdict_of(question, focus_of(question), item, "Quy chế quản lý bến khách ngang sông") == "Có"


def test_what_says_little_of_the_question_decides_nothing() -> None:
    assert _verdict("Học sinh đi đò có phải trả tiền không?", "Văn phòng trả hồ sơ mỗi tháng một lần.") == ""


def test_an_amount_of_another_kind_decides_nothing() -> None:
    assert _verdict("Mức hỗ trợ bác sĩ có phải 8 năm không?", "Hỗ trợ bác sĩ 250 triệu đồng.") == ""


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Mọi chợ đều phải có nhà vệ sinh đúng không?", "Chợ từ 50 quầy trở lên phải có nhà vệ sinh.", "Không"),
        ("Chợ từ 50 quầy trở lên đều phải có nhà vệ sinh không?", "Chợ từ 50 quầy trở lên phải có nhà vệ sinh.", "Có"),
        ("Giao vé tận nhà miễn phí cho mọi khách phải không?", "Giao vé tận nhà miễn phí đối với người già.", "Không"),
    ],
)
def test_what_holds_of_some_does_not_hold_of_all(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


def test_a_million_is_an_amount_claimed() -> None:
    sentence = "Chủ ghe được trả 500.000 đồng/ngày."
    assert _verdict("Chủ ghe được trả 1 triệu đồng/ngày đúng không?", sentence) == "Không đúng"


def test_the_place_may_stand_after_what_asks() -> None:
    assert _verdict("Chủ ghe có được trả tiền dầu không ở Tam Hòa?", "Chủ ghe được trả tiền dầu.") == "Có"
