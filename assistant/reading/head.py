"""What a document says of itself in its head: kind, number, date, issuer, subject, province, period.

Reads the layout of official documents (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW), the titles of restatements and
the first sentence of a report on one. Nothing is guessed: what is not said stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from itertools import pairwise, takewhile

from assistant.reading.attachments import is_note
from assistant.reading.furniture import dropped_lines
from assistant.reading.issuer import (
    NATION,
    NUMBER_LINE,
    PLACE_DATE,
    issuer_above,
    issuer_by_symbol,
    issuer_in_text,
    place_of,
    with_place,
)
from assistant.reading.naming import is_capitals, lower_first, natural_case
from assistant.reading.numbering import marker_of
from assistant.reading.shapes import is_head_line
from assistant.reading.source import Source
from assistant.reading.titles import MARKS, TEXT_BEGINS, Title, kind_at_start, title_of
from assistant.records import Metadata
from assistant.vietnamese.dates import dates, periods
from assistant.vietnamese.documents import document_numbers, kind_of_number
from assistant.vietnamese.letters import canonical
from assistant.vietnamese.patterns import lowered
from assistant.vietnamese.provinces import provinces_in

HEAD_LINES = 60
_SUBJECT_LINES = 5  # of a letter, in its narrow column
_TITLE_LINES = 6
_SITE = re.compile(
    r"(?:báo|tạp chí|cổng|trang|đài)\s.{0,60}\b(?:điện tử|thông tin|online|tỉnh|thành phố)\b|trang chủ\b", re.IGNORECASE
)
_BELOW = 15  # lines below a title among which its number and date may stand
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)")
_DATE_LINE = re.compile(r"^\d{1,2}/\d{1,2}/\d{4}(?:\s*[-|,]?\s*\d{1,2}[:h]\d{2}(?:\s*(?:AM|PM))?)?$")
_REPORT = re.compile(
    r"^(?:Ngày|Vừa qua, ngày)\s+(?P<date>[^,]{4,40}),\s+(?P<issuer>[^,.;]{5,120}?)\s+"
    r"(?:đã\s+)?(?:ký\s+)?(?:ban hành|có)\s+(?P<named>.{5,400})"
)
_ABOUT_SUBJECT = re.compile(r"^(?:V/v|Về việc)[:.]?\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!đến )(?<!hết )(?<!nhìn )(?<!trước )(?<!\d )(?<!\w)năm\s+((?:19|20)\d\d)(?!\d)")
_OUTLOOK = re.compile(r",?\s*(?:và\s+)?(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?((?:19|20)\d\d)(?!\d)")
_LOCAL = re.compile(
    r"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|xã(?! hội)|phường|Sở|Đảng bộ|UBND|HĐND|Ủy ban nhân dân"
    r"|Hội đồng nhân dân|Thành ủy|Thị ủy)(?!\w)"
)


def metadata_of(source: Source, declared: Metadata = Metadata()) -> Metadata:
    """What is known of a document: what the catalog declares, and for the rest what its head says."""
    lines = _head_lines(source)
    title = title_of(lines)
    head = lines[: title.at] if title.kind else lines[:15]
    known = _merged(declared, _with_report(_found(lines, head, title), lines))
    province = known.province or _province(known, head, source.text)
    place = province or place_of(issuer_above(head))
    known = replace(known, province=province, issuer=declared.issuer or with_place(known.issuer, place))
    heading = declared.title or _full_title(known) or _plain_title(source, lines)
    return replace(known, title=heading, period=known.period or _period(known.subject or heading))


def _found(lines: Sequence[str], head: Sequence[str], title: Title) -> Metadata:
    below = list(_head_below(lines[title.at + 1 :])) if title.kind else []
    beside = _above_last(lines[title.at + 1 :], below)
    number = _number(head) or title.number or _of_kind(_number(below), title.kind)
    letter = _letter_subject(lines) if number else ""
    kind = title.kind or kind_of_number(number) or ("Công văn" if letter else "")
    issuer = title.issuer or (issuer_above(head) or issuer_above(beside) if kind else "") or issuer_by_symbol(number)
    if title.kind and not issuer:
        issuer = issuer_in_text(lines[title.at + 1 :], title.kind)
    note = next((line for line in lines[title.at + 1 :][:_BELOW] if title.kind and is_note(line)), "")
    issuer = issuer or _issuer_in(note)
    date = _date(head) or _date(below) or next((one.iso for one in dates(note) if len(one.iso) == 10), "")
    return Metadata(kind=kind, number=number, date=date, issuer=issuer, subject=title.subject or letter)


def _merged(first: Metadata, second: Metadata) -> Metadata:
    """What the first knows, and for the rest what the second does."""
    return Metadata(**{key.name: getattr(first, key.name) or getattr(second, key.name) for key in fields(Metadata)})


def _head_lines(source: Source) -> list[str]:
    first = source.lines[: 4 * HEAD_LINES]
    dropped = dropped_lines(replace(source, lines=first))
    lines = (
        MARKS.sub("", _EMPHASIS.sub("", " ".join(source.text[line.start : line.end].split())))
        for at, line in enumerate(first)
        if at not in dropped
    )
    return [line for line in lines if line][:HEAD_LINES]


def _number(head: Sequence[str]) -> str:
    for line in head:
        if NUMBER_LINE.match(line) and (found := document_numbers(line)):
            return found[0].number
    return ""


def _head_below(lines: Sequence[str]) -> Iterator[str]:
    """Number, place and date of an official head that stands below a page's title, above the text."""
    for line in lines[:_BELOW]:
        marker = marker_of(line)
        if (marker and marker.kind != "bullet") or lowered(line).startswith("căn cứ"):
            return
        if is_head_line(line):
            yield line


def _above_last(lines: Sequence[str], below: Sequence[str]) -> Sequence[str]:
    """The lines of an official head below a page's title, where the body that issued it is named."""
    return lines[: lines.index(below[-1]) + 1] if below else ()


def _issuer_in(note: str) -> str:
    """Who issued what a plan or a regulation was issued with: "(Kèm theo Quyết định số … của UBND tỉnh …)"."""
    found = re.search(r"\bcủa\s+([^()]{3,120})\)?$", note)
    return found[1].strip() if found else ""


def _of_kind(number: str, kind: str) -> str:
    """The number, unless it tells another kind of document."""
    return number if kind_of_number(number) in ("", kind) else ""


def _date(head: Sequence[str]) -> str:
    """The date of a head: after the place, beside the number or below it; alone on its line where a page shows it."""
    for line, below in pairwise([*head, ""]):
        beside = _beside_number(line)
        if PLACE_DATE.match(beside) and not any(len(one.iso) == 10 for one in dates(beside)):
            beside = f"{beside} {below}"  # broken in a narrow column
        found = dates(beside) if PLACE_DATE.match(beside) or _DATE_LINE.match(line) else []
        if found and len(found[0].iso) == 10 and not found[0].iso.startswith("-"):
            return found[0].iso
    return ""


def _beside_number(line: str) -> str:
    """What stands on the line of the number after it, where the two columns of a head are one text; else the line."""
    numbers = document_numbers(line) if NUMBER_LINE.match(line) else []
    return line[numbers[0].end :].strip(" -–—|,;") if numbers else line


def _letter_subject(lines: Sequence[str]) -> str:
    for at, line in enumerate(lines[:15]):
        if _ABOUT_SUBJECT.match(line):
            rest = takewhile(_goes_on_in_letter, lines[at + 1 : at + _SUBJECT_LINES])
            return _ABOUT_SUBJECT.sub("về việc ", " ".join([line, *rest]))
    return ""


def _goes_on_in_letter(line: str) -> bool:
    """Whether a line below "V/v …" still says what the letter is about."""
    ends = NATION.match(canonical(line)) or is_head_line(line) or is_capitals(line)
    return not ends and not re.match(r"(?:Độc lập|Kính gửi)\b", line) and len(line) < 80


def _with_report(found: Metadata, lines: Sequence[str]) -> Metadata:
    """A report on a document: "Ngày …, Ban Thường vụ … ban hành Chương trình số … về …"."""
    for line in lines[:12]:
        match = _REPORT.match(line)
        kind, rest = kind_at_start(match["named"]) if match else ("", "")
        if match and kind and found.kind in ("", kind):
            numbers = document_numbers(rest)
            when = [one.iso for one in dates("ngày " + match["date"]) if len(one.iso) == 10]
            return replace(
                found,
                kind=kind,
                number=found.number or (numbers[0].number if numbers else ""),
                date=found.date or (when[0] if when else ""),
                issuer=match["issuer"].strip(),
                subject=_first_sentence(rest[numbers[0].end :] if numbers else rest) or found.subject,
            )
    return found


def _first_sentence(text: str) -> str:
    return re.split(r"[.;](?=\s|$)", text.strip(" ,"), maxsplit=1)[0]


def _province(known: Metadata, head: Sequence[str], text: str) -> str:
    """The province whose document this is: as its issuer, its title, or the place of its date says."""
    for named in (known.issuer, f"{known.title} {known.subject}"):
        names = {mention.name for mention in provinces_in(named)}
        if len(names) == 1:
            return names.pop()
    if known.issuer and not _LOCAL.search(known.issuer):
        return ""
    for line in head:
        match = PLACE_DATE.match(line)
        if match and (mentions := provinces_in(match["place"])):
            return mentions[0].name
    return _only_province(text) if known.issuer else ""


def _only_province(text: str) -> str:
    """The one province that the whole text names, and more than once."""
    names = [mention.name for mention in provinces_in(text)]
    return names[0] if len(names) > 1 and len(set(names)) == 1 else ""


def _period(title: str) -> str:
    """The years a title speaks of: "giai đoạn 2021 - 2025" with its outlook, or one year."""
    for period in periods(title):
        if period.first and period.last:
            outlook = _OUTLOOK.match(title, period.end)
            return f"{period.first}-{outlook[1] if outlook else period.last}"
    years = {match[1] for match in _YEAR.finditer(title)}
    return years.pop() if len(years) == 1 else ""


def _full_title(known: Metadata) -> str:
    """Kind, number, issuer and subject as one name; empty where the kind or all the rest is unknown."""
    if not known.kind or not (known.number or known.subject):
        return ""
    parts = [known.kind]
    parts += [f"số {known.number}"] if known.number else []
    parts += [f"của {known.issuer}"] if known.issuer else []
    return " ".join([*parts, lower_first(known.subject)]).strip()


def _plain_title(source: Source, lines: Sequence[str]) -> str:
    """What a text that is no official document is headed by, below the name of the site that shows it."""
    if source.title:
        return source.title
    named = next((line for line in lines[:_TITLE_LINES] if not _SITE.match(line)), "")
    is_heading = (
        8 < len(named) < 160
        and " " in named
        and not named.endswith((".", ",", ";", ":"))
        and not TEXT_BEGINS.match(lowered(named))
    )
    return natural_case(named) if is_heading else ""
