"""How rare in an index the terms of a question are, whichever way they may be written there."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from assistant.answering.asking.question import Question
from assistant.vietnamese.syllables import bigrams, syllables

_NEVER = 99.0
_NOWHERE = "\0"  # a term that no index holds


class Rarity:
    """Of one question and one index; ``idf`` is the index's inverse document frequency of a folded term."""

    def __init__(self, question: Question, idf: Callable[[str], float]) -> None:
        self._longs, self._idf = question.longs, idf
        self.written: Mapping[str, tuple[frozenset[str], ...]] = {
            term: tuple(map(_terms_of, forms)) for term, forms in question.written.items()
        }
        self.rarest = self._root(_NOWHERE)

    def of(self, term: str) -> float:
        """A word that people say is as rare as the rarest of what is written for it."""
        forms = [form for token in term.split("_") for form in self.written.get(token, ())]
        rarest = [max(min(map(self._root, form)) for form in forms)] if forms else []
        return min([self._as_typed(term), *rarest])

    def is_known(self, term: str) -> bool:
        """Whether the index has it; what an abbreviation stands for, as well."""
        forms = (form for form in ([term.lower()], self.long_of(term)) if form)
        return any(all(self._idf(part) < self._idf(_NOWHERE) for part in form) for form in forms)

    def long_of(self, term: str) -> list[str]:
        """The pairs of what an abbreviation stands for; none for other terms."""
        return bigrams(syllables(self._longs.get(term, "")))

    def _as_typed(self, term: str) -> float:
        """A term that stands for an abbreviation is as rare as the commoner of its two forms."""
        own = self._root(term.lower())
        return min(own, max(map(self._root, self.long_of(term)), default=_NEVER)) if term.isupper() else own

    def _root(self, term: str) -> float:
        """The root of the idf, so that one word that no document has does not outweigh all that are there."""
        return math.sqrt(self._idf(term))


def _terms_of(phrase: str) -> frozenset[str]:
    """The terms that a text has which holds the phrase."""
    tokens = syllables(phrase)
    return frozenset(bigrams(tokens) or tokens)
