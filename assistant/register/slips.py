"""Slips in figures that scanning makes: letters for digits, digits torn apart; each mended reading stays in doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTERS = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8"})
# a digit and a letter like one, or such a letter right before a percent sign
_MIXED = re.compile(
    r"(?<![\w/&.-])(?=[\d,.lI|OoSB]*[lI|OoSB])(?=[\d,.lI|OoSB]*\d)[\dlI|OoSB][\d,.lI|OoSB]*(?=\s?%|\s+[^\W\d_]{2,})"
)
_TORN = re.compile(r"(?<![\w.,/-])(\d{1,2}) (\d{1,2}(?:,\d+)?)(?=\s?%)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure as it stands and as it was read."""

    start: int
    end: int
    written: str
    read: str

    @property
    def doubt(self) -> str:
        """Why a record that rests on it is uncertain."""
        return f"Con số “{self.written}” có thể bị lỗi nhận dạng chữ, tạm đọc là {self.read}; hãy đối chiếu bản gốc."


def repaired(text: str) -> tuple[str, tuple[Slip, ...]]:
    """The text with letters in figures read as digits, of the same length, and what was changed.

    A figure torn in two keeps its space and is only reported: which part is right cannot be known.
    """
    slips: list[Slip] = []

    def read(match: re.Match[str]) -> str:
        mended = match[0].translate(_LETTERS)
        slips.append(Slip(*match.span(), match[0], mended))
        return mended

    mended = _MIXED.sub(read, text)
    slips += [Slip(*match.span(), match[0], match[2]) for match in _TORN.finditer(mended)]
    return mended, tuple(slips)
