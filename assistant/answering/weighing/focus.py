"""The terms that a question is about, and how much of them a text says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answering.asking.concepts import Spellings, clause_spellings, passage_terms, spellings
from assistant.answering.asking.question import Question
from assistant.answering.weighing.pieces import pieces_of
from assistant.answering.weighing.rarity import Rarity
from assistant.records import Hit

_MISTYPED = 0.8  # credit of a word with other dấu when its neighbour stands beside it: a slip of the hand
_SAID = 0.8  # credit of a word for which another is written there
_MISSPELT = 0.6  # how rare a word with other dấu is held to be, of the rarest
_LONE = 0.3  # what a needed word counts that is missing by itself, and in no pair of words
Place = tuple[frozenset[str], Spellings, float]  # folded terms, spellings, credit
Places = Sequence[Place]


@dataclass(frozen=True, slots=True)
class Focus:
    """The terms a question is about with their weights times rarity, single and in pairs."""

    singles: Mapping[str, float]
    pairs: Mapping[str, float]
    marked: Mapping[str, str]  # folded term -> as typed, where typed with dấu
    rarest: float  # the rarity of a term that the index does not hold
    head: Mapping[str, float]  # the single terms of the head
    beside: Mapping[str, float]  # those next to the question word
    near: Mapping[str, float]  # the pairs of both
    neighbours: Mapping[str, frozenset[str]]  # term -> the pairs in which the question has it
    longs: Mapping[str, frozenset[str]]  # term of an abbreviation -> the pairs of its long form
    written: Mapping[str, tuple[frozenset[str], ...]]  # term -> the terms of each phrase that may be written for it
    misspelt: Mapping[str, float]  # what a term is worth at least where it is there only with other dấu
    needed: frozenset[str]  # the terms without which a clause is of something else: essential, and the index has them
    joined: Mapping[str, float]  # the pairs that stand side by side somewhere in the index, each its share of all pairs

    @classmethod
    def of(cls, question: Question, idf: Callable[[str], float]) -> Focus:
        """``idf`` is the index's inverse document frequency of a folded term."""
        rarity = Rarity(question, idf)
        weights = question.terms()
        values = {term: weight * rarity.of(term) for term, weight in weights.items()}
        pairs = {term: value for term, value in values.items() if "_" in term}
        total = sum(pairs.values())
        standing = (pair for pair in pairs if rarity.is_known(pair))
        return cls(
            singles={term: value for term, value in values.items() if "_" not in term},
            pairs=pairs,
            marked=question.marked,
            rarest=rarity.rarest,
            head={term: values[term] for term in question.head if term in values},
            beside={term: values[term] for term in question.beside if term in values},
            near={pair: value for pair, value in values.items() if _is_of(pair, {*question.head, *question.beside})},
            neighbours=question.neighbours(),
            longs={term: frozenset(rarity.long_of(term)) for term in question.longs},
            written=rarity.written,
            misspelt={term: _MISSPELT * rarity.rarest * weight for term, weight in weights.items()},
            needed=frozenset(term for term in question.essential if term in values and rarity.is_known(term)),
            joined={p: pairs[p] / total for p in standing if not question.helped.issuperset(p.split("_"))},
        )

    def among(self, hits: Iterable[Hit]) -> Focus:
        """The same focus, a word that no hit spells as it was typed worth as much as a rare one."""
        spelt: set[str] = set()
        for hit in hits:
            passage = hit.passage
            for texts in (tuple(one.text for one in passage.sentences), (passage.lead,), passage.headings):
                spelt |= clause_spellings(texts).written
        unseen = {t for t in self.singles if t in self.marked and self.marked[t] not in spelt}

        def raised(values: Mapping[str, float]) -> Mapping[str, float]:
            return {t: max(value, self.misspelt[t]) if t in unseen else value for t, value in values.items()}

        parts = (raised(self.singles), raised(self.head), raised(self.beside))
        return replace(self, singles=parts[0], head=parts[1], beside=parts[2]) if unseen else self

    def coverage(self, text: str) -> float:
        """The share of single terms and pairs together that stand in a text."""
        places = ((passage_terms(text), spellings(text), 1.0),)
        return together(self.of_singles(self.singles, places)[0], self.of_pairs(self.pairs, places))

    def says_sought(self, text: str) -> float:
        """The share of the words next to the question word that stand in a text; 0 where there are none."""
        places = ((passage_terms(text), spellings(text), 1.0),)
        return self.of_singles(self.beside, places)[0] if self.beside else 0.0

    def says(self, terms: Collection[str], text: str) -> float:
        """The share of those single terms that are among ``terms`` that stands in a text; 1 where there are none."""
        singles = {term: value for term, value in self.singles.items() if term in terms}
        return self.of_singles(singles, ((passage_terms(text), spellings(text), 1.0),))[0] if singles else 1.0

    def of_singles(self, singles: Mapping[str, float], places: Places) -> tuple[float, float]:
        """The share covered, and the share that the weightiest missing term takes; ``places`` by falling credit.

        A word that stands there only with other dấu than were typed ("phạt" in a text that has "phát") counts as
        missing, and as rare: how common its folded form is says nothing of it.
        """
        covered = total = worst = 0.0
        for term, value in singles.items():
            credit = self._credit(term, places)
            if credit < 0:
                value, credit = max(value, self.misspelt[term]), 0.0
            total += value
            covered += value * credit
            worst = worst if credit else max(worst, value)
        return (covered / total, worst / total) if total else (0.0, 0.0)

    def missing(self, places: Places) -> tuple[float, float]:
        """How many needed terms do not stand there, one that the index has in no pair of the question's counting less;
        and the share of all pairs that the weightiest takes which stand together elsewhere, and not there.
        """
        torn = [pair for pair in self.joined if not any(pair in terms for terms, _, _ in places)]
        parts = {part for pair in torn for part in pair.split("_")}
        unsaid = [term for term in self.needed if self._credit(term, places) <= 0]
        lone = sum(term not in parts and term.islower() for term in unsaid)
        return len(unsaid) - lone + _LONE * lone, max((self.joined[pair] for pair in torn), default=0.0)

    def _credit(self, term: str, places: Places) -> float:
        """0 where the term is missing, below 0 where only its folded form is there."""
        spelt, long = self.marked.get(term), self.longs.get(term)
        written = self.written.get(term, ())
        found = 0.0
        for terms, words, credit in places:
            if term in terms or (long and long <= terms):
                if spelt is None or words.allow(term, spelt):
                    return credit
                if self.neighbours.get(term, frozenset()) & terms:
                    return _MISTYPED * credit
                found = found or -1.0
            if any(form <= terms for form in written):
                found = max(found, _SAID * credit)
        return found

    def of_pairs(self, pairs: Mapping[str, float], places: Places) -> float:
        """The share of adjacent terms that stand there, dấu or not; that of single terms when there are none."""
        total = sum(pairs.values())
        if not total:
            return self.of_singles(self.singles, places)[0]
        found = ((value, term) for term, value in pairs.items())
        return sum(v * next((c for terms, _, c in places if term in terms), 0.0) for v, term in found) / total


def together(words: float, pairs: float) -> float:
    """The share of single terms and pairs together, from that of each."""
    return 0.6 * words + 0.4 * pairs


def telling_places(focus: Focus, text: str) -> list[int]:
    """Where the pieces of a sentence begin that hold most of the focus."""
    values = {piece.start: focus.coverage(piece.text) for piece in pieces_of(text)}
    best = max(values.values(), default=0.0)
    return [place for place, value in values.items() if value and value >= 0.6 * best]


def _is_of(pair: str, words: Collection[str]) -> bool:
    left, _, right = pair.partition("_")
    return bool(right) and left in words and right in words
