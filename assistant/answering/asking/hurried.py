"""Hurried words that are not what they look like: "ai" that is AI and asks for nobody, "vs" that only means "với"."""

from __future__ import annotations

import re

from assistant.vietnamese.letters import fold

_THINGS = ("ứng dụng", "công nghệ", "trung tâm", "phần mềm", "dự án")
_TOGETHER = ("so", "gắn", "hợp tác", "phối hợp", "liên kết", "kết nối", "cùng", "ký")


def _any(words: tuple[str, ...]) -> str:
    """Any of some words, as they are written or without dấu."""
    return "|".join(dict.fromkeys((*words, *map(fold, words))))


_NOBODY = re.compile(
    rf"\b((?:{_any(_THINGS)}) )ai\b(?! (?:{_any(('làm', 'lo', 'phụ trách', 'chủ trì', 'quản lý'))})\b)"
    r"|()\bai\b(?= ?\((?:trí tuệ|tri tue)\b)",
    re.IGNORECASE,
)
_MANY = ("mấy", "bao nhiêu", "những", "các")
_WITH = re.compile(
    rf"\b((?:{_any(_TOGETHER)}) )vs\b\.?|()\bvs\b\.?(?= (?:{_any(_MANY)})\b)",
    re.IGNORECASE,
)


def with_ai(text: str) -> str:
    """A text, of the same length, with AI in capitals where it is a technology: "ứng dụng ai"."""
    return _NOBODY.sub(lambda match: f"{match[1] or ''}AI", text)


def with_words(text: str) -> str:
    """A text with both as they are meant."""
    return _WITH.sub(lambda match: f"{match[1] or ''}với", with_ai(text))
