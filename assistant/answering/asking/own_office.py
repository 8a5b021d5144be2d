"""Where who asks works, said first and meant by "bên em" after: "Em ở Sở Y tế, bên em phải làm gì?" asks what Sở Y tế
must do. Works with dấu and without.
"""

from __future__ import annotations

import re

from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import AgencyMention, agencies_in

_SELF = r"(?:(?:(?:chung|tui|bon) )?(?:em|toi|tui|minh|chau)|chung ta)"
# what stands before the office: "Dạ chào ad, em đang làm việc bên "
_WORKS_AT = re.compile(
    rf"^\W*(?:(?:da|chao|alo|ad|anh|chi|ban|thua|a|oi)\W+)*(?:ben )?{_SELF}"
    r"(?: (?:dang|hien|nay|la|lam|viec|cong tac|can bo|cong chuc|chuyen vien|nguoi|ben|o|tai|cua|thuoc|trong))+ $"
)
_OFFICE = r"(?:ben|cho|phia|don vi|co quan|nganh|so|ban|hoi|phong|cuc|chi cuc|doan|doan the|trung tam|vien|truong)"
_DOES = (
    r"(?:thi |se |con |cung )*(?:phai|duoc|bi|can|co (?:phai|duoc|trach nhiem|nhiem vu|vai tro|viec)|chiu|lam|lo"
    r"|chu tri|phoi hop|tham muu|theo doi|bao cao|trien khai|thuc hien)\b"
)
_AS_DOER = re.compile(
    rf"\b(?:{_OFFICE} (?:{_SELF}|nay)|(?:chung|tui|bon) (?:em|toi|tui|minh))(?= {_DOES})"
    rf"|(?<=\bcua )(?:{_OFFICE} )?{_SELF}(?= (?:la|gom|gi|ra sao|the nao)\b)"
    rf"|(?<=\bgiao cho )(?:{_OFFICE} )?{_SELF}\b|(?<=\bgiao )(?!cho )(?:{_OFFICE} )?{_SELF}\b"
    rf"|\b{_SELF}(?= (?:phai|duoc giao|can) (?:lam )?(?:viec )?(?:nhung )?(?:gi|j)\b)"
)


def with_own_office(text: str) -> str:
    """A text, NFC, with the office that its asker works for where "bên em" means it as the one who does something."""
    text = nfc(text)
    folded = fold(text).lower()
    office = next((agency for agency in agencies_in(text) if _WORKS_AT.search(folded[: agency.start])), None)
    meant = _AS_DOER.search(folded, office.end) if office else None
    return text[: meant.start()] + _called(office) + text[meant.end() :] if office and meant else text


def _called(office: AgencyMention) -> str:
    """The office as an agency is written, so that it is one in the middle of a question too."""
    return office.text[:1].upper() + office.text[1:]
