"""Of what an amount is given for each: "6 triệu đồng/mộ" is not what "mỗi mẫu" gets."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import syllables

_OTHER_RATE = 0.75  # fit of an amount that is for each of another thing
_PER = re.compile(r"(?<=dong/)[a-z]+(?: [a-z]+)?(?:/[a-z]+)*")
_THING = 2  # words behind "mỗi", of which the first may be "ngôi", "cái"
_MEASURES = frozenset(
    syllables("m km ha kg g tấn tạ lít l khối sào công ngày đêm tháng năm tuần giờ tiết lần kỳ quý người")
)
_EACH = re.compile(r"\b(?:moi|tung|mot|(?<!\d )(?<!\d)1)(?P<things>(?: [a-z]+){1,2})")


def rate_fit(question: Question, text: str) -> float:
    """1 where a text gives an amount for each of what a question counts by, or either says nothing of that; less where
    the text gives it for each of another thing.
    """
    counted = {word for match in _EACH.finditer(question.asked) for word in match["things"].split()[:_THING]}
    given = {word for match in _PER.finditer(fold(text).lower()) for word in re.split(r"[ /]", match[0])}
    is_other = not (counted & given) and not _MEASURES & (counted | given)
    return _OTHER_RATE if counted and given and is_other else 1.0
