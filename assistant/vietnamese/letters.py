"""Letters: Unicode form, folding of dấu, and one spelling for tone placement and y/i.

``fold`` and ``canonical`` keep the length of NFC text, so that an offset in one is an offset in the other.
Neither restores dấu that are missing nor reads legacy charsets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_MARKS = TONES + "\u0302\u0306\u031b"  # circumflex, breve, horn
_UNDECOMPOSED = {"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"}
_LATIN = (range(0x00, 0x250), range(0x1E00, 0x1F00), range(0xFF01, 0xFF5F))
_CASED = (range(0x370, 0x590), range(0x10A0, 0x1100), range(0x1F00, 0x2000))


def nfc(text: str) -> str:
    """The composed Unicode form, in which everything here works."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _folded(letter: str) -> str:
    """One character for one: some letters (İ, ß) would otherwise grow and move every offset after them."""
    base = unicodedata.normalize("NFKD", _UNDECOMPOSED.get(letter, letter))
    rest = base[1:]
    lowered = (base[0] if all(map(unicodedata.combining, rest)) else letter).lower()
    return lowered if len(lowered) == 1 and lowered.isprintable() else letter


# ASCII is in the table too: a character that str.translate does not find costs it an exception.
FOLDING = {code: _folded(chr(code)) for block in (*_LATIN, *_CASED) for code in block}
FOLDING |= {ord(mark): mark for mark in "–—‘’“”…•\u2010\u2011\u2212\u200b\ufeff"}


def fold(text: str) -> str:
    """Lower case without dấu, đ as d; the same length as the NFC text given."""
    return text.translate(FOLDING)


_MARKED = re.compile(
    "["
    + "".join(
        letter
        for code in (*_LATIN[0], *_LATIN[1])
        if (letter := chr(code)).lower() in "đ" or set(unicodedata.normalize("NFD", letter)[1:]) & set(_MARKS)
    )
    + "]"
)


def has_marks(text: str) -> bool:
    """Whether any letter carries a Vietnamese mark (đ counts)."""
    return _MARKED.search(text) is not None


_WORD = re.compile(r"([^\W\d_]+)")
_SYLLABLE = re.compile(r"(qu|gi(?=[aeouy])|[^aeiouy]*)([aeiouy]+)(ch|ng|nh|[cmnpt]|)")
_Y_OPEN = frozenset(("h", "k", "l", "m", "s", "t", "qu"))  # kĩ/kỹ, lí/lý, quí/quý: one word, two spellings


def canonical(text: str) -> str:
    """One spelling for those that differ only in tone placement or y/i, for comparing.

    hoà and hòa, uỷ and ủy, qúy and quý, kĩ and kỹ become equal; case and length are kept.
    """
    return " ".join(map(_canonical_stretch, text.split(" ")))


@lru_cache(maxsize=1 << 15)  # nearly all of a text has been written before, with the comma behind it
def _canonical_stretch(text: str) -> str:
    return "".join(map(_canonical_word, _WORD.split(text)))


def _canonical_word(word: str) -> str:
    match = _SYLLABLE.fullmatch(fold(word))
    if match is None or not word.isalpha():
        return word
    plain, tone = _without_tone(word)
    if len(plain) != len(word):
        return word
    start, end = match.span(2)
    if match[1] in _Y_OPEN and match[2] == "i" and not match[3]:
        plain = plain[:start] + ("Y" if plain[start].isupper() else "y")
    if not tone:
        return plain
    place = start + _tone_place(plain[start:end].lower(), closed=bool(match[3]))
    return nfc(plain[: place + 1] + tone + plain[place + 1 :])


def _without_tone(word: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(mark for mark in decomposed if mark in TONES)
    if len(tones) > 1:  # not a Vietnamese syllable: leave it
        return "", ""
    return nfc("".join(mark for mark in decomposed if mark not in TONES)), tones


def _tone_place(vowels: str, closed: bool) -> int:
    """Index of the vowel that carries the tone: hòa, toàn, khuỷu, giữa, thuở."""
    modified = [place for place, vowel in enumerate(vowels) if vowel in "âăêôơư"]
    if modified:
        return modified[-1] if vowels.startswith("ươ") else modified[0]
    return 1 if len(vowels) > 1 and (closed or len(vowels) > 2) else 0
