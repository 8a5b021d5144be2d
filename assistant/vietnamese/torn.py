"""What a space struck within a syllable tears off: letters that by themselves are no word."""

from __future__ import annotations

import re

from assistant.vietnamese.typed import HURRIED, Word

_BEGINNING = re.compile("[bcdghlmnprstvx]|[ckpt]h|n?gh?|nh|t[hr]|qu")
_END = re.compile("[cmnpt]|n?g|nh")
_LETTERED = frozenset(  # what may be called by a letter
    ("diem", "khoan", "muc", "phan", "luc", "nhom", "loai", "bang", "bieu", "hinh", "khu", "to", "cap", "tiet", "lop")
)


def is_beginning(word: Word, before: str) -> bool:
    """Whether a word is what a syllable begins with ("c hiếm"), and no letter that names something ("điểm c ấy")."""
    is_letters = bool(_BEGINNING.fullmatch(word.folded)) and word.folded not in HURRIED
    return is_letters and word.text.islower() and before not in _LETTERED


def is_end(word: Word, before: str) -> bool:
    """Whether a word is what a syllable ends with ("tổn g"), and neither a short form nor such a letter."""
    return bool(_END.fullmatch(word.folded)) and word.folded not in HURRIED and before not in _LETTERED
