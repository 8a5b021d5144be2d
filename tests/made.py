"""Passages and evidence made by hand, for the tests of the rooms that weigh and word answers."""

from __future__ import annotations

from assistant.answering.evidence import Evidence, Focus, weigh
from assistant.answering.question import Question, understand
from assistant.records import Hit, Metadata, Passage, Sentence


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
