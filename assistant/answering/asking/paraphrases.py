"""What people say for what documents write: "rót về" for "cấp", "gánh nặng" for "chi phí"; with dấu or without."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from assistant.vietnamese.abbreviations import Glossary, read_table
from assistant.vietnamese.syllables import content, syllables

Forms = tuple[str, ...]


def _said(table: Mapping[str, Forms]) -> Glossary:
    """The short forms are numbers with a sign that no question holds: only what they stand for is found."""
    return Glossary({f"={number}": (said,) for number, said in enumerate(table)}, by_parts=False)


_WRITTEN, _COUNTED = (read_table(Path(__file__).with_name(name)) for name in ("paraphrases.tsv", "counted.tsv"))
# What is counted is looked for by itself: "bao nhiêu khách" would hide "khách nước ngoài".
_SAID = tuple((table, _said(table)) for table in (_WRITTEN, _COUNTED))


def written_forms(text: str) -> Mapping[str, Forms]:
    """For each folded telling syllable of a phrase that is said in NFC text, what may be written for the phrase."""
    found: dict[str, Forms] = {}
    for table, glossary in _SAID:
        for said in glossary.found_in(text):
            for token in content(syllables(said.long)):
                found[token] = found.get(token, ()) + table[said.long]
    return found


def spoken(text: str) -> list[tuple[int, int]]:
    """Where phrases stand in NFC text that people say."""
    return [(said.start, said.end) for _, glossary in _SAID for said in glossary.found_in(text)]


def forms_of(said: str) -> Forms:
    """What may be written for a phrase itself."""
    return _WRITTEN.get(said, ())
