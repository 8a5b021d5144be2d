"""Abbreviations both ways: what a short form may stand for, and the short form of a long one.

A short form that is also a word or a syllable ("AI", "CT") counts only in capitals; hurried chat forms ("bn",
"ntn") only in small letters. Which of several meanings is meant is for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of, lowered

_Table = dict[str, tuple[str, ...]]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Expansion:
    """One meaning of a short form, or the short form of a long one, and where either stands in the text."""

    short: str
    long: str
    start: int
    end: int


def _read(name: str) -> _Table:
    table: _Table = {}
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            shorts, longs = ([part.strip() for part in column.split(";")] for column in line.split("\t"))
            table |= {short: table.get(short, ()) + tuple(longs) for short in shorts}
    return table


ABBREVIATIONS = _read("abbreviations.tsv")
CHAT = _read("chat.tsv")

_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|"
_SYLLABLE = re.compile(rf"(?:{_ONSETS})[aeiouy]{{1,3}}(?:c|ch|m|n|ng|nh|p|t|)")
_BOUNDED = r"(?<![\w&/.-])(?:{})(?![\w&]|[-/.]\w)"
_AFTER_NUMBER = re.compile(r"\d\s?$")


class Glossary(dict[str, tuple[str, ...]]):
    """What many documents define: short forms and their meanings, found without looking at each."""

    def __init__(self, meanings: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(meanings)
        self._places = {short: place for place, short in enumerate(meanings)}
        self._beginning: dict[tuple[str, ...], dict[tuple[tuple[str, ...], str], None]] = {}
        for short, longs in meanings.items():
            for form in (short, *longs):
                words = _words(form)
                self._beginning.setdefault(words[:_BEGINNING], {})[words, short] = None

    def within(self, text: str) -> _Table:
        """The entries of which a form may stand in the text: all of its words follow there."""
        words = _words(text)
        shorts = {
            short
            for place in range(len(words))
            for n in range(1, _BEGINNING + 1)
            for form, short in self._beginning.get(words[place : place + n], ())
            if words[place : place + len(form)] == form
        }
        return {short: self[short] for short in sorted(shorts, key=self._places.__getitem__)}


_BEGINNING = 2  # words of a form by which it is found


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(lowered(fold(text))))


def expand(text: str, extra: Mapping[str, tuple[str, ...]] | None = None) -> list[Expansion]:
    """Every expansion that NFC text allows, in order; several for a short form of several meanings.

    ``extra`` adds what a document defines itself: {"KHCN": ("khoa học công nghệ",)}.
    """
    form = lowered(text)
    official = _lookup(tuple(ABBREVIATIONS.items()))
    found = [*_shorts(text, official), *_chat(text), *_longs(form, official)]
    if isinstance(extra, Glossary):
        extra = extra.within(text)
    if extra:
        added = _lookup(tuple((short, tuple(longs)) for short, longs in extra.items()))
        found += [*_shorts(text, added), *_longs(form, added)]
    return sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end))


@dataclass(frozen=True)
class _Lookup:
    """Patterns over all the short and all the long forms of a table, and what each stands for."""

    shorts: re.Pattern[str]
    longs: re.Pattern[str]
    by_short: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]  # folded: (as spelt, meanings)
    by_long: Mapping[str, tuple[tuple[str, str], ...]]  # folded: (short, long)


@lru_cache(maxsize=32)
def _lookup(items: tuple[tuple[str, tuple[str, ...]], ...]) -> _Lookup:
    by_short: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    by_long: dict[str, tuple[tuple[str, str], ...]] = {}
    for short, longs in items:
        by_short[fold(short)] = (*by_short.get(fold(short), ()), (short, longs))
        for long in longs:
            key = lowered(fold(long))
            # one way of writing a short form is enough to search for: the first listed
            if not any(known == long for _, known in by_long.get(key, ())):
                by_long[key] = (*by_long.get(key, ()), (short, long))
    ordered = sorted(by_short, key=len, reverse=True)
    shorts = re.compile(_BOUNDED.format("|".join(map(re.escape, ordered))))
    return _Lookup(shorts, re.compile(any_of(long for _, longs in items for long in longs)), by_short, by_long)


def _shorts(text: str, table: _Lookup) -> Iterator[Expansion]:
    for match in table.shorts.finditer(fold(text)):
        written = text[slice(*match.span())]
        for short, longs in table.by_short[match[0]]:
            if _is_short_form(written, short):
                yield from (Expansion(short, long, *match.span()) for long in longs)


def _is_short_form(written: str, short: str) -> bool:
    """Capitals as listed (Đ may be typed D); small letters only where that makes no syllable and no chat form."""
    if written == short or (written.isupper() and fold(written) == fold(short) and "Đ" not in written):
        return True
    folded = fold(written)
    return written.islower() and len(folded) > 2 and folded not in CHAT and not _SYLLABLE.fullmatch(folded)


_CHAT = re.compile(_BOUNDED.format("|".join(map(re.escape, sorted(CHAT, key=len, reverse=True)))))


def _chat(text: str) -> Iterator[Expansion]:
    for match in _CHAT.finditer(text):
        if not _AFTER_NUMBER.search(text[max(0, match.start() - 2) : match.start()]) and not _SYLLABLE.fullmatch(
            match[0]
        ):
            yield from (Expansion(match[0], long, *match.span()) for long in CHAT[match[0]])


def _longs(form: str, table: _Lookup) -> Iterator[Expansion]:
    for match in table.longs.finditer(form):
        key = lowered(fold(" ".join(match[0].split())))
        yield from (Expansion(short, long, *match.span()) for short, long in table.by_long.get(key, ()))
