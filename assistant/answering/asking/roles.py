"""The roles that words play around a question, and rules over the order in which they stand.

A rule is a regular expression over names: of roles, and of sets of them. In brackets stand several that may take one
place, after "^" those that may not: "[people courtesy]+ asks (?=stop)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum, auto
from string import ascii_letters


class Role(StrEnum):
    """What a phrase, or a stop, does in what is said; `chatter.toml` lists the phrases of each."""

    SELF = auto()
    YOU = auto()
    PERSON = auto()
    OFFICE = auto()
    LEVEL = auto()
    NAME = auto()
    AT = auto()
    ABOUT_TO = auto()
    MUST = auto()
    WHEN = auto()
    ASKS = auto()
    SAYS = auto()
    HEARD = auto()
    DOES = auto()
    LOOKS = auto()
    PREPARES = auto()
    PAPER = auto()
    FACT = auto()
    COURTESY = auto()
    SALUTATION = auto()
    BEGS = auto()
    SHOWS = auto()
    HELPS = auto()
    WITH = auto()
    PARTICLE = auto()
    BIDS = auto()
    THEN = auto()
    IN_ORDER_TO = auto()
    ABOUT = auto()
    FOR = auto()
    THAT = auto()
    NARROWS = auto()
    QUESTION_WORD = auto()
    HOW_MANY = auto()
    OTHER = auto()
    COMMA = auto()
    COLON = auto()
    FULL_STOP = auto()


ASKING = frozenset((Role.QUESTION_WORD, Role.HOW_MANY))
STOPS = frozenset((Role.COMMA, Role.COLON, Role.FULL_STOP))
_SETS = {
    "people": (Role.SELF, Role.YOU, Role.PERSON),
    "workplace": (Role.OFFICE, Role.LEVEL, Role.NAME, Role.AT),
    "auxiliary": (Role.ABOUT_TO, Role.MUST, Role.WHEN),
    "deed": (Role.DOES, Role.LOOKS, Role.PREPARES),
    "asking": ASKING,
    "stop": STOPS,
}
_LETTERS = dict(zip(Role, ascii_letters, strict=False))  # each role is one letter of the text that a rule reads
_NAMES = re.compile(r"(\[\^?)([a-z_ ]+)\]|([a-z_]+)")


def rule(expression: str) -> re.Pattern[str]:
    """A regular expression over names of roles as one over what ``spelled`` makes of roles."""
    return re.compile(_NAMES.sub(_one_of, expression), re.VERBOSE)


def spelled(roles: Iterable[Role]) -> str:
    """Roles in the order in which they stand as a text, a letter each, that rules can be tried on."""
    return "".join(_LETTERS[role] for role in roles)


def _one_of(names: re.Match[str]) -> str:
    opening, several, one = names.groups()
    roles = (role for name in (several or one).split() for role in _SETS.get(name) or (Role(name),))
    return f"{opening or '['}{spelled(roles)}]"
