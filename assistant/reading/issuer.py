"""Who issued a document: the body named above its number, or as the title, the opening or the number says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.naming import is_capitals, issuer_name
from assistant.vietnamese.letters import canonical

BODY_IN_CAPITALS = re.compile(
    r"(?:CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|CHỦ TỊCH|BỘ|LIÊN BỘ|ỦY BAN|UBND|HỘI ĐỒNG|HĐND|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY"
    r"|THỊ ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|ĐẢNG ĐOÀN|BAN|SỞ|TỔNG CỤC|CỤC|VỤ|VIỆN|VĂN PHÒNG|TÒA ÁN|NGÂN HÀNG|KIỂM TOÁN"
    r"|THANH TRA|MẶT TRẬN|HỘI|LIÊN ĐOÀN|TỔNG LIÊN ĐOÀN|TRUNG ƯƠNG|ĐOÀN|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|KHO BẠC|BẢO HIỂM)(?!\w)"
)
NATION = re.compile(r"(?:CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM).*")
NUMBER_LINE = re.compile(r"^số\s*:?\s*\d", re.IGNORECASE)
# no stamp of receipt ("ĐẾN Ngày 23/8/2021")
PLACE_DATE = re.compile(r"^(?!(?:công văn )?đến\b)(?P<place>[^\W\d][^\d,]{1,40}),?\s+ngày\s+\d", re.IGNORECASE)
_BODY_NAME = (
    r"(?P<issuer>(?:Ban Chấp hành|Ban Thường vụ|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Ủy ban nhân dân|UBND"
    r"|Hội đồng nhân dân|HĐND|Chính phủ|Bộ|Sở)(?:\s[^\s,.;:“”()]+){0,12}?)"
)
_MAKES = r"(?:đã\s+)?(?:thống nhất\s+)?(?:xây dựng|ban hành|đề ra)(?: và triển khai thực hiện)?"
_BY_SYMBOL = (
    (re.compile(r"/(?:NQ|NĐ)-CP$"), "Chính phủ"),
    (re.compile(r"/(?:QĐ|CT)-TTg$"), "Thủ tướng Chính phủ"),
    (re.compile(r"/QH\d+$"), "Quốc hội"),
    (re.compile(r"/UBTVQH\d+$"), "Ủy ban Thường vụ Quốc hội"),
)
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) ỦY(?!\w)")
_ORGAN = re.compile(r"(?:BAN|VĂN PHÒNG|ỦY BAN KIỂM TRA)(?!\w)")  # of a Party committee, named after it
_LACKS_PLACE = re.compile(r"(?:Tỉnh ủy|Thành ủy|tỉnh|thành phố)$")
_OF_PLACE = re.compile(r"(?:Tỉnh ủy|Thành ủy|tỉnh|thành phố) (?P<place>[A-ZĐÀ-Ỹ]\w+(?: [A-ZĐÀ-Ỹ]\w+){0,3})$")


def issuer_above(head: Sequence[str]) -> str:
    """The last body named above the number: a department stands under its superior."""
    bodies: list[str] = []
    for line in head:
        name = NATION.sub("", canonical(line)).strip()
        if NUMBER_LINE.match(line) or PLACE_DATE.match(line):
            if bodies:
                break
        elif name and is_capitals(name):
            if BODY_IN_CAPITALS.match(name):
                bodies.append(name)
            elif bodies:
                bodies[-1] += " " + name  # a long name on two lines
    organ = len(bodies) > 1 and _COMMITTEE.match(bodies[-2]) and _ORGAN.match(bodies[-1])
    return " ".join(map(issuer_name, [bodies[-1], bodies[-2]] if organ else bodies[-1:]))


def issuer_in_text(lines: Sequence[str], kind: str) -> str:
    """Who drew the document up, as its opening says: "Ban Chấp hành Đảng bộ tỉnh xây dựng Chương trình hành động"."""
    makes = re.compile(rf"{_BODY_NAME}\s+{_MAKES}\s+(?i:{kind})(?!\w)")
    return next((match["issuer"] for line in lines[:8] if (match := makes.search(line))), "")


def issuer_by_symbol(number: str) -> str:
    """Who issues what is numbered so; empty where several bodies do."""
    return next((issuer for pattern, issuer in _BY_SYMBOL if pattern.search(number)), "")


def place_of(issuer: str) -> str:
    """The place that a body's name ends with, whether it is a province that is known or not; "" where it has none."""
    match = _OF_PLACE.search(issuer)
    return match["place"] if match else ""


def with_place(issuer: str, place: str) -> str:
    """ "Ban Thường vụ Tỉnh ủy" of a known place by its full name."""
    return f"{issuer} {place}" if place and _LACKS_PLACE.search(issuer) else issuer
