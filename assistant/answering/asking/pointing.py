"""Questions that point at a place of a document ("mục 4 nói gì?") or ask for one ("nằm ở mục nào?").

Works with dấu and without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.intents import asked_form
from assistant.records import Document, Section
from assistant.vietnamese.letters import fold, has_marks

Part = tuple[str, str]  # the name of a level and a number, folded: ("muc", "ii.2.2")
Place = tuple[int, int]  # where in the question

_NO_POINT = r"(?<!thoi )(?<!dia )(?<!quan )(?<!\blen )(?<!\bdat )(?<!\bxuong )"  # "thời điểm nào", "lên muc nao"
_LEVELS = "tieu muc|muc|phan|chuong|dieu|khoan|diem"
_NUMBER = r"(?:[ivx]{1,5}|\d{1,3}[a-z]?|[a-z])(?:[.]\d{1,2}){0,4}"
_POINTED = re.compile(
    rf"(?<!\bdat )(?<!\blen )\b({_LEVELS}) (?:so )?({_NUMBER})(?![\w%]|[.,/-]\w| (?:%|phan tram|chi tieu|nhiem vu)\b)"
)
_SAID = r"(?:nam|dung|neu|ghi|noi|quy dinh|trich|can cu|dan)"
_WRITTEN = r"(?:van ban|tai lieu|nghi quyet|nq|ket luan|kl|chuong trinh|ctr|quyet dinh|qd|ke hoach|kh|bai bao)"
_ASKED = re.compile(
    rf"\b(?:(?:duoc )?{_SAID} )?(?:(?:o|tai|trong|tu|vao|thuoc) )?{_NO_POINT}(?:{_LEVELS}|trang)"
    r" (?:nao|may|bao nhieu)\b(?! (?:nhom|loai|vung|cap|khu|hang|bac|buoc|lan|tram|phan)\b)"
    r"(?: (?:cua|trong) (?:van ban|tai lieu)(?: (?:nay|do))?\b)?"
    rf"(?: {_SAID}(?:(?: (?:ve )?(?:vay|the|nhu vay|nhu the|dieu (?:do|nay)|viec (?:do|nay)))+|(?=\W*$)))?"
    r"|\b(?:muc|noi dung|dieu|doan|cau|y|viec|chi tieu|nhiem vu|quy dinh|con so) (?:do|ay|nay)"
    rf" {_SAID} (?:o )?dau\b"
    r"|\b(?:duoc )?(?:ghi|neu|noi|viet|quy dinh) (?:o |tai )?(?:cho|doan|dong) nao\b"
    rf"|\bnam (?:o |tai )?(?:cho nao|doan nao|dau) (?:cua|trong) {_WRITTEN}\b"
)
# "khác nhau ở điểm nào", "chênh ở khoản nào": what differs, not where it stands
_OF_DIFFERENCE = re.compile(r"\b(?:khac|giong|trung|chenh|hon|kem|tuong dong)\b[^?!;]*$")
# "được hỗ trợ những khoản nào": amounts
_OF_MONEY = re.compile(
    r"\b(?:cac|nhung|may) khoan nao\b|\b(?:chi|thu|huong|ho tro|phu cap|tien|dong gop|nop)\b.*\bkhoan nao\b"
)
_BARE_ASKED = re.compile(rf"^(?:(?:duoc )?{_SAID} |thuoc )|^\w+ (?!muc )")
_NUMERALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_ITEMS = (
    "cai|y|muc|nhiem vu|giai phap|noi dung|diem|gach dau dong|quan diem|muc tieu|chi tieu|nguyen nhan|han che|nhom|viec"
    "|khoan|phan"
)
_ITEM = re.compile(
    rf"\b(?:{_ITEMS})\s+(?:(?:thu|so)\s+)?(?P<digit>\d{{1,2}})\b(?! (?:nam|thang|ngay|tinh)\b|\s?%)"
    rf"|\b(?:{_ITEMS})\s+thu\s+(?P<word>{'|'.join(_NUMERALS)})\b"
    rf"|\b(?:{_ITEMS})\s+(?P<end>dau(?: tien)?|cuoi(?: cung)?)\b(?! nam\b)"
)


def parts_pointed(text: str) -> tuple[tuple[Part, ...], list[Place]]:
    """The parts of a document that a question, NFC, names, and where in it they stand."""
    found = [match for match in _POINTED.finditer(asked_form(text)) if _may_be_part(text, match)]
    return tuple((match[1], match[2]) for match in found), [match.span() for match in found]


def _may_be_part(text: str, match: re.Match[str]) -> bool:
    """ "mức 4" is none, and a single letter names a point only."""
    return not (match[2].isalpha() and len(match[2]) == 1 and match[1] != "diem" and match[2] not in "ivx") and (
        not _is_no_place(text, match.start(), match.end())
    )


def item_pointed(asked: str) -> int:
    """Which item of a list a folded question means, from 1, the last as -1: "cái thứ hai", "ý 3"; 0 for none."""
    match = _ITEM.search(asked)
    if match is None:
        return 0
    if match["end"]:
        return 1 if match["end"].startswith("dau") else -1
    return int(match["digit"]) if match["digit"] else _NUMERALS.index(match["word"]) + 1


def place_asked(text: str) -> Place | None:
    """Where a question, NFC, asks in which place something stands; None where it does not."""
    match = _ASKED.search(asked_form(text))
    if match is None or _is_no_place(text, *match.span()):
        return None
    if match[0].endswith("khoan nao") and _OF_MONEY.search(asked_form(text)):
        return None
    if match[0].endswith("nao") and _OF_DIFFERENCE.search(asked_form(text)[: match.start()]):
        return None
    return match.span() if has_marks(text) or _BARE_ASKED.search(match[0].strip()) else None


def _is_no_place(text: str, start: int, end: int) -> bool:
    """ "mức" is a level of an amount, "trọng điểm" no point, "phân mấy" no part; without dấu they are spelt alike."""
    return any(word in text[start:end].lower() for word in ("mức", "trọng", "phân", "phận", "phấn"))


def sections_pointed(parts: Sequence[Part], documents: Sequence[Document]) -> list[tuple[Document, int]]:
    """The outermost section of each document that all the parts name; no more than one a document."""
    found = []
    for document in documents:
        fitting = [i for i, section in enumerate(document.sections) if all(_is(part, section) for part in parts)]
        if fitting:
            found.append((document, min(fitting, key=lambda index: document.sections[index].level)))
    return found


def _is(part: Part, section: Section) -> bool:
    """ "khoản 2" is a word of the label "khoản 2 Điều 5"; "mục 2.2" is the end of the path "II.2.2"."""
    level, number = part
    if re.search(rf"\b{level} {re.escape(number)}(?![\w.])", fold(section.label).lower()):
        return True
    path = fold(section.number).lower().split(".")
    return level in {"muc", "tieu muc", "phan"} and path[-len(number.split(".")) :] == number.split(".")


def blanked(text: str, place: Place | None) -> str:
    """The text with blanks for a stretch of it; as it is where there is none."""
    start, end = place or (0, 0)
    return text[:start] + " " * (end - start) + text[end:]
