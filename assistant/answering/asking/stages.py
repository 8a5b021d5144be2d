"""The stages of a document: "giai đoạn 2" and "giai đoạn sau" as the years that its headings or clauses give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answering.asking.periods import Span, spans_of
from assistant.answering.asking.question import Question
from assistant.records import Passage
from assistant.vietnamese.letters import fold

NEXT = -1
_NAMES = (("1", "i", "nhat", "mot", "dau"), ("2", "ii", "hai"), ("3", "iii", "ba"), ("4", "iv"))
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_STAGE = re.compile(rf"\b(?:giai doan|gd)(?: thu| so)? ({_NUMBER})\b(?! (?:giai doan|gd|muc|noi dung)\b)")
_LATER = re.compile(
    r"\b(?:giai doan|gd|moc|thoi ky) (?:tiep theo|ke tiep|sau(?: do)?|tiep|toi)\b(?! \d)"
    r"|^\W*(?:(?:the|con|vay) )*tiep theo\b"
)
# said of a stage in brackets, after a colon or at once
_YEARS = re.compile(
    rf"\bgiai doan(?: thu)? (?P<number>{_NUMBER})\b\W{{0,3}}(?:tu )?(?:nam )?(?P<first>20\d\d)"
    r"(?:\s?[-–]\s?|\s?den (?:het )?(?:nam )?)(?P<last>20\d\d)"
)
_WORDS = (("giai", "doan"), ("GD",), ("gd",))


def stage_asked(folded: str) -> int:
    """Which stage a question names: its number, ``NEXT``, or 0 for none or several."""
    if _LATER.search(folded):
        return NEXT
    named = {_NUMBERS[number] for number in _STAGE.findall(folded)}
    return named.pop() if len(named) == 1 else 0


def stage_before(text: str, place: int) -> int:
    """Which stage is named last before a place of a text; 0 for none."""
    named = _STAGE.findall(fold(text[:place]))
    return _NUMBERS[named[-1]] if named else 0


def of_stage(question: Question, passages: Sequence[Passage]) -> Question:
    """A question of the years of the stage that it names; as it is where the document does not tell them."""
    if question.stage == NEXT:
        span = _after(max(question.spans, key=lambda one: one[1]), passages) if question.spans else None
        return _of_years(question, span) if span else question
    span = _numbered(passages).get(question.stage)
    return _of_years(replace(question, focus=_without_stage(question)), span) if span else question


def _of_years(question: Question, span: Span) -> Question:
    return replace(question, spans=(span,), years=tuple(dict.fromkeys(span)), stage=0)


def _numbered(passages: Iterable[Passage]) -> dict[int, Span]:
    """The years of each stage that is numbered, as they are said first."""
    found: dict[int, Span] = {}
    for passage in passages:
        for text in (*passage.headings, passage.text):
            for match in _YEARS.finditer(fold(text)):
                found.setdefault(_NUMBERS[match["number"]], (int(match["first"]), int(match["last"])))
    return found


def _after(before: Span, passages: Sequence[Passage]) -> Span | None:
    """The years after some: those of a heading where these head clauses too, else of a clause that names both. A period
    comes after a period, if there is one.
    """
    headed = {span for passage in passages for heading in passage.headings for span in spans_of(heading)}
    said = [set(spans_of(sentence.text)) for passage in passages for sentence in passage.sentences]
    groups = [headed, *said]
    later = [span for group in groups if _ends_with(group, before) for span in group if span[1] > before[1]]
    alike = [span for span in later if _is_period(span) == _is_period(before) and span[0] > before[0]]
    return min(alike or later, key=lambda span: span[1], default=None)


def _ends_with(group: Iterable[Span], before: Span) -> bool:
    return any(span == before or (span[1] == before[1] and not _is_period(span)) for span in group)


def _is_period(span: Span) -> bool:
    return span[0] < span[1]


def _without_stage(question: Question) -> tuple[tuple[str, ...], ...]:
    """What is asked about without the words that name the stage."""
    kept = []
    for run in question.focus:
        at = next((i for words in _WORDS for i in range(len(run)) if _is_stage(run, i, words)), None)
        size = next((len(words) for words in _WORDS if at is not None and _is_stage(run, at, words)), 0)
        parts = [run] if at is None else [run[:at], run[at + size + 1 :]]
        kept += [part for part in parts if part]
    return tuple(kept)


def _is_stage(run: Sequence[str], at: int, words: Sequence[str]) -> bool:
    end = at + len(words)
    return tuple(run[at:end]) == tuple(words) and end < len(run) and run[end].lower() in _NUMBERS
