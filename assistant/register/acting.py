"""Where what a body does begins: right after its name, whatever verb it is. What it does is for others to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.register.mentions import mentions_of
from assistant.register.wording import WORDS, one_of
from assistant.vietnamese.names import provinces_in

_SMALL_WORD = re.compile(r"\s+(?P<word>[^\W\d_]+)(?=\s)")
_PERSON_BEFORE = re.compile(r"(?:Phó|Lãnh đạo|Giám đốc|Thành viên|Trưởng|Ủy viên)\s+$", re.IGNORECASE)
_PERSONS = ("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc")  # "phụ trách" says which of them is meant
_NO_ACT = re.compile(one_of((*WORDS["no_act"], *WORDS["adverbs"])))


def acts_in(text: str, start: int, end: int) -> Iterator[int]:
    """Where what a body does begins right after its name, whatever verb it is: "Sở Xây dựng | cứng hóa đường …"."""
    for mention in mentions_of(text):
        if start <= mention.start and mention.end < end and (mention.known or provinces_in(mention.text)):
            word = _SMALL_WORD.match(text, mention.end, end)
            is_of_person = _PERSON_BEFORE.search(text[: mention.start]) or mention.canonical.startswith(_PERSONS)
            says_which = is_of_person and text.startswith("phụ trách", mention.end + 1)
            if word and word["word"].islower() and not (says_which or _NO_ACT.match(text, word.start("word"))):
                yield word.start("word")
