import pytest

from assistant.answering.asking.intents import Intent, asked_form, intent_of, intent_within
from assistant.vietnamese.letters import fold

ASKED: list[tuple[str, Intent]] = [
    ("Đến năm 2025 có bao nhiêu phòng học kiên cố?", "figure"),
    ("Tỷ lệ trẻ đến trường năm 2025?", "figure"),
    ("Mỗi xã có mấy tổ công nghệ số?", "figure"),
    ("Kể hết cho em các bến đò của xã", "list"),
    ("Cả 5 văn bản này nói gì về bến đò, gom lại", "comparison"),
    ("Ai chủ trì rà soát quy hoạch?", "body"),
    ("chủ trì?", "body"),
    ("Còn đơn vị phối hợp?", "body"),
    ("theo dõi, đôn đốc", "body"),
    ("Theo dõi bằng phần mềm gì?", "open"),
    ("Ai chủ trì đề án nâng tỷ lệ trẻ đến trường?", "body"),
    ("Cơ quan nào theo dõi việc thực hiện Chỉ thị?", "body"),
    ("Sở nào cấp phép bến khách?", "body"),
    ("CQ nào đôn đốc việc lấp giếng?", "body"),
    ("Các bộ và các tỉnh gửi sổ giếng tới đâu?", "body"),
    ("Sở Tài chính có nhiệm vụ gì?", "task"),
    ("Rủi ro của mấy công ty ấy xử lý ra sao?", "task"),
    ("Báo cáo của trạm y tế gửi lên đâu?", "body"),
    ("Lĩnh vực mới nơi nào thiếu người?", "body"),
    ("Doanh nghiệp xuất khẩu được hỗ trợ như thế nào?", "task"),
    ("Kế hoạch gồm những gì?", "list"),
    ("Ba khu nào được mở trước?", "list"),
    ("Hai chợ đầu mối của tỉnh là chợ nào?", "list"),
    ("4 hướng nghiên cứu trọng tâm", "list"),
    ("Các chợ của tỉnh, mỗi chợ bao nhiêu?", "list"),
    ("Mỗi chợ bao nhiêu?", "figure"),
    ("Những hành vi nào bị nghiêm cấm?", "list"),
    ("Danh sách hộ phải dán ở ấp mấy ngày?", "figure"),
    ("Danh sách hộ được mua gạo", "list"),
    ("Gác đê thì một ngày được bồi dưỡng mấy lần lương?", "figure"),
    ("Một năm kiểm tra đê mấy lần?", "date"),
    ("Gác đê thì mỗi đêm được giúp mấy đồng", "figure"),
    ("tien gac de moi dem xa cho may dong", "figure"),
    ("viet ve viec gac de trong may dong", "summary"),
    ("Khai quật mộ thì mỗi ngôi chi bao nhiêu?", "figure"),
    ("khai quat ngoi mo thi chi bao nhieu", "figure"),
    ("khai quat nghi quyet ve bien", "summary"),
    ("Cần tóm mấy cái yếu kém của xã", "summary"),
    ("Liệt kê các mục tiêu đến năm 2030", "list"),
    ("Lập bảng các chỉ tiêu", "list"),
    ("Tỉnh đặt ra những con số cụ thể nào về y tế?", "list"),
    ("Các chỉ tiêu định lượng mà Sơn La muốn đạt trong 5 năm", "list"),
    ("Những con số xã phấn đấu đạt đến năm 2030", "list"),
    ("Các chỉ tiêu về nước sạch đạt bao nhiêu?", "figure"),
    ("Mấy vùng chuyên canh của huyện được cấp mã số, là gì?", "list"),
    ("Việc của Sở Y tế và Sở Tài chính khác nhiệm vụ gì?", "comparison"),
    ("6 nhiệm vụ chương trình 54", "list"),
    ("6 nhiệm vụ do ai chủ trì?", "body"),
    ("Sở Nội vụ được giao mấy việc?", "list"),
    ("Khi nào hoàn thành rà soát?", "date"),
    ("Hoàn thành trong mấy năm?", "date"),
    ("cơ quan thường trực kế hoạch lấp giếng", "body"),
    ("cơ quan phối hợp lấp giếng", "body"),
    ("Ai duyệt danh mục giếng phải lấp?", "body"),
    ("Danh mục giếng phải lấp ai duyệt và gồm giếng nào?", "list"),
    ("Sổ giếng nộp ở đâu?", "body"),
    ("Trạm y tế được giao gì?", "task"),
    ("Xã họp mấy lần một năm?", "date"),
    ("Một tháng chuyên mục phát mấy kỳ?", "date"),
    ("Hội nào giữ sổ giếng?", "body"),
    ("Sổ giếng do hội nào giữ?", "body"),
    ("so gieng lap hoi nao", "date"),
    ("hoi nao giu so gieng", "body"),
    ("Sổ giếng lập hồi nào?", "date"),
    ("Lúc nào hoàn thành rà soát?", "date"),
    ("Cán bộ phải có năng lực nào?", "open"),
    ("cay chu luc nao duoc trong", "open"),
    ("Xã có quỹ và thực lực nào?", "open"),
    ("Nghị quyết phổ biến đến cấp nào?", "body"),
    ("CSDL ghi đầy đủ là gì?", "definition"),
    ("CMCN là nói gọn cụm từ nào?", "definition"),
    ("Nói gọn phần y tế", "summary"),
    ("phần y tế, gói gọn giúp", "summary"),
    ("ý chính phần y tế là gì", "summary"),
    ("cho em 3 ý chính nghị quyết y tế của tỉnh", "summary"),
    ("mục y tế nói gì, gọn thôi", "summary"),
    ("nhóm trực tiếp mấy % được học", "figure"),
    ("ai chia việc cho mấy đơn vị kiểm định", "body"),
    ("Thời hạn?", "date"),
    ("còn hạn chót", "date"),
    ("Chợ xếp hạng mấy năm 2025?", "figure"),
    ("Mỗi năm tổ chức mấy hội chợ?", "figure"),
    ("Mấy năm nay xây được mấy chợ?", "figure"),
    ("Quyết định có hiệu lực từ ngày nào?", "date"),
    ("So sánh kinh tế số của Sơn La và Lạng Sơn", "comparison"),
    ("Tỉnh nào đặt mục tiêu cao hơn?", "comparison"),
    ("Phân biệt giúp tôi việc của Sở Y tế với việc của Sở Tài chính", "comparison"),
    ("CĐS là viết tắt của từ gì?", "definition"),
    ("Tóm tắt kế hoạch chuyển đổi số", "summary"),
    ("Chỉ thị về giếng làng nói về gì?", "summary"),
    ("Kế hoạch nước sạch có những điểm gì nổi bật?", "summary"),
    ("Những nét chính của kế hoạch nước sạch", "summary"),
    ("Viết gọn lại kế hoạch nước sạch", "summary"),
    ("Trọng tâm của kế hoạch nước sạch là gì", "summary"),
    ("Giới thiệu sơ qua kế hoạch nước sạch", "summary"),
    ("Kế hoạch nước sạch có gì đáng lưu ý?", "summary"),
    ("Có được cấp phép dự án lấn biển không?", "yesno"),
    ("Có đúng là 80% hồ sơ được nhận trực tuyến không?", "yesno"),
    ("Phát triển du lịch biển", "open"),
]


@pytest.mark.parametrize(("text", "intent"), ASKED)
def test_the_kind_of_a_question(text: str, intent: Intent) -> None:
    assert intent_of(text) == intent


@pytest.mark.parametrize("text", [text for text, _ in ASKED])
def test_the_kind_is_the_same_without_marks(text: str) -> None:
    assert intent_of(fold(text)) == intent_of(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Sửa cầu tốn tất cả bao nhiêu tiền?", "figure"),
        ("sua cau het tat ca la may ty", "figure"),
        ("Tất cả các cầu phải sửa", "list"),
        ("Hộ nghèo được hỗ trợ tối đa mấy", "figure"),
        ("the lien hiep thi duoc may", "figure"),
        ("ai lo xe máy", "body"),
    ],
)
def test_how_much_all_in_all_and_how_much_at_the_end(text: str, intent: Intent) -> None:
    assert intent_of(text) == intent


def test_a_fund_is_no_quarter() -> None:
    assert intent_of("Xã lập những hội, quỹ nào?") == "list"


def test_within_a_comparison_or_a_yes_or_no_question() -> None:
    assert intent_within("Tỉnh nào có tỷ lệ hồ sơ trực tuyến cao hơn?") == "figure"
    assert intent_within("So sánh cơ quan nào chủ trì ở hai tỉnh") == "body"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Kinh tế ban đêm của Lào Cai năm 2025 và năm 2030 khác nhau thế nào?", "open"),
        ("kinh te ban dem lao cai 2025 vs 2030 chenh ra sao", "open"),
        ("Nhiệm vụ của hai tỉnh khác nhau ra sao?", "task"),
        ("Tỷ lệ thu gom ở hai huyện khác nhau ntn?", "figure"),
    ],
)
def test_how_two_things_differ_is_no_part_of_what_each_is_asked(text: str, intent: Intent) -> None:
    assert intent_within(text) == intent


def test_what_a_thing_consists_of_is_a_list() -> None:
    assert intent_of("Vùng ven biển gồm những tỉnh nào?") == intent_of("vung ven bien gom cac tinh nao") == "list"
    assert intent_of("Chương trình chia thành những giai đoạn nào?") == "list"
    assert intent_of("Chương trình cho giai đoạn nào?") == "date"


def test_the_body_that_things_are_done_by() -> None:
    assert intent_of("Việc cấp nước cho các thôn do bộ nào chỉ đạo?") == intent_of("bo nao chu tri") == "body"


def test_artificial_intelligence_is_no_question_word() -> None:
    assert intent_of("Ứng dụng AI trong y tế") == "open"


def test_two_things_laid_side_by_side_with_no_other_word_are_compared() -> None:
    assert intent_of("So mức hỗ trợ thợ lặn với thợ lưới") == "comparison"
    assert intent_of("so muc ho tro tho lan voi tho luoi") == "comparison"
    assert intent_of("Số thợ lặn với thợ lưới là bao nhiêu?") == "figure"
    assert intent_of("so tho lan voi tho luoi la bao nhieu") == "figure"


def test_what_was_never_asks_nothing() -> None:
    assert "nao" not in asked_form("Hộ tôi chưa nhận hỗ trợ lần nào, được bao nhiêu tiền?")
    assert "nao" in asked_form("Hộ tôi nhận hỗ trợ lần nào chưa?")


def test_the_term_for_handing_in_is_a_date() -> None:
    assert intent_of("hạn nộp hồ sơ vay vốn") == "date"
    assert intent_of("Thời hạn báo cáo kế hoạch gốm") == "date"


def test_goods_are_no_firm_where_the_marks_tell() -> None:
    assert intent_of("Xã không nhận hàng cứu trợ nào?") == "open"
    assert intent_of("Hãng nào thi công?") == "body"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Cả năm tỉnh nói gì về trường nghề?", "comparison"),
        ("Cả năm tỉnh thu bao nhiêu?", "figure"),  # the whole year
        ("van ban nao nhac toi ban do so", "comparison"),
        ("Chỉ tiêu nào phải hoàn thành trong năm 2021?", "list"),
        ("Có nhắc gì tới trường nghề không?", "yesno"),
        ("Có hỗ trợ gì cho trường nghề không?", "open"),
    ],
)
def test_what_is_asked_of_all_documents_and_whether_it_is_spoken_of(text: str, intent: Intent) -> None:
    assert intent_of(text) == intent
