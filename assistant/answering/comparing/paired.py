"""Two things compared, each asked by itself: two documents, two bodies, two groups of one document.

What both share is said for each, so that a side is answered as any question is; the two answers then stand side by
side. Several provinces, and years of one thing, are for ``comparison``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answering.asking.intents import Intent, asked_form
from assistant.answering.asking.periods import spans_of
from assistant.answering.asking.question import Question
from assistant.answering.comparing.attribution import own_words, said_in, told_apart_in_clause
from assistant.answering.comparing.compound import heading, led
from assistant.answering.comparing.foremost import compares_by, foremost
from assistant.answering.comparing.halves import Sides
from assistant.answering.comparing.named_sides import KIND
from assistant.answering.comparing.parallel import asks_of_each, is_side_by_side, sides_of
from assistant.answering.desk import Desk, Tell
from assistant.answering.drafting import Statement, joined_statement, source_of
from assistant.answering.lists.lists import short_name
from assistant.answering.registering.progress import asks_both
from assistant.answering.wording import SILENT, plain
from assistant.vietnamese.letters import fold

Ask = Callable[[str], Desk]

_HEAD = "| Nội dung so sánh | Nội dung |\n| --- | --- |"
_IN_ROWS = ("-", "|", "\n")
_SAYS_LITTLE = frozenset(("open", "comparison"))
_DEADLINE = re.compile(
    r"^\W*han\b|\bthoi (?:han|diem|gian)\b|\bhan (?:nop|gui|chot|cuoi|bao cao|hoan thanh|trinh)\b|\bngay (?:nao|may)\b"
)
_AMOUNT = re.compile(
    r"\bchenh|\bhon kem|\bbao nhieu\b|\b(?:ty|ti) (?:le|trong)\b|\bmuc\b(?! (?:tieu|dich))|\bso (?:luong|tien)\b"
    r"|\b(?:kinh phi|ngan sach|von)\b|\bgia\b(?! (?:dinh|tri))|\btoi (?:da|thieu)\b|\b(?:cao|lon|nhieu|thap|it) hon\b"
)
_TRIED = frozenset(("date", "figure"))  # forms after which another is tried where not both sides are told
_HOW_MUCH = " la bao nhieu"
_WHOLE = frozenset(("yesno", "summary"))  # told as one, whatever is said beside it
# what several things, or several bodies, may be asked for at once
_TOGETHER = (frozenset(("figure", "body", "date")), frozenset(("figure", "date", "open", "task")))
_MOST = 4  # ways of parting a question that are tried


def paired_statements(desk: Desk, ask: Ask, tell: Tell) -> list[Statement]:
    """Both sides of a comparison; none where it is none, or where one side has no answer.

    Of documents and bodies, which are there or not, one may be silent.
    """
    question = desk.question
    if len(question.spans) > 1 or asks_both(question):
        return []
    ways = [sides for sides in _sides(desk) if not any(map(is_side_by_side, sides.questions))][:_MOST]
    if not _compares(question):
        ways = [sides for sides in ways if sides.are_named and _of_a_document_each(sides, ask)]
    if len(set(question.provinces)) > 1:
        ways = [sides for sides in ways if sides.are_named and _of_a_place_each(sides, ask)]
    return _told(desk, ways, ask, tell)


def paired_years(desk: Desk, ask: Ask, tell: Tell) -> list[Statement]:
    """Two years of one thing, each asked by itself, for where no table of them can be made; both must be told."""
    if len(desk.question.spans) != 2 or len(set(desk.question.provinces)) > 1 or asks_both(desk.question):
        return []
    ways = [sides for sides in _sides(desk) if all(map(spans_of, sides.names))]
    return _told(desk, ways[:1], ask, tell)


def paired_in_one(desk: Desk, ask: Ask, tell: Tell) -> list[Statement]:
    """The one clause that answers for both sides, for where nothing tells them apart."""
    if not _compares(desk.question) or len(set(desk.question.provinces)) > 1 or len(desk.question.spans) > 1:
        return []
    sides = next((sides for sides in _sides(desk) if not sides.are_named), None)
    first, *others = (tell(within(desk, ask(text))) for text in sides.questions) if sides else ([],)
    return first if all(told == first for told in others) else []


def _of_a_place_each(sides: Sides, ask: Ask) -> bool:
    places = [ask(question).question.provinces for question in sides.questions]
    return all(len(set(own)) == 1 for own in places) and len(set(places)) == len(places)


def _of_a_document_each(sides: Sides, ask: Ask) -> bool:
    documents = [ask(question).selection.documents for question in sides.questions]
    return all(len(own) == 1 for own in documents) and len(set(documents)) == len(documents)


def _told(desk: Desk, ways: Sequence[Sides], ask: Ask, tell: Tell) -> list[Statement]:
    found = [(sides, _answers(desk, sides, ask, tell)) for sides in ways]
    both = (way for way in found if all(way[1]))
    one = (way for way in found if any(way[1]) and way[0].are_named)
    sides, answers = next(both, None) or next(one, (None, []))
    if sides is None:
        return []
    named = [_named(name, ask(text)) for name, text in zip(sides.names, sides.questions, strict=True)]
    return _side_by_side(desk.question, named, answers)


def together_statements(desk: Desk, told: Sequence[Statement], ask: Ask, tell: Tell) -> list[Statement]:
    """Several things that are asked about at once, with no word that compares them: each in a row of its own, where the
    answer ``told`` leaves one of them out.
    """
    question = desk.question
    ways = () if _compares(question) or len(question.spans) > 1 else _sides(desk)
    sides = next((sides for sides in ways if sides.are_alike), None)
    if sides is None or len(set(question.provinces)) > 1 or question.wants not in _TOGETHER[sides.are_named]:
        return []
    own = own_words(sides.names)
    if told and all(words <= said_in(told) for words in own):
        answers = _apart(sides.names, [list(told)] * len(own))
    else:
        answers = [tell(within(desk, ask(text))) for text in sides.questions]
        answers = answers if all(words <= said_in(one) for words, one in zip(own, answers, strict=True)) else []
    leads = [one[0].set_off for one in answers if one]
    if len(leads) < len(own) or any(lead and leads.count(lead) > 1 for lead in leads):
        return []
    return _side_by_side(question, [Statement(heading(name)) for name in sides.names], answers)


def _sides(desk: Desk) -> Sequence[Sides]:
    return _parted(desk.question.text, tuple(desk.reader.shelf.places))


@lru_cache(maxsize=256)
def _parted(text: str, places: tuple[str, ...]) -> Sequence[Sides]:
    """The ways to part a question, remembered: several forms look at them one after the other."""
    return tuple(sides_of(text, places))


def _compares(question: Question) -> bool:
    says_so = bool(compares_by(question.asked)) or asks_of_each(question.text) or is_side_by_side(question.text)
    return question.intent == "comparison" or (says_so and question.intent not in _WHOLE)


def _answers(whole: Desk, sides: Sides, ask: Ask, tell: Tell) -> list[list[Statement]]:
    """What each side is answered, in the first form in which the two are not told by the same words."""
    desks = [ask(question) for question in sides.questions]
    if not sides.are_named:
        desks = [within(whole, desk) for desk in desks]
    answers: list[list[Statement]] = [[] for _ in desks]
    for form in _forms(whole, desks):
        told = [tell(_in_form(desk, form)) for desk in desks]
        if apart := _apart(sides.names, told):
            answers = answers if any(answers) and not all(apart) else apart
        if all(answers) or not (all(told) or form in _TRIED):
            return answers
    return answers


def _forms(whole: Desk, desks: Sequence[Desk]) -> Sequence[Intent | None]:
    """The forms that sides are asked in: their own, where their words say one; "open" where nothing does, and a figure
    where one clause then answers both.
    """
    if any(desk.question.intent not in _SAYS_LITTLE for desk in desks):
        return (None,)
    if whole.question.intent == "open":  # nothing but "so với" lays them side by side
        return ("figure",)
    amounts: Sequence[Intent] = ("figure", "open") if _AMOUNT.search(whole.question.asked) else ("open", "figure")
    return ("date", *amounts) if _DEADLINE.search(whole.question.asked) else amounts


def within(whole: Desk, own: Desk) -> Desk:
    """A side of which it is not said where is asked of the documents that the whole question is about."""
    is_anywhere = not own.selection.documents and whole.selection.documents
    return own.within(whole.selection.documents) if is_anywhere else own


def _in_form(desk: Desk, form: Intent | None) -> Desk:
    if form is None:
        return desk
    asked = f"{desk.question.asked.rstrip(' ?.!')}{_HOW_MUCH if form == 'figure' else ''}"
    return desk.asking(replace(desk.question, intent=form, wants=form, asked=asked))


def _apart(names: Sequence[str], answers: Sequence[list[Statement]]) -> list[list[Statement]]:
    """Answers no two of which are told by the same words; none where two are."""
    if all(len(told) == 1 for told in answers):
        answers = [[one] for one in told_apart_in_clause(names, [told[0] for told in answers])]
    texts = [tuple(statement.text for statement in told) for told in answers if told]
    return list(answers) if len(set(texts)) == len(texts) else []


def _named(name: str, desk: Desk) -> Statement:
    """What a side is called: its document as that calls itself, else in its own words without a figure."""
    documents = desk.selection.documents
    metadata = desk.reader.shelf.metadata[documents[0]] if len(documents) == 1 else None
    if metadata and metadata.number and KIND.match(asked_form(name)):
        return Statement(short_name(metadata), (source_of(desk.reader.passages(documents[0])[0]),))
    return Statement(heading(name))


def _side_by_side(
    question: Question, named: Sequence[Statement], answers: Sequence[list[Statement]]
) -> list[Statement]:
    sides = list(zip(named, answers, strict=True))
    if any(statement.text.startswith(_IN_ROWS) for told in answers for statement in told):
        lines = [line for name, told in sides for line in _led(name.text, told)]
        return [replace(lines[0], text=lines[0].text.lstrip()), *lines[1:]]
    rows = {name.text: joined_statement(told) for name, told in sides if told}
    first = foremost(question.asked, rows, question.spans) if len(rows) == len(named) else []
    return [*first, Statement(f"\n{_HEAD}" if first else _HEAD), *(_row(*side) for side in sides)]


def _row(name: Statement, told: Sequence[Statement]) -> Statement:
    row = joined_statement(told) if told else Statement(SILENT, name.sources)
    return Statement(f"| {plain(name.text)} | {row.text} |", row.sources)


def _led(name: str, told: Sequence[Statement]) -> list[Statement]:
    """An answer below the side that it is of, unless it leads with that itself."""
    is_led = bool(told) and told[0].text.startswith("**") and fold(name) in fold(told[0].text.split("**")[1])
    return [replace(told[0], text=f"\n{told[0].text}"), *told[1:]] if is_led else led(name, told, False)
