"""How a question calls an act that is at hand: by its bare number ("đề án bồi dưỡng 892"), by its number and, in
brackets, by what it is about ("QĐ 28/2021 (hỗ trợ từ Quỹ BHTN)").

Both are made the plain number, which says all that is needed to find the act. Works with dấu and without.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.answering.asking.intents import asked_form
from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.letters import fold, nfc

_KINDS = "|".join(
    sorted({fold(name).lower() for kind, symbols in KINDS.items() for name in (kind, *symbols)}, key=len, reverse=True)
)
_GLOSS = re.compile(rf"(?P<act>\b(?:{_KINDS}) (?:so )?\d[\w/.-]*) \([^()]*\)")
_OF_TIME = re.compile(r"\b(?:19|20)\d\d\b")
_NAMES_KIND = re.compile(rf"\b(?:{_KINDS})\b")
_KIND_BEFORE = re.compile(rf"\b(?:{_KINDS}) (?:so )?$")
# a bare number of three figures or more, and what may follow one that counts nothing
_BARE = re.compile(
    r"(?<![\w.,/-])(?P<number>[1-9]\d{2,3})(?![\w%]|[.,/-]\d)"
    r"(?=\W*$|\s*[,;:?!)]|\s+(?:co|quy dinh|giao|noi|thi|la|ve|yeu cau|khong|nao|ai|bo|cua|vs|va|voi|da|phai|dat|neu"
    r"|ghi|nham|lay|nhung|ho tro|boi duong|dao tao|phan cong)\b)"
)


def without_glosses(text: str) -> str:
    """A text without the brackets after an act's number that say what it is about; a year there may be asked for."""
    text = nfc(text)
    for match in reversed([*_GLOSS.finditer(asked_form(text))]):
        gloss = text[match.end("act") : match.end()]
        if not _OF_TIME.search(gloss):
            text = text[: match.end("act")] + text[match.end() :]
    return text


def with_numbers(text: str, numbers: Mapping[str, str]) -> str:
    """A text that names a kind of act, with whole numbers for the bare ones of ``numbers``."""
    text = nfc(text)
    folded = asked_form(text)
    kind = _NAMES_KIND.search(folded)
    for match in reversed([*_BARE.finditer(folded, kind.end())] if kind else []):
        number = numbers.get(match["number"])
        if number and not _KIND_BEFORE.search(folded[: match.start()]):
            text = text[: match.start()] + number + text[match.end() :]
    return text
