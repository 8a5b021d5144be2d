"""The answers to two or three questions in one, each led by its place or by its own words.

A place that only one of them names, and what the first is about, hold for the others too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.question import Question
from assistant.answering.comparing.parting import ASKS, ENDS, Part, parts_of
from assistant.answering.desk import Desk, Tell
from assistant.answering.drafting import Statement, joined_statement
from assistant.answering.weighing.figures import figures_in, quantities
from assistant.answering.wording import NOT_FOUND, bold
from assistant.records import Message
from assistant.vietnamese.documents import KINDS
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure

Ask = Callable[[str, Sequence[Message]], Desk]

_STANDS_ALONE = 5  # telling syllables with which a part needs nothing of the one before
_DEFINITE = frozenset(("figure", "body", "date"))
_TIMES = frozenset(("date", "year", "period"))
_RHYTHM = re.compile(r"\bdinh ky\b|\bthuong xuyen\b|\b(?:hang|moi|\d+) (?:ngay|tuan|thang|quy|nam)\b")
_OF_ACT = re.compile(rf"\b(?:{'|'.join(fold(kind) for kind in KINDS)}) (?:so )?$")
_NUMBER = re.compile(r"\d+")
_LONG = 10  # words of a part from which on a heading says only the clause that asks
_REQUEST = re.compile(
    r"^(?:cho|xin|nhờ|giúp) (?:tôi|em|mình|anh|chị)(?: (?:xin|biết|hỏi))?\s+(?=\S+ \S)", re.IGNORECASE
)
_IN_ROWS = re.compile(r"[-|]")


@dataclass(frozen=True, slots=True)
class _First:
    """What a later part may take from the first: the talk up to it, the places named, its answer's documents."""

    turns: Sequence[Message]
    places: Sequence[str]
    documents: tuple[str, ...]


def told_apart(text: str, history: Sequence[Message], ask: Ask, tell: Tell) -> list[Statement] | None:
    """The answers to the questions of a text, each after what it is of; none where no part has one.

    None where it is one question: of several places or years, or such that one clause answers all of it. A place that
    one part names, and what the first is about, hold for a part that names none; what stays unanswered is said.
    """
    parts = parts_of(text)
    if parts and ask(parts[0].text, ()).question.provinces:
        history = ()  # the place that a text names itself comes before any place of the talk
    questions = [ask(part.text, history).question for part in parts]
    if not parts or not _are_apart(questions):
        return None
    places = [question.provinces for question in questions]
    named = next((own for own in places if own), ())
    is_by_place = all(places) and len(set().union(*places)) == sum(map(len, places))
    if not is_by_place and not all(map(_is_sure, parts[1:], questions[1:])):
        return None
    opening = tell(ask(_placed(parts[0].text, () if places[0] else named), history))
    first = _First((*history, Message("user", parts[0].text)), named, _documents(opening))
    later = [_answer(p.text, q, first, ask, tell) for p, q in zip(parts[1:], questions[1:], strict=True)]
    answers = [opening, *later]
    stand_alone = all(part.is_firm and q.telling for part, q in zip(parts[1:], questions[1:], strict=True))
    whole = tell(ask(text, history))
    if not is_by_place and _is_whole(whole, answers, stand_alone) and not _leaves_out(whole, questions, answers):
        return None
    if not any(answers):
        return [] if is_by_place else None
    heads = [", ".join(own) for own in places] if is_by_place else [heading(part.own) for part in parts]
    lines = [line for head, told in zip(heads, answers, strict=True) for line in led(head, told, is_by_place)]
    return [replace(lines[0], text=lines[0].text.lstrip()), *lines[1:]]


def _are_apart(questions: Sequence[Question]) -> bool:
    """Whether the parts ask different things: others than that of the first, or of other years."""
    first = questions[0]
    if any(question.intent == "comparison" for question in questions):
        return False
    return all(
        set(question.telling) - set(first.telling)
        or question.wants not in {first.wants, "open"}
        or (question.provinces and question.spans and first.spans and question.spans != first.spans)
        for question in questions[1:]
    )


def _is_sure(part: Part, question: Question) -> bool:
    """Whether a part is a question of its own: parted firmly, or asking for what can be told for certain."""
    return part.is_firm or question.wants in _DEFINITE


def _is_whole(whole: Sequence[Statement], answers: Sequence[Sequence[Statement]], stand_alone: bool) -> bool:
    """Whether a text answered as one question says all that its parts do, or what a part alone does not find."""
    told = set().union(*map(_passages, answers))
    said = " ".join(statement.text for statement in whole).casefold()
    leads = {lead.casefold() for answer in answers for lead in answer[0].set_off} if all(answers) else set()
    says_all = _passages(whole) >= told and all(lead in said for lead in leads)
    return bool(whole) and (says_all or not (all(answers) or stand_alone))


def _leaves_out(
    whole: Sequence[Statement], questions: Sequence[Question], answers: Sequence[Sequence[Statement]]
) -> bool:
    """Whether a part that asks for a day, an amount or who signed has no answer, and the whole text's holds none."""
    stated = [figure for statement in whole for figure in figures_in(statement.text)]
    is_timed = any(figure.kind in _TIMES for figure in stated) or bool(_RHYTHM.search(_said(whole)))
    held = {"date": is_timed, "figure": bool(quantities(stated))}
    silent = [question for question, told in zip(questions, answers, strict=True) if not told]
    is_short = len(whole) < len(questions)
    return any(answers) and any(not held.get(one.wants, True) or (one.asks_signer and is_short) for one in silent)


def _said(statements: Sequence[Statement]) -> str:
    return fold(" ".join(statement.text for statement in statements)).lower()


def _answer(text: str, question: Question, first: _First, ask: Ask, tell: Tell) -> list[Statement]:
    """A later part's answer: as one that goes on from the first where it says little; failing that, by itself.

    One that says little and names no place is about the document that answers the first.
    """
    if question.provinces:
        return tell(ask(text, ()))
    says_little = len(question.telling) < _STANDS_ALONE
    near = first.documents if says_little and not first.places else ()
    asked = [ask(f"còn {text}", first.turns)] if says_little or not first.places else []
    asked += [ask(_placed(text, first.places), ())] if question.telling or question.wants == "body" else []
    answers = (tell(desk.within(near) if near else desk) for desk in asked)
    return next((answer for answer in answers if answer), [])


def _placed(text: str, places: Sequence[str]) -> str:
    return f"{text.rstrip(ENDS)}, {', '.join(places)}" if places else text


def _documents(statements: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source.passage.document for statement in statements for source in statement.sources))


def _passages(statements: Sequence[Statement]) -> set[str]:
    return {source.passage.id for statement in statements for source in statement.sources}


def heading(text: str) -> str:
    """A part in its own words, of a long one the clause that asks; without a request to be told, nor a figure that it
    states, which may be none of the documents'.
    """
    text = _REQUEST.sub("", text.strip(f"{ENDS} "))
    asking = [clause for clause in text.split(", ") if ASKS.search(asked_form(clause))]
    text = asking[0] if asking and len(text.split()) > _LONG else text
    amounts = [(figure.start, _end_of(text, figure)) for figure in quantities(figures_in(text))]
    bounds = zip([0, *(end for _, end in amounts)], [*(start for start, _ in amounts), len(text)], strict=True)
    longest = max((text[start:end] for start, end in bounds), key=len).strip(f"{ENDS} ")
    return longest[:1].upper() + longest[1:]


def _end_of(text: str, figure: Figure) -> int:
    """Where a figure ends; that of an act's number counts nothing, whatever follows it: "Nghị quyết 54 ban hành"."""
    number = _NUMBER.match(text, figure.start)
    is_of_act = number and _OF_ACT.search(asked_form(text[: figure.start]))
    return number.end() if number and is_of_act else figure.end


def led(head: str, answer: Sequence[Statement], is_place: bool) -> list[Statement]:
    """An answer after what it is of: on one line with a place, else or where it is a list below it."""
    told = answer or [Statement(NOT_FOUND)]
    if is_place and not any(_IN_ROWS.match(statement.text) for statement in told):
        line = joined_statement(told)
        return [Statement(f"- {bold(head)}: {line.text}", line.sources)]
    return [Statement(f"\n{bold(head)}:\n"), *told]
