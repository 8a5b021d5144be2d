"""Whether a clause is of the act that a claim names."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.acts import of_act
from assistant.answering.deciding.claims import claim_of
from assistant.answering.weighing.evidence import Evidence
from tests.made import passage, weighed


def _evidence(clause: str) -> Evidence:
    return weighed("Tiền đi đường chi trả thế nào?", passage(clause))[0]


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
