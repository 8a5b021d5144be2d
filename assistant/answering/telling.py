"""The best evidence told in a line or two, in the form that the question's kind calls for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import wording
from assistant.answering.asking.places import place_of
from assistant.answering.asking.question import Question
from assistant.answering.asking.understanding import ROLES
from assistant.answering.deciding.agents import recipient_verdict
from assistant.answering.deciding.choosing import deciding_line, deciding_places, may_be_told, may_decide
from assistant.answering.deciding.otherwise import told_otherwise
from assistant.answering.deciding.saying import sentence_and_above
from assistant.answering.deciding.stated import row_verdict
from assistant.answering.deciding.verdicts import verdict_of
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, decided, source_of
from assistant.answering.extractive import (
    LONG,
    SHORT,
    clause_statement,
    distinct,
    recipients_statements,
    statement_of,
)
from assistant.answering.levels import level_statements
from assistant.answering.lists.fitting import fitted
from assistant.answering.lists.likely import likeliest_first
from assistant.answering.lists.surveying import survey
from assistant.answering.registering import duties
from assistant.answering.weighing.doers import own_part
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.measures import bound_first
from assistant.answering.weighing.which import name_told
from assistant.answering.weighing.who import body_asked
from assistant.reading.cells import cells_of
from assistant.records import Passage
from assistant.vietnamese.letters import fold
from assistant.vietnamese.names import agencies_in, provinces_in

_LEAD = re.compile(r"\*\*(?P<lead>.+?)\*\*")
_ASKS_PLACE = re.compile(r"\bco (?:tinh|dia phuong|noi|van ban|tai lieu) nao\b")  # "có tỉnh nào … không"
_LEADS = re.compile(r"\bchủ trì\b", re.IGNORECASE)
_SAME_RANK = 0.85
_MOST_GROUPS = 5
_LEAST_ROOM = 25
_NEAR_BEST = 0.7
_LEAST_OF_ROW = 0.7  # of the telling words, for the figure of a row to bear out a claim


def told(desk: Desk, good: Sequence[Evidence]) -> list[Statement]:
    """Several documents each in a line of their own when the question names no province."""
    by_document: dict[str, list[Evidence]] = {}
    for item in good:
        by_document.setdefault(item.passage.document, []).append(item)
    rivals = [items for items in by_document.values() if items[0].score >= _SAME_RANK * good[0].score]
    provinces = {_province(desk, items[0]) for items in rivals}
    if len(rivals) > 1 and len(provinces) == len(rivals) and not desk.question.provinces:
        if desk.question.intent == "yesno" and (told := _of_many(desk, rivals)):
            return told
        limit = max(SHORT // 2, LONG // len(rivals))
        return [_grouped(desk, items, limit) for items in rivals[:_MOST_GROUPS]]
    return _of_one(desk, by_document[good[0].passage.document])


def _of_many(desk: Desk, rivals: Sequence[Sequence[Evidence]]) -> list[Statement]:
    """What decides a question that may be of several places: alone where one document decides it, else each in a line
    of its own.
    """
    each = [(items[0], _with_verdict(desk, desk.question, items)) for items in rivals[:_MOST_GROUPS]]
    found = [(item, told) for item, told in each if told is not None]
    if len(found) == 1:
        return [found[0][1]]
    return [replace(told, text=f"- {wording.bold(_province(desk, item))}: {told.text}") for item, told in found]


def _province(desk: Desk, item: Evidence) -> str:
    return place_of(desk.reader.shelf.metadata[item.passage.document])


def _grouped(desk: Desk, items: Sequence[Evidence], limit: int) -> Statement:
    told = [statement_of(desk.question, desk.focus, item, limit) for item in distinct(desk.question, desk.focus, items)]
    sources = tuple(source for statement in told for source in statement.sources)
    texts = wording.joined([statement.text for statement in told])
    return Statement(f"- {wording.bold(_province(desk, items[0]))}: {texts}", sources)


def _of_one(desk: Desk, good: Sequence[Evidence]) -> list[Statement]:
    question, focus = desk.question, desk.focus
    if question.asks_recipients and question.intent != "yesno":
        return recipients_statements(good[0].passage)
    if question.asks_recipients or question.asks_signer:
        clause = clause_statement(focus, good)
        verdict = recipient_verdict(question, good[0].passage) if question.asks_recipients else ""
        return [decided(verdict, clause) if verdict else clause]
    if question.wants == "list" and question.wants_body:
        question = replace(question, wants="body")
    if question.wants not in {"figure", "body", "date"} and question.intent != "yesno":
        return _clauses(desk, question, good)
    if question.intent == "yesno":
        if verdict_told := _decided(desk, question, good):
            return verdict_told
        good = [item for item in good if may_be_told(question, focus, item)]
    good = bound_first(question, _with_a_body_first(desk.asking(question), good))
    if levels := level_statements(desk, good) if good else []:
        return levels
    told = [_with_bearer(desk.asking(question), item) for item in distinct(question, focus, good)] if good else []
    if question.intent == "yesno" and len(told) == 1 and (verdict := _of_row(desk, good[0], told[0])):
        return [decided(verdict, told[0])]
    if question.wants == "body" and told and not any("**" in one.text for one in told):
        return [clause_statement(focus, good)] if _says_part(question, good[0]) else []  # who it is stands anywhere
    return told


def _clauses(desk: Desk, question: Question, good: Sequence[Evidence]) -> list[Statement]:
    """The clause that answers best, of a list the one that lists what is asked for, and what else has room."""
    lists = question.wants == "list"
    good = likeliest_first(question, desk.focus, good) if lists else good
    best = _own_clause(question, good[0].passage) or clause_statement(desk.focus, good, enumerates=lists)
    if name := name_told(question, good[0].sentence.text):
        return [replace(best, text=f"{wording.bold(wording.plain(name))} – {best.text}")]
    told = [best, *_further(desk, good, LONG - len(best.text.split()))]
    return [*told, *survey(desk, good[0], told)]


def _with_a_body_first(desk: Desk, good: Sequence[Evidence]) -> list[Evidence]:
    """The evidence; of who does a thing, what leads with a body before better evidence that nobody is found for."""
    if desk.question.wants != "body" or not good:
        return list(good)
    near = [item for item in good if item.score >= _NEAR_BEST * good[0].score]
    if "lead" in desk.question.roles:  # whatever word asks for it
        near = [item for item in near if _LEADS.search(item.sentence.text)] or near
    naming = next((item for item in near if body_asked(desk.question, item.sentence.text)), None)
    if naming is None or naming is good[0] or (good[0] in near and _names_a_doer(desk, good[0])):
        return list(good)
    return [naming, *(item for item in good if item is not naming)]


def _says_part(question: Question, item: Evidence) -> bool:
    """Whether a clause says anything of the part that a body is asked to have: of monitoring, where that is asked."""
    said = fold(" / ".join((item.passage.text, item.passage.lead, *item.passage.headings))).lower()
    return not question.roles or any(re.search(ROLES[role], said) for role in question.roles)


def _names_a_doer(desk: Desk, item: Evidence) -> bool:
    """Whether a body is found for a sentence, or stands anywhere in it; a centre may be what something is done to."""
    named = any(not body.text.startswith("Trung tâm") for body in agencies_in(item.sentence.text))
    return named or _with_bearer(desk, item).text.startswith("**")


def _own_clause(question: Question, passage: Passage) -> Statement | None:
    """What a clause gives the bodies named, where it gives others more."""
    own = own_part(question.agencies, passage) if question.agencies and not cells_of(passage) else ""
    return Statement(wording.plain(fitted([own])[0]), (source_of(passage),)) if own else None


def _decided(desk: Desk, question: Question, good: Sequence[Evidence]) -> list[Statement]:
    """What decides a yes-or-no question, be it a clause that says otherwise of another; none where nothing does."""
    verdict_told = _with_verdict(desk, question, good)
    place = _province(desk, good[0]) if _ASKS_PLACE.search(question.asked) else ""
    if verdict_told and place:
        verdict_told = replace(verdict_told, text=f"{wording.bold(place)}: {verdict_told.text}")
    return [verdict_told] if verdict_told else told_otherwise(desk)


def _with_verdict(desk: Desk, question: Question, good: Sequence[Evidence]) -> Statement | None:
    """What decides a yes-or-no question, after the verdict; None where nothing does."""
    for best in may_decide(question, desk.focus, good):
        title = desk.reader.shelf.metadata[best.passage.document].title
        if verdict := verdict_of(question, desk.focus, best, title):
            kept = deciding_places(question, desk.focus, best.sentence.text)
            kept += [one.start for one in provinces_in(best.sentence.text) if one.name in desk.selection.spoken]
            told = statement_of(question, desk.focus, best, kept=kept)
            line = deciding_line(question, desk.focus, best)
            led = replace(told, text=f"{wording.plain(line)}: {told.text}") if line else told
            return decided(verdict, led)
    return None


def _of_row(desk: Desk, best: Evidence, told: Statement) -> str:
    """Whether the figure that leads a row of a table bears out a claim, if it is of what the claim names."""
    lead = _LEAD.match(told.text)
    said = desk.focus.says(desk.question.telling, sentence_and_above(best))
    if lead is None or not cells_of(best.passage) or said < _LEAST_OF_ROW:
        return ""
    return row_verdict(desk.question, lead["lead"])


def _further(desk: Desk, good: Sequence[Evidence], room: int) -> list[Statement]:
    """What other clauses of the document say of the same, where the best leaves room; each by its best sentence."""
    said = {good[0].passage.id}
    further: list[Statement] = []
    for item in good[1:]:
        if room < _LEAST_ROOM or item.passage.id in said or item.words < _NEAR_BEST * good[0].words:
            continue
        said.add(item.passage.id)
        statement = statement_of(replace(desk.question, wants="open"), desk.focus, item, room)
        further.append(statement)
        room -= len(statement.text.split())
    return further


def _with_bearer(desk: Desk, item: Evidence) -> Statement:
    """A statement about a body leads with it: with the one that the register has, where its words show none."""
    statement = statement_of(desk.question, desk.focus, item)
    if desk.question.wants != "body" or statement.text.startswith("**"):
        return statement
    agencies = duties.bearers(
        desk.question, desk.reader.registered(item.passage.document), item.passage, item.sentence.end
    )
    lead = f"{wording.bold('; '.join(agencies))} – " if agencies else ""
    return Statement(f"{lead}{statement.text}", statement.sources)
