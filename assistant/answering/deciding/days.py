"""The dates that a question or a clause states."""

from __future__ import annotations

import re

from assistant.vietnamese.dates import DateMention, dates
from assistant.vietnamese.letters import fold

_OF_ACT = re.compile(r"\b(?:nghi quyet|nq|quyet dinh|qd|nghi dinh|nd|thong tu|tt|ke hoach|kh|ket luan|kl) (?:so )?$")


def days_of(text: str) -> list[DateMention]:
    """The dates of a text, without what is the number of an act: "Nghị quyết 08/2019"."""
    return [one for one in dates(text) if not _OF_ACT.search(fold(text[: one.start]))]
