"""Abbreviations both ways: what a short form may stand for, and the short form of a long one.

A short form that is also a word or a syllable ("AI", "CT") counts only in capitals. What a text may mean by its short
forms, hurried ones included, is for ``expanding``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path

from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import folded_parts, folded_words, lowered

_Table = dict[str, tuple[str, ...]]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Expansion:
    """One meaning of a short form, or the short form of a long one, and where either stands in the text."""

    short: str
    long: str
    start: int
    end: int


def read_table(path: Path) -> _Table:
    """The forms of the second column of a file for each form of the first; a form on several lines has them all."""
    table: _Table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            shorts, longs = ([part.strip() for part in column.split(";")] for column in line.split("\t"))
            table |= {short: table.get(short, ()) + tuple(longs) for short in shorts}
    return table


CHAT = read_table(Path(__file__).with_name("chat.tsv"))

_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|"
SYLLABLE = re.compile(rf"(?:{_ONSETS})[aeiouy]{{1,3}}(?:c|ch|m|n|ng|nh|p|t|)")
AROUND_SHORT = (re.compile(r"(?<![\w&/.-])"), re.compile(r"(?![\w&]|[-/.]\w)"))
_AROUND_LONG = (re.compile(r"(?<!\w)"), re.compile(r"(?!\w)"))
_KEPT = 256  # texts at hand: a question, and the sentences found for it, are looked through again and again


@dataclass(frozen=True, slots=True)
class _Form:
    """A short or a long form. ``key`` is it folded; what it has before its first word and after its last is counted."""

    key: str
    words: tuple[str, ...]
    before: int
    after: int
    spellings: tuple[tuple[str, str], ...] = ()  # of each word of a long form: with dấu and without

    @classmethod
    def of(cls, form: str, *, is_short: bool) -> _Form:
        bare = fold(lowered(form))
        words = list(_WORD.finditer(bare))
        before, after = (words[0].start(), len(bare) - words[-1].end()) if words else (0, 0)
        spellings = () if is_short else tuple((word, fold(word)) for word in lowered(form).split())
        return cls(fold(form) if is_short else bare, tuple(word[0] for word in words), before, after, spellings)

    def stands(self, text: _Text, start: int, end: int) -> bool:
        """Whether the stretch of the text, whose words are this form's, is the form and nothing longer."""
        if not self.spellings:
            return text.folded[start:end] == self.key and _is_bounded(text.folded, start, end, AROUND_SHORT)
        written = text.form[start:end].split()
        return (
            len(written) == len(self.spellings)
            and all(word in spelt for word, spelt in zip(written, self.spellings, strict=True))
            and _is_bounded(text.form, start, end, _AROUND_LONG)
        )


def _is_bounded(text: str, start: int, end: int, around: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    return bool(start >= 0 and around[0].match(text, start) and around[1].match(text, end))


class _Text:
    """A text as it is looked through: its form and its words, and what few texts need, made when it is needed."""

    def __init__(self, text: str) -> None:
        self._text, self.form, self.words = text, lowered(text), folded_words(text)

    @cached_property
    def folded(self) -> str:
        return fold(self._text)

    @cached_property
    def bounds(self) -> list[int]:
        """Where each word begins and ends, one after the other."""
        return list(accumulate(map(len, folded_parts(self._text))))


@lru_cache(maxsize=_KEPT)
def _looked_through(text: str) -> _Text:
    return _Text(text)


class Glossary(dict[str, tuple[str, ...]]):
    """Short forms and what they stand for, however many, found in a text without looking for each."""

    def __init__(self, meanings: Mapping[str, Sequence[str]], by_parts: bool = True) -> None:
        """``by_parts``: a long form that is two others is found as these, since either may be written short."""
        super().__init__((short, tuple(longs)) for short, longs in meanings.items())
        self._by_short: dict[str, list[str]] = {}  # folded: as spelt
        self._by_long: dict[str, dict[str, str]] = {}  # folded: long, short
        self._forms: dict[tuple[str, ...], dict[_Form, None]] = {}  # by their words
        self._counts: dict[str, list[int]] = {}  # first word: how many words the forms have that begin with it
        self._kept = lru_cache(maxsize=_KEPT)(lambda text: tuple(self._found_in(text)))
        for short, longs in self.items():
            self._by_short.setdefault(fold(short), []).append(short)
            self._add(_Form.of(short, is_short=True))
            for long in longs:
                # one way of writing a short form is enough to search for: the first listed
                self._by_long.setdefault(_Form.of(long, is_short=False).key, {}).setdefault(long, short)
        parted = {key for key, _ in self.composed()} if by_parts else set()
        for key, forms in self._by_long.items():
            for long in forms if key not in parted else ():
                self._add(_Form.of(long, is_short=False))

    def _add(self, form: _Form) -> None:
        self._forms.setdefault(form.words, {})[form] = None
        for first in form.words[:1]:
            self._counts[first] = sorted({*self._counts.get(first, ()), len(form.words)})

    def found_in(self, text: str) -> tuple[Expansion, ...]:
        """Every entry that stands in NFC text; of forms that overlap the first, and of these the longest."""
        return self._kept(text)

    def _found_in(self, text: str) -> Iterator[Expansion]:
        found = list(self._standing(_looked_through(text)))
        shorts = (one for one in found if not one[2].spellings)
        for start, end, form in _apart(one for one in shorts if self._spelt(text[one[0] : one[1]], one[2])):
            for short in self._spelt(text[start:end], form):
                yield from (Expansion(short, long, start, end) for long in self[short])
        for start, end, form in _apart(one for one in found if one[2].spellings):
            yield from (Expansion(short, long, start, end) for long, short in self._by_long[form.key].items())

    def _spelt(self, written: str, form: _Form) -> list[str]:
        """The short forms that what is written stands for: "DN khcn" is none, though it is one letter for letter."""
        return [short for short in self._by_short[form.key] if _is_short_form(written, short)]

    def composed(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Each long form, folded, that is those of two others, one after the other, with the short forms of these."""
        shorts = {key: next(iter(forms.values())) for key, forms in self._by_long.items()}
        for key in shorts:
            words = key.split()
            for place in range(1, len(words)):
                first, second = " ".join(words[:place]), " ".join(words[place:])
                if first in shorts and second in shorts:
                    yield key, (shorts[first], shorts[second])

    def shortest(self, key: str) -> str:
        """The short form listed first of a long form, folded."""
        return next(iter(self._by_long[key].values()))

    def _standing(self, text: _Text) -> Iterator[tuple[int, int, _Form]]:
        for first, form in self._worded_in(text.words):
            after = first + len(form.words)
            start, end = text.bounds[2 * first] - form.before, text.bounds[2 * after - 1] + form.after
            if form.stands(text, start, end):
                yield start, end, form

    def _worded_in(self, words: tuple[str, ...]) -> Iterator[tuple[int, _Form]]:
        """The forms whose words a text has, and at which of its words; most words begin none."""
        for place, word in enumerate(words):
            for count in self._counts.get(word, ()):
                for form in self._forms.get(words[place : place + count], ()):
                    if count == len(form.words):  # and no shorter form at the end of the text
                        yield place, form


def _apart(found: Iterable[tuple[int, int, _Form]]) -> Iterator[tuple[int, int, _Form]]:
    """Those that do not overlap with one before."""
    reached = 0
    for one in sorted(found, key=lambda one: (one[0], -one[1])):
        if one[0] >= reached:
            reached = one[1]
            yield one


ABBREVIATIONS = Glossary(read_table(Path(__file__).with_name("abbreviations.tsv")))


def _is_short_form(written: str, short: str) -> bool:
    """Capitals as listed (Đ may be typed D); small letters only where that makes no syllable and no chat form."""
    if written == short or (written.isupper() and fold(written) == fold(short) and "Đ" not in written):
        return True
    folded = fold(written)
    return written.islower() and len(folded) > 2 and folded not in CHAT and not SYLLABLE.fullmatch(folded)
