"""The words by which a question asks for one fact or another: targets, who signed, a number, a length of time.

Each is looked for in the question folded. Of what it is asked, and whether it is told, is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_NUMBER = re.compile(r"\bso hieu\b|\bky hieu\b|\b(?:mang|co|van ban|ke hoach|nghi quyet) so (?:may|nao|bao nhieu|gi)\b")
_NUMBER_LAST = re.compile(r"(?<!chi )(?<!he )(?<!thong )\bso (?:may|nao|bao nhieu|gi)\W*$")
_TARGETS = re.compile(
    r"\b(?:muc tieu|chi tieu|nham toi|huong toi|(?:nhung|cac|may) (?:con so|dich|moc)(?! (?:ay|do|nay|tren|da)\b))\b"
)
_MISSED = re.compile(r"\b(?:khong|chua) (?:dat|hoan thanh|vuot)\b")
_PAST = re.compile(
    r"\b(?:giai doan|nhiem ky|thoi ky|ky|(?:5|nam) nam) (?:truoc|vua qua|vua roi)\b|\btruoc (?:do|day)\b"
)
_OFFICER = r"(?:ong|ba|vi|dong chi|lanh dao|(?:pho )?(?:thu tuong|chu tich|bi thu|bo truong|giam doc))"
_BETWEEN = r"(?: (?:nao|da|la nguoi|dat but|(?:thay mat|dai dien)(?: \w+){1,3}?))*"
_SIGNER = re.compile(
    rf"\b(?:(?:ai|nguoi){_BETWEEN}|{_OFFICER} nao(?: (?:da|la nguoi|dat but))*) (?:ky|viet)\b"
    r"(?! (?:tat|day du|ket(?! luan)|luat))|\btac gia\b|\bchu ky\b.*\b(?:ai|(?:ong|ba|nguoi) nao)\b|\bky boi ai\b"
)
_SENT = re.compile(
    r"^(?!.*\b(?:y kien|bao cao|bc|ho so|phan anh|de nghi|don)\b)"
    r".*\bgui (?:(?:ra|di) )?(?:cho|den|toi|ai|ban|bo|so|cac|nhung|van phong|cq|co quan|don vi|noi|dau)\b"
)
_DOCUMENT = re.compile(r"\b(?:van ban|nq|kl|ctr|cthd|qd|nghi quyet|ket luan|chuong trinh|quyet dinh|ke hoach) ")
_CONTACTS: Mapping[str, re.Pattern[str]] = {
    "telephone": re.compile(r"\b(?:so (?:dien thoai|dt|fax)|sdt|duong day nong|hotline)\b"),
    "e-mail": re.compile(r"\b(?:e-?mail|thu dien tu|hom thu)\b.*\b(?:gi|nao|dau)\b"),
}
_TIME = re.compile(r"\b(?:bao (?:nhieu )?lau|(?:may|bao nhieu) (?:nam|thang|tuan|ngay|gio|tieng|phut|giay))\b")
_DATED = (
    r"thuc hien|hoan thanh|to chuc|bat dau|ket thuc|nop|gui|bao cao|ap dung|co hieu|hieu luc|trinh|ban hanh|nao"
    r"|trien khai|cu the|ra sao|the nao|la|xay dung"
)
_LENGTH = re.compile(  # "thời gian lưu trú của khách": how long, not when
    rf"\bthoi gian (?!{_DATED})[a-z]+(?!.*\b(?:(?:khi|luc|ngay|thang|nam|quy) nao|bao gio)\b)"
)
_BODIES = re.compile(
    r"\b(?:co quan|don vi|to chuc|ban nganh|so nganh|doan the|ai|(?:nhung|cac) (?:bo|so|ban)(?: nganh)? nao)\b"
)


def says_targets(asked: str) -> bool:
    """Whether targets as such are named, and not which were missed."""
    return bool(_TARGETS.search(asked)) and not _MISSED.search(asked)


def says_past(asked: str) -> bool:
    """Whether the time before the document is named: "giai đoạn trước đạt bao nhiêu"."""
    return bool(_PAST.search(asked))


def says_recipients(asked: str, *, of_document: bool) -> bool:
    """Whether it is asked to whom a document went; ``of_document``: whether a kind of document is named."""
    is_report = "bao cao" in asked  # goes to whoever its clause says
    is_sent = (of_document or _DOCUMENT.search(asked)) and _SENT.search(asked)
    return bool(is_sent) or ("noi nhan" in asked and not is_report)


def contact_in(asked: str) -> str:
    """The kind of contact that is named: "telephone", "e-mail"; "" for none."""
    return next((kind for kind, named in _CONTACTS.items() if named.search(asked)), "")


def says_signer(asked: str) -> bool:
    """Whether the person who signed, or the author of an article, is asked for."""
    return bool(_SIGNER.search(asked))


def says_number(asked: str, *, of_document: bool) -> bool:
    """Whether the number of a document is asked for; ``of_document``: whether a kind of document is named."""
    return bool(_NUMBER.search(asked) or (of_document and _NUMBER_LAST.search(asked)))


def says_time(asked: str) -> bool:
    """Whether a length of time is asked for."""
    return bool(_TIME.search(asked) or _LENGTH.search(asked))


def says_bodies(asked: str) -> bool:
    """Whether bodies are named as such: "cơ quan nào", "ai"."""
    return bool(_BODIES.search(asked))
