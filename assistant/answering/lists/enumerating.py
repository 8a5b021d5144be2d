"""Questions that a list within one sentence answers: what kind of things are asked for, and which list is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.asking.concepts import passage_terms
from assistant.answering.asking.denials import DENIALS
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Source, Statement
from assistant.answering.lists.enumerations import Enumeration, enumerations, named_enumerations
from assistant.answering.lists.fitting import BUDGET, fitted
from assistant.answering.lists.introduced import asks_excepted
from assistant.answering.lists.kinds import FUNDS, WRITTEN, Kind, called, calls, kind_asked, numbered
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.weighing.gates import passes_gates
from assistant.answering.weighing.pieces import pieces_of, shortened
from assistant.answering.weighing.support import supports
from assistant.answering.wording import bold, plain
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import same_figure
from assistant.vietnamese.syllables import syllables

_INTENTS = frozenset(("list", "open", "figure", "task"))
_FUNDS = re.compile(r"\b(?:tien|kinh phi|von|ngan sach|chi phi)\b")
_OF_FUNDS = frozenset(("KP", *syllables("kinh phí, tiền, vốn, ngân sách, nguồn, lấy, từ, đâu, chi, làm, thực hiện")))
_FUND = re.compile(r"\b(?:ngân sách|vốn|nguồn|quỹ|xã hội hóa|đóng góp|học phí|đồng)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"\b(?:\d{{1,2}}|{'|'.join(WRITTEN)}|năm|sáu) (?P<noun>(?:[^\W\d]+\s?){{1,4}})\W*$")
_SETS_OUT = re.compile(
    r"\b(?:Các|Những) (?P<noun>đơn vị|cơ quan|sở|địa phương|huyện|xã|doanh nghiệp|chủ đầu tư|trường)\b[^:]*:",
    re.IGNORECASE,
)
_OF_BODIES = re.compile(rf"\W*{_SETS_OUT.pattern}$", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bmay (?!muoi|tram|phan)[a-z]+\b")
_BOUNDS = frozenset(syllables("chưa, tới, đến, dưới, trên, hơn, quá"))
_LEAST_OF_LINE = 0.7  # of the words asked that such a line must say
_NEAR_BEST = 0.85
_SURE = 0.8  # fit of a list with as many members as asked for that must say only so many of the words asked
_NAME = 3  # words from which on a kind of thing is named so that only its own list is called by it
_LENIENT = 0.8  # of what else is asked such a list's clause says at least so much
_LEAST_WORDS = 0.25
_LEAST_CONTEXT = 8
_CONTEXT = 30  # words before the list that are told


def enumerated(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """The list of the kind of thing asked for in the clause that says most of what is asked, whole and counted."""
    kind = kind_asked(desk.question)
    if kind is None or desk.question.intent not in _INTENTS or kind.is_body or desk.question.wants == "body":
        return []
    if asks_excepted(desk.question):
        evidence = [item for item in evidence if DENIALS.intersection(syllables(item.sentence.text))]
    question = replace(desk.question, wants="list", intent="list", measure=None)
    least = _NEAR_BEST * max((_said(item) for item in evidence), default=0.0)
    # to find the lists of a sentence takes long: of those that could not answer none is looked for
    asks_number = bool(kind.count or _HOW_MANY.search(question.asked))
    may_answer = (
        item for item in evidence if asks_number or _said(item) >= _LENIENT * least or _asks_funds(desk, kind)
    )
    found = [
        (2 * kind.fit(one) + _said(item) + one.stated / 4, item, one)
        for item in may_answer
        for one in _lists(item.sentence.text, kind)
        if _is_meant(desk.question, kind, one)
        and (
            _is_fund(desk, kind, item, one)
            or _is_so_many(desk, kind, one)
            or _answers(question, kind, item, one, least)
        )
    ]
    if not found:
        return []
    _, item, listed = max(found, key=lambda one: one[0])
    return _told(kind, item, listed)


def bodies_enumerated(desk: Desk, evidence: Sequence[Evidence]) -> list[Statement]:
    """The bodies that a line sets out after what is said of them, "Các đơn vị thu dưới 30%: …", where that is asked."""
    question = desk.question
    if not question.wants_body or question.intent not in {"list", "body"} or question.roles:
        return []
    found = [
        (said, item, one)
        for item in evidence
        if _SETS_OUT.search(item.sentence.text)
        for one in enumerations(item.sentence.text)
        if (line := _OF_BODIES.match(one.before)) and (said := _said_by(question, one.before)) >= _LEAST_OF_LINE
    ]
    if not found:
        return []
    _, item, listed = max(found, key=lambda one: one[0])
    line = _OF_BODIES.match(listed.before)
    return _told(Kind(tuple(syllables(line["noun"] if line else ""))), item, listed)


def _said_by(question: Question, line: str) -> float:
    """The share of what is asked that a line says of whom it sets out; none where it lacks a figure that is asked."""
    stated, asked = figures_in(line), quantities(question.figures)
    if not all(any(same_figure(a, b) for b in stated) for a in asked):
        return 0.0
    figures = {word for figure in question.figures for word in syllables(figure.text)}
    told, rest = passage_terms(line), [t for t in question.telling if t not in figures | _BOUNDS]
    return sum(term in told for term in rest) / len(rest) if rest else 0.0


def _answers(question: Question, kind: Kind, item: Evidence, listed: Enumeration, least: float) -> bool:
    """Whether a clause says enough of what is asked: less where its list has as many members as the question says."""
    if kind.count and kind.fit(listed) >= _SURE and item.words >= _LEAST_WORDS:
        return True
    if len(kind.words) >= _NAME and kind.fit(listed) == 1.0:
        return _said(item) >= _LENIENT * least and passes_gates(question, item)
    is_near = bool(kind.count) or (_said(item) >= least and supports(question, item))
    return is_near and passes_gates(question, item)


def _is_so_many(desk: Desk, kind: Kind, listed: Enumeration) -> bool:
    """Whether it is asked of one document how many of a kind there are and which, and a list is called by its number:
    "bốn hướng: …".
    """
    asks_number = bool(kind.count or _HOW_MANY.search(desk.question.asked))
    return asks_number and len(desk.selection.documents) == 1 and listed.stated and numbered(kind, listed)


def _is_fund(desk: Desk, kind: Kind, item: Evidence, listed: Enumeration) -> bool:
    """Whether it is asked where the money for what a document is about comes from, and a list says what each source
    gives; or the total that is asked about stands before the list.
    """
    if not _asks_funds(desk, kind) or not all(map(_FUND.search, listed.members)):
        return False
    if any(same_figure(asked, told) for asked in desk.question.figures for told in figures_in(listed.before)):
        return True
    meta = desk.reader.shelf.metadata[item.passage.document]
    told = passage_terms(" / ".join((meta.title, meta.issuer, *item.passage.headings, item.sentence.text)))
    rest = [term for term in desk.question.telling if term not in _OF_FUNDS]
    return sum(term in told for term in rest) >= len(rest) / 2


def _asks_funds(desk: Desk, kind: Kind) -> bool:
    is_asked = kind.words[0] in FUNDS and bool(_FUNDS.search(desk.question.asked))
    return is_asked and bool(desk.selection.documents or desk.question.figures)


def _said(item: Evidence) -> float:
    return item.words + item.pairs / 2


def _lists(text: str, kind: Kind) -> Iterator[Enumeration]:
    yield from enumerations(text, kind.count)
    for noun in kind.nouns:
        yield from named_enumerations(text, noun, kind.count)


def _is_meant(question: Question, kind: Kind, listed: Enumeration) -> bool:
    if kind.count and len(listed.members) != kind.count:
        return False
    return bool(kind.fit(listed)) and (listed.stated or question.measure is None or question.intent == "list")


def _told(kind: Kind, item: Evidence, listed: Enumeration) -> list[Statement]:
    before = item.sentence.text[: listed.start].rstrip(" :(")
    room = max(BUDGET - sum(len(member.split()) for member in listed.members), _LEAST_CONTEXT)
    context = shortened(before, [pieces_of(before)[-1].start], min(room, _CONTEXT)) if before else ""
    source = (Source(item.passage, item.sentence.start, item.sentence.end),)
    texts = fitted(listed.members, BUDGET - len(context.split()), from_start=True)
    head = f"{bold(f'{len(texts)} {_noun_written(kind, listed)}')} – {plain(context)}:"
    return [Statement(head), *(Statement(f"- {plain(text)}", source) for text in texts)]


def _noun_written(kind: Kind, listed: Enumeration) -> str:
    """What the members are called as the sentence writes it, right before them or, if it does not, in them."""
    if kind.words[0] in FUNDS:
        return "nguồn vốn"
    texts = (listed.before, *listed.members)
    counted = _COUNTED.search(listed.before) if listed.stated else None
    if counted and not calls(kind.nouns[0], " ".join(syllables(listed.before))):
        return counted["noun"].strip()
    found = ((text, re.search(rf"\b{called(noun)}\b", fold(text).lower())) for noun in kind.nouns for text in texts)
    return next((text[match.start() : match.end()].lower() for text, match in found if match), "nội dung")
