"""How far a word of a question is expected in the clause that answers it: "muốn" hardly ever, "kinh phí" nearly always.

A table that ``python -m eval.expected`` counts on the working question sets; a word that it does not have is expected.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

TABLE = Path(__file__).with_name("expected.tsv")


def _read() -> Mapping[str, float]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {word: float(share) for word, share in rows}


_SHARES = _read()


def expectation(word: str) -> float:
    """From 0 to 1, of a syllable as it was typed."""
    return _SHARES.get(word, 1.0)
