"""Which of the duties found are meant: those of bodies of the kind that is asked for, those that have a term."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.registered import Registered
from assistant.records import Duty

Chosen = Sequence[tuple[Registered, Sequence[Duty]]]
_ASKS_TERMS = re.compile(r"\b(?:cac|nhung|may|tat ca) (?:moc|han|thoi han|tien do)\b")
_KINDS_OF_BODY = tuple(
    (re.compile(rf"\b{asked} nao\b"), re.compile(names))
    for asked, names in (
        ("(?<!chi )(?<!cap )so", r"Sở\b"),
        ("bo", r"Bộ\b"),
        ("(?:doan the|hoi)", r"Hội|Tỉnh đoàn|Đoàn|Liên (?:đoàn|minh|hiệp)|Mặt trận|Ủy ban Mặt trận|Công đoàn"),
        (
            "(?:dia phuong|huyen|xa|xa,? phuong)",
            r"(?:Các )?(?:Ủy ban nhân dân|UBND|[Đđ]ảng ủy|[Hh]uyện|[Xx]ã|Thành ủy|Thị ủy)",
        ),
    )
)  # how bodies of a kind are named


def asks_terms(question: Question) -> bool:
    """Whether all terms of what a body has to do are asked for."""
    return bool(_ASKS_TERMS.search(question.asked))


def dated(question: Question, chosen: Chosen) -> Chosen:
    """The duties with a term or a rhythm where terms are asked for; all of them where none has one."""
    if not asks_terms(question):
        return chosen
    found = [(one, [duty for duty in duties if duty.deadline or duty.rhythm]) for one, duties in chosen]
    return [(one, duties) for one, duties in found if duties] or chosen


def of_kind(question: Question, chosen: Chosen) -> Chosen:
    """The duties of bodies of the kind that is asked for, "những sở nào"; all of them where none is of it."""
    kinds = [names for asked, names in _KINDS_OF_BODY if asked.search(question.asked)]
    of_kind = [(one, [duty for duty in duties if all(k.match(duty.name) for k in kinds)]) for one, duties in chosen]
    return [(one, duties) for one, duties in of_kind if duties] or chosen
