"""The register of one document."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Document, Passage, Register
from assistant.register.duties import duties_of
from assistant.register.targets import targets_of


def register_of(document: Document, passages: Sequence[Passage]) -> Register:
    """Its targets and duties, in reading order."""
    return Register(targets_of(document, passages), duties_of(document, passages))
