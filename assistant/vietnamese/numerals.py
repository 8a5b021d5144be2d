"""Numerals: what "1.234,5", "05", "mười hai" and "XIII" are worth. Units and meaning are left to others."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.vietnamese.patterns import either, lowered

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,000)+)(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_SIGNS = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
                (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def decimal(written: str) -> Decimal | None:
    """The value of digits in Vietnamese convention: a comma before decimals, dots between thousands.

    "1.5" is read as people mean it, one and a half; "1.2.3" is no number.
    """
    if _GROUPED.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if _GROUPED_ENGLISH.fullmatch(written):
        return Decimal(written.replace(",", ""))
    return Decimal(written.replace(",", ".")) if _DECIMAL.fullmatch(written) else None


def roman(written: str) -> int | None:
    """The value of a Roman numeral up to 39, in capitals unless it has several letters."""
    match = _ROMAN.fullmatch(written.lower()) if len(written) > 1 or written.isupper() else None
    if match is None:
        return None
    ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].index(match[2])
    return 10 * len(match[1]) + ones


def as_roman(number: int) -> str:
    """A number as a Roman numeral in capitals."""
    numeral = ""
    for worth, sign in _ROMAN_SIGNS:
        numeral += sign * (number // worth)
        number %= worth
    return numeral


_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_AFTER_TENS = _DIGITS | {"mốt": 1, "tư": 4, "lăm": 5}
ORDINALS = _DIGITS | {"nhất": 1, "nhì": 2, "tư": 4, "mười": 10}
_MULTIPLES = {"trăm": 100, "nghìn": 1000, "ngàn": 1000}
WRITTEN = frozenset(map(lowered, (*_AFTER_TENS, *_MULTIPLES, "mười", "mươi", "linh", "lẻ")))


def _alternatives(words: dict[str, int]) -> str:
    return "(?:" + "|".join(map(either, words)) + ")"


def _value(word: str, words: dict[str, int]) -> int:
    return next(value for name, value in words.items() if re.fullmatch(either(name), word))


ONE_TO_NINE = _alternatives(_DIGITS)
_TENS = rf"(?:{_alternatives(_DIGITS)}\s+{either('mươi')}|{either('mười')})(?:\s+{_alternatives(_AFTER_TENS)}(?!\w))?"
_ODD = rf"(?:{either('linh')}|{either('lẻ')})\s+{_alternatives(_AFTER_TENS)}"
_HUNDREDS = rf"{_alternatives(_DIGITS)}\s+{either('trăm')}(?:\s+(?:{_ODD}|{_TENS}))?"
_THOUSANDS = (
    rf"(?:{_HUNDREDS}|{_TENS}|{_alternatives(_DIGITS)})\s+(?:{either('nghìn')}|{either('ngàn')})(?:\s+{_HUNDREDS})?"
)
WORDS = re.compile(rf"(?<![\w-])(?:{_THOUSANDS}|{_HUNDREDS}|{_TENS}|{_alternatives(_DIGITS)})(?!\w)")


def in_words(written: str) -> int:
    """The value of a number that ``WORDS`` matched."""
    total = current = 0
    for word in written.split():
        if re.fullmatch(f"{either('nghìn')}|{either('ngàn')}", word):
            total, current = total + (current or 1) * 1000, 0
        elif re.fullmatch(either("trăm"), word):
            current *= 100
        elif word == lowered("mươi") or (word == "muoi" and current % 100):
            current = current - current % 10 + current % 10 * 10
        elif re.fullmatch(either("mười"), word):
            current += 10
        elif not re.fullmatch(f"{either('linh')}|{either('lẻ')}", word):
            current += _value(word, _AFTER_TENS)
    return total + current
