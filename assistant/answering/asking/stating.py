"""The amounts that a question itself states: "có phải 50% không", "tàu dưới 6 mét". Works with dấu and without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.pointing import Place
from assistant.answering.asking.sought import measure_of
from assistant.vietnamese.numbers import Figure, figures

_IS_IT = re.compile(r"\bco (?:phai|dung)(?: la)?\b")
_ONCE_IN = re.compile(r" (?:0?1|mot) lan\b")  # "hai năm một lần" is a rhythm
_AND_MONTHS = re.compile(r" (?:va )?\d{1,2} thang\b")  # "1 năm 7 tháng" is one length of time
_STAGE_BEFORE = re.compile(
    r"\b(?:giai doan|gd|dot|(?<!dinh )(?<!chu )ky|khoa|nhiem ky|giai)\s+$"
)  # "gđ 2 nhóm nào": no two groups
_HOW_MANY_PER = re.compile(r"\b(?:may|bao nhieu|bn) (?:\w+ ){1,2}$")
# "trước 1 tiếng", "chỉ cần 1 sản phẩm": so much, and not only some one of them
_JUST_ONE = re.compile(r"\b(?:chi(?: can| phai| duoc| co)?|truoc|tron|du|tinh|toi da|it nhat|toi thieu|khong qua) $")
_MEASURED = frozenset(("money", "percent"))
_SCHOOL = re.compile(r"\b(?:hoc|hoc sinh|truong|tot nghiep|xong|het|giao vien|bac) cap\s+$")  # "học cấp 2": no amount


def stated_in(text: str, naming: Sequence[Place]) -> tuple[Figure, ...]:
    """The amounts in NFC text, but none in the places that only count or name what is asked for."""
    return tuple(claim for claim in _claims(text) if not any(a <= claim.start < b for a, b in naming))


def digits_of(claim: Figure) -> str:
    """The number alone, without its unit."""
    match = re.match(r"[\d.,]*\d", claim.text)
    return match[0] if match else ""


def measure_stated(text: str, claims: Sequence[Figure]) -> Figure | None:
    """What the first claim is in: of "có 20 DN không" the noun of which it would be asked how many there are; of "dưới
    40 tuổi có phải 50% không" it is what comes after "có phải".
    """
    asks = _IS_IT.search(asked_form(text))
    claim = next((claim for claim in claims if asks and claim.start >= asks.end()), next(iter(claims), None))
    return measure_of(f"bao nhiêu {text[claim.start + len(digits_of(claim)) :]}") if claim else None


def _claims(text: str) -> tuple[Figure, ...]:
    found = (figure for figure in figures(text) if figure.kind in {"quantity", "fraction", "level"})
    folded = asked_form(text)
    found = (f for f in found if not (f.family == "time" and _ONCE_IN.match(folded, f.end)))
    found = (f for f in found if not _SCHOOL.search(folded[: f.start]))
    return tuple(
        f
        for f in found
        if (_AND_MONTHS.match(folded, f.end) or not _claims_nothing(f, folded[: f.start]))
        and not _STAGE_BEFORE.search(folded[: f.start])
    )


def _claims_nothing(figure: Figure, before: str) -> bool:
    """What is asked of one of something ("tối đa mấy phút 1 ngày"), and the number of an act ("thông tư 25/2026")."""
    is_act = figure.kind == "fraction" and len(figure.values) > 1 and 1900 <= figure.values[1] <= 2100
    is_one = figure.values == (Decimal(1),) and figure.text.split()[0] == "1" and not _JUST_ONE.search(before)
    is_asked_of = not figure.comparators or bool(_HOW_MANY_PER.search(before))
    return is_act or (figure.family not in _MEASURED and is_one and is_asked_of)
