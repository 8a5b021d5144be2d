"""Which body a sentence speaks of: who bears a duty, with whom, to whom it reports."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.question import Question
from assistant.answering.weighing.following import bodies_after, joined_from, right_after
from assistant.answering.weighing.named import bodies_in, names_one_of
from assistant.answering.weighing.posted import named_as_asked
from assistant.records import Passage
from assistant.register.acting import acts_in
from assistant.register.charges import clauses_in, subjects_in
from assistant.vietnamese.names import AgencyMention

_FAULT = re.compile(r"\bthiếu$")  # who fails to do a thing is not charged with it
_LONGEST_SUBJECT = 32
_HEADING_OF_BODY = re.compile(
    r".{0,12}?(?:\b(?:trách nhiệm|nhiệm vụ|quyền hạn|thẩm quyền)(?:,| và)?\s)*(?:của\s)?", re.IGNORECASE
)

_DATA = tomllib.loads(Path(__file__).with_name("clauses.toml").read_text(encoding="utf-8"))
_VERB = re.compile(rf"\b(?:{'|'.join(_DATA['verbs'])})\b")
_REPORT_TO = re.compile(_DATA["report_to"])
_ANSWERS_TO, _ASKS_ANSWERS_TO = re.compile(_DATA["answers_to"]), re.compile(_DATA["asks_answers_to"])
_PUT_BEFORE, _DECIDES, _ASKS_DECIDES = (re.compile(_DATA[name]) for name in ("put_before", "decides", "asks_decides"))
_GIVEN_TO = re.compile(_DATA["given_to"])
_WITH = re.compile(_DATA["together_with"])
_SENT_TO = re.compile(_DATA["sent_to"])
_ASKS_SENT_TO = re.compile("|".join(_DATA["asks_sent_to"]))
_ASKS_REPORT_TO = re.compile("|".join(_DATA["asks_report_to"]))
_ASKS_GIVEN_TO = re.compile("|".join(_DATA["asks_given_to"]))
_ASKS_WITH = re.compile("|".join(_DATA["asks_with"]))
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
_ASKS_STANDING = re.compile(r"\b(?:co quan|cq|don vi|bo phan) thuong truc\b")
_STANDING = re.compile(r"(?<!Trưởng ban )(?<!Chủ tịch )\bthường trực\b")
_ASKS_LEADER_TOO = re.compile(
    r"\b(?:ai|(?:co quan|cq|don vi|bo|so|nganh) nao)\b.*\b(?:phoi hop|cung)\b.*\b(?:ai|nao)\b"
)
_LABEL = re.compile(r"^\W*(?:[a-zđ]{1,2}|\d{1,2})[.)]\s+")  # of a point of a clause that is quoted
_APPOINTING = re.compile(r"^(?:trong đó,?\s+)?(?:giao(?: cho)?|đề nghị|yêu cầu|do|riêng)\s+", re.IGNORECASE)


def body_asked(question: Question, text: str) -> str:
    """The body that the question asks for, as the sentence names it; "" when that is not plain."""
    return named_as_asked(question, text, _body_asked(question, text))


def _body_asked(question: Question, text: str) -> str:
    folded = question.asked
    if _ASKS_SENT_TO.search(folded) and (found := bodies_after(_SENT_TO, text)):
        return found
    if _ASKS_REPORT_TO.search(folded) and (found := bodies_after(_REPORT_TO, text)):
        return found
    if _ASKS_ANSWERS_TO.search(folded) and (found := bodies_after(_ANSWERS_TO, text)):
        return found
    if _ASKS_DECIDES.search(folded) and (found := _decider(text)):
        return found
    if _ASKS_GIVEN_TO.search(folded) and (found := given_to(text)):
        return found
    if _ASKS_WITH.search(folded) and (found := bodies_after(_WITH, text)) and _is_partner(question, found):
        return found
    return _bearer(question, text)


def asks_bearer(question: Question) -> bool:
    """Whether who does a thing is asked, and not to whom it goes or with whom it is done."""
    return not any(
        asked.search(question.asked) for asked in (_ASKS_SENT_TO, _ASKS_REPORT_TO, _ASKS_GIVEN_TO, _ASKS_WITH)
    )


def _asks_standing(question: Question) -> bool:
    """Whether it is asked which body stands behind a board or a plan day by day: "cơ quan thường trực là ai"."""
    return question.wants == "body" and bool(_ASKS_STANDING.search(question.asked))


def stands_behind(text: str) -> bool:
    """Whether a text says who does; a standing deputy is none."""
    return bool(_STANDING.search(text))


def may_stand_behind(question: Question, text: str) -> bool:
    """Whether a text says who stands behind a board or a plan, if that is asked."""
    return not _asks_standing(question) or stands_behind(text)


def _is_partner(question: Question, found: str) -> bool:
    """Whether the body worked with is the one asked for: not the one that the question names, nor beside who leads."""
    return not (names_one_of(question.agencies, found) or _ASKS_LEADER_TOO.search(question.asked))


def reported_to(text: str) -> str:
    """The bodies that a text says a report goes to; "" when it says none."""
    return bodies_after(_REPORT_TO, text)


def given_to(text: str) -> str:
    """The bodies that a text says something is given to: "cấp hàng năm cho Sở Y tế"; "" when it says none."""
    return bodies_after(_GIVEN_TO, text)


def _bearer(question: Question, text: str) -> str:
    """Who does what is asked: of several clauses the one that says most of it, or the nearest before it; else one after
    it that says some.
    """
    clauses = clauses_in(text)
    wanted = frozenset(question.telling)
    said = [len(wanted & passage_terms(clause)) for clause in clauses]
    if placed := [place for place, clause in enumerate(clauses) if _asks_standing(question) and stands_behind(clause)]:
        said = [count if place in placed else 0 for place, count in enumerate(said)]
    best = max(range(len(clauses)), key=said.__getitem__)
    after = sorted((place for place in range(best + 1, len(clauses)) if said[place]), key=lambda place: -said[place])
    found = (doer_of(clauses[place]) for place in (*range(best, -1, -1), *after))
    return next((body for body in found if body), "") or subject_of(text) or _appointed(text) or _founded(text)


def clause_of(question: Question, body: str, text: str, limit: int) -> str:
    """Of a sentence longer than ``limit`` words that several bodies share, the clause that names the body asked for,
    from where its subject stands.
    """
    clauses = clauses_in(text)
    naming = [place for place, clause in enumerate(clauses) if body and body in clause]
    if len(text.split()) <= limit or not naming or not asks_bearer(question):
        return text
    wanted = frozenset(question.telling)
    last = max(naming, key=lambda place: len(wanted & passage_terms(clauses[place])))
    first = next((place for place in range(last, -1, -1) if subject_of(clauses[place])), last)
    return "; ".join(clauses[first : last + 1])


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
    if _FAULT.search(subject):
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


def _decider(text: str) -> str:
    """The body that something is put before, where it is to decide on it: "trình UBND tỉnh xem xét, phê duyệt"."""
    found = bodies_after(_PUT_BEFORE, text)
    return found if found and _DECIDES.match(text, text.index(found) + len(found)) else ""


def doer_of(clause: str) -> str:
    """The bodies that one clause of a sentence is of: its subject, whom it appoints, or those that it begins with."""
    mentions = bodies_in(clause)
    begun = joined_from(clause, mentions) if mentions and _OPENS_CLAUSE.fullmatch(clause, 0, mentions[0].start) else ""
    is_doer = bool(begun) and bool(_DOES_NEXT.match(clause, mentions[0].start + len(begun)))
    return subject_of(clause) or _appointed(clause) or (begun if is_doer else "") or _charged_in(clause)


def _charged_in(clause: str) -> str:
    """The body that a clause begins with directing, or else those that the register finds it to set to do something."""
    directed = _DIRECTS.match(clause)
    if directed and (told := right_after(_DIRECTS, clause)):
        return told
    agents = next(iter(subjects_in(clause)), (0, 0, ()))[2]
    return clause[agents[0].start : agents[-1].end].strip() if any(agent.named for agent in agents) else ""


def _appointed(text: str) -> str:
    """ "giao X", "do X": the body named after the word that appoints it."""
    return right_after(_GIVES, text)


def _founded(text: str) -> str:
    """ "thành lập X": the body that is founded, which is not who founds it."""
    return right_after(_FOUNDS, text)
