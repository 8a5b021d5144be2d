"""Two things of which a question says that it is the one and not the other: "do Sở A lập chứ không phải Sở B?" asks
whether Sở A does it, and only names Sở B as what it may be otherwise.
"""

from __future__ import annotations

import re

from assistant.answering.asking.intents import asked_form

_RATHER_THAN = re.compile(
    r"(?<=[^\s,]),? (?:chu|ma) (?:khong|ko|k|dau) (?:co )?phai(?: (?:la|do|cua|thuoc))? (?P<rival>[^,;?]{2,70}?)"
    r"(?P<asks>(?:[ ,]+(?:dung|phai|khong|ko|k|a|ha|nhi|vay|the|anh|chi|em))*)\W*$"
)
# who asks for something else, or bids
_ASKS_ELSE = re.compile(
    r"\b(?:cho (?:em|toi|minh|anh|chi|tui|hoi|biet)|hoi|muon|can biet|nhe|bao nhieu|nao|gi|ai|may|bn|sao)\b"
)
_CONFIRM = ", đúng không?"
_LEAST = 5  # words of what a thing is said to be


def without_rival(text: str) -> tuple[str, str]:
    """A question in NFC that asks to confirm the first of two things, of the same length if there is room; and the
    other that it names, "" for none.
    """
    folded = asked_form(text)
    found = _RATHER_THAN.search(folded)
    if found is None or _ASKS_ELSE.search(folded) or len(folded[: found.start()].split()) < _LEAST:
        return text, ""
    asked = f"{text[: found.start()]}{_CONFIRM}"
    return asked.ljust(len(text)), text[slice(*found.span("rival"))].strip()
