"""How targets, duties, places, years and documents are said in a briefing."""

from __future__ import annotations

import re

from assistant.reading.citation import short_issuer
from assistant.reading.naming import lower_first
from assistant.records import Document, Duty, Target
from assistant.vietnamese.letters import fold
from assistant.vietnamese.provinces import CITIES, TODAY

SILENT = "không nêu"
_BOUNDS = {"at_least": "ít nhất", "at_most": "không quá", "about": "khoảng", "exactly": "", "range": ""}
_BOUND_SAID = re.compile(
    r"^(?:it nhat|toi thieu|tren|hon|tu|khong duoi|khong thap hon|toi da|khong qua|duoi|khong vuot|khoang|gan|xap xi)\b"
)
_MEASURE_SAID = re.compile(r"^(?:tang|giam|gap|binh quan|trung binh)\b")
_CHANGE = re.compile(r"\b(tăng|giảm|gấp)\b", re.IGNORECASE)
_SPAN = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


def level_of(target: Target) -> str:
    """The figure as written, with what makes it a bound or a growth, its rhythm and its baseline."""
    figure = target.written or SILENT
    bound = "" if _BOUND_SAID.match(fold(figure)) else _BOUNDS[target.comparator]
    rhythm = "" if "/" in target.unit else target.rhythm  # "20%/năm" says it
    after = [lower_first(words) for words in (rhythm, target.baseline) if words and fold(words) not in fold(figure)]
    return " ".join(word for word in (_measure_of(target), bound, figure, *after) if word)


def _measure_of(target: Target) -> str:
    """ "bình quân", or the word of change that stands before the figure in its clause."""
    if target.measure == "level" or _MEASURE_SAID.match(fold(target.written)):
        return ""
    if target.measure == "average":
        return "bình quân"
    changes = _CHANGE.findall(target.citation.quote.partition(target.written)[0])
    return changes[-1].lower() if changes else "gấp" if target.measure == "multiple" else "tăng"


def period_of(period: str) -> str:
    """ "2025" as "năm 2025", "2021-2025" as "giai đoạn 2021 - 2025"; a date or a quarter as it is."""
    if span := _SPAN.fullmatch(period):
        return f"giai đoạn {span[1]} - {span[2]}"
    return f"năm {period}" if re.fullmatch(r"\d{4}", period) else period


def deadline_of(duty: Duty) -> str:
    """By when and how often; "" when neither is said."""
    rhythm = "" if fold(duty.rhythm) in fold(duty.deadline) else duty.rhythm
    return "; ".join(part for part in (duty.deadline, rhythm) if part)


def place_of(province: str) -> str:
    """A province with its kind: "tỉnh Đắk Lắk", "thành phố Hà Nội"; what is no province as it is."""
    if province not in TODAY:
        return province
    return f"thành phố {province}" if province in CITIES else f"tỉnh {province}"


def short_name(document: Document) -> str:
    """A document in a few words: "Kết luận của BTV Tỉnh ủy Bình Phước", "Chương trình số 54-CTr/TU"."""
    meta = document.metadata
    if meta.kind and meta.number:
        return f"{meta.kind} số {meta.number}"
    if meta.kind and meta.issuer:
        return f"{meta.kind} của {short_issuer(meta.issuer)}"
    return meta.title or document.name


def named_with_place(document: Document) -> str:
    """The short name, and the province where that does not say it."""
    name, province = short_name(document), document.metadata.province
    return f"{name} ({place_of(province)})" if province and province not in name else name


def capitalised(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
