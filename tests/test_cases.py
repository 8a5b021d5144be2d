"""Claims about one of several amounts that a sentence lays side by side, and bounds that a claim quotes."""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

NETS = "Hộ đổi nghề được cấp 20% tiền lưới; hộ neo đơn, hộ thương binh được cấp 45%, tối đa 9 triệu đồng/hộ."
SEEDS = "Trợ giá hạt giống: không quá 6 tạ/tổ đối với tổ hợp tác và không quá 2 tạ/xã viên đối với xã viên mới."
PAY = "Người gác rừng được trả 3 triệu đồng/tháng; ở đảo mức trả là 5 triệu đồng/tháng."
POINTS = "Vườn đạt từ 60 đến dưới 80 điểm: thưởng 4 triệu đồng; vườn đạt từ 80 điểm trở lên: thưởng 7 triệu đồng."
YEARS = "Tỷ lệ đường bê tông đạt 35% vào năm 2026 và 60% vào năm 2029."
LESSONS = "Ít nhất 70% hộ ghép cành tại vùng đồi cao và 85% hộ tại các thôn còn lại được dạy nghề."
TREES = "Rừng già là rừng có chu kỳ từ 15 năm trở lên."
PRIZES = "Thưởng hội thi: giải nhất 9 triệu đồng, giải nhì 6 triệu đồng, giải ba 4 triệu đồng."
RAFTS = "Bè mất đèn quá 05 giờ phải báo trạm, quá 08 ngày phải kéo bè về bến."
BARNS = "Chuồng để rò nước quá 36 giờ phải báo cáo bằng văn bản."
SHARE = "Nghề rừng đóng góp trên 42% vào thu nhập của xã."
GUARDS = "Cấp mỗi tháng 4 triệu đồng đối với kiểm lâm và 2 triệu đồng đối với bảo vệ rừng, người đốt than."
WATCH = "Trực dưới 04 giờ thì được tính bằng 1/2 ngày; từ đủ 04 giờ trở lên thì được tính bằng 01 ngày."
FAIRS = "Hội chợ trong nước: hỗ trợ 60% tiền gian hàng; hội chợ ở nước ngoài: hỗ trợ 90% tiền gian hàng."
YARDS = "Vốn đạt từ 6 triệu USD/ha đối với bến; từ 40 tỷ đồng/ha đối với bãi."
STEPS = "Thang thợ gồm 04 bậc; từ năm 2027, thợ phải đạt bậc 2 trở lên; người đứng đầu phải đạt bậc 3."
SPEND = "Chi cho hò chèo đạt tối thiểu 1,3% tổng chi vào năm 2027 và 2% vào năm 2030."
SPRINGS = "Xã có 30 km kênh, với 9 mạch nước, trong đó có 02 mạch nước nóng là Bản Hon và Nà Sài."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Hộ neo đơn đổi nghề được cấp 45% tiền lưới đúng không?", NETS, "Có"),
        ("Hộ neo đơn được cấp 20% tiền lưới đúng không?", NETS, "Không"),
        ("Hộ đổi nghề được cấp 45% tiền lưới đúng không?", NETS, "Không"),
        ("Xã viên mới được trợ giá hạt giống tối đa 6 tạ đúng không?", SEEDS, "Không"),
        ("Tổ hợp tác được trợ giá hạt giống tối đa 6 tạ đúng không?", SEEDS, "Có"),
        ("Người gác rừng ở đảo được trả 3 triệu đồng/tháng phải không?", PAY, "Không"),
        ("Người gác rừng được trả 3 triệu đồng/tháng phải không?", PAY, "Có"),
        ("Vườn đạt 70 điểm được thưởng 7 triệu phải không?", POINTS, "Không"),
        ("Vườn đạt 85 điểm được thưởng 7 triệu phải không?", POINTS, "Có"),
        ("Bảo vệ rừng có được 4 triệu mỗi tháng như kiểm lâm không?", GUARDS, "Không"),
        ("Kiểm lâm có được 4 triệu mỗi tháng không?", GUARDS, "Có"),
        ("trực có 3 tiếng thì có được tính tròn 1 ngày không", WATCH, "Không"),
        ("trực hơn ba tiếng thì có phải chỉ tính nửa ngày không", WATCH, "Có"),
        ("trực 5 tiếng thì có được tính 1 ngày không", WATCH, "Có"),
        ("Hội chợ trong nước được hỗ trợ 90% tiền gian hàng phải không?", FAIRS, "Không"),
        ("Hội chợ nước ngoài được hỗ trợ 90% tiền gian hàng phải không?", FAIRS, "Có"),
        ("Bãi phải có vốn từ 6 triệu USD/ha đúng không?", YARDS, "Không"),
        ("Thủ trưởng cơ quan phải đạt bậc 3 từ 2027 đúng không?", STEPS, "Có"),
        ("Thợ phải đạt bậc 3 từ 2027 đúng không?", STEPS, "Không"),
        ("Có phải đến năm 2030 chỉ cần chi 1,3% tổng chi cho hò chèo không?", SPEND, "Không"),
        ("Năm 2029 tỷ lệ đường bê tông đạt 35% đúng không?", YEARS, "Không"),
        ("Năm 2026 tỷ lệ đường bê tông đạt 35% đúng không?", YEARS, "Có"),
        ("Vùng đồi cao phải có 85% hộ được dạy nghề đúng không?", LESSONS, "Không"),
        ("Rừng có chu kỳ 8 năm có được coi là rừng già không?", TREES, "Không"),
        ("giải ba hội thi được 4 triệu phải không", PRIZES, "Có"),
        ("giải nhì hội thi được 4 triệu phải không", PRIZES, "Không"),
        # hours and days are compared
        ("Bè mất đèn 10 ngày có phải kéo về bến không?", RAFTS, "Có"),
        ("Chuồng rò nước hơn hai ngày thì có phải báo cáo không?", BARNS, "Có"),
        # a bound that is quoted, and one that is asked
        ("Nghề rừng đóng góp trên 30% thu nhập của xã đúng không?", SHARE, "Không"),
        ("Nghề rừng đóng góp có vượt 30% thu nhập của xã không?", SHARE, "Có"),
        # a number of all, and one of a part that is said of it
        ("Xã có 9 mạch nước đúng không?", SPRINGS, "Có"),
    ],
)
def test_the_amount_of_the_case_decides(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(sentence))[0]) == verdict


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Tổ trưởng chợ làm Trưởng ban đúng không?", "Ban Quản lý do Tổ phó chợ làm Trưởng ban.", "Không"),
        (
            "Giám đốc Sở Y tế làm Chủ tịch hội đồng đúng không?",
            "Hội đồng do Phó Giám đốc Sở Y tế làm Chủ tịch.",
            "Không",
        ),
        ("Phó Giám đốc Sở Y tế làm Chủ tịch hội đồng à?", "Hội đồng do Phó Giám đốc Sở Y tế làm Chủ tịch.", "Có"),
        (
            "Thôn không họp ba quý liền có được xét thưởng không?",
            "Thôn không họp ba quý liền không được xét thưởng cuối năm.",
            "Không",
        ),
        ("Tiền quỹ vườn dùng để sơn cổng được không?", "Không sử dụng tiền quỹ vườn để sơn cổng, mua loa.", "Không"),
        ("Xã mở rộng vườn cam ngoài đê đúng không?", "Không mở rộng vườn cam ngoài đê, chuyển sang trồng ổi.", "Không"),
        (
            "Sở Y tế chỉ phối hợp gác đê thôi phải không?",
            "Sở Y tế chủ trì gác đê; Sở Xây dựng phối hợp.",
            "Không",
        ),
        (
            "Hội thuyền có vận động không tăng giá vé quá 15% không?",
            "Hội thuyền vận động hội viên không tăng giá vé quá 15% vào mùa hội.",
            "Có",
        ),
        (
            "Xe chở rau làm thủ tục không quá 1 giờ phải không?",
            "Xe chở rau làm thủ tục không quá 1,5 giờ.",
            "Không",
        ),
        (
            "Nghị quyết 21 thay thế Nghị quyết 05/2018 đúng không?",
            "Nghị quyết này thay thế Nghị quyết số 05/2018/NQ-HĐND ngày 09 tháng 7 năm 2018.",
            "Có",
        ),
    ],
)
def test_who_and_what_is_meant(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(sentence))[0]) == verdict
