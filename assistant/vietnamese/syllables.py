"""Search tokens: folded syllables and numbers, with their bigrams and their spans.

Text typed with dấu, half of them or none gives the same tokens. Nothing is dropped here; ``content`` leaves
out the words that carry no meaning of their own for those who weigh words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from pathlib import Path

from assistant.vietnamese.letters import FOLDING, fold, nfc

# Letters and digits part ("CMCN4.0", "10ha") unless one letter stands alone ("4G", "m2"); "15.000" is one number.
_TOKEN = re.compile(r"[a-z]{2,}|[a-z][a-z0-9]*|\d{1,3}(?:\.\d{3})+(?!\d)|\d+[a-z](?![a-z])|\d+|[^\W_]+")
_TABLE = FOLDING | {ord("_"): " "}
_ONE_SPELLING = {"hi": "hy", "ki": "ky", "li": "ly", "mi": "my", "si": "sy", "ti": "ty", "qui": "quy"}


def syllables(text: str) -> list[str]:
    """The search tokens of a text, in order.

    A number is found by its value and its parts stay adjacent: "05" gives 5, "15.000" 15000, "1,5%" 1 5,
    "54-CTr/TU" 54 ctr tu, "2021-2025" 2021 2025.
    """
    return list(chain.from_iterable(map(_syllables_of_stretch, nfc(text).split(" "))))


@lru_cache(maxsize=1 << 15)  # nearly all of a text has been written before, with the comma behind it
def _syllables_of_stretch(text: str) -> tuple[str, ...]:
    tokens = _TOKEN.findall(text.translate(_TABLE))
    return tuple(_ONE_SPELLING.get(token, token) if token[0] > "9" else _number(token) for token in tokens)


def _number(token: str) -> str:
    return token.replace(".", "").lstrip("0") or "0"


def bigrams(tokens: Sequence[str]) -> list[str]:
    """Each token joined to the next."""
    return [f"{left}_{right}" for left, right in pairwise(tokens)]


def terms(text: str) -> list[str]:
    """What the lexical index holds of a text and looks for: its tokens, then its bigrams."""
    tokens = syllables(text)
    return tokens + bigrams(tokens)


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Each token of NFC text with where it stands."""
    for match in _TOKEN.finditer(text.translate(_TABLE)):
        token = match[0]
        token = _ONE_SPELLING.get(token, token) if token[0] > "9" else _number(token)
        yield token, match.start(), match.end()


def _read_stopwords() -> frozenset[str]:
    lines = Path(__file__).with_name("stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(nfc(line.strip()) for line in lines if line.strip() and not line.startswith("#"))


_AS_SPELT = _read_stopwords()
# Folded words of one syllable or more ("la", "bao nhieu"); a phrase is listed whole where its parts have meaning.
STOPWORDS = frozenset(map(fold, _AS_SPELT))


def is_function_word(token: str, typed: str | None) -> bool:
    """Whether a folded token is a function word; ``typed``: how it was typed, if with dấu: "cửa" is not "của"."""
    return token in STOPWORDS and (typed is None or typed in _AS_SPELT)


def _lengths(phrases: Iterable[str]) -> dict[str, int]:
    """For each word that begins a phrase how many the longest of them has: most words begin none."""
    lengths: dict[str, int] = {}
    for first, *rest in map(str.split, phrases):
        lengths[first] = max(lengths.get(first, 0), 1 + len(rest))
    return lengths


_LONGEST = _lengths(STOPWORDS)


def content(tokens: Sequence[str], marked: Mapping[str, str] | None = None) -> list[str]:
    """The tokens that are not function or question words; the longest stop phrase goes first.

    ``marked``: the tokens that were typed with dấu, as they were typed.
    """
    kept: list[str] = []
    place = 0
    while place < len(tokens):
        length = _stopword_at(tokens, place, marked or {})
        if not length:
            kept.append(tokens[place])
        place += length or 1
    return kept


def _stopword_at(tokens: Sequence[str], place: int, marked: Mapping[str, str]) -> int:
    """How many tokens the longest stop phrase at this place takes; 0 where there is none."""
    for length in range(min(_LONGEST.get(tokens[place], 0), len(tokens) - place), 1, -1):
        if " ".join(tokens[place : place + length]) in STOPWORDS:
            return length
    return int(is_function_word(tokens[place], marked.get(tokens[place])))
