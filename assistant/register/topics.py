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
_AMONG = re.compile(r"trong (?:đó|số đó)|[,;] (?:bao )?gồm(?!\w)")
_WITH = re.compile(r"\svới\s+$")
_APART = re.compile(r"(?<!\w)riêng(?!\w)")
_PART = re.compile(r"(?:khu vực|vùng|thành thị|nông thôn|đô thị|miền núi|cấp \w+|nam|nữ|trong nước|nước ngoài)(?!\w)")
_ENDS = re.compile(r"[;.](?=\s)")
_MOST = 0.7  # of the words of a whole
_COUNTED = {"people", "places", "bodies", "works", "guess", "part", "times", ""}
_MEASURES = {"percent", "points", "area", "money"}
_SHARED = 2  # words with which both a whole and its part begin
_VERB = re.compile(r"tỷ lệ (?:đạt|có|được|là|hoàn thành)(?!\w)")
_TIME = re.compile(r"\s*(?:đến|tới|trong|vào|giai đoạn|thời kỳ|năm|bình quân|so với)(?:\s.*)?$", re.IGNORECASE)


def within_topics(text: str, claims: Sequence[Claim], indicators: Sequence[str]) -> list[str]:
    """The indicators, those that need it led by their topic: "Cơ cấu kinh tế: nông nghiệp"."""
    done: list[str] = []
    whole = ""  # the indicator that the claims at hand are parts of
    parted = False  # whether they are its parts by "trong đó"
    for place, (claim, indicator) in enumerate(zip(claims, indicators, strict=True)):
        before = claims[place - 1] if place else None
        between = lowered(text[before.figure.end : claim.figure.start]) if before else ""
        if before and claim.over and indicator == indicators[place - 1]:
            done.append(done[-1])
            continue
        if before and _AMONG.search(between, _since(between)):
            whole, parted = _whole(text, claims[:place], done, claim), True
        elif parted and before and claim.figure.unit == before.figure.unit and not _ENDS.search(between):
            pass  # "trong đó 30 nhiệm vụ cấp quốc gia và 80 nhiệm vụ cấp tỉnh"
        elif whole and before and _are_alike(before, claim) and _PART.match(lowered(indicator)):
            pass  # "đô thị 99%; nông thôn 85%" are parts of one whole
        elif before and _WITH.search(lowered(text[: claim.start])) and not _ENDS.search(between):
            done.append(f"{done[-1]}: {_small(indicator)}")  # "08 nhà máy với tổng công suất 90 MW"
            whole, parted = "", False
            continue
        elif not before or ";" in between or "." in between or not _are_alike(before, claim):
            whole, parted = _topic(text, claim), False
        elif _PART.match(lowered(indicator)):
            beside = before and _PART.match(lowered(indicators[place - 1]))
            whole, parted = whole or ("" if beside else indicators[place - 1]), False
        else:
            parted = False
        led = _led(whole, indicator, parted)
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
    """Whether both are shares, money or of one measure: counts are named by what they count."""
    families = {one.figure.family, other.figure.family}
    rates = one.figure.unit == other.figure.unit and "/" in one.figure.unit
    return rates or (len(families) == 1 and not families & _COUNTED)


def _topic(text: str, claim: Claim) -> str:
    topics = [match for match in _TOPIC.finditer(text, 0, claim.figure.start)]
    if not topics or ";" in text[topics[-1].end() : claim.figure.start]:
        return ""
    return _TIME.sub("", topics[-1]["topic"]).strip(" ,")


def _led(whole: str, indicator: str, parted: bool) -> str:
    form = lowered(indicator)
    if not whole or not indicator or form == lowered(whole) or (parted and _says(form, lowered(whole))):
        return indicator
    if parted:
        indicator = _own(indicator, whole).removesuffix(" có")
        form = lowered(indicator)
    if _VERB.match(form):
        indicator = indicator[len("Tỷ lệ ") :]
    elif MEASURED.match(form):
        return indicator
    return f"{whole.removesuffix(' có')}: {_small(indicator)}"


def _whole(text: str, before: Sequence[Claim], named: Sequence[str], claim: Claim) -> str:
    """Of what a claim after "trong đó" is a part: of the last of its kind in the clause, else of the last."""
    last = text.rfind(";", 0, before[-1].figure.start)
    near = [(other, name) for other, name in zip(before, named, strict=True) if other.figure.start > last]
    same = [name for other, name in near if other.figure.unit.startswith(claim.figure.unit or "-")]
    kin = [name for other, name in near if other.figure.family == claim.figure.family]
    counts = [name for other, name in near if other.figure.family not in _MEASURES]
    return (same or kin or (counts if claim.figure.family in _COUNTED else []) or list(named))[-1]


def _since(between: str) -> int:
    """Where the clause begins that says of what something is a part: "2.390 ha; trong đó 33 cụm"."""
    ends = [end.start() for end in _ENDS.finditer(between)]
    return ends[-1] if ends else 0


def _own(part: str, whole: str) -> str:
    """What a part's name adds to the words with which its whole begins too: "Mạng lưới có 90 cơ sở, gồm 6 trường"."""
    words, same = part.split(), 0
    while same < len(words) - 1 and lowered(whole).split()[same : same + 1] == [lowered(words[same])]:
        same += 1
    return " ".join(words[same:]) if same >= _SHARED else part


def _says(part: str, whole: str) -> bool:
    """Whether a part's own name tells of what it is one: "xã đạt chuẩn nâng cao" among "xã đạt chuẩn"."""
    words = set(whole.split()) - {"tỷ", "lệ", "số", "tổng"}
    return len(words & set(part.split())) >= _MOST * len(words)
