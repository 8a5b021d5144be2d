"""Whether a clause says the opposite of what is claimed."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.opposing import of_wait
from tests.made import focus_of, passage, weighed


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
    (item,) = weighed(asked, passage("Thay ngay trưởng thôn làm kém, không chờ hết năm, hết nhiệm kỳ."))
    assert of_wait(question, focus_of(question), claim_of(question), item) == verdict
