"""Whether a text says a thing: figures and names matched whole, whatever the dấu, case and spacing.

Pure functions on strings, on purpose apart from ``assistant.vietnamese``: a fault there must not hide here.
A phrase "A ~ B" is said where A and B stand within a few words of each other, in either order.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

NEAR = 8  # words between the two sides of "~"

_MARKER = re.compile(r"\s*\[\d+(?:\s*,\s*\d+)*\]")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "’": "'", "‘": "'", "`": "'", "đ": "d", "*": " "})
_NUMBER = r"\d+(?:[.,]\d+)*"
_RANGE = re.compile(rf"(?<![\w.,])({_NUMBER})%?\s*(?:-|\bden\b|\btoi\b)\s*({_NUMBER})")
_YEAR = re.compile(r"(?:19|20)\d\d")


def normalise(text: str) -> str:
    """The text folded for comparison: "Từ 38% đến 42 %" and "tu 38-42%" become one, and "05" is "5"."""
    text = text.casefold().translate(_DASHES)
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    text = re.sub(r"(?<![\d.,])0+(?=\d)", "", text)
    text = re.sub(r"(?<=\d)\s+%|(?<=\d)\s+phan tram\b", "%", text)
    text = _RANGE.sub(_joined, text)
    text = re.sub(r"(?<!\d)-|-(?!\d)", " ", text)
    return " ".join(text.split())


def without_markers(text: str) -> str:
    """The text without its citation markers [1], [1, 2]."""
    return _MARKER.sub("", text)


def word_count(text: str) -> int:
    """Words as a reader counts them: markers, dashes and table rules are none."""
    return sum(_is_word(token) for token in without_markers(text).split())


def first_words(text: str, limit: int) -> str:
    """The text up to its ``limit``-th word, without markers."""
    text = without_markers(text)
    words = [token for token in re.finditer(r"\S+", text) if _is_word(token.group())]
    return text if len(words) <= limit else text[: words[limit - 1].end()]


def says(text: str, phrase: str) -> bool:
    """Whether the text holds the phrase whole: "38%" does not stand in "138%" nor "2%" in "1,5-2%"."""
    return position(normalise(text), phrase) is not None


def position(normalised: str, phrase: str) -> int | None:
    """Where a phrase first stands in a text already normalised."""
    first, *rest = (_spans(normalised, part) for part in phrase.split("~"))
    if not rest:
        return first[0][0] if first else None
    near = [min(a, b)[0] for a, b in product(first, rest[0]) if _between(normalised, a, b) <= NEAR]
    return min(near, default=None)


def _spans(normalised: str, phrase: str) -> list[tuple[int, int]]:
    return [match.span() for match in _pattern(normalise(phrase)).finditer(normalised)]


def _pattern(phrase: str) -> re.Pattern[str]:
    before = r"(?<!\w)(?<!\w\.)(?<!\d[,/:-])" if phrase[0].isdigit() else r"(?<!\w)"
    after = r"(?![\w%])(?![.,/:-]\d)" if phrase[-1].isdigit() else r"(?!\w)"
    return re.compile(before + re.escape(phrase) + after)


def _between(text: str, a: tuple[int, int], b: tuple[int, int]) -> int:
    left, right = sorted((a, b))
    return len(text[left[1] : right[0]].split())


def _joined(match: re.Match[str]) -> str:
    low, high = match.groups()
    if bool(_YEAR.fullmatch(low)) != bool(_YEAR.fullmatch(high)):  # "38% đến 2025" is a figure and its year
        return match.group().replace("-", " ")
    return f"{low}-{high}"


def _is_word(token: str) -> bool:
    return any(c.isalnum() for c in token)
