"""Passages and evidence made by hand, for the tests of the rooms that weigh and word answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import understand
from assistant.answering.desk import Desk
from assistant.answering.reader import Reader
from assistant.answering.registered import Registered
from assistant.answering.shelf import Selection, Shelf
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.weighing.weighing import weigh
from assistant.records import Document, Hit, Metadata, Passage, Register, Scope, Sentence


def passage(*sentences: str, lead: str = "", headings: tuple[str, ...] = (), label: str = "Mục 1", ordinal: int = 0):
    """A passage whose sentences stand one after another from offset 0, a space between them."""
    found, place = [], 0
    for text in sentences:
        found.append(Sentence(text, place, place + len(text)))
        place += len(text) + 1
    return Passage(f"a.md#{ordinal}", "a.md", ordinal, "1", label, headings, tuple(found), lead=lead)


def focus_of(question: Question) -> Focus:
    """A focus in which every term is equally rare."""
    return Focus.of(question, lambda term: 1.0)


def weighed(question: str | Question, *passages: Passage, metadata: Metadata = Metadata()) -> list[Evidence]:
    """The sentences of the passages as evidence, best first, every hit scored the same."""
    asked = understand(question) if isinstance(question, str) else question
    hits = [Hit(one, 1.0, 0.5, 0.5) for one in passages]
    return weigh(asked, hits, focus_of(asked), {"a.md": metadata})


class Shelved(Reader):
    """A reader whose search finds every sentence of the documents it may look in; every term is equally rare."""

    def __init__(self, *books: Registered) -> None:
        self.shelf = Shelf(book.document for book in books)
        self.books = {book.document.name: book for book in books}
        self.registered = self.books.__getitem__  # type: ignore[assignment]
        self.document = lambda name: self.books[name].document  # type: ignore[assignment]
        self.passages = lambda name: tuple(self.books[name].passages.values())  # type: ignore[assignment]
        self.mended = lambda text: text  # type: ignore[assignment]

    def rarity(self, term: str) -> float:
        return 1.0

    def hits(self, question: Question, selection: Selection, k: int = 40) -> Sequence[Hit]:
        names = selection.documents or tuple(self.books)
        found = [passage for name in names for passage in self.books[name].passages.values()]
        return [Hit(passage, 1.0, 0.5, 0.5) for passage in found][:k]

    def asked(self, text: str) -> Desk:
        """A question with the documents that it is about."""
        question = understand(text, self.shelf.places)
        return Desk.of(self, question, self.shelf.select(question, Scope()))


def book(name: str, province: str, *clauses: str, register: Register | None = None) -> Registered:
    """A document of a province, a passage for each clause."""
    passages = {}
    for at, text in enumerate(clauses):
        one = passage(text, ordinal=at)
        passages[f"{name}#{at}"] = replace(one, id=f"{name}#{at}", document=name)
    return Registered(Document(name, "", metadata=Metadata(province=province)), passages, register or Register())
