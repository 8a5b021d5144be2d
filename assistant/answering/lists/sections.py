"""Questions about a whole section: which heading is meant, and what stands under it, complete and in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.answering.asking.concepts import concept_tokens, passage_terms, spellings
from assistant.answering.asking.question import Question
from assistant.answering.lists.joined import of_parts_asked
from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Document, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content, syllables

_PARENT_CREDIT = 0.85
_SEVERAL, _MANY = 2, 4
OF_TASKS = re.compile(r"\b(?:nhiem vu|giai phap)\b")
_LEAST_TASKS = 3
_LEAST_SPELT = 3  # words of a heading that is not said by chance
# How a question points at the document or asks for brevity; no heading is meant by it.
_REFERENCE_WORDS = (
    "nghi quyet ket luan chuong trinh hanh dong ke hoach van ban nhom chinh dat ra dua de den cho nam noi ngan gon "
    "tom tat phan moc co tinh dang bo ban chap hanh thuong vu uy bch btv NQ KL CT CTR CTHD BCH BTV"
)
_REFERENCE = frozenset(_REFERENCE_WORDS.split())
_IN_OTHER_WORDS = frozenset(("quyet", "trinh", "luan", "hanh", "dong"))
_OF_ANY_DOCUMENT = frozenset(
    ["nhiem", "vu", "giai", "phap", "muc", "tieu", "noi", "dung", "chu", "yeu", "phat", "trien"]
)
_SUMMING = re.compile(r"\b(?:khai quat|tong quan|tom luoc|tom lai|y chinh)\b")
_HEADING_FRAME = frozenset(("tam", "nhin", "den", "toi", "nam", "cu", "the", "mot", "so", "chu", "yeu", "ve"))
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
)
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


def says_nothing(question: Question, match: SectionMatch) -> bool:
    """Whether a question says several words beside those of the document's title, and a heading none of them."""
    asked = _run_words(question)
    titled = _told(_titled(match.document), asked)
    rest = frozenset(word for word in question.telling if word not in titled)
    ways = (rest, *_otherwise(rest, asked))
    return len(rest) >= _MANY and not any(_told(match.section.title, asked | way) & way for way in ways)


def tasks_section(document: Document) -> int | None:
    """The outermost section of tasks that has several subsections; None where a document has none."""
    sections = document.sections
    tasks = [at for at, section in enumerate(sections) if OF_TASKS.search(fold(section.title))]
    several = [at for at in tasks if len(subsections(document, at)) >= _LEAST_TASKS]
    return min(several, key=lambda at: sections[at].level, default=None)


def match_sections(
    question: Question, documents: Iterable[Document], rarity: Callable[[str], float]
) -> list[SectionMatch]:
    """Sections by how well heading and question say the same, best first: the harmonic mean of the share of the
    question that the heading covers and the share of the heading that the question covers, weighted by rarity.
    """
    wanted, asked = _tokens(question), _run_words(question)
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
    above = heading_tokens(match.section) | _HEADING_FRAME
    below = [
        index
        for index, section in enumerate(match.document.sections)
        if section.parent == match.index and (own := heading_tokens(section) - above) and own <= wanted
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


def spelt_section(question: Question, document: Document) -> SectionMatch | None:
    """The outermost section whose heading the question says word for word: "phần tổ chức thực hiện"."""
    asked = f" {' '.join(syllables(question.asked))} "
    for index, section in enumerate(document.sections):
        title = syllables(section.title)
        if section.parent is None and len(title) >= _LEAST_SPELT and f" {' '.join(title)} " in asked:
            return SectionMatch(document, index, 1.0)
    return None


def worded_section(question: Question, document: Document) -> SectionMatch | None:
    """The outermost section whose heading says all that is asked about in the same order, which is not most of what the
    document's title says.
    """
    run = next((run for run in question.focus if set(question.telling) <= set(run)), ())
    if len(run) < _LEAST_SPELT or 2 * len(run) > len(set(syllables(document.metadata.title))):
        return None
    told = f" {' '.join(run)} "
    found = (at for at, one in enumerate(document.sections) if told in f" {' '.join(syllables(one.title))} ")
    at = min(found, key=lambda at: document.sections[at].level, default=None)
    return None if at is None else SectionMatch(document, at, 1.0)


def _says(section: Section, telling: frozenset[str]) -> bool:
    return bool(telling) and telling <= passage_terms(section.title)


def _title_tokens(document: Document) -> frozenset[str]:
    return frozenset(concept_tokens(document.metadata.title))


def _tokens(question: Question) -> frozenset[str]:
    words = {token for run in question.focus for token in content(run)} - _REFERENCE
    words |= {word for run in question.focus for word in _of_another_word(run)}
    if "Kế hoạch" in question.kinds and "khoa hoc" not in question.asked:
        words -= {"KH"}
    if {"chi", "tieu"} <= words and question.asks_targets:  # targets stand under "Mục tiêu cụ thể"
        words = words - {"chi"} | {"muc", "tieu"}
    return frozenset(words | {str(year) for year in question.years})


def _of_another_word(run: Sequence[str]) -> Iterator[str]:
    """The syllables of names of documents that stand in other words: "giải quyết", "quy trình"."""
    for before, word, after in zip(("", *run), run, (*run[1:], ""), strict=False):
        if word in _IN_OTHER_WORDS and not {before, after} & _REFERENCE:
            yield word


def heading_tokens(section: Section) -> frozenset[str]:
    """The words of a heading that mean something, without its number."""
    tokens = {*content(concept_tokens(section.title)), *(t for t in syllables(section.title) if t.isdigit())}
    return frozenset(tokens - _NUMBERING)


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
    total = sum(rarity(token) for token in own if token in wanted or token not in _HEADING_FRAME) or 1.0
    precision = sum(rarity(token) for token in own & wanted & said) / total
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
