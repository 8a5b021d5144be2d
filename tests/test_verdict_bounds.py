"""Yes-or-no questions that put amounts, times and scores, or claim a bound, and those that say a word which no clause
says: the clause that is found and the verdict that it bears, by hand.
"""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

FERRY = "Trẻ mồ côi và người từ đủ 70 tuổi được miễn vé đò; thợ lặn được giảm 50%."
POND = "Ao sen lớn là ao có tuổi đời từ 10 năm trở lên, khi tát có ít nhất 60% diện tích trồng sen."
GUILD = "Phường nghề là phường đạt từ 80/100 điểm trở lên, trong đó không nhóm tiêu chí nào dưới 60% số điểm tối đa."
SALT = "Đến năm 2025, phấn đấu để muối sạch đóng góp ít nhất 38% vào sản lượng muối; muối hồng chiếm 20%."
DEALS = "Phấn đấu ký tối thiểu 25 hợp đồng đóng thuyền."
LOFTS = "Xưởng mộc từ 500 thợ trở lên phải có nhà trẻ cho con thợ."
PLAN = "Các đội kéo lưới lập phương án trong thời hạn 45 ngày kể từ ngày ban hành Quy ước."
REPORT = "Các đội kéo lưới gửi phương án trước ngày 15/5/2026; định kỳ 6 tháng báo cáo, chậm nhất ngày 10/6."
FEES = "Miễn 100% phí neo đậu khi chủ thuyền khai qua mạng đến hết năm 2026; từ năm 2027 giảm 50%."
SHORT = "Tỷ lệ muối tinh mới đạt 14%, trong khi Quy ước 118 đề ra đến năm 2025 là 25%."
TOLL = "Giá qua đò: người lớn 5.000 đồng/lượt; học sinh được miễn, thợ gốm được giảm 50%."
DYKE = "Rà soát các đoạn đê chưa bền vững; chủ đê nào không khắc phục thì đề nghị thu hồi giấy phép."
ISSUED = "Danh mục thuyền ưu tiên (Quyết định số 2117/QĐ-TTg do Thủ tướng Chính phủ ban hành ngày 16-12-2020)."
REPORTS = "Đội dân phòng đánh giá hằng năm và báo cáo kết quả với Ban Thường vụ, Ban Chấp hành Đảng bộ tỉnh."
GUARDS = "Ủy ban nhân dân cấp huyện báo cáo Sở Xây dựng về hoạt động của bến đò trước ngày 25 của tháng cuối quý."
BARNS = "Trung tâm giống số 1 hoàn thành trong năm 2025."
ABOVE = "Tỷ lệ muối hồng tăng lên 19%, vượt mục tiêu Nghị quyết 21."
NETS = "Thị ủy Bến Sậy ban hành nghị quyết chuyên đề về bến cá."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        # a case within a bound, whatever those are called of whom the clause says it
        ("Bà cụ 72 tuổi qua sông có được miễn vé đò không?", FERRY, "Có"),
        ("Bà cụ 68 tuổi qua sông có được miễn vé đò không?", FERRY, "Không"),
        ("ao đào 8 năm nay có được tính là ao sen lớn không", POND, "Không"),
        ("Xưởng tôi có 300 thợ thì có bắt buộc phải có nhà trẻ cho con thợ không?", LOFTS, "Không"),
        # all that is put is held against its own bound
        ("Được 85 trên 100 điểm, nhóm thấp nhất đạt 65% số điểm thì có được coi là phường nghề không?", GUILD, "Có"),
        ("Được 75 trên 100 điểm, nhóm thấp nhất đạt 65% số điểm thì có được coi là phường nghề không?", GUILD, "Không"),
        ("Được 85 trên 100 điểm, nhóm thấp nhất đạt 55% số điểm thì có được coi là phường nghề không?", GUILD, "Không"),
        # a bound that is claimed is no case that another bound allows
        ("Đến năm 2025 có đòi muối sạch đóng góp ít nhất 42% sản lượng không?", SALT, "Không"),
        ("Đến năm 2025 có đòi muối sạch đóng góp ít nhất 38% sản lượng không?", SALT, "Có"),
        ("Có phấn đấu ký tối thiểu 10 hợp đồng đóng thuyền không?", DEALS, "Không"),
        # in time, or too late
        ("Đội lưới đến ngày thứ 40 mới lập phương án thì có còn trong hạn không?", PLAN, "Có"),
        ("Đội lưới đến ngày thứ 50 mới lập phương án thì có còn trong hạn không?", PLAN, "Không"),
        ("Đội lưới đến ngày thứ 50 mới lập phương án thì có bị trễ không?", PLAN, "Có"),
        ("Đội lưới đến 31/5/2026 mới gửi phương án thì có kịp không?", REPORT, "Không"),
        ("Đội lưới ngày 10/5/2026 gửi phương án thì có kịp không?", REPORT, "Có"),
        # what is granted until a year, what falls short of what was aimed at
        ("Năm 2027 chủ thuyền khai qua mạng có còn được miễn phí neo đậu không?", FEES, "Không"),
        ("Năm 2026 chủ thuyền khai qua mạng có được miễn phí neo đậu không?", FEES, "Có"),
        ("Tỷ lệ muối tinh có đạt mức Quy ước 118 đề ra không?", SHORT, "Không"),
        # who need not pay; those of whom the clause says that something is not so
        ("Học sinh có được khỏi trả tiền qua đò không?", TOLL, "Có"),
        ("Chủ đê ko khắc phục đoạn đê chưa bền vững thì có bị đề nghị thu hồi giấy phép không?", DYKE, "Có"),
        # another who issued it, another beside the one claimed to be alone, another deed
        ("Quyết định 2117 về danh mục thuyền ưu tiên do Bộ trưởng Bộ Công an ban hành phải không?", ISSUED, "Không"),
        ("Kết quả đánh giá có phải chỉ báo cáo một mình Ban Thường vụ không?", REPORTS, "Không"),
        ("UBND huyện cấp giấy phép hoạt động bến đò, đúng không?", GUARDS, ""),
        # another of the same series, another act, another thing
        ("Trung tâm giống số 1 có phải hoàn thành trong năm 2025 không?", BARNS, "Có"),
        ("Trung tâm giống số 8 có phải hoàn thành trong năm 2025 không?", BARNS, ""),
        ("Tỷ lệ muối hồng có vượt mục tiêu Nghị quyết 21 không?", ABOVE, "Có"),
        ("Tỷ lệ muối hồng có vượt mục tiêu Nghị quyết 28 không?", ABOVE, ""),
        ("Tỷ lệ than bùn có vượt mục tiêu Nghị quyết 21 không?", ABOVE, ""),
        # every telling word of the claim is said, whatever light word says what is done
        ("Thị ủy Bến Sậy có phải ra nghị quyết chuyên đề về bến cá không?", NETS, "Có"),
        ("Thị ủy Bến Sậy có phải ra nghị quyết chuyên đề về lò gốm không?", NETS, ""),
    ],
)
def test_what_the_clause_decides(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(sentence))[0]) == verdict
