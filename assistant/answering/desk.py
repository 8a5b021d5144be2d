"""What a question is answered with: an index with what was read of it lately at hand, and the part it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.answering.asking.calling import with_numbers, without_glosses
from assistant.answering.asking.chatter import courtesies
from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.initialisms import long_form, unknown_shorts
from assistant.answering.asking.own_office import with_own_office
from assistant.answering.asking.question import Question
from assistant.answering.asking.small_talk import asked_in
from assistant.answering.asking.sought import unit_place
from assistant.answering.asking.stages import of_stage
from assistant.answering.asking.titles import without_lead_in
from assistant.answering.drafting import Statement
from assistant.answering.registered import Registered
from assistant.answering.shelf import Selection, Shelf
from assistant.answering.weighing.bounds import cases_in, is_held, sets_bracket
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.support import supports
from assistant.answering.weighing.weighing import weigh
from assistant.reading.tree import END_MATTER
from assistant.records import Hit, Message, Passage, Scope
from assistant.search.searcher import Query, Searcher
from assistant.vietnamese.names import expand, provinces_in
from assistant.vietnamese.neighbours import Held
from assistant.vietnamese.spelling import Speller
from assistant.vietnamese.syllables import bigrams, syllables

_HITS = 16
_MOST_BOOKS = 20  # documents whose register is looked through for one answer
_SPEAKING = 64  # passages looked at for the documents that name a place
_MOST_TITLES = 500  # beyond this, initials are not looked for in titles
_KEPT = 32  # documents, and searches, that are kept at hand


class Reader:
    """One generation of the index."""

    def __init__(self, searcher: Searcher) -> None:
        store = searcher.library.store
        self.searcher = searcher
        self.shelf = Shelf(store.catalogue(), lru_cache(maxsize=_KEPT)(self._speaking_of))
        self.document = lru_cache(maxsize=_KEPT)(store.document)
        self.passages = lru_cache(maxsize=_KEPT)(store.passages_of)
        self.registered = lru_cache(maxsize=_KEPT)(self._registered)
        self._found = lru_cache(maxsize=_KEPT)(searcher.search)
        lexical = searcher.library.lexical
        self._speller = Speller(Held(len(lexical), lexical.count))
        self.mended = lru_cache(maxsize=_KEPT)(self._mended)

    def _registered(self, name: str) -> Registered:
        passages = {passage.id: passage for passage in self.passages(name)}
        return Registered(self.document(name), passages, self.searcher.library.store.register_of(name))

    def _speaking_of(self, place: str) -> frozenset[str]:
        """The documents that a place is named in, as far as the best passages tell."""
        library = self.searcher.library
        weights = dict.fromkeys(bigrams(syllables(place)), 1.0)
        rows = [row for row, _ in library.lexical.best(weights, _SPEAKING)]
        return frozenset(passage.document for passage in library.store.passages(rows))

    def rarity(self, term: str) -> float:
        """The index's inverse document frequency of a folded term."""
        return self.searcher.library.lexical.rarity(term)

    def hits(self, question: Question, selection: Selection, k: int = _HITS) -> Sequence[Hit]:
        """The passages of the selection that fit the question best."""
        return self._found(Query(question.text, question.added, selection.documents), k)

    def of_stage(self, question: Question, selection: Selection) -> Question:
        """The question of the years of the stage that it names, in the document that it is about."""
        names = selection.documents or tuple(hit.passage.document for hit in self.hits(question, selection, 1))
        return of_stage(question, self.passages(names[0])) if names else question

    def _mended(self, text: str) -> str:
        """A question as it was meant: without the slips of its typing."""
        return self._speller.mended(text, self._names_in)

    def plain(self, text: str) -> str:
        """A question as it was meant, each act that is at hand called by its number alone."""
        return with_numbers(without_glosses(with_own_office(self.mended(text))), self.shelf.numbers)

    def _names_in(self, text: str) -> list[tuple[int, int]]:
        """Where names, short forms, courtesies and the unit that is asked for stand, which are known."""
        shorts = ((one.start, one.end) for one in expand(text, self.shelf.abbreviations))
        places = ((place.start, place.end) for place in provinces_in(text, among=self.shelf.provinces))
        return [*shorts, *places, *courtesies(text), *filter(None, (unit_place(text),))]

    def understood(self, text: str, history: Sequence[Message] = ()) -> Question:
        """The question with all that the documents define, its typing slips mended.

        Initials that no table knows are read from what is found.
        """
        shelf, text = self.shelf, self.plain(text)
        history = [replace(m, content=self.plain(m.content)) for m in asked_in(history)]
        question = resolve(text, history, shelf.places, shelf.abbreviations)
        shorts = self._unknown_shorts(question.text)
        if not shorts:
            return question
        selection = shelf.select(question, Scope())
        found_in = Selection(()) if selection.spoken else selection  # initials read as a province may be none
        passages = [hit.passage for hit in self.hits(question, found_in)]
        texts = [" / ".join((*passage.headings, passage.lead, passage.text)) for passage in passages]
        few = shelf.metadata.values() if len(shelf.metadata) <= _MOST_TITLES else ()
        titles = [meta.title.replace(meta.issuer, " ") if meta.issuer else meta.title for meta in few]
        found = {short: long for short in shorts if (long := long_form(short, question.text, texts, titles))}
        if not found:
            return question
        spelt = [replace(message, content=_spelt_out(message.content, found)) for message in history]
        return resolve(_spelt_out(text, found), spelt, shelf.places, shelf.abbreviations)

    def _unknown_shorts(self, text: str) -> list[str]:
        """Initials that are no known short form, nor those of a place that has documents."""
        shelf = self.shelf
        places = {place.text for place in provinces_in(text, among=shelf.provinces) if place.name in shelf.places}
        shorts = unknown_shorts(text, shelf.abbreviations, lambda term: self.rarity(term) < self.rarity("\0"))
        return [short for short in shorts if short not in places]


def _names_all(passage: Passage, text: str, provinces: Sequence[str]) -> bool:
    """Whether a sentence of a clause, or what stands above it, names all of some provinces."""
    is_clause = passage.section not in ("", END_MATTER)  # and no line of where and when it was signed
    said = " / ".join((*passage.headings, passage.lead, text))
    return is_clause and {place.name for place in provinces_in(said)}.issuperset(provinces)


def _spelt_out(text: str, longs: Mapping[str, str]) -> str:
    for short, long in longs.items():
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", long, text)
    return text


@dataclass(frozen=True)
class Desk:
    """A question with the documents it is about; ``focus`` stays that of the question as it was asked."""

    reader: Reader
    question: Question
    selection: Selection
    focus: Focus

    @classmethod
    def of(cls, reader: Reader, question: Question, selection: Selection) -> Desk:
        """The question as it was asked."""
        question = reader.shelf.without_name(question) if selection.documents else question
        if len(selection.documents) == 1:
            question = without_lead_in(question, reader.shelf.metadata[selection.documents[0]])
        question = reader.of_stage(question, selection) if question.stage else question
        return cls(reader, question, selection, Focus.of(question, reader.rarity))

    def asking(self, question: Question) -> Desk:
        """The same documents asked in another form."""
        return replace(self, question=question)

    def reasked(self, question: Question) -> Desk:
        """The same documents asked something else, with words of its own to look for."""
        return replace(self, question=question, focus=Focus.of(question, self.reader.rarity))

    def within(self, documents: tuple[str, ...]) -> Desk:
        """The same question asked of some documents."""
        return replace(self, selection=Selection(documents))

    @property
    def names(self) -> tuple[str, ...]:
        """The documents that may answer."""
        return self.selection.documents or self.reader.shelf.within(Scope())

    def evidence(self) -> list[Evidence]:
        """Every sentence that was found, weighed, best first; only those that name a place that the documents are not
        of but speak of.
        """
        return list(self._weighed)

    @cached_property
    def _weighed(self) -> tuple[Evidence, ...]:
        hits, spoken = self.reader.hits(self.question, self.selection), self.selection.spoken
        hits = [*hits, *self._recipients(hits)] if self.question.asks_recipients else hits
        hits = [*hits, *self._steps(hits)] if self.question.wants == "figure" and self.question.figures else hits
        weighed = weigh(self.question, hits, self.focus, self.reader.shelf.metadata)
        return tuple(one for one in weighed if not spoken or _names_all(one.passage, one.sentence.text, spoken))

    def _steps(self, hits: Sequence[Hit]) -> list[Hit]:
        """The clauses beside those found whose bracket holds the case that is put: the other steps of their scale."""
        cases, found = cases_in(self.question.figures), {hit.passage.id for hit in hits}
        steps = (hit for hit in hits if sets_bracket(hit.passage.text))
        scales = {(hit.passage.document, hit.passage.section.rpartition(".")[0]): hit for hit in reversed([*steps])}
        return [
            replace(hit, passage=one)
            for (name, above), hit in scales.items()
            for one in self.reader.passages(name)
            if above and one.section.rpartition(".")[0] == above and one.id not in found
            if any(is_held(one.text, case) for case in cases)
        ]

    def _recipients(self, hits: Sequence[Hit]) -> list[Hit]:
        """The recipients of the one document that is meant, which no word of the question may be in."""
        if len(self.names) != 1:
            return []
        found = {hit.passage.id for hit in hits}
        ends = [one for one in self.reader.passages(self.names[0]) if one.section == END_MATTER and one.id not in found]
        return [Hit(one, 0.0) for one in ends]

    def supported(self) -> list[Evidence]:
        """The evidence that supports an answer."""
        return [item for item in self.evidence() if supports(self.question, item)]

    def nearest(self) -> tuple[str, ...]:
        """The documents that may answer; of many, those that the search finds."""
        if len(self.names) <= _MOST_BOOKS:
            return self.names
        hits = self.reader.hits(self.question, self.selection)
        return tuple(dict.fromkeys(hit.passage.document for hit in hits))[:_MOST_BOOKS]

    def registered(self) -> list[Registered]:
        """The nearest documents with their register."""
        return [self.reader.registered(name) for name in self.nearest()]


Tell = Callable[[Desk], list[Statement]]  # how a question that was made of another is answered
