"""Citations, and the official name of a document as the first mention of it gives it. What is not known is left out.

A restatement is named as the document it restates; that it is one is for the reader's screen to say.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from assistant.reading.naming import lower_first
from assistant.records import Citation, Document, Metadata, Passage
from assistant.vietnamese.dates import as_written

_SHORT = (
    ("Ban Chấp hành", "BCH"),
    ("Ban Thường vụ", "BTV"),
    ("Ủy ban nhân dân", "UBND"),
    ("Hội đồng nhân dân", "HĐND"),
)


def official_name(metadata: Metadata, name: str = "") -> str:
    """ "Nghị quyết số 12-NQ/TU ngày 05/11/2023 của BTV Tỉnh ủy … về …"; the title, or the file's name, failing that."""
    if not metadata.kind or not (metadata.number or metadata.subject):
        return short_issuer(metadata.title) or PurePosixPath(name).stem
    parts = [metadata.kind]
    parts += [f"số {metadata.number}"] if metadata.number else []
    parts += [f"ngày {as_written(metadata.date)}"] if metadata.date else []
    parts += [f"của {short_issuer(metadata.issuer)}"] if metadata.issuer else []
    return " ".join([*parts, lower_first(metadata.subject)]).strip()


def citation_of(document: Document, passage: Passage, start: int, end: int, marker: int = 0) -> Citation:
    """The citation of ``Document.text[start:end]``, a span of ``passage``."""
    return Citation(
        marker=marker,
        document=document.name,
        title=document.metadata.title or document.name,
        section=passage.section,
        label=passage.label,
        page=passage.page,
        start=start,
        end=end,
        quote=document.text[start:end],
        passage=passage.id,
    )


def short_issuer(issuer: str) -> str:
    """An issuer with the abbreviations that citations use."""
    for long, short in _SHORT:
        issuer = re.sub(rf"(?<!\w){long}(?!\w)(?! Trung ương)", short, issuer)
    return issuer
