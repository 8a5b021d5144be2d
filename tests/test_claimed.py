import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.claims import NO, YES, claim_of
from assistant.answering.deciding.verdicts import verdict_of
from tests.made import focus_of, passage, weighed

TITLE = "Một kế hoạch"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Nghe nói phà Lộc Ninh chạy đêm, có đúng thế không?", "pha loc ninh chay dem"),
        ("Em nghe bảo phà chạy đêm, trong kế hoạch có nói vậy thật không", "pha chay dem"),
        ("Báo viết rằng phà chạy đêm; quyết định 44 có ghi như vậy không?", "pha chay dem"),
        ("Sếp em bảo là phà chạy đêm, giờ đó có đúng với quy chế không ạ?", "pha chay dem"),
        ("phà chạy đêm nói vậy có đúng ko", "pha chay dem"),
        ("Giá phà có tăng lên nữa không?", "gia pha co tang"),
        ("Chủ phà chở quá tải có bị cắt hợp đồng năm đó không?", "chu pha cho qua tai co bi cat hop dong"),
    ],
)
def test_what_opens_and_closes_a_claim_is_no_part_of_it(question: str, said: str) -> None:
    assert claim_of(understand(question)).said == said


@pytest.mark.parametrize(
    "question",
    ["Phà có chạy đêm không?", "Quy chế có nói về phà đêm không?", "Bến phà có ghi giá vé không?"],
)
def test_what_only_asks_is_not_to_be_confirmed(question: str) -> None:
    assert not claim_of(understand(question)).is_confirmed


@pytest.mark.parametrize(
    ("question", "clause", "verdict"),
    [
        ("Nghe nói từ 2028 phí đò tăng dần lên, có đúng thế không?", "Từng bước tăng phí đò từ năm 2028.", YES),
        (
            "Nghe nói phải ưu tiên giữ người lái đò cũ, kế hoạch có nói vậy không?",
            "Ưu tiên giữ người lái đò cũ khi sắp xếp bến.",
            YES,
        ),
        ("lái đò say rượu thì mất danh hiệu thi đua phải ko", "Lái đò say rượu không được xét danh hiệu thi đua.", YES),
        ("Lái đò say rượu có bị cắt thi đua năm đó không?", "Lái đò say rượu không được xét thi đua trong năm.", YES),
        ("Lái đò say rượu vẫn được xét thi đua phải không?", "Lái đò say rượu không được xét thi đua trong năm.", NO),
    ],
)
def test_what_the_clause_decides(question: str, clause: str, verdict: str) -> None:
    asked = understand(question)
    assert verdict_of(asked, focus_of(asked), weighed(asked, passage(clause))[0], TITLE) == verdict
