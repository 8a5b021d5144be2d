"""What is known of the indexed documents before any is searched: which province, kind and number each has.

Decides which documents a question is about. A province of today never stands for one of its former parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest

from assistant.answering.act_numbers import ActNumbers, grouped
from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.places import label_of, place_of, places_of
from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import (
    subject_named,
    without_numbers,
    without_subject,
)
from assistant.records import Document, Metadata, Scope
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import Glossary, canonical_province, former_parts, today_of
from assistant.vietnamese.syllables import syllables

_TELLING = 3  # words from which on a title can be meant
_TITLED = 0.7  # share of them that the title must say
_AHEAD = 0.2  # and by how much more than the next
_MOST_MEANINGS = 3  # a short form that documents use for more ("Hội đồng", "Giấy chứng nhận") stands for none
_MOST_TITLES = 2000  # beyond this, titles are left to the search


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents to search, and what the question names that none of them covers."""

    documents: tuple[str, ...]  # empty means all
    missing: tuple[str, ...] = ()  # provinces named that have no document
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # province named -> those it was merged with
    spoken: tuple[str, ...] = ()  # provinces that have no document but are spoken of in these
    is_covered: bool = True  # False when nothing that is named, or nothing at all, may be searched for an answer


class Shelf:
    """The metadata of every document of one generation."""

    def __init__(
        self, documents: Iterable[Document], speaking_of: Callable[[str], Iterable[str]] = lambda place: ()
    ) -> None:
        """``speaking_of`` gives the documents whose text names a place."""
        self._speaking_of = speaking_of
        self.metadata: dict[str, Metadata] = {}
        defined: list[tuple[str, str]] = []
        for document in documents:
            self.metadata[document.name] = document.metadata
            defined += document.abbreviations
        longs = grouped(defined)
        self.abbreviations = Glossary({one: tuple(long) for one, long in longs.items() if len(long) <= _MOST_MEANINGS})
        self.shorts = frozenset("".join(syllables(short)) for short in longs)  # all that a document defines
        self._names = tuple(self.metadata)
        self._places = {name: place for place, name in enumerate(self._names)}
        listed = self.metadata.items()
        self._of_place = grouped(
            (place, name) for name, meta in listed for place in (meta.province, *places_of(meta)) if place
        )
        self.provinces = tuple(dict.fromkeys(meta.province for meta in self.metadata.values() if meta.province))
        self.places = tuple(dict.fromkeys((*self.provinces, *self._of_place)))
        self._acts = ActNumbers(self.metadata)
        self.numbers = self._acts.whole()

    def within(self, scope: Scope) -> tuple[str, ...]:
        """The documents of a scope; every one when the scope is empty."""
        if scope == Scope():
            return self._names
        return tuple(name for name in self._names if self._allows(scope, name))

    def _allows(self, scope: Scope, name: str) -> bool:
        meta = self.metadata[name]
        return (
            (not scope.documents or name in scope.documents)
            and (not scope.provinces or meta.province in scope.provinces)
            and (not scope.kinds or meta.kind in scope.kinds)
            and (not scope.periods or meta.period in scope.periods)
        )

    def place_of(self, name: str, asked: Iterable[str] = ()) -> str:
        """The place that a document is of, the one asked about first; where it is of none what it is called."""
        meta = self.metadata[name]
        of_it = (place for place in asked if name in self._of_place.get(place, ()))
        return next(of_it, "") or label_of(meta) or name

    def _of(self, places: Iterable[str], scope: Scope) -> list[str]:
        """The documents of some places that the scope allows, in their order."""
        names = {name for place in places for name in self._of_place.get(place, ())}
        return sorted((name for name in names if self._allows(scope, name)), key=self._places.__getitem__)

    def select(self, question: Question, scope: Scope) -> Selection:
        """The documents that the question's own words and the user's scope leave."""
        numbered = self._acts.named(question) or self._acts.cited(question)
        by_number = self._of_places_named(question, [name for name in numbered if self._allows(scope, name)])
        if by_number:
            return Selection(tuple(by_number))
        if named := self._subject_named(question, scope):
            return Selection((named,))
        chosen = self._of(question.provinces, scope)
        covered = {place for name in chosen for place in question.provinces if name in self._of_place.get(place, ())}
        missing = tuple(place for place in question.provinces if place not in covered and canonical_province(place))
        related = {name: parts for name in missing if (parts := self._related(name, scope))}
        if not chosen:
            allowed = self.within(scope)
            narrowed = () if scope == Scope() else allowed
            if missing and (notes := self._notes_on(missing, allowed)):
                return Selection(notes)
            if missing and (above := self._speaking_above(missing, allowed)):
                return Selection(above, missing, related, spoken=missing)
            return Selection(narrowed, missing, related, is_covered=bool(allowed) and not missing)
        return Selection(self._of_kind(question, chosen) or self._speaking(question, chosen, scope), missing, related)

    @cached_property
    def _of_nobody(self) -> frozenset[str]:
        """The documents of no issuer and no place; looked for once, since there may be very many."""
        return frozenset(name for name, meta in self.metadata.items() if not (meta.issuer or place_of(meta)))

    def _notes_on(self, places: Sequence[str], allowed: Sequence[str]) -> tuple[str, ...]:
        """The documents that nobody is known to have issued and that name all of the places: notes, lists, minutes."""
        may = self._of_nobody.intersection(allowed)
        named = [set(self._speaking_of(place)) for place in places] if may else [may]
        return tuple(sorted(may.intersection(*named), key=self._places.__getitem__))

    def _speaking_above(self, places: Sequence[str], allowed: Sequence[str]) -> tuple[str, ...]:
        """The documents of no place, such as the Government's, that speak of all of the places."""
        may = {name for name in allowed if not place_of(self.metadata[name])} if len(allowed) <= _MOST_TITLES else set()
        named = [set(self._speaking_of(place)) for place in places] if may else [may]
        return tuple(sorted(may.intersection(*named), key=self._places.__getitem__))

    def _of_places_named(self, question: Question, names: Sequence[str]) -> list[str]:
        """Of documents of one number those of the places named; where these have others, none of another place that
        is not named in full: theirs may not say its number. Initials may be no place: "thị trường LĐ".
        """
        own = [name for name in names if any(name in self._of_place.get(place, ()) for place in question.provinces)]
        spelt = [place for place in question.provinces if fold(place).lower() in question.asked]
        is_theirs = any(self._of_place.get(place) for place in spelt)
        if own or not is_theirs or self._acts.are_of_any(question.numbers):
            return own or list(names)
        return [name for name in names if not place_of(self.metadata[name])]

    def _subject_named(self, question: Question, scope: Scope) -> str:
        """The one document that the question names by its kind and subject, if the scope allows it."""
        may = not any(map(canonical_province, question.provinces)) and not question.numbers
        may = may and len(self._names) <= _MOST_TITLES
        name = subject_named(question, self.metadata) if may else ""
        places = question.provinces
        is_there = not places or any(name in self._of_place.get(place, ()) for place in places)
        return name if name and is_there and self._allows(scope, name) else ""

    def _speaking(self, question: Question, own: Sequence[str], scope: Scope) -> tuple[str, ...]:
        """Some documents, with those that say something of the only place named, if no list of provinces has it."""
        (place, *others) = question.provinces
        if others or canonical_province(place):
            return tuple(own)
        speaking = {name for name in self._speaking_of(place) if self._allows(scope, name)}
        return tuple(sorted({*own, *speaking}, key=self._places.__getitem__))

    def without_name(self, question: Question) -> Question:
        """The question without the words that only say which document is meant."""
        if self._acts.named(question):
            question = without_numbers(question)
        subject = "" if question.intent == "definition" else self._subject_named(question, Scope())
        return without_subject(question, self.metadata[subject]) if subject else question

    def titled(self, question: Question, allowed: Sequence[str]) -> str:
        """The only document allowed, or the one whose title says most of what is asked about; "" when none does."""
        if len(allowed) == 1:
            return allowed[0]
        telling = set(question.telling)
        if len(telling) < _TELLING or not 0 < len(allowed) <= _MOST_TITLES:
            return ""
        named = {name: f"{self.metadata[name].title} / {self.metadata[name].issuer}" for name in allowed}
        titles = {name: passage_terms(text) for name, text in named.items()}
        shares = ((len(telling & words) / len(telling), name) for name, words in titles.items())
        (best, name), (second, _) = nlargest(2, shares)
        return name if best >= _TITLED and best - second >= _AHEAD else ""

    def _of_kind(self, question: Question, names: Sequence[str]) -> tuple[str, ...]:
        """Those of the kind that the question names, where each place that is named has one."""
        same = [name for name in names if self.metadata[name].kind in question.kinds]
        places = {self.place_of(name, question.provinces) for name in names}
        return tuple(same) if {self.place_of(name, question.provinces) for name in same} == places else ()

    def _related(self, province: str, scope: Scope) -> tuple[str, ...]:
        """Provinces with documents that became part of ``province``, or that it became part of."""
        kin = {*former_parts(province), today_of(province), *former_parts(today_of(province))}
        return tuple(name for name in self.provinces if name in kin and self._of([name], scope))
