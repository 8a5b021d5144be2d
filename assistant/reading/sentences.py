"""Sentences of a block. Knows Vietnamese abbreviations, figures and ordinals.

A sentence is an exact slice of the block's text, so its span in the file is exact too. Nothing is corrected.
"""

from __future__ import annotations

import re

from assistant.reading.numbering import CAPITALS
from assistant.reading.source import Block
from assistant.reading.vocabulary import words
from assistant.records import Sentence

Range = tuple[int, int]

_STOP = re.compile(rf"(?:[.!?…]+(?:/\.)?)[”\"’»)\]]*(?=\s+[“\"‘«(\[]*[{CAPITALS}0-9])")
_ABBREVIATIONS = words("abbreviations")
_REFERENCES = words("references")


def sentence_at(block: Block, start: int, end: int) -> Sentence:
    """The slice of a block as a Sentence of the document."""
    return Sentence(block.text[start:end], *block.span(start, end))


def ranges_of(text: str, begin: int = 0) -> list[Range]:
    """Where the sentences of ``text`` from ``begin`` on start and end, without the spaces between them."""
    ranges: list[Range] = []
    start = after_spaces(text, begin)
    for stop in _STOP.finditer(text, begin):
        if not _is_abbreviation(text, start, stop):
            ranges.append((start, stop.end()))
            start = after_spaces(text, stop.end())
    if start < len(text.rstrip()):
        ranges.append((start, len(text.rstrip())))
    return ranges


def after_spaces(text: str, at: int) -> int:
    """The first place from ``at`` on where no space stands."""
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _is_abbreviation(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop[0] != ".":
        return False
    before = text[max(start, stop.start() - 24) : stop.start()].split()
    if not before:
        return True
    word = before[-1].lstrip('(“"‘«[')
    if word.isdigit():
        return len(word) < 4 and (len(before) == 1 or before[-2].lower().strip("(“") in _REFERENCES)
    if len(word) == 1 and word.isupper():
        return True
    ordinal = len(before) == 1 and re.fullmatch(r"[IVX]+", word) is not None
    return ordinal or word.lower() in _ABBREVIATIONS


def pieces_of(text: str, span: Range, fits: int) -> list[Range]:
    """``span`` cut into stretches of about ``fits`` characters: at "; ", else at ", ", else between words."""
    start, end = span
    pieces: list[Range] = []
    while end - start > fits:
        cut = _cut(text, start, start + fits)
        if cut <= start or cut >= end:
            break
        pieces.append((start, cut))
        start = after_spaces(text, cut)
    return [*pieces, (start, end)]


def _cut(text: str, start: int, limit: int) -> int:
    half = start + (limit - start) // 2
    for mark in ("; ", ", ", " "):
        at = text.rfind(mark, half, limit)
        if at > start:
            return at + len(mark.rstrip())
    following = text.find(" ", limit)
    return following if following > 0 else len(text)
