"""Where in a question its claim stands, between the words that ask, that open it and that close it: "có đúng là …",
"nghe nói …, có đúng thế không".
"""

from __future__ import annotations

import re

from assistant.answering.asking.intents import asked_form

_ASKED_TRUE = r"(?:(?:dung|phai|that) (?:khong|ko|k|hay)|co (?:dung|noi|ghi|neu|viet|quy dinh))\b"
_TOLD = r"(?:nghe (?:noi|bao|don|dau)|(?:noi|cho|bao|viet|tuong|khang dinh) rang|(?:noi|bao|viet|tuong|khang dinh) la)"
_HEARSAY = re.compile(rf"^\W*(?:\w+ ){{0,5}}?{_TOLD}(?: (?:rang|la|thi))*\b(?=.*\b{_ASKED_TRUE})")
# "…, nghị quyết 8 có nói vậy không", "…, mốc đó có đúng với kế hoạch không"
_CLOSES = re.compile(
    r"(?:^|[,;.?]|(?= (?:noi|bao|viet) (?:vay|the)\b))[^,;.?]*?\bco"
    r" (?:(?:noi|ghi|neu|viet|quy dinh) (?:nhu )?(?:vay|the)"
    r"|(?:dung|khop|chuan|chinh xac) (?:voi|theo)\b[^,;.?]*?)(?: (?:that|dung|ro))* (?:khong|ko|k|hong|hok|chua)\b"
    r"(?:\W+(?:anh|chi|em|bac|ban|a|nhi|vay|ad))*\W*$"
)
_OPENS = re.compile(r"^\W*co (?:phai|dung)(?: la)?\b")
_NOT_TRUE = re.compile(r"\b(?:d[ùừựụ]ng|đứng)\b", re.IGNORECASE)  # "có dừng", "áp dụng không": no "đúng"
_CONFIRMS = re.compile(
    r"\b(?:dung|phai)(?: (?:la|hay))*(?: (?:khong|ko|k|hong|hem|hok|sai|chang|chua))\b"
    r"|(?<!\bkhong )(?<!\bko )(?<!\bchua )\b(?:a|ha)(?: (?:anh|chi|em|bac|co|chu|thay|ad|cac anh|moi nguoi))?\W*$"
)
_ENDS = re.compile(
    r"(?:\W+(?:(?:dieu|viec|thong tin) (?:do|nay|ay)|(?:noi|bao|viet|nhu) (?:vay|the)|thi|hay|co|dung|phai|duoc|dc|la"
    r"|hong|hem|hok|khong|ko|k|chua|nhi|vay|a|ha|ad|(?<!thay )the|nhe|chang|sai))+"
    r"(?:\W+(?:anh|chi|em|bac|ban|thay|moi nguoi))?\W*$"
)
_OR_ELSE = re.compile(r"\s(?:khong|ko|k),? (?:hay|hoac)(?: la)? (?!khong\b|ko\b|k\b|chua\b|sao\b)(?=\w+ \w)")
_PURPOSE = re.compile(r"\W+(?:dung|phai|duoc|dc) (?:khong|ko|k|chua)(?: (?:a|anh|chi|em|ban|nhi|vay))*, (?:de|cho) .*$")
_BEFORE_PLACE = re.compile(r" (?:khong|ko) (?:o|tai|theo) (?!dau\b|nao\b)[^,;?]{3,60}[?.!]*\s*$")
# what a claim may end with that says nothing of its own: "tăng lên", "bị cắt thi đua năm đó"
_LIGHT_END = re.compile(
    r"(?: (?:(?:trong |vào |ngay )?(?:năm|lúc|khi|dịp|tháng) )?(?:đó|ấy|này)| lên| nữa| luôn| rồi| hẳn| thật| thôi"
    r"| nam do|(?<=tang) len|(?<=dan) len)+$",
    re.IGNORECASE,
)


def claimed_stretch(text: str) -> tuple[int, int]:
    """Where the claim of a question in NFC begins and ends, between the words that ask."""
    folded = as_asked(text)
    opens = _opening(folded)
    start = opens.end() if opens else 0
    if or_else := _OR_ELSE.search(folded, start):
        return start, or_else.start()
    found = (pattern.search(folded, start) for pattern in (_CLOSES, _PURPOSE, _ENDS, _BEFORE_PLACE))
    end = next((match.start() for match in found if match), len(folded.rstrip(" ?.!")))
    light = _LIGHT_END.search(text, start, end)
    return start, light.start() if light and " " in text[start : light.start()].strip() else end


def is_to_be_confirmed(text: str) -> bool:
    """Whether a question in NFC takes what it says to be so, and only wants it confirmed."""
    folded = as_asked(text)
    return bool(_opening(folded) or _CONFIRMS.search(folded) or _CLOSES.search(folded))


def as_asked(text: str) -> str:
    """The folded form of a question in NFC, of the same length, with blanks for what only folded is "đúng"."""
    return asked_form(_NOT_TRUE.sub(lambda match: "_" * len(match[0]), text))


def _opening(folded: str) -> re.Match[str] | None:
    """The words that open a claim to be confirmed: "có đúng là"."""
    return _OPENS.match(folded) or _HEARSAY.match(folded)
