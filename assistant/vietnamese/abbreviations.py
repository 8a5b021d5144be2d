"""Abbreviations both ways: what a short form may stand for, and the short form of a long one.

A short form that is also a word or a syllable ("AI", "CT") counts only in capitals; hurried chat forms ("bn",
"ntn") only in small letters. Which of several meanings is meant is for others.
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
_AROUND_SHORT = (re.compile(r"(?<![\w&/.-])"), re.compile(r"(?![\w&]|[-/.]\w)"))
_AROUND_LONG = (re.compile(r"(?<!\w)"), re.compile(r"(?!\w)"))
_AFTER_NUMBER = re.compile(r"\d\s?$")
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
            return text.folded[start:end] == self.key and _is_bounded(text.folded, start, end, _AROUND_SHORT)
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

    def __init__(self, meanings: Mapping[str, Sequence[str]]) -> None:
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
        whole = {key for key, _ in self.composed()}  # found by their parts, since either part may be written short
        for key, forms in self._by_long.items():
            for long in forms if key not in whole else ():
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


def expand(text: str, extra: Mapping[str, tuple[str, ...]] | None = None) -> list[Expansion]:
    """Every expansion that NFC text allows, in order; several for a short form of several meanings.

    ``extra`` adds what a document defines itself: {"KHCN": ("khoa học công nghệ",)}.
    """
    found = [*ABBREVIATIONS.found_in(text), *_chat(text)]
    if extra:
        found += (extra if isinstance(extra, Glossary) else Glossary(extra)).found_in(text)
    return sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end))


def _is_short_form(written: str, short: str) -> bool:
    """Capitals as listed (Đ may be typed D); small letters only where that makes no syllable and no chat form."""
    if written == short or (written.isupper() and fold(written) == fold(short) and "Đ" not in written):
        return True
    folded = fold(written)
    return written.islower() and len(folded) > 2 and folded not in CHAT and not SYLLABLE.fullmatch(folded)


_NUMBERED = re.compile(r"\s?(?:s[ốo]\s)?\d")
_CAPITALS = re.compile(r"(?<![\w&/.-])[A-ZĐ][A-ZĐ&]{1,7}(?![\w&/-])")
_SAYS_WHEN = frozenset(("giai đoạn", "thời gian"))  # what stands before the years meant
_UNITS = frozenset(("h", "k", "kg", "kh", "ko", "r", "z", "ms", "th", "t/h", "tp", "ng"))  # after a number
_CHAT = re.compile(
    _AROUND_SHORT[0].pattern
    + f"(?:{'|'.join(map(re.escape, sorted(CHAT, key=len, reverse=True)))})"
    + _AROUND_SHORT[1].pattern
)


def _telling_word(form: str) -> str:
    """A word of a form that other texts hardly have: one that is no syllable, or its last."""
    words: list[str] = _WORD.findall(fold(form))
    return next((word for word in words if not SYLLABLE.fullmatch(word)), words[-1])


_CHAT_WORDS = frozenset(map(_telling_word, CHAT))


def _chat(text: str) -> Iterator[Expansion]:
    """Hurried forms; in capitals those that are no abbreviation and have several meanings."""
    if _CHAT_WORDS.isdisjoint(folded_words(text)):
        return  # as nearly always in documents: to look for the forms themselves takes much longer
    for match in _CHAT.finditer(text):
        counted = match[0] in _UNITS and _AFTER_NUMBER.search(text[max(0, match.start() - 2) : match.start()])
        if not counted and not SYLLABLE.fullmatch(match[0]):
            yield from (Expansion(match[0], long, *match.span()) for long in CHAT[match[0]])
    for match in _CAPITALS.finditer(text):
        longs = CHAT.get(match[0].lower(), ()) if match[0] not in ABBREVIATIONS else ()
        if len(longs) > 1 and not text.isupper():
            yield from (Expansion(match[0], long, *match.span()) for long in longs)


def spelt_out(text: str) -> str:
    """NFC text with the hurried forms that have one meaning written in full: "cq nào" is "cơ quan nào".

    A form before a number is left, since it may be the symbol of an act: "ct 54", "ct số 54"; but not "gđ 2021 - 2025";
    so is "vs", which compares.
    """
    capitals = (m.span() for m in _CAPITALS.finditer(text) if m[0].lower() in CHAT and m[0] not in ABBREVIATIONS)
    found = {(one.start, one.end) for one in _chat(text)} | set(capitals)
    for start, end in sorted(found, reverse=True):
        longs = CHAT[text[start:end].lower()]
        is_act = bool(_NUMBERED.match(text, end)) and longs[0] not in _SAYS_WHEN
        if len(longs) == 1 and text[start:end] != "vs" and not is_act:
            text = f"{text[:start]}{longs[0]}{text[end:]}"
    return text
