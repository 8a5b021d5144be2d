"""What the clauses themselves say: a list that they hold, else a line or two from those that support an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.asking.question import Question
from assistant.answering.asking.sought import names_quantity
from assistant.answering.deciding.choosing import conditions_of
from assistant.answering.deciding.otherwise import told_otherwise
from assistant.answering.deciding.presence import asks_presence, speaking_of_it
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.lists.enumerating import bodies_enumerated, enumerated
from assistant.answering.lists.funding import all_funds, funds_statements
from assistant.answering.lists.headed import headed_statements
from assistant.answering.lists.introduced import introduced
from assistant.answering.placed import placed_statements
from assistant.answering.summaries.announced import consisting
from assistant.answering.summaries.listing import lacks_part, listed, tasks_statements
from assistant.answering.summaries.situation import sides_asked
from assistant.answering.telling import told
from assistant.answering.weighing.bodies import is_issuer, names_one_of
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.funds import asks_funds
from assistant.answering.weighing.kinds import kinds_asked
from assistant.answering.weighing.support import supports
from assistant.answering.weighing.where import asks_where
from assistant.reading.cells import cells_of
from assistant.vietnamese.names import agencies_in

_ENUMERATES = re.compile(r"\b(?:nhung gi|nao|liet ke|ke ten|ke ra|la gi|gom gi)\b")
_OF_WHAT = re.compile(r"\b(?:gi|j)\b")  # "mấy việc gì" asks which
_TELLS_APART = re.compile(r"\bphan biet\b")  # what tells two things apart is no figure
_ASKS_WHICH_TARGET = re.compile(r"\bchi tieu (?:gi|nao)\b(?!.*\b(?:bao nhieu|bn|may)\b)")  # of what, not how much
_IN_WORDS = re.compile(
    r"\W*(?:(?:cac|nhung|neu|cho biet|con|the) )*(?:dieu kien|tieu chi|tieu chuan|doi tuong|nguyen tac|ho so|thanh phan"
    r"|trinh tu|quy trinh|pham vi|yeu cau|cach thuc|hinh thuc|noi dung)\b"
)
_WHOM = re.compile(r"\b(?:ai|(?:doi tuong|nguoi|ho) nao)\b")
_COUNTED = 0.8  # share of the words asked about that the clause with the count must say
_NAMED = 0.9  # share of a thing's name that must stand by its figure


def clause_statements(desk: Desk, answer: Callable[[Desk], list[Statement]]) -> list[Statement]:
    """What the clauses themselves say, as a list or a line or two; ``answer`` answers a question in any form."""
    if placed := placed_statements(desk):
        return placed
    if funds := all_funds(desk):
        return funds
    desk = _with_figure(desk)
    evidence = desk.evidence()
    statements = (
        tasks_statements(desk)
        or consisting(desk.question, evidence)
        or headed_statements(desk, evidence)
        or bodies_enumerated(desk, evidence)
        or enumerated(desk, evidence)
        or funds_statements(desk)
        or _counted(desk)
        or introduced(desk, evidence)
        or listed(desk, evidence)
    )
    if statements and _names_bodies(desk, statements):
        return statements
    if lacks_part(desk):
        return []
    if _asks_only_count(desk.question):
        desk = desk.asking(replace(desk.question, wants="figure", intent="figure"))
        evidence = desk.evidence()
    good = [item for item in evidence if supports(desk.question, item)]
    alone = desk.question.alone
    if alone and all(item.kind_fit < 1.0 for item in good) and (found := answer(desk.reasked(alone))):
        return found
    if not good and _ASKS_WHICH_TARGET.search(desk.question.asked):
        desk = desk.asking(replace(desk.question, wants="open", intent="open"))
        good = desk.supported()
    if desk.question.intent == "yesno":
        deciding = _deciding(desk, good)
        return told(desk, deciding) if deciding else told_otherwise(desk)
    return told(desk, good) if good else []


def _deciding(desk: Desk, good: Sequence[Evidence]) -> Sequence[Evidence]:
    """What a yes-or-no question is answered by: what speaks of the thing that may be there, or what supports an answer,
    or else what bounds or leaves out the very case.
    """
    if asks_presence(desk.question):
        spoken = speaking_of_it(desk.question, desk.focus, desk.evidence())
        good = good if spoken is None else spoken
    return good or conditions_of(desk.question, desk.focus, desk.evidence())


def _names_bodies(desk: Desk, statements: Sequence[Statement]) -> bool:
    """Whether a list has what is asked of a body: no list of what others do, unless the body issued the document; nor
    what stands under the heading of another.
    """
    question, metadata = desk.question, desk.reader.shelf.metadata
    passages = [source.passage for statement in statements for source in statement.sources]
    texts = [" / ".join((*passage.headings, passage.lead, passage.text)) for passage in passages]
    heading = passages[0].headings[-1] if passages and passages[0].headings else ""
    if question.agencies and agencies_in(heading) and not names_one_of(question.agencies, heading):
        return False
    return all(
        any(is_issuer(agency, metadata[passage.document]) for passage in passages)
        or any(names_one_of((agency,), text) for text in texts)
        for agency in question.agencies
    )


def _asks_only_count(question: Question) -> bool:
    """Whether just how many there are is asked of what could be listed."""
    names_kinds = _ENUMERATES.search(question.asked) or _OF_WHAT.search(question.asked)
    return question.intent == "list" and question.measure is not None and not names_kinds


def _counted(desk: Desk) -> list[Statement]:
    """How many there are of what could be listed, where a clause says it: "gồm 53 chỉ tiêu"."""
    question = desk.question
    if not _asks_only_count(question):
        return []
    asked = desk.asking(replace(question, wants="figure", intent="figure"))
    best = next(iter(asked.supported()), None)
    said = 1.0 if best is None or question.is_framed else min(best.words, best.near)
    if best is None or best.measure_fit < 1.0 or said < _COUNTED:
        return []
    return told(asked, [best])


def _with_figure(desk: Desk) -> Desk:
    """A question that only names a thing ("TFP của Đắk Lắk đến năm 2025?") asks for its figure if it has one, and so
    does one that compares things.
    """
    question = desk.question
    if question.intent == "comparison" and question.wants == "open":
        of_figures = desk.asking(replace(question, wants="figure"))
        return of_figures if of_figures.supported() and not _TELLS_APART.search(question.asked) else desk
    if question.intent != "open" or question.is_framed or sides_asked(question) or _asks_no_amount(question):
        return desk
    asked = desk.asking(replace(question, wants="figure", intent="figure"))
    if names_quantity(question.text):
        return asked
    if not any(item.head >= _NAMED or cells_of(item.passage) for item in _may_lead(desk)):
        return desk
    best = asked.evidence()[:1]
    if not best or best[0].head < _NAMED or not supports(asked.question, best[0]):
        return desk
    same = question.is_short or desk.evidence()[0].sentence == best[0].sentence
    return asked if same else desk


def _asks_no_amount(question: Question) -> bool:
    """Whether it is asked where something is or comes from, whom it is for, which one of a kind, or for what is told in
    words: "điều kiện", "hồ sơ".
    """
    in_words = _IN_WORDS.match(question.asked) or _WHOM.search(question.asked) or kinds_asked(question.text)
    return asks_where(question) or asks_funds(question) or bool(in_words)


def _may_lead(desk: Desk) -> Sequence[Evidence]:
    """What may be the best evidence of a figure, as ``_with_figure`` has it: what it says of the words asked about is
    weighed already, but of the rows of tables, which are read with their units where a figure is asked.
    """
    return desk.evidence() if desk.question.is_short else desk.evidence()[:1]
