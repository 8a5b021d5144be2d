import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.verdicts import verdict_of
from assistant.answering.weighing.doers import doer_of
from assistant.register.charges import clauses_in
from tests.made import focus_of, passage, weighed


def _verdict(text: str, sentence: str) -> str:
    question = understand(text)
    return verdict_of(question, focus_of(question), weighed(question, passage(sentence))[0])


GROUPS = "Nhóm số 1 lo cầu đường; Nhóm số 2 lo trạm xá, lớp học."
BODIES = "Sở Y tế phụ trách tiêm chủng trẻ em, Sở Xây dựng phụ trách sửa chữa trạm xá, Hội Nông dân tỉnh mở lớp nghề."
ROUNDS = "Tiền được phát hai đợt: đợt 1 vào tháng 3, đợt 2 vào tháng 9."
SHARES = "Trợ giá 100% vé tháng lần mua đầu, lần mua lại trợ giá 50%."
TERM = "Trả lời đơn trong 12 ngày (trước đây là 20 ngày)."
PILOT = "Chọn chợ Đông Sơn làm thí điểm, xong trước năm 2027."


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("Nhóm số 1 lo trạm xá, lớp học đúng không?", GROUPS, "Không"),
        ("Nhóm số 2 lo trạm xá, lớp học đúng không?", GROUPS, "Có"),
        ("Sở Y tế có phụ trách sửa chữa trạm xá không?", BODIES, "Không"),
        ("Sở Xây dựng có phụ trách sửa chữa trạm xá không?", BODIES, "Có"),
        ("Đợt 1 phát tiền vào tháng 9 phải không?", ROUNDS, "Không"),
        ("Đợt 2 phát tiền vào tháng 9 phải không?", ROUNDS, "Có"),
        ("Lần mua đầu được trợ giá 100% vé tháng phải không?", SHARES, "Có"),
        ("Lần mua lại có được trợ giá 100% không?", SHARES, "Không"),
        ("Trả lời đơn trong 20 ngày phải không?", TERM, "Không"),
        ("Trả lời đơn trong 12 ngày phải không?", TERM, "Có"),
        ("Chợ Đông Sơn được chọn làm thí điểm phải không?", PILOT, "Có"),
        ("Nên chợ Tây Hà được chọn làm thí điểm phải không?", PILOT, "Không"),
    ],
)
def test_what_is_said_of_another_is_not_borne_out(question: str, sentence: str, verdict: str) -> None:
    assert _verdict(question, sentence) == verdict


def test_a_body_begins_a_clause_after_what_another_does() -> None:
    assert clauses_in(BODIES) == (
        "Sở Y tế phụ trách tiêm chủng trẻ em",
        "Sở Xây dựng phụ trách sửa chữa trạm xá",
        "Hội Nông dân tỉnh mở lớp nghề.",
    )
    assert doer_of("Sở Xây dựng phụ trách sửa chữa trạm xá") == "Sở Xây dựng"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Xây dựng sửa chữa trạm xá.",
        "Trong quý I, Sở Y tế sửa chữa trạm xá.",
        "Sở Y tế, Sở Tài chính, Sở Xây dựng sửa chữa trạm xá.",
    ],
)
def test_bodies_that_are_listed_begin_none(sentence: str) -> None:
    assert clauses_in(sentence) == (sentence,)
