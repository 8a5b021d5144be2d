"""A file becomes a Document and its Passages: wires the formats, the layout, the outline and the metadata together."""

from __future__ import annotations

from pathlib import Path

from assistant.reading.citation import official_name
from assistant.reading.formats.registry import SUFFIXES, read_source
from assistant.reading.head import metadata_of
from assistant.reading.layout import blocks_of
from assistant.reading.outline import outline_of
from assistant.reading.passages import BUDGET, Count, passages_of
from assistant.reading.sentences import abbreviations_of
from assistant.reading.source import Block, Source
from assistant.records import Document, Metadata, Passage

__all__ = ["SUFFIXES", "document_of", "read_document"]


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
    blocks = tuple(block for block in blocks_of(source) if not (declared.restates and _is_notice(block)))
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


def _is_notice(block: Block) -> bool:
    """The line in which a restatement says that it is one: about the text, not of it."""
    return block.kind == "text" and "bản lược thuật" in block.text.lower()
