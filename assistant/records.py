"""The frozen records that travel between the rooms. Imports nothing of ours and does no work.

Every ``start``/``end`` pair is a half-open span of characters in ``Document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Status = Literal["answered", "not_found"]
Mode = Literal["extractive", "generative"]
Role = Literal["user", "assistant"]
Comparator = Literal["exactly", "at_least", "at_most", "about", "range"]
Measure = Literal["level", "average", "growth", "multiple"]
Part = Literal["lead", "coordinate", "implement", "monitor", "report", "advise"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document; an empty string means unknown, never guessed."""

    title: str = ""
    kind: str = ""  # "Nghị quyết", "Kết luận", …
    number: str = ""  # "54-CTr/TU"
    date: str = ""  # ISO 8601, "2024-04-08"
    issuer: str = ""
    province: str = ""
    period: str = ""  # "2021-2025", "2021"
    subject: str = ""  # "về phát triển khoa học và công nghệ …"
    restates: str = ""  # the official name of the original, for a restatement (bản lược thuật)


@dataclass(frozen=True, slots=True)
class Section:
    """A node of a document's section tree, in reading order; ``parent`` indexes the same tuple."""

    number: str  # path of numbers "II.2.2", "5.2.a"; "" where the heading has none
    label: str  # official form: "mục II.2.2", "điểm a khoản 2 Điều 5"; for an unnumbered heading its title
    title: str
    level: int  # 1 is outermost
    start: int
    end: int  # end of the last subsection
    parent: int | None = None

    @property
    def name(self) -> str:
        """What a citation's ``section`` holds: the number, or the title where there is none."""
        return self.number or self.title


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its whole text, NFC, in which every citation is a span."""

    name: str  # path inside the documents folder, with "/"
    text: str
    sections: tuple[Section, ...] = ()
    pages: tuple[int, ...] = ()  # offset at which each page begins; empty where the format has none
    metadata: Metadata = Metadata()
    abbreviations: tuple[tuple[str, str], ...] = ()  # defined in it: ("KHCN", "khoa học công nghệ")
    warnings: tuple[str, ...] = ()  # Vietnamese sentences for the user


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as read (lines joined, marks and page furniture dropped) and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause, bullet or table row: the unit that is searched and cited."""

    id: str  # "<document>#<ordinal>"
    document: str
    ordinal: int  # position in the document, from 0
    section: str  # Section.name of the innermost section; "" before the first
    label: str  # place and document in official form, as a citation shows it
    headings: tuple[str, ...]  # heading path, outermost first, numbers included
    sentences: tuple[Sentence, ...]
    page: int | None = None  # from 1
    lead: str = ""  # for a bullet or a row: the sentence or column headers that introduce it

    @property
    def text(self) -> str:
        """The reading text, one string."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def start(self) -> int:
        """Offset of the first character in ``Document.text``."""
        return self.sentences[0].start

    @property
    def end(self) -> int:
        """Offset after the last character in ``Document.text``."""
        return self.sentences[-1].end


@dataclass(frozen=True, slots=True)
class Scope:
    """What a search is narrowed to; an empty tuple means no narrowing."""

    documents: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()  # as ``Metadata.period``


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with the scores that placed it."""

    passage: Passage
    score: float
    dense: float = 0.0  # cosine
    lexical: float = 0.0  # BM25 over its maximum for this question, 0 to 1


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands. ``quote`` is ``Document.text[start:end]``."""

    marker: int
    document: str
    title: str
    section: str
    label: str
    page: int | None
    start: int
    end: int
    quote: str
    passage: str = ""  # Passage.id


@dataclass(frozen=True, slots=True)
class Target:
    """A chỉ tiêu: what a figure of a document demands, or what it reports of a past period (``achieved``).

    One sentence may give several. ``citation.quote`` is the whole clause; its marker is 0.
    """

    indicator: str  # as written: "Tỷ lệ đóng góp của năng suất các nhân tố tổng hợp (TFP)"
    name: str  # normalised, so that two provinces' indicators are equal: see ``register.indicators``
    comparator: Comparator
    values: tuple[Decimal, ...]  # one; two, rising, for a range; none for a level in words
    written: str  # the figure as written, with its unit: "38 - 42%", "loại khá"
    unit: str  # "%", "bài báo", "tỷ đồng"; "" where there is none
    measure: Measure = "level"  # whether the figure is a yearly average, a growth or a multiple of another
    baseline: str = ""  # what it is measured against, as written: "so với giai đoạn 2016 - 2020"
    period: str = ""  # when it is due or for which years it counts: "2025", "2021-2025"
    rhythm: str = ""  # "hằng năm"
    scope: str = ""  # what it is narrowed to: "cấp huyện", "khu vực nông thôn"
    province: str = ""
    achieved: bool = False  # a result of a past period, not a target
    doubts: tuple[str, ...] = ()  # Vietnamese sentences: why the record is uncertain
    citation: Citation = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Duty:
    """A trách nhiệm: what a document gives an agency to do, and the part that the agency has in it.

    Agencies that share a task have a record each. ``citation.quote`` is the whole clause; its marker is 0.
    """

    agency: str  # as written: "Sở KH&CN"
    name: str  # normalised, official and written out: "Sở Khoa học và Công nghệ"
    part: Part
    task: str
    deadline: str = ""  # as written: "trước ngày 30/6/2025", "trong quý II/2025"
    rhythm: str = ""  # as written: "định kỳ 6 tháng, hằng năm"
    province: str = ""
    doubts: tuple[str, ...] = ()
    citation: Citation = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Register:
    """Every target and every duty of a document, or of many, in reading order."""

    targets: tuple[Target, ...] = ()
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One message as it was sent to a language model."""

    role: Literal["system", "user"]
    content: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user is shown. ``text`` carries the markers [1] [2] of ``citations``."""

    question: str
    status: Status
    text: str
    mode: Mode = "extractive"
    citations: tuple[Citation, ...] = ()
    warnings: tuple[str, ...] = ()
    milliseconds: float = 0.0
    suggestions: tuple[str, ...] = field(default=())  # questions worth asking next
    sent: tuple[Sent, ...] = ()  # all that a language model was given for it
