"""Abbreviations that no table knows, read as the initials of words that stand together in the documents.

"CVPM" in a question is "công viên phần mềm" where a passage found for the rest of the question says that, and says
it more than once or between the same words as the question. Knows no index: the passages are handed in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.answering.asking.concepts import Abbreviations
from assistant.vietnamese.abbreviations import CHAT
from assistant.vietnamese.expanding import expand, spelt_out
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import STOPWORDS, syllables

_CAPITAL = "A-ZĐĂÂÊÔƠƯ"
_HURRIED = "[b-df-hj-np-tv-xzđ]{3,7}|[b-df-hj-np-tv-zđ]{4,7}"  # in small letters: "cvpm", "bhyt"
_SHORT = re.compile(rf"(?<![\w&/.-])(?:[{_CAPITAL}]{{2,7}}|{_HURRIED})(?![\w&/-])")
_BREAK = re.compile(r"[^\w\s-]+")
_NUMBER = re.compile(r"\d+")
_JOINING = frozenset(("và", "va"))  # has no initial in an abbreviation: KHCN
_AGREES = 2  # what a neighbour of the question's beside it counts for, in times said
_LEAST = 2  # times that a phrase must have been said, or its worth
_OF_TWO = 2  # letters that are the initials of so much that only a neighbour tells


def unknown_shorts(text: str, known: Abbreviations, is_held: Callable[[str], bool]) -> list[str]:
    """What is written like an abbreviation, stands in no table and, of more than two letters, in no document."""
    explained = [range(found.start, found.end) for found in expand(text, known)]
    shorts = [
        match[0]
        for match in _SHORT.finditer(text)
        if match[0].lower() not in CHAT and not any(match.start() in there for there in explained)
    ]
    if text.isupper():
        shorts = [short for short in shorts if len(short) > _OF_TWO]
    return [one for one in dict.fromkeys(shorts) if len(one) == _OF_TWO or not is_held(fold(one).lower())]


def long_form(short: str, question: str, texts: Iterable[str], titles: Iterable[str] = ()) -> str:
    """The words that the texts hold together with these initials; "" where none is said often or alike enough.

    What a title says counts as said often; of two letters a telling word beside them must agree.
    """
    asked = syllables(spelt_out(_NUMBER.sub(" ", question)))
    place = asked.index(syllables(short)[0])
    before, after = asked[place - 1 : place] if place else [], asked[place + 1 : place + 2]
    if len(short) == _OF_TWO:
        before, after = _telling(before), _telling(after)
    worth: Counter[str] = Counter()
    for text, said in (*((text, 1) for text in texts), *((title, _LEAST) for title in titles)):
        for words, left, right in _runs(short, text):
            agrees = (left == before != []) + (right == after != [])
            worth[" ".join(words)] += (said if agrees or len(short) > _OF_TWO else 0) + _AGREES * agrees
    best = worth.most_common(1)
    return best[0][0] if best and best[0][1] >= _LEAST else ""


def shorts_in(text: str) -> list[str]:
    """What is written like an abbreviation, known or not."""
    return list(dict.fromkeys(match[0] for match in _SHORT.finditer(text) if match[0].lower() not in CHAT))


def spells(short: str, text: str) -> bool:
    """Whether words stand together in a text whose initials are these, a comma between them or none."""
    return any(True for _ in _runs(fold(short).lower(), text.replace(",", "")))


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in STOPWORDS]


def _runs(short: str, text: str) -> Iterator[tuple[Sequence[str], list[str], list[str]]]:
    """Each run of words with these initials and no function word, as written, with the words beside it, folded."""
    wanted = re.compile(f"(?={''.join('[dđ]' if one == 'd' else re.escape(one) for one in map(_initial, short))})")
    for stretch in _BREAK.split(text):
        words = [word for word in re.findall(r"[^\W_]+", stretch) if word.lower() not in _JOINING]
        folded = [fold(word).lower() for word in words]
        letters = "".join(map(_initial, words))
        for match in wanted.finditer(letters):
            start, end = match.start(), match.start() + len(short)
            if STOPWORDS.isdisjoint(folded[start:end]):
                written = [word.lower() for word in words[start:end]]
                yield written, folded[max(0, start - 1) : start], folded[end : end + 1]


def _initial(word: str) -> str:
    """The first letter without its marks; đ is a letter of its own, though it may be typed d."""
    return "đ" if word[0] in "đĐ" else fold(word[0]).lower()
