"""The title of a document in its head: kind, issuer ("CỦA …"), number and subject, over as many lines as it takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reading.issuer import BODY_IN_CAPITALS, NATION, NUMBER_LINE
from assistant.reading.naming import is_capitals, issuer_name, natural_case
from assistant.vietnamese.dates import dates
from assistant.vietnamese.documents import KINDS, document_numbers
from assistant.vietnamese.letters import canonical
from assistant.vietnamese.patterns import lowered

SUBJECT_LENGTH = 700
_MORE_KINDS = ("Quy hoạch", "Lệnh", "Điều lệ", "Phương án", "Dự án", "Biên bản")
_KINDS = sorted(((lowered(kind), kind) for kind in (*KINDS, *_MORE_KINDS)), key=lambda pair: -len(pair[0]))
MARKS = re.compile(r"^[\s>#*_•]+|[\s*_]+$")
_TITLE_GOES_ON = re.compile(
    r"(?:số|của|về|thực hiện|triển khai|ban hành|phê duyệt|quy định|sửa đổi|hành động|phát triển)\b"
)
_OF = re.compile(r"^(?:của|CỦA)\s+")
_ABOUT = re.compile(
    r"(?<!\w)(?:về việc|về|thực hiện|triển khai|nhằm|phê duyệt|quy định|ban hành|sửa đổi)(?!\w)", re.IGNORECASE
)
_JOINT = re.compile(r"^(?:liên ngành|liên tịch)\W*$", re.IGNORECASE)  # "HƯỚNG DẪN LIÊN NGÀNH / Về …"
TEXT_BEGINS = re.compile(
    r"^(?:căn cứ|theo đề nghị|thực hiện|triển khai|xét|sau khi|trên cơ sở|kính gửi|điều \d|chương [ivx\d]|phần |mục |"
    r"quyết định\s*:|quyết nghị\s*:|[ivx]+\s*[-.)]|\d+\s*[-.)]|[a-zđ]\s*[.)]|[-–+•]\s|\(|ngày \d|bản lược thuật|đây là)"
)


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a document in its head."""

    at: int  # line
    kind: str = ""
    issuer: str = ""
    subject: str = ""
    number: str = ""


def title_of(lines: Sequence[str]) -> Title:
    """The first title among the lines of a head; one without a kind where there is none."""
    for at, line in enumerate(lines):
        kind, rest = kind_at_start(line)
        if kind and _is_title(at, line, rest):
            return _titled(lines, at, kind, rest)
    return Title(0)


def kind_at_start(line: str) -> tuple[str, str]:
    """The kind of document that a line begins with, and what follows it; empty where it names none."""
    form = lowered(line)
    for name, kind in _KINDS:
        if form.startswith(name) and not form[len(name) : len(name) + 1].isalnum():
            return kind, _JOINT.sub("", line[len(name) :].strip())
    return "", ""


def _is_title(at: int, line: str, rest: str) -> bool:
    if rest.startswith(":") or len(line) > 500:
        return False  # "QUYẾT ĐỊNH:" opens the text
    if is_capitals(line[: len(line) - len(rest)]):
        return True
    return at < 6 and bool(_TITLE_GOES_ON.match(rest)) and not line.endswith((".", ";"))


def _titled(lines: Sequence[str], at: int, kind: str, rest: str) -> Title:
    """The title and what stands under it: the issuer ("CỦA …"), then the subject."""
    parts = [rest] if rest else []
    for line in lines[at + 1 : at + 12]:
        if sum(map(len, parts)) > SUBJECT_LENGTH or not _belongs(parts, line):
            break
        parts.append(line)
    if len(parts) > 1 and parts[0] is rest and not (is_capitals(parts[1]) or _OF.match(rest)):
        parts[0] = natural_case(rest)  # "QUY CHẾ PHỐI HỢP" and its subject below in small letters
    text = MARKS.sub("", " ".join(parts))
    numbers = document_numbers(text) if lowered(text).startswith("số") else []
    if numbers:
        text = text[numbers[0].end :].strip(" ,")
        text = _after_date(text)
    issuer, subject = _issuer_and_subject(text)
    return Title(
        at, kind, issuer_name(issuer), natural_case(subject).strip(" .*_"), numbers[0].number if numbers else ""
    )


def _belongs(parts: Sequence[str], line: str) -> bool:
    """Whether a line below a title still belongs to it."""
    if not parts:
        carries_out = lowered(line).startswith(("thực hiện", "triển khai"))
        return not TEXT_BEGINS.match(lowered(line)) or (carries_out and len(line) < 250)
    if NATION.match(line) or NUMBER_LINE.match(line):
        return False
    last = parts[-1]
    if lowered(line).startswith("(giai đoạn"):
        return True
    if line[0].islower() or _OF.match(line) or last.endswith((",", "-", "–")):
        return True
    if is_capitals(last) and is_capitals(line):
        return not BODY_IN_CAPITALS.match(canonical(line)) or _OF.match(line) is not None
    issuer_alone = len(parts) == 1 and _OF.match(last) and not _ABOUT.search(last)
    return bool(issuer_alone) and not TEXT_BEGINS.match(lowered(line))


def _after_date(text: str) -> str:
    found = dates(text[:60])
    return text[found[0].end :].strip(" ,") if found and lowered(text).startswith("ngày") else text


def _issuer_and_subject(text: str) -> tuple[str, str]:
    of = _OF.match(text)
    if not of:
        return "", text
    about = _ABOUT.search(text, of.end())
    return (text[of.end() : about.start()].strip(" ,"), text[about.start() :]) if about else (text[of.end() :], "")
