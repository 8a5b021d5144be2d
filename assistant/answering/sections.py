"""Questions about a whole section: which heading is meant, and what stands under it, complete and in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.answering.concepts import concept_tokens
from assistant.answering.question import Question
from assistant.records import Document, Section
from assistant.vietnamese.syllables import content, syllables

_PARENT_CREDIT = 0.85
_SEVERAL = 2
# How a question points at the document or asks for brevity; no heading is meant by it.
_REFERENCE_WORDS = (
    "nghi quyet ket luan chuong trinh hanh dong ke hoach van ban nhom chinh dat ra dua de den cho nam noi ngan gon "
    "tom tat phan moc co tinh dang bo ban chap hanh thuong vu uy bch btv NQ KL CT CTR CTHD BCH BTV"
)
_REFERENCE = frozenset(_REFERENCE_WORDS.split())
_OF_ANY_DOCUMENT = frozenset(
    ["nhiem", "vu", "giai", "phap", "muc", "tieu", "noi", "dung", "chu", "yeu", "phat", "trien"]
)
_SUMMING = re.compile(r"\b(?:khai quat|tong quan|tom luoc|tom lai|y chinh)\b")
_HEADING_FRAME = frozenset(("tam", "nhin", "den", "toi", "nam", "cu", "the", "mot", "so", "chu", "yeu", "ve"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERING = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"])


@dataclass(frozen=True, slots=True)
class SectionMatch:
    """A section whose heading names what the question asks for; ``score`` from 0 to 1."""

    document: Document
    index: int
    score: float

    @property
    def section(self) -> Section:
        """The section itself."""
        return self.document.sections[self.index]

    @property
    def children(self) -> list[Section]:
        """Its direct subsections, with or without a title, where several have one of their own; else none."""
        return subsections(self.document, self.index)


def subsections(document: Document, index: int) -> list[Section]:
    """The direct subsections of a section, with or without a title, where several have one of their own; else none."""
    below = [section for section in document.sections if section.parent == index]
    return below if sum(bool(section.title) for section in below) >= _SEVERAL else []


def match_sections(
    question: Question, documents: Iterable[Document], rarity: Callable[[str], float]
) -> list[SectionMatch]:
    """Sections by how well heading and question say the same, best first: the harmonic mean of the share of the
    question that the heading covers and the share of the heading that the question covers, weighted by rarity.
    """
    wanted = _tokens(question)
    weights = {token: rarity(token) for token in wanted}
    found = [
        SectionMatch(document, index, _score(wanted, weights, document.sections, index, rarity))
        for document in documents
        for index, section in enumerate(document.sections)
        if section.title
    ]
    return [_deepened(match, wanted) for match in sorted(found, key=lambda match: -match.score) if match.score]


def _deepened(match: SectionMatch, wanted: frozenset[str]) -> SectionMatch:
    """The one section below whose heading is asked for too: "chức trách của X" under "Điều 9. X", "1. Chức trách"."""
    above = _heading_tokens(match.section) | _HEADING_FRAME
    below = [
        index
        for index, section in enumerate(match.document.sections)
        if section.parent == match.index and (own := _heading_tokens(section) - above) and own <= wanted
    ]
    return SectionMatch(match.document, below[0], match.score) if len(below) == 1 else match


def named_sections(question: Question, documents: Iterable[Document]) -> list[tuple[str, int]]:
    """The sections, as document and index, whose own heading says all that the question is about.

    Words that stand in headings of any document or in the document's own title need not be said: "nhóm giải pháp về
    thị trường" means "5. Phát triển mạnh thị trường …".
    """
    wanted = _tokens(question) - set(" ".join(_SUMMING.findall(question.asked)).split()) - _HEADING_FRAME
    telling = (wanted & set(question.telling)) - _OF_ANY_DOCUMENT or wanted - _OF_ANY_DOCUMENT or wanted
    return [
        (document.name, index)
        for document in documents
        for index, section in enumerate(document.sections)
        if section.title and _says(section, telling - _title_tokens(document))
    ]


def _says(section: Section, telling: frozenset[str]) -> bool:
    return bool(telling) and telling <= _heading_tokens(section)


def _title_tokens(document: Document) -> frozenset[str]:
    return frozenset(concept_tokens(document.metadata.title))


def _tokens(question: Question) -> frozenset[str]:
    words = {token for run in question.focus for token in content(run)} - _REFERENCE
    if "Kế hoạch" in question.kinds and "khoa hoc" not in question.asked:
        words -= {"KH"}
    if {"chi", "tieu"} <= words:  # targets stand under "Mục tiêu cụ thể"
        words = words - {"chi"} | {"muc", "tieu"}
    return frozenset(words | {str(year) for year in question.years})


def _heading_tokens(section: Section) -> frozenset[str]:
    tokens = {*content(concept_tokens(section.title)), *(t for t in syllables(section.title) if t.isdigit())}
    return frozenset(tokens - _NUMBERING)


def _is_of_another_year(wanted: frozenset[str], own: frozenset[str]) -> bool:
    asked, stated = ({token for token in tokens if _YEAR.fullmatch(token)} for tokens in (wanted, own))
    return bool(asked and stated and not asked & stated)


def _score(
    wanted: frozenset[str],
    weights: dict[str, float],
    sections: Sequence[Section],
    index: int,
    rarity: Callable[[str], float],
) -> float:
    own = _heading_tokens(sections[index])
    if not own & wanted or _is_of_another_year(wanted, own):
        return 0.0
    parent = sections[index].parent
    above: frozenset[str] = frozenset()
    while parent is not None:
        above |= _heading_tokens(sections[parent])
        parent = sections[parent].parent
    covered = sum(
        weight * (1.0 if token in own else _PARENT_CREDIT if token in above else 0.0)
        for token, weight in weights.items()
    )
    recall = covered / (sum(weights.values()) or 1.0)
    total = sum(rarity(token) for token in own if token in wanted or token not in _HEADING_FRAME) or 1.0
    precision = sum(rarity(token) for token in own & wanted) / total
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
