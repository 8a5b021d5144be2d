"""Comparisons as a small table: one row a document, or one row a year, and what is not said marked so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal

from assistant.answering.acts.factual import fact_statements
from assistant.answering.asking.periods import Span
from assistant.answering.asking.question import Question
from assistant.answering.comparing.foremost import compares_by, counts_alike, foremost, of_one_kind
from assistant.answering.comparing.kindred import kindred_row
from assistant.answering.comparing.rows import section_row, situation_row
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement, joined_statement
from assistant.answering.extractive import distinct, statement_of
from assistant.answering.registering.registering import row_from_register, row_of_part
from assistant.answering.shelf import Shelf
from assistant.answering.weighing.evidence import Evidence
from assistant.answering.weighing.focus import Focus
from assistant.answering.wording import SILENT, plain

_PLACES = re.compile(r"\b(?:cac|nhung|hai|ba|bon|moi|tung) (?:tinh|dia phuong|noi)\b|\b(?:tinh|dia phuong) nao\b")
_HOW_MANY_TIMES = re.compile(r"\b(?:gap|bang|tang|hon|kem|giam)? ?(?:may|bao nhieu|bn) lan\b|\bchenh\b")
_MANNER = re.compile(r"\bcach(?: thuc)?\b(?! mang\b)")  # how a thing is done is told by no figure
_SAYS = re.compile(
    r"\b(?:noi|neu|viet|de cap|ban)(?: (?:den|ve|toi))? (?:nhung |cac )?(?:gi|j|sao|the nao|ra sao|ntn)\b"
)  # what is said of a thing, of which a registered figure is but a part
_TABLE = 160  # words of all that is said, shared by the statements of the rows
_ROW = 75  # and of one statement at most
_MOST_ROWS = 16
_IN_PART = "Bảng chỉ nêu một phần; hãy nêu tên những nơi cần so sánh."
_FIGURE_OF_SHORT = 0.6  # of the nearest clause's relevance, from which a figure is preferred
_FIGURE_OF_LONG = 0.9
_NEAR_BEST = 0.8
_HEAD_OF_ROW = 0.25  # share of a thing's name without which a document does not speak of it

_Of = Literal["places", "years", "both"]
Found = tuple[Question, Sequence[Evidence]]
Rows = Sequence[tuple[str, tuple[str, ...], tuple[Span, ...]]]


def is_comparison(desk: Desk) -> bool:
    """Several provinces or years, or words that compare while no one province is named; a province with a town of it is
    one place where one document is of both.
    """
    question, selection = desk.question, desk.selection
    is_of_one = len(selection.documents) == 1 and not selection.missing and question.intent != "comparison"
    if (len(set(question.provinces)) > 1 and not is_of_one) or len(question.spans) > 1:
        return True
    return question.intent == "comparison" and not question.provinces and len(desk.reader.shelf.places) > 1


def compared(desk: Desk) -> list[Statement]:
    """The table's lines; none when no row has an answer.

    "Năm 2030 gấp mấy lần năm 2025" is told by what each year has, where no clause says how many times.
    """
    desk = _narrowed(_asking_figures(desk))
    lines = _table(desk)
    if lines or not _HOW_MANY_TIMES.search(desk.question.asked):
        return lines
    return _table(desk.asking(replace(desk.question, wants="figure", measure=None, unit=())))


def _table(desk: Desk) -> list[Statement]:
    """A row tells what is registered, else the best evidence."""
    question, nearest = desk.question, desk.nearest()
    of, laid = _laid_out(question, _by_place(nearest, question.provinces, desk.reader.shelf))
    rows = laid[:_MOST_ROWS]
    desks = {name: desk.within(names).asking(replace(question, spans=spans)) for name, names, spans in rows}
    told = _told_rows(desk, desks)
    told = of_one_kind(told, question.telling) if of == "years" or compares_by(question.asked) else told
    if not told:
        return []
    first = _first(desk, of, len(rows), {name: told[name] for name, _, _ in rows if name in told})
    if question.provinces and of == "places":
        untold = {name: own for name, own in desks.items() if name not in told}
        told |= {
            name: row for name, own in untold.items() if (row := kindred_row(own, told.values()) or _otherwise(own))
        }
    silent = [name for name, _, _ in rows if name not in told] + list(desk.selection.missing)
    if not question.provinces and of == "places":  # a note that is of no place is missed by nobody
        silent = [name for name in silent if name in desk.reader.shelf.places]
    head = f"| {'Năm' if of == 'years' else 'Địa phương'} | Nội dung |\n| --- | --- |"
    lines = [*first, Statement(f"\n{head}" if first else head)]
    lines += [
        Statement(f"| {plain(name)} | {told[name].text} |", told[name].sources) for name, _, _ in rows if name in told
    ]
    lines += _silent_rows(silent, together=not question.provinces and of != "years")
    is_whole = len(rows) == len(laid) and len(nearest) == len(desk.names)
    return lines if is_whole else [*lines, Statement(f"\n{_IN_PART}")]


def _laid_out(question: Question, groups: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[_Of, Rows]:
    """What the rows are of: places, or the years of one place, or both where several of each are asked for."""
    spans = sorted(question.spans)
    if len(groups) == 1 and len(spans) > 1:
        return "years", [(_named(span), groups[0][1], (span,)) for span in spans]
    if len(groups) > 1 and len({span[1] for span in spans}) > 1:
        return "both", [(f"{name}, {_named(span)}", names, (span,)) for name, names in groups for span in spans]
    return "places", [(name, names, question.spans) for name, names in groups]


def _told_rows(desk: Desk, desks: Mapping[str, Desk]) -> dict[str, Statement]:
    """What the rows tell. Where some are registered and not all are of places that the question names, evidence may
    not fill the rest.
    """
    question = desk.question
    says = not question.provinces and bool(_SAYS.search(question.asked))
    told = {} if says else {name: row for name, own in desks.items() if (row := _stated(own))}
    if told and (question.asks_targets or not question.provinces):
        return told
    best = {name: _best(own) for name, own in desks.items() if name not in told}
    found = _comparable(question, {name: row for name, row in best.items() if row[1]})
    count = len(told) + len(found)
    rows = {name: _row(asked, desk.focus, evidence, count) for name, (asked, evidence) in found.items()}
    return told | {name: row for name, row in rows.items() if counts_alike(row, told.values())}


def _first(desk: Desk, of: _Of, asked: int, told: Mapping[str, Statement]) -> list[Statement]:
    """Which row has the most or least, where that is asked and no row that might have is silent."""
    question = desk.question
    is_even = of == "years" or not question.provinces or (len(told) == asked and not desk.selection.missing)
    if of == "both" or not is_even:
        return []
    rows = {f"năm {name}" if of == "years" else name: row for name, row in told.items()}
    return foremost(question.asked, rows, question.spans)


def _asking_figures(desk: Desk) -> Desk:
    """ "Bên nào cao hơn" asks for a place and not for a body, "năm nào cao hơn" for a row and not for a date; whether
    two places have the same, for what each has.
    """
    question = desk.question
    if question.wants == "yesno":
        question = replace(question, wants="open")
        desk = desk.asking(question)
    if question.roles or not compares_by(question.asked):
        return desk
    if question.wants == "body" or (question.wants == "date" and len(question.spans) > 1):
        return desk.asking(replace(question, wants="open"))
    return desk


def _narrowed(desk: Desk) -> Desk:
    """Years compared where no place is named: the document that comes first for each of them, if it is one."""
    question = desk.question
    if len(question.spans) < 2 or question.provinces or _PLACES.search(question.asked):
        return desk
    by_year = [desk.asking(replace(question, spans=(span,))).evidence()[:1] for span in question.spans]
    firsts = {evidence[0].passage.document for evidence in by_year if evidence}
    return desk.within((firsts.pop(),)) if len(firsts) == 1 else desk


def _stated(desk: Desk) -> Statement | None:
    """What a row tells for certain: of the document itself, how things stand, what is registered, or under a heading.

    Where just a thing is named its figure is meant, and the register comes before any heading.
    """
    facts = fact_statements(desk)
    if facts:
        return joined_statement(facts)
    if situation := situation_row(desk):
        return situation
    row = row_from_register(desk) or _row_of_several(desk)
    return row if row and desk.question.is_short else section_row(desk, _ROW) or row


def _row_of_several(desk: Desk) -> Statement | None:
    """A row of several things that are compared at once ("TFP, kinh tế số và kinh phí"), each by what is registered."""
    question = desk.question
    things = [tuple(thing) for run in question.focus for is_and, thing in groupby(run, "va".__eq__) if not is_and]
    if len(things) < 2 or question.wants not in {"open", "figure"}:
        return None
    asked = (desk.reasked(replace(question, focus=(thing,))) for thing in things)
    told = {row.text: row for one in asked if one.question.telling and (row := row_from_register(one))}
    return joined_statement(list(told.values())) if len(told) > 1 else None


def row_of_figure(desk: Desk, registered_only: bool = False) -> Statement | None:
    """The figure of one thing as a row tells it: the register's, else that of the best evidence."""
    row = row_from_register(desk)
    if row or registered_only:
        return row
    question, evidence = _best(desk)
    return _row(question, desk.focus, evidence, 2) if evidence else None


def _otherwise(desk: Desk) -> Statement | None:
    """What the document of a place says instead: of other years, or who has the part there that is asked for."""
    question = desk.question
    if question.spans:
        row = row_from_register(desk.asking(replace(question, spans=(), years=())))
        return Statement(f"{SILENT} cho năm được hỏi; {row.text}", row.sources) if row else None
    row = row_of_part(desk) if question.roles else None
    return Statement(f"{SILENT}; {row.text}", row.sources) if row else None


def _comparable(question: Question, found: Mapping[str, Found]) -> dict[str, Found]:
    """Where no place is named, those that speak of the thing about as plainly as the one that does most."""
    best = max((evidence[0].words for _, evidence in found.values()), default=0.0)
    least = 0.0 if question.provinces else _NEAR_BEST * best
    return {name: row for name, row in found.items() if row[1][0].words >= least}


def _best(desk: Desk) -> Found:
    """What a row says; where nothing tells what is compared, a figure if one is about as near as any clause."""
    question, good = desk.question, _supported(desk)
    if question.wants == "open" and not (_MANNER.search(question.asked) or _SAYS.search(question.asked)):
        asked = desk.asking(replace(question, wants="figure"))
        found = _supported(asked)
        least = _FIGURE_OF_SHORT if question.is_short else _FIGURE_OF_LONG
        least = 0.0 if compares_by(question.asked) else least
        if found and (not good or found[0].relevance >= least * good[0].relevance):
            return asked.question, distinct(asked.question, asked.focus, found)
    return question, distinct(question, desk.focus, good) if good else ()


def _supported(desk: Desk) -> list[Evidence]:
    return [item for item in desk.supported() if item.head >= _HEAD_OF_ROW]


def _by_place(names: Sequence[str], asked: Sequence[str], shelf: Shelf) -> Sequence[tuple[str, tuple[str, ...]]]:
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(shelf.place_of(name, asked), []).append(name)
    return [(place, tuple(members)) for place, members in groups.items()]


def _named(span: Span) -> str:
    return f"{span[0]}" if span[0] == span[1] else f"{span[0]} - {span[1]}"


def _row(question: Question, focus: Focus, evidence: Sequence[Evidence], rows: int) -> Statement:
    limit = min(_ROW, _TABLE // (rows * len(evidence)))
    told = [statement_of(question, focus, item, limit) for item in evidence]
    return joined_statement(told)


def _silent_rows(names: Sequence[str], together: bool) -> list[Statement]:
    """Where the documents do not say: a row each for what the question named, one for all it did not."""
    rows = [", ".join(names)] if together and names else names
    return [Statement(f"| {plain(row)} | {SILENT} |") for row in rows]
