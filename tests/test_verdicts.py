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
        ("Có đúng là che phủ rừng đạt 45% không?", "Che phủ rừng đạt 45%.", "Có"),
        ("Có đúng là che phủ rừng đạt 50% không?", "Che phủ rừng đạt 45%.", "Không"),
        ("Che phủ rừng có vượt 40% không?", "Che phủ rừng đạt 45%.", "Có"),
        ("Che phủ rừng có vượt 50% không?", "Che phủ rừng đạt 45%.", "Không"),
        ("Che phủ rừng có trên 45% không?", "Che phủ rừng đạt 45%.", "Không"),
        ("Che phủ rừng có dưới 50% không?", "Che phủ rừng đạt từ 40 - 45%.", "Có"),
        ("Che phủ rừng có vượt 50% không?", "Che phủ rừng đạt ít nhất 45%.", ""),  # it may or may not
        ("Che phủ rừng có vượt 40% không?", "Che phủ rừng đạt ít nhất 45%.", "Có"),
        ("Có được lấn biển không?", "Không được lấn biển.", "Không"),
        ("Tỉnh có đặt chỉ tiêu trạm nước quốc tế không?", "Tỉnh phát triển trạm nước quốc tế.", ""),
        ("Tỉnh có đặt chỉ tiêu trạm nước quốc tế không?", "Tỉnh phát triển 3 trạm nước quốc tế.", "Có"),
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
    assert _verdict("Chủ ghe được trả 1 triệu đồng/ngày đúng không?", sentence) == "Không"


def test_the_place_may_stand_after_what_asks() -> None:
    assert _verdict("Chủ ghe có được trả tiền dầu không ở Tam Hòa?", "Chủ ghe được trả tiền dầu.") == "Có"


TAX = "Quy chế này không áp dụng đối với chủ đò có vốn nhà nước trên 50% và chủ đò đang nợ thuế."
SLUICE = "Phải báo cho hạ du trước khi mở cống ít nhất 04 giờ, riêng khi khẩn cấp là 02 giờ."
SEWAGE = "Xưởng xả thải từ 300 m3/ngày trở lên phải truyền số liệu về Sở."
ONE_RATE = "Trẻ thuộc nhiều diện thì chỉ được hưởng một mức tiền ăn cao nhất."
GRANT_OF_SCHOLARS = "Cấp học bổng cho 40 sinh viên; người nhận học bổng làm việc tại tỉnh ít nhất 03 năm."
KEPT = "Xưởng ươm tơ và Quỹ ươm giống được duy trì, phát triển."
LISTS = "Chủ lò gửi danh sách thợ đến cơ quan bảo hiểm, chậm nhất đến hết ngày 10 tháng 11 năm 2021."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Chủ đò nhà nước nắm trên 50% vốn có được hưởng hỗ trợ không?", TAX, "Không"),
        ("Báo trước 1 tiếng là được mở cống phải không?", SLUICE, "Không"),
        ("Báo trước 1 tiếng là được mở cống hả anh?", SLUICE, "Không"),
        ("Xưởng xả 350 khối nước thải mỗi ngày có phải truyền số liệu không?", SEWAGE, "Có"),
        ("Xưởng xả 250 khối nước thải mỗi ngày có phải truyền số liệu không?", SEWAGE, "Không"),
        ("Có được cấp thêm 65k tiền ăn mỗi ngày không?", "Cấp tiền ăn thêm mức 65.000 đồng/người/ngày.", "Có"),
        ("he sinh thai len cap do 4/7 ngay tu nam 2025 dung khong", "Hệ sinh thái lên cấp độ 3/7.", "Không"),
        ("Nhận học bổng thì có bị buộc làm cho tỉnh ít nhất ba năm không?", GRANT_OF_SCHOLARS, "Có"),
    ],
)
def test_amounts_as_they_are_spoken_of(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Trẻ thuộc hai diện thì được cộng cả hai mức tiền ăn không?", "Tiền ăn được trả hai đợt trong năm."),
        ("Trẻ có được hưởng đồng thời tiền ăn, tiền xe không?", "Trẻ mồ côi cả cha và mẹ được hưởng tiền ăn, tiền xe."),
        ("Tỉnh có quỹ khởi nghiệp không?", "Lập Quỹ phát triển nghề của doanh nghiệp."),
        ("Quỹ ươm giống bị giải thể rồi phải không?", KEPT),
        ("Có xây trường thông minh trước năm 2023 không?", "Xây trường thông minh ở các huyện."),
        ("Bảo hiểm phải gửi danh sách thợ trước 10/11/2021 đúng không?", LISTS),
        ("Dân có được phát điện thoại thông minh không?", "Phát sổ điện tử cho 95% dân số ở đô thị thông minh."),
    ],
)
def test_what_is_near_does_not_bear_a_claim_out(question: str, sentence: str) -> None:
    assert _verdict(question, sentence) == ""


def test_the_item_of_a_list_of_members_says_nothing_of_who_pays() -> None:
    question = understand("Kinh phí của Ban Chỉ đạo nằm ở Bộ Tài chính phải không?")
    (item,) = weighed(question, passage("Bộ trưởng Bộ Tài chính;", lead="Các ủy viên Ban Chỉ đạo:"))
    assert verdict_of(question, focus_of(question), item) == ""


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Nghị định 5/2020 có đang được áp dụng không?", "Nghị định số 5/2020/NĐ-CP quy định về chợ.", "Không"),
        ("Nghị định 6/2020 có đang được áp dụng không?", "Nghị định số 5/2020/NĐ-CP quy định về chợ.", ""),
    ],
)
def test_an_act_below_a_line_that_suspends_it_is_not_in_force(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    (item,) = weighed(asked, passage(sentence, headings=("Điều 1. Tạm ngưng hiệu lực áp dụng văn bản",)))
    assert verdict_of(asked, focus_of(asked), item) == verdict


def test_an_act_that_goes_on_is_in_force() -> None:
    sentence = "Trong thời gian tạm ngưng hiệu lực, Nghị định số 7/2018/NĐ-CP về chợ tiếp tục có hiệu lực áp dụng."
    assert _verdict("Nghị định 7/2018 về chợ có còn được áp dụng không?", sentence) == "Có"


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Giám đốc Sở Y tế có phải là Phó Trưởng ban thường trực không?", "Giám đốc Sở Y tế, Phó Trưởng ban.", "Không"),
        ("Giám đốc Sở Y tế có phải là Phó Trưởng ban không?", "Giám đốc Sở Y tế, Phó Trưởng ban thường trực.", "Có"),
    ],
)
def test_a_deputy_is_not_the_standing_one(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


PLANTS = (
    "Xây trạm nước Đông Sơn, công suất 900 m3/ngày, vận hành trước ngày 31/12/2026; trạm nước Tây Hà, công suất "
    "400 m3/ngày, hoàn thành trong năm 2027."
)
PATENTS = "Có ít nhất 30 sản phẩm được bảo hộ, trong đó ít nhất 05 là bằng sáng chế."
WORKSHOPS = "Sáp nhập các trung tâm nghề; giữ lại xưởng thực hành ở nơi đông học viên."
RENT_OF_ROOMS = "Thủ trưởng các đơn vị hỗ trợ tiền thuê nhà, chịu trách nhiệm thi hành Quyết định số 8/QĐ-TTg."
DISSOLVED = "Thu hồi 50% tiền của tổ hợp tác giải thể trong 24 tháng, trừ trường hợp thiên tai, dịch bệnh."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Trạm nước Đông Sơn xong trong năm 2027 phải không?", PLANTS, "Không"),
        ("Trạm nước Tây Hà công suất 900 khối một ngày đúng không?", PLANTS, "Không"),
        ("Cần ít nhất 30 bằng sáng chế phải không?", PATENTS, ""),
        ("Trung tâm nghề còn đủ xưởng thực hành rồi phải không?", WORKSHOPS, ""),
        ("Chủ nhà trọ có được hỗ trợ tiền điện theo Quyết định 8 không?", RENT_OF_ROOMS, ""),
        ("Tổ hợp tác mới 18 tháng đã giải thể thì có bị thu hồi một nửa không?", DISSOLVED, "Có"),
        (
            "Tổ hợp tác giải thể vì lỗ, chứ không phải thiên tai dịch bệnh gì, vậy có bị thu hồi một nửa không?",
            DISSOLVED,
            "Có",
        ),
    ],
)
def test_what_is_told_of_one_is_not_told_of_another(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict
