"""The bodies that a text names, one or several joined, and whether two names may be of one body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.records import Metadata
from assistant.register.mentions import mentions_of
from assistant.vietnamese import names
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import AgencyMention
from assistant.vietnamese.syllables import bigrams, syllables

_LEVEL = re.compile(r"\bcấp (?=(?:tỉnh|huyện|xã)\b)")
_BOARD = re.compile(r"(?:Ban Chỉ đạo|Ban Điều hành|Ban Chủ nhiệm|Tổ công tác|Tổ giúp việc|Hội đồng tư vấn)(?!\w)", re.I)
_COMMITTEES = {"tinh uy": "dang bo tinh", "thanh uy": "dang bo thanh pho", "huyen uy": "dang bo huyen"}


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


def is_issuer(agency: str, document: Metadata) -> bool:
    """Whether naming the agency only names the document: it issued it, or its name is in the title. A committee of the
    Party is called by its place or by its level: "Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh".
    """
    named = fold(agency)
    said = f" {fold(document.issuer)} {fold(document.title)} "
    is_said = any(f" {name} " in said for name in (named, _COMMITTEES.get(named, named)))
    return is_said or agency in _bodies_of(document.issuer)


@lru_cache(maxsize=1024)
def _bodies_of(issuer: str) -> frozenset[str]:
    """The bodies that issued a document, as they are called in short: "Hội đồng nhân dân tỉnh" is "HĐND tỉnh"."""
    return frozenset(body.canonical for body in bodies_in(issuer))
