"""A question in the spelling that the index knows best: "DN" becomes "doanh nghiệp" where the documents write that.

The ranking was learned from words that stand in the passages; an abbreviation that hardly stands in any is worth more
to it spelt out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import expand
from assistant.vietnamese.syllables import bigrams, content, syllables

Rarity = Callable[[str], float]


def as_indexed(text: str, rarity: Rarity) -> str:
    """The text in NFC with each abbreviation of one meaning written as the index has it more often, short or long."""
    text = nfc(text)
    longs: dict[tuple[int, int], list[str]] = {}
    for found in expand(text):
        longs.setdefault((found.start, found.end), []).append(found.long)
    for (start, end), meanings in sorted(longs.items(), reverse=True):
        written, commonest = text[start:end], min(meanings, key=lambda long: _rarest(long, rarity))
        if _is_one(meanings) and _rarest(commonest, rarity) < _rarest(written, rarity):
            text = f"{text[:start]}{commonest}{text[end:]}"
    return text


def _is_one(meanings: Sequence[str]) -> bool:
    """Whether they are one meaning, spelt in several ways: "khoa học và công nghệ", "khoa học, công nghệ"."""
    return len({frozenset(content(syllables(long))) for long in meanings}) == 1


def _rarest(words: str, rarity: Rarity) -> float:
    tokens = syllables(words)
    return max(map(rarity, bigrams(tokens) or tokens), default=0.0)
