"""Who holds an office: a clause answers "ai làm trưởng ban" only if it says of that office whose it is."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.bodies import may_stand_behind
from assistant.answering.weighing.evidence import Evidence
from assistant.vietnamese.letters import fold

_OFFICES = r"(?:pho )?(?:truong (?:ban|phong|doan|nhom)|bi thu|chu tich|giam doc|chu nhiem|to truong|bo truong)"
_OFFICE_HELD = re.compile(
    rf"\b(?P<first>{_OFFICES})\b.*\b(?:la ai|ten gi|ai (?:lam|giu))\b"
    r"|\b(?:ai|(?:dong chi|ong|ba|vi|nguoi) nao) (?:(?:dang|duoc|cu|giao|phan cong|bau|se) )*"
    rf"(?:la|lam|giu(?: chuc| ghe)?) (?P<last>{_OFFICES})\b"
)
_BOARDS = re.compile(r"\bban (?:chu nhiem|giam doc)\b")
_HELD = r"\b(?:lam|la|giu(?: chuc)?|cu|bau|kiem)\s+"
_WHOSE = r"\b[^,;.]{0,80}?(?:\bla\b|\bdo\b|:|\bgom\b|\bdong chi\b|\bong\b|\bba\b)"


def holds_office(question: Question, evidence: Evidence) -> bool:
    """Whether an office is there whose holder is asked for: "Trưởng ban là ai?" is not answered by the board, nor by
    its head which body stands behind it; and "do ai làm chủ tịch" not by the chair of another body.
    """
    if not may_stand_behind(question, evidence.sentence.text):
        return False
    asked = _OFFICE_HELD.search(question.asked)
    if asked is None:
        return True
    office = re.escape(asked["first"] or asked["last"])
    told = _BOARDS.sub(" ", fold(f"{evidence.passage.lead} / {evidence.passage.text}").lower())
    return bool(re.search(rf"{_HELD}{office}\b|\b{office}{_WHOSE}", told))
