"""From a question to a checked answer in the documents' own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answering.acts.catalogue import asks_catalogue
from assistant.answering.acts.factual import fact_statements
from assistant.answering.asking.question import Question
from assistant.answering.asking.small_talk import is_small_talk
from assistant.answering.checking import checked
from assistant.answering.comparing.compound import told_apart
from assistant.answering.comparing.paired import paired_in_one, paired_statements, paired_years, together_statements
from assistant.answering.comparing.times import times_statements
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, cite
from assistant.answering.forms import statements_of
from assistant.answering.reader import Reader
from assistant.answering.refusing import refusal
from assistant.answering.rivals import with_rival
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.wording import SMALL_TALK
from assistant.records import Answer, Hit, Message, Metadata, Passage, Scope, Status
from assistant.search.searcher import Searcher
from assistant.vietnamese.letters import fold, nfc

_GROUNDS = 12
UNDERSTOOD = "Hiểu câu hỏi là: “{question}”"


@dataclass(frozen=True, slots=True)
class Grounds:
    """The extractive answer, and what a language model may answer from instead, best first; nothing when refused."""

    question: Question
    answer: Answer
    passages: tuple[Passage, ...] = ()


class Answerer:
    """Answers from one generation of the index."""

    def __init__(self, searcher: Searcher) -> None:
        self.searcher = searcher
        self._reader = Reader(searcher)

    @property
    def metadata(self) -> Mapping[str, Metadata]:
        """What is known of each document, by name."""
        return self._reader.shelf.metadata

    def search(self, text: str, k: int, scope: Scope = Scope()) -> list[Hit]:
        """The ``k`` passages that fit best, in the documents that the question and the scope leave."""
        reader, question = self._reader, self._reader.understood(text)
        found = reader.hits(question, reader.shelf.select(question, scope), k) if reader.shelf.within(scope) else ()
        return list(found)

    def answer(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Answer:
        """The checked answer; ``not_found`` when the documents do not support one, or nothing is asked of them."""
        if is_small_talk(text):
            return Answer(text, "not_found", SMALL_TALK)
        asked = self._reader.plain(text)
        desk = self._desk(asked, history, scope)
        parted = told_apart(asked, history, lambda part, before: self._desk(part, before, scope), statements_of)
        statements = self._told(desk, scope) if parted is None else parted
        if (
            statements and parted is None and not fact_statements(desk)
        ):  # nothing stands beside what is known of the document itself
            statements = with_rival(desk, statements)
        if statements:
            return self._finished(text, statements, "answered")
        return self._finished(text, refusal(desk, scope), "not_found")

    def grounds(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Grounds:
        """The extractive answer with the passages it cites and then the best other evidence by score."""
        desk, answer = self._desk(text, history, scope), self.answer(text, history, scope)
        if answer.status == "not_found":
            return Grounds(desk.question, answer)
        ids = {citation.passage: citation.document for citation in answer.citations}
        cited = [p for name in dict.fromkeys(ids.values()) for p in self._reader.passages(name) if p.id in ids]
        cited.sort(key=lambda passage: list(ids).index(passage.id))
        passages = {passage.id: passage for passage in (*cited, *(item.passage for item in desk.evidence()))}
        return Grounds(desk.question, answer, tuple(passages.values())[: max(_GROUNDS, len(cited))])

    def evidence(self, text: str) -> tuple[Question, list[Evidence]]:
        """A question understood and every sentence weighed for it, best first: for those who calibrate or explain.

        No evidence when the question names only provinces that have no document.
        """
        desk = self._desk(text)
        return desk.question, desk.evidence() if desk.selection.is_covered else []

    def rarity(self, term: str) -> float:
        """The index's inverse document frequency of a folded term."""
        return self._reader.rarity(term)

    def _desk(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Desk:
        question = self._reader.understood(text)
        if history and not asks_catalogue(question):  # which asks of nothing that was spoken of before
            question = self._reader.understood(text, history)
        return Desk.of(self._reader, question, self._reader.shelf.select(question, scope))

    def _told(self, desk: Desk, scope: Scope) -> list[Statement]:
        """One question answered; two things that it lays side by side are each asked by themselves."""

        def ask(side: str) -> Desk:
            return self._desk(side, scope=scope)

        if paired := paired_statements(desk, ask, statements_of):
            return paired
        told = statements_of(desk)
        told = times_statements(desk, told, ask, statements_of) or told
        told = together_statements(desk, told, ask, statements_of) or told
        return told or paired_years(desk, ask, statements_of) or paired_in_one(desk, ask, statements_of)

    def _finished(self, text: str, statements: Sequence[Statement], status: Status) -> Answer:
        reader = self._reader
        written, citations = cite(statements, reader.document)
        answer = Answer(text, status, written, citations=citations, warnings=self.told_mended(text))
        return checked(answer, reader.document, reader.passages)

    def told_mended(self, text: str) -> tuple[str, ...]:
        """A line for the user that says how a question was understood, where more than its dấu was mended."""
        asked = self._reader.mended(text)
        return () if fold(nfc(text)) == fold(asked) else (UNDERSTOOD.format(question=asked),)
