"""Who is asked for: a body of the kind that a question names ("bộ nào"), or the holder of an office ("ai làm …")."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.named import bodies_in
from assistant.vietnamese.letters import fold

_KIND = re.compile(r"\b(?P<kind>bo|so|cuc|vu|vien|uy ban|ngan hang|hoi dong|tong cuc) nao\b")
_OFFICE = (
    "truong ban|pho truong ban|chu tich|pho chu tich|chu nhiem|pho chu nhiem|to truong|truong doan|giam doc"
    "|tong giam doc|thu ky|truong tieu ban"
)
_ASKS_HOLDER = re.compile(rf"\b(?:ai|nguoi nao|dong chi nao|ong nao|ba nao)\b.*?\b(?P<office>{_OFFICE})\b")
_ASKS_HOLDER_LAST = re.compile(rf"\b(?P<office>{_OFFICE})\b.*\b(?:la ai|ai|nguoi nao|dong chi nao)\b")
_HELD = re.compile(r"\W*(?P<office>[^:;.]{4,90}): (?P<holder>[^:;]{4,110}?)[.;]?$")


def named_as_asked(question: Question, text: str, found: str) -> str:
    """Who holds the office asked for, or the one body of the kind asked for; else what was found."""
    return _holder(question, text) or _of_kind(question, text, found)


def _holder(question: Question, text: str) -> str:
    """Whom a line sets behind the office that it begins with: "Trưởng ban: Phó Thủ tướng …"."""
    asked = _ASKS_HOLDER.search(question.asked) or _ASKS_HOLDER_LAST.search(question.asked)
    held = _HELD.match(text.strip())
    is_held = asked and held and fold(held["office"]).lower().startswith(asked["office"])
    return held["holder"] if held and is_held else ""


def _of_kind(question: Question, text: str, found: str) -> str:
    asked = _KIND.search(question.asked)
    start = f"{asked['kind']} " if asked else ""
    named = [body.text for body in bodies_in(text) if asked and fold(body.text).lower().startswith(start)]
    is_of_kind = any(fold(body.text).lower().startswith(start) for body in bodies_in(found))
    return named[0] if len(named) == 1 and not is_of_kind else found
