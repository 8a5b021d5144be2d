"""Every answer is checked against its sources before it is shown; what fails is taken out, and the user is told.

Checks: a quote is the slice it claims to be; a marker has its citation; each figure, date and document number of a
line stands in the passages that the line cites.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.records import Answer, Citation, Document
from assistant.vietnamese.numbers import Figure, figures, same_figure

_MARKER = re.compile(r"\[(\d+)\]")
_COUNT_OF_LIST = re.compile(r"^\*\*\d+ nội dung\*\*|^Không tìm thấy .*|^Chưa có tài liệu.*|^Đã tìm.*")
_CHECKED = frozenset(("quantity", "fraction", "level", "date", "document"))
_REMOVED = "Đã bỏ một câu vì {reason}: “{text}”"


def checked(answer: Answer, document: Callable[[str], Document]) -> Answer:
    """The same answer, or one without the lines that fail and with a warning for each."""
    sound = {
        citation.marker: citation
        for citation in answer.citations
        if document(citation.document).text[citation.start : citation.end] == citation.quote and citation.quote.strip()
    }
    kept, warnings = [], list(answer.warnings)
    for line in answer.text.split("\n"):
        reason = _fault(line, sound, document)
        if reason:
            warnings.append(_REMOVED.format(reason=reason, text=_MARKER.sub("", line).strip()))
        else:
            kept.append(line)
    if len(kept) == answer.text.count("\n") + 1:
        return answer
    return _without(answer, kept, sound, warnings)


def _without(answer: Answer, kept: Sequence[str], sound: dict[int, Citation], warnings: Sequence[str]) -> Answer:
    text = "\n".join(kept)
    used = {int(marker) for marker in _MARKER.findall(text)}
    citations = tuple(citation for marker, citation in sound.items() if marker in used)
    if not citations:
        return replace(
            answer, status="not_found", text="Không tìm thấy trong tài liệu.", citations=(), warnings=tuple(warnings)
        )
    return replace(answer, text=text, citations=citations, warnings=tuple(warnings))


def _fault(line: str, sound: dict[int, Citation], document: Callable[[str], Document]) -> str:
    """Why a line may not be shown; "" when it may."""
    markers = [int(marker) for marker in _MARKER.findall(line)]
    if any(marker not in sound for marker in markers):
        return "trích dẫn không khớp với văn bản"
    if not markers or _COUNT_OF_LIST.match(line):
        return ""
    cited = [sound[marker] for marker in markers]
    stated = [figure for figure in figures(_MARKER.sub("", line)) if figure.kind in _CHECKED]
    missing = [figure for figure in stated if not _stands(figure, cited, document)]
    return f"số liệu {missing[0].text} không có trong đoạn được dẫn" if missing else ""


def _stands(figure: Figure, cited: Sequence[Citation], document: Callable[[str], Document]) -> bool:
    return any(
        any(same_figure(figure, other) or figure.text in other.text for other in figures(citation.quote))
        or _known_of_document(figure, document(citation.document))
        for citation in cited
    )


def _known_of_document(figure: Figure, document: Document) -> bool:
    """Dates, numbers and titles that the catalogue states of the document itself."""
    meta = document.metadata
    known = f"{meta.title} {meta.number} {'/'.join(reversed(meta.date.split('-')))} {meta.period}"
    return any(same_figure(figure, other) for other in figures(known))
