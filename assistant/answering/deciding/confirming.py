"""A yes-or-no question that itself names the body or the time asked about: the same is asked openly, and what the
documents say is held against what is claimed.

"Sở Y tế có chủ trì tiêm phòng không?" is decided by who leads it, "từ 2026 đúng không?" by since when.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.places import placeless
from assistant.answering.asking.question import Question
from assistant.answering.deciding.agents import SENT_TO, leads
from assistant.answering.deciding.claimed import claimed_stretch
from assistant.answering.deciding.claims import NO, YES, claim_of
from assistant.answering.deciding.ordering import order_in
from assistant.answering.deciding.times import days_of
from assistant.answering.desk import Desk, Tell
from assistant.answering.drafting import Statement, decided
from assistant.answering.weighing.bodies import bodies_in, is_same_body, names_one_of
from assistant.answering.weighing.doers import given_to, reported_to, subject_of
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.rhythms import says_rhythm
from assistant.records import Passage
from assistant.vietnamese.dates import dates, periods
from assistant.vietnamese.letters import fold, nfc

Kind = Literal["body", "doer", "recipient", "time"]

_MOST_TOLD = 2  # a body and one that leads something like it
_LEAD = re.compile(r"\*\*(?P<lead>.+?)\*\*(?:$| )")
_PART = r"(?:chu tri|dung dau|phu trach|lam dau moi|la dau moi|thuong truc)"
_IS_ONE_THAT = re.compile(
    rf"\s*(?:co )?(?:(?:phai|dung) )?(?:la )?(?:(?:bo|co quan|cq|don vi|ben|noi|so|ban|nganh|to chuc) )?(?={_PART}\b)"
)
_STANDING = re.compile(r"\s*thuong truc\b")
_LEADS_IT = re.compile(rf"\b{_PART}\b")
_GIVEN_TO = re.compile(r"\b(?:cap|giao|bo tri|phan bo|danh|trao)(?: [a-z]+){0,6}? cho\s+$")
_IS_ONE = re.compile(r"\s*la (?:noi|co quan|don vi|ben|bo phan|co quan dau moi)\b")
_DONE_TO = re.compile(
    r"\s*(?:va|,|duoc|dc|bi|co|thuoc|phoi hop|tham gia|chua|khong|khi|tham muu|cung|gom|chi|phai|se phoi hop)\b"
)
_LEAST_DONE = 3  # words
_AS_MUCH = 0.8
_LEAST_SAID = 0.7  # of what is done, for the body that does it to be told
_ASKS_IF = re.compile(r"\bcó (?:phải|được)(?: là)? (?=\w)|\bco (?:phai|duoc)(?: la)? (?=\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![/-])\b(?:nam )?(?:19|20)\d\d\b(?![/-])")
_BOUND_BEFORE = re.compile(r"\b(?:truoc|sau) $")
_BOUND = re.compile(r"\b(?P<way>truoc|sau) (?:$|(?=\S))")
_SOME_BODY, _SOME_YEAR, _SOME_DAY, _SOME_TIME = "cơ quan nào", "năm nào", "ngày nào", "khi nào"


@dataclass(frozen=True, slots=True)
class Opened:
    """A claim asked openly: the question, and what the claim puts in the place of its question word."""

    text: str
    claimed: str
    kind: Kind


def confirmed(desk: Desk, tell: Tell) -> list[Statement]:
    """ "Có" or "Không" to a claim about a body or a time, and what the documents say of it; none where they do not."""
    opened = opened_claim(desk.question) if desk.question.intent == "yesno" else None
    if opened is None:
        return []
    asked = Desk.of(desk.reader, desk.reader.understood(opened.text), desk.selection)
    told = tell(asked)
    if not 0 < len(told) <= _MOST_TOLD or told[0].text.startswith(("|", "-")):
        return []
    verdict = _verdict(desk, asked, opened, told[0])
    return [decided(verdict, told[0])] if verdict else []


def opened_claim(question: Question) -> Opened | None:
    """The claim of a question asked openly; None where it claims no body and no time."""
    text = nfc(question.text)
    return _of_body(question, text) or _of_time(question, text)


def _of_body(question: Question, text: str) -> Opened | None:
    start, last = claimed_stretch(text)
    folded = asked_form(text)
    for body in bodies_in(text[:last]):
        if body.start < start:
            continue
        end = _after_place(question, folded, body.end)
        one_that = _IS_ONE_THAT.match(folded, end, last)
        end = one_that.end() if one_that else end
        before = folded[start : body.start]
        leads_it = bool(_LEADS_IT.match(folded, end))
        is_doer = not leads_it and _does(question, folded, start, body.start, end, last)
        if is_doer and (is_one := _IS_ONE.match(folded, end, last)):
            end = is_one.end()
        is_recipient = bool(SENT_TO.search(before)) or (bool(_GIVEN_TO.search(before)) and not leads_it)
        if is_recipient or leads_it or is_doer:
            places = " ".join(f"của {name}" for name in question.provinces if fold(name) in folded[body.start : end])
            asked = _ASKS_IF.sub("", text[start : body.start]) if is_recipient else text[start : body.start]
            part = "là cơ quan " if _STANDING.match(folded, end) else ""
            opened = f"{asked}{_SOME_BODY} {part}{text[end:last].strip()} {places}"
            kind: Kind = "recipient" if is_recipient else "body" if leads_it else "doer"
            return Opened(" ".join(opened.split()), _without_place(question, body.canonical), kind)
    return None


def _without_place(question: Question, name: str) -> str:
    """The name of a body without the place that it is of: "Hội Phụ nữ | Sơn Hoài"."""
    named = (place for place in question.provinces if fold(name).endswith(f" {fold(place)}"))
    return next((name[: -len(place)].strip() for place in named), name)


def _does(question: Question, folded: str, start: int, body: int, end: int, last: int) -> bool:
    """Whether a claim that is to be confirmed begins with a body, and says what that does alone."""
    before = placeless(question)[start:body].strip(" ,:")
    is_first = claim_of(question).is_confirmed and not before and not question.figures
    is_first = is_first and not says_when(question) and order_in(folded[start:last]) is None
    return is_first and len(folded[end:last].split()) >= _LEAST_DONE and not _DONE_TO.match(folded, end)


def _after_place(question: Question, folded: str, end: int) -> int:
    """The end of a body's name with the place that follows it: "Hội Phụ nữ tỉnh | Sơn Hoài"."""
    named = "|".join(re.escape(fold(name)) for name in question.provinces)
    place = re.compile(rf"\s*(?:o )?(?:tinh |huyen |xa )?(?:{named})\b").match(folded, end) if named else None
    return place.end() if place else end


def says_when(question: Question) -> bool:
    """Whether a question says a time or how often, which may be what is claimed."""
    return bool(question.spans or dates(nfc(question.text)) or says_rhythm(asked_form(nfc(question.text))))


def _of_time(question: Question, text: str) -> Opened | None:
    """A single year or date that is to be confirmed, where no amount is."""
    if quantities(question.figures or figures_in(text), with_time=True) or not claim_of(question).is_confirmed:
        return None
    start, last = claimed_stretch(text)
    stated = [
        (one.start, one.end, _SOME_DAY if re.fullmatch(r"\d{4}-\d\d-\d\d", one.iso) else _SOME_TIME)
        for one in days_of(text)
        if re.match(r"\d{4}", one.iso)
    ]
    years = [(match.start(), match.end(), _SOME_YEAR) for match in _YEAR.finditer(asked_form(text), start, last)]
    found = stated or years
    if len(found) != 1 or any(period.first and period.last for period in periods(text)):
        return None
    begin, end, word = found[0]
    bound = _BOUND_BEFORE.search(asked_form(text[start:begin]))
    claimed = f"{bound[0]}{text[begin:end]}" if bound else text[begin:end]
    return Opened(f"{text[start:begin]}{word}{text[end:last]}".strip(), claimed, "time")


def _verdict(desk: Desk, asked: Desk, opened: Opened, told: Statement) -> str:
    if opened.kind == "recipient":
        verdict = _recipient_verdict(opened, told)
        return "" if verdict == YES and says_when(desk.question) else verdict
    lead = _LEAD.match(told.text)
    if lead is None:
        return ""
    if opened.kind == "body":
        return _body_verdict(desk, asked, opened, lead["lead"], told)
    if opened.kind == "doer":
        return _doer_verdict(desk, asked, opened, lead["lead"], told)
    return _time_verdict(opened.claimed, lead["lead"])


def _recipient_verdict(opened: Opened, told: Statement) -> str:
    """Whether the clause says that it goes to the body claimed; "" where it says of none to whom it goes."""
    texts = [source.passage.text[source.start - source.passage.start :] for source in told.sources]
    bodies = [reported_to(text) or given_to(text) for text in texts]
    if not any(bodies):
        return ""
    return YES if names_one_of((opened.claimed,), " / ".join(bodies)) else NO


def _body_verdict(desk: Desk, asked: Desk, opened: Opened, lead: str, told: Statement) -> str:
    """Whether the body claimed is the one told; "" where that body leads a thing that may as well be meant."""
    if names_one_of((opened.claimed,), lead) or is_same_body(opened.claimed, lead):
        return YES if any(leads(_above_and(source.passage)) for source in told.sources) else ""
    least = max((asked.focus.coverage(source.passage.text) for source in told.sources), default=0.0)
    own = (
        item
        for item in desk.supported()
        if leads(item.sentence.text) and names_one_of((opened.claimed,), subject_of(item.sentence.text))
    )
    return "" if any(asked.focus.coverage(item.sentence.text) >= least for item in own) else NO


def _doer_verdict(desk: Desk, asked: Desk, opened: Opened, lead: str, told: Statement) -> str:
    """Whether the body claimed is the one that is told to do it; "" where it does something like it as well."""
    least = max((asked.focus.coverage(source.passage.text) for source in told.sources), default=0.0)
    if least < _LEAST_SAID or asked.question.intent != "body":
        return ""
    if names_one_of((opened.claimed,), lead) or is_same_body(opened.claimed, lead):
        return YES
    own = (item for item in desk.evidence() if names_one_of((opened.claimed,), item.passage.text))
    return "" if any(asked.focus.coverage(item.sentence.text) >= _AS_MUCH * least for item in own) else NO


def _above_and(passage: Passage) -> str:
    """A clause with the line above it."""
    return f"{passage.lead} {passage.text}"


def _time_verdict(claimed: str, told: str) -> str:
    """Whether a time told is another than the one claimed; where it is the same, what is said of it decides."""
    days = [{one.iso for one in dates(text)} for text in (claimed, told)]
    years = [set(map(int, re.findall(r"\b(?:19|20)\d\d\b", text))) for text in (claimed, told)]
    if not years[1] or any(period.first and period.last for period in periods(told)):
        return ""
    is_same = bool(days[0] & days[1]) if all(days) else bool(years[0] & years[1])
    if is_same:
        return ""
    if bound := _BOUND.match(claimed):
        is_before = max(years[1]) < min(years[0])
        return YES if is_before == (bound["way"] == "truoc") else NO
    return NO
