"""The official name of an agency, written out in one spelling, and the province that it is of."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.register.mentions import mentions_of
from assistant.vietnamese.names import canonical_province, provinces_in

_FRONT = re.compile(r"Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?")
_LOOSELY = re.compile(r"^(?:những|tất cả các|toàn bộ các)(?!\w)", re.IGNORECASE)
_PLACED = re.compile(
    r"(?:Sở|Ủy ban|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Công an|Ban |Văn phòng|Thanh tra|Mặt trận|Đảng đoàn|Chủ tịch"
    r"|Cục|Chi cục|Hội |Liên đoàn|Liên minh|Đoàn|Bộ Chỉ huy|Tỉnh đoàn|Kho bạc|Bảo hiểm)"
)
_WRITTEN_OUT = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("BCĐ", "Ban Chỉ đạo"),
    ("BQL", "Ban Quản lý"),
    ("HTX", "hợp tác xã"),
    ("MTV", "một thành viên"),
    ("TNHH", "trách nhiệm hữu hạn"),
    ("TP", "thành phố"),
)


def normal_name(written: str, shorts: Mapping[str, str] | None = None) -> tuple[str, str]:
    """The official name written out, without its province, and that province ("" where it names none)."""
    name = written
    for mention in reversed(mentions_of(written)):
        if not mention.canonical.startswith("các ") and (mention.text[0].isupper() or mention.start == 0):
            name = name[: mention.start] + mention.canonical + name[mention.end :]
    for short, long in (*_WRITTEN_OUT, *(shorts or {}).items()):
        name = re.sub(rf"(?<![\w&]){re.escape(short)}(?![\w&])", long, name)
    name = _LOOSELY.sub("các", name, count=1) if name[:1].islower() or name.startswith("Những") else name
    name = (
        name.replace(" có liên quan", " liên quan").replace("sở ngành", "sở, ngành").replace("ban ngành", "ban, ngành")
    )
    name = _FRONT.sub("Ủy ban Mặt trận Tổ quốc Việt Nam", name)
    province = ""
    if _PLACED.match(name) and (found := provinces_in(name)):
        province = found[-1].name
        name = _without_place(name, found[-1].start, found[-1].end)
    name = " ".join(name.split()).strip(" ,;:.")
    return name[:1].upper() + name[1:], canonical_province(province)


def _without_place(name: str, start: int, end: int) -> str:
    """ "Ủy ban nhân dân tỉnh" of "… tỉnh Bình Phước", "Sở Y tế" of "Sở Y tế tỉnh Bình Phước"."""
    before = name[:start].rstrip()
    if before.endswith(("-", "–")):
        return name  # "Khu kinh tế Đồng Trạch - Lạng Sơn" is one name
    if before.startswith("Sở"):
        before = re.sub(r"\s+(?:tỉnh|thành phố)$", "", before)
    return f"{before} {name[end:].strip()}".strip()
