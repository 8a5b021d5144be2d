"""What stands in a file without being its text: page numbers, running heads, stamps, scribbles, a web page's frame.

Finds it; nothing is cut here: layout.py leaves it out of the reading text, and it stays addressable in the file.
Recognised by shape, place and repetition, and by vocabulary.toml; never by one document's words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.reading.numbering import CAPITALS
from assistant.reading.source import Source, Span
from assistant.reading.vocabulary import words

_FRAME = words("web_frame")
_TAILS = words("web_tail")
_COUNTER = re.compile(
    r"(?:(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập|người xem|tải)\s*:?\s*[\d.,]+"
    r"|(?:đang (?:online|truy cập|trực tuyến)|hôm nay|hôm qua|(?:trong )?(?:tuần|tháng|năm)(?: này| trước)?|tất cả"
    r"|tổng (?:số )?(?:lượt )?truy cập|bình luận)\s*[:(]\s*[\d.,]+\)?|cỡ chữ\s*:?(?:\s*a[-+]?)*)",
    re.IGNORECASE,
)
_PLAYER = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?\s*/\s*\d{1,2}:\d{2}(?::\d{2})?|\d(?:\.\d)?x")
_TIMESTAMP = re.compile(
    r"(?:(?:ngày đăng|đăng ngày|đăng lúc|ngày cập nhật|cập nhật(?: lúc)?)\s*:?\s*)?(?:(?:thứ \w+|chủ nhật),?\s*)?"
    r"(?:ngày\s*)?\d{1,2}[/-]\d{1,2}[/-]\d{4}\s*[-–|,]?\s*\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\s*(?:gmt.{0,10}|am|pm))?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r".{0,160}?\(?\b(?:Ảnh|Nguồn ảnh|Ảnh minh họa|Ảnh tư liệu)\s*:\s*[^\s.:;]+(?:[ /-][^\s.:;]+){0,4}\.?\)?"
)
_BETWEEN_LINKS = re.compile(r"\s*[|»›•·]\s*|\s+>\s+|\s{2,}")
_TAGS = re.compile(r"(?:tags?|từ khóa|thẻ)\s*:.{1,150}", re.IGNORECASE)
_INDENT = 20  # blanks before a page number that stands at the right or in the middle
_HAND = re.compile(r"\(?(?:đã ký|ký tên|ký)(?:,? (?:và )?đóng dấu)?\)?", re.IGNORECASE)  # where the signature was
_RULE = re.compile(r"[-–—_*=~.\s·•#|]+")
_PAGE = re.compile(
    r"(?:[-–—]\s*)?(?:\d{1,4}|(?:trang|page|tr\.)\s*\d{1,4}(?:\s*(?:/|trên|of)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}"
    r"|\d{1,4}\s*\|\s*(?:p\s*a\s*g\s*e|trang))(?:\s*[-–—])?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?")
_DASHED = re.compile(r"[-–—]\s*\d{1,4}\s*[-–—]")  # a page number wherever it stands
_GAZETTE = re.compile(r"(?:\d{1,4}\s+)?CÔNG BÁO\s*/\s*Số [^/]{1,60}/\s*Ngày[\s\d./-]{6,24}")
_SIGNED = re.compile(
    r"(?:Ký bởi|Người ký|Được ký bởi)\s*:[^\n]{0,300}?(?:Thời gian ký|Ngày ký)\s*:\s*[\d./:-]+(?:\s+[\d.:/+-]+){0,3}"
)
_SIGNED_FIRST = re.compile(
    r"(?:Ký bởi|Người ký|Được ký bởi|Signature Not Verified|Digitally signed by)\b", re.IGNORECASE
)
_SIGNED_FIELD = re.compile(
    r"(?:Email|Cơ quan|Tổ chức|Thời gian ký|Ngày ký|Chức vụ|Ký bởi|Người ký|Date|Reason|Location)\s*:"
)
# A receiving office's stamp: its own fields, and what a hand wrote into them.
_RECEIVED = re.compile(r"(?:CÔNG VĂN\s+)?Đ[ẾỀÊE]N\s*:?\s*Số\s*:?\s*[\w./-]+\s*(?:Ngày\s*:?\s*[\d./-]+|Giờ\s*:?\s*\S+)?")
_STAMP_FIELD = re.compile(
    r"Chuyển\s*:(?!\s*[A-ZĐ])|Số và ký hiệu(?:\s+(?:HG|HS|hồ sơ))?|Lưu hồ sơ(?:\s+số)?\s*:?|Kính chuyển\s*:"
)
_STAMP_LINE = re.compile(
    r"(?:Số|Ngày|Giờ|Chuyển|Kính chuyển|Lưu hồ sơ(?: số)?|Số và ký hiệu(?: HS| HG)?)\s*:?[\s\d./…-]*|Chuyển\s*:.{0,40}"
)
_STAMP_HEAD = re.compile(r"(?:CÔNG VĂN\s+)?Đ[ẾỀÊ]N\s*:?")
_SCRIBBLE = re.compile(rf"(?:\d{{1,2}}\s*[.)]\s*)?\S{{1,5}}|[^\W\d_{CAPITALS}].{{0,22}}")
_LEGIT = re.compile(r"\(?(?:Số|V/v|Về việc|Mật|Khẩn)\b|.*[\d/]|[*\W]+$", re.IGNORECASE)
_TITLE = re.compile(
    r"[#*_\s]*(?:NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|CHƯƠNG TRÌNH|KẾ HOẠCH|THÔNG TƯ|THÔNG BÁO|THÔNG TRI"
    r"|LUẬT|BỘ LUẬT|PHÁP LỆNH|BÁO CÁO|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ|QUY HOẠCH|ĐỀ ÁN|CÔNG VĂN|CÔNG ĐIỆN|TỜ TRÌNH"
    r"|CHIẾN LƯỢC|ĐỀ CƯƠNG|BIÊN BẢN|DỰ ÁN|DANH MỤC)\b"
)
_BULLETS = "•●○▪■-+*·►› \t\u00a0"


def is_title(text: str) -> bool:
    """Whether a line opens with the kind of document in capitals, as a document's title does."""
    return _TITLE.match(text) is not None


def spans_in(text: str) -> list[Span]:
    """The stretches of one line that are a stamp, although the line itself is text."""
    spans = [match.span() for match in _SIGNED.finditer(text)]
    received = [match.span() for match in _RECEIVED.finditer(text)]
    if received:
        spans += received + [match.span() for match in _STAMP_FIELD.finditer(text)]
    return sorted(spans)


def dropped_lines(source: Source) -> frozenset[int]:
    """Indices of the lines that are no part of the text."""
    texts = [source.text[line.start : line.end].strip() for line in source.lines]
    movable = [bool(t) and line.kind != "row" for t, line in zip(texts, source.lines, strict=True)]
    filled = [i for i, t in enumerate(texts) if t]
    dropped = {i for i in filled if movable[i] and source.lines[i].kind == "text" and _is_furniture(texts[i])}
    dropped |= _scribbles(texts, filled, source) | _stamps(texts, filled) | _footnote_marks(texts, filled)
    if source.pages:
        dropped |= _page_edges(source, texts, filled, dropped)
    else:
        dropped |= _web_frame(texts, filled, source) | _lone_numbers(texts, source)
    return frozenset(i for i in dropped if movable[i])


def _is_furniture(text: str) -> bool:
    if len(text) > 200:
        return False
    numbered = _NUMBER.fullmatch(text) is None and _PAGE.fullmatch(text) is not None
    return numbered or any(pattern.fullmatch(text) for pattern in (_DASHED, _GAZETTE, _RULE, _CAPTION, _HAND))


def _web_frame(texts: Sequence[str], filled: Sequence[int], source: Source) -> set[int]:
    bare = {
        i: texts[i].strip(_BULLETS).lower() for i in filled if len(texts[i]) <= 80 and source.lines[i].kind == "text"
    }
    chrome = {i for i, text in bare.items() if _is_frame(text) or text in _TAILS or _is_pager(text) or _is_menu(text)}
    return chrome | _tail(texts, filled, source)


def _is_frame(text: str) -> bool:
    return text in _FRAME or any(pattern.fullmatch(text) for pattern in (_COUNTER, _PLAYER, _TIMESTAMP, _TAGS))


def _is_menu(text: str) -> bool:
    """Links in a row: "Trang chủ | Tin tức | Văn bản", "Lượt xem: 12   In trang"."""
    links = _BETWEEN_LINKS.split(text)
    leads_home = len(links) > 2 and links[0] == "trang chủ" and max(map(len, links)) <= 30
    return len(links) > 1 and (leads_home or all(_is_frame(link) or link in _TAILS for link in links))


def _is_pager(text: str) -> bool:
    """ "1 2 3 4 5 ...": the links to the next pages of a list."""
    words = text.rstrip(".…»›> ").split()
    return (
        len(words) > 2 and all(w.isdigit() for w in words) and [int(w) for w in words] == list(range(1, len(words) + 1))
    )


def _scribbles(texts: Sequence[str], filled: Sequence[int], source: Source) -> set[int]:
    """Handwriting that a scanner read as short lines above the title."""
    head = filled[:40]
    title = next((i for i in head if is_title(texts[i]) or source.lines[i].kind == "heading"), None)
    if title is None:
        return set()
    return {i for i in head if i < title and _SCRIBBLE.fullmatch(texts[i]) and not _is_official(texts[i])}


def _is_official(text: str) -> bool:
    """Whether a short line may belong to a document's head: capitals, a number, a date."""
    figures = re.match(r"\d{1,2}\s*[.)]\s*\D{1,5}$", text) is None and _LEGIT.match(text) is not None
    return figures or (text.isupper() and len(text) > 3)


def _stamps(texts: Sequence[str], filled: Sequence[int]) -> set[int]:
    """Stamps that take lines of their own: the receiving office with its fields, the electronic signature."""
    found: set[int] = set()
    for place, i in enumerate(filled):
        following = filled[place + 1 : place + 6]
        if _RECEIVED.match(texts[i]) or _STAMP_HEAD.fullmatch(texts[i]):
            found |= {i} if _STAMP_HEAD.fullmatch(texts[i]) else set()
            found |= set(_leading(following, texts, _STAMP_LINE, whole=True))
            found |= {j for j in filled[max(place - 1, 0) : place] if texts[j].isupper() and not is_title(texts[j])}
        elif _SIGNED_FIRST.match(texts[i]) and not _SIGNED.search(texts[i]):
            found |= {i, *_leading(following, texts, _SIGNED_FIELD, whole=False)}
    return found


def _leading(indices: Sequence[int], texts: Sequence[str], pattern: re.Pattern[str], whole: bool) -> Iterator[int]:
    for i in indices:
        if not (pattern.fullmatch(texts[i]) if whole else pattern.match(texts[i])):
            return
        yield i


def _tail(texts: Sequence[str], filled: Sequence[int], source: Source) -> set[int]:
    """Everything short that follows "Tin khác", "Bình luận" … in the second half of a page."""
    half = len(source.text) // 2
    for place, i in enumerate(filled):
        if source.lines[i].start > half and texts[i].strip(_BULLETS).rstrip(":").lower() in _TAILS:
            rest = filled[place:]
            return set(rest) if all(len(texts[j]) <= 200 for j in rest) else {i}
    return set()


def _footnote_marks(texts: Sequence[str], filled: Sequence[int]) -> set[int]:
    """The raised figure of a footnote, read as a line of its own in the middle of a sentence."""
    return {i for i, j in pairwise(filled) if texts[j][0] in ",;." and len(texts[i]) < 3 and texts[i].isdigit()}


def _lone_numbers(texts: Sequence[str], source: Source) -> set[int]:
    """Page numbers in a text without pages: a number alone between blank lines."""
    kinds = [line.kind for line in source.lines]
    return {
        i
        for i, text in enumerate(texts)
        if kinds[i] == "text" and _NUMBER.fullmatch(text) and (_is_far_in(i, source) or _isolated(i, texts, source))
    }


def _is_far_in(i: int, source: Source) -> bool:
    raw = source.text[source.lines[i].start : source.lines[i].end]
    return len(raw) - len(raw.lstrip(" \u00a0")) >= _INDENT


def _isolated(i: int, texts: Sequence[str], source: Source) -> bool:
    line = source.lines[i]
    before = source.text[source.lines[i - 1].end : line.start] if i else "\n\n"
    after = source.text[line.end : source.lines[i + 1].start] if i + 1 < len(texts) else "\n\n"
    above = before.count("\n") > 1 or "\f" in before or (i > 0 and not texts[i - 1])
    below = after.count("\n") > 1 or "\f" in after or (i + 1 < len(texts) and not texts[i + 1])
    return above and below


def _page_edges(source: Source, texts: Sequence[str], filled: Sequence[int], dropped: set[int]) -> set[int]:
    """Page numbers and running heads: peeled off the top and the foot of each page."""
    pages: dict[int, list[int]] = {}
    for i in filled:
        pages.setdefault(bisect_right(source.pages, source.lines[i].start), []).append(i)
    edges = Counter(key for page in pages.values() for key in {_key(texts[i]) for i in page[:4] + page[-4:]})
    running = {key for key, n in edges.items() if n >= max(3, len(pages) // 4) and len(key) < 150 and key != "#"}

    def peel(order: Sequence[int]) -> Iterator[int]:
        for i in order:
            if not (i in dropped or _PAGE.fullmatch(texts[i]) or _key(texts[i]) in running):
                return
            yield i

    return {i for page in pages.values() for i in (*peel(page), *peel(page[::-1]))}


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).strip()
