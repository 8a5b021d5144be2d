"""Persons by name: whether a text names one, and who signed a document or wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.drafting import Source, Statement
from assistant.answering.wording import bold, plain
from assistant.reading.numbering import CAPITALS
from assistant.reading.tree import END_MATTER as RECIPIENTS
from assistant.reading.tree import SIGNATURE
from assistant.records import Passage

_NAME = rf"(?:(?<!\w)[{CAPITALS}][^\W\d_{CAPITALS}]+(?: (?=[{CAPITALS}])|(?!\w))){{2,5}}"
_OFFICE = (
    r"(?:(?:Phó |Thứ |Quyền )?(?:Bí thư|Chủ tịch|Bộ trưởng|trưởng|Giám đốc|Thủ tướng|Chủ nhiệm|Cục trưởng|Vụ trưởng)"
    r"(?: [^\W\dA-Z]\w*){0,3} )?(?:đồng chí |ông |bà )?"
)
# what a scan leaves of a stamp beside the office ("[", "y]"), and the head of what is attached below the name
_NOISE = rf"(?:[\W\d_{CAPITALS}]|(?<=[\W{CAPITALS}])[^\W\d_]{{1,2}}(?=\W))*?"
_UNDER = re.compile(
    rf"(?:\b(?:T/M|TM|KT|TL|TUQ)\b|BÍ THƯ|CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÁNH VĂN PHÒNG){_NOISE}"
    rf"(?P<name>{_NAME})(?:\W+[{CAPITALS}][{CAPITALS}\W]*)?\W*$"
)
_SIGNED_BY = re.compile(rf"\b[Dd]o {_OFFICE}(?P<name>{_NAME})\s*(?:đã )?ký\b")
_AUTHOR = re.compile(rf"\b[Tt]ác giả:? (?P<name>{_NAME})")
_CALLED = re.compile(
    rf"\b(?:[Tt]ác giả|[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|Bí thư|Chủ tịch) (?:[{CAPITALS}]\w+ ){{1,4}}[{CAPITALS}]\w+"
)
_BYLINE = re.compile(rf"\W*(?P<name>{_NAME})\W*")


def names_person(text: str) -> bool:
    """Whether a text names a person, by what goes before a name."""
    return bool(_CALLED.search(text))


def names_signer(text: str) -> bool:
    """Whether a text names who signed, at its end or in a sentence."""
    return any(named.search(text) for named in (_UNDER, _SIGNED_BY, _AUTHOR)) or bool(_byline(text))


def _byline(text: str) -> re.Match[str] | None:
    """A text that is nothing but a person's name."""
    match = _BYLINE.fullmatch(text)
    return match if match and match["name"].istitle() else None


def signer(passages: Sequence[Passage]) -> Statement | None:
    """Who signed: the name under the signature, else the one that a sentence says signed or wrote the document."""
    for passage in reversed(passages):
        if passage.section not in (RECIPIENTS, SIGNATURE):
            continue
        match = _UNDER.search(passage.text) or (_byline(passage.text) if passage.section == SIGNATURE else None)
        if match:
            start = match.start() if passage.section == RECIPIENTS else 0
            shown = passage.text[start : match.end("name")]
            return Statement(f"{bold(match['name'])} – {plain(shown)}", (Source(passage, passage.start, passage.end),))
    for passage in passages:
        for sentence in passage.sentences:
            if match := _SIGNED_BY.search(sentence.text) or _AUTHOR.search(sentence.text):
                source = Source(passage, sentence.start, sentence.end)
                return Statement(f"{bold(match['name'])} – {plain(sentence.text)}", (source,))
    return None
