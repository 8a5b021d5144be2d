"""What is known of the indexed documents before any is searched: which province, kind and number each has.

Decides which documents a question is about. A province of today never stands for one of its former parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.answering.concepts import passage_terms
from assistant.answering.question import Question
from assistant.answering.titles import (
    key_of,
    places_named,
    places_of,
    subject_named,
    without_numbers,
    without_places,
    without_subject,
)
from assistant.records import Document, Metadata, Scope
from assistant.vietnamese.documents import KINDS, document_numbers
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import Glossary, former_parts, today_of

_PROGRAMMES = frozenset(("Chương trình", "Chương trình hành động"))  # what "ct" may stand for besides "Chỉ thị"
_SYMBOL = re.compile(r"\b([a-z]{2,5}) (?:so )?\d")
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
    is_covered: bool = True  # False when nothing that is named, or nothing at all, may be searched for an answer


class Shelf:
    """The metadata of every document of one generation."""

    def __init__(
        self, documents: Iterable[Document], speaking_of: Callable[[str], Iterable[str]] = lambda place: ()
    ) -> None:
        """``speaking_of`` gives the documents whose text names a place."""
        self._speaking_of = speaking_of
        self.metadata: dict[str, Metadata] = {}
        long_forms: dict[str, dict[str, None]] = {}
        for document in documents:
            self.metadata[document.name] = document.metadata
            for short, long in document.abbreviations:
                long_forms.setdefault(short, {})[long] = None
        self.abbreviations = Glossary(
            {short: tuple(longs) for short, longs in long_forms.items() if len(longs) <= _MOST_MEANINGS}
        )
        self._names = tuple(self.metadata)
        self._places = {name: place for place, name in enumerate(self._names)}
        self._of_province: dict[str, list[str]] = {}
        for name, meta in self.metadata.items():
            self._of_province.setdefault(meta.province, []).append(name)
        self._issuing: dict[str, list[str]] = {}  # places that are no known provinces -> their documents
        for name, meta in self.metadata.items():
            for place in places_of(meta):
                self._issuing.setdefault(place, []).append(name)
        self._issuing_places = {key_of(place): place for place in self._issuing}
        self.provinces = tuple(province for province in self._of_province if province)
        self._numbers = {
            number.key: name for name, meta in self.metadata.items() for number in document_numbers(meta.number)
        }
        self._keys: dict[str, list[str]] = {}  # of numbers, by what they begin with
        for key in self._numbers:
            self._keys.setdefault(key.partition("-")[0], []).append(key)

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

    def _of(self, provinces: Iterable[str], scope: Scope) -> list[str]:
        """The documents of some provinces that the scope allows, in their order."""
        names = {name for province in provinces for name in self._of_province.get(province, ())}
        return sorted((name for name in names if self._allows(scope, name)), key=self._places.__getitem__)

    def select(self, question: Question, scope: Scope) -> Selection:
        """The documents that the question's own words and the user's scope leave."""
        by_number = [name for name in self._numbered(question) if self._allows(scope, name)]
        if by_number:
            return Selection(tuple(by_number))
        if named := self._subject_named(question, scope):
            return Selection((named,))
        if not question.provinces and (of_place := self._of_place(question, scope)):
            return Selection(tuple(of_place))
        chosen = self._of(question.provinces, scope)
        covered = {self.metadata[name].province for name in chosen}
        missing = tuple(name for name in question.provinces if name not in covered)
        related = {name: parts for name in missing if (parts := self._related(name, scope))}
        if not chosen:
            allowed = self.within(scope)
            narrowed = () if scope == Scope() else allowed
            return Selection(narrowed, missing, related, is_covered=bool(allowed) and not missing)
        return Selection(self._of_kind(question, chosen), missing, related)

    def _numbered(self, question: Question) -> list[str]:
        """Documents named by number, in full ("25/2026/TT-BKHCN") or in part ("thông tư 25/2026", "54-CTr")."""
        exact = [self._numbers[key] for key in question.numbers if key in self._numbers]
        if exact:
            return exact
        parts = re.findall(r"\b0*(\d+)\s?[/-]\s?((?:19|20)\d\d|[a-z]{2,4})\b", question.asked)
        starts = tuple(f"{number}-{rest}-" for number, rest in parts)
        alone = set(question.acts)
        kinds = {*question.kinds, *_kinds_by_symbol(question.asked)}
        begun = dict.fromkeys((*(number for number, _ in parts), *sorted(alone)))
        return [
            name
            for number in begun
            for key in self._keys.get(number, ())
            for name in [self._numbers[key]]
            if (starts and key.startswith(starts)) or (number in alone and self.metadata[name].kind in kinds)
        ]

    def _subject_named(self, question: Question, scope: Scope) -> str:
        """The one document that the question names by its kind and subject, if the scope allows it."""
        may = not question.provinces and not question.numbers and len(self._names) <= _MOST_TITLES
        name = subject_named(question, self.metadata) if may else ""
        return name if name and self._allows(scope, name) else ""

    def _of_place(self, question: Question, scope: Scope) -> list[str]:
        """The documents of a place that no list of provinces has, and those that say something of it."""
        named = places_named(question, self._issuing_places)
        own = {name for place in named for name in self._issuing[place] if self._allows(scope, name)}
        if not own:
            return []
        of_kind = {name for name in own if self.metadata[name].kind in question.kinds}
        speaking = {name for place in named for name in self._speaking_of(place) if self._allows(scope, name)}
        return sorted(of_kind or own | speaking, key=self._places.__getitem__)

    def without_name(self, question: Question) -> Question:
        """The question without the words that only say which document is meant."""
        if self._numbered(question):
            question = without_numbers(question)
        if subject := self._subject_named(question, Scope()):
            question = without_subject(question, self.metadata[subject])
        return without_places(question, places_named(question, self._issuing_places))

    def titled(self, question: Question, allowed: Sequence[str]) -> str:
        """The only document allowed, or the one whose title says most of what is asked about; "" when none does."""
        if len(allowed) == 1:
            return allowed[0]
        telling = set(question.telling)
        if len(telling) < _TELLING or not 0 < len(allowed) <= _MOST_TITLES:
            return ""
        named = {name: f"{self.metadata[name].title} / {self.metadata[name].issuer}" for name in allowed}
        titles = {name: passage_terms(text) for name, text in named.items()}
        (best, name), (second, _) = sorted(((len(telling & words) / len(telling), n) for n, words in titles.items()))[
            :-3:-1
        ]
        return name if best >= _TITLED and best - second >= _AHEAD else ""

    def _of_kind(self, question: Question, names: Sequence[str]) -> tuple[str, ...]:
        """Of several documents of one province, those of the kind that the question names, if there are any."""
        same = [name for name in names if self.metadata[name].kind in question.kinds]
        provinces = {self.metadata[name].province for name in names}
        return tuple(same) if same and {self.metadata[name].province for name in same} == provinces else tuple(names)

    def _related(self, province: str, scope: Scope) -> tuple[str, ...]:
        """Provinces with documents that became part of ``province``, or that it became part of."""
        kin = {*former_parts(province), today_of(province), *former_parts(today_of(province))}
        return tuple(name for name in self.provinces if name in kin and self._of([name], scope))


def _kinds_by_symbol(asked: str) -> set[str]:
    """The kinds that the symbols before numbers may stand for: "nq 175", "kh so 58"."""
    symbols = set(_SYMBOL.findall(asked))
    kinds = {kind for kind, written in KINDS.items() if symbols & {fold(symbol) for symbol in written}}
    return kinds | (_PROGRAMMES if "ct" in symbols else frozenset())
