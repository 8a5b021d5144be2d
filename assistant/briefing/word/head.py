"""What stands around the text: issuer, Quốc hiệu and Tiêu ngữ or the Party's head, place and date, title, signature."""

from __future__ import annotations

from datetime import date

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

from assistant.briefing.model import Letterhead
from assistant.briefing.outline import line
from assistant.briefing.word.styles import TEXT_WIDTH
from assistant.briefing.word.tables import Block, plain_table
from assistant.briefing.word.xml import rule

_LEFT, _RIGHT = Mm(62), TEXT_WIDTH - Mm(62)
_HALF = TEXT_WIDTH // 2
_TWIP = 635  # EMU
_CAPITAL, _SMALL = 0.70, 0.49  # mean width of a bold letter of Times New Roman, as a share of its size
_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def head(document: WordDocument, letterhead: Letterhead) -> None:
    """The two blocks at the top of the first page."""
    left, right = plain_table(document, (_LEFT, _RIGHT))
    (_party_blocks if letterhead.is_party else _state_blocks)(left, right, letterhead)


def _state_blocks(left: Block, right: Block, given: Letterhead) -> None:
    _line(left, line(given.superior or "[Cơ quan chủ quản]").upper(), 13)
    issuer = line(given.issuer or "[Cơ quan ban hành]").upper()
    _line(left, issuer, 13, bold=True)
    _rule(left, _LEFT, _LEFT * 4 // 10)
    _line(left, line(given.number) or "Số:        /BC-……", 13, before=6)
    _line(right, _STATE[0], 13, bold=True)
    _line(right, _STATE[1], 14, bold=True)
    _rule(right, _RIGHT, _width(_STATE[1], 14, _SMALL))
    _line(right, _placed(given), 14, italic=True, before=6)


def _party_blocks(left: Block, right: Block, given: Letterhead) -> None:
    _line(left, line(given.superior or "[Đảng bộ cấp trên]").upper(), 14)
    _line(left, line(given.issuer or "[Cơ quan ban hành]").upper(), 14, bold=True)
    _line(left, "*", 14)
    _line(left, line(given.number) or "Số         -BC/……", 14)
    _line(right, _PARTY, 15, bold=True)
    _rule(right, _RIGHT, _width(_PARTY, 15, _CAPITAL))
    _line(right, _placed(given), 14, italic=True, before=12)


def _placed(given: Letterhead) -> str:
    return f"{line(given.place) or '…………'}, {date_said(given.date)}"


def date_said(day: date | None) -> str:
    """A date as official papers write it, with places to fill in where there is none."""
    if day is None:
        return "ngày …… tháng …… năm ……"
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def title(document: WordDocument, kind: str, subject: str) -> None:
    """The kind of paper in capitals, its subject below, and a line under both."""
    document.add_paragraph(kind.upper(), style="Title")
    document.add_paragraph(subject, style="Subtitle")
    _rule(document, TEXT_WIDTH, TEXT_WIDTH // 4)
    document.add_paragraph(style="Subtitle").paragraph_format.keep_with_next = True


def signature(document: WordDocument, given: Letterhead) -> None:
    """Recipients at the left, the signer at the right, together on one page."""
    for paragraph in (*document.paragraphs[-2:], document.add_paragraph()):  # it must not stand on a page of its own
        paragraph.paragraph_format.keep_with_next = True
    left, right = plain_table(document, (_HALF, _HALF))
    _line(left, "Nơi nhận:", 12, bold=True, italic=True, align=ALIGN.LEFT)
    for recipient in given.recipients or ("……………;", "Lưu: ……"):
        _line(left, f"- {line(recipient)}", 11, align=ALIGN.LEFT)
    _line(right, line(given.signer_title or "[Chức vụ của người ký]").upper(), 14, bold=True)
    for _ in range(3):
        _line(right, "", 14)
    _line(right, line(given.signer) or "[Họ và tên]", 14, bold=True)


def _line(
    block: Block,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    align: ALIGN = ALIGN.CENTER,
) -> None:
    paragraph = block.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


def _rule(block: Block | WordDocument, room: int, width: int) -> None:
    """A line of a width in the middle of the room."""
    indent = max(0, (room - width) // 2) // _TWIP
    rule(block.add_paragraph(), indent, indent)


def _width(text: str, size: float, share: float) -> int:
    return int(len(text) * Pt(size) * share)
