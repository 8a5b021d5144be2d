"""Questions about a whole section: which heading is meant, and what stands under it, complete and in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.asking.concepts import concept_tokens, passage_terms
from assistant.answering.asking.question import Question
from assistant.records import Document, Section
from assistant.vietnamese.letters import fold
from assistant.vietnamese.syllables import content, syllables

_SEVERAL = 2
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
_SUMMING = re.compile(
    r"\b(?:khai quat|tong quan|tom luoc|tom lai|y chinh|so sanh|doi chieu|giong nhau|giua"
    r"|(?:xem )?(?:co )?(?:(?:gi|diem|cho|diem gi|diem nao|cho nao) )?(?:khac(?: nhau| biet)?|khac gi)"
    r"(?: (?:gi|nao|cho nao|o cho nao|diem nao|o diem nao|the nao|nhu the nao|ra sao|o dau))?)\b"
)
HEADING_FRAME = frozenset(("tam", "nhin", "den", "toi", "nam", "cu", "the", "mot", "so", "chu", "yeu", "ve"))
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


def numbered_points(document: Document, index: int) -> list[Section]:
    """The direct subsections of a section that have a number but no title, where they part all that stands in it."""
    below = [section for section in document.sections if section.parent == index]
    is_parted = len(below) >= _SEVERAL and all(section.number and not section.title for section in below)
    return below if is_parted else []


def tasks_section(document: Document) -> int | None:
    """The outermost section of tasks that has several subsections or points; None where a document has none."""
    sections = document.sections
    tasks = [at for at, section in enumerate(sections) if OF_TASKS.search(fold(section.title))]
    parts = {at: subsections(document, at) or numbered_points(document, at) for at in tasks}
    several = [at for at in tasks if len(parts[at]) >= _LEAST_TASKS]
    return min(several, key=lambda at: sections[at].level, default=None)


def named_sections(question: Question, documents: Iterable[Document]) -> list[tuple[str, int]]:
    """The sections, as document and index, whose own heading says all that the question is about.

    Words that stand in headings of any document or in the document's own title need not be said: "nhóm giải pháp về
    thị trường" means "5. Phát triển mạnh thị trường …".
    """
    wanted = wanted_tokens(question) - set(" ".join(_SUMMING.findall(question.asked)).split()) - HEADING_FRAME
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


def names_unheaded(question: Question, document: Document) -> bool:
    """Whether a part is named ("phần tổ chức thực hiện") by words of any document, and no heading says them."""
    named = wanted_tokens(question) - _OF_ANY_DOCUMENT - HEADING_FRAME
    headings = frozenset().union(*(passage_terms(section.title) for section in document.sections))
    return question.is_framed and not question.asks_targets and bool(named) and not named <= headings


def _says(section: Section, telling: frozenset[str]) -> bool:
    return bool(telling) and telling <= passage_terms(section.title)


def _title_tokens(document: Document) -> frozenset[str]:
    return frozenset(concept_tokens(document.metadata.title))


def wanted_tokens(question: Question) -> frozenset[str]:
    """What a question asks about, as headings would say it."""
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
