"""An answer in the making: statements, each with the places it stands on, then text with markers and citations."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answering.wording import begun, bold, joined
from assistant.reading.citation import citation_of
from assistant.records import Citation, Document, Passage

_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Source:
    """A span of a passage that a statement rests on."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentences that it holds, as read."""
        held = (one for one in self.passage.sentences if one.start < self.end and self.start < one.end)
        return " ".join(one.text for one in held)


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of an answer. ``text`` may hold Markdown of ours; ``sources`` are cited at its end."""

    text: str
    sources: tuple[Source, ...] = ()

    @property
    def set_off(self) -> list[str]:
        """What is set off as the answer itself."""
        return _BOLD.findall(self.text)

    @property
    def leads(self) -> frozenset[str]:
        """The same, one by one where several are told together, as it is compared: it may begin a sentence."""
        return frozenset(lead.casefold() for one in self.set_off for lead in one.split("; "))


def source_of(passage: Passage) -> Source:
    """The whole passage."""
    return Source(passage, passage.start, passage.end)


def decided(verdict: str, told: Statement) -> Statement:
    """What is told after the verdict that it bears out: a sentence of its own."""
    return replace(told, text=f"{bold(verdict)}. {begun(told.text)}")


def joined_statement(statements: Sequence[Statement]) -> Statement:
    """Several statements as one line, cited to all their places."""
    sources = tuple(dict.fromkeys(source for statement in statements for source in statement.sources))
    return Statement(joined([statement.text for statement in statements]), sources)


def cite(
    statements: Sequence[Statement], document: Callable[[str], Document], joiner: str = "\n"
) -> tuple[str, tuple[Citation, ...]]:
    """The text with markers [1] [2] and the citations they stand for; a place cited twice keeps its marker."""
    citations: dict[tuple[str, int, int], Citation] = {}
    lines = []
    for statement in statements:
        markers = []
        for source in statement.sources:
            key = (source.passage.document, source.start, source.end)
            if key not in citations:
                citations[key] = citation_of(
                    document(source.passage.document), source.passage, source.start, source.end, len(citations) + 1
                )
            markers.append(f"[{citations[key].marker}]")
        lines.append(_marked(statement.text, "".join(dict.fromkeys(markers))))
    return joiner.join(lines), tuple(citations.values())


def _marked(text: str, markers: str) -> str:
    """Markers go before the last bar of a table row, else at the end."""
    if not markers:
        return text
    if text.startswith("|") and text.endswith("|"):
        return f"{text[:-1].rstrip()} {markers} |"
    return f"{text} {markers}"
