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
# what names a measure and not of what: "…; năng suất 6 tấn/ha"
_BARE = re.compile(
    r"(?:năng suất|sản lượng|thu nhập|giá trị sản xuất|quy mô|diện tích|công suất|kinh phí|doanh thu|thời gian|"
    r"tỷ lệ (?:lấp đầy|giải ngân|hoàn thành|đạt chuẩn))"
)
_SHARE_OF = re.compile(r"phần (?:do|của|thuộc)(?!\w)")
_ADDED = re.compile(r"tỷ lệ (?=(?:ở|tại|cấp|khu vực|vùng)(?!\w))")
_VERB = re.compile(r"tỷ lệ (?:đạt|có|được|là|hoàn thành)(?!\w)")
_TIME = re.compile(r"\s*(?:đến|tới|trong|vào|giai đoạn|thời kỳ|năm|bình quân|so với)(?:\s.*)?$", re.IGNORECASE)


def within_topics(text: str, claims: Sequence[Claim], indicators: Sequence[str]) -> list[str]:
    """The indicators, those that need it led by their topic: "Cơ cấu kinh tế: nông nghiệp"."""
    done: list[str] = []
    whole = ""  # the indicator that the claims at hand are parts of
    parted = False  # whether they are its parts by "trong đó"
    own = [_unadded(text, claim, indicator) for claim, indicator in zip(claims, indicators, strict=True)]
    for place, (claim, indicator) in enumerate(zip(claims, own, strict=True)):
        before = claims[place - 1] if place else None
        between = lowered(text[before.figure.end : claim.figure.start]) if before else ""
        if before and (name := _of_the_last(text, own[place - 1 : place + 1], claim, between, done[-1])):
            done.append(name)
            whole, parted = ("", False) if name != done[-2] else (whole, parted)
            continue
        if before and _AMONG.search(between, _since(between)):
            whole, parted = _whole(text, claims[:place], done, claim), True
        elif parted and before and claim.figure.unit == before.figure.unit and not _ENDS.search(between):
            pass  # "trong đó 30 nhiệm vụ cấp quốc gia và 80 nhiệm vụ cấp tỉnh"
        elif whole and before and _are_alike(before, claim) and _PART.match(lowered(indicator)):
            pass  # "đô thị 99%; nông thôn 85%" are parts of one whole
        elif not before or ";" in between or "." in between or not _are_alike(before, claim):
            whole, parted = _topic(text, claim), False
        else:
            whole, parted = _of_parts(whole, own[place - 1], indicator), False
        led = _led(whole, indicator, parted)
        done.append(_beside(claims[:place], done, claim, between, indicator) if led == indicator else led)
    return done


def _unadded(text: str, claim: Claim, indicator: str) -> str:
    """Without a "tỷ lệ" that the sentence does not say: "… ở cấp tỉnh 60%, ở cấp huyện 50%"."""
    added = _ADDED.match(lowered(indicator)) and "tỷ lệ" not in lowered(text[claim.start : claim.figure.start])
    return indicator[len("Tỷ lệ ") :] if added else indicator


def _of_the_last(text: str, own: Sequence[str], claim: Claim, between: str, last: str) -> str:
    """The name of a claim that is told of the one before it; "" for one that is not.

    Of the same thing ("…, tăng 12 doanh nghiệp"), what it comes with ("08 nhà máy với tổng công suất 90 MW"), a bare
    measure or a share of it.
    """
    form = lowered(own[1])
    if claim.over and own[0] == own[1]:
        return last
    comes_with = _WITH.search(lowered(text[: claim.start])) and not _ENDS.search(between)
    if comes_with and not _AMONG.search(between, _since(between)):
        return f"{last}: {_small(own[1])}"
    if not (_BARE.fullmatch(form) or _SHARE_OF.match(form)) or _AMONG.search(between, _since(between)):
        return ""
    whole = _root(last)
    return whole if lowered(whole).endswith(form) else f"{whole}: {_small(own[1])}"


def _of_parts(whole: str, before: str, indicator: str) -> str:
    """The whole of claims that name a part each: the one before, where that is none itself."""
    if not _PART.match(lowered(indicator)):
        return whole
    return whole or ("" if _PART.match(lowered(before)) else before)


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


def _root(name: str) -> str:
    """Of what a name is, where it is itself that of a bare measure."""
    whole, _, last = name.rpartition(": ")
    return whole if whole and _BARE.fullmatch(last) else name


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
