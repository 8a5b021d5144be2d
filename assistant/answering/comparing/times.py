"""One thing at several times, each asked by itself: what it is now, and what it was or is to be in each year named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.periods import Span
from assistant.answering.asking.question import Question
from assistant.answering.comparing.foremost import foremost, leading, of_one_kind
from assistant.answering.comparing.halves import MARK, WORDING, any_of
from assistant.answering.comparing.paired import Ask, within
from assistant.answering.comparing.parallel import unframed
from assistant.answering.desk import Desk, Tell
from assistant.answering.drafting import Statement, joined_statement
from assistant.answering.registering.progress import NOW_AND_AIMED, asks_both
from assistant.answering.registering.targets import NOW
from assistant.answering.wording import SILENT, plain, row_cells
from assistant.vietnamese.letters import nfc

_TODAY, _AIM = "Hiện tại", "Mục tiêu"
_HEAD = "| Thời điểm | Nội dung |\n| --- | --- |"
_SAID = any_of(WORDING["times"]["said"])
_BETWEEN = r"(?:\s*[,;]?\s+(?:(?:va|voi|so voi|vs|sang|len) )?|\s*[-–>]+\s*)"
_TIMES = re.compile(rf"\s*[,:;]?\s*\b{_SAID}(?!\w)(?:{_BETWEEN}{_SAID}(?!\w))*")
_DIFFERENCE = re.compile(rf"\s*,?\s*\b{any_of(WORDING['times']['difference'])}\W*$")
_LAST = re.compile(r"(?:\W|\b(?:và|với|so với|vs|lên|xuống|thì|là|đến|từ|đạt|tăng|giảm|va|voi|vs))*$", re.IGNORECASE)
_FIRST = re.compile(r"^(?:\W|(?:và|với|của|thì|là|va|voi|cua)\s)*", re.IGNORECASE)
_WANTS = frozenset(("figure", "open", "comparison"))
_LEAST = 2


def times_statements(desk: Desk, told: Sequence[Statement], ask: Ask, tell: Tell) -> list[Statement]:
    """A row for each time that is asked about; none unless two of them have an amount of one kind, and more of them
    than the answer ``told`` has.
    """
    question = desk.question
    moments = _moments(question)
    if len(moments) < _LEAST or not (question.wants in _WANTS or _AIM in moments) or len(set(question.provinces)) > 1:
        return []
    says_years = all(str(span[1]) in " ".join(one.text for one in told) for span in question.spans)
    if says_years and _are_told(told, len(moments)):
        return []
    core = core_of(question.text)
    answers = {name: tell(within(desk, ask(f"{core} {said} là bao nhiêu?"))) for name, said in moments.items()}
    rows = of_one_kind({name: joined_statement(one[:1]) for name, one in answers.items() if one and leading(one[0])})
    if len(rows) < _LEAST or len({row.text for row in rows.values()}) < len(rows):
        return []
    first = foremost(question.asked, {f"năm {name}": row for name, row in rows.items()}, question.spans)
    lines = [_row(name, rows.get(name, Statement(SILENT))) for name in moments]
    return [*first, Statement(f"\n{_HEAD}" if first else _HEAD), *lines]


def core_of(text: str) -> str:
    """A question without the times that it names, and what it says of their difference."""
    text = nfc(text)
    text = text[: said.start()] if (said := _DIFFERENCE.search(asked_form(text))) else text
    text = unframed(text).replace(MARK, " ")
    for match in reversed([*_TIMES.finditer(asked_form(text))]):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    text = re.sub(r"\s+", " ", text)
    return _FIRST.sub("", _LAST.sub("", text))


def _moments(question: Question) -> Mapping[str, str]:
    """The times asked about, as they are called and as they are said in a question."""
    spans = sorted(set(question.spans))
    is_now = bool(NOW.search(question.asked)) or (len(spans) == 1 and asks_both(question))
    aimed = {_AIM: "mục tiêu"} if not spans and NOW_AND_AIMED.search(question.asked) else {}
    today = {_TODAY: "hiện nay"} if is_now and (spans or aimed) else {}
    return today | aimed | {_called(span): _said(span) for span in spans}


def _called(span: Span) -> str:
    return f"{span[0]}" if span[0] == span[1] else f"{span[0]} - {span[1]}"


def _said(span: Span) -> str:
    return f"năm {span[0]}" if span[0] == span[1] else f"giai đoạn {span[0]} - {span[1]}"


def _are_told(told: Sequence[Statement], times: int) -> bool:
    """Whether an answer has a row for each time, none of them silent, and all of amounts of one kind."""
    if len(told) == 1:
        return len(leading(told[0])) >= times
    rows = {one.text: one for one in told if one.text.startswith("|")}
    lead = {row_cells(text)[-1]: row for text, row in rows.items() if leading(row)}  # no two told the same
    is_silent = any(SILENT in row_cells(text) for text in rows)
    return not is_silent and len(lead) == times == len(of_one_kind(lead))


def _row(name: str, told: Statement) -> Statement:
    return Statement(f"| {plain(name)} | {told.text} |", told.sources)
