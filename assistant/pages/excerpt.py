"""A stretch of a document as HTML: headings where they change, the clauses as read, one of them marked.

All text of the document is escaped; the only markup is written here. No streamlit here: these are pure functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from assistant.records import Citation, Document, Passage, Sentence

_LONGEST_MARK = 8
_NOT_MARKS = set("#>|")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document's passages a citation stands: passages ``first`` to ``last``, both included."""

    first: int
    last: int
    moved: bool = False  # the document has changed since it was cited; found again by its words


def place_of(citation: Citation, document: Document, passages: Sequence[Passage]) -> Place | None:
    """The passages that a citation covers, or None when its words are no longer in the document."""
    if document.text[citation.start : citation.end] == citation.quote:
        covered = [i for i, p in enumerate(passages) if p.start < citation.end and citation.start < p.end]
        return Place(covered[0], covered[-1]) if covered else None
    quote = _squeezed(citation.quote)
    found = next((i for i, passage in enumerate(passages) if quote in passage.text), None)
    return None if found is None else Place(found, found, moved=True)


def excerpt_html(
    document: Document,
    passages: Sequence[Passage],
    citation: Citation | None = None,
    place: Place | None = None,
    anchor: str = "",
) -> str:
    """``passages`` in reading order; those of ``place`` hold the citation, and ``anchor`` names the first of them."""
    shown: tuple[str, ...] = ()
    cited = range(place.first, place.last + 1) if place else range(0)
    parts = []
    for passage in passages:
        parts.append(_headings_html(document, shown, passage))
        shown = passage.headings
        is_cited = passage.ordinal in cited
        name = anchor if is_cited and passage.ordinal == cited.start else ""
        parts.append(_passage_html(document, passage, citation if is_cited else None, name))
    return f'<div class="excerpt">{"".join(parts)}</div>'


def _headings_html(document: Document, before: Sequence[str], passage: Passage) -> str:
    same = next(
        (i for i, (a, b) in enumerate(zip(before, passage.headings, strict=False)) if a != b),
        min(len(before), len(passage.headings)),
    )
    return "".join(_heading_html(document, passage, depth) for depth in range(same, len(passage.headings)))


def _heading_html(document: Document, passage: Passage, depth: int) -> str:
    """A heading; one that is only how the clause itself begins stands there, and here is but its place."""
    name, heading = heading_id(passage, depth), passage.headings[depth]
    if f"{_enumeration(document, passage)} {passage.text}".startswith(heading):
        return f'<span id="{name}"></span>'
    return f'<div class="heading" role="heading" aria-level="{min(depth + 3, 6)}" id="{name}">{escape(heading)}</div>'


def heading_id(passage: Passage, depth: int) -> str:
    """Names the heading of that depth which ``passage`` is the first to stand under."""
    return f"muc-{passage.ordinal}-{depth}"


def _passage_html(document: Document, passage: Passage, citation: Citation | None, anchor: str) -> str:
    text = " ".join(_sentence_html(sentence, citation) for sentence in passage.sentences)
    mark = _enumeration(document, passage)
    lead = f'<span class="lead">{escape(passage.lead)}: </span>' if _is_row(document, passage) and passage.lead else ""
    kind = "item" if mark else "clause"
    state = " cited" if citation else ""
    name = f' id="{escape(anchor)}" tabindex="-1"' if anchor else ""
    return f'<p class="{kind}{state}"{name}><span class="mark">{escape(mark)}</span>{lead}{text}</p>'


def _sentence_html(sentence: Sentence, citation: Citation | None) -> str:
    """The sentence, marked as far as the citation reaches into it."""
    quote = _squeezed(citation.quote) if citation else ""
    if not citation:
        return escape(sentence.text)
    at = sentence.text.find(quote)
    if at >= 0:
        before, after = sentence.text[:at], sentence.text[at + len(quote) :]
        return f"{escape(before)}<mark>{escape(quote)}</mark>{escape(after)}"
    if sentence.start < citation.end and citation.start < sentence.end:
        return f"<mark>{escape(sentence.text)}</mark>"
    return escape(sentence.text)


def _line_before(document: Document, passage: Passage) -> str:
    return document.text[document.text.rfind("\n", 0, passage.start) + 1 : passage.start].strip()


def _enumeration(document: Document, passage: Passage) -> str:
    """What stands before the clause on its line in the file: "-", "a)", "2."."""
    mark = _line_before(document, passage)
    return "" if len(mark) > _LONGEST_MARK or _NOT_MARKS & set(mark) else mark


def _is_row(document: Document, passage: Passage) -> bool:
    return _line_before(document, passage).startswith("|")


def _squeezed(text: str) -> str:
    return " ".join(text.split())
