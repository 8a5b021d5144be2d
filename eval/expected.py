"""``python -m eval.expected``: counts how often the clause that answers says each word of a question.

Of the working questions with one gold clause. A word is counted as it was typed; one typed without dấu takes what all
its spellings have together, unless it was itself met often enough. The shares are drawn to that of all words by a few
more that are made up, and are told as parts of it: what is said as often as the rest is expected whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from assistant.answering.asking.expecting import TABLE
from assistant.answering.weighing.evidence import Evidence
from assistant.assistant import Assistant
from assistant.vietnamese.letters import fold
from eval import working
from eval.judging import answers
from eval.questions import Kind, Question

_KINDS: Sequence[Kind] = ("figure", "body", "task", "list", "yesno", "date", "definition")
_LEAST, _LEAST_DOCUMENTS = 6, 3  # questions and documents with a word that is told of
_MADE_UP = 4  # questions in which a word is said as often as the rest
_FLOOR, _WHOLE = 0.05, 0.95
_HEADER = (
    "# Word of a question, and how far the clause that answers is expected to say it; `python -m eval.expected`.\n"
)

Folders = Annotated[list[Path] | None, typer.Option("--documents", help="Folder of documents to ask; may be repeated.")]
Write = Annotated[bool, typer.Option(help=f"Write the table to {TABLE.name}.")]


@dataclass(slots=True)
class Count:
    """Of one word: questions that have it, those whose clause says it, and the documents they are of."""

    asked: int = 0
    said: int = 0
    documents: set[str] = field(default_factory=set)

    def add(self, other: Count) -> None:
        """Take in what was counted elsewhere."""
        self.asked, self.said = self.asked + other.asked, self.said + other.said
        self.documents |= other.documents


def main(documents: Folders = None, write: Write = False) -> None:
    """Print the table, and how many words it tells of."""
    counts = _counted(documents)
    shares = expected(counts)
    text = _HEADER + "".join(f"{word}\t{share:.2f}\n" for word, share in sorted(shares.items()))
    print(text)
    print(f"{len(shares)} of {len(counts)} words")
    if write:
        TABLE.write_text(text, encoding="utf-8")


def expected(counts: Mapping[str, Count]) -> dict[str, float]:
    """How far each word is expected, of those that were met often enough and are expected less than the rest."""
    rest = sum(count.said for count in counts.values()) / max(sum(count.asked for count in counts.values()), 1)
    folded: defaultdict[str, Count] = defaultdict(Count)
    for word, count in counts.items():
        folded[word if word.isupper() else fold(word)].add(count)
    shares = {word: _share(count, rest) for known in (folded, counts) for word, count in known.items() if _tells(count)}
    return {word: max(share, _FLOOR) for word, share in shares.items() if share < _WHOLE}


def _tells(count: Count) -> bool:
    return count.asked >= _LEAST and len(count.documents) >= _LEAST_DOCUMENTS


def _share(count: Count, rest: float) -> float:
    return (count.said + _MADE_UP * rest) / (count.asked + _MADE_UP) / rest


def _counted(documents: list[Path] | None) -> dict[str, Count]:
    counts: defaultdict[str, Count] = defaultdict(Count)
    for assistant, question in working.asked(_KINDS, documents):
        for word, is_said in _words_of(assistant, question):
            counts[word].add(Count(1, is_said, {question.evidence[0].document}))
    return counts


def _words_of(assistant: Assistant, question: Question) -> Iterator[tuple[str, bool]]:
    """Each telling word as it was typed, and whether the gold clause says it; none where that was not found."""
    if question.history or question.status != "answered":
        return
    _, found = assistant.evidence(question.question)
    gold = [item for item in found if any(_stands_at(item, question))]
    focus = gold[0].focus if gold else None
    if focus is None:
        return
    texts = [" / ".join((one.titled, *one.passage.headings, one.passage.lead, one.passage.text)) for one in gold]
    for term in (term for term in focus.singles if not term.isdigit()):
        yield focus.marked.get(term, term), any(focus.says({term}, text) > 0 for text in dict.fromkeys(texts))


def _stands_at(item: Evidence, question: Question) -> Iterator[bool]:
    passage = item.passage
    return (answers(gold, passage.document, passage.section, passage.text) for gold in question.evidence)


if __name__ == "__main__":
    typer.run(main)
