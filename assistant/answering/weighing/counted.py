"""The noun that a bare count counts, whole: "126 sự cố an toàn thông tin", not "126 sự cố an toàn"."""

from __future__ import annotations

import re

from assistant.vietnamese.numbers import Figure

_RUN = re.compile(r"(?:\s[^\W\d_]+\b){1,8}")
_LONGEST = 7  # words of a noun that is told whole
_CUT = 4  # and of one that goes on for longer
_STOPS = re.compile(
    r"(?:và|được|vào|trong|của|cho|so|là|thuộc|tại|ở|trên|hoặc|đến|có|để|với|mỗi|theo|trở|phục|ứng|thì|đối|không|phải"
    r"|hằng|do|bị|đã|sẽ|từ|nhưng|gồm)",
    re.IGNORECASE,
)


def unit_text(text: str, figure: Figure) -> str:
    """For a bare count, the noun that follows it up to the next break or verb."""
    if figure.unit and figure.text.endswith(figure.unit.split()[-1]):
        return ""
    match = _RUN.match(text, figure.end)
    if not match:
        return ""
    words = match[0].split()
    stop = next((i for i, word in enumerate(words) if _STOPS.fullmatch(word)), len(words))
    return " ".join(words[: stop if stop <= _LONGEST else _CUT])
