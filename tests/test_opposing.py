"""Whether a clause says the opposite of what is claimed."""

from __future__ import annotations

import pytest

from assistant.answering.asking.understanding import understand
from assistant.answering.deciding.claims import claim_of
from assistant.answering.deciding.opposing import of_contrast, of_wait
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


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Hợp tác xã có phải là đầu mối chủ yếu về giống không?", "Không"),
        ("Trường nghề là hạt nhân của chuỗi lúa gạo phải không?", "Không"),
        ("Trại lúa, trường nghề có phải là đầu mối chủ yếu về giống không?", None),
        ("Hợp tác xã có phải là hạt nhân của chuỗi lúa gạo không?", None),
    ],
)
def test_what_one_is_beside_another(asked: str, verdict: str | None) -> None:
    question = understand(asked)
    clause = (
        "Lập chuỗi lúa gạo theo hướng hợp tác xã là hạt nhân của chuỗi, còn trại lúa, trường nghề cùng tổ khuyến nông "
        "giữ vai trò đầu mối chủ yếu về giống."
    )
    (item,) = weighed(question, passage(clause))
    assert of_contrast(question, focus_of(question), claim_of(question), item) == verdict
