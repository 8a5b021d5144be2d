"""What people say before they ask: who they are and what they need it for. Works with dấu and without."""

from __future__ import annotations

import re

from assistant.answering.intents import asked_form

# "Tôi đang viết bài về Bình Định: …", "Chuẩn bị bài giảng, …": the asker or the occasion, then the question itself
_PREAMBLE = re.compile(
    r"^[^:?!]*?\b(?:toi|minh|em|chung toi|chuan bi|phuc vu|de soan|de viet|viet bai|bai giang|cuoc hop|phong van"
    r"|sap hop|lop hoc|hoc vien)\b[^:?!]*?(?::|[.!](?=\s))\s*(?=\S)"
)
_LEAST = 5  # words that must follow


def without_preamble(text: str) -> str:
    """NFC text, of the same length, with blanks in the place of a preamble."""
    match = _PREAMBLE.match(asked_form(text))
    if match is None or len(text[match.end() :].split()) < _LEAST:
        return text
    return " " * match.end() + text[match.end() :]
