"""Every answer is checked against its sources before it is shown; what fails is taken out, and the user is told.

Checks: a quote is the slice it claims to be; a marker has its citation; each figure, year, date, document number and
body of a line stands in the passages that the line cites, in what stands above them, or in what is known of their
document. A line that cites nothing may only count the items of its list or repeat what the answer's sources say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answering.asking.periods import spans_of
from assistant.answering.weighing.bodies import bodies_in, is_same_body
from assistant.answering.weighing.figures import figures_in
from assistant.records import Answer, Citation, Document, Passage
from assistant.vietnamese.dates import as_written
from assistant.vietnamese.numbers import Figure, same_figure

_MARKER = re.compile(r"\[(\d+)\]")
_ITEM = "- "
_PLACE = re.compile(r"\b(?:phần|chương|mục|điều|khoản|điểm) [\w.]+(?!\S*%)", re.IGNORECASE)
_MARKUP = re.compile(r"\\(?=[^\w\s])|\*\*")
_CHECKED = frozenset(("quantity", "fraction", "level", "date", "document"))
_REMOVED = "Đã bỏ một câu vì {reason}: “{text}”"
_NO_SOURCE = "trích dẫn không khớp với văn bản"
_NOT_FOUND = "Không tìm thấy trong tài liệu."

Sources = Mapping[int, str]  # marker -> all that a line with that marker may repeat


def checked(
    answer: Answer, document: Callable[[str], Document], passages: Callable[[str], Sequence[Passage]]
) -> Answer:
    """The same answer, or one without the lines that fail and with a warning for each.

    What remains is checked again: a line that counted an item now gone must go too.
    """
    sound = [citation for citation in answer.citations if _is_verbatim(citation, document(citation.document))]
    sources = {c.marker: told_by(c, document(c.document), passages(c.document)) for c in sound}
    lines = answer.text.split("\n")
    counts = _items_below(lines) if answer.status == "answered" else [None] * len(lines)
    faults = [_fault(line, sources, items) for line, items in zip(lines, counts, strict=True)]
    if not any(faults):
        return answer
    warnings = [_REMOVED.format(reason=f, text=_bare(line)) for line, f in zip(lines, faults, strict=True) if f]
    kept = "\n".join(line for line, fault in zip(lines, faults, strict=True) if not fault)
    remaining = _without(answer, kept, sound, (*answer.warnings, *warnings))
    return checked(remaining, document, passages) if remaining.citations else remaining


def _items_below(lines: Sequence[str]) -> list[int | None]:
    """For each line how many items of a list stand right below it."""
    counts: list[int | None] = []
    below = 0
    for line in reversed(lines):
        counts.append(below)
        below = below + 1 if line.startswith(_ITEM) else 0
    return counts[::-1]


def _is_verbatim(citation: Citation, document: Document) -> bool:
    return bool(citation.quote.strip()) and document.text[citation.start : citation.end] == citation.quote


def told_by(citation: Citation, document: Document, passages: Sequence[Passage]) -> str:
    """The quote, the headings and the line that introduce it, and what is known of the document."""
    meta = document.metadata
    date = as_written(meta.date)
    passage = next((p for p in passages if p.id == citation.passage), None)
    above = (passage.label, *passage.headings, passage.lead, passage.text) if passage else ()
    return "\n".join((citation.quote, *above, meta.title, meta.number, meta.issuer, date, meta.date[:4], meta.period))


def _without(answer: Answer, text: str, sound: Sequence[Citation], warnings: tuple[str, ...]) -> Answer:
    used = {int(marker) for marker in _MARKER.findall(text)}
    citations = tuple(citation for citation in sound if citation.marker in used)
    if not citations:
        return replace(answer, status="not_found", text=_NOT_FOUND, citations=(), warnings=warnings)
    return replace(answer, text=text, citations=citations, warnings=warnings)


def _bare(line: str) -> str:
    """A line without markers and Markdown."""
    return _MARKUP.sub("", _MARKER.sub("", line)).strip()


def _fault(line: str, sources: Sources, items: int | None) -> str:
    """Why a line may not be shown; "" when it may. ``items``: those of the list that the line may count."""
    markers = [int(marker) for marker in _MARKER.findall(line)]
    if any(marker not in sources for marker in markers):
        return _NO_SOURCE
    if not markers:
        return _fault_of_frame(_bare(line), list(sources.values()), items) if sources and items is not None else ""
    return _not_there(unsupported(_bare(line), [sources[marker] for marker in markers]))


def unsupported(text: str, told: Sequence[str], kinds: Collection[str] = _CHECKED) -> list[str]:
    """The figures of these kinds, years and bodies that a text names and none of its sources does."""
    figures = [figure.text for figure in _missing(text, told, kinds)]
    return [*figures, *_years_missing(text, told), *_bodies_missing(text, told)]


def _fault_of_frame(text: str, told: Sequence[str], items: int) -> str:
    """The same for a line that cites nothing; "9/9" says that a list of nine is whole, "Mục II.3" where it stands."""
    text = _PLACE.sub("", text)
    return _not_there([figure.text for figure in _missing(text, told) if set(figure.values) != {Decimal(items)}])


def _not_there(missing: Sequence[str]) -> str:
    return f"“{missing[0]}” không có trong đoạn được dẫn" if missing else ""


def _missing(text: str, told: Sequence[str], kinds: Collection[str] = _CHECKED) -> list[Figure]:
    stated = (figure for figure in figures_in(text) if figure.kind in kinds)
    return [figure for figure in stated if not _stands(figure, told)]


def _stands(figure: Figure, told: Sequence[str]) -> bool:
    if not figure.base and any(_stands_bare(figure.text, text) for text in told):
        return True
    return any(same_figure(figure, other) or _is_cell(figure, other) for text in told for other in figures_in(text))


def _stands_bare(number: str, text: str) -> bool:
    """Whether a number without a unit stands whole in a text: cut from a series it may be read otherwise there."""
    return bool(re.search(rf"(?<![\w.,/]){re.escape(number)}(?![\w%/]|[.,]\d)", text))


def _is_cell(figure: Figure, other: Figure) -> bool:
    """Whether the other is the same number without its unit, which in a table stands in a cell of its own."""
    return not other.unit and figure.values == other.values and other.kind == "quantity"


def _years_missing(text: str, told: Sequence[str]) -> list[str]:
    """The years that no year or period of the sources covers."""
    covered = [span for source in told for span in spans_of(source)]
    stated = (year for span in spans_of(text) for year in span)
    missing = [year for year in stated if not any(first <= year <= last for first, last in covered)]
    dated = {year for source in told for year in _years_of_dates(source)} if missing else ()
    return [str(year) for year in missing if year not in dated]


def _years_of_dates(source: str) -> Iterator[int]:
    """The years of days that are named: what is due by 31/01/2025 is due in 2025."""
    return (int(f.norm[:4]) for f in figures_in(source) if f.kind == "date" and re.match(r"\d{4}", f.norm))


def _bodies_missing(text: str, told: Sequence[str]) -> list[str]:
    known = [mention.canonical for source in told for mention in bodies_in(source)]
    named = (body for body in bodies_in(text) if not any(body.text in source for source in told))
    return [body.text for body in named if not any(is_same_body(body.canonical, other) for other in known)]
