"""What is said around a question: taken away, and nothing of the question with it."""

from __future__ import annotations

import pytest

from assistant.answering.asking.chatter import courtesies
from assistant.answering.asking.preamble import without_preamble
from assistant.vietnamese.neighbours import Held
from assistant.vietnamese.spelling import Speller


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ad ơi cho hỏi giá vé bn vậy", "giá vé bn"),
        ("em đang ngồi họp mà sếp quay sang hỏi, giá vé bn", "giá vé bn"),
        ("Em mới về phòng nên chưa rõ, tỉnh chi mấy %", "tỉnh chi mấy %"),
        ("Nhờ bạn kể tên các nhóm nhiệm vụ giúp mình.", "kể tên các nhóm nhiệm vụ"),
        ("em ơi, tỉnh chi mấy %", "tỉnh chi mấy %"),
        ("Tóm nhanh phần tổ chức thực hiện, sắp họp", "Tóm nhanh phần tổ chức thực hiện"),
        ("tom tat bai nay di ad", "tom tat bai nay"),
        ("Tôi đang viết bài về đường: tỉnh có bao nhiêu xã đạt chuẩn?", "đường: tỉnh có bao nhiêu xã đạt chuẩn?"),
        ("Xin cho biết ai chủ trì?", "ai chủ trì?"),
        ("Thưa đồng chí, ai chủ trì việc này?", "ai chủ trì việc này?"),
        ("Tóm tắt phần nhân lực để báo cáo LĐ.", "Tóm tắt phần nhân lực"),
        ("Tóm tắt phần tổ chức thực hiện để tôi báo cáo lãnh đạo.", "Tóm tắt phần tổ chức thực hiện"),
        ("Liệt kê các nhiệm vụ để tôi đưa vào bài giảng.", "Liệt kê các nhiệm vụ"),
        ("Nhờ các đồng chí tóm tắt phần đê điều để tôi nói chuyện với tổ dân phố.", "tóm tắt phần đê điều"),
        ("Cảm ơn đồng chí, ai chủ trì việc này?", "ai chủ trì việc này?"),
        ("Xin được hỏi, ai chủ trì việc này?", "ai chủ trì việc này?"),
        ("Tóm tắt chính sách đê điều cho tôi chuẩn bị bài nói.", "Tóm tắt chính sách đê điều"),
        ("6 nv ctr 54 gạch đầu dòng", "6 nv ctr 54"),
        ("Chuyện là mai họp, ai chủ trì việc này?", "ai chủ trì việc này?"),
        ("Liệt kê các bến đò của xã, em cần chép vô slide", "Liệt kê các bến đò của xã"),
        ("sếp hỏi ai chủ trì việc này", "ai chủ trì việc này"),
        ("cử tri vừa hỏi là nước sạch đến đâu rồi nào", "nước sạch đến đâu rồi nào"),
        ("Tóm tắt đề án trồng rừng để phổ biến ở chi bộ", "Tóm tắt đề án trồng rừng"),
        ("Nội dung chính của đề án trồng rừng cho một cuộc họp báo", "Nội dung chính của đề án trồng rừng"),
        ("tóm lược đề án trồng rừng khoảng một trăm chữ", "tóm lược đề án trồng rừng"),
        ("tóm tắt đề án trồng rừng trong vài dòng thôi", "tóm tắt đề án trồng rừng"),
        ("Em muốn hỏi: thợ gốm được hỗ trợ bao nhiêu ạ? Cảm ơn anh chị nhiều.", "thợ gốm được hỗ trợ bao nhiêu"),
        ("Ai chủ trì việc này? Xin chân thành cảm ơn!", "Ai chủ trì việc này"),
        ("KÍNH GỬI TRỢ LÝ, CHO TÔI HỎI AI CHỦ TRÌ? XIN CẢM ƠN!", "AI CHỦ TRÌ"),
        ("mức hỗ trợ lò gốm bn ạ, em cảm ơn ạ", "mức hỗ trợ lò gốm bn"),
        ("em làm slide cho cán bộ xã, tới 2030 lò gốm có mấy cái vậy chị", "tới 2030 lò gốm có mấy cái"),
        ("Có mấy lò gốm, tôi cần con số để đưa vô bài phát biểu của phó chủ tịch", "Có mấy lò gốm"),
        ("Lò gốm mới phải mấy cái ta, chỗ tôi đang tính chia chỉ tiêu", "Lò gốm mới phải mấy cái"),
        ("mình ở văn phòng huyện bên Bình Phước, ai chủ trì, bạn coi giúp", "ai chủ trì"),
        ("Nhà báo họ hỏi ai chủ trì việc này, trả lời giúp em với", "ai chủ trì việc này"),
        ("Đang soạn bài giảng về lò gốm, ai chủ trì việc này?", "lò gốm, ai chủ trì việc này?"),
        ("Cái lò gốm ấy, tỉnh giao sở nào làm để tôi còn liên hệ?", "Cái lò gốm ấy, tỉnh giao sở nào làm"),
        ("lò gốm nằm ở đâu ạ, chiều nay phải trả lời phóng viên rồi", "lò gốm nằm ở đâu"),
        ("sep hoi gap, ai chu tri viec nay vay anh", "ai chu tri viec nay"),
        ("nho ban ke ten cac nhom nhiem vu giup minh.", "ke ten cac nhom nhiem vu"),
        ("nho tom luoc nhung mat con yeu", "tom luoc nhung mat con yeu"),
        ("Nêu hạn chế của lò gốm (chưa cần nguyên nhân đâu)", "Nêu hạn chế của lò gốm"),
        ("lò gốm được vay bao nhiêu, không cần nêu lãi suất", "lò gốm được vay bao nhiêu"),
        ("tóm tắt kết quả của lò gốm thôi chứ đừng kể nguyên nhân", "tóm tắt kết quả của lò gốm thôi"),
        ("Em phải giải thích cho dân hiểu lò gốm là gì", "lò gốm là gì"),
        ("năm nay lò gốm mấy cái, năm sau mấy cái, so hộ mình", "năm nay lò gốm mấy cái, năm sau mấy cái"),
        ("mình dạy lớp bồi dưỡng, cần tóm các điểm yếu của lò gốm", "tóm các điểm yếu của lò gốm"),
        ("Có được vay lò gốm không em, sếp đang hỏi gấp", "Có được vay lò gốm không"),
        ("HTX bên em là phi nông nghiệp, thế thì nộp sở nào?", "HTX        là phi nông nghiệp,         nộp sở nào?"),
    ],
)
def test_courtesy_occasion_and_particles_are_no_question(text: str, question: str) -> None:
    left = without_preamble(text)
    assert left.strip() == question
    assert len(left) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Được vay bao nhiêu, không cần thế chấp?",
        "Sở nào lo giải phóng mặt bằng, không cần nhiều vốn?",
        "Khu đô thị rộng mấy ha",
        "Sở nào tập huấn giảng dạy",
        "Chi cho giáo dục: Sơn La mức nào, Lai Châu mức nào?",
        "Ban nào làm?",
        "Cho vay bao nhiêu?",
        "Sở nào phối hợp để báo cáo UBND tỉnh?",
        "Ai in tài liệu để phổ biến ở chi bộ?",
        "Thư cảm ơn nhà tài trợ do ai ký?",
        "HTX gốm là phi nông nghiệp, xã xác minh xong thì chuyển lên sở nào?",
        "Giám đốc Bảo tàng tỉnh Sơn Hoài hiện là ai?",
        "Bao nhiêu cháu được ăn trưa?",
        "Mỗi nhóm trẻ được bao nhiêu cháu?",
        "Tổ nào được giao theo dõi, kiểm tra, nhắc các xã?",
        "2030 lò gốm vẫn 38% à",
        "Anh viết giúp tôi đoạn mã Python",
        "Ngành nào phải xong trong năm đó?",
        "binh phuoc co keu goi tien nuoc ngoai khong",
    ],
)
def test_what_only_looks_like_it_is_kept(text: str) -> None:
    assert without_preamble(text) == text


def test_a_scheme_is_no_courtesy() -> None:
    assert without_preamble("ĐA trồng rừng do ai ký?") == "ĐA trồng rừng do ai ký?"
    assert without_preamble("Dạ, đề án do ai ký?").strip() == "đề án do ai ký?"


def test_a_courtesy_is_no_slip() -> None:
    mended = Speller(Held(0, lambda term: 0)).mended
    assert mended("Alo chị ơi, cơ quna nào") == "Lao chị ơi, cơ quan nào"
    assert mended("Alo chị ơi, cơ quna nào", courtesies) == "Alo chị ơi, cơ quan nào"
