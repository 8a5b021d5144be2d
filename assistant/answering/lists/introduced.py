"""Lists that a line introduces which ends in ":": the points below it, counted; and those that it leaves out.

"… được hỗ trợ khi có đủ các điều kiện sau:" is answered by its conditions, "ai không được hỗ trợ?" by what stands below
"…, không bao gồm các trường hợp sau:".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement, source_of
from assistant.answering.lists.fitting import BUDGET, fitted
from assistant.answering.lists.lightening import without_grounds, without_repeated
from assistant.answering.lists.lists import noun_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.pieces import pieces_of
from assistant.answering.weighing.support import supports
from assistant.answering.wording import bold, plain
from assistant.records import Document, Passage

_INTENTS = frozenset(("list", "open", "task"))
_NOT = "(?:khong|chua|ko|hong)"
_LEFT_OUT = "(?:duoc|thuoc|phai|nam|ap dung|huong|co trong|tinh|ho tro)"
_ASKS_EXCEPTED = re.compile(
    rf"\b(?:nao|ai|gi)\b.*\b{_NOT} {_LEFT_OUT}\b|\b{_NOT} (?:{_LEFT_OUT}|bao gom|gom)\b.*\b(?:nao|ai|gi)\b"
    r"|\bbi loai\b.*\b(?:nao|ai|gi)\b|\b(?:ngoai le|ngoai tru|tru)\b.*\b(?:nao|ai|gi)\b"
)
_EXCEPTS = re.compile(r"\b(?:không (?:bao gồm|áp dụng|thuộc|được)|trừ|ngoại trừ|loại trừ)\b[^.;:]*:$", re.IGNORECASE)
_EXCEPTED = re.compile(r"\bkhông (?:bao gồm|áp dụng|hỗ trợ)\b(?: (?:đối với|với|cho|tại))?\s[^.;:]{8,}", re.IGNORECASE)
_TELLS_ITSELF = re.compile(r"\bgồm\b[^:]{25,}:$")  # "nguồn vốn gồm ngân sách và đóng góp, để làm các việc:"
_ASKS_MEMBERS = re.compile(
    r"\bgom (?:co )?(?:nhung )?ai\b|\b(?:cac|nhung) thanh vien\b|\bthanh vien .*\b(?:ai|nao|gi)\b"
)
_MEMBERS = re.compile(r"\bthành viên\b[^.;:]*:$")
_HEAD = 14  # last words of the introducing line that are told
_SEVERAL = 2


def asks_excepted(question: Question) -> bool:
    """Whether it is asked what is left out, or to whom something does not apply."""
    return bool(_ASKS_EXCEPTED.search(question.asked))


def excepted_statements(desk: Desk) -> list[Statement]:
    """The points below the line that leaves out what is asked about; nothing where none is asked for."""
    if not asks_excepted(desk.question):
        return []
    good = [item for item in desk.evidence() if supports(desk.question, item)]
    found = (item for item in good if _EXCEPTS.search(item.sentence.text))
    listed = next((told for item in found if (told := _told(desk, item, "trường hợp"))), [])
    if listed:
        return listed
    said = max((item for item in good if _EXCEPTED.search(item.sentence.text)), key=_worth, default=None)
    return [_sentence(said)] if said else []


def _worth(item: Evidence) -> float:
    return item.words + item.pairs


def _sentence(item: Evidence) -> Statement:
    return Statement(plain(item.sentence.text), (Source(item.passage, item.sentence.start, item.sentence.end),))


def member_statements(desk: Desk) -> list[Statement]:
    """Who a board consists of, where a line introduces its members; nothing where that is not asked."""
    if not _ASKS_MEMBERS.search(desk.question.asked):
        return []
    found = (item for item in desk.evidence() if _MEMBERS.search(item.sentence.text) and supports(desk.question, item))
    return next((told for item in found if (told := _told(desk, item, "nhóm thành viên"))), [])


def introduced(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """The points below the line that answers best, where it only introduces them."""
    question = desk.question
    if question.intent not in _INTENTS or question.wants not in _INTENTS or not evidence:
        return []
    best = evidence[0]
    line = best.sentence.text
    is_answer = line.endswith(":") and not (_EXCEPTS.search(line) or _TELLS_ITSELF.search(line))
    if not is_answer or _heads(desk.reader.document(best.passage.document), best.passage.section):
        return []
    return _told(desk, best, noun_of(question)) if supports(question, best) else []


def _heads(document: Document, number: str) -> bool:
    """Whether titled sections stand below a section: they are told by their titles."""
    depth = number.count(".") + 1
    below = [one for one in document.sections if one.number.startswith(f"{number}.") and one.number.count(".") == depth]
    return sum(bool(one.title) for one in below) >= _SEVERAL


def _told(desk: Desk, item: Evidence, noun: str) -> list[Statement]:
    points = list(_points(item, desk.reader.passages(item.passage.document)))
    if len(points) < _SEVERAL:
        return []
    context = _leading_over(item.sentence.text.rstrip(" :"))
    document = desk.reader.document(item.passage.document)
    titles = {section.number: section.title for section in document.sections}
    depth = item.passage.section.count(".") + 2
    named = [titles.get(".".join(point[0].section.split(".")[:depth]), "") for point in points]
    shared, texts = without_repeated([_in_one(*one) for one in zip(points, named, strict=True)])
    head = f"{bold(f'{len(points)} {noun}')} – {plain(context)}{plain(f': {shared} …' if shared else '')}:"
    line_source = Source(item.passage, item.sentence.start, item.sentence.end)
    room = BUDGET - len(context.split()) - len(shared.split())
    cut = fitted(without_grounds(texts, room), room)
    sources = [tuple(source_of(passage) for passage in point) for point in points]
    sources[0] = (*sources[0], line_source)
    return [Statement(head), *(Statement(f"- {plain(text)}", own) for text, own in zip(cut, sources, strict=True))]


def _leading_over(line: str) -> str:
    """The end of an introducing line, which says what stands below it."""
    last = pieces_of(line)[-1].text if pieces_of(line) else line
    words = last.split()
    return last if line == last and len(words) <= _HEAD else f"… {' '.join(words[-_HEAD:])}"


def _in_one(point: Sequence[Passage], title: str) -> str:
    """A point, with what stands below it where it only introduces that; by its first clause where it does not."""
    first, *below = (passage.text.rstrip(" ;.") for passage in point)
    if title and not point[0].text.startswith(title):
        return f"{title}: {'; '.join((first, *below))}"
    return f"{first} {'; '.join(below)}" if first.endswith(":") else point[0].text


def _points(item: Evidence, passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The clauses of each point that stands right below a line; those that the line leads in, where they have no number
    of their own.
    """
    line = item.passage
    place = next((at for at, one in enumerate(passages) if one.id == line.id), len(passages))
    after = passages[place + 1 :]
    led = list(takewhile(lambda one: one.lead == item.sentence.text and one.section == line.section, after))
    if led or not line.section:
        yield from ([one] for one in led)
        return
    below = takewhile(lambda one: one.section.startswith(f"{line.section}."), after)
    depth = line.section.count(".") + 2
    for _, group in groupby(below, key=lambda one: one.section.split(".")[:depth]):
        yield list(group)
