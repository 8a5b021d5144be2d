"""What people say for what documents write: "rót về" for "cấp", "gánh nặng" for "chi phí"; with dấu or without."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from assistant.vietnamese.abbreviations import Glossary
from assistant.vietnamese.syllables import content, syllables

Forms = tuple[str, ...]


def _read() -> dict[str, Forms]:
    table: dict[str, Forms] = {}
    for line in Path(__file__).with_name("paraphrases.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            said, written = ([part.strip() for part in column.split(";")] for column in line.split("\t"))
            table |= {one: table.get(one, ()) + tuple(written) for one in said}
    return table


_WRITTEN = _read()
_SAID = Glossary(
    {f"={number}": (said,) for number, said in enumerate(_WRITTEN)}
)  # only what they stand for is looked for


def written_forms(text: str) -> Mapping[str, Forms]:
    """For each folded telling syllable of a phrase that is said in NFC text, what may be written for the phrase."""
    found: dict[str, Forms] = {}
    for said in _SAID.found_in(text):
        for token in content(syllables(said.long)):
            found[token] = found.get(token, ()) + _WRITTEN[said.long]
    return found
