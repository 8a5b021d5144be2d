"""Two things compared in one document: "số chế phẩm so với số sản phẩm nano", the figure of each in a row of its own.

Places and years that are compared are for ``comparison``; here each side is a thing, and both are of one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.question import Question
from assistant.answering.comparing.comparison import row_of_figure
from assistant.answering.comparing.foremost import compares_by, foremost, leading
from assistant.answering.desk import Desk
from assistant.answering.drafting import Statement
from assistant.answering.wording import plain
from assistant.vietnamese.letters import nfc
from assistant.vietnamese.names import expand

_FIRM = re.compile(r"\s*,?\s+(?:so (?:sanh )?voi|vs\.?|so vs)\s+")
_LOOSE = re.compile(r"\s*,?\s+(?:(?<!doi )(?<!cung )(?<!hop )voi|va|hay|hoac)\s+")
_FRAME = re.compile(
    r"^\W*(?:(?:so sanh|doi chieu|giua|(?:o|tai) [^,]*,)\s+)*"
    r"|\W+(?:(?:thi )?(?:cai|ben|muc|chi tieu|khoan|con so|ve) nao|chenh|khac nhau|hon kem|lan luot|ra sao|the nao"
    r"|bao nhieu|bn|dat muc|o muc|la bao)\b.*$"
    r"|\W+$"
)
_BARE_YEAR = re.compile(r"^\W*(?:nam |moc |den nam |giai doan )?(?:19|20)\d\d\b")
_HEAD = "| Nội dung so sánh | Số liệu |\n| --- | --- |"
_LEAST = 1  # telling words of a side


def side_statements(desk: Desk) -> list[Statement]:
    """A row for each of the two things that a question lays side by side; none unless both have a figure of their own.

    Where nothing but "và" parts them, both must be registered: "khoa học và công nghệ" is one thing.
    """
    question = desk.question
    if len(set(question.provinces)) > 1 or len(question.spans) > 2 or "? " in question.text:
        return []
    compares = question.intent == "comparison" or bool(compares_by(question.asked))
    only_named = question.intent == "open" and _FIRM.search(asked_form(nfc(question.text)))
    if not compares and question.wants != "figure" and not only_named:
        return []
    for first, second, is_firm in _sides(question.text, compares):
        rows = {name: row for name, row in (_told(desk, side, is_firm) for side in (first, second)) if row}
        if len(rows) == 2 and len({row.text for row in rows.values()}) == 2 and _are_of_measure(question, rows):
            table = [Statement(f"| {plain(name)} | {row.text} |", row.sources) for name, row in rows.items()]
            return _with_foremost(question, rows, table)
    return []


def _are_of_measure(question: Question, rows: Mapping[str, Statement]) -> bool:
    """Whether each row leads with an amount in the unit that is asked for, if one is."""
    family = question.measure.family if question.measure else ""
    return not family or all(any(figure.family == family for figure in leading(row)) for row in rows.values())


def _with_foremost(question: Question, rows: dict[str, Statement], table: list[Statement]) -> list[Statement]:
    first = foremost(question.asked, rows, question.spans)
    return [*first, Statement(f"\n{_HEAD}" if first else _HEAD), *table]


def _sides(text: str, compares: bool) -> Iterator[tuple[str, str, bool]]:
    """What may stand on the two sides, as written, what parts them most plainly first."""
    text = nfc(text)
    folded = asked_form(text)
    whole = [range(found.start, found.end) for found in expand(text)]  # "khoa học, công nghệ"
    for pattern in (_FIRM, _LOOSE):
        for cut in pattern.finditer(folded):
            if any(cut.start() in inside for inside in whole):
                continue
            sides = [_bare(text[: cut.start()]), _bare(text[cut.end() :])]
            if all(sides):
                yield sides[0], sides[1], pattern is _FIRM and compares


def _bare(text: str) -> str:
    """A side without the words that compare it."""
    for match in reversed([match for match in _FRAME.finditer(asked_form(text)) if match[0]]):
        text = text[: match.start()] + text[match.end() :]
    return text.strip(" ?!.,;:")


def _only_years(own: Question, whole: Question) -> bool:
    """Whether a side says all that is asked: then what is compared is years."""
    return len(whole.spans) > 1 and set(own.telling) >= set(whole.telling)


def _told(desk: Desk, side: str, is_firm: bool) -> tuple[str, Statement | None]:
    """A side with its figure, in the places and years that the whole question names."""
    whole, own = desk.question, desk.reader.understood(side)
    has_year = len(whole.spans) < 2 or len(own.spans) == 1
    if (
        _BARE_YEAR.match(asked_form(nfc(side)))
        or len(own.telling) < _LEAST
        or own.roles
        or own.agencies
        or not has_year
        or _only_years(own, whole)
    ):
        return side, None
    spans = own.spans or whole.spans
    asked = replace(own, provinces=whole.provinces, spans=spans, intent="comparison", wants="figure")
    name = f"{side[:1].upper()}{side[1:]}"
    return name, row_of_figure(desk.reasked(asked), registered_only=not is_firm)
