"""A question with its typing slips mended: a noisy channel over syllables.

A word that is no syllable, in no document and no known name or short form, and one that never stands beside its
neighbours, is read as the syllable that is likeliest between them and near what was typed. What fits stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.vietnamese.frequencies import Frequencies
from assistant.vietnamese.glued import SPACE, Glued
from assistant.vietnamese.letters import fold, has_marks, nfc
from assistant.vietnamese.neighbours import START, Context, Held
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.slips import SLIPS, Channel, beside, keys_taken
from assistant.vietnamese.syllables import STOPWORDS
from assistant.vietnamese.torn import is_beginning, is_end
from assistant.vietnamese.typed import HURRIED, Reading, Span, Word, words_of

_VOWEL = re.compile("[aeiouy]")
_NO_WORD = "\0"
_LEAST = 1.5  # what any slip costs
_SURE = 4.0  # by how much a reading must be likelier than what is a word
_SURE_AS_SPELT = 5.0  # than what is one with its dấu
_ONE_SIDED = 3.0  # more, where only one neighbour tells
_MOSTLY = 0.5  # share of a syllable's spellings that is the usual one
_LIKELY = 4.0  # than what is one with other dấu
_SHORTEST, _LONGEST = 2, 16  # letters of a word, and of anything, that may be a slip
_EVERYDAY = 1000  # times that a word is written which everyone knows
_A_FEW = 3  # words from which on it tells that most of them are no syllables
_FARTHEST_NAME = 5.5  # what the slips in a word with a capital may cost


@dataclass(frozen=True, slots=True)
class _Doubt:
    """How likely a word is as it stands, and what it is then."""

    kept: float
    is_word: bool
    is_name: bool


_Read = Callable[[Sequence[Word], int, str], Reading | None]


class Speller:
    """Mends questions for one generation of the index."""

    def __init__(self, held: Held, frequencies: Frequencies | None = None) -> None:
        self._held = held
        self._known = frequencies or Frequencies.shipped()
        self._context = Context(held, self._known)
        self._channel = Channel(self._known.spellings)
        self._glued = Glued(self._known, self._context, self._channel)
        self._guess = lru_cache(maxsize=1 << 12)(self._guessed)

    def mended(self, text: str, staying: Callable[[str], Iterable[Span]] = lambda text: ()) -> str:
        """NFC text with its slips mended; ``staying``: the stretches of it that are right, asked for when needed."""
        text = nfc(text)
        words = words_of(text)
        if not any(self._is_odd(words, place) for place in range(len(words))) or self._is_no_vietnamese(words):
            return text
        for read in (self._joined, self._read):
            words = words_of(text, list(staying(text)))
            for start, end, new in reversed(list(self._mendings(words, has_marks(text), read))):
                text = text[:start] + new + text[end:]
        return text

    def _is_no_vietnamese(self, words: Sequence[Word]) -> bool:
        """Whether most words are no syllables, whatever keys of an input method were left in them."""
        known = sum(
            keys_taken(word.text.lower()) in self._known.folded
            or self._held.count(word.folded) > 0
            or word.folded in HURRIED
            or has_marks(word.text)
            for word in words
        )
        return len(words) >= _A_FEW and known < len(words) / 2

    def _mendings(self, words: Sequence[Word], marked: bool, read: _Read) -> Iterator[tuple[int, int, str]]:
        """Where words stand that are taken for others, and for what."""
        place, before = 0, ""
        while place < len(words):
            before = START if not place else "" if words[place].apart else before
            reading = read(words, place, before)
            first, last = words[place], words[place + (reading.taken if reading else 1) - 1]
            if reading:
                after = self._after(words, place + reading.taken)
                spelt = (self._context.spelt(w, before, after, first.text) if marked else w for w in reading.words)
                yield first.start, last.end, reading.written or _cased(" ".join(spelt), first.text)
            before = reading.words[-1] if reading else self._alone(last)
            place += reading.taken if reading else 1

    def _read(self, words: Sequence[Word], place: int, before: str) -> Reading | None:
        """What a word is taken for, if for something else than it says."""
        word, after = words[place], self._after(words, place + 1)
        if glued := self._glued.unglued(word):
            return glued
        if word.stays or not self._is_odd(words, place, before):
            return None
        known = self._is_known(word)
        kept = self._context.chain((before, word.folded, after))
        if known:
            spelt = self._known.spellings.get(word.folded, {}).get(lowered(word.text), 0.0)
            kept += _SURE_AS_SPELT if has_marks(word.text) or spelt > _MOSTLY else _SURE
            kept += _ONE_SIDED * (not (before and after))
        elif word.folded in self._known.folded:
            kept += _LIKELY - self._channel.cost(word.text.lower(), word.folded)
        elif not _VOWEL.search(word.folded):
            kept += _SURE  # perhaps initials
        best = Reading((word.folded,), kept)
        is_name = (
            word.text.istitle()
            and word.text.isalpha()
            and (place > 0 or any(other.text.istitle() for other in words[1:2]))
        )
        meant = self._meant(word, before, after, _Doubt(kept, known, is_name))
        parted = self._glued.parted(word, before, after, is_name=is_name)
        for reading in (*parted, *meant):
            if reading.score > best.score:
                best = reading
        return best if best.words != (word.folded,) else None

    def _is_odd(self, words: Sequence[Word], place: int, before: str | None = None) -> bool:
        """Whether a word may be a slip: it is unknown, or stands beside neither of its neighbours anywhere else."""
        word = words[place]
        if word.folded[0].isdigit() or len(word.folded) > _LONGEST:
            return False
        if not self._is_known(word):
            return True
        if len(word.folded) < _SHORTEST or word.folded not in self._known.folded or word.folded in STOPWORDS:
            return False
        if before is None:
            before = START if not place else "" if word.apart else words[place - 1].folded
        after = self._after(words, place + 1)
        return bool(before or after) and not (
            self._context.seen(before, word.folded) or self._context.seen(word.folded, after)
        )

    def _is_known(self, word: Word) -> bool:
        if word.folded in self._known.folded:
            return not has_marks(word.text) or lowered(word.text) in self._known.words
        is_foreign = word.folded in self._known.foreign and not has_marks(word.text)
        return is_foreign or self._held.count(word.folded) > 0

    def _meant(self, word: Word, before: str, after: str, doubt: _Doubt) -> Iterator[Reading]:
        """The syllables near what was typed that are likelier; those two slips away where none is nearer."""
        typed, best = word.text.lower(), doubt.kept
        if len(word.folded) < _SHORTEST or (len(word.folded) == _SHORTEST and not _VOWEL.search(word.folded)):
            return
        strict = doubt.is_word or doubt.is_name or not _VOWEL.search(word.folded)
        for slips in (1,) if strict else range(1, SLIPS + 1):
            near = self._channel.near(typed, slips)
            if strict:
                near = frozenset(
                    each for each in near if self._context.fits(before, each, after, one_side=not doubt.is_word)
                )
                names = self._known.names
                named = (each for each in near if {(before, each), (each, after)} & names)
                near = frozenset(n for n in named if self._channel.cost(typed, n) <= _FARTHEST_NAME) or near
            if not doubt.is_word and word.text.isalpha():
                near |= {each for each in beside(typed) if self._held.count(each) and each not in self._known.folded}
            scores = sorted(((self._context.chain((before, each, after)), each) for each in near), reverse=True)
            for score, each in scores:
                if score - _LEAST <= best:
                    break
                cost = self._channel.cost(typed, each)
                if score - cost > best and (cost <= _FARTHEST_NAME or not doubt.is_name):
                    best = score - cost
                    yield Reading((each,), best)
            if best > doubt.kept:
                return

    def _joined(self, words: Sequence[Word], place: int, before: str) -> Reading | None:
        """Two words as one that a space has torn apart."""
        if place + 1 == len(words) or words[place + 1].apart:
            return None
        first, second = words[place : place + 2]
        whole, after = first.folded + second.folded, self._after(words, place + 2)
        is_held = (whole in HURRIED or self._held.count(whole) > 0) and not self._is_known(first)
        if self._context.seen(first.folded, second.folded) or not (
            is_held or self._known.is_spelt(first.text + second.text)
        ):
            return None
        is_torn_off = self._is_torn_off(words, place, before)
        is_word = not is_torn_off and bool(_VOWEL.search(first.folded)) and self._is_known(first)
        second_is_word = not is_torn_off and self._known.words.get(lowered(second.text), 0) >= _EVERYDAY
        if (is_word or second_is_word) and not self._context.fits(before, whole, after, one_side=True):
            return None
        score = self._context.chain((before, whole, after)) - SPACE
        apart = (_NO_WORD if is_torn_off else first.folded, second.folded)
        if score <= self._context.chain((before, *apart, after)) + _SURE * (is_word and second_is_word):
            return None
        return Reading((whole,), score, first.text + second.text, taken=2)

    def _is_torn_off(self, words: Sequence[Word], place: int, before: str) -> bool:
        """Whether one of two words is a piece of the other; an end that may begin the next word is none: "có t hu"."""
        first, second = words[place : place + 2]
        third = words[place + 2 : place + 3]
        begins_third = bool(third) and self._known.is_spelt(second.text + third[0].text)
        return is_beginning(first, before) or (is_end(second, first.folded) and not begins_third)

    def _after(self, words: Sequence[Word], place: int) -> str:
        """The folded word at a place; "" past a mark or the end."""
        if place == len(words) or words[place].apart:
            return ""
        return self._alone(words[place])

    def _alone(self, word: Word) -> str:
        """A folded word; of a slip what it is likeliest to be by itself."""
        return word.folded if word.stays or self._is_known(word) else self._guess(word.text.lower())

    def _guessed(self, typed: str) -> str:
        near = self._channel.near(typed, 1)
        scores = ((self._context.likelihood("", each) - self._channel.cost(typed, each), each) for each in near)
        return max(scores, default=(0.0, fold(typed)))[1]


def _cased(word: str, typed: str) -> str:
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word
