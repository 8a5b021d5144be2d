"""What the items of a list repeat: the words that they begin with alike are told once, before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_LEAST_ITEMS = 3
_LEAST_WORDS = 4  # fewer are no burden


def without_repeated(texts: Sequence[str]) -> tuple[str, list[str]]:
    """The words that all items but one at most begin with, and the items without them; none where they are few."""
    split = [text.split() for text in texts]
    shared = _shared(split)
    if len(shared) < _LEAST_WORDS:
        return "", list(texts)
    size = len(shared)
    rest = [words[size:] if words[:size] == shared and words[size:] else words for words in split]
    return " ".join(shared), [" ".join(words) for words in rest]


def _shared(split: Sequence[Sequence[str]]) -> list[str]:
    """The longest beginning that is common to all but one of the items, and to several."""
    least = max(_LEAST_ITEMS, len(split) - 1)
    shared: list[str] = []
    kept = list(split)
    while True:
        words = Counter(words[len(shared)] for words in kept if len(words) > len(shared))
        word, count = words.most_common(1)[0] if words else ("", 0)
        if count < least:
            return shared
        shared.append(word)
        kept = [words for words in kept if words[: len(shared)] == shared]
