"""What a claim leaves to the words before it: the topic before a colon, or the whole that "trong đó" takes apart.

"Cơ cấu kinh tế: nông nghiệp 20%" measures nông nghiệp in the structure of the economy; a cell that says "Nông nghiệp"
alone would not stand on its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.register.clauses import MEASURED, Claim
from assistant.vietnamese.parallels import shared_head
from assistant.vietnamese.patterns import lowered

_TOPIC = re.compile(
    rf"(?:^|[;.]\s+|[-–]\s+)(?P<topic>(?:{MEASURED.pattern})[^:;.\d]{{3,80}})(?:[^:;.]{{0,40}}):\s", re.IGNORECASE
)
_AMONG = re.compile(r"trong (?:đó|số đó)")
_APART = re.compile(r"(?<!\w)riêng(?!\w)")
_PART = re.compile(r"(?:khu vực|vùng|thành thị|nông thôn|đô thị|miền núi|cấp \w+|nam|nữ|trong nước|nước ngoài)(?!\w)")
_VERB = re.compile(r"tỷ lệ (?:đạt|có|được|là|hoàn thành)(?!\w)")
_TIME = re.compile(r"\s*(?:đến|tới|trong|vào|giai đoạn|thời kỳ|năm|bình quân|so với)(?:\s.*)?$", re.IGNORECASE)


def within_topics(text: str, claims: Sequence[Claim], indicators: Sequence[str]) -> list[str]:
    """The indicators, those that need it led by their topic: "Cơ cấu kinh tế: nông nghiệp"."""
    done: list[str] = []
    whole = ""  # the indicator that the claims at hand are parts of
    for place, (claim, indicator) in enumerate(zip(claims, indicators, strict=True)):
        before = claims[place - 1] if place else None
        between = lowered(text[before.figure.end : claim.figure.start]) if before else ""
        if before and _AMONG.search(between) and _are_alike(before, claim):
            whole = indicators[place - 1]
        elif whole and before and _are_alike(before, claim) and _PART.match(lowered(indicator)):
            pass  # "đô thị 99%; nông thôn 85%" are parts of one whole
        elif not before or ";" in between or "." in between or not _are_alike(before, claim):
            whole = _topic(text, claim)
        elif _PART.match(lowered(indicator)):
            whole = whole or indicators[place - 1]
        led = _led(whole, indicator)
        done.append(_beside(claims[:place], done, claim, between, indicator) if led == indicator else led)
    return done


def _beside(before: Sequence[Claim], named: Sequence[str], claim: Claim, between: str, indicator: str) -> str:
    """The indicator of a claim, led by what it shares with one before: "tỷ lệ hộ có điện ở phường 99%, ở đảo 90%"."""
    form = lowered(indicator)
    if not indicator or not before or MEASURED.match(form) or not _are_alike(before[-1], claim):
        return indicator
    for other, name in zip(reversed(before), reversed(named), strict=True):
        if not _are_alike(other, claim):
            break
        if form != lowered(name) and (shared := shared_head(name, form)):
            return f"{shared}{_small(indicator)}"
    apart = _APART.search(between) and MEASURED.match(lowered(named[-1]))
    return f"{named[-1]}: {_small(indicator)}" if apart else indicator


def _small(indicator: str) -> str:
    return indicator if indicator[1:2].isupper() else indicator[:1].lower() + indicator[1:]


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether both are shares or amounts of money: counts are named by what they count."""
    families = {one.figure.family, other.figure.family}
    return len(families) == 1 and families <= {"percent", "points", "money"}


def _topic(text: str, claim: Claim) -> str:
    topics = [match for match in _TOPIC.finditer(text, 0, claim.figure.start)]
    if not topics or ";" in text[topics[-1].end() : claim.figure.start]:
        return ""
    return _TIME.sub("", topics[-1]["topic"]).strip(" ,")


def _led(whole: str, indicator: str) -> str:
    form = lowered(indicator)
    if not whole or not indicator or form == lowered(whole):
        return indicator
    if _VERB.match(form):
        indicator = indicator[len("Tỷ lệ ") :]
    elif MEASURED.match(form):
        return indicator
    return f"{whole}: {_small(indicator)}"
