"""Word's automatic numbering: what number or bullet the reader sees before a paragraph (ISO 29500-1, 17.9).

Picture bullets and numbers of other scripts are shown as "- " and in decimals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from assistant.vietnamese.numerals import as_roman

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_LEVEL = 8
_PLACE = re.compile(r"%([1-9])")


def value(element: Element | None, path: str) -> str | None:
    """The value of the element at ``path`` ("pPr/numPr/numId"), or None."""
    found = element.find("/".join(W + step for step in path.split("/"))) if element is not None else None
    text = found.get(W + "val") if found is not None else None
    return str(text) if text is not None else None


def number(text: str | None, default: int = 0) -> int:
    """An integer attribute; Word files hold wrong ones."""
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text) else default


def letter(at: int) -> str:
    """a … z, aa, bb … as Word counts."""
    return chr(ord("a") + (at - 1) % 26) * ((at - 1) // 26 + 1) if 0 < at < 1000 else str(at)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda at: f"{at:02d}",
    "lowerLetter": letter,
    "upperLetter": lambda at: letter(at).upper(),
    "lowerRoman": lambda at: as_roman(min(at, 9999)).lower(),
    "upperRoman": lambda at: as_roman(min(at, 9999)),
}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    legal: bool  # w:isLgl: every place in decimals


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    starts: dict[int, int]  # w:startOverride
    counter: list[int | None]  # shared by all lists of one abstract definition


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    _lists: dict[str, _List] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)
    _by_style: dict[str, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> Numbering:
        """Read ``numbering.xml``; ``None`` where the document has none."""
        numbering = cls()
        if root is None:
            return numbering
        abstracts = {str(found.get(W + "abstractNumId")): found for found in root.iter(W + "abstractNum")}
        counters: dict[str, list[int | None]] = {key: [None] * (MAX_LEVEL + 1) for key in abstracts}
        for found in root.iter(W + "num"):
            key, identity = value(found, "abstractNumId"), str(found.get(W + "numId"))
            if key is not None and key in abstracts:
                numbering._add(identity, found, abstracts[key], counters[key])
        return numbering

    def _add(self, identity: str, num: Element, abstract: Element, counter: list[int | None]) -> None:
        levels, starts = _levels(abstract), {}
        for override in num.iter(W + "lvlOverride"):
            at = number(override.get(W + "ilvl"))
            levels.update(_levels(override))
            start = value(override, "startOverride")
            if start is not None:
                starts[at] = number(start, 1)
        self._lists[identity] = _List(levels, starts, counter)
        for level in abstract.iter(W + "lvl"):
            style = value(level, "pStyle")
            if style is not None:
                self._by_style.setdefault(style, (identity, number(level.get(W + "ilvl"))))

    def level_of_style(self, style: str) -> int:
        """The level that a list gives to a paragraph style."""
        return self._by_style.get(style, ("", 0))[1]

    def next(self, identity: str, level: int) -> str:
        """Count one paragraph; what stands before it ("2.1. ", "- "), or nothing."""
        level = min(max(level, 0), MAX_LEVEL)
        found = self._lists.get(identity)
        if found is None or level not in found.levels:
            return ""
        self._count(identity, found, level)
        shown = found.levels[level]
        if shown.format == "bullet":
            return "- "
        text = "" if shown.format == "none" else self._fill(found, shown)
        return text.strip() + " " if text.strip() else ""

    def _count(self, identity: str, found: _List, level: int) -> None:
        counter = found.counter
        if level in found.starts and (identity, level) not in self._started:
            counter[level] = found.starts[level]
        else:
            now = counter[level]
            counter[level] = found.levels[level].start if now is None else now + 1
        self._started.add((identity, level))
        for above in range(level):
            if counter[above] is None and above in found.levels:
                counter[above] = found.levels[above].start
        counter[level + 1 :] = [None] * (MAX_LEVEL - level)

    def _fill(self, found: _List, shown: _Level) -> str:
        def place(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            own = found.levels.get(at)
            style = "decimal" if shown.legal or own is None else own.format
            return _FORMATS.get(style, str)(found.counter[at] or 0)

        return _PLACE.sub(place, shown.text)


def _levels(element: Element) -> dict[int, _Level]:
    return {number(found.get(W + "ilvl")): _level(found) for found in element.iter(W + "lvl")}


def _level(found: Element) -> _Level:
    legal = found.find(W + "isLgl") is not None and value(found, "isLgl") not in ("0", "false")
    start = number(value(found, "start"), 1)
    return _Level(value(found, "numFmt") or "decimal", value(found, "lvlText") or "", start, legal)
