"""The words at which a sentence may be parted, and what a phrase that begins with them says of the one before it.

The words are data (``joints.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from assistant.register.wording import VERB, one_of

Joint = Literal["and", "of", "purpose", "manner", "where", "stress"]

_TABLE: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("joints.toml").read_text(encoding="utf-8"))
_JOINT_OF: dict[str, Joint] = {words: joint for joint in get_args(Joint) for words in _TABLE[joint]}


def _any(phrases: Iterable[str]) -> str:
    return "|".join(sorted(phrases, key=len, reverse=True))


_JOINT = re.compile(rf"(?!(?:{_any(_TABLE['never'])})(?!\w))(?:{_any(_JOINT_OF)})(?!\w)", re.IGNORECASE)
_PREDICATE = re.compile(rf"(?:(?:{_any(_TABLE['before_verb'])})\s+)*{VERB.pattern}", re.IGNORECASE)
_OPEN_END = re.compile(rf"{one_of(_TABLE['open'])}$", re.IGNORECASE)
_OF_VERB = re.compile(one_of(_TABLE["of_verb"]), re.IGNORECASE)
_DENIES = re.compile(one_of(_TABLE["denials"]), re.IGNORECASE)
_CASE = re.compile(one_of(_TABLE["cases"]), re.IGNORECASE)
_LED = re.compile(rf"(?:{_any((*_TABLE['leads'], *_TABLE['cases']))})(?!\w)", re.IGNORECASE)
_LEAST_LED = 4  # words of what leads to a clause, unless it is a number of days or a year
_VERB_AT_END = re.compile(rf"(?:{VERB.pattern})$", re.IGNORECASE)
_TOGETHER = re.compile(r"\bphối hợp(?: chặt chẽ)? (?:cùng )?với (?:\S+ )?\S+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|\bvà\b)\s*")


def joint_at(text: str, place: int = 0) -> Joint | None:
    """What kind of joint a text has at a place; none where a number follows, or a name goes on after "và"."""
    match = _JOINT.match(text, place)
    follows = text[match.end() :].lstrip() if match else ""
    if not match or not follows or follows[0].isdigit():
        return None
    joint = _JOINT_OF[match[0].lower()]
    return None if joint == "and" and follows[0].isupper() else joint


def after_joint(text: str) -> str:
    """A text without the joint that it begins with."""
    match = _JOINT.match(text)
    return text[match.end() :].lstrip() if match else text


def is_predicate(text: str) -> bool:
    """Whether a text begins with a verb, or with what is said of one: "kịp thời xử lý"."""
    return bool(_PREDICATE.match(text))


def is_open(text: str) -> bool:
    """Whether what a text ends with goes on: "của các …"."""
    return bool(_OPEN_END.search(text))


def waits(text: str) -> bool:
    """Whether a text is nothing but verbs that wait for what they are done to, or too short: "Rà soát, sửa đổi,"."""
    bare = _AND.sub(" ", text.rstrip(" ,")).strip()
    return not _OF_VERB.sub("", VERB.sub("", bare)).strip() or bare.count(" ") <= 1


def ends_in_verb(text: str) -> bool:
    """Whether a text ends with a verb that has no object yet: "Sở Y tế ban hành"."""
    return bool(_VERB_AT_END.search(text.rstrip(" ,")))


def leads_over(text: str) -> bool:
    """Whether a text that ends with a comma only leads to what follows: "Trong 02 ngày làm việc,", "Nếu từ chối,"."""
    is_long = text.count(" ") + 1 >= _LEAST_LED or any(c.isdigit() for c in text)
    return text.endswith(",") and bool(_LED.match(text)) and (is_long or is_case(text))


def is_case(text: str) -> bool:
    """Whether a text begins with the case in which alone what follows holds: "Trường hợp …"."""
    return bool(_CASE.match(text))


def names_partners(text: str) -> bool:
    """Whether a text ends with whom something is done together with: "Chủ trì, phối hợp với các ngành"."""
    match = _TOGETHER.search(text)
    return match is not None and not VERB.search(text, match.end())


def denies(text: str) -> bool:
    """Whether a text denies or excepts something."""
    return bool(_DENIES.search(text))
