"""The bodies that a text names right after a word, one or several joined: "giao Sở A và Sở B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.weighing.named import bodies_in
from assistant.vietnamese.names import AgencyMention


def bodies_after(pattern: re.Pattern[str], text: str) -> str:
    """The first that stand a little behind what a pattern finds; "" for none."""
    for match in pattern.finditer(text):
        mentions = [mention for mention in bodies_in(text) if mention.start >= match.end() - 1]
        if mentions and mentions[0].start <= match.end() + 30:
            return joined_from(text, mentions)
    return ""


def joined_from(text: str, mentions: Sequence[AgencyMention]) -> str:
    """The first mention and those joined to it by commas or "và"."""
    end = mentions[0].end
    for mention in mentions[1:]:
        if not re.fullmatch(r"(?:\s*,|\s+và|\s*,\s*và)\s+(?:các\s+)?", text[end : mention.start]):
            break
        end = mention.end
    return text[mentions[0].start : end]


def right_after(word: re.Pattern[str], text: str) -> str:
    """Those that stand hardly a word behind the first place of a pattern; "" for none."""
    match = word.search(text)
    mentions = [mention for mention in bodies_in(text) if match and 0 <= mention.start - match.end() <= 12]
    return joined_from(text, mentions) if mentions else ""
