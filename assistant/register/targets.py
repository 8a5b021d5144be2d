"""Targets (chỉ tiêu) from the passages of a document."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Document, Passage, Target


def targets_of(document: Document, passages: Sequence[Passage]) -> tuple[Target, ...]:
    """Its targets and the results it reports, in reading order."""
    return ()
