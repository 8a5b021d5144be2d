"""What names and short forms stand for: which documents are looked through, and which way of saying it goes first."""

from __future__ import annotations

import re
from itertools import chain

from assistant.answering.acts.defined import asks_plainly, defined
from assistant.answering.acts.explanations import (
    IS_MADE,
    asks_short_form,
    asks_who_is,
    bracketed,
    definition,
    described,
    explained,
    terms_asked,
)
from assistant.answering.asking.initialisms import shorts_in
from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.question import Question
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement

_SPELT = re.compile(r"\*\*.+\*\* là viết tắt của \*\*(?P<long>.+)\*\*\.")
# what may be asked after what a thing is, that the clause tells which defines it: "…, do ai lập ra", "…, nói gọn thôi"
_GOES_ON = re.compile(r"(?:do |va |roi |thi )*(?:ai|gom|noi|tom|ngan|giai thich|cho|tinh|cu the)\b")
_WHAT_IS = re.compile(r"\bla (?:cai )?(?:gi|j)$")
_DEFINING = 50  # documents looked through for what a name stands for
_JOINED = r"\s*(?:[,;/&]|\b(?:và|va|với|voi|hay)\b)\s*"


def definitions(desk: Desk) -> list[Statement]:
    """What the name asked about stands for; of several short forms that are asked about together, each in a line."""
    shorts = _asked_together(desk.question)
    each = [_definition(desk.reasked(desk.reader.understood(f"{short} là gì?"))) for short in shorts]
    if told := [one for one in each if one]:
        return told
    of_meaning = _of_meaning(desk)
    one = defined(of_meaning) or _definition(of_meaning)
    return [one, *_meaning_of(desk, one)] if one else []


def _meaning_of(desk: Desk, spelt: Statement) -> list[Statement]:
    """What that is which letters stand for, where a clause says it and not only the letters are asked about."""
    match = _SPELT.fullmatch(spelt.text)
    if match is None or not spelt.sources or asks_short_form(desk.question):
        return []
    question = desk.reader.understood(f"{match['long']} là gì?")
    told = explained(question, desk.reader.passages(spelt.sources[0].passage.document))
    return [told] if told else []


def _of_meaning(desk: Desk) -> Desk:
    """The question up to its comma, where that plainly asks for a meaning: what is asked after it, "phải đạt bao nhiêu
    điểm", the clause that defines tells as well.
    """
    head, comma, rest = desk.question.text.partition(", ")
    is_what = _WHAT_IS.search(asked_form(head).strip()) and _GOES_ON.match(asked_form(rest).strip())
    return desk.reasked(desk.reader.understood(head)) if comma and (is_what or asks_plainly(head)) else desk


def _asked_together(question: Question) -> list[str]:
    """The short forms that a question strings together, as "TSC, HTĐ và QLĐ là gì?" does; none for a single one, nor
    where it is asked who somebody is.
    """
    if question.intent != "definition" and (asks_who_is(question) or not terms_asked(question)):
        return []
    short = "|".join(map(re.escape, sorted(shorts_in(question.text), key=len, reverse=True)))
    match = re.search(rf"(?<!\w)(?:{short})(?:{_JOINED}(?:{short}))+(?!\w)", question.text) if short else None
    return re.split(_JOINED, match[0]) if match else []


def _definition(desk: Desk) -> Statement | None:
    """What a name stands for, where that is asked: the clause that explains it before what it is short for."""
    question, reader = desk.question, desk.reader
    is_asked = question.intent == "definition" or asks_who_is(question)
    if not is_asked and not terms_asked(question):
        return None
    names = desk.nearest() if len(desk.names) > _DEFINING else desk.names
    said = (explained(question, reader.passages(name)) for name in names)
    is_short_asked = question.intent == "definition"
    short = (definition(question, reader.document(name), reader.passages(name)) for name in names if is_short_asked)
    in_brackets = (bracketed(question, reader.passages(name), reader.shelf.metadata[name].title) for name in names)
    is_short = any("".join(term) in desk.reader.shelf.shorts for term in terms_asked(question))
    told_of = (described(question, reader.passages(name)) for name in names)
    made_of = (explained(question, reader.passages(name), IS_MADE) for name in names)
    found = chain(short, in_brackets, said) if is_short else chain(said, told_of, short, in_brackets, made_of)
    return next((statement for statement in found if statement), None)
