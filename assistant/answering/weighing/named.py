"""The bodies that a text names, and whether two names may be of one body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.register.mentions import mentions_of
from assistant.vietnamese import names
from assistant.vietnamese.names import AgencyMention
from assistant.vietnamese.syllables import bigrams, syllables

_LEVEL = re.compile(r"\bcấp (?=(?:tỉnh|huyện|xã)\b)")

_BOARD = re.compile(r"(?:Ban Chỉ đạo|Ban Điều hành|Ban Chủ nhiệm|Tổ công tác|Tổ giúp việc|Hội đồng tư vấn)(?!\w)", re.I)


@lru_cache(maxsize=8192)  # the same clauses are weighed again and again
def bodies_in(text: str) -> tuple[AgencyMention, ...]:
    """The agencies that a text names, as the register reads them: up to the verb that follows them."""
    return mentions_of(text)


def names_one_of(agencies: Sequence[str], text: str) -> bool:
    """Whether a text names one of the bodies, or has their names in small letters."""
    terms = passage_terms(text)
    if any(terms.issuperset(_terms_needed(agency)) for agency in agencies):
        return True
    mentioned = [mention.canonical for mention in bodies_in(text)]
    return any(is_same_body(agency, other) for agency in agencies for other in mentioned)


@lru_cache(maxsize=1024)
def _terms_needed(agency: str) -> tuple[str, ...]:
    """The terms that a text has to hold to name a body: its words side by side; of a board, what kind it is and each
    word of its field, which is said at length: "Ban Chỉ đạo của tỉnh về phát triển khoa học và công nghệ".
    """
    tokens = concept_tokens(agency)
    board = _BOARD.match(agency)
    own = concept_tokens(board[0]) if board else []
    if own and len(own) < len(tokens):
        return (*own, *bigrams(own), *tokens[len(own) :])
    return tuple(bigrams(tokens)) or ("",)


def is_same_body(asked: str, stated: str) -> bool:
    """Whether a body stated may be the one asked for: every word of the shorter name is in the longer one's.

    "UBND cấp tỉnh" are those of any "tỉnh, thành phố".
    """
    asked, stated = _LEVEL.sub("", asked), _LEVEL.sub("", stated)
    return (
        names.same_agency(asked, stated)
        or set(syllables(asked)) <= set(syllables(stated))
        or _is_short_for(stated, asked)
        or _terms_of(asked) <= _terms_of(stated)
    )


def _is_short_for(short: str, name: str) -> bool:
    """Whether a numbered body is called by fewer words: "Tổ số 2" for "Tổ công tác số 2"."""
    words = set(syllables(short))
    return any(word.isdigit() for word in words) and words <= set(syllables(name))


@lru_cache(maxsize=4096)
def _terms_of(name: str) -> frozenset[str]:
    """The words of a name, what it abbreviates as one: "Quỹ BHYT" is "Quỹ Bảo hiểm y tế"."""
    return frozenset(concept_tokens(name))
