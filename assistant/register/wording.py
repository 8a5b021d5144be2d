"""How duties are worded, as patterns: the verbs of each part and the words around them. The words are data
(``duties.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from assistant.records import Part

_DATA = tomllib.loads(Path(__file__).with_name("duties.toml").read_text(encoding="utf-8"))
PARTS: dict[Part, list[str]] = {part: _DATA["parts"][part] for part in get_args(Part)}
WORDS: dict[str, list[str]] = _DATA["words"]
NOUNS: dict[str, list[str]] = _DATA["nouns"]


_LOOKING = re.compile(r"\(\?<?[!=][^)]*\)")


def one_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, longest first, bounded by words."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(_LOOKING.sub("", phrase)), phrase))
    return r"(?<!\w)(?:" + "|".join(ordered) + r")(?!\w)"


VERB = re.compile(one_of(verb for verbs in PARTS.values() for verb in verbs), re.IGNORECASE)
# agencies whose noun holds a verb: "chủ đầu tư", "ban quản lý"
WITH_VERB = re.compile(
    one_of(noun for noun in NOUNS["heads"] if VERB.search(noun) and not VERB.fullmatch(noun)), re.IGNORECASE
)
MODAL = re.compile(rf"(?:{one_of(WORDS['modal'])}\s*,?\s*)+", re.IGNORECASE)
STRONG = re.compile(one_of(WORDS["strong"]), re.IGNORECASE)
PAST = re.compile(rf"\s*{one_of(WORDS['past'])}", re.IGNORECASE)
_PART_OF = {verb: part for part, verbs in PARTS.items() for verb in verbs}
ADVERBS = one_of(word for word in WORDS["light"] if word not in WORDS["nouns"])
ADVERBS_IN_A_ROW = re.compile(rf"(?:{ADVERBS}\s*,?\s*)+", re.IGNORECASE)
_LIGHT = re.compile(rf"(?:{one_of(WORDS['light'])}[\s,]*)+", re.IGNORECASE)


_LED = re.compile(
    r"(?:định kỳ|hằng|hàng|trước|trong|theo|khi|sau|chậm nhất)(?!\w)(?! dõi)[^,;]{0,80},\s+", re.IGNORECASE
)


def part_of(text: str) -> Part:
    """The part that the verb a text begins with says; of a light verb ("lập kế hoạch giám sát") what follows it."""
    led = _LED.match(text)
    if led and VERB.match(text, led.end()):
        text = text[led.end() :]
    light = _LIGHT.match(text)
    for place in (light.end(), 0) if light else (0,):
        match = VERB.match(text, place)
        if match and (found := _PART_OF.get(" ".join(match[0].lower().split()), "implement")) != "implement":
            return found
    return "implement"
