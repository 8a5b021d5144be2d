"""From lines to Blocks: broken lines joined into the paragraphs, bullets, headings and rows that a person reads.

Emphasis marks, link targets and page furniture are left out of the reading text; nothing is reordered or corrected.
Every character keeps the offset at which it stands in the file.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.reading.furniture import dropped_lines, spans_in
from assistant.reading.numbering import Marker, marker_of, roman_value
from assistant.reading.source import Block, Line, Source, Span
from assistant.reading.vocabulary import words

_TERMINAL = ".!?;:…"
_CLOSING = '”"’»)]*_ '
_CONNECTORS = words("connectors")
_COUNTED = words("counted")
_CAPS_CONTINUED = re.compile(r"(?:VÀ|CỦA|VỀ|TRONG|CHO|ĐẾN|GIAI ĐOẠN|TẠI|TRÊN|ĐỐI VỚI|[-–]) ")
_MARKS = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"  # an image, with its text
    r"|<!--.{0,1000}?-->"
    r"|(?<=\])\([^)\s]{1,500}\)"  # a link's target; its brackets go below
    r"|\\(?=[\\`*_{}\[\]()#+\-.!>|])"
    r"|(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<=\w)\*{2}(?=\w)"
    r"|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])"
    r"|`+|</?(?:b|i|u|strong|em|br|p|span|sup|sub)\s*/?>"
)
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\](?=\()")
_OPENING_MARKS = re.compile(r"(?:#{1,6}\s+|>\s*|\*{1,3}(?=[^\s*])|_{1,3}(?=[^\s_]))+")
_DOUBLE_BULLET = re.compile(r"(?:[-–—•*]\s+)+(?=[-–—+•○▪][ \u00a0])")
_OPENINGS = re.compile(
    r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét [Tt]ờ trình|Nơi nhận)\b"
)  # always a paragraph's first words
_COUNTED_OFF = re.compile(r"\(([ivx]{1,5})\)(?=\s)")  # "(iii)" within a sentence
_LIST_INDENT = re.compile(r"([ \t]*)[-+*•][ \t]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]")
_BREAK_HYPHEN = ("\u00ad", "\ufffe")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that is kept, with what decides whether the next one goes on from it."""

    line: Line
    text: str  # without leading marks
    marker: Marker | None
    gap: bool  # a blank line stands before it


def blocks_of(source: Source) -> tuple[Block, ...]:
    """The paragraphs, bullets, headings and table rows of ``source``, in reading order."""
    rows = list(_kept(source))
    width = _wrap_width(rows, paged=bool(source.pages))
    groups: list[list[_Row]] = []
    for row in rows:
        if groups and _goes_on(groups[-1], row, width):
            groups[-1].append(row)
        else:
            groups.append([row])
    blocks = (_block(source.text, [row.line for row in group]) for group in groups)
    return tuple(block for block in blocks if block.text)


def _kept(source: Source) -> Iterator[_Row]:
    dropped = dropped_lines(source)
    end = 0
    for index, line in enumerate(source.lines):
        raw = source.text[line.start : line.end]
        if index in dropped:
            continue
        text = _OPENING_MARKS.sub("", " ".join(_INVISIBLE.sub("", raw).split()), count=1)
        if not text:
            continue
        between = source.text[end : line.start]
        turned = any(end <= page <= line.start for page in source.pages[1:]) if source.pages else False
        yield _Row(line, text, marker_of(text), gap=between.count("\n") > 1 and not turned)
        end = line.end


def _wrap_width(rows: list[_Row], paged: bool) -> int:
    """The length at which lines were broken by the page's width, 0 where each paragraph is one line."""
    followed = [(a, b) for a, b in pairwise(rows) if _plain(a) and (paged or not (b.gap or b.marker))]
    broken = [(a, b) for a, b in followed if b.text[0].islower()]
    return _common_length(followed, paged) or _common_length(broken, paged)


def _common_length(pairs: list[tuple[_Row, _Row]], paged: bool) -> int:
    """The length that most of the first lines come near, 0 where there is none."""
    lengths = sorted(len(row.text) for row, _ in pairs if len(row.text) > 20)
    if len(lengths) < (1 if paged else 5):
        return 0
    width = lengths[int(0.9 * (len(lengths) - 1))]
    near = sum(0.8 * width <= n <= 1.2 * width for n in lengths)
    return width if width <= 160 and (paged or near >= 0.5 * len(lengths)) else 0


def _plain(row: _Row) -> bool:
    return row.line.kind == "text" and not row.line.whole


def _goes_on(group: list[_Row], row: _Row, width: int) -> bool:
    """Whether ``row`` continues the paragraph that ends the ``group``."""
    last = group[-1]
    if not (_plain(last) and _plain(row)):
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


def _may_go_on_small(group: list[_Row], last: _Row, width: int) -> bool:
    """Whether small letters after ";" or ":" go on: after a number or bullet what follows ";" is of its clause."""
    is_of_clause = group[0].marker is not None and last.text.endswith(";")
    return is_of_clause or (last.text[-1] in ";:" and bool(width))


def _counts_on(group: list[_Row], row: _Row) -> bool:
    """ "(iii)" begins the line, and "(ii)" stands within the paragraph before it."""
    match = _COUNTED_OFF.match(row.text)
    before = [found[1] for line in group for found in _COUNTED_OFF.finditer(line.text) if found.start()]
    return bool(before) and match is not None and _roman(match[1]) == _roman(before[-1]) + 1


def _roman(numeral: str) -> int:
    return roman_value(numeral.upper())


def _wraps(last: _Row, row: _Row, width: int, ended: bool) -> bool:
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


def _marker_is_text(group: list[_Row], row: _Row, marker: Marker, width: int, ended: bool, connected: bool) -> bool:
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


def _fills(last: _Row, row: _Row, width: int, ended: bool) -> bool:
    """Whether the line was broken because the next word had no room left: then the break means nothing."""
    needed = len(last.text) + 1 + len(row.text.split()[0])
    return needed >= (1.0 if ended else 0.75) * width


def _caps_go_on(last: _Row, row: _Row) -> bool:
    """ "KẾT LUẬN / CỦA BAN THƯỜNG VỤ": a heading in capitals broken over lines."""
    numbered_only = last.marker is not None and last.marker.end == len(last.text)
    if row.gap or numbered_only or not (last.text.isupper() and row.text.isupper()):
        return False
    words_above = last.text.split()
    hanging = words_above[-1] in {"VÀ", "CỦA", "-", "–"}
    return hanging or len(words_above) > 4 or _CAPS_CONTINUED.match(row.text) is not None


def _block(text: str, lines: list[Line]) -> Block:
    first = lines[0]
    if first.kind == "row":
        return _row_block(text, first)
    chars, origin = _joined(text, lines)
    chars, origin = _without(chars, origin, _marks(chars))
    level = first.level if first.kind == "heading" else _indent(text, first)
    return Block(chars, origin, first.kind, level)


def _indent(text: str, line: Line) -> int:
    """How deep a list item is indented, two columns a step: where lists are nested that alone tells them apart."""
    before = _LIST_INDENT.match(text, line.start, line.end)
    return len(before[1].expandtabs(4)) // 2 if before else 0


def _row_block(text: str, line: Line) -> Block:
    """A table row reads as its cells, divided by semicolons that stand where the cells part."""
    chars, origin = "", array("L")
    filled: list[int] = []
    for at, stretches in enumerate(line.cells or (((line.start, line.end),),)):
        cell, places = _joined(text, [Line(start, end) for start, end in stretches])
        cell, places = _without(cell, places, _marks(cell))
        if not cell:
            continue
        if chars:
            chars += "; "
            origin.extend((origin[-1], origin[-1]))
        chars += cell
        origin.extend(places)
        filled.append(at)
    named = len(line.columns) == len(line.cells)
    columns = tuple(line.columns[at] for at in filled) if named else line.columns
    return Block(chars, origin, "row", line.level, columns, line.columns)


def _joined(text: str, lines: Iterable[Line]) -> tuple[str, array[int]]:
    """The words of the lines, one space apart, and where each character stands."""
    parts: list[str] = []
    origin = array("L")
    for line in lines:
        for start, end in _words(text, line):
            if parts and not (parts[-1].endswith(_BREAK_HYPHEN) or (start == line.start and text[start] in ",;)")):
                parts.append(" ")
                origin.append(origin[-1] + 1)
            parts.append(text[start:end])
            origin.extend(range(start, end))
    chars = "".join(parts)
    return _without(chars, origin, [m.span() for m in _INVISIBLE.finditer(chars)])


def _words(text: str, line: Line) -> Iterator[Span]:
    raw = text[line.start : line.end]
    stamps = spans_in(raw)
    for match in re.finditer(r"\S+", raw):
        if not any(a <= match.start() < b for a, b in stamps):
            yield line.start + match.start(), line.start + match.end()


def _marks(chars: str) -> list[Span]:
    """Spans of the Markdown and list marks that are not read."""
    heading = re.match(r"#{1,6}\s+|(?:>\s*)+", chars)
    spans = [heading.span()] if heading else []
    body = heading.end() if heading else 0
    if double := _DOUBLE_BULLET.match(chars, body):
        spans.append(double.span())
        body = double.end()
    spans += [(m.start(), m.end()) for m in _MARKS.finditer(chars, body)]
    for link in _LINK.finditer(chars, body):
        spans += [(link.start(), link.start() + 1), (link.end() - 1, link.end())]
    return sorted(spans)


def _without(chars: str, origin: array[int], spans: list[Span]) -> tuple[str, array[int]]:
    """``chars`` less the ``spans``, the spaces that this leaves double or at the ends dropped too."""
    if not spans:
        return chars, origin
    keep = [True] * len(chars)
    for start, end in spans:
        keep[start:end] = [False] * (end - start)
    kept: list[int] = []
    for i, kept_here in enumerate(keep):
        if kept_here and not (chars[i] == " " and (not kept or chars[kept[-1]] == " ")):
            kept.append(i)
    while kept and chars[kept[-1]] == " ":
        kept.pop()
    return "".join(chars[i] for i in kept), array("L", (origin[i] for i in kept))
