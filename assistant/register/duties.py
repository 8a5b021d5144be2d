"""Duties (trách nhiệm) from the passages of a document: which agency has which part in which task, until when.

A clause's agencies are its own, or those that the line or heading above it names. The document's preface, its
background and its recipients set nobody to do anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.reading.citation import citation_of
from assistant.reading.tree import END_MATTER, SIGNATURE
from assistant.records import Document, Duty, Passage, Sentence
from assistant.register.above import Surroundings, plain
from assistant.register.bearers import ADVERB, NOBODY, Bearers, Shorts, after, is_nominal
from assistant.register.charges import charges_in, with_own_parts
from assistant.register.deadlines import deadline_in, due_in, rhythm_in
from assistant.register.mentions import mentions_of
from assistant.register.predicates import Charge
from assistant.register.rows import has_duties, is_headed_row, labelled, row_of
from assistant.register.tasks import tidy
from assistant.register.wording import MODAL, VERB, WORDS, one_of

_BACKGROUND = re.compile(one_of(WORDS["background"]), re.IGNORECASE)
_TASKS = re.compile(r"nhiệm vụ|giải pháp|trách nhiệm|tổ chức thực hiện|phân công", re.IGNORECASE)
_SAYS_HOW = re.compile(r"(?:\S+\s+){1,9}?(?:phải|được|là|gồm|bao gồm|có)(?!\w)")  # "Báo cáo phải ngắn gọn"
_HEADS_ALONE = frozenset(
    ("Sở", "Bộ", "Cục", "Vụ", "Chi cục", "Tổng cục", "Viện", "Ban", "Ban Chỉ đạo", "Trung tâm", "Quỹ")
)
_ALIKE = 60  # characters that tell a lead, which may be cut
_LISTED_BELOW = re.compile(
    r"(?:\S+\s+){0,9}?(?:sau|sau đây|như sau|phân công cụ thể)$", re.IGNORECASE
)  # "Thực hiện các nhiệm vụ sau"
_FORM = re.compile(r"□|_{4,}|(?:\.{5,}|…{2,})")  # a form to be filled in
_ODD = re.compile(r"[^\W\d_]\d|[|~^=<>{}\\]|\w{16,}")  # in a name: a footnote's figure, a slip of recognition
# a part without a task
_BARE = re.compile(r"(?:là (?:lực lượng|cơ quan|đơn vị) )?chủ trì|phối hợp|tham gia|thực hiện", re.IGNORECASE)
_SHORTEST = 2  # words of a task
_CUT = "Câu có thể bị ngắt giữa chừng trong tệp; hãy đọc tiếp ở văn bản gốc."
_STRANGE = "Tên cơ quan có ký tự lạ, có thể do nhận dạng sai; hãy đối chiếu với văn bản gốc."
_BROKEN = "Hàng của bảng không khớp với các cột; hãy đối chiếu cơ quan và nhiệm vụ với văn bản gốc."


def duties_of(document: Document, passages: Sequence[Passage]) -> tuple[Duty, ...]:
    """Its duties, in reading order."""
    return tuple(_Finder(document, passages).duties())


@dataclass(frozen=True, slots=True)
class _Found:
    """Charges, the words that hold them and where those stand."""

    charges: Sequence[Charge]
    sentence: Sentence
    due: str = ""
    doubts: tuple[str, ...] = ()


class _Finder:
    """Goes through the passages of a document."""

    def __init__(self, document: Document, passages: Sequence[Passage]) -> None:
        self._document = document
        self._passages = passages
        self._titled = any(passage.section for passage in passages)
        self._shorts: Shorts = {
            short: long for short, long in document.abbreviations if len(short) > 1 and short.isupper()
        }
        self._around = Surroundings(passages, self._shorts)

    def duties(self) -> Iterator[Duty]:
        """Every duty, each once."""
        for place, passage in enumerate(self._passages):
            if not self._says_nothing(passage):
                for found in self._in_passage(place, passage):
                    yield from self._made(passage, found)

    def _says_nothing(self, passage: Passage) -> bool:
        if passage.section in (END_MATTER, SIGNATURE) or (self._titled and not passage.section):
            return True
        if _FORM.search(passage.text):
            return True
        headings = [plain(heading) for heading in passage.headings]
        return any(_BACKGROUND.match(heading) and not _TASKS.search(heading) for heading in headings)

    def _in_passage(self, place: int, passage: Passage) -> Iterator[_Found]:
        if is_headed_row(passage):
            if has_duties(passage):
                row = row_of(passage, self._shorts)
                whole = Sentence(passage.text, passage.start, passage.end)
                yield _Found(row.charges, whole, row.due, (_BROKEN,) if row.broken else ())
            return
        above, outright = self._around.bearers(passage)
        before = NOBODY  # whom the sentence before sets, for one that begins with what they further have to do
        for sentence in passage.sentences:
            if charges := labelled(sentence.text, self._around.task_of(place), self._shorts):
                yield _Found(charges, sentence, self._around.due(place))
            elif not self._introduces(place, sentence):
                bears = above if (outright and sentence.text[0].isupper()) or _is_task(sentence.text) else NOBODY
                if not bears.agents and _is_task(sentence.text, led=False) and not _SAYS_HOW.match(sentence.text):
                    bears = before
                charges = charges_in(sentence.text, bears, self._shorts)
                before = _doing([charge for charge in charges if not _BARE.fullmatch(charge.task)])
                charges = [self._told(charge, passage, sentence) for charge in charges]
                yield _Found(charges, sentence, doubts=(_CUT,) if self._is_cut(place, sentence) else ())

    def _told(self, charge: Charge, passage: Passage, sentence: Sentence) -> Charge:
        """With its task, where the sentence only shares out what the one before it, or the line above, sets:
        "… mỗi năm hai hội nghị. Sở X chủ trì, Hội Y phối hợp."
        """
        place = passage.sentences.index(sentence)
        if not (_BARE.fullmatch(charge.task) or (place and VERB.fullmatch(charge.task))):
            return charge
        above = passage.lead or (plain(passage.headings[-1]) if passage.headings else "")
        task = tidy(passage.sentences[place - 1].text if place else above)
        return replace(charge, task=task) if task else charge

    def _introduces(self, place: int, sentence: Sentence) -> bool:
        """Whether a sentence only says whose are the tasks listed below it; they carry it as their lead."""
        if not sentence.text.endswith(":"):
            return False
        below = self._passages[place + 1 : place + 2]
        return bool(below) and below[0].lead[:_ALIKE] == sentence.text[:_ALIKE]

    def _is_cut(self, place: int, sentence: Sentence) -> bool:
        """Whether a sentence breaks off, and the next passage of its section goes on in mid-sentence."""
        passage, below = self._passages[place], self._passages[place + 1 : place + 2]
        last = sentence is passage.sentences[-1] and sentence.text[-1:].isalnum()
        return last and bool(below) and below[0].section == passage.section and below[0].text[:1].islower()

    def _made(self, passage: Passage, found: _Found) -> Iterator[Duty]:
        seen: set[tuple[str, str, str]] = set()
        said = found.sentence
        for charge in with_own_parts(found.charges):
            name = self._full_name(charge.agent.name, passage)
            key = (name, charge.part, charge.task)
            if key in seen or len(charge.task.split()) < _SHORTEST or not name or _LISTED_BELOW.match(charge.task):
                continue
            seen.add(key)
            yield Duty(
                agency=charge.agent.text,
                name=name,
                part=charge.part,
                task=charge.task,
                deadline=due_in(found.due) or deadline_in(charge.task) or self._deadline_of(found),
                rhythm=rhythm_in(found.due) or rhythm_in(charge.task),
                province=charge.agent.province or self._document.metadata.province,
                doubts=found.doubts + ((_STRANGE,) if _ODD.search(charge.agent.text) else ()),
                citation=citation_of(self._document, passage, said.start, said.end),
            )

    def _full_name(self, name: str, passage: Passage) -> str:
        """ "Sở" by itself is the Sở named last before it."""
        if name not in _HEADS_ALONE:
            return name
        for before in reversed(self._passages[: passage.ordinal + 1]):
            for mention in reversed(mentions_of(before.text)):
                if mention.canonical.startswith(f"{name} "):
                    return mention.canonical
        return name

    def _deadline_of(self, found: _Found) -> str:
        """The deadline of a sentence counts for each of its tasks only where it has one task."""
        tasks = {charge.task for charge in found.charges}
        return deadline_in(found.sentence.text) if len(tasks) == 1 else ""


def _doing(charges: Sequence[Charge]) -> Bearers:
    """Those of a sentence who do more than coordinate."""
    return Bearers(tuple(dict.fromkeys(charge.agent for charge in charges if charge.part != "coordinate")))


def _is_task(text: str, *, led: bool = True) -> bool:
    """Whether a clause under an agency's name begins with what it has to do, or ``led`` to it by an adverbial."""
    place = after(text, 0)
    if led and is_nominal(text, place):
        return True
    return any(pattern.match(text, place) for pattern in (VERB, MODAL, *([ADVERB] if led else [])))
