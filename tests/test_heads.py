import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.heads import head_of
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

RIVER = "Cấm đưa bè qua cống khi có lũ; nghiêm cấm ngủ lại trên bè, chòi nuôi tôm."
PAPERS = "Hồ sơ chưa đủ chữ ký thì không được tiếp nhận."
FARM = "Không xây trại lợn mới trong bán kính 300 m quanh trường học."
PONDS = "Nuôi cá trên hồ Vân Trì giữ 900 lồng; không thêm lồng, chuyển sang cá tầm."
PLANTING = "Không mở rộng vườn quýt; dừng trồng mới trên đồi dốc trên 20 độ."
TALKS = "Gặp hộ dân chưa đồng ý ít nhất hai lần trước khi thu hồi đất."


@pytest.mark.parametrize(
    ("question", "terms", "is_denied"),
    [
        ("Người nuôi tôm có được ngủ lại trên bè khi có lệnh cấm không?", ("ngu", "lai"), False),
        ("Hồ sơ chưa đủ chữ ký vẫn được tiếp nhận không?", ("tiep", "nhan"), False),
        ("Xã có không thu phí chợ không?", ("thu", "phi"), True),
    ],
)
def test_the_head_of_a_claim(question: str, terms: tuple[str, ...], is_denied: bool) -> None:
    head = head_of(claim_of(understand(question)))
    assert (head.terms, head.is_denied) == (terms, is_denied)


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Người nuôi tôm có được ngủ lại trên bè khi có lũ không?", RIVER, "Không"),
        ("Hồ sơ chưa đủ chữ ký vẫn được tiếp nhận không?", PAPERS, "Không"),
        ("Có xây trại lợn mới trong bán kính 300 m quanh trường học không?", FARM, "Không"),
        ("Có thêm lồng nuôi cá trên hồ Vân Trì không?", PONDS, "Không"),
        ("Có dừng trồng mới trên đồi dốc trên 20 độ không?", PLANTING, "Có"),
        ("Có phải gặp hộ dân chưa đồng ý trước khi thu hồi đất không?", TALKS, "Có"),
    ],
)
def test_what_the_clause_denies_is_no_claim_borne_out(question: str, sentence: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(sentence))[0]) == verdict
