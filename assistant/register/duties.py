"""Duties (trách nhiệm) from the passages of a document."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Document, Duty, Passage


def duties_of(document: Document, passages: Sequence[Passage]) -> tuple[Duty, ...]:
    """Its duties, in reading order."""
    return ()
