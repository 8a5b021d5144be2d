"""Whether a line goes on from those before it, or only the width of the page parts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.reading.numbering import Marker, roman_value
from assistant.reading.source import Line
from assistant.reading.vocabulary import words

_TERMINAL = ".!?;:…"
_CLOSING = '”"’»)]*_ '
_CONNECTORS = words("connectors")
_COUNTED = words("counted")
_CAPS_CONTINUED = re.compile(r"(?:VÀ|CỦA|VỀ|TRONG|CHO|ĐẾN|GIAI ĐOẠN|TẠI|TRÊN|ĐỐI VỚI|[-–]) ")
# always a paragraph's first words
_OPENINGS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét [Tt]ờ trình|Nơi nhận)\b")
_COUNTED_OFF = re.compile(r"\(([ivx]{1,5})\)(?=\s)")  # "(iii)" within a sentence


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A line that is kept, with what decides whether the next one goes on from it."""

    line: Line
    text: str  # without leading marks
    marker: Marker | None
    gap: bool  # a blank line stands before it


def is_plain(row: KeptLine) -> bool:
    """Whether a line is text that may be broken: no heading or table row, and no paragraph of its own."""
    return row.line.kind == "text" and not row.line.whole


def goes_on(group: list[KeptLine], row: KeptLine, width: int) -> bool:
    """Whether ``row`` continues the paragraph that ends the ``group``."""
    last = group[-1]
    if not (is_plain(last) and is_plain(row)):
        return False
    if row.text[0] in ",;.)”" or _counts_on(group, row):
        return True
    ended = last.text.rstrip(_CLOSING)[-1:] in _TERMINAL
    connected = not ended and _calls_for_more(last.text, row.text)
    if row.marker:
        return _marker_is_text(group, row, row.marker, width, ended, connected)
    if row.text[0].islower():
        numbered = last.marker is not None and last.marker.kind != "bullet"
        return not (row.gap and numbered and len(last.text) < 40) and (
            not ended or (not row.gap and _may_go_on_small(group, last, width))
        )
    if _OPENINGS.match(row.text):
        return False
    return connected or _caps_go_on(last, row) or _wraps(last, row, width, ended)


def _may_go_on_small(group: list[KeptLine], last: KeptLine, width: int) -> bool:
    """Whether small letters after ";" or ":" go on: after a number or bullet what follows ";" is of its clause."""
    is_of_clause = group[0].marker is not None and last.text.endswith(";")
    return is_of_clause or (last.text[-1] in ";:" and bool(width))


def _counts_on(group: list[KeptLine], row: KeptLine) -> bool:
    """ "(iii)" begins the line, and "(ii)" stands within the paragraph before it."""
    match = _COUNTED_OFF.match(row.text)
    before = [found[1] for line in group for found in _COUNTED_OFF.finditer(line.text) if found.start()]
    return bool(before) and match is not None and _roman(match[1]) == _roman(before[-1]) + 1


def _roman(numeral: str) -> int:
    return roman_value(numeral.upper())


def _wraps(last: KeptLine, row: KeptLine, width: int, ended: bool) -> bool:
    """Whether nothing but the width of the page, or a page's end, parts the two lines."""
    if _in_capitals(last.text) != _in_capitals(row.text):
        return False
    if row.gap or not width:
        return last.text.endswith(",") and len(last.text) >= 60
    return _fills(last, row, width, ended)


def _in_capitals(text: str) -> bool:
    """Whether a line may be a heading in capitals, and not an abbreviation that ends a sentence: "UBND."."""
    return text.isupper() and not text.endswith((".", ";"))


def _calls_for_more(text: str, following: str) -> bool:
    word = text.split()[-1].lower()
    return not text.isupper() and (word in _CONNECTORS or (word in _COUNTED and following[0].isdigit()))


def _marker_is_text(
    group: list[KeptLine], row: KeptLine, marker: Marker, width: int, ended: bool, connected: bool
) -> bool:
    """ "…khoản / 2. Điều này" and "Lao động / - Thương binh": a figure or dash that only happens to begin a line."""
    if ended or row.gap:
        return False
    if connected and marker.kind != "bullet":
        return True
    inside = len(group) > 1 or group[-1].marker is None
    filled = bool(width) and _fills(group[-1], row, width, ended)
    if marker.kind == "bullet":
        dash = row.text[0] in "-–—"
        return dash and (row.text[marker.end :][:1].islower() or (inside and filled))
    return inside and filled and marker.kind in {"article", "chapter", "section"} and not group[-1].text.isupper()


def _fills(last: KeptLine, row: KeptLine, width: int, ended: bool) -> bool:
    """Whether the line was broken because the next word had no room left: then the break means nothing."""
    needed = len(last.text) + 1 + len(row.text.split()[0])
    return needed >= (1.0 if ended else 0.75) * width


def _caps_go_on(last: KeptLine, row: KeptLine) -> bool:
    """ "KẾT LUẬN / CỦA BAN THƯỜNG VỤ": a heading in capitals broken over lines."""
    numbered_only = last.marker is not None and last.marker.end == len(last.text)
    if row.gap or numbered_only or not (last.text.isupper() and row.text.isupper()):
        return False
    words_above = last.text.split()
    hanging = words_above[-1] in {"VÀ", "CỦA", "-", "–"}
    return hanging or len(words_above) > 4 or _CAPS_CONTINUED.match(row.text) is not None
