"""Whether there is such a thing at all: said as one thing, not by words that stand apart; or not spoken of."""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.presence import asks_presence, speaking_of_it, thing_sought
from tests.made import focus_of, passage, weighed

SYSTEM = "Hình thành hệ thống đổi mới sáng tạo, lấy doanh nghiệp làm trung tâm của hệ thống."
CENTRE = "Thành lập trung tâm đổi mới sáng tạo tại phường Hòa Bình."
ABROAD = "Đào tạo nhân lực đáp ứng yêu cầu hội nhập quốc tế, chất lượng cao."
HERBS = "Hỗ trợ trồng cây dược liệu dưới tán rừng ở các xã vùng cao."
MEETINGS = "Ứng dụng mô hình phòng họp không giấy trong toàn tỉnh."
NANO = "Ứng dụng thành công ít nhất 02 sản phẩm vật liệu nano vào sản xuất."
PRIZES = "Khen thưởng cá nhân có nhiều sáng chế, sáng kiến."


@pytest.mark.parametrize(
    ("asked", "is_asked"),
    [
        ("Hòa Bình có trung tâm đổi mới sáng tạo không?", True),
        ("hoa binh co nhac toi duoc lieu khong", True),
        ("Nghị quyết có nói gì về cây dược liệu không?", True),
        ("Hộ nghèo có được miễn phí không?", False),  # of who may
        ("Có phải Sở Y tế chủ trì không?", False),  # to be confirmed
        ("Mẹ tôi 70 tuổi, đi khám có mất tiền không?", False),  # a case is put
        ("Tỉnh có chi 2% ngân sách cho khoa học không?", False),  # of an amount
        ("Tỉnh có trung tâm nào?", False),
    ],
)
def test_presence_is_asked_of_documents_and_places(asked: str, is_asked: bool) -> None:
    assert asks_presence(understand(asked)) is is_asked


@pytest.mark.parametrize(
    ("asked", "thing"),
    [
        ("Hòa Bình có nhắc gì tới cây dược liệu không?", ["cay", "duoc", "lieu"]),
        ("hoa binh co quy dinh ve vat lieu nano ko", ["vat", "lieu", "nano"]),
    ],
)
def test_the_thing_is_what_is_left_without_the_words_that_ask_for_a_mention(asked: str, thing: list[str]) -> None:
    question = understand(asked)
    assert thing_sought(focus_of(question), claim_of(question)) == thing


@pytest.mark.parametrize(
    ("asked", "sentence", "is_spoken_of"),
    [
        ("Hòa Bình có trung tâm đổi mới sáng tạo không?", CENTRE, True),
        ("Hòa Bình có quỹ hỗ trợ nông dân không?", CENTRE, False),
        ("Nghị quyết có quy định số bài báo quốc tế không?", ABROAD, False),
        ("Nghị quyết có nói tới cây dược liệu không?", HERBS, True),
        ("nghi quyet co noi toi cay duoc lieu khong", HERBS, True),
        ("Nghị quyết có nói tới bảo hiểm cho rừng trồng không?", HERBS, False),
        ("Tỉnh có mô hình phòng họp không giấy không?", MEETINGS, True),
        ("Kết luận có chỉ tiêu về vật liệu nano không?", NANO, True),
        ("Kết luận có chỉ tiêu về sáng chế không?", PRIZES, False),  # spoken of, and no amount of it is
        ("Kết luận có nói tới sáng chế không?", PRIZES, True),
    ],
)
def test_what_speaks_of_a_thing_says_it_as_one(asked: str, sentence: str, is_spoken_of: bool) -> None:
    question = understand(asked)
    found = speaking_of_it(question, focus_of(question), weighed(question, passage(sentence)))
    assert bool(found) is is_spoken_of


def test_what_says_much_claims_that_it_is_so() -> None:
    asked = (
        "Tỉnh có đòi vốn doanh nghiệp bỏ ra cho khoa học mỗi năm tương đương phần chi của ngân sách địa phương không?"
    )
    assert not asks_presence(understand(asked))


def test_a_thing_may_have_a_short_form_that_the_documents_define() -> None:
    question = understand("Lạng Sơn có cửa khẩu thông minh không?", (), {"CKTM": ("cửa khẩu thông minh",)})
    found = weighed(question, passage("Thí điểm cửa khẩu thông minh tại mốc 1119."))
    assert thing_sought(focus_of(question), claim_of(question)) == ["CKTM"]
    assert speaking_of_it(question, focus_of(question), found)
