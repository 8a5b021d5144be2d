"""A sentence taken apart into claims: each figure that may be a target, with the stretch of the sentence about it.

Where one claim ends and the next begins is read from punctuation, "và", "trong đó", and whether what follows has a
subject of its own. Whether a claim is a target is for others to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.reading.sentences import after_spaces
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.patterns import lowered

_LINKS = (
    "(?<!nông thôn )mới (?:chỉ )?(?:đạt|chiếm|bằng|đáp ứng|phủ|khoảng|được|có)|chưa (?:đến|tới|được)|"
    "đạt được|đạt tỷ lệ|đạt mức|đạt|được|là|có|chiếm|còn|bằng|ở mức|mức|lên đến|lên tới|lên mức|(?<!trở )lên|xuống còn|"
    "xuống|"
    "đến|tới|từ|khoảng|trên|dưới|hơn|gần|ít nhất là|ít nhất|tối thiểu|tối đa|không dưới|không quá|không vượt quá|"
    "không ít hơn|không thấp hơn|thấp nhất|cao nhất|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|ước đạt|ước|"
    "xấp xỉ|vượt|tăng thêm|tiến tới|tăng|giảm|thêm|gấp|đủ|cả|cơ bản|phấn đấu|bảo đảm|đảm bảo|tỷ lệ|"
    "(?<!đối )với|khi|ngang"
)
SHORT_NOUN = re.compile(r"\s?[A-ZĐ]{2,6}(?![^\W_])")  # "02 KCN": what a figure counts, in short
BEFORE = re.compile(rf"(?:(?:(?<!\w)(?<!tuổi thọ )(?<!tải )(?:{_LINKS})(?!\w)\s*|[:(≥≤<>=]=?\s*))+$")
MEASURED = re.compile(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|số|tổng|tốc độ|chỉ số|cơ cấu|giá trị|kim ngạch|thu nhập|năng suất|sản lượng|"
    r"diện tích|quy mô|mật độ|công suất|mức|tăng trưởng)(?!\w)"
)
_HARD = re.compile(r";|:(?=\s)|(?<=\s)\(\d\)\s|(?<=\s)\([a-zđ]\)\s|•")
_SOFT = re.compile(
    r",\s+|\s+(?:và|cùng với|cùng(?! kỳ)|còn)\s+"
    r"|\s+với\s+(?=tổng(?! công ty)|công suất|diện tích|quy mô|kinh phí|vốn|số vốn)"
)
_AMONG = re.compile(r"[,;(]?\s*(?:trong đó|trong số đó|(?<=[,;] )(?:bao )?gồm)(?:,|:| có)?\s+")
_JOINED = re.compile(r"\s(?:và|cùng)\s+((?:(?:ít nhất|tối thiểu|trên|khoảng)\s+)?)$")
_STARTERS = (
    "tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|số|tổng|mức|tốc độ|giá trị|kim ngạch|thu nhập|năng suất|sản lượng|diện tích|"
    "doanh thu|chỉ số|quy mô|vốn|kinh phí|kinh tế|grdp|phấn đấu|hình thành|xây dựng|thu hút|đào tạo|hỗ trợ|có|"
    "thành lập|phát triển|hoàn thành|ít nhất|tối thiểu|trên|mật độ|hệ số|tuổi thọ|thu|chi|đến|vào|bình quân|hằng năm"
)
_STARTER = re.compile(rf"(?:{_STARTERS})(?!\w)")
_ENCLOSED = re.compile(r"\((?!\w\))[^()]*\)|“[^”]*”")
_FULL_STOP = re.compile(r"(?<![\W_][^\W\d_])\.(?=\s+([^\W\d_])[^\W\d_])")
_OPENS = re.compile(r":\s*(?:mới|phấn đấu|bảo đảm|đảm bảo|có|duy trì|cơ bản)")
_FAR = 90  # characters: what stands this far before a colon introduces, and names nothing
_OF_THE_SAME = re.compile(
    r"\s*(?:tiến tới\s+)?(?:(?:cao|thấp|nhiều|ít)(?: hơn| gần| gấp)+|chiếm|tăng|giảm|gấp|tương đương|bằng)"
    r"(?!\w)(?!\s+\w+\s+(?:số|hộ))"
)
_COMPARES = re.compile(r"(?:cao|thấp|nhiều|ít)(?: hơn)?")
_COUNTS = {"people", "places", "bodies", "works", "guess", "part"}
_RISE = re.compile(r"\s*(?:\([^)]*\)|năm \d{4})?\s*(?:lên đến|lên tới|lên|xuống còn|xuống|còn)\s+(?:mức\s+|khoảng\s+)?")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure and its clause: ``text[start:figure.start]`` leads to it and ``text[figure.end:end]`` follows.

    ``over`` is the span of an earlier claim's head that this one shares, ``same`` whether it counts the same things;
    ``base`` is the figure it rises or falls from.
    """

    figure: Figure
    start: int
    end: int
    over: tuple[int, int] | None = None
    same: bool = True
    base: Figure | None = None


def claims_of(text: str, candidates: Sequence[Figure]) -> list[Claim]:
    """The claims of a sentence, one for each figure, in order; a figure that another rises from has none."""
    form = lowered(text)
    figures, bases = _without_bases(form, candidates)
    cuts = _masked(text, form, figures)
    starts = [_start(cuts, figures, place) for place in range(len(figures))]
    claims = []
    for place, figure in enumerate(figures):
        following = starts[place + 1] if place + 1 < len(figures) else len(text)
        end = _end(cuts, figure.end, following)
        claims.append(Claim(figure, starts[place], end, base=bases.get(figure.start)))
    return _shared(
        form, [_counted(form, claim, before) for claim, before in zip(claims, [None, *claims], strict=False)]
    )


def _counted(form: str, claim: Claim, before: Claim | None) -> Claim:
    """ "trong đó ít nhất 05 là …" counts what the claim before it counts."""
    figure = claim.figure
    if not before or figure.unit or not re.search(r"trong (?:đó|số đó)", form[before.figure.end : figure.start]):
        return claim
    return replace(claim, figure=replace(figure, unit=before.figure.unit, family="part"))


def _without_bases(form: str, candidates: Sequence[Figure]) -> tuple[list[Figure], dict[int, Figure]]:
    """ "từ 20% lên 30%" is one claim of 30%."""
    kept: list[Figure] = []
    bases: dict[int, Figure] = {}
    for figure in candidates:
        if kept and _RISE.fullmatch(form[kept[-1].end : figure.start]) and "từ" in form[: kept[-1].start][-12:]:
            bases[figure.start] = kept.pop()
        kept.append(figure)
    return kept, bases


def _masked(text: str, form: str, figures: Sequence[Figure]) -> str:
    """The same length with brackets and quotations blanked, where nothing is cut; a full stop cuts like ";"."""

    def blank(match: re.Match[str]) -> str:
        holds = any(match.start() < figure.start < match.end() for figure in figures)
        return match[0] if holds else "_" * len(match[0])

    stops = {match.start() for match in _FULL_STOP.finditer(text) if match[1].isupper()}
    form = "".join(";" if place in stops else letter for place, letter in enumerate(form)) if stops else form
    return _ENCLOSED.sub(blank, form)


def _start(cuts: str, figures: Sequence[Figure], place: int) -> int:
    figure = figures[place]
    since = figures[place - 1].end if place else 0
    run = BEFORE.search(cuts[since : figure.start])
    lead = since + run.start() if run else figure.start
    if not place and figure.family == "percent" and (joined := _JOINED.search(cuts[: figure.start])):
        return joined.start(1)
    hard = [mark for mark in _HARD.finditer(cuts, since, figure.start) if _divides(cuts, since, mark, lead, figure)]
    if hard:
        return after_spaces(cuts, hard[-1].end())
    if not place:
        return 0
    among = list(_AMONG.finditer(cuts, since, figure.start))
    if among:
        return among[-1].end()
    softs = list(_SOFT.finditer(cuts, since, figure.start))
    if not softs:
        return lead
    return _chosen(cuts, softs, lead, figures[place - 1]).end()


def _divides(cuts: str, since: int, mark: re.Match[str], lead: int, figure: Figure) -> bool:
    """A colon right before the figure divides only where it ends an introduction, not the name of what is measured."""
    if mark[0] != ":" or mark.end() < lead or mark.start() - since > _FAR or _OPENS.match(cuts, mark.start()):
        return True
    return figure.family == "percent" and _names_others(cuts, since, mark, figure)


def _names_others(cuts: str, since: int, colon: re.Match[str], figure: Figure) -> bool:
    """ "Phát triển xã hội số: 80% dân số có tài khoản": the share is of what follows."""
    topic = cuts[since : colon.start()].lstrip(" -–+.,;")
    return bool(re.match(r"\s+[^\W\d_]", cuts[figure.end :])) and not MEASURED.match(topic)


def _chosen(cuts: str, softs: Sequence[re.Match[str]], lead: int, previous: Figure) -> re.Match[str]:
    if softs[-1].end() >= lead:
        return softs[-1]
    starting = next((soft for soft in softs if _STARTER.match(cuts, soft.end())), None)
    if starting:
        return starting
    return softs[0] if previous.family == "percent" else softs[-1]


def _end(cuts: str, since: int, following: int) -> int:
    hard = _HARD.search(cuts, since, following)
    end = hard.start() if hard else following
    return since + len(re.sub(r"(?:[\s,;:(]|(?<!\w)(?:và|cùng|còn|cùng với|trong đó(?: có)?))+$", "", cuts[since:end]))


def _shared(form: str, claims: list[Claim]) -> list[Claim]:
    """A claim with nothing of its own before the figure is about what the one before it is about."""
    done: list[Claim] = []
    for claim in claims:
        clause = form[claim.start : claim.figure.start]
        head = BEFORE.sub("", clause).strip(" ,")
        head = "" if _COMPARES.fullmatch(head) else head
        if done and not head and _OF_THE_SAME.match(clause) and _is_near(form, done[-1], claim):
            last = done[-1]
            done.append(replace(claim, over=last.over or (last.start, last.figure.start)))
            continue
        if done and not head and _goes_on(form, done[-1], claim):
            last = done[-1]
            same = last.figure.unit == claim.figure.unit
            claim = replace(claim, over=last.over or (last.start, last.figure.start), same=same)
        done.append(claim)
    return done


def _is_near(form: str, last: Claim, claim: Claim) -> bool:
    between = form[last.figure.end : claim.figure.start]
    return ";" not in between and "trong đó" not in between


def _goes_on(form: str, last: Claim, claim: Claim) -> bool:
    between = form[last.figure.end : claim.start]
    visits = last.figure.unit.endswith("lượt") and claim.figure.unit.endswith("lượt")
    if not visits and not {last.figure.family, claim.figure.family} <= _COUNTS:
        return False
    if re.search(r"trong (?:đó|số đó)", form[last.figure.end : claim.figure.start]):
        return False
    same = last.figure.unit == claim.figure.unit
    return same or ";" not in between
