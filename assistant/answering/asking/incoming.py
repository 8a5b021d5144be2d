"""A question as it comes in: cleaned, neither empty nor endless, with the end of the conversation before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.errors import BadQuestion
from assistant.records import Message

LONGEST_QUESTION = 2000
REMEMBERED = 20  # messages before a question that may bear on it
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # control characters, undecodable bytes


def _cleaned(text: str) -> str:
    return " ".join(_NO_TEXT.sub(" ", text).split())


def recent(history: Sequence[Message]) -> list[Message]:
    """The end of the conversation: a program may send any length, and all of it would be weighed."""
    return [Message(turn.role, _cleaned(turn.content[:LONGEST_QUESTION])) for turn in history[-REMEMBERED:]]


def checked(question: str) -> str:
    """The question cleaned; BadQuestion where there is nothing in it or too much."""
    question = _cleaned(question)
    if not any(letter.isalnum() for letter in question):
        raise BadQuestion("Câu hỏi trống. Hãy nhập điều cần hỏi, ví dụ: “Chỉ tiêu TFP đến năm 2025 là bao nhiêu?”")
    if len(question) > LONGEST_QUESTION:
        raise BadQuestion(f"Câu hỏi dài quá {LONGEST_QUESTION} ký tự. Hãy hỏi ngắn gọn hơn, mỗi lần một ý.")
    return question
