"""A file becomes a Document and its Passages: wires the formats, the layout, the outline and the metadata together."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.reading.citation import official_name
from assistant.reading.definitions import abbreviations_of
from assistant.reading.formats.registry import SUFFIXES, read_source
from assistant.reading.head import metadata_of
from assistant.reading.layout import blocks_of
from assistant.reading.outline import outline_of
from assistant.reading.passages import BUDGET, Count, passages_of
from assistant.reading.source import Block, Source
from assistant.reading.text_tables import tables_found
from assistant.reading.two_columns import sides_apart
from assistant.records import Document, Metadata, Passage

__all__ = ["SUFFIXES", "document_of", "read_document"]


_TOP = 6  # blocks among which a restatement says that it is one
_NOTICE = re.compile(r"\W*(?:đây là )?(?:một )?bản lược thuật\b", re.IGNORECASE)


def read_document(
    path: Path, name: str, declared: Metadata, count: Count, budget: int = BUDGET
) -> tuple[Document, tuple[Passage, ...]]:
    """Read the file at ``path`` as the document ``name``; ``declared`` is what the catalog says of it.

    ``count`` gives the tokens of a text, ``budget`` how many a passage may have. DocumentError where the file cannot
    be read.
    """
    return document_of(read_source(path, name), name, declared, count, budget)


def document_of(
    source: Source, name: str, declared: Metadata, count: Count, budget: int = BUDGET
) -> tuple[Document, tuple[Passage, ...]]:
    """The same for what a format has already read."""
    source = tables_found(sides_apart(source))
    blocks = tuple(blocks_of(source))
    blocks = _without_notice(blocks) if declared.restates else blocks
    outline = outline_of(blocks)
    metadata = metadata_of(source, declared)
    passages = passages_of(name, blocks, outline, source.pages, count, official_name(metadata, name), budget)
    document = Document(
        name=name,
        text=source.text,
        sections=outline.sections,
        pages=source.pages,
        metadata=metadata,
        abbreviations=abbreviations_of(blocks),
        warnings=source.warnings,
    )
    return document, passages


def _without_notice(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Without the line above the text in which a restatement says that it is one; the text itself may say so too."""
    place = next((i for i, block in enumerate(blocks[:_TOP]) if _is_notice(block)), None)
    return blocks if place is None else blocks[:place] + blocks[place + 1 :]


def _is_notice(block: Block) -> bool:
    return block.kind == "text" and bool(_NOTICE.match(block.text))
