"""Where who asks works, said first and meant by "bên em" after: "Em ở Sở Y tế, bên em phải làm gì?" asks what Sở Y tế
must do. Works with dấu and without.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import AgencyMention, agencies_in

_SELF = r"(?:(?:(?:chung|tui|bon) )?(?:em|toi|tui|minh|chau))"
_ELDER = r"(?:anh|chi|co|chu|bac)"  # an elder speaks so of themselves, to a younger one
# what stands before the office: "Dạ chào ad, em đang làm việc bên "
_WORKS_AT = re.compile(
    rf"^\W*(?:(?:da|chao|alo|ad|anh|chi|ban|thua|a|oi)\W+)*(?:ben )?(?:{_SELF}|(?P<elder>{_ELDER}))"
    r"(?: (?:dang|hien|nay|la|lam|viec|cong tac|can bo|cong chuc|chuyen vien|nguoi|ben|o|tai|cua|thuoc|trong))+ $"
)
_OFFICE = (
    r"(?:ben|cho|phia|don vi|co quan|van phong|nganh|so|ban|hoi|phong|cuc|chi cuc|doan|doan the|trung tam|vien|truong)"
)
_DOES = (
    r"(?:thi |se |con |cung )*(?:phai|duoc|bi|can|co (?:phai|duoc|trach nhiem|nhiem vu|vai tro|viec)|chiu|lam|lo"
    r"|chu tri|phoi hop|tham muu|theo doi|bao cao|trien khai|thuc hien)\b"
)


def with_own_office(text: str) -> str:
    """A text, NFC, with the office that its asker works for where "bên em" means it as the one who does something."""
    text = nfc(text)
    folded = fold(text).lower()
    for office in agencies_in(text):
        if said := _WORKS_AT.search(folded[: office.start]):
            meant = _as_doer(said["elder"] or _SELF).search(folded, office.end)
            return text[: meant.start()] + _called(office) + text[meant.end() :] if meant else text
    return text


@lru_cache
def _as_doer(own: str) -> re.Pattern[str]:
    """Where those who call themselves so are who does something, or what is asked is theirs."""
    ours = rf"(?:{_OFFICE} )?(?:{own}|nay)"
    return re.compile(
        rf"\b(?:{_OFFICE} (?:{own}|nay)|(?:chung|tui|bon) (?:em|toi|tui|minh))(?= {_DOES})"
        rf"|(?<=\bcua ){ours}(?= (?:la|gom|gi|ra sao|the nao)\b)"
        rf"|(?<=\bgiao cho ){ours}\b|(?<=\bgiao )(?!cho ){ours}\b"
        rf"|\b{own}(?= (?:phai|duoc giao|can) (?:lam )?(?:viec )?(?:nhung )?(?:gi|j)\b)"
    )


def _called(office: AgencyMention) -> str:
    """The office as an agency is written, so that it is one in the middle of a question too."""
    return office.text[:1].upper() + office.text[1:]
