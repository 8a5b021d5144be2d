from decimal import Decimal

import pytest

from assistant.answering.asking.understanding import understand


def test_what_a_question_names() -> None:
    asked = understand("Theo Quyết định số 27/2023/QĐ-UBND, Sở Y tế tỉnh Sơn La đạt bao nhiêu giường bệnh năm 2025?")
    assert asked.provinces == ("Sơn La",)
    assert asked.years == (2025,)
    assert asked.spans == ((2025, 2025),)
    assert asked.agencies == ("Sở Y tế",)
    assert asked.numbers == ("27-2023-qd-ubnd",)
    assert asked.kinds == ("Quyết định",)
    assert asked.unit[:2] == ("giuong", "benh")


def test_a_body_inside_a_document_number_is_not_asked_about() -> None:
    assert understand("Quyết định 27/2023/QĐ-UBND có hiệu lực từ ngày nào?").agencies == ()


def test_what_a_document_calls_itself_says_nothing_of_what_is_asked() -> None:
    defined = {"Đề án": ("Đề án xây bến đò",), "Nghị quyết 14": ("Nghị quyết số 14-NQ/TU",)}
    assert understand("Đề án có bến đò không?", abbreviations=defined).telling == ("ben", "do")
    assert understand("Bến đò trong Nghị quyết 14", abbreviations=defined).telling == ("ben", "do")


def test_a_place_that_is_called_like_a_body_is_none() -> None:
    asked = understand("Kinh phí của Trường Lam năm 2028 là bao nhiêu?", provinces=("Trường Lam",))
    assert (asked.provinces, asked.agencies) == (("Trường Lam",), ())


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Công an Lâm Đồng xử lý việc gì?", "Công an"),
        ("Trường Chính trị Lâm Đồng làm gì?", "Trường Chính trị"),
        ("Báo Lâm Đồng làm gì?", "Báo Lâm Đồng"),
    ],
)
def test_a_body_is_named_without_the_place_of_the_documents(text: str, body: str) -> None:
    assert understand(text, provinces=("Lâm Đồng",)).agencies == (body,)


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Chậm nhất đến khi nào bến đò phải xong?", ("ben", "do")),
        ("Bến đò mở bắt đầu từ năm nào?", ("ben", "do", "mo")),
        ("Theo kế hoạch, ai theo dõi bến đò?", ("theo", "doi", "ben", "do")),
        ("Việc xây bến đò ở Việt Nam", ("xay", "ben", "do")),
        ("Bến đò đã mở rồi", ("ben", "do", "mo")),
        ("Tiền xây bến đò lấy từ đâu?", ("tien", "xay", "ben", "do")),
        ("Tóm tắt phần nói về bến đò", ("ben", "do")),
        ("Cho bản tóm tắt ngắn về bến đò", ("ben", "do")),  # how short it should be is no subject
        ("tom tat ngan hang", ("ngan", "hang")),
        ("Bến đò mở trong khoảng thời gian nào?", ("ben", "do", "mo")),
        ("Tỉnh đều nói tới bến sông, mỗi tỉnh nói gì?", ("ben", "song")),
    ],
)
def test_words_that_only_frame_say_nothing_of_what_is_asked(text: str, telling: tuple[str, ...]) -> None:
    assert understand(text).telling == telling


def test_the_last_year_of_a_period_is_the_year_of_its_target() -> None:
    asked = understand("Giai đoạn 2021 - 2025 đào tạo bao nhiêu giáo viên?")
    assert (asked.years, asked.spans) == ((2025,), ((2021, 2025),))


@pytest.mark.parametrize(
    "text", ["Phó Thủ tướng nào ký quyết định?", "Ai thay mặt Chính phủ ký?", "Vị nào đã ký văn bản?", "ai ký qđ"]
)
def test_the_signer_may_be_asked_by_an_office(text: str) -> None:
    assert understand(text).asks_signer


def test_the_number_of_a_stage_counts_nothing() -> None:
    assert understand("gđ 2 nhóm nào được học?").figures == ()
    assert [figure.text for figure in understand("Có phải 2 nhóm được học không?").figures] == ["2 nhóm"]


def test_roles() -> None:
    assert understand("Ai chủ trì?").roles == ("lead",)
    assert understand("Ai phối hợp?").roles == ("coordinate",)
    assert understand("Ai theo dõi, đôn đốc?").roles == ("monitor",)
    assert understand("Báo cáo cho ai?").roles == ("report",)


def test_what_remains_is_what_it_is_about() -> None:
    asked = understand("Đến năm 2025, Sơn La có bao nhiêu hồ chứa nước?")
    assert asked.telling == ("ho", "chua", "nuoc")
    assert asked.head == ("ho", "chua")
    assert not asked.is_framed


def test_words_that_frame_any_question_say_nothing() -> None:
    assert understand("Kế hoạch gồm những nhiệm vụ nào?").is_framed
    assert understand("Mục tiêu cụ thể là gì?").is_framed


def test_the_same_without_marks() -> None:
    marked = understand("Tỉnh Lạng Sơn đến năm 2030 có bao nhiêu cửa khẩu số?")
    bare = understand("tinh lang son den nam 2030 co bao nhieu cua khau so?")
    assert (bare.provinces, bare.years, bare.intent, bare.focus) == (
        marked.provinces,
        marked.years,
        marked.intent,
        marked.focus,
    )
    assert marked.marked["cua"] == "cửa"
    assert bare.marked == {}


def test_an_abbreviation_is_the_term_of_its_long_form() -> None:
    known = {"CĐS": ("chuyển đổi số",)}
    short = understand("Kinh phí CĐS?", abbreviations=known)
    long = understand("Kinh phí chuyển đổi số?", abbreviations=known)
    assert short.focus == long.focus
    assert "CDS" in short.telling


def test_a_figure_in_the_question_is_kept() -> None:
    (stated,) = understand("Có đúng là 80% hồ sơ được nhận trực tuyến không?").figures
    assert (stated.values, stated.family) == ((Decimal(80),), "percent")


def test_a_length_of_time_is_asked_for_by_its_unit() -> None:
    assert understand("Thông quan mất bao nhiêu phút?").wants_time
    assert understand("Làm trong mấy tháng?").wants_time
    assert understand("Báo trước mấy tiếng?").wants_time
    assert not understand("Có bao nhiêu bến?").wants_time


def test_a_province_with_wrong_marks_is_known_when_it_has_documents() -> None:
    assert understand("Mục tiêu của Bình Đinh?", provinces=("Bình Định",)).provinces == ("Bình Định",)


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Kết luận có gửi Ban Kinh tế Trung ương không?", True),
        ("Nghị quyết gửi cho những cơ quan nào?", True),
        ("Khó khăn khi thực hiện Thông tư thì gửi ý kiến cho ai?", False),
        ("Sở gửi cho ai?", False),
    ],
)
def test_to_whom_a_document_went(text: str, recipients: bool) -> None:
    assert understand(text).asks_recipients is recipients


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Có đúng là 80% hồ sơ được nhận trực tuyến không?", "figure"),
        ("Giai đoạn 2016-2020 đã có cơ chế khuyến khích chưa?", "yesno"),
        ("tinh co thanh lap trung tam khong", "yesno"),
    ],
)
def test_a_yes_or_no_question_is_about_a_figure_if_it_states_one(text: str, wants: str) -> None:
    question = understand(text)
    assert question.intent == "yesno"
    assert question.wants == wants


def test_a_level_of_school_is_no_amount() -> None:
    assert understand("Học sinh tốt nghiệp cấp 2 có được miễn học phí không?").figures == ()


def test_how_many_are_to_be_listed_is_no_figure_that_a_clause_must_state() -> None:
    question = understand("Liệt kê sáu nhiệm vụ về đường bộ")
    assert question.figures == ()
    assert question.telling == ("duong", "bo")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tôi đang viết bài về Sơn La: tỉnh có bao nhiêu xã đạt chuẩn?", "tinh co bao nhieu xa dat chuan?"),
        ("Chuẩn bị bài giảng: ai theo dõi việc thực hiện kế hoạch?", "ai theo doi viec thuc hien ke hoach?"),
        ("Chi cho giáo dục: Sơn La mức nào, Lai Châu mức nào?", "chi cho giao duc: son la muc nao, lai chau muc nao?"),
    ],
)
def test_what_is_said_before_the_question_is_not_asked(text: str, asked: str) -> None:
    assert understand(text).asked.strip() == asked


def test_a_place_named_before_the_question_still_counts() -> None:
    assert understand("Tôi đang viết bài về Sơn La: tỉnh có bao nhiêu xã đạt chuẩn?").provinces == ("Sơn La",)


def test_a_short_form_that_is_asked_about_is_left_as_it_is() -> None:
    assert understand("TH viết tắt của từ gì?").text == "TH viết tắt của từ gì?"
    assert understand("Ai giám sát việc PT chợ?").text == "Ai giám sát việc phát triển chợ?"


def test_a_programme_is_no_report() -> None:
    assert understand("Ai lập chương trình thực hiện nghị quyết?").roles == ()
    assert understand("Ai trình kế hoạch?").roles == ("report",)


def test_the_number_of_an_act_is_no_amount() -> None:
    asked = understand("Tổng vốn của KH 58 là bao nhiêu?")
    assert (asked.acts, asked.figures) == (("58",), ())


def test_a_point_of_time_only_frames_the_question() -> None:
    assert "diem" not in understand("Tổng kết vào thời điểm nào?").telling


def test_a_place_where_the_things_asked_for_are_is_not_asked_about() -> None:
    among = ("Bình Định",)
    assert understand("Bình Định ký với những trường nào ở Sài Gòn?", among).provinces == ("Bình Định",)
    assert understand("Sài Gòn ký với những trường nào?", among).provinces == ("Hồ Chí Minh",)
    assert understand("Bình Định và Hồ Chí Minh đạt bao nhiêu?", among).provinces == ("Bình Định", "Hồ Chí Minh")


def test_a_body_in_hurried_letters_is_written_in_full() -> None:
    assert understand("sở tc phụ trách việc gì").agencies == ("Sở Tài chính",)
    assert understand("sở gd phụ trách việc gì").text == "Sở Giáo dục và Đào tạo phụ trách việc gì"


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Quỹ cho vay tối đa bao nhiêu?", ("quy", "vay")),
        ("ai ký vậy", ("ky",)),
        ("trạm bơm đạt công suất nào", ("tram", "bom", "cong", "suat")),
        ("tram bom dat cong suat nao", ("bom", "cong", "suat")),
        ("đất bãi giao cho ai", ("dat", "bai")),
    ],
)
def test_a_word_that_is_folded_like_one_that_frames_questions(text: str, telling: tuple[str, ...]) -> None:
    assert understand(text).telling == telling


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Phó chủ tịch nào đã ký quyết định?", True),
        ("Ông/bà nào ký kế hoạch?", True),
        ("Chữ ký trên nghị quyết là của ai?", True),
        ("Ai ký kết với trường đại học?", False),
        ("Chủ tịch tỉnh ký những gì?", False),
    ],
)
def test_who_signed_is_asked_in_many_ways(text: str, asks: bool) -> None:
    assert understand(text).asks_signer is asks


def test_no_province_is_read_across_a_name_and_the_word_after_it() -> None:
    assert understand("Bãi rác ở Tuy Lam đóng cửa khi nào?", ["Lâm Đồng"]).provinces == ()
    assert understand("Bãi rác của Lam Đồng đóng cửa khi nào?", ["Lâm Đồng"]).provinces == ("Lâm Đồng",)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Sơn La: IOC là gì", "definition"),
        ("theo Sơn La IOC là gì?", "definition"),
        ("Trong nghị quyết Sơn La, IOC là gì", "definition"),
        ("Sơn La quan điểm là gì", "open"),
        ("nghị quyết Sơn La: mục tiêu chung là gì", "open"),
    ],
)
def test_what_a_term_is_may_be_asked_after_the_place(text: str, intent: str) -> None:
    assert understand(text, ["Sơn La"]).intent == intent


def test_initials_before_the_place_that_has_them_are_a_thing() -> None:
    question = understand("Cung - cầu LĐ của Đồng Tháp do sở nào chủ trì?", ["Đồng Tháp", "Lâm Đồng"])
    assert question.provinces == ("Đồng Tháp",)
    assert understand("TFP của ĐL ở mức nào?", ["Đắk Lắk"]).provinces == ("Đắk Lắk",)


def test_a_body_called_by_less_than_its_name_is_one_where_it_has_something_to_do() -> None:
    assert understand("Chỉ thị 21 giao công an làm gì?").agencies == ("Công an",)
    assert understand("Có bao nhiêu trụ sở công an?").agencies == ()


def test_a_word_typed_with_its_own_dau_is_no_function_word() -> None:
    assert "cua" in understand("Bến đóng cửa khi nào?").telling
    assert "cua" not in understand("Giờ của bến?").telling
    assert "trong" in understand("Bao nhiêu héc-ta trồng dừa?").telling


def test_a_body_is_named_without_the_initials_of_the_place_of_its_documents() -> None:
    assert understand("Quỹ BVMT QB năm 2022 thu được bao nhiêu?", ("Quảng Bình",)).agencies == ("Quỹ BVMT",)


def test_from_how_much_to_how_much_is_asked_of_both_ends_of_a_period() -> None:
    asked = "Sản lượng cá giảm từ bao nhiêu xuống bao nhiêu giai đoạn 2022 - 2030?"
    assert understand(asked).spans == ((2022, 2022), (2030, 2030))
    assert understand("Sản lượng cá giai đoạn 2022 - 2030 là bao nhiêu?").spans == ((2022, 2030),)


def test_a_tier_before_a_place_is_asked_about() -> None:
    assert "tinh" in understand("sản phẩm cấp tỉnh Thái Bình thưởng bao nhiêu", ("Thái Bình",)).focus[0]
    assert "tinh" not in understand("sản phẩm tỉnh Thái Bình thưởng bao nhiêu", ("Thái Bình",)).focus[0]


@pytest.mark.parametrize(
    ("text", "told", "intent"),
    [
        ("Mẹ tôi hát xoan, mỗi tháng phụ cấp bao nhiêu tiền?", {"me", "toi", "hat", "xoan"}, "figure"),
        ("Bên em lên danh sách thợ gốm, mỗi thợ phụ cấp bao nhiêu?", {"len", "danh", "sach", "gom"}, "figure"),
        ("Xã mình có lò gốm cũ, phải báo cho sở nào?", {"xa", "minh", "co", "lo", "gom", "cu"}, "body"),
        ("Xã mình có mấy lò gốm, mỗi lò được bao nhiêu tiền?", {"xa", "minh", "gom"}, "figure"),
        ("Em làm lại sổ gốm nên muốn đối chiếu xem phụ cấp bao nhiêu?", {"lai", "gom"}, "figure"),
        ("Sở mình nộp sổ gốm trước ngày mấy, ai biết chỉ giùm?", set(), "date"),
        ("Thợ gốm ở xã, mỗi tháng phụ cấp bao nhiêu?", set(), "figure"),
        ("Mỗi thợ gốm của tỉnh mình phụ cấp bao nhiêu?", set(), "figure"),
        ("Mẹ tôi làm gốm, có được phụ cấp không?", set(), "yesno"),
    ],
)
def test_the_case_that_is_told_is_no_part_of_what_is_asked(text: str, told: set[str], intent: str) -> None:
    asked = understand(text)
    assert asked.intent == intent
    assert asked.told >= told if told else not asked.told
    assert not asked.told & (asked.essential | set(asked.head))


def test_what_is_just_not_meant_is_not_asked_about() -> None:
    assert understand("Thợ gốm chứ không phải thợ rèn thì phụ cấp bao nhiêu?").telling == ("tho", "gom", "phu", "cap")
    assert understand("Lò gốm nung bao nhiêu tấn, chứ đừng lấy thợ rèn").telling == ("lo", "gom", "nung")
