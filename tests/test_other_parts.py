"""Claims that are true but for one word: of another group, tier, part or place in an order than the clause says."""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

BINS = "Giá gom rác 30.000 đồng/tháng; hộ nghèo được miễn, hộ cận nghèo được giảm 50%."
FERRY = "Học sinh, người khuyết tật và người từ đủ 70 tuổi được miễn vé đò; thợ gốm làm ở bên kia sông được giảm 50%."
MOVES = "Sơ tán tại chỗ, áp dụng khi lũ ở báo động II; do Chủ tịch Ủy ban nhân dân cấp xã quyết định."
TURNS = "Đò chở theo thứ tự: người bệnh và phụ nữ mang thai, trẻ em, người cao tuổi, thợ gốm."
KILNS = "Hỗ trợ xây lò: 30% tổng mức, tối đa 10 tỷ đồng/lò; riêng lò gốm nung 50%, tối đa 15 tỷ đồng/lò."
MEALS = "Người khuyết tật học nghề được hỗ trợ 6 triệu đồng/khóa; người khuyết tật được thêm tiền ăn 50.000 đồng/ngày."
TOLLS = "Giảm 30% phí bến đối với thuyền chở muối khai báo trước; thuyền chở gốm tạm trữ không thuộc diện được giảm."
RANKS = "Ưu tiên theo thứ tự: phường gốm vùng khó; phường gốm có trên 50% thợ là nữ; phường gốm có lò điện."
OUTSIDE = "Quy ước này không áp dụng đối với trẻ em, thợ gốm tại xưởng gốm có vốn đầu tư nước ngoài."


def _verdict(text: str, sentence: str) -> str:
    question = understand(text)
    return verdict_of(question, focus_of(question), weighed(question, passage(sentence))[0])


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        # who has a thing for nothing, and who for less
        ("Hộ nghèo được giảm 50% giá gom rác phải không?", BINS, "Không"),
        ("Hộ cận nghèo được miễn giá gom rác đúng không?", BINS, "Không"),
        ("Hộ nghèo được miễn giá gom rác đúng không?", BINS, "Có"),
        ("ho can ngheo duoc giam 50% gia gom rac dung ko", BINS, "Có"),
        ("thợ gốm làm bên kia sông được miễn hoàn toàn vé đò phải không", FERRY, "Không"),
        ("Học sinh được giảm 50% vé đò đúng không?", FERRY, "Không"),
        ("Học sinh có được miễn vé đò không?", FERRY, "Có"),
        # of which tier the head is who does it
        ("Lũ báo động II thì chủ tịch huyện quyết định sơ tán đúng không?", MOVES, "Không"),
        ("lu bao dong II thi chu tich ubnd tinh quyet dinh so tan dung ko", MOVES, "Không"),
        ("Lũ báo động II thì chủ tịch xã quyết định sơ tán đúng không?", MOVES, "Có"),
        # which comes first of those that are told in order
        ("Đò chở người bệnh sau người cao tuổi đúng không?", TURNS, "Không"),
        ("Đò chở trẻ em trước thợ gốm phải không?", TURNS, "Có"),
        # an amount beside a share, and what is said of a wider group as well
        ("Lò gốm nung được hỗ trợ xây tối đa 10 tỷ đồng đúng không?", KILNS, "Không"),
        ("Lò gốm nung được hỗ trợ xây tối đa 15 tỷ đồng đúng không?", KILNS, "Có"),
        ("nguoi khuyet tat hoc nghe duoc them tien an 50 ngan mot ngay phai ko", MEALS, ""),
        ("Thuyền chở gốm tạm trữ được giảm 30% phí bến đúng không?", TOLLS, "Không"),
        ("Thuyền chở muối khai báo trước được giảm 30% phí bến đúng không?", TOLLS, "Có"),
        ("Ưu tiên phường gốm có trên 50% thợ là nữ trước phường gốm vùng khó đúng không?", RANKS, "Không"),
        # what is told to be left out
        ("Trẻ em bị loại khỏi Quy ước này hả?", OUTSIDE, "Có"),
        ("Xưởng gốm vốn nước ngoài có được áp dụng Quy ước này không?", OUTSIDE, "Không"),
    ],
)
def test_one_word_decides(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


TABLE = passage(
    "3; Đề án chợ cá; Sở Công Thương; Sở Xây dựng",
    lead="TT; Nhiệm vụ; Cơ quan chủ trì; Cơ quan phối hợp",
    label="Hàng 3",
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Sở Công Thương phối hợp làm đề án chợ cá đúng không?", "Không"),
        ("Sở Xây dựng phối hợp làm đề án chợ cá đúng không?", "Có"),
        ("Sở Xây dựng chủ trì làm đề án chợ cá đúng không?", "Không"),
        ("Sở Công Thương phối hợp với Sở Xây dựng làm đề án chợ cá đúng không?", "Có"),
    ],
)
def test_who_leads_does_not_only_help(text: str, verdict: str) -> None:
    question = understand(text)
    assert verdict_of(question, focus_of(question), weighed(question, TABLE)[0]) == verdict


POOL = passage(
    "4; Dọn bến Gốm; Trung tâm Phát triển quỹ bến; UBND xã Bến Gốm, Đội dân phòng",
    lead="TT; Nhiệm vụ; Cơ quan chủ trì; Cơ quan phối hợp",
    label="Hàng 4",
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Trung tâm Phát triển quỹ bến phối hợp dọn bến Gốm đúng không?", "Không"),
        ("UBND xã Bến Gốm chủ trì dọn bến Gốm phải không?", "Không"),
        ("Trung tâm Phát triển quỹ bến chủ trì dọn bến Gốm đúng không?", "Có"),
    ],
)
def test_the_column_tells_the_part(text: str, verdict: str) -> None:
    question = understand(text)
    assert verdict_of(question, focus_of(question), weighed(question, POOL)[0]) == verdict
