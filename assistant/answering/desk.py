"""What a question is answered with: the documents it is about, and the evidence in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.answering.asking.question import Question
from assistant.answering.asking.titles import without_lead_in
from assistant.answering.drafting import Statement
from assistant.answering.reader import Reader
from assistant.answering.registered import Registered
from assistant.answering.shelf import Selection
from assistant.answering.weighing.bounds import cases_in, is_held, sets_bracket
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.support import supports
from assistant.answering.weighing.weighing import weigh
from assistant.reading.tree import END_MATTER
from assistant.records import Hit, Passage, Scope
from assistant.vietnamese.names import provinces_in

_MOST_BOOKS = 20  # documents whose register is looked through for one answer


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


def _names_all(passage: Passage, text: str, provinces: Sequence[str]) -> bool:
    """Whether a sentence of a clause, or what stands above it, names all of some provinces."""
    is_clause = passage.section not in ("", END_MATTER)  # and no line of where and when it was signed
    said = " / ".join((*passage.headings, passage.lead, text))
    return is_clause and {place.name for place in provinces_in(said)}.issuperset(provinces)
