"""What a heading is about in few words: without those that only stress it, and without what is done to its thing."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.answering.digesting.choosing import shares
from assistant.answering.digesting.joints import is_open, joint_at
from assistant.answering.digesting.phrases import word_count
from assistant.answering.weighing.pieces import at_joint
from assistant.reading.naming import natural_case
from assistant.records import Document
from assistant.vietnamese.names import expand
from assistant.vietnamese.syllables import syllables

_TABLE: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("gists.toml").read_text(encoding="utf-8"))
_RUN_ON = 24  # words of a title from which on it is no title alone
_FEWEST = 3  # words that name a thing
_ANY = 3  # words of what is a task of any act
_SHORT = 4  # words of a title that is short already


def _any(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_LEADS = re.compile(rf"^(?:(?:{_any(_TABLE['leads'])}) )+(?=\S)", re.IGNORECASE)
_EMPHASIS = re.compile(rf"^(?:(?:{_any(_TABLE['emphasis'])})[ ,]+(?:và )?)+(?=\S+ \S)", re.IGNORECASE)
_VERB = rf"(?:{_any(_TABLE['done'])})"
_GOES_ON = re.compile(r"(?:và|hoặc)\b", re.IGNORECASE)  # "Nhiệm vụ và giải pháp" is led to by nothing
_DONE = re.compile(rf"^{_VERB}(?:(?:\s*,\s*|\s+và\s+){_VERB})*\s+", re.IGNORECASE)
_OF_ANY_ACT = re.compile(rf"^(?:{_any(_TABLE['any_act'])})\b", re.IGNORECASE)
_NO_THING = re.compile(rf"^(?:{_any(_TABLE['no_thing'])})\b", re.IGNORECASE)


def cut(texts: Sequence[str], room: int, least: int, rarity: Callable[[str], float]) -> list[str]:
    """The texts in so many words together, each of ``least`` at least; no word of two syllables is parted."""
    lengths = [len(text.split()) for text in texts]
    if sum(lengths) <= room:
        return list(texts)
    told = _all_cut(texts, shares(lengths, room), least, rarity)
    over = sum(map(word_count, told)) - room
    return _all_cut(texts, shares(lengths, room - over), least, rarity) if over > 0 else told


def _all_cut(texts: Sequence[str], most: Sequence[int], least: int, rarity: Callable[[str], float]) -> list[str]:
    return [_cut(text, max(words, least), rarity) for text, words in zip(texts, most, strict=True)]


def _cut(text: str, most: int, rarity: Callable[[str], float]) -> str:
    """The first words of a text: as many as there is room for, one more or less where that parts what stands together
    less often.
    """
    words = text.split()
    if len(words) <= most + 1:
        return text
    places = [place for place in (most + 1, most, most - 1) if place >= _FEWEST] or [most]
    place = max(places, key=lambda place: _looseness(words, place, rarity))
    while place > 1 and is_open(words[place - 1]):
        place -= 1
    return f"{' '.join(words[:place]).rstrip(' ,;:')} …"


def _looseness(words: Sequence[str], place: int, rarity: Callable[[str], float]) -> float:
    """How seldom the two words between which a text would be cut stand together; most where a joint parts them."""
    before, after = words[place - 1], words[place]
    if before[-1] in ",;:" or joint_at(" ".join(words[place:])) is not None:
        return math.inf
    return (
        -math.inf
        if is_open(before) or joint_at(before) is not None
        else rarity("_".join(syllables(f"{before} {after}")))
    )


def gist_of(title: str, document: Document) -> str:
    """A title without the words that only stress it or lead to it; cut where it runs on."""
    title = natural_case(title, [short for short, _ in document.abbreviations])
    words = title.split()
    title = " ".join(words[: at_joint(words, _RUN_ON)]) if len(words) > _RUN_ON else title
    gist = _EMPHASIS.sub("", _LEADS.sub("", title))
    gist = title if _GOES_ON.match(gist) else gist
    return f"{gist[:1].lower()}{gist[1:]}" if gist != title and not gist[:2].isupper() else gist


def thing_of(title: str) -> str:
    """What a title says that something is done to: "Phát triển thị trường" is of the market; all of it where the verb
    is part of the thing's name ("Chuyển đổi số") or nothing but where or how follows. Of what is a task of any act only
    its first words.
    """
    if _OF_ANY_ACT.match(title):
        first = title.partition(",")[0].split()[:_ANY]
        while len(first) > 1 and is_open(first[-1]):
            first.pop()
        return " ".join(first)
    begun = next((found for found in expand(title) if found.start == 0), None)
    thing = title if begun else _DONE.sub("", title)
    is_thing = len(thing.split()) >= _FEWEST and joint_at(thing) is None and not _NO_THING.match(thing)
    return thing if is_thing and len(title.split()) > _SHORT else title
