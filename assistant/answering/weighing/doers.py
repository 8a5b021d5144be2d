"""Who does what a clause says, to whom it goes and with whom it is done; which part of a clause is one body's."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.answering.weighing.bodies import (
    bodies_after,
    bodies_in,
    is_same_body,
    joined_from,
    names_one_of,
    right_after,
)
from assistant.records import Passage
from assistant.register.acting import acts_in
from assistant.register.charges import clauses_in, subjects_in
from assistant.vietnamese.documents import document_numbers
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import AgencyMention

_FAULT = re.compile(r"\bthiếu$")  # who fails to do a thing is not charged with it
_LONGEST_SUBJECT = 32
_HEADING_OF_BODY = re.compile(
    r".{0,12}?(?:\b(?:trách nhiệm|nhiệm vụ|quyền hạn|thẩm quyền)(?:,| và)?\s)*(?:của\s)?", re.IGNORECASE
)
_DATA = tomllib.loads(Path(__file__).with_name("doers.toml").read_text(encoding="utf-8"))
_VERB = re.compile(rf"\b(?:{'|'.join(_DATA['verbs'])})\b")
_REPORT_TO = re.compile(_DATA["report_to"])
_ANSWERS_TO = re.compile(_DATA["answers_to"])
_PUT_BEFORE = re.compile(_DATA["put_before"])
_DECIDES = re.compile(_DATA["decides"])
_GIVEN_TO = re.compile(_DATA["given_to"])
_RECEIVES = re.compile(r"\b(?:gui|nop|bao cao|trinh)(?: (?:ve|cho|len|den|toi))? $")  # in a folded question
_WITH = re.compile(_DATA["together_with"])
_SENT_TO = re.compile(_DATA["sent_to"])
_OPENS_CLAUSE = re.compile(
    r"\s*(?:\w{1,2}[.)]\s+|-\s+)?(?:(?:trong đó|đồng thời|còn|riêng)\s+)?(?:(?:[Gg]iao|do|[Đđ]ề nghị|[Yy]êu cầu)\s+)?"
)
_DOES_NEXT = re.compile(
    r"\s+(?!(?:và|hoặc|của|để|thì|cho|trong|tại|về|theo|với|cùng|ở|khi|trước|nơi|các|những)\b)[a-zà-ỹđ]"
)
_HELPERS = re.compile(r"\b(?:phối hợp (?:với|cùng)|cùng với|báo cáo|tham mưu|trình)\b.*", re.IGNORECASE | re.DOTALL)
_APPOINTS = re.compile(r"\b(?:giao|do|cử|thành lập|phân công|đề nghị|yêu cầu)\s.*", re.IGNORECASE | re.DOTALL)
_BEGINS = re.compile(_DATA["begins"])
_OPENING = re.compile(_DATA["openings"])
_DIRECTS = re.compile(r"\s*(?:chỉ đạo|lãnh đạo|phân công|yêu cầu|đề nghị)\s")  # "…; chỉ đạo Sở A làm đầu mối"
_GIVES = re.compile(r"\b(?:giao cho|giao|do)\s", re.IGNORECASE)
_BY = re.compile(r"\sdo\s+$")  # "việc sửa đổi do X quyết định"
_FOUNDS = re.compile(r"\b(?:thành lập|lập)\s", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:[a-zđ]{1,2}|\d{1,2})[.)]\s+")  # of a point of a clause that is quoted
_APPOINTING = re.compile(r"^(?:trong đó,?\s+)?(?:giao(?: cho)?|đề nghị|yêu cầu|do|riêng)\s+", re.IGNORECASE)
_SHORT = 42  # words up to which a clause is told whole


def sent_to(text: str) -> str:
    """The bodies that a text says something is sent to; "" when it says none."""
    return bodies_after(_SENT_TO, text)


def answers_to(text: str) -> str:
    """The bodies that a text says one answers to for what it does; "" when it says none."""
    return bodies_after(_ANSWERS_TO, text)


def worked_with(text: str) -> str:
    """The bodies that a text says one works with; "" when it says none."""
    return bodies_after(_WITH, text)


def reported_to(text: str) -> str:
    """The bodies that a text says a report goes to; "" when it says none."""
    return bodies_after(_REPORT_TO, text)


def given_to(text: str) -> str:
    """The bodies that a text says something is given to: "cấp hàng năm cho Sở Y tế"; "" when it says none."""
    return bodies_after(_GIVEN_TO, text)


def leaves_out_receiver(agency: str, question: str, text: str) -> bool:
    """Whether a body is only to receive what an NFC question asks about, and a text does not say to whom that goes:
    "báo cáo gửi Bộ Y tế trước ngày nào" of "báo cáo trước ngày 01 tháng 12".
    """
    starts = [mention.start for mention in bodies_in(question) if mention.canonical == agency]
    receives = any(_RECEIVES.search(fold(question[:start]).lower()) for start in starts)
    return receives and not (reported_to(text) or sent_to(text))


def body_above(passage: Passage) -> str:
    """The body that the line or heading above a clause names.

    "2. Bộ Công Thương" over "a) Chỉ đạo …", "Điều 6. Trách nhiệm của Sở Y tế" over "1. Kiểm tra …".
    """
    for above in (passage.lead, *passage.headings[-1:]):
        mentions = bodies_in(above)
        if mentions and _HEADING_OF_BODY.fullmatch(above[: mentions[0].start]):
            return mentions[0].text
    return ""


def subject_of(text: str) -> str:
    """The bodies that a sentence begins with, up to its first verb; those after an opening that says when or on what
    grounds. None where it begins with the verb: "Phối hợp với Sở Y tế tổ chức …".
    """
    mentions = bodies_in(text)
    if _OPENING.match(text):
        return next((joined_from(text, mentions[i:]) for i in range(len(mentions)) if _does(text, mentions[i:])), "")
    if not mentions or _begins_with_verb(text, mentions[0]):
        return ""
    verbs = (m.start() for m in _VERB.finditer(text) if not any(a.start <= m.start() < a.end for a in mentions))
    verb = min((*itertools.islice(verbs, 1), *acts_in(text, 0, len(text))), default=-1)
    if not any(mention.end <= verb + 1 for mention in mentions):
        return ""
    first = mentions[0].start if _BY.search(text[: mentions[0].start]) else 0
    subject = _APPOINTING.sub("", _LABEL.sub("", text[first:verb]).strip(" ,;:"))
    is_act = bool(document_numbers(text[first : mentions[0].start]))  # "Nghị quyết số 02-NQ/TU … của Tỉnh ủy đã nêu …"
    if is_act or _FAULT.search(subject):
        return ""
    return subject if 0 < len(subject.split()) <= _LONGEST_SUBJECT else ""


def _begins_with_verb(text: str, first: AgencyMention) -> bool:
    """Whether a sentence begins with what is to be done; to appoint a body is to name it."""
    begun = text[:1].lower() + text[1:]
    is_verb = bool(_VERB.match(begun) or _BEGINS.match(begun))
    return first.start > 0 and is_verb and not _APPOINTING.match(text)


def _does(text: str, mentions: Sequence[AgencyMention]) -> bool:
    """Whether the first of the bodies comes after a comma and a verb comes after it and those joined to it."""
    start = mentions[0].start
    end = start + len(joined_from(text, mentions))
    is_apart = text[:start].rstrip().endswith(",")
    return is_apart and (bool(_VERB.match(text, end + 1)) or end + 1 in acts_in(text, start, len(text)))


def bearers(passage: Passage) -> Iterator[str]:
    """The bodies that a passage gives a duty to: subjects of its clauses, those above it, and those appointed."""
    above = " / ".join((body_above(passage), passage.lead, *passage.headings))
    yield from (body.canonical for body in bodies_in(above))
    for clause in clauses_in(passage.text):
        yield from (body.canonical for body in bodies_in(subject_of(clause)))
        appointed = _APPOINTS.search(_HELPERS.sub("", clause))
        yield from (body.canonical for body in bodies_in(appointed[0] if appointed else ""))


def decider(text: str) -> str:
    """The body that something is put before, where it is to decide on it: "trình UBND tỉnh xem xét, phê duyệt"."""
    found = bodies_after(_PUT_BEFORE, text)
    return found if found and _DECIDES.match(text, text.index(found) + len(found)) else ""


def doer_of(clause: str) -> str:
    """The bodies that one clause of a sentence is of: its subject, whom it appoints, or those that it begins with."""
    mentions = bodies_in(clause)
    begun = joined_from(clause, mentions) if mentions and _OPENS_CLAUSE.fullmatch(clause, 0, mentions[0].start) else ""
    is_doer = bool(begun) and bool(_DOES_NEXT.match(clause, mentions[0].start + len(begun)))
    return subject_of(clause) or appointed(clause) or (begun if is_doer else "") or _charged_in(clause)


def _charged_in(clause: str) -> str:
    """The body that a clause begins with directing, or else those that the register finds it to set to do something."""
    directed = _DIRECTS.match(clause)
    if directed and (told := right_after(_DIRECTS, clause)):
        return told
    agents = next(iter(subjects_in(clause)), (0, 0, ()))[2]
    return clause[agents[0].start : agents[-1].end].strip() if any(agent.named for agent in agents) else ""


def appointed(text: str) -> str:
    """ "giao X", "do X": the body named after the word that appoints it."""
    return right_after(_GIVES, text)


def founded(text: str) -> str:
    """ "thành lập X": the body that is founded, which is not who founds it."""
    return right_after(_FOUNDS, text)


def own_part(agencies: Sequence[str], passage: Passage) -> str:
    """The words of a long clause that set one of the agencies to do something, "…" where those of others stood between
    or follow; "" where it is short, all theirs, or none of it is.
    """
    above = body_above(passage)
    if len(passage.text.split()) <= _SHORT or (above and names_one_of(agencies, above)):
        return ""
    stretches = list(_stretches(agencies, passage))
    told = [(place, text) for place, (text, is_own) in enumerate(stretches) if is_own]
    if not told or len(told) == len(stretches):
        return ""
    shown, last = told[0][1], told[0][0]
    for place, text in told[1:]:
        shown += f" {text}" if place == last + 1 else f" … {text}"
        last = place
    return shown if last == len(stretches) - 1 else f"{shown.rstrip(' ;,')} …"


def _stretches(agencies: Sequence[str], passage: Passage) -> Iterator[tuple[str, bool]]:
    """Each clause with its mark, and whether it is of one of the agencies."""
    is_own = False
    for sentence in passage.sentences:
        text = sentence.text
        clauses = list(_clauses(agencies, text, is_own))
        ends = [start for start, _ in clauses[1:]] + [len(text)]
        for (start, is_own), end in zip(clauses, ends, strict=True):
            yield text[start:end].strip(), is_own


def own_places(agencies: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where the clauses of a sentence stand that are of one of the agencies."""
    clauses = list(_clauses(agencies, text))
    ends = [start for start, _ in clauses[1:]] + [len(text)]
    return [(start, end) for (start, is_own), end in zip(clauses, ends, strict=True) if is_own]


def _clauses(agencies: Sequence[str], text: str, is_own: bool = False) -> Iterator[tuple[int, bool]]:
    """Where each clause begins, and whether it is of one of the agencies: as its subject, or going on with it, as do
    those of bodies without a name ("người đứng đầu …"). ``is_own``: whether what stands before is.
    """
    for start, _, agents in subjects_in(text):
        if any(agent.named for agent in agents):
            is_own = any(is_same_body(agency, agent.name) for agent in agents for agency in agencies)
        yield start, is_own
