"""Small talk: "xin chào", "cảm ơn bạn", "ok", "bạn làm được gì?". Nothing is asked of the documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.intents import asked_form
from assistant.records import Message
from assistant.vietnamese.letters import nfc

_PERSON = r"(?:cac |quy )?(?:anh chi|anh|chi|em|ban|co|chu|bac|thay|ad|admin|sep|minh|toi|moi nguoi|tro ly)"
_WORDS = (
    r"(?:chao|hello|hi|alo|cam on|thanks?|thank you|tks|tam biet|bye|ok|oke|okay|vang|da|uh?|test|duoc roi|tot"
    r"|hay qua|tuyet voi|hieu roi|ro roi|biet roi|ra (?:la )?(?:the|vay)|khong sao|ko sao)"
)
_TALK = re.compile(
    rf"\W*(?:(?:xin|rat|va|a|u|o|{_PERSON})\W+)*{_WORDS}"
    rf"(?:\W+(?:{_WORDS}|{_PERSON}|nhieu|lam|qua|a|ah|nhe|nha|nhi|roi|xin|rat|va))*\W*"
)
_OF_ITSELF = re.compile(
    rf"\W*(?:{_PERSON}|day|ung dung nay)\W+"
    r"(?:la (?:ai|gi)(?:\W+(?:va )?(?:lam|giup) (?:duoc )?(?:nhung )?(?:viec )?gi)?|ten (?:la )?gi"
    r"|(?:(?:co the|biet)(?: (?:lam|giup|tra loi))?(?: duoc)?|(?:lam|tra loi) duoc|giup(?: duoc)?)"
    r"(?: (?:toi|minh|em|anh|chi))?(?: (?:nhung|cai))?(?: viec)? gi)"
    r"(?:\W+(?:vay|the|a|nhi|day|cho (?:toi|minh|em|anh|chi)))*\W*"
)
_HELP = re.compile(rf"\W*(?:hay |xin |lam on )?(?:giup|ho tro|huong dan)\W+{_PERSON}(?:\W+(?:voi|nhe|a|di))*\W*")
_DEGREE = r"(?:it|nhieu|cao|thap|lau|muon|tre|cham|som|nhanh|lon|nho|ngan|dai|re)"
_AT_END = r"(?:\W+(?:qua|lam|the|vay|day|luon|co|a|ah|ha|nhi|ta|troi|that|roi))"
# "sao ít vậy", "cao thế nhỉ", "chắc không": said of the answer, and nothing to be gone on from
_REMARK = re.compile(
    rf"\W*(?:(?:a|o|u|ua|oi|troi) )*(?:sao (?:ma )?(?:lai )?{_DEGREE}{_AT_END}*|{_DEGREE}{_AT_END}+"
    rf"|(?:co )?(?:chac|dung|that)(?: (?:la )?(?:vay|the))? (?:khong|ko|k|chua)|(?:that|vay|the){_AT_END})\W*"
)
_LONGEST = 80  # characters; what users paste may be of any length


def asked_in(history: Sequence[Message]) -> list[Message]:
    """What the user asked, first to last."""
    return [message for message in history if message.role == "user" and not _asks_nothing(message.content)]


def is_small_talk(text: str) -> bool:
    """Whether nothing is asked of the documents."""
    return _is_any(text, _TALK, _OF_ITSELF, _HELP)


def _asks_nothing(text: str) -> bool:
    """Whether nothing that is asked later may be asked of the same: small talk, or a remark on an answer."""
    return _is_any(text, _TALK, _OF_ITSELF, _HELP, _REMARK)


def _is_any(text: str, *forms: re.Pattern[str]) -> bool:
    folded = asked_form(nfc(text)) if len(text) <= _LONGEST else ""
    return any(form.fullmatch(folded) for form in forms)
