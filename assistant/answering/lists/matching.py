"""Which section a question means: how well its words and those of a heading say the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from assistant.answering.asking.concepts import concept_tokens, spellings
from assistant.answering.asking.question import Question
from assistant.answering.lists.joined import of_parts_asked
from assistant.answering.lists.sections import HEADING_FRAME, SectionMatch, heading_tokens, wanted_tokens
from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Document
from assistant.vietnamese.syllables import syllables

_PARENT_CREDIT = 0.85
_MANY = 4
# What headings call otherwise than those who ask, in folded syllables.
CALLED = (
    (("quy", "trinh"), ("trinh", "tu")),
    (("thu", "tuc"), ("trinh", "tu")),
    (("cac", "buoc"), ("trinh", "tu")),
    (("cach",), ("hinh", "thuc")),
    (("cach", "thuc"), ("hinh", "thuc")),
    (("cach", "thuc"), ("phuong", "thuc")),
    (("thuc", "trang"), ("tinh", "hinh")),
    (("tinh", "hinh"), ("thuc", "trang")),
    (("hien", "trang"), ("thuc", "trang")),
    (("bien", "phap"), ("giai", "phap")),
    (("tham", "vong"), ("muc", "tieu")),
    (("muc", "dich"), ("muc", "tieu")),
    (("phan", "cong"), ("to", "chuc")),
    (("muc", "tieu", "tong", "quat"), ("muc", "tieu", "chung")),
    (("muc", "tieu", "chung"), ("muc", "tieu", "tong", "quat")),
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def says_nothing(question: Question, match: SectionMatch) -> bool:
    """Whether a question says several words beside those of the document's title, and a heading none of them."""
    asked = _run_words(question)
    titled = _told(_titled(match.document), asked)
    rest = frozenset(word for word in question.telling if word not in titled)
    ways = (rest, *_otherwise(rest, asked))
    return len(rest) >= _MANY and not any(_told(match.section.title, asked | way) & way for way in ways)


def match_sections(
    question: Question, documents: Iterable[Document], rarity: Callable[[str], float]
) -> list[SectionMatch]:
    """Sections by how well heading and question say the same, best first: the harmonic mean of the share of the
    question that the heading covers and the share of the heading that the question covers, weighted by rarity.
    """
    wanted, asked = wanted_tokens(question), _run_words(question)
    ways = [{token: rarity(token) for token in words} for words in (wanted, *_otherwise(wanted, asked))]
    found = [
        SectionMatch(document, index, max(_score(way, asked, question.marked, document, index, rarity) for way in ways))
        for document in documents
        for index, section in enumerate(document.sections)
        if section.title and section.title not in (END_MATTER, SIGNATURE)
    ]
    best = (_deepened(match, wanted) for match in sorted(found, key=lambda match: -match.score) if match.score)
    return [replace(match, index=of_parts_asked(question.asked, match.document, match.index)) for match in best]


def _otherwise(wanted: frozenset[str], asked: frozenset[str]) -> list[frozenset[str]]:
    """The words wanted with each name that headings have for what is asked."""
    return [wanted - set(said) | set(written) for said, written in CALLED if asked.issuperset(said)]


def _deepened(match: SectionMatch, wanted: frozenset[str]) -> SectionMatch:
    """The one section below whose heading is asked for too: "chức trách của X" under "Điều 9. X", "1. Chức trách"."""
    above = heading_tokens(match.section) | HEADING_FRAME
    below = [
        index
        for index, section in enumerate(match.document.sections)
        if section.parent == match.index and (own := heading_tokens(section) - above) and own <= wanted
    ]
    return SectionMatch(match.document, below[0], match.score) if len(below) == 1 else match


def _is_of_another_year(wanted: frozenset[str], own: frozenset[str]) -> bool:
    asked, stated = ({token for token in tokens if _YEAR.fullmatch(token)} for tokens in (wanted, own))
    return bool(asked and stated and not asked & stated)


def _run_words(question: Question) -> frozenset[str]:
    return frozenset(word for run in question.focus for word in run)


def _titled(document: Document) -> str:
    return f"{document.metadata.title} / {document.metadata.issuer}"


def _told(text: str, asked: frozenset[str]) -> frozenset[str]:
    """The words asked that a text says, each with a neighbour that is asked too: "hồ sơ" says nothing of "hỗ trợ".

    Short forms stand alone, and so does a text of one word.
    """
    rows = (syllables(text), concept_tokens(text))
    pairs = {word for row in rows for a, b in pairwise(row) if a in asked and b in asked for word in (a, b)}
    alone = {
        word for row in rows for word in row if word in asked and (word.isupper() or word.isdigit() or len(row) == 1)
    }
    return frozenset(pairs | alone)


def _score(
    weights: dict[str, float],
    asked: frozenset[str],
    marked: Mapping[str, str],
    document: Document,
    index: int,
    rarity: Callable[[str], float],
) -> float:
    sections, wanted = document.sections, frozenset(weights)
    spelt = spellings(sections[index].title)
    known = frozenset(word for word in asked | wanted if word not in marked or spelt.allow(word, marked[word]))
    own, said = heading_tokens(sections[index]), _told(sections[index].title, known)
    if not said & wanted or _is_of_another_year(wanted, own):
        return 0.0
    parent = sections[index].parent
    above = _told(_titled(document), asked)
    while parent is not None:
        above |= heading_tokens(sections[parent])
        parent = sections[parent].parent
    covered = sum(
        weight * (1.0 if token in said else _PARENT_CREDIT if token in above else 0.0)
        for token, weight in weights.items()
    )
    recall = covered / (sum(weights.values()) or 1.0)
    total = sum(rarity(token) for token in own if token in wanted or token not in HEADING_FRAME) or 1.0
    precision = sum(rarity(token) for token in own & wanted & said) / total
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
