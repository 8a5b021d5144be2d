"""A forward index: the tokens of every passage in their order, so that candidates are compared without being read.

A token is kept as a 32-bit code: of its folded spelling, of its dấu, and whether it is a figure. The files are plain
arrays, mapped from disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexDamaged
from assistant.vietnamese.letters import canonical, has_marks, nfc
from assistant.vietnamese.syllables import spans

Codes = NDArray[np.uint32]
Places = NDArray[np.int64]

MARKS = 0x3F  # these bits tell how the token is written with dấu; 0 is without
FIGURE = 1 << 31  # this bit is set in the code of a token that starts with a digit, and in no other
_SPELLING = 0x7FFFFFFF & ~MARKS


@lru_cache(maxsize=1 << 17)
def code(token: str, written: str) -> int:
    """The code of a folded token as written. Two spellings share a code once in 33 million."""
    spelling = crc32(token.encode()) & _SPELLING
    if token[0] <= "9":
        return spelling | FIGURE
    return spelling | (1 + crc32(canonical(written.lower()).encode()) % MARKS if has_marks(written) else 0)


def codes(tokens: Iterable[tuple[str, str]]) -> Codes:
    """The codes of some tokens, folded and as written, in order."""
    return np.fromiter((code(*token) for token in tokens), dtype=np.uint32)


def written_tokens(text: str) -> list[tuple[str, str]]:
    """Each token of a text, folded and as written."""
    written = nfc(text)
    return [(token, written[start:end]) for token, start, end in spans(written)]


def spelling(text: str) -> Codes:
    """The codes of a text's tokens without their dấu."""
    return codes(written_tokens(text)) & np.uint32(~MARKS & 0xFFFFFFFF)


YEARS = np.unique(spelling(" ".join(map(str, range(1900, 2101)))))


class ForwardIndex:
    """List i holds the codes of text i."""

    def __init__(self, values: Codes, starts: Places) -> None:
        self._values = values
        self._starts = starts
        self.average = len(values) / max(1, len(self))

    @classmethod
    def of(cls, lists: Sequence[Codes]) -> ForwardIndex:
        """The codes of each text, in order."""
        return cls(*_joined(lists))

    @classmethod
    def open(cls, path: Path) -> ForwardIndex:
        """Raises IndexDamaged when the files are missing or do not fit together."""
        try:
            values = np.asarray(np.load(path.with_suffix(".codes.npy"), mmap_mode="r", allow_pickle=False))
            starts = np.load(path.with_suffix(".starts.npy"), allow_pickle=False)
        except (OSError, ValueError) as error:
            raise IndexDamaged(f"Phần từ của các đoạn trong chỉ mục bị hỏng ({path.name}).") from error
        if values.dtype != np.uint32 or not len(starts) or starts[-1] != len(values):
            raise IndexDamaged(f"Phần từ của các đoạn trong chỉ mục không trọn vẹn ({path.name}).")
        return cls(values, starts)

    def save(self, path: Path) -> None:
        """Write the two arrays beside each other, under the name of ``path``."""
        np.save(path.with_suffix(".codes.npy"), self._values)
        np.save(path.with_suffix(".starts.npy"), self._starts)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def take(self, rows: Sequence[int]) -> tuple[Codes, Places]:
        """The codes of some texts end to end, and where each begins, with the end of the last."""
        parts = [self._values[self._starts[row] : self._starts[row + 1]] for row in rows]
        return _joined(parts)


def _joined(lists: Sequence[Codes]) -> tuple[Codes, Places]:
    starts = np.cumsum([0, *map(len, lists)], dtype=np.int64)
    return np.concatenate(lists) if lists else np.empty(0, np.uint32), starts
