"""What a paragraph's shape says it is: heading or clause, recipients, signature, the closing formula.

Looks at one paragraph's text; what stands around it is weighed in outline.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.furniture import is_title
from assistant.reading.numbering import CAPITALS, marker_of
from assistant.reading.source import Block

TERMINAL = (".", ";", "!", "?", "…", ",")
LONG = 80  # characters: a paragraph longer than this is no heading that stands alone
_QUOTED = 200  # blocks: a quotation that is longer was never closed
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:T/M|T\.M|TM|K/T|KT|TL|TUQ|T/L|Q)[./ ].{0,60}|(?:THAY MẶT|XÁC NHẬN) .{0,60}"
    r"|(?:PHÓ |THỨ |QUYỀN )?(?:BỘ TRƯỞNG|TRƯỞNG|TRƯỞNG BAN|CHỦ TỊCH|CHỦ TỊCH NƯỚC|CHỦ TỊCH QUỐC HỘI|BÍ THƯ|TỔNG BÍ THƯ"
    r"|BÍ THƯ THƯỜNG TRỰC|THỦ TƯỚNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG)"
)
_NAME = re.compile(r"(?:[^\W\d_]+\s+){1,4}[^\W\d_]+")
_CLOSING = re.compile(
    r"Trên đây là (?:toàn bộ )?(?:nội dung )?(?:báo cáo|kế hoạch|hướng dẫn|kết luận|kết quả|quy định)\b"
    r"|.{5,120} (?:thông báo|xin thông báo|trân trọng thông báo) .{0,40}\bđể\b.{0,120}\b(?:biết|thực hiện)\b"
    r"|(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Chương trình|Kế hoạch|Quy định|Thông tư|Luật|Nghị định)(?: hành động)?"
    r"(?: này (?:được|có|đã|thay thế)| (?:được phổ biến|có hiệu lực))\b",
    re.IGNORECASE,
)
_NUMBER_AND_DATE = re.compile(  # "Số: 12/QĐ-UBND", "Vinh, ngày 3 tháng 4 năm 2025", or both, as in an official head
    r"(?=.)(?:Số\s*:?\s*\d*\s?[-/][^\s,]{2,30}|Số\s*:?\s*\d[^\s,]{3,30})?\s*(?:[-–—|,;]\s)?\s*"
    r"(?:[^\W\d][^\d,]{1,40}, ngày\s{1,6}(?:\d{1,2})?\s{0,6}tháng\s{1,6}(?:\d{1,2})?\s{0,6}năm \d{4}\.?)?"
)
_HEAD = 40  # blocks in which the official head is looked for
_OPENING = re.compile(r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|KẾT LUẬN|CHỈ THỊ|YÊU CẦU)\s*:")
_CAPTION = re.compile(
    r"(?:Bảng|Biểu|BẢNG|BIỂU)\b.{0,250}|(?:.{5,200} )?\(?(?:Đơn vị(?: tính)?|ĐVT) ?:.{1,60}", re.DOTALL
)
_FIGURE = re.compile(
    r"(?<![Đđ]iều )(?<!khoản )(?<!mục )(?<!số )(?<!án )\b(?!(?:19|20)\d\d\b)\d"
)  # no year, no reference
_SENTENCE_BREAK = re.compile(rf"[.;]\s+[“\"(]?[{CAPITALS}]")


def is_recipients(text: str) -> bool:
    """Whether this line opens the list of recipients."""
    return _RECIPIENTS.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether this line opens a signature block: "T/M BAN THƯỜNG VỤ", "KT. BỘ TRƯỞNG"."""
    return text.isupper() and _SIGNATURE.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Whether this may be a person's name: two to five words, each with a capital."""
    return text.istitle() and _NAME.fullmatch(text) is not None


def is_closing_formula(text: str) -> bool:
    """ "Nghị quyết này được phổ biến đến chi bộ." says something of the document, not of its last clause."""
    return _CLOSING.match(text) is not None


def is_caption(text: str) -> bool:
    """Whether a line names the table below it or gives its unit: "Bảng 1. Phân bổ …", "Đơn vị tính: tỷ đồng"."""
    return _CAPTION.fullmatch(text) is not None and not text.endswith((".", ";", ","))


def is_head_line(text: str) -> bool:
    """Whether a line is nothing but a document's number, or its place and date."""
    return _NUMBER_AND_DATE.fullmatch(text) is not None


def head_end(blocks: Sequence[Block]) -> int:
    """The block after the number, place and date of the official head, which may stand below a page's title; else 0."""
    end = 0
    for index, block in enumerate(blocks[:_HEAD]):
        marker = marker_of(block.text)
        if marker and marker.kind != "bullet":
            break
        if is_head_line(block.text):
            end = index + 1
    return end


def is_clause(text: str) -> bool:
    """Whether what follows a number is a sentence, as against a heading."""
    if len(text) > 250 or _SENTENCE_BREAK.search(text) or text.endswith(";"):
        return True
    if text.endswith(":"):
        return announces_much(text)
    return len(text) > 25 and text.endswith(TERMINAL)


def announces_much(text: str) -> bool:
    """Whether what ends in a colon says something itself: it is long, or gives a figure other than a year."""
    return len(text) > LONG or _FIGURE.search(text) is not None


def lead_of(text: str) -> str:
    """The few words that a clause sets before a colon as its title, "" where it has none."""
    head, colon, rest = text.partition(":")
    short = len(head) <= LONG and not any(mark in head for mark in ".;,")
    return head.strip() if colon and short and len(rest) > len(head) else ""


def is_short_heading(text: str) -> bool:
    """Whether this may be a heading without a number: short, no full stop, not a name."""
    return (
        len(text) <= 120
        and 1 < len(text.split()) <= 20
        and (text[0].isupper() or text[0].isdigit())
        and (not text.endswith((*TERMINAL, ":")) or (text.endswith("?") and len(text) <= LONG))
        and not is_name(text)
        and not is_head_line(text)
    )


def is_capital_heading(block: Block) -> bool:
    """Whether this may be a heading that capitals alone set apart."""
    text = block.text
    return block.kind == "text" and text.isupper() and is_short_heading(text) and not is_signature(text)


def is_paragraph(block: Block) -> bool:
    """Whether this is plain text long enough to stand under a heading."""
    return block.kind == "text" and len(block.text) > LONG and block.text[-1] in ".;:…”)"


def quotation_end(blocks: Sequence[Block], index: int) -> int:
    """The block that closes the quotation of an article that block ``index`` opens, -1 where it opens none."""
    text = blocks[index].text
    if text[0] not in '“"' or not marker_of(text[1:].lstrip()):
        return -1
    closing = "”" if text[0] == "“" else '"'
    depth = 0
    for j, block in enumerate(blocks[index : index + _QUOTED], index):
        depth += block.text.count("“") - block.text.count("”")
        if depth <= 0 and block.text.rstrip(" .;,").endswith(closing):
            return j
    return -1


def title_heading(blocks: Sequence[Block]) -> frozenset[int]:
    """The first heading, where it alone has its level and no number: the document's title, not a section.

    One that names the kind of document in capitals may have equals that are numbered or the titles of what is attached.
    What only opens the text, "QUYẾT ĐỊNH:", is no section either.
    """
    headings = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    formulas = frozenset(i for i in headings if _OPENING.fullmatch(blocks[i].text))
    headings = [i for i in headings if i not in formulas]
    if not headings or headings[0] > 12 or marker_of(blocks[headings[0]].text):
        return formulas
    first = blocks[headings[0]]
    equals = [blocks[i] for i in headings[1:] if blocks[i].level <= first.level]
    named = is_title(first.text) and all(marker_of(block.text) or is_title(block.text) for block in equals)
    return formulas | frozenset(headings[:1] if named or not equals else ())
