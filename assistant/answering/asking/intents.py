"""What kind of thing is asked, from the question's own words. Works on folded text, so dấu do not matter."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Literal, get_args

from assistant.answering.asking.hurried import with_ai, with_plural
from assistant.vietnamese.letters import fold, has_marks, nfc

Intent = Literal["figure", "body", "task", "list", "yesno", "date", "comparison", "definition", "summary", "open"]

_DATA = tomllib.loads(Path(__file__).with_name("intents.toml").read_text(encoding="utf-8"))


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b")


_PATTERNS = {intent: _any(_DATA["intents"][intent]) for intent in get_args(Intent) if intent in _DATA["intents"]}
_ORDER = tuple(intent for intent in _DATA["intents"] if intent in _PATTERNS)
_YES_NO = re.compile(
    rf"{_any(_DATA['yesno']).pattern}|\b{_DATA['yesno_ends']}|{_DATA['yesno_opens']}|{_DATA['yesno_within']}"
)
_ASKED_LAST = re.compile(_DATA["yesno_last"])
_TAG = re.compile(_DATA["yesno_tags"])
_EXISTS = re.compile(_DATA["yesno_exists"])
# of two things laid side by side: which of them, and how they differ, is no part of what each is asked
_COMPARED = re.compile(r"\b(?:tinh|dia phuong|noi|ben|van ban|tai lieu) nao\b|\b(?:nhu )?(?:the nao|ra sao|ntn)\b")
# "So mức hỗ trợ hộ nghèo với hộ cận nghèo": "so" as it is typed, or bare before what no "số" counts
_LAID_SIDE_BY_SIDE = re.compile(
    rf"^\W*(?:(?:hãy|thử|anh|chị|em|nhờ|giúp|cho|tôi|mình)\s+)*so\s+{_DATA['no_side']}(?=.*\s(?:với|vs\.?|và)\s)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?<=\b(?:cua|cho|voi) )may(?= [a-z]+ .*\b(?:sao|the nao|ntn|gi|j|nao|ai)\b)"
    r"|(?P<asks>^\W*(?:ai|(?:co quan|don vi|bo|so) nao)\b.*\b(?:cua|cho|voi) )may(?= [a-z])"
)
_NO_QUESTION_WORD = re.compile(
    r"\b[Kk]hai quật\b|\b[Mm][áâ]y\b|\blực\b(?= nào)|\bhàng\b(?= (?:\w+ ){0,2}nào)|\b[Qq]uỹ\b(?= (?:bao|mấy|nào)\b)"
)  # "quỹ bao nhiêu" asks for no quarter
# "hồi nào" asks when, "hội nào" which association; without its dấu it is the last word only where it asks when
_WHEN = re.compile(r"\bhồi\b(?= nào\b)", re.IGNORECASE)
_ASSOCIATION = re.compile(r"\bhội\b(?= nào\b)|\bhoi\b(?= nao\b(?!\W*$))", re.IGNORECASE)
# "mấy đồng" asks for money; without its dấu, where money is spoken of, it is no "mấy dòng"
_COINS = re.compile(r"(?<=\bmấy )đồng\b|(?<=\bbao nhiêu )đồng\b", re.IGNORECASE)
_BARE_COINS = re.compile(r"(?P<said>\b(?:tien|luong|phi|tro cap|phu cap|gia|thuong|phat|duoc|ho tro)\b.*\bmay )dong\b")
_NEVER = re.compile(r"(?P<said>\b(?:chua|khong)\b[^,;.?]{0,40}\blan )nao\b")  # "chưa hưởng lần nào" asks nothing
_WHICH = re.compile(rf"\b(?:{_DATA['which']})\b")


def asked_form(text: str) -> str:
    """The question folded, of the same length as its NFC form; "AI" in capitals, "máy" and "mây" are no question words,
    nor is "mấy" where it only says that there are several: "rủi ro của mấy tổ chức ấy xử lý ra sao".
    """
    text = _NO_QUESTION_WORD.sub(lambda match: "_" * len(match[0]), with_plural(with_ai(nfc(text))))
    text = _COINS.sub("tiền", _ASSOCIATION.sub("ben", _WHEN.sub("luc", text)))
    folded = fold(text if text.isupper() else re.sub(r"\bAI\b", "__", text))
    folded = _BARE_COINS.sub(lambda match: f"{match['said']}tien", folded)
    folded = _NEVER.sub(lambda match: f"{match['said']}___", folded)
    return _SEVERAL.sub(lambda match: f"{match['asks'] or ''}cac", folded)


def is_tagged(text: str) -> bool:
    """Whether what is said is only to be confirmed by a last word: "mỗi năm hai lần hả"."""
    return bool(_TAG.search(nfc(text).lower())) and not _WHICH.search(asked_form(text))


def intent_of(text: str) -> Intent:
    """The kind of thing asked; "open" when nothing tells."""
    folded = asked_form(text)
    if is_tagged(text) or (_YES_NO.search(folded) and not _WHICH.search(_YES_NO.sub(" ", folded))):
        return "yesno"
    if _EXISTS.search(folded) or _ASKED_LAST.search(folded):
        return "yesno"
    if has_marks(text) and _LAID_SIDE_BY_SIDE.search(nfc(text)):
        return "comparison"
    return next((intent for intent in _ORDER if _PATTERNS[intent].search(folded)), "open")


def intent_within(text: str) -> Intent:
    """What a comparison is about; for any other question its own kind."""
    folded = asked_form(text)
    kinds = (intent for intent in _ORDER if intent not in {"comparison", "list"})
    if (intent := intent_of(text)) in {"yesno", "list"}:
        return intent
    folded = _COMPARED.sub(" ", folded).strip() if intent == "comparison" else folded
    return next((intent for intent in kinds if _PATTERNS[intent].search(folded)), "open")
