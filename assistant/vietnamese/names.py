"""The names that questions and documents use: provinces, agencies, abbreviations, kinds of documents.

A list of names; each part has its own module.
"""

from __future__ import annotations

from assistant.vietnamese.abbreviations import ABBREVIATIONS, CHAT, Expansion, Glossary
from assistant.vietnamese.agencies import AgencyMention, agencies_in, same_agency
from assistant.vietnamese.documents import KindMention, kind_of_number, kinds_in
from assistant.vietnamese.expanding import expand
from assistant.vietnamese.provinces import (
    PARTS,
    PROVINCES_NOW,
    ProvinceMention,
    canonical_province,
    former_parts,
    provinces_in,
    today_of,
)

__all__ = [
    "ABBREVIATIONS",
    "CHAT",
    "PARTS",
    "PROVINCES_NOW",
    "AgencyMention",
    "Expansion",
    "Glossary",
    "KindMention",
    "ProvinceMention",
    "agencies_in",
    "canonical_province",
    "expand",
    "former_parts",
    "kind_of_number",
    "kinds_in",
    "provinces_in",
    "same_agency",
    "today_of",
]
