"""Which words of a passage each side of the index sees."""

from __future__ import annotations

from assistant.records import Metadata, Passage


def lexical_text(passage: Passage) -> str:
    """The passage's own words, with the line that introduces it."""
    return f"{passage.lead} {passage.text}" if passage.lead else passage.text


def heading_text(passage: Passage, metadata: Metadata) -> str:
    """Where the passage stands: its innermost heading on a line, then those above it and what the document is."""
    above = (*passage.headings[:-1], metadata.title, metadata.number, metadata.issuer, metadata.province)
    return "\n".join((" ".join(passage.headings[-1:]), " ".join(above)))


def embedded_text(passage: Passage) -> str:
    """The innermost heading and the passage."""
    return " ".join((*passage.headings[-1:], lexical_text(passage)))
