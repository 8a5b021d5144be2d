"""More yes-or-no questions with the clause that is found and the verdict that it bears, by hand: tags, figures, cases,
posts, lines above, orders of preference.
"""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

HERONS = "Tỷ lệ che phủ vườn cò tăng từ 12% năm 2018 lên 31% năm 2024."
SILOS = "Có 100% xóm được cấp điện nhưng chỉ 3/9 xóm có bể lắng."
LOCKS = "Âu thuyền đại tu hai năm một lần."
MEETING = "Đội dân phòng họp 02 lần mỗi quý."
TAXES = "Thời gian nuôi tằm từ đủ 12 tháng đến dưới 36 tháng: hỗ trợ 4 triệu đồng."
OTHERS = "Thời gian nuôi tằm từ đủ 36 tháng trở lên: hỗ trợ 9 triệu đồng."
BOARD = "Lập Tổ điều hành chợ nổi do Chủ tịch huyện làm Tổ trưởng, Trưởng trạm thú y làm Tổ phó."
CHIEF = "Thành lập Ban quản lý đê do Phó Chủ tịch xã làm Trưởng ban, Trưởng thôn làm Phó Trưởng ban."
PREFERS = "Ưu tiên chất lượng trà hơn sản lượng."
SWIM = "Đưa bơi lội vào môn tự chọn của trường làng chài."
STRAYS = "Không còn chó thả rông ở phố cổ; chó cắn người giảm một nửa."
MARINA = "Bến du thuyền còn thiếu 5 phao neo."
NURSE = "Người bệnh tâm thần, trẻ mồ côi được miễn viện phí; thân nhân liệt sĩ được giảm 30%."
LAPSED = "Tạm ngưng cấp phép nuôi cá lồng trên hồ Sen."
SCOPE = "Quy chế này không áp dụng đối với thuyền câu của người cao tuổi."
PENSION = "Thợ lặn đã dừng nghề được trợ cấp, không bao gồm người đã nhận lương hưu."
QUITTERS = "Không trợ cấp đối với thợ lò không nộp đơn."
DAMS = "Sở Xây dựng chủ trì tu bổ kè Sông Lấp."
CERTS = "Người trông trẻ có chứng chỉ sơ cứu được nhận việc, không phân biệt tuổi."
LAMPS = "Xe kéo đi đêm phải có đèn và tấm phản quang."
SALT = "Diêm dân được vay tối đa 30 triệu đồng."
REEDS = "Làng cói có 14 tổ dệt và 6 lò hấp."
SUNK = "Phấn đấu mỗi năm giảm 10% số vụ đắm đò."
FLOATS = "Mỗi bến chọn từ 1 đến 2 loại phao."
KILN_LOAN = "Cho thợ gốm vay không cần thế chấp tối đa 100 triệu đồng; tặng một lần 5 triệu đồng tiền men."
CLAY = "Tiền mua đất sét không vượt quá 40% vốn của lò."
HOURS = "Thợ làm dưới 04 giờ được tính nửa ngày; làm từ đủ 04 giờ trở lên được tính một ngày."
THIRD = "Thu hồi giấy phép khi chủ lò vi phạm lần thứ ba."
PEAT = "Thay thế Quyết định số 77 về khai thác than bùn."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        # words of the verdict follow those of the question
        ("Làng cói có 14 tổ dệt không?", REEDS, "Có"),
        ("Làng cói có 15 tổ dệt không?", REEDS, "Không"),
        ("Làng cói có 14 tổ dệt đúng không?", REEDS, "Có"),
        ("Có phải làng cói có 15 tổ dệt?", REEDS, "Không"),
        ("Làng cói có 14 tổ dệt à?", REEDS, "Có"),
        ("Làng cói có 15 tổ dệt hả?", REEDS, "Không"),
        ("Diêm dân được vay 30 triệu phải không?", SALT, "Có"),
        ("Diêm dân có được vay 50 triệu không?", SALT, "Không"),
        # the last of two years, the year asked
        ("Tỷ lệ che phủ vườn cò năm 2024 có vượt 30% không?", HERONS, "Có"),
        ("Tỷ lệ che phủ vườn cò năm 2018 có vượt 30% không?", HERONS, "Không"),
        ("Tỷ lệ che phủ vườn cò năm 2024 có đạt 35% không?", HERONS, "Không"),
        # a figure of something else
        ("100% xóm có bể lắng đúng không?", SILOS, "Không"),
        ("100% xóm được cấp điện đúng không?", SILOS, "Có"),
        # rhythms
        ("Âu thuyền đại tu hằng năm phải không?", LOCKS, "Không"),
        ("Âu thuyền có đại tu 2 năm 1 lần không?", LOCKS, "Có"),
        ("Đội dân phòng họp 3 lần mỗi quý đúng không?", MEETING, "Không"),
        ("doi dan phong hop 2 lan moi quy dung ko", MEETING, "Có"),
        # an amount beside a rhythm, a range, the bound of what one gets
        ("Phấn đấu giảm 15% số vụ đắm đò mỗi năm đúng không?", SUNK, "Không"),
        ("Mỗi bến chọn 3 loại phao có được không?", FLOATS, "Không"),
        ("Mỗi bến chọn 2 loại phao có được không?", FLOATS, "Có"),
        ("Thợ gốm có được vay 80 triệu không?", KILN_LOAN, "Có"),
        ("Thợ gốm có được vay 120 triệu không?", KILN_LOAN, "Không"),
        ("Tiền mua đất sét có được vượt 40% không?", CLAY, "Không"),
        ("Thợ làm 3 giờ có được tính 1 ngày không?", HOURS, ""),
        ("Chủ lò vi phạm lần thứ hai có bị thu hồi giấy phép không?", THIRD, ""),
        # cases within brackets
        ("Nuôi tằm 20 tháng thì được hỗ trợ 4 triệu đúng không?", TAXES, "Có"),
        ("Nuôi tằm 20 tháng thì được hỗ trợ 9 triệu đúng không?", TAXES, "Không"),
        ("Nuôi tằm 20 tháng thì được hỗ trợ 9 triệu đúng không?", OTHERS, ""),
        ("Nuôi tằm 40 tháng thì được hỗ trợ 9 triệu đúng không?", OTHERS, "Có"),
        # posts
        ("Trưởng trạm thú y có phải là Tổ trưởng Tổ điều hành chợ nổi không?", BOARD, "Không"),
        ("Chủ tịch huyện làm Tổ trưởng Tổ điều hành chợ nổi đúng không?", BOARD, "Có"),
        ("Trưởng thôn là Trưởng ban quản lý đê phải không?", CHIEF, "Không"),
        ("Trưởng thôn làm Phó Trưởng ban quản lý đê phải không?", CHIEF, "Có"),
        # what goes before what, what is chosen
        ("Ưu tiên sản lượng trà hơn chất lượng phải không?", PREFERS, "Không"),
        ("Có ưu tiên chất lượng trà hơn sản lượng không?", PREFERS, "Có"),
        ("Bơi lội có phải môn bắt buộc của trường làng chài không?", SWIM, "Không"),
        # what is no more, what still is
        ("Còn chó thả rông ở phố cổ không?", STRAYS, "Không"),
        ("Bến du thuyền còn thiếu phao neo không?", MARINA, "Có"),
        # had for less is not had for nothing
        ("Thân nhân liệt sĩ có được miễn viện phí không?", NURSE, "Không"),
        ("Trẻ mồ côi có được miễn viện phí không?", NURSE, "Có"),
        # stopped for a while
        ("Có được cấp phép nuôi cá lồng trên hồ Sen không?", LAPSED, "Không"),
        # of whom it does not hold
        ("Thuyền câu của người cao tuổi có bị áp dụng quy chế này không?", SCOPE, "Không"),
        ("Người đã nhận lương hưu có được trợ cấp thợ lặn không?", PENSION, "Không"),
        ("Mẹ tôi đã có lương hưu, vậy có thuộc diện trợ cấp thợ lặn không?", PENSION, "Không"),
        ("Thợ lò không nộp đơn thì có được trợ cấp không?", QUITTERS, "Không"),
        # another body
        ("Sở Y tế tu bổ kè Sông Lấp đúng không?", DAMS, ""),
        ("Có phải Sở Xây dựng tu bổ kè Sông Lấp không?", DAMS, "Có"),
        # "chỉ" within a word says nothing of one alone; what must be so
        ("Người trông trẻ có chứng chỉ sơ cứu có được nhận việc không?", CERTS, "Có"),
        ("Xe kéo đi đêm có bắt buộc phải có đèn không?", LAMPS, "Có"),
        # whether there is any; a choice that is offered
        ("Có thay thế quyết định nào về khai thác than bùn không?", PEAT, "Có"),
        ("Trẻ mồ côi có được miễn viện phí không hay chỉ được giảm?", NURSE, "Có"),
    ],
)
def test_what_the_clause_decides(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(sentence))[0]) == verdict


@pytest.mark.parametrize(
    ("question", "sentence", "lead", "verdict"),
    [
        (
            "Thợ rèn tự do có được vay vốn không?",
            "Thợ rèn tự do.",
            "Thợ thủ công được vay vốn, không bao gồm:",
            "Không",
        ),
        (
            "Hộ nuôi cá cảnh có được hỗ trợ không?",
            "Hộ nuôi cá cảnh dưới 3 bể.",
            "Hỗ trợ hộ nuôi thủy sản, không áp dụng đối với các trường hợp sau đây:",
            "Không",
        ),
        ("Thợ rèn tự do có được vay vốn không?", "Thợ rèn tự do.", "Những người được vay vốn gồm:", "Có"),
    ],
)
def test_a_line_above_may_leave_out_what_stands_below_it(question: str, sentence: str, lead: str, verdict: str) -> None:
    asked = understand(question)
    found = weighed(asked, passage(sentence, lead=lead))[0]
    assert verdict_of(asked, focus_of(asked), found) == verdict


def test_a_heading_may_name_the_post() -> None:
    asked = understand("Giám đốc Sở Y tế có phải là Trưởng ban Chỉ đạo không?")
    found = weighed(asked, passage("Giám đốc Sở Y tế;", headings=("2. Phó Trưởng ban Chỉ đạo",)))[0]
    assert verdict_of(asked, focus_of(asked), found) == "Không"
