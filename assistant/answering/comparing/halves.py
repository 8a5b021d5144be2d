"""What parting a question needs: its two halves, where a side ends, and the two questions made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.answering.asking.intents import asked_form
from assistant.vietnamese.letters import fold, has_marks

WORDING = tomllib.loads(Path(__file__).with_name("parallels.toml").read_text(encoding="utf-8"))
MARK = "\x01"  # stands where words of difference stood
ENDS = " ?!.,;:-–" + MARK


def any_of(patterns: Iterable[str]) -> str:
    """One pattern that any of some fit."""
    return "(?:" + "|".join(patterns) + ")"


_ASKING = re.compile(rf"\b(?:{WORDING['words']['asking']})\b")
_ASKS_WHICH = re.compile(r"\b(?:nao|bao nhieu)\b")  # what is asked for is no side: "trường nào"
_LEADS = frozenset(WORDING["words"]["before_side"])
LEAD = re.compile(rf"^{any_of([fold(word) for word in WORDING['words']['before_side']])}\s+")
_VERBS = frozenset(WORDING["words"]["verbs"])
_VERB = re.compile(rf"\s+{any_of([fold(word) for word in WORDING['words']['verbs']])}\b")
_DENIED = re.compile(r"\b(?:khong|ko|chua)$")
_WHERE = re.compile(r"\s+(?:o|tai|trong|theo|cua|thuoc|khi|ve)\b")
_WHERES = _LEADS | {"thuộc", "khi"}


@dataclass(frozen=True, slots=True)
class Sides:
    """Two questions made of one. ``are_named``: the sides are documents or bodies, of which one may well be silent."""

    names: tuple[str, str]
    questions: tuple[str, str]
    are_named: bool = False


@dataclass(frozen=True, slots=True)
class Halves:
    """A text on both sides of what parts it, as written and folded, without the words that compare."""

    left: str
    right: str
    is_firm: bool

    @property
    def folded(self) -> tuple[str, str]:
        """Both as asked forms, each as long as it is written."""
        return asked_form(self.left), asked_form(self.right)


def made(half: Halves, start: int, right: str, end: int = 0, is_named: bool = False) -> Iterator[Sides]:
    """The two questions, where the left side begins at ``start``; what follows the right one belongs to both."""
    before, left = half.left[:start], half.left[start:]
    for stop in [end] if end else ends(asked_form(left), right):
        rest = right[stop:]
        names = tuple(bared(side).strip(ENDS) for side in (left, right[:stop]))
        questions = tuple(_clean(f"{before} {side} {rest}") for side in (left, right[:stop]))
        if not any(_ASKS_WHICH.search(asked_form(name)) for name in names):
            yield Sides((names[0], names[1]), (questions[0], questions[1]), is_named)


def ends(left: str, right: str) -> list[int]:
    """Where the right side may end, the likeliest first: before what is asked of both, or where both are."""
    folded = asked_form(right)
    marks = [place for mark in (MARK, ":", ",", "?", " - ") if (place := right.find(mark)) > 0]
    stop = min(marks, default=len(right))
    said = set(left.split())
    verbs = [
        verb.start()
        for verb in _VERB.finditer(folded, 1, stop)
        if _is_written(right[verb.start() : verb.end()].strip(), _VERBS)
        and not _DENIED.search(folded[: verb.start()])  # "người không hưởng lương" is one side
        and set(folded[: verb.start()].split()) - said
    ]
    asked = [place for place in verbs if _ASKING.search(folded, place)]
    where = [
        place.start()
        for place in _WHERE.finditer(folded, 1, stop)
        if place[0].strip() not in left.split()
        and _is_written(right[place.start() : place.end()].strip().lower(), _WHERES)
        and bared(f"{right[: place.start()]} ")
    ]
    if verbs and where and verbs[0] < where[0]:
        where = []
    if verbs and stop < len(right) and right[stop] == MARK:  # what is asked of both stands before "khác nhau"
        asked = verbs
    return list(dict.fromkeys([min([*asked[:1], *where[:1]], default=stop), stop, *verbs[:1]]))


def bared(side: str) -> str:
    """A side without the prepositions before it, as they are written or without dấu."""
    side = side.lstrip(ENDS)
    while (lead := LEAD.match(asked_form(side))) and _is_written(side[: lead.end()].strip().lower(), _LEADS):
        side = side[lead.end() :]
    return side


def _is_written(words: str, among: frozenset[str]) -> bool:
    """Whether words are some of those as they are written, or without dấu."""
    return words in among or (words.islower() and not has_marks(words))


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace(MARK, " ")).strip(" ,;:-–")
