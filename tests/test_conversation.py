import pytest

from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.leaning import only_when
from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import understand
from assistant.records import Message

FIRST = "Đến năm 2025, Sơn La có bao nhiêu hồ chứa nước?"


def _after(text: str, *earlier: str) -> Question:
    return resolve(text, [Message("user", turn) for turn in earlier])


def test_without_a_conversation_a_question_stands_alone() -> None:
    asked = resolve("Thế đến 2030?", ())
    assert asked == understand("Thế đến 2030?")
    assert asked.years == (2030,)


def test_another_province() -> None:
    asked = _after("Còn Lạng Sơn thì sao?", FIRST)
    assert (asked.provinces, asked.years, asked.wants) == (("Lạng Sơn",), (2025,), "figure")
    assert asked.telling == ("ho", "chua", "nuoc")


def test_another_year() -> None:
    asked = _after("Thế đến 2030?", FIRST)
    assert (asked.provinces, asked.years, asked.spans) == (("Sơn La",), (2030,), ((2030, 2030),))
    assert asked.telling == ("ho", "chua", "nuoc")


def test_what_is_said_of_a_document_is_not_of_what_was_asked_of_it() -> None:
    asked = _after("Nghị quyết đó có bao nhiêu chỉ tiêu?", "Nghị quyết 12 của Sơn La do ai tổ chức thực hiện?")
    assert (asked.numbers or asked.acts, asked.provinces, asked.is_framed) == (("12",), ("Sơn La",), True)


def test_what_is_asked_of_each_is_asked_anew() -> None:
    assert only_when(understand("Làm xong trước ngày nào?"))
    assert not only_when(understand("Mỗi văn bản làm xong trước ngày nào?"))


def test_two_parties_are_those_named_before() -> None:
    asked = _after("Hai bên hợp tác về nội dung gì?", "Sơn La hợp tác với hội nào?")
    assert (asked.provinces, asked.telling) == (("Sơn La",), ("hop", "tac", "hoi"))


def test_another_kind_of_thing() -> None:
    asked = _after("Ai theo dõi việc đó?", FIRST)
    assert (asked.wants, asked.roles, asked.provinces, asked.years) == ("body", ("monitor",), ("Sơn La",), ())


def test_another_body() -> None:
    asked = _after("Còn Sở Tài chính?", "Sở Y tế Sơn La có nhiệm vụ gì?")
    assert (asked.agencies, asked.provinces, asked.wants) == (("Sở Tài chính",), ("Sơn La",), "task")


def test_a_board_is_not_taken_for_a_number() -> None:
    """Without dấu "còn sở" reads like "con số"."""
    asked = _after("the con so tai chinh?", "Sở Y tế Sơn La có nhiệm vụ gì?")
    assert (asked.agencies, asked.wants) == (("Sở Tài chính",), "task")


def test_over_several_turns() -> None:
    asked = _after("Thế đến 2030?", FIRST, "Còn Lạng Sơn thì sao?")
    assert (asked.provinces, asked.years) == (("Lạng Sơn",), (2030,))
    assert asked.telling == ("ho", "chua", "nuoc")


def test_what_the_assistant_said_is_not_asked() -> None:
    history = [Message("user", FIRST), Message("assistant", "Cao Bằng có 12 hồ chứa nước.")]
    assert resolve("Thế đến 2030?", history).provinces == ("Sơn La",)


def test_a_question_on_its_own_feet_takes_nothing() -> None:
    text = "Giá vé một lượt qua sông đối với xe máy ở Nghệ An là bao nhiêu?"
    asked = resolve(text, [Message("user", FIRST)])
    assert asked == understand(text)
    assert (asked.provinces, asked.years) == (("Nghệ An",), ())


@pytest.mark.parametrize(
    "text",
    [
        "Nghệ An có hỗ trợ tiền đò cho học sinh không?",
        "nghe an co ho tro tien do cho hoc sinh khong",
        "Ai ký NQ 12-NQ/TU?",
    ],
)
def test_syllables_that_only_look_like_a_pronoun_point_at_nothing(text: str) -> None:
    assert resolve(text, [Message("user", FIRST)]) == understand(text)


def test_the_same_without_marks() -> None:
    assert _after("con lang son thi sao?", FIRST).provinces == ("Lạng Sơn",)


def test_a_long_history_is_looked_back_on_a_little() -> None:
    history = [Message("user", "TFP của Đắk Lắk? " * 100_000)] * 500
    assert resolve("Còn Bình Định thì sao?", history).provinces == ("Bình Định",)


@pytest.mark.parametrize(
    ("before", "now", "focus"),
    [
        ("Khu vực Bắc Bộ có những kênh nào?", "còn nam bộ", "khu vuc nam bo co nhung kenh nao"),
        ("Tần số trung tâm của kênh 30?", "Còn kênh 31?", "tan so trung tam cua kenh 31"),
    ],
)
def test_what_is_named_alike_takes_the_place_of_what_was(before: str, now: str, focus: str) -> None:
    assert " ".join(_after(now, before).focus[0]) == focus


def test_a_place_alone_is_another_place() -> None:
    asked = _after("Lạng Sơn?", FIRST)
    assert (asked.provinces, asked.years, asked.wants) == (("Lạng Sơn",), (2025,), "figure")


def test_what_is_compared_is_the_subject_before_in_the_places_named() -> None:
    asked = _after("tỉnh nào nhiều hơn?", FIRST, "Còn Lạng Sơn?")
    assert (asked.intent, asked.provinces) == ("comparison", ("Sơn La", "Lạng Sơn"))
    assert asked.telling == ("ho", "chua", "nuoc")
    assert _after("tỉnh nào nhiều nhất?", FIRST).provinces == ()


def test_which_place_of_all_has_something_else_is_asked_anew() -> None:
    asked = _after("tỉnh nào chi cho thư viện nhiều nhất?", FIRST, "Còn Lạng Sơn?")
    assert asked == understand("tỉnh nào chi cho thư viện nhiều nhất?")
    assert _after("tỉnh nào nhiều hồ chứa nhất?", FIRST, "Còn Lạng Sơn?").provinces == ("Sơn La", "Lạng Sơn")


def test_targets_asked_for_before_are_still_asked_for() -> None:
    assert _after("còn của Lạng Sơn", "Liệt kê các chỉ tiêu của Sơn La").asks_targets
    assert not _after("Ai theo dõi việc đó?", "Liệt kê các chỉ tiêu của Sơn La").asks_targets


def test_a_place_with_only_a_question_word_takes_the_question_before() -> None:
    asked = _after("lai châu thì bn", "Sơn La chi bao nhiêu phần trăm cho giáo dục?")
    assert asked.provinces == ("Lai Châu",)
    assert "duc" in asked.telling


def test_a_date_without_a_word_of_its_own_is_asked_of_the_same_clause() -> None:
    asked = _after("hạn tới khi nào", "Sơn La xây mấy trạm nước?")
    assert asked.before is not None
    assert asked.before.intent == "figure"


def test_where_it_stands_is_asked_of_the_question_before() -> None:
    asked = _after("Con số ấy nằm ở mục nào?", "Sơn La xây mấy trạm nước?")
    assert asked.asks_place
    assert asked.intent == "figure"


def test_how_many_of_something_else_is_a_question_of_its_own() -> None:
    asked = _after("gồm mấy nhiệm vụ", "Chương trình 54 của Sơn La ban hành ngày nào?")
    assert asked.intent == "list"
    assert "nhiem" in {token for run in asked.focus for token in run}


BIN = "Đắk Lắk dành bao nhiêu phần trăm ngân sách cho thư viện năm 2025?"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("so với Long An thì sao?", ("Đắk Lắk", "Long An")),
        ("nhiều hơn Long An không", ("Đắk Lắk", "Long An")),
        ("tỉnh nào cao hơn, Long An hay Bến Tre?", ("Long An", "Bến Tre")),
    ],
)
def test_beside_another_place(text: str, places: tuple[str, ...]) -> None:
    asked = _after(text, BIN)
    assert (asked.intent, asked.provinces, asked.spans) == ("comparison", places, ((2025, 2025),))
    assert "vien" in asked.telling


def test_beside_another_year() -> None:
    asked = _after("so với 2030 thì sao?", BIN)
    assert (asked.provinces, asked.spans) == (("Đắk Lắk",), ((2025, 2025), (2030, 2030)))


def test_another_thing_is_compared_in_the_places_before() -> None:
    asked = _after("tỉnh nào cao hơn về diện tích rừng?", "So sánh số thư viện của Sơn La và Nghệ An")
    assert asked.provinces == ("Sơn La", "Nghệ An")
    assert {"rung"} <= set(asked.telling)
    assert "vien" not in asked.telling


def test_another_thing_takes_the_place_of_the_thing_before() -> None:
    asked = _after("còn diện tích rừng thì sao?", "So sánh số thư viện của Sơn La và Nghệ An")
    assert asked.provinces == ("Sơn La", "Nghệ An")
    assert "vien" not in asked.telling


@pytest.mark.parametrize("text", ["trong đó mấy hồ lớn?", "cái còn lại nằm ở đâu?", "ở huyện nào vậy"])
def test_what_is_asked_within_the_clause_that_answered(text: str) -> None:
    asked = _after(text, FIRST)
    assert asked.before is not None
    assert asked.before.intent == "figure"
    assert asked.provinces == ("Sơn La",)


def test_an_item_of_the_list_before() -> None:
    asked = _after("cái thứ hai là gì?", "Sơn La có những nhiệm vụ nào?")
    assert asked.before is not None
    assert (asked.nth, asked.before.intent) == (2, "list")
    assert _after("cái thứ hai là gì?").nth == 0


def test_only_another_place_has_kin() -> None:
    assert _after("Còn Lạng Sơn thì sao?", FIRST).kin is not None
    assert _after("Thế đến 2030?", FIRST).kin is None
    assert _after("Lạng Sơn có bao nhiêu nhà máy xử lý rác?", FIRST).kin is None


@pytest.mark.parametrize("text", ["Xin chào", "Cảm ơn bạn nhiều!", "cam on", "Bạn là ai?", "Bạn làm được gì?"])
def test_small_talk_asks_nothing_of_what_was_asked_before(text: str) -> None:
    assert _after(text, FIRST) == understand(text)
    assert understand(text).provinces == ()


def test_what_is_compared_in_all_places_is_what_is_named_now() -> None:
    asked = _after("So sánh hồ chứa nước các tỉnh", "So sánh hồ chứa nước, đập tràn của Sơn La và Lạng Sơn")
    assert (asked.telling, asked.provinces) == (("ho", "chua", "nuoc"), ())


def test_years_that_were_compared_are_not_asked_of_every_place() -> None:
    asked = _after("So sánh mục tiêu hồ chứa các tỉnh", "So sánh hồ chứa nước của Sơn La năm 2025 và 2030")
    assert (asked.intent, asked.provinces, asked.spans, asked.years) == ("comparison", (), (), ())
    assert _after("Thế các tỉnh khác thì sao, so sánh xem?", FIRST).years == (2025,)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Ai ký Quyết định 12/QĐ-UBND?", "QĐ 15 thì ai?"),
        ("Ai ký Quyết định 12?", "còn quyết định 15?"),
        ("Ai ký Quyết định 12?", "15 thì sao?"),
    ],
)
def test_another_act_takes_the_place_of_the_one_before(before: str, now: str) -> None:
    asked = _after(now, before)
    assert (asked.acts, asked.numbers, asked.kinds, asked.asks_signer) == (("15",), (), ("Quyết định",), True)
    assert not {"12", "15"} & set(asked.telling)


def test_when_another_act_is_dated_is_not_asked_of_the_clause_before() -> None:
    asked = _after("QĐ 15 thì bao giờ?", "Quyết định 12 có hiệu lực khi nào?")
    assert (asked.acts, asked.before) == (("15",), None)


def test_another_body_takes_the_place_of_the_whole_name_before() -> None:
    asked = _after("Còn Bộ Tài chính?", "Trong kế hoạch nước sạch, Bộ Công Thương làm gì?")
    assert asked.agencies == ("Bộ Tài chính",)
    assert {"cong", "thuong"}.isdisjoint(asked.telling)
    assert {"nuoc", "sach"} <= set(asked.telling)


@pytest.mark.parametrize("now", ["thời gian thực hiện thế nào", "ai theo dõi việc thực hiện"])
def test_few_words_are_of_the_act_that_was_asked_about(now: str) -> None:
    assert _after(now, "Quyết định 12 có mấy đối tượng?").acts == ("12",)
    assert not _after(now, "Có mấy đối tượng?").acts
    assert _after("Nghị quyết 34 giao ai theo dõi?", "Quyết định 12 có mấy đối tượng?").acts == ("34",)


def test_vay_at_the_beginning_points_at_nothing() -> None:
    asked = _after("vậy báo cáo hằng năm hạn ngày nào", "Nghị quyết 12: rà soát các dự án hồ chứa xong khi nào?")
    assert "chua" not in asked.telling


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("còn hộ ko có đất?", "Hộ có đất được trợ giá mấy triệu?", "ho ko co dat duoc tro gia may trieu?"),
        ("thế hộ có đất thì sao", "Hộ không có đất được trợ giá mấy triệu?", "ho co dat duoc tro gia may trieu?"),
        ("còn ở Sơn La?", "Hộ không có đất được trợ giá mấy triệu?", "ho khong co dat duoc tro gia may trieu?"),
    ],
)
def test_the_opposite_case(text: str, before: str, asked: str) -> None:
    assert _after(text, before).asked.startswith(asked)


def test_what_one_gets_is_no_figure() -> None:
    before = "Chi bao nhiêu tiền cho bến cá?"
    assert _after("còn về đóng tàu thì ngư dân được gì?", before).wants == "open"
    assert _after("còn về đóng tàu thì sao?", before).wants == "figure"


def test_the_tasks_of_an_act_that_is_named_are_asked_anew() -> None:
    compared = "So sánh hồ chứa của Sơn La và Lạng Sơn"
    asked = _after("Chương trình 54 có mấy nhiệm vụ, kể tên", compared)
    assert asked == understand("Chương trình 54 có mấy nhiệm vụ, kể tên")
    assert (asked.intent, asked.acts) == ("list", ("54",))


@pytest.mark.parametrize("text", ["hiện giờ là bao nhiêu", "bây giờ thì bao nhiêu rồi?", "thế hồi trước thì sao"])
def test_what_is_the_case_now_is_asked_of_the_same_thing_and_of_no_year_ahead(text: str) -> None:
    asked = _after(text, FIRST)
    assert (asked.provinces, asked.spans, asked.wants) == (("Sơn La",), (), "figure")
    assert asked.telling == ("ho", "chua", "nuoc")


def test_another_year_is_not_today() -> None:
    assert "hien nay" not in _after("thế năm 2020?", "Sơn La hiện nay có bao nhiêu hồ chứa nước?").asked


def test_what_a_thing_is_asks_for_no_figure() -> None:
    assert _after("Đập tràn ngầm là gì vậy?", FIRST).wants == "open"


@pytest.mark.parametrize(
    "text",
    ["ý tôi là năm 2030", "À nhầm, năm 2030", "không, năm 2030", "ý mình hỏi là năm 2030 cơ", "tôi hỏi năm 2030"],
)
def test_a_correction_asks_the_same_of_something_else(text: str) -> None:
    asked = _after(text, FIRST)
    assert (asked.spans, asked.wants, asked.provinces) == (((2030, 2030),), "figure", ("Sơn La",))
    assert asked.telling == ("ho", "chua", "nuoc")


def test_what_is_the_case_now_is_of_no_year_asked_before() -> None:
    asked = _after("thế hiện nay đạt bao nhiêu rồi", FIRST)
    assert (asked.spans, asked.telling) == ((), ("ho", "chua", "nuoc"))
    assert "2025" not in asked.asked


def test_a_thing_that_is_only_named_is_asked_what_its_like_was() -> None:
    first = "Cơ quan nào là đầu mối chỉ số mở cửa hàng ở Sơn La?"
    asked = _after("chỉ số vận tải thủy nội?", first)
    assert (asked.wants, asked.provinces) == ("body", ("Sơn La",))
    assert _after("vận tải thủy nội?", first).wants == "open"  # nothing alike


def test_another_body_may_be_named_by_no_known_name() -> None:
    asked = _after("nhà đèn thì sao?", "Sở Y tế Sơn La làm gì?")
    assert asked.alone is not None
    assert (asked.alone.agencies, asked.alone.provinces) == ((), ("Sơn La",))


def test_what_was_asked_of_no_document_goes_on_where_it_was_answered() -> None:
    asked = _after("còn liên hiệp?", "Nhóm thợ mới lập được hỗ trợ bao nhiêu?")
    assert asked.near is not None and asked.near.may_leave
    assert _after("còn liên hiệp?", "Nhóm thợ mới lập ở Sơn La được hỗ trợ bao nhiêu?").near is None


def test_a_place_asked_for_says_no_unit() -> None:
    assert understand("điều mấy quy định?").measure is None


def test_the_budget_of_another_tier_takes_the_place_of_that_before() -> None:
    asked = _after("còn ngân sách tỉnh?", "Ngân sách trung ương cho nghề gốm Sơn La bao nhiêu?")
    assert asked.focus[0][:2] == ("NS", "tinh")
    asked = _after("thế trung ương?", "Ngân sách tỉnh cho nghề gốm Sơn La bao nhiêu?")
    assert asked.focus[0][:1] == ("NSTW",)


def test_what_another_name_stands_for_is_asked_no_more() -> None:
    asked = _after("thế cấp tỉnh?", "Món gốm cấp huyện Sơn La thưởng bao nhiêu?")
    assert "huyện" not in asked.text
    assert "huyen" not in asked.asked


def test_a_body_called_by_less_than_its_name_is_another_body_of_that_kind() -> None:
    asked = _after("thế sở nông nghiệp?", "Sở Công Thương Sơn La làm gì?")
    assert asked.agencies == ("So nong nghiep",)


def test_what_is_alike_only_without_its_marks_takes_no_place() -> None:
    asked = _after("thế hộ kinh doanh?", "Doanh nghiệp Sơn La được hỗ trợ đổi mới tối đa bao nhiêu?")
    assert asked.focus == (("ho", "kinh", "doanh"),)


def test_thanks_before_a_follow_up_are_no_part_of_it() -> None:
    for text in ("Cảm ơn bạn, thế đến 2030?", "ok, còn 2030?", "vâng ạ thế năm 2030"):
        asked = _after(text, FIRST)
        assert (asked.spans, asked.telling) == (((2030, 2030),), ("ho", "chua", "nuoc"))
    asked = _after("cảm ơn nhé, thế vét kênh mương quanh đập tràn hết bao nhiêu tiền?", FIRST)
    assert asked.provinces == ("Sơn La",)


def test_the_time_of_a_thing_is_asked_of_another_place_s_thing() -> None:
    asked = _after("không, tôi hỏi Lạng Sơn cơ", "Sơn La xây bao nhiêu hồ chứa nước?", "bao giờ xong")
    assert (asked.wants, asked.provinces) == ("date", ("Lạng Sơn",))
    assert asked.before is not None
    assert (asked.before.wants, asked.before.provinces) == ("figure", ("Lạng Sơn",))


def test_the_same_amount_of_another_thing() -> None:
    asked = _after("thế nhà văn hóa thì được mấy", "Trạm bơm mới ở Sơn La được cho bao nhiêu tiền?")
    assert asked.measure is not None
    assert (asked.measure.unit, asked.whole is not None) == ("đồng", True)


def test_a_yes_or_no_question_of_nothing_is_of_what_was_told() -> None:
    asked = _after("có cần thế chấp không", "Nhóm thợ đi chợ xa được vay bao nhiêu?")
    assert asked.near is not None
    assert not asked.near.may_leave


def test_which_place_has_most_is_asked_of_what_was_compared() -> None:
    question = _after("tỉnh nào cao nhất vậy", "TFP các tỉnh năm 2025 bao nhiêu")
    assert (question.intent, question.wants, question.telling) == ("comparison", "figure", ("TFP",))


def test_whether_it_speaks_of_a_thing_is_asked_of_the_document_before() -> None:
    asked = _after("Có nói gì về chợ nông sản sạch vùng cao không?", FIRST)
    assert (asked.provinces, asked.intent, asked.telling[:2]) == (("Sơn La",), "yesno", ("cho", "nong"))
    assert _after("Lạng Sơn có nói gì về chợ nông sản sạch vùng cao không?", FIRST).provinces == ("Lạng Sơn",)
