"""Sentences of a block, and abbreviations that a text defines. Knows Vietnamese abbreviations, figures and ordinals.

A sentence is an exact slice of the block's text, so its span in the file is exact too. Nothing is corrected.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from assistant.reading.numbering import CAPITALS
from assistant.reading.source import Block
from assistant.reading.vocabulary import words
from assistant.records import Sentence

Range = tuple[int, int]

_STOP = re.compile(rf"(?:[.!?…]+(?:/\.)?)[”\"’»)\]]*(?=\s+[“\"‘«(\[]*[{CAPITALS}0-9])")
_ABBREVIATIONS = words("abbreviations")
_REFERENCES = words("references")


def sentences_of(block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block, each an exact slice of its text."""
    return tuple(sentence_at(block, start, end) for start, end in ranges_of(block.text))


def sentence_at(block: Block, start: int, end: int) -> Sentence:
    """The slice of a block as a Sentence of the document."""
    return Sentence(block.text[start:end], *block.span(start, end))


def ranges_of(text: str, begin: int = 0) -> list[Range]:
    """Where the sentences of ``text`` from ``begin`` on start and end, without the spaces between them."""
    ranges: list[Range] = []
    start = _skip(text, begin)
    for stop in _STOP.finditer(text, begin):
        if not _is_abbreviation(text, start, stop):
            ranges.append((start, stop.end()))
            start = _skip(text, stop.end())
    if start < len(text.rstrip()):
        ranges.append((start, len(text.rstrip())))
    return ranges


def _skip(text: str, at: int) -> int:
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
        start = _skip(text, cut)
    return [*pieces, (start, end)]


def _cut(text: str, start: int, limit: int) -> int:
    half = start + (limit - start) // 2
    for mark in ("; ", ", ", " "):
        at = text.rfind(mark, half, limit)
        if at > start:
            return at + len(mark.rstrip())
    following = text.find(" ", limit)
    return following if following > 0 else len(text)


_SHORT = re.compile(
    r"\(\s*(?:(?:sau đây\s+)?(?:gọi|viết) (?:tắt )?(?:chung )?là:?\s*)?[“\"]?"
    rf"([{CAPITALS}][{CAPITALS}&\-]{{1,9}})[”\"]?\s*\)"
)
_NAMED = re.compile(
    r"\(\s*sau đây\s+(?:được\s+)?(?:gọi|viết) (?:tắt |chung )*là:?\s*[“\"]?([^()“”\"]{2,40})[”\"]?\s*\)"
)
_LINKS = words("links")


def abbreviations_of(blocks: Iterable[Block]) -> tuple[tuple[str, str], ...]:
    """What the text itself abbreviates: ("KHCN", "khoa học và công nghệ"). The first definition of each counts."""
    found: dict[str, str] = {}
    for block in blocks:
        for short, expansion in _defined(block.text):
            found.setdefault(short, expansion)
    return tuple(found.items())


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        if expansion := _spelling(match[1], text[: match.start()]):
            yield match[1], expansion
    for match in _NAMED.finditer(text):
        if expansion := _long_name(match[1].strip(), text[: match.start()]):
            yield match[1].strip(), expansion


def _spelling(short: str, before: str) -> str:
    """The words before the bracket whose initials are ``short``; link words may go uncounted."""
    wanted = [_letter(c) for c in short if c.isalpha()]
    taken: list[str] = []
    for word in reversed(re.findall(r"[^\s,;:()]+|[,;:()]", before[-160:])):
        if not wanted:
            break
        initial = _letter(word[0])
        if initial == wanted[-1]:
            wanted.pop()
        elif word.lower() not in _LINKS:
            return ""
        taken.append(word)
    return "" if wanted else re.sub(r"\s+(?=,)", "", " ".join(reversed(taken)).lower())


def _letter(character: str) -> str:
    """The plain capital of a letter; Đ stands for itself and is also written D."""
    return unicodedata.normalize("NFD", character.upper().replace("Đ", "D"))[0]


def _long_name(short: str, before: str) -> str:
    """From where the short name's first word last stands up to the bracket."""
    first = short.split()[0].lower()
    tail = re.split(r"[;:]", before[-160:])[-1]
    starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(first)}(?!\w)", tail.lower())]
    name = " ".join(tail[starts[-1] :].split()).lower() if starts else ""
    return name if len(name) > len(short) else ""
