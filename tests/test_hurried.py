"""Hurried words that are not what they look like."""

import pytest

from assistant.answering.asking.hurried import with_ai, with_plural, with_words
from assistant.answering.asking.intents import intent_of
from assistant.answering.asking.understanding import understand


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ứng dụng ai ở xã thế nào", "ứng dụng AI ở xã thế nào"),
        ("trung tam ai dat o dau", "trung tam AI dat o dau"),
        ("ai (trí tuệ nhân tạo) dùng vào việc gì", "AI (trí tuệ nhân tạo) dùng vào việc gì"),
        ("dự án ai phụ trách", "dự án ai phụ trách"),
        ("ai chủ trì dự án", "ai chủ trì dự án"),
    ],
)
def test_artificial_intelligence_in_small_letters(text: str, meant: str) -> None:
    assert with_ai(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("xã hợp tác vs trường nào", "xã hợp tác với trường nào"),
        ("so vs 2020 tăng mấy", "so với 2020 tăng mấy"),
        ("làm việc này vs mấy hội", "làm việc này với mấy hội"),
        ("bến đò vs bến cá", "bến đò vs bến cá"),
        ("theo nq57 chi mấy tỷ", "theo nq 57 chi mấy tỷ"),
        ("chi mấy tỷ (kh thực hiện nghị quyết)", "chi mấy tỷ (KH thực hiện nghị quyết)"),
    ],
)
def test_what_stands_for_with(text: str, meant: str) -> None:
    assert with_words(text) == meant


def test_what_is_done_with_others_is_not_compared() -> None:
    assert understand("quán triệt thì gắn vs mấy nghị quyết, số mấy").intent != "comparison"
    assert intent_of("bến đò vs bến cá") == "comparison"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tối đa bn 1 năm", "tối đa bn mỗi năm"),
        ("mấy triệu 1 hộ", "mấy triệu mỗi hộ"),
        ("cho thêm 72k mỗi bữa", "cho thêm 72 nghìn mỗi bữa"),
        ("nhà cách bao xa", "nhà cách bao nhiêu km"),
        ("chừng nào xong", "khi nào xong"),
        ("the chung nao xong", "the khi nao xong"),
        ("quy dinh chung nao", "quy dinh chung nao"),
        ("bao nhiêu giai đoạn 1 của dự án", "bao nhiêu giai đoạn 1 của dự án"),
    ],
)
def test_each_is_no_number_and_when_is_said_otherwise(text: str, meant: str) -> None:
    assert with_words(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("sở nào lo di dời mấy cơ sở cũ", "sở nào lo di dời các cơ sở cũ"),
        ("mấy bản hướng dẫn có làm bằng tiếng Mông không ạ", "các bản hướng dẫn có làm bằng tiếng Mông không ạ"),
        ("phòng có mấy anh chị lo mất việc, có được giữ không", "phòng có các anh chị lo mất việc, có được giữ không"),
        ("ai lo may ban huong dan", "ai lo cac ban huong dan"),
        ("mấy năm vừa rồi có mấy cơ sở", "các năm vừa rồi có mấy cơ sở"),
        ("xã mình mấy tháng nay ai lo", "xã mình các tháng nay ai lo"),
        ("may nam toi co bao nhieu co so", "cac nam toi co bao nhieu co so"),
        ("làm mấy năm tới 2030 thì xong", "làm mấy năm tới 2030 thì xong"),
        ("nộp mấy ngày trước khi họp", "nộp mấy ngày trước khi họp"),
        ("đến 2030 có mấy cơ sở", "đến 2030 có mấy cơ sở"),
        ("kể hết giúp em mấy cái bến đò", "kể hết giúp em các cái bến đò"),
        ("liet ke may ben do di em", "liet ke cac ben do di em"),
        ("chương trình của xã nêu tất cả mấy bến đò", "chương trình của xã nêu tất cả mấy bến đò"),
        ("chỉ số của xã xếp thứ mấy cả nước", "chỉ số của xã xếp thứ mấy cả nước"),
        ("kể xem có mấy bến đò", "kể xem có mấy bến đò"),
        ("nêu mấy phần trăm số bến", "nêu mấy phần trăm số bến"),
        ("tối đa mấy lớp và bao nhiêu em", "tối đa mấy lớp và bao nhiêu em"),
        ("có mấy nhóm, là những nhóm nào", "có mấy nhóm, là những nhóm nào"),
        ("mấy nhóm nào được vay", "mấy nhóm nào được vay"),
        ("ban hành ngày mấy vậy, ai ký", "ban hành ngày mấy vậy, ai ký"),
        ("đang cần tóm mấy điểm yếu của bến", "đang cần tóm các điểm yếu của bến"),
        (
            "xã mình sắp xây mấy bến đò, mỗi bến được chi bao nhiêu",
            "xã mình sắp xây các bến đò, mỗi bến được chi bao nhiêu",
        ),
        ("xã mình có mấy bến đò, kinh phí bao nhiêu", "xã mình có mấy bến đò, kinh phí bao nhiêu"),
        ("huyện mình đặt mấy chỉ tiêu, kinh phí bao nhiêu", "huyện mình đặt mấy chỉ tiêu, kinh phí bao nhiêu"),
        ("ve may bay co duoc ho tro khong", "ve may bay co duoc ho tro khong"),
    ],
)
def test_several_are_not_counted_where_another_word_asks(text: str, meant: str) -> None:
    assert with_plural(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tối đa nhiêu một mẫu", "tối đa bao nhiêu một mẫu"),
        ("bao nhiêu một mẫu", "bao nhiêu một mẫu"),
        ("thu về mấy tỷ đô một năm", "thu về mấy tỷ đô la một năm"),
        ("kh rác nói gì", "KH rác nói gì"),
        ("có được vay kh", "có được vay kh"),
    ],
)
def test_amounts_and_plans_as_spoken(text: str, meant: str) -> None:
    assert with_words(text) == meant


def test_bh_is_insurance_before_what_is_insured() -> None:
    assert with_words("đóng bh thất nghiệp") == "đóng bảo hiểm thất nghiệp"
    assert with_words("dong bh xa hoi") == "dong bảo hiểm xa hoi"
    assert with_words("bh nộp hồ sơ") == "bh nộp hồ sơ"
