"""The phrases of some clauses that have room in a summary: those worth most for their words, told as they stand.

A phrase is told with those that it cannot be told without, and what is told already is worth nothing more: the
coverage of concepts of Gillick and Favre, "A Scalable Global Model for Summarization" (2009), chosen greedily.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.answering.digesting.joints import is_case
from assistant.answering.digesting.phrases import Phrase, phrases_of
from assistant.answering.digesting.worth import Ground, Weighed, weighed
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.pieces import at_joint

_GAP = 1.0  # words that a phrase costs more where it goes on with none that is told
_FADES = 0.94  # what a phrase is worth for each word that is told of its clause
_EVEN = 1.4  # of its share of the room, that each clause has at most before any has more
_LEAD = 3  # shares that its first words take at most
_MOST_LEADS = 12  # clauses that are all told by their first words
_FEWEST = 8  # words that each then has
_SEVERAL = 3  # clauses from which on their amounts come first
_SHORT = 60  # words of a short clause
_STEP, _OVER = 22, 1.6  # words of such a clause at most; how far the room may be passed for all of them
_STOPS = " ,;:"


def digested(texts: Sequence[str], room: int, ground: Ground) -> list[str]:
    """The texts in so many words together; "" where nothing of one has room. What has room for all is told whole."""
    if sum(len(text.split()) for text in texts) <= room:
        return list(texts)
    clauses = weighed(texts, ground)
    chosen = _Choice(clauses, ground.heading).filled(room)
    told = zip(texts, clauses, chosen, strict=True)
    cut = [_joined(text, [one.phrase for one in clause], places) for text, clause, places in told]
    return [one or _opening(text) for one, text in zip(cut, texts, strict=True)] if len(texts) <= _MOST_LEADS else cut


def _opening(text: str) -> str:
    """The first words of a clause whose first phrase is too long: of what only leads to it none, but of its case."""
    phrases = phrases_of(text)
    is_led = len(phrases) > 1 and phrases[0].tie == "opening" and not is_case(text)
    words = text[phrases[1].start if is_led else 0 :].split()
    told = " ".join(words[: at_joint(words, _FEWEST)]).rstrip(_STOPS)
    told = f"{told[:1].upper()}{told[1:]}"
    return told if len(words) <= _FEWEST else f"{told} …"


class _Choice:
    """What is told of each clause so far."""

    def __init__(self, clauses: Sequence[Sequence[Weighed]], told: frozenset[str]) -> None:
        self._clauses = clauses
        self._told = set(told)
        self._chosen: list[set[int]] = [set() for _ in clauses]
        self._words = [0] * len(clauses)

    def filled(self, room: int) -> list[set[int]]:
        """The places of the phrases told, for each clause: its first words, then up to its share, then what is left."""
        room -= self._tell_amounts(room)
        own = shares([sum(one.phrase.words for one in clause) for clause in self._clauses], room)
        if len(own) <= _MOST_LEADS:
            for at, share in enumerate(own):
                left = room - _FEWEST * (len(own) - at - 1)
                room -= self._tell_lead(at, min(_LEAD * share, left))
            room -= _FEWEST * sum(not places for places in self._chosen)
        for most in ([_EVEN * share for share in own], [math.inf] * len(own)):
            while best := self._best(room, most):
                room -= self._tell(*best)
        return self._chosen

    def _tell_amounts(self, room: int) -> int:
        """Tell each short clause up to its first amount where several state one, which is then what they differ in: an
        amount is never told without its case, rather are some words too many; how many words that took.
        """
        steps = {at: step for at in range(len(self._clauses)) if (step := self._to_amount(at))}
        taken = 0
        for at, places in steps.items() if len(steps) >= _SEVERAL else ():
            if taken + self._size(at, places) <= _OVER * room:
                taken += self._tell(at, places)
        return min(taken, room)

    def _to_amount(self, at: int) -> set[int]:
        """The phrases of a short clause up to its first amount, of many those that it needs; none if these are long."""
        clause = self._clauses[at]
        place = _amount_in(clause)
        if place is None or sum(one.phrase.words for one in clause) > _SHORT:
            return set()
        every = set(range(place + 1))
        places = every if self._size(at, every) <= _STEP else self._needed(at, place)
        return places if self._size(at, places) <= _STEP else set()

    def _tell_lead(self, at: int, most: int) -> int:
        """Tell what a clause begins with up to what is new, where that is not too long; how many words it took."""
        clause = self._clauses[at]
        lead: set[int] = set()
        for place, one in enumerate(clause):
            if one.phrase.tie == "head" or lead:
                lead |= self._needed(at, place)
            if self._new(at, lead) > 0:
                break
        return self._tell(at, lead) if self._size(at, lead) <= most else 0

    def _best(self, room: int, most: Sequence[float]) -> tuple[int, set[int]] | None:
        """The phrases that add most for their words, with their clause."""
        best, highest = None, 0.0
        for at, clause in enumerate(self._clauses):
            left = min(float(room), most[at] - self._words[at])
            for place, one in enumerate(clause):
                if place in self._chosen[at] or one.phrase.words > left:
                    continue
                needed = self._needed(at, place)
                size = self._size(at, needed)
                gain = _FADES ** self._words[at] * self._new(at, needed) / (size + self._gaps(at, needed))
                if size <= left and gain > highest:
                    best, highest = (at, needed), gain
        return best

    def _needed(self, at: int, place: int) -> set[int]:
        """A phrase with those that it cannot be told without and that are not told yet."""
        needed, looked_at = {place}, [place]
        while looked_at:
            missing = set(self._clauses[at][looked_at.pop()].phrase.needs) - needed
            needed |= missing
            looked_at += missing
        return needed - self._chosen[at]

    def _size(self, at: int, places: set[int]) -> int:
        return sum(self._clauses[at][place].phrase.words for place in places)

    def _new(self, at: int, places: set[int]) -> float:
        """What some phrases are worth beside what is told."""
        worth = {name: value for place in places for name, value in self._clauses[at][place].worth.items()}
        return sum(value for name, value in worth.items() if name not in self._told)

    def _gaps(self, at: int, places: set[int]) -> float:
        if not self._chosen[at]:
            return 0.0
        told = self._chosen[at] | places
        return _GAP * sum(place - 1 not in told for place in places if place)

    def _tell(self, at: int, places: set[int]) -> int:
        """Take some phrases of a clause as told; how many words they took."""
        size = self._size(at, places)
        self._chosen[at] |= places
        self._words[at] += size
        self._told.update(name for place in places for name in self._clauses[at][place].worth)
        return size


def _amount_in(clause: Sequence[Weighed]) -> int | None:
    """The place of the first phrase that states an amount."""
    return next((at for at, one in enumerate(clause) if quantities(figures_in(one.phrase.text))), None)


def shares(lengths: Sequence[int], room: int) -> list[int]:
    """How many words each text has when all share the room: what short ones leave goes to the long."""
    left, rest = len(lengths), room
    for length in sorted(lengths):
        if length > rest / left:
            break
        rest, left = rest - length, left - 1
    most = rest // left if left else room
    return [min(length, most) for length in lengths]


def _joined(text: str, phrases: Sequence[Phrase], chosen: set[int]) -> str:
    """The phrases that are told in their order; "…" where something of a point is left out."""
    shown, last = "", -1
    for place in sorted(chosen):
        one = phrases[place]
        if not shown:
            shown = one.text
        elif last == place - 1:
            shown += text[phrases[last].end : one.start] + one.text
        else:
            is_whole = _ends_point(phrases, last)
            shown = f"{_without_stop(shown, is_whole)}{'; ' if is_whole else ' … '}{one.text}"
        last = place
    if shown and last < len(phrases) - 1:
        is_whole = _ends_point(phrases, last)
        shown = f"{_without_stop(shown, is_whole)}{'' if is_whole else ' …'}"
    return f"{shown[:1].upper()}{shown[1:]}"


def _without_stop(text: str, is_whole: bool) -> str:
    return text.rstrip(f"{_STOPS}." if is_whole else _STOPS)


def _ends_point(phrases: Sequence[Phrase], place: int) -> bool:
    return place + 1 == len(phrases) or phrases[place + 1].point != phrases[place].point
