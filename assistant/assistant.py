"""The one object that the command line, the pages and other programs talk to. The only place that wires rooms."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from assistant.answering.answerer import Answerer
from assistant.asker import LOCAL, Asker
from assistant.errors import ModelUnavailable
from assistant.records import Answer, Document, Duty, Hit, Message, Passage, Register, Scope, Target
from assistant.register.filtering import Wanted, asked_documents, chosen_duties, chosen_targets, resolved
from assistant.search.embedding import Embedding, open_embedding
from assistant.search.library import Library
from assistant.search.reranker import Reranker
from assistant.search.searcher import Searcher
from assistant.settings import Settings, load_settings

if TYPE_CHECKING:
    from assistant.answering.asking.question import Question
    from assistant.answering.generating.chat import Chat
    from assistant.answering.weighing.evidence import Evidence
    from assistant.briefing.choosing import Selection
    from assistant.briefing.model import Briefing, CardSet, Choice
    from assistant.search.building import BuildReport, Progress
    from assistant.search.retriever import PolicyRetriever
from assistant.answering.asking.incoming import checked, recent


class Assistant:
    """Answers questions from one index; follows to the next generation when a build has replaced it."""

    def __init__(
        self,
        library: Library,
        embedding: Embedding,
        settings: Settings,
        chat: Chat | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        """``chat``: a language model to use instead of the one that the settings name."""
        self._embedding = embedding
        self._reranker = reranker
        self._settings = settings
        self._chat = chat
        self._lock = Lock()
        self._use(library)

    def _use(self, library: Library) -> None:
        weight, candidates = self._settings.dense_weight, self._settings.candidates
        self._answerer = Answerer(Searcher(library, self._embedding, weight, candidates, self._reranker))

    @classmethod
    def open(cls, index: Path | None = None, settings: Settings | None = None) -> Assistant:
        """Open the index in use; IndexMissing, IndexDamaged, IndexMismatch or ModelUnavailable say what is wrong."""
        settings = settings or load_settings()
        library = Library.open(index or settings.index)
        embedding = open_embedding(settings.embedding)
        library.require(embedding.fingerprint, embedding.name, settings.passage_tokens)
        return cls(library, embedding, settings, reranker=Reranker.open(settings.reranker))

    @staticmethod
    def build(
        documents: Path | None = None,
        index: Path | None = None,
        settings: Settings | None = None,
        progress: Progress | None = None,
    ) -> BuildReport:
        """Bring the index up to date with a folder of documents, or with those of the settings: documents and uploads.

        See ``search.building.build_index``.
        """
        from assistant.search.building import build_index  # reading files is not needed to answer

        settings = settings or load_settings()
        embedding = open_embedding(settings.embedding)
        return build_index(
            documents or settings.documents,
            index or settings.index,
            settings,
            embedding,
            progress or (lambda step: None),
            also=None if documents else settings.uploads,
        )

    def ask(
        self, question: str, history: Sequence[Message] = (), scope: Scope = Scope(), asker: Asker = LOCAL
    ) -> Answer:
        """The checked answer to a question, in the light of the conversation and narrowed to ``scope``."""
        return next(event for event in self.stream(question, history, scope, asker) if isinstance(event, Answer))

    def stream(
        self, question: str, history: Sequence[Message] = (), scope: Scope = Scope(), asker: Asker = LOCAL
    ) -> Iterator[str | Answer]:
        """The same; what a language model writes for it comes first, as it comes and not yet checked.

        Without a model the answer comes at once. The last item is the answer, and the only one that counts.
        """
        started = time.perf_counter()
        for event in self._answered(checked(question), recent(history), asker.may_see(scope)):
            if isinstance(event, Answer):
                event = replace(event, milliseconds=round(1000 * (time.perf_counter() - started), 2))
            yield event

    def _answered(self, question: str, history: Sequence[Message], scope: Scope) -> Iterator[str | Answer]:
        answerer = self._current()
        if self._chat is None and not self._settings.model:
            yield answerer.answer(question, history, scope)
            return
        from assistant.answering.generating.generative import Writer, fallen_back

        try:
            writer = Writer(answerer, self._opened_chat(), self._settings.model_input_tokens)
        except ModelUnavailable as error:
            yield fallen_back(answerer.answer(question, history, scope), str(error))
        else:
            yield from writer.stream(question, history, scope)

    def _opened_chat(self) -> Chat:
        """Opened when first needed; while that fails it is tried anew with each question."""
        from assistant.answering.generating.chat import Chat

        self._chat = self._chat or Chat.open(self._settings)
        return self._chat

    def suggestions(self, answer: Answer, scope: Scope = Scope(), asker: Asker = LOCAL) -> tuple[str, ...]:
        """Questions worth asking after an answer; each is tried, so that none leads to nothing."""
        from assistant.answering.suggestions import about, suggested

        answerer, scope = self._current(), asker.may_see(scope)
        store = answerer.searcher.library.store
        duties = (duty for name in about(answer, answerer.metadata) for duty in store.register_of(name).duties)
        register = Register(store.targets(), tuple(duties))
        return suggested(answer, register, answerer.metadata, lambda question: answerer.answer(question, (), scope))

    def search(self, question: str, k: int = 10, scope: Scope = Scope()) -> list[Hit]:
        """The ``k`` passages that fit the question best, best first."""
        return self._current().search(checked(question), k, scope)

    def evidence(self, question: str) -> tuple[Question, list[Evidence]]:
        """A question understood and every sentence weighed for it, best first; see ``Answerer.evidence``."""
        return self._current().evidence(checked(question))

    def rarity(self, term: str) -> float:
        """The library's inverse document frequency of a folded term; for those who calibrate."""
        return self._current().rarity(term)

    def documents(self) -> list[Document]:
        """Every document of the index, by name."""
        return self._library.store.documents()

    def catalogue(self) -> list[Document]:
        """The same without their text."""
        return self._library.store.catalogue()

    def passage_counts(self) -> dict[str, int]:
        """How many passages each document has."""
        return {name: count for name, (_, _, count) in self._library.store.keys().items()}

    def document(self, name: str) -> Document:
        """One document with its text and sections; KeyError when there is none of that name."""
        return self._library.store.document(name)

    def passages(self, document: str) -> list[Passage]:
        """The passages of one document in reading order."""
        return self._library.store.passages_of(document)

    def register(self) -> Register:
        """Every target and every duty of every document."""
        return self._library.store.register()

    def targets(self, wanted: Wanted = Wanted()) -> tuple[Target, ...]:
        """The targets, and the results of past periods, that fit; UnknownName for a name that is not there."""
        store = self._library.store
        register = store.register()
        return chosen_targets(register.targets, resolved(wanted, store.catalogue(), register))

    def duties(self, wanted: Wanted = Wanted()) -> tuple[Duty, ...]:
        """The duties that fit; UnknownName for a name that is not there."""
        store = self._library.store
        register = store.register()
        return chosen_duties(register.duties, resolved(wanted, store.catalogue(), register))

    def searched(self, wanted: Wanted = Wanted()) -> list[Document]:
        """The documents, without their text, that the places and names wanted leave."""
        documents = self._library.store.catalogue()
        return asked_documents(documents, resolved(wanted, documents, self._library.store.register()))

    def briefing(self, choice: Choice) -> Briefing:
        """A briefing of what was chosen, every statement cited and checked; plain data, to be edited and exported."""
        from assistant.briefing.planning import planned

        return self.checked_briefing(planned(self._selected(choice)))

    def checked_briefing(self, briefing: Briefing) -> Briefing:
        """The same, perhaps edited, with what of each statement does not stand in the clauses that it cites."""
        from assistant.briefing.checking import checked, told_from

        store = self._library.store
        return checked(briefing, told_from(store.documents(), store.passages_of))

    def cards(self, choice: Choice) -> CardSet:
        """Question cards for training from what was chosen, each with the one certain answer and its source."""
        from assistant.briefing.cards import cards_of

        return cards_of(self._selected(choice))

    def _selected(self, choice: Choice) -> Selection:
        from assistant.briefing.choosing import selected

        return selected(choice, self.documents(), self.passages, self.register())

    def retriever(self, k: int = 8, documents: tuple[str, ...] = ()) -> PolicyRetriever:
        """The search as a LangChain retriever."""
        from assistant.search.retriever import PolicyRetriever  # langchain costs half a second to import

        return PolicyRetriever(searcher=self._current().searcher, k=k, documents=documents)

    @property
    def _library(self) -> Library:
        return self._current().searcher.library

    def _current(self) -> Answerer:
        with self._lock:
            library = self._answerer.searcher.library
            if not library.is_current():
                newer = Library.open(library.index)
                newer.require(self._embedding.fingerprint, self._embedding.name, self._settings.passage_tokens)
                self._use(newer)
            return self._answerer
