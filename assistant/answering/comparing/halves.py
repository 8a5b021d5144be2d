"""What parting a question needs: its two halves, where a side ends, and the two questions made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.places import PlaceMention, places_named
from assistant.vietnamese.letters import fold, has_marks
from assistant.vietnamese.names import ProvinceMention, agencies_in, expand, provinces_in

WORDING = tomllib.loads(Path(__file__).with_name("parallels.toml").read_text(encoding="utf-8"))
MARK = "\x01"  # stands where words of difference stood
ENDS = " ?!.,;:-–" + MARK


def places_in(text: str, among: Collection[str]) -> list[ProvinceMention | PlaceMention]:
    """The places that a text names, in order."""
    known = provinces_in(text, among=among)
    return sorted([*known, *places_named(text, among, known)], key=lambda place: place.start)


def any_of(patterns: Iterable[str]) -> str:
    """One pattern that any of some fit."""
    return "(?:" + "|".join(patterns) + ")"


_ASKING = re.compile(rf"\b(?:{WORDING['words']['asking']})\b")
_ASKS_WHICH = re.compile(r"\b(?:nao|bao nhieu)\b")  # what is asked for is no side: "trường nào"
_LEADS = frozenset(WORDING["words"]["before_side"])
LEAD = re.compile(rf"^{any_of([fold(word) for word in WORDING['words']['before_side']])}\s+")
_VERBS = frozenset(WORDING["words"]["verbs"])
_VERB = re.compile(rf"\s+{any_of([fold(word) for word in WORDING['words']['verbs']])}\b")
_ASKS_ALL = re.compile(rf"\s+{any_of(WORDING['words']['asks_all'])}\b")
_YEAR = re.compile(r"\s+(?:(?:den|vao|trong|tu) )?(?:nam )?(?:19|20)\d\d\b")
_DENIED = re.compile(r"\b(?:khong|ko|chua)$")
_WHERE = re.compile(r"\s+(?:o|tai|trong|theo|cua|thuoc|khi|ve)\b")
_WORD = re.compile(r"\S+")
_LEAD_TO_PLACE = re.compile(r"(?:\s+(?:cua|o|tai|trong|(?<!cap )(?<!ngan sach )tinh))*\s*$")
_LONGEST_OF_ROW = 4  # words of each side of a row
_MOST_EARLIER = 4  # sides of a row before the last two
_WHERES = _LEADS | {"thuộc", "khi"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The questions made of one, mostly two. ``are_named``: the sides are documents, bodies or of places, of which one
    may well be silent; ``are_alike``: they are worded alike or are bodies, so that no word need say that they are two.
    """

    names: tuple[str, ...]
    questions: tuple[str, ...]
    are_named: bool = False
    are_alike: bool = False


@dataclass(frozen=True, slots=True)
class Halves:
    """A text on both sides of what parts it, as written and folded, without the words that compare."""

    left: str
    right: str
    is_firm: bool
    among: Collection[str] = ()  # the places that have documents

    @property
    def folded(self) -> tuple[str, str]:
        """Both as asked forms, each as long as it is written."""
        return asked_form(self.left), asked_form(self.right)


def made(
    half: Halves, start: int, right: str, end: int = 0, is_named: bool = False, is_alike: bool = False
) -> Iterator[Sides]:
    """The questions, where the left side begins at ``start``; what follows the right one belongs to all, and sides that
    stand before the left one in a row are sides too.
    """
    if any(one.start < start < one.end for one in expand(half.left)):  # within "chuyển đổi số"
        return
    left = half.left[start:]
    before, earlier = _in_row(half.left[:start], left)
    for stop in [end] if end else ends(asked_form(left), right):
        sides = (*earlier, *_row_of(left), right[:stop])
        names = tuple(bared(side).strip(ENDS) for side in sides)
        questions = tuple(_clean(f"{before} {side} {right[stop:]}") for side in sides)
        if not any(_ASKS_WHICH.search(asked_form(name)) for name in names):
            yield Sides(names, questions, is_named, is_alike)


def segment(left: str) -> int:
    """Where the last part of the left half begins: after a colon, a comma or a dash."""
    return max(left.rfind(mark) for mark in (":", ",", " - ")) + 1


def _in_row(before: str, left: str) -> tuple[str, list[str]]:
    """What stands before a row of sides, and those of them that come before the last two: "bậc 1, bậc 2 và bậc 3"."""
    found: list[str] = []
    while before.rstrip().endswith(",") and len(found) < _MOST_EARLIER:
        said = before.rstrip(" ,")
        start = _begins_alike(said, left)
        if start < 0:
            break
        found.insert(0, said[start:])
        before = said[:start]
    return before, found


def _row_of(left: str) -> list[str]:
    """The short sides of a row that the left one is: "phường, xã" beside "và xã khó khăn"."""
    parts = left.split(",")
    # "khoa học, công nghệ", "Sở Văn hóa, Thể thao và Du lịch"
    whole = any("," in left[one.start : one.end] for one in expand(left)) or bool(agencies_in(left))
    return [left] if whole or any(not 0 < len(part.split()) <= _LONGEST_OF_ROW for part in parts) else parts


def _begins_alike(said: str, left: str) -> int:
    """Where the last side of a row begins that is of the same kind as ``left``; -1 where none does."""
    if agencies_in(left)[:1] and (bodies := agencies_in(said)) and bodies[-1].end == len(said):
        return bodies[-1].start
    first = asked_form(left).split()[:1]
    return max((word.start() for word in _WORD.finditer(asked_form(said)) if [word[0]] == first), default=-1)


def ends(left: str, right: str) -> list[int]:
    """Where the right side may end, the likeliest first: before what is asked of all, or where and when all are."""
    folded = asked_form(right)
    marks = [place for mark in (MARK, ":", ",", "?", " - ") if (place := right.find(mark)) > 0]
    stop = min(marks, default=len(right))
    verbs = _verbs(right, folded[:stop], set(left.split()))
    asked = [place for place in verbs if _ASKING.search(folded, place)]
    where = _wheres(right, folded[:stop], left)
    if verbs and where and verbs[0] < where[0]:
        where = []
    if verbs and stop < len(right) and right[stop] == MARK:  # what is asked of all stands before "khác nhau"
        asked = verbs
    asked += [match.start() for match in _ASKS_ALL.finditer(folded, 1, stop)]
    places = _ends_of_place(left, right, stop)
    firsts = [min(found) for found in (asked, where, places) if found]
    return list(dict.fromkeys([min(firsts, default=stop), stop, *verbs[:1]]))


def _ends_of_place(left: str, right: str, stop: int) -> list[int]:
    """Where the right side may end by a place: before one that is said of both, "cấp xã và cấp huyện Hà Nam", else
    after it.
    """
    shared = not provinces_in(left)
    found = []
    for place in provinces_in(right):
        lead = _LEAD_TO_PLACE.search(asked_form(right[: place.start]))
        start = lead.start() if lead else place.start
        if shared and bared(right[:start]).strip(ENDS):
            found.append(start)
        elif right[place.end : stop].strip(ENDS):
            found.append(place.end)
    return found


def _verbs(right: str, folded: str, said: Set[str]) -> list[int]:
    """Where verbs begin that are said of all sides, after a word of the right one's own."""
    return [
        verb.start()
        for verb in _VERB.finditer(folded, 1)
        if _is_written(right[verb.start() : verb.end()].strip(), _VERBS)
        and not _DENIED.search(folded[: verb.start()])  # "người không hưởng lương" is one side
        and set(folded[: verb.start()].split()) - said
    ]


def _wheres(right: str, folded: str, left: str) -> list[int]:
    """Where it begins to be said where, or in which years, all sides are."""
    years = _YEAR.finditer(folded, 1) if not _YEAR.search(f" {left}") else ()
    return sorted(
        [
            *(match.start() for match in years),
            *(
                place.start()
                for place in _WHERE.finditer(folded, 1)
                if place[0].strip() not in left.split()
                and _is_written(right[place.start() : place.end()].strip().lower(), _WHERES)
                and bared(f"{right[: place.start()]} ")
            ),
        ]
    )


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
