"""What the part of a document that a passage stands in does: set targets, report results, or something else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from assistant.records import Passage
from assistant.vietnamese.letters import fold

Kind = Literal["target", "result", "task", ""]

_RESULT = re.compile(
    r"\bdanh gia (?:chung|tinh hinh|thuc trang|ket qua|viec thuc hien)\b|\btinh hinh\b|\bthuc trang\b|\bhien trang\b|"
    r"\bket qua (?:thuc hien|dat|phat trien|chu yeu|noi bat|trien khai|hoat dong|to chuc|kiem tra viec)\b|"
    r"\b(?:nhung|mot so|cac) ket qua\b|\bket qua$|\bthanh tuu\b|\buu diem\b|\bhan che\b|\bnguyen nhan\b|"
    r"\bnhung nam qua\b|\bboi canh\b|\b(?:tong|so) ket (?:\d|giai doan|nghi quyet|viec)|\bsu can thiet\b"
)
_TARGET = re.compile(r"\b(?:muc tieu|chi tieu|tam nhin|phan dau|ket qua (?:can|phai) dat)\b")
_TASK = re.compile(r"\b(?:nhiem vu|giai phap|to chuc thuc hien|giai doan thuc hien|noi nhan|chu ky)\b")
_OTHER = re.compile(
    r"(?:dieu \d+\w?\W+|[\d.ivx]+\W+|[a-z]\W\s*)?(?:cac |nhung |ve )?(?:trach nhiem|quan diem|yeu cau|kinh phi|"
    r"pham vi|doi tuong|nguyen tac|dinh huong(?! (?:den|toi) (?:nam )?20\d\d)|lo trinh|tieu chuan|tieu chi|ho so|"
    r"trinh tu|thu tuc|dieu kien|danh muc|giai thich)\b"
)
_GOALS = re.compile(
    r"(?:dieu \d+\w?\W+|[\d.ivx]+\W+|[a-z]\W\s*)?(?:cac |mot so )?(?:muc tieu|chi tieu (?:cu the|chu yeu)|tam nhin)\b"
)
_STATISTICS = re.compile(r"\bchi tieu (?:thong ke|danh gia|tong hop|kinh te$)|\bthong ke\b")
# an article reports what came of a plan, or says how something is to be assessed
_ARTICLE = re.compile(
    r"^(?:dieu|khoan) \d(?!.*\b(?:thuc trang|giai doan|ket qua dat duoc|20\d\d|"
    r"thuc hien (?:ke hoach|nghi quyet|chuong trinh|muc tieu|nhiem vu))\b)"
)


def kind_of(passage: Passage, normative: bool = False) -> Kind:
    """The kind that the innermost heading that says one gives.

    In a ``normative`` document only a heading that begins with targets sets any, and nothing reports results.
    """
    kinds = ((heading, kind) for heading in reversed(passage.headings) if (kind := _kind(heading)))
    heading, kind = next(kinds, ("", ""))
    if normative and (kind == "result" or not _GOALS.match(fold(heading))):
        return "task" if kind else ""
    return kind


@lru_cache(maxsize=1024)
def _kind(heading: str) -> Kind:
    form = fold(heading)
    if _RESULT.search(form) and not _ARTICLE.match(form):
        return "result"
    if _TARGET.search(form) and not _is_other(form):
        return "target"
    return "task" if _TASK.search(form) or _OTHER.match(form) or _STATISTICS.search(form) else ""


def _is_other(form: str) -> bool:
    """Indicators of statistics, and goals that a criterion or a syllabus speaks of."""
    return bool(_STATISTICS.search(form) or _OTHER.match(form))
