import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.weighing.who import body_asked, clause_of, may_stand_behind

DUTY = (
    "Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và Hội Nông dân tỉnh kiểm tra chợ; "
    "hằng quý báo cáo Ủy ban nhân dân tỉnh."
)


def _asked(question: str, text: str) -> str:
    return body_asked(understand(question), text)


def test_each_role_has_its_body() -> None:
    assert _asked("Ai chủ trì kiểm tra chợ?", DUTY) == "Sở Y tế"
    assert _asked("Sở Y tế phối hợp với ai?", DUTY) == "Sở Tài chính, Công an tỉnh và Hội Nông dân tỉnh"
    assert _asked("Kết quả báo cáo cho ai?", DUTY) == "Ủy ban nhân dân tỉnh"


def test_who_helps_stands_behind_who_leads() -> None:
    assert _asked("Bên nào phối hợp kiểm tra chợ?", DUTY) == "Sở Tài chính, Công an tỉnh và Hội Nông dân tỉnh"
    assert _asked("Ai chủ trì, ai phối hợp kiểm tra chợ?", DUTY) == "Sở Y tế"
    helper = "Sở Tài chính phối hợp với Sở Y tế kiểm tra chợ."
    assert _asked("Cơ quan nào phối hợp kiểm tra chợ?", helper) == "Sở Tài chính"


def test_the_clause_that_is_asked_about_names_the_body() -> None:
    text = "Giao Sở Nội vụ mở lớp bồi dưỡng; Sở Tài chính cấp kinh phí, theo dõi việc chi."
    assert _asked("Ai mở lớp bồi dưỡng?", text) == "Sở Nội vụ"
    assert _asked("Ai theo dõi việc chi?", text) == "Sở Tài chính"


def test_a_clause_without_a_body_belongs_to_the_one_before() -> None:
    assert _asked("Ai kiểm tra chợ?", "Sở Y tế chủ trì tập huấn; tổ chức kiểm tra chợ.") == "Sở Y tế"


def test_the_body_that_another_directs_does_what_follows_it() -> None:
    text = "Đảng ủy UBND tỉnh ban hành đề án; chỉ đạo Sở Y tế làm đầu mối kiểm kê thuốc, Sở Nội vụ chủ trì tuyển người."
    assert _asked("Ai kiểm kê thuốc?", text) == "Sở Y tế"
    assert _asked("Ai tuyển người?", text) == "Sở Nội vụ"
    assert _asked("Ai ban hành đề án?", text) == "Đảng ủy UBND tỉnh"


def test_those_that_do_it_together_are_one_subject() -> None:
    text = "Hội Nông dân tỉnh cùng các đoàn thể lấy ý kiến chủ sạp; Sở Y tế phun thuốc."
    assert _asked("Ai lấy ý kiến chủ sạp?", text) == "Hội Nông dân tỉnh cùng các đoàn thể"


def test_who_stands_behind_a_board_is_not_who_heads_it() -> None:
    text = (
        "Ban Chỉ đạo về du lịch biển do đồng chí Bí thư làm Trưởng ban, họp mỗi quý; Sở Du lịch là cơ quan thường trực."
    )
    assert _asked("Cơ quan thường trực Ban Chỉ đạo du lịch biển là ai?", text) == "Sở Du lịch"
    asked = understand("Cơ quan thường trực của Ban Chỉ đạo là ai?")
    assert not may_stand_behind(asked, "Đồng chí Chủ tịch làm Phó Trưởng ban thường trực.")
    assert may_stand_behind(asked, "Sở Du lịch là cơ quan thường trực.")


@pytest.mark.parametrize("asked", ["Nơi làm thường trực Ban là sở nào?", "Sở nào giữ vai trò thường trực Ban?"])
def test_a_place_that_stands_behind_a_board_is_a_body(asked: str) -> None:
    assert not may_stand_behind(understand(asked), "Chủ tịch UBND tỉnh làm Phó Trưởng ban thường trực.")
    assert may_stand_behind(understand(asked), "Sở Y tế là cơ quan thường trực của Ban.")


def test_the_body_that_a_question_names_is_not_the_one_it_asks_for() -> None:
    text = "Đồng chủ trì với Bộ Y tế hoạt động kiểm tra chợ."
    assert _asked("Bộ nào cùng chủ trì kiểm tra chợ với Bộ Y tế?", text) == ""
    assert _asked("Bộ nào chủ trì kiểm tra chợ?", text) == "Bộ Y tế"


def test_what_is_amiss_is_told_to_the_body_named() -> None:
    text = "Nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế để tổng hợp, báo cáo UBND tỉnh."
    assert _asked("Có vướng mắc thì báo về đâu?", text) == "Sở Y tế"
    assert _asked("Gặp vướng mắc thì hỏi ai?", text) == "Sở Y tế"


def test_who_decides_is_the_one_it_is_put_before() -> None:
    text = "Sở Y tế lập danh mục thuốc, trình UBND tỉnh xem xét, phê duyệt; công bố trên báo."
    assert _asked("Ai phê duyệt danh mục thuốc?", text) == "UBND tỉnh"
    assert _asked("Ai lập danh mục thuốc?", text) == "Sở Y tế"
    assert _asked("Ai quyết định mua thuốc?", "Sở Y tế quyết định mua thuốc; trình UBND tỉnh báo cáo quý.") == "Sở Y tế"


def test_before_whom_a_body_answers() -> None:
    text = "Sở Y tế kiểm tra chợ; chủ chợ chịu trách nhiệm về rác trước UBND xã."
    assert _asked("Chủ chợ chịu trách nhiệm trước ai?", text) == "UBND xã"


def test_where_papers_are_handed_in() -> None:
    text = "Nộp 01 bộ tại Trung tâm Phục vụ hành chính công tỉnh."
    assert _asked("Hồ sơ xin thuốc nộp ở đâu?", text) == "Trung tâm Phục vụ hành chính công tỉnh"


def test_the_initials_of_a_body_are_its_name() -> None:
    assert understand("NHCSXH làm gì?").text == "Ngân hàng Chính sách xã hội làm gì?"


def test_what_is_founded_is_not_who_founds_it() -> None:
    text = "Sở Tài chính bố trí kinh phí; xây dựng đề án thành lập Quỹ Hỗ trợ Ngư dân."
    assert _asked("Ai xây dựng đề án Quỹ Hỗ trợ Ngư dân?", text) == "Sở Tài chính"


def test_what_is_sent_goes_to_the_body_after_the_word_that_sends_it() -> None:
    text = "Các xã gửi hồ sơ về Sở Y tế để tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân tỉnh."
    assert _asked("Các xã gửi hồ sơ tới đâu?", text) == "Sở Y tế"
    assert _asked("Các xã gửi hồ sơ cho cơ quan nào?", text) == "Sở Y tế"


def test_a_body_named_after_the_thing_it_bears() -> None:
    text = "Xây chợ Hà Vân rộng 5 ha; Ban Quản lý dự án đầu tư xây dựng công trình dân dụng tỉnh làm chủ đầu tư."
    body = "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng tỉnh"
    assert _asked("Đơn vị nào làm chủ đầu tư chợ Hà Vân?", text) == body


SHARED = (
    "Sở Y tế dự trữ 40 cơ số thuốc, Sở Xây dựng gia cố 12 nhà văn hóa; Giám đốc Sở Nội vụ điều 30 cán bộ về xã, "
    "Tổ số 2 phụ trách vùng cao; việc thay lịch trực do Chủ tịch UBND cấp xã quyết định, gửi Công an tỉnh trước 8 giờ."
)


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ai dự trữ cơ số thuốc?", "Sở Y tế"),
        ("Cơ quan nào gia cố nhà văn hóa?", "Sở Xây dựng"),
        ("Ai điều cán bộ về xã?", "Giám đốc Sở Nội vụ"),
        ("Tổ nào phụ trách vùng cao?", "Tổ số 2"),
        ("Ai quyết định thay lịch trực?", "Chủ tịch UBND cấp xã"),
    ],
)
def test_each_clause_of_a_shared_sentence_has_its_own_body(question: str, body: str) -> None:
    assert _asked(question, SHARED) == body


def test_only_the_clause_of_the_body_told_is_shown() -> None:
    question = understand("Cơ quan nào gia cố nhà văn hóa?")
    assert clause_of(question, "Sở Xây dựng", SHARED, 20) == "Sở Xây dựng gia cố 12 nhà văn hóa"
    assert clause_of(question, "Sở Xây dựng", SHARED, 80) == SHARED
    assert clause_of(understand("Lịch trực gửi cho ai?"), "Công an tỉnh", SHARED, 20) == SHARED


def test_whom_another_body_works_with_is_who_leads_where_the_question_names_the_partner() -> None:
    assert _asked("Công an tỉnh cùng ai kiểm tra chợ?", DUTY) == "Sở Y tế"
    assert _asked("Cơ quan nào chủ trì kiểm tra chợ, phối hợp với ai?", DUTY) == "Sở Y tế"


def test_the_body_is_of_the_kind_asked_for() -> None:
    text = "Kinh phí hoạt động của Ban Chỉ đạo tỉnh do ngân sách cấp và được bố trí trong kinh phí của Sở Nội vụ."
    assert _asked("Tiền hoạt động của ban nằm trong kinh phí của sở nào?", text) == "Sở Nội vụ"


def test_who_holds_an_office_stands_behind_it() -> None:
    text = "Trưởng ban Chỉ đạo tỉnh: Phó Chủ tịch Trần Văn An."
    assert _asked("Ai làm trưởng ban chỉ đạo?", text) == "Phó Chủ tịch Trần Văn An"
    assert _asked("truong ban chi dao la ai", text) == "Phó Chủ tịch Trần Văn An"


def test_the_label_of_a_quoted_point_is_no_part_of_the_body() -> None:
    assert _asked("Ai lập đội kiểm tra chợ?", "b) Giám đốc Sở Y tế quyết định lập đội kiểm tra chợ.") == (
        "Giám đốc Sở Y tế"
    )
