"""The number or mark that a Vietnamese document writes before a paragraph: "Điều 5.", "II-", "2.1 -", "a)", "+".

Reads one paragraph at a time: whether the number fits its neighbours is decided in outline.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "attachment",
    "appendix",
    "part",
    "chapter",
    "section",
    "subsection",
    "article",
    "upper",
    "roman",
    "decimal",
    "paren",
    "point",
    "bullet",
]

_NAMES: dict[str, Kind] = {
    "phụ lục": "appendix",
    "phần": "part",
    "chương": "chapter",
    "mục": "section",
    "tiểu mục": "subsection",
    "điều": "article",
}
_ORDINALS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7", "tám": "8"}

# Character class of Vietnamese capitals: in Unicode they alternate with the small letters, so no range will do.
CAPITALS = "A-Z" + "".join(c for c in map(chr, [*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)]) if c.isupper())
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_NAMED = re.compile(
    r"(phụ lục|phần|chương|tiểu mục|mục|điều)\s+(?:(?:số|thứ)\s+)?"
    rf"({_ROMAN}|\d{{1,3}}[a-zđ]?|[A-Z]|{'|'.join(_ORDINALS)})"
    rf"(?:\s*[.:–—-]+\s*|\s*$|\s+(?=[“\"{CAPITALS}(]))",
    re.IGNORECASE,
)
_BARE_APPENDIX = re.compile(r"phụ lục\s*$", re.IGNORECASE)
_LETTER = "[A-HKĐ]"
_MIXED = re.compile(rf"({_ROMAN}|{_LETTER})\.(\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})\s*[.):–—-]*\s+")
_ROMAN_HEAD = re.compile(rf"({_ROMAN})\s*(?:[.)/:]\s*[–—-]?|[–—-])\s*(?=[“\"(]?[{CAPITALS}])")
_UPPER = re.compile(rf"({_LETTER})\s*(?:[.)]\s*[–—-]?|[–—-])\s+(?=[{CAPITALS}])")
_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})(?:\s*([.):])|\s*[–—-](?=\s))?\s+(?=(\S))")
_SINGLE = re.compile(rf"(\d{{1,3}})\s*(?:\.(?=\s)|[/:](?=\s)|\s?[–—-](?=\s)|\.(?=[{CAPITALS}]))\s*[–—-]?\s*(?=(\S))")
_PAREN = re.compile(r"\(?(\d{1,2})\)\s*(?=\S)")
_POINT = re.compile(r"\(?([a-zđ]{1,2}\d?)\)\s*(?=\S)|([a-zđ])\.\s+(?=[" + CAPITALS + "])")
_BULLET = re.compile(r"(?:[-–—+*•●○▪■□✓➢►·‣](?:\s+|(?=[^\W\d_])))+")
_HEADS = '“"‘«('
# A clause may begin with how much: "6.1. 100% hệ thống …"; a year or a bare figure is no clause.
_QUANTITY = re.compile(r"(?!(?:19|20)\d\d\b)\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*(?:%|[^\W\d_]{2,})")


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the words of a paragraph, which begin at ``end``."""

    kind: Kind
    path: tuple[str, ...]  # ("2", "1") for "2.1.", ("II", "2") for "II.2", ("a",), ("-",)
    end: int
    written: str  # as a heading shows it: "Phần thứ nhất", "Điều 5"; empty for the others


def marker_of(text: str) -> Marker | None:
    """The marker that ``text`` begins with, if it does."""
    return _named(text) or _lettered(text) or _numbered(text) or _bulleted(text)


def _named(text: str) -> Marker | None:
    if match := _NAMED.match(text):
        kind = _NAMES[match[1].lower()]
        value = _ORDINALS.get(match[2].lower(), match[2])
        if kind != "article" and value.islower() and not value[0].isdigit():
            return None
        if not _is_heading_word(text, match):
            return None
        written = text[: match.end(2)]
        return Marker(kind, (value.upper() if value.isalpha() else value,), match.end(), written)
    if _BARE_APPENDIX.match(text):
        return Marker("appendix", (), len(text), text.strip())
    return None


def _is_heading_word(text: str, match: re.Match[str]) -> bool:
    """ "Điều 5. …" and "Chương II" alone are headings; "Điều 5 Luật này…" and "Phần A của …" are references."""
    if not text[0].isupper():
        return False
    return match[0].rstrip()[-1] in ".:–—-" or match.end() == len(text) or text[match.end() :].isupper()


def _lettered(text: str) -> Marker | None:
    if match := _MIXED.match(text):
        return Marker("decimal", (match[1], *match[2].split(".")), match.end(), "")
    if match := _ROMAN_HEAD.match(text):
        return Marker("roman", (match[1],), match.end(), "")
    if match := _UPPER.match(text):
        return Marker("upper", (match[1],), match.end(), "")
    return None


def _numbered(text: str) -> Marker | None:
    if match := _DOTTED.match(text):
        return _decimal(match, closed=match[2] is not None)
    if match := _SINGLE.match(text):
        return _decimal(match, closed=True)
    if match := _PAREN.match(text):
        return Marker("paren", (match[1],), match.end(), "")
    if match := _POINT.match(text):
        return Marker("point", (match[1] or match[2],), match.end(), "")
    return None


def _decimal(match: re.Match[str], closed: bool) -> Marker | None:
    """ "2.1 Mục tiêu" numbers a paragraph; "2.1 triệu", "30.4 là ngày" and "7. 2021" only begin with a figure."""
    path = tuple(str(int(part)) for part in match[1].split("."))
    follower: str = match[match.re.groups]
    counted = closed and _QUANTITY.match(match.string, match.end()) is not None
    wordlike = follower in _HEADS or follower.isupper() or (closed and follower.isalpha()) or counted
    if not wordlike or "0" in path[:1] or (not closed and int(path[-1]) == 0):
        return None
    return Marker("decimal", path, match.end(), "")


def _bulleted(text: str) -> Marker | None:
    if match := _BULLET.match(text):
        return Marker("bullet", (match[0].split()[-1][-1],), match.end(), "")
    return None


def roman_value(numeral: str) -> int:
    """The number that a Roman numeral up to XXXIX stands for.

    >>> roman_value("XIV")
    14
    """
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-d if d < following else d for d, following in zip(digits, [*digits[1:], 0], strict=True))
