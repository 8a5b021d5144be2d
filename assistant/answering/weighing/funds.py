"""Where money comes from: asked, and told by a clause that names a source of it."""

from __future__ import annotations

import re

from assistant.answering.asking.question import Question
from assistant.answering.weighing.evidence import Evidence
from assistant.vietnamese.letters import fold

_MONEY = r"(?:tien|kinh phi|von|chi phi|ngan sach|tai chinh)"
_ASKS = re.compile(
    rf"\b{_MONEY}\b.*\b(?:tu dau|o dau|dau ra|(?:nhung|cac|may) nguon|nguon nao|lay tu)\b"
    rf"|\b{_MONEY}\b.*\bgom (?:nhung |cac |may )?(?:khoan|nguon|phan)(?: \w+)? (?:nao|gi)\b"
    rf"|\b(?:nhung|cac|may) nguon {_MONEY}\b.*\b(?:nao|gi)\b|\bnguon {_MONEY} (?:nao|gi|tu dau|o dau)\b"
)
_SOURCE = (
    r"(?:nguon (?!thu\b|nhan luc\b|loi\b|nuoc\b|goc\b)|ngan sach|von|kinh phi|quy|dong gop|vien tro|tai tro|xa hoi hoa"
    r"|doanh nghiep|tiet kiem|loi nhuan|phi)"
)
_TELLS = re.compile(
    rf"\b(?:tu|do|bang|huy dong|long ghep|keu goi|bo tri|can doi|tranh thu|su dung|trich|gom|theo|thu hut)\b"
    rf"(?: [\w-]+){{0,6}}? {_SOURCE}|\b{_SOURCE}(?: \w+){{0,6}}? (?:bao dam|dam bao|chi tra|cap|tai tro|ho tro)\b"
    r"|\bngan sach (?:nha nuoc|trung uong|dia phuong|tinh|huyen|xa|thanh pho|cap|cac cap)\b"
)


def asks_funds(question: Question) -> bool:
    """Whether it is asked where money comes from."""
    return bool(_ASKS.search(question.asked))


def names_source(question: Question, evidence: Evidence) -> bool:
    """Whether a clause names what money comes from, if that is asked: who attracts investments for the sake of what
    they bring in says nothing of it.
    """
    passage = evidence.passage
    return not asks_funds(question) or bool(_TELLS.search(fold(f"{passage.lead} / {passage.text}").lower()))
