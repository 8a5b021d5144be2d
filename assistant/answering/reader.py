"""One generation of the index, with what was read of it lately at hand: what its questions mean, what it finds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answering.asking.calling import with_numbers, without_glosses
from assistant.answering.asking.chatter import courtesies
from assistant.answering.asking.conversation import resolve
from assistant.answering.asking.initialisms import long_form, unknown_shorts
from assistant.answering.asking.own_office import with_own_office
from assistant.answering.asking.paraphrases import spoken
from assistant.answering.asking.question import Question
from assistant.answering.asking.small_talk import asked_in
from assistant.answering.asking.sought import unit_place
from assistant.answering.asking.stages import of_stage
from assistant.answering.registered import Registered
from assistant.answering.shelf import Selection, Shelf
from assistant.records import Hit, Message, Scope
from assistant.search.searcher import Query, Searcher
from assistant.vietnamese.names import expand, provinces_in
from assistant.vietnamese.neighbours import Held
from assistant.vietnamese.spelling import Speller
from assistant.vietnamese.syllables import bigrams, syllables

_HITS = 16
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
        """Where names, short forms, courtesies, what people say and the unit that is asked for stand: all are known."""
        shorts = ((one.start, one.end) for one in expand(text, self.shelf.abbreviations))
        places = ((place.start, place.end) for place in provinces_in(text, among=self.shelf.provinces))
        return [*shorts, *places, *courtesies(text), *spoken(text), *filter(None, (unit_place(text),))]

    def understood(self, text: str, history: Sequence[Message] = ()) -> Question:
        """The question with all that the documents define, its typing slips mended.

        Initials that no table knows are read from what is found.
        """
        shelf, text = self.shelf, self.plain(text)
        history = [replace(m, content=self.plain(m.content)) for m in asked_in(history)]
        question = resolve(text, history, shelf.places, shelf.abbreviations)
        longs = self._longs_found(question)
        if not longs:
            return question
        spelt = [replace(message, content=_spelt_out(message.content, longs)) for message in history]
        return resolve(_spelt_out(text, longs), spelt, shelf.places, shelf.abbreviations)

    def _longs_found(self, question: Question) -> dict[str, str]:
        """What the passages found, or titles, write in full of the initials that no table knows."""
        shelf, shorts = self.shelf, self._unknown_shorts(question.text)
        if not shorts:
            return {}
        selection = shelf.select(question, Scope())
        found_in = Selection(()) if selection.spoken else selection  # initials read as a province may be none
        passages = [hit.passage for hit in self.hits(question, found_in)]
        texts = [" / ".join((*passage.headings, passage.lead, passage.text)) for passage in passages]
        few = shelf.metadata.values() if len(shelf.metadata) <= _MOST_TITLES else ()
        titles = [meta.title.replace(meta.issuer, " ") if meta.issuer else meta.title for meta in few]
        return {short: long for short in shorts if (long := long_form(short, question.text, texts, titles))}

    def _unknown_shorts(self, text: str) -> list[str]:
        """Initials that are no known short form, nor those of a place that has documents."""
        shelf = self.shelf
        places = {place.text for place in provinces_in(text, among=shelf.provinces) if place.name in shelf.places}
        shorts = unknown_shorts(text, shelf.abbreviations, lambda term: self.rarity(term) < self.rarity("\0"))
        return [short for short in shorts if short not in places]


def _spelt_out(text: str, longs: Mapping[str, str]) -> str:
    for short, long in longs.items():
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", long, text)
    return text
