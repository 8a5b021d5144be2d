"""Whether a clause bears out what is claimed of a body or an act."""

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.named import of_act, of_agent
from assistant.answering.deciding.opposing import of_wait
from assistant.answering.weighing.evidence import Evidence
from tests.made import focus_of, passage, weighed


def _evidence(clause: str) -> Evidence:
    return weighed("Tiền đi đường chi trả thế nào?", passage(clause))[0]


@pytest.mark.parametrize(
    ("clause", "verdict"),
    [
        ("Các sở, ngành chi trả tiền đi đường theo quy định.", "Không"),
        ("Sở Tài chính chi trả tiền đi đường theo quy định.", "Không"),
        ("Tiền đi đường được chi trả theo quy định.", ""),
        ("Sở Y tế chi trả tiền đi đường theo quy định.", None),
        ("Tiền đi đường được chi trả và cấp hằng năm cho Sở Y tế.", ""),
    ],
)
def test_who_does_what_another_is_said_to_do(clause: str, verdict: str | None) -> None:
    question = understand("Tiền đi đường có do Sở Y tế chi trả không?")
    assert of_agent(question, focus_of(question), claim_of(question), _evidence(clause)) == verdict


@pytest.mark.parametrize(
    ("asked", "clause", "verdict"),
    [
        (
            "Đơn cũ có phải giải quyết theo Nghị định 7/2025 không?",
            "Đơn cũ giải quyết theo Nghị định số 3/2019/NĐ-CP.",
            "Không",
        ),
        (
            "Đơn cũ có phải giải quyết theo Nghị định 3/2019 không?",
            "Đơn cũ giải quyết theo Nghị định số 3/2019/NĐ-CP.",
            None,
        ),
        ("Đơn cũ có phải giải quyết theo Nghị định 3/2019 không?", "Đơn cũ được giải quyết tiếp.", None),
        (
            "Quyết định này có thay thế Nghị định 3/2019 không?",
            "Nay thay thế Quyết định số 8/QĐ-UBND thi hành Nghị định số 3/2019/NĐ-CP.",
            "",
        ),
        (
            "Quyết định này có thay thế Quyết định 8 không?",
            "Nay thay thế Quyết định số 8/QĐ-UBND thi hành Nghị định số 3/2019/NĐ-CP.",
            None,
        ),
    ],
)
def test_another_act_is_not_the_one_claimed(asked: str, clause: str, verdict: str | None) -> None:
    assert of_act(claim_of(understand(asked)), _evidence(clause), "Quyết định số 31/QĐ-UBND") == verdict


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Trưởng thôn làm kém phải đợi hết năm mới được thay, đúng không?", "Không"),
        ("Trưởng thôn làm kém có phải chờ hết năm không?", "Không"),
        ("Trưởng thôn làm kém có phải viết kiểm điểm không?", None),
    ],
)
def test_what_need_not_be_waited_for(asked: str, verdict: str | None) -> None:
    question = understand(asked)
    clause = "Thay ngay trưởng thôn làm kém, không chờ hết năm, hết nhiệm kỳ."
    assert of_wait(question, focus_of(question), claim_of(question), clause) == verdict
