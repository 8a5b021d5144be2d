"""What a claim's figure says, field by field: what it counts, how it is bounded and measured, and what is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.records import Comparator, Measure
from assistant.register.clauses import BEFORE, SHORT_NOUN, Claim
from assistant.register.slips import Slip
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.patterns import lowered

_RHYTHM = re.compile(r"(?<!\w)(hằng năm|hàng năm|mỗi năm|hằng quý|hằng tháng)(?!\w)", re.IGNORECASE)
_SCOPE = re.compile(
    r"(?<!\w)(?:(?:các )?cấp (?:tỉnh|huyện|xã)(?:(?:,| và|, và) (?:cấp )?(?:tỉnh|huyện|xã))*|"
    r"khu vực (?:nông thôn|thành thị|đô thị|miền núi|biên giới|công|tư nhân)|"
    r"vùng (?:đồng bào )?(?:dân tộc thiểu số|nông thôn|sâu|miền núi)(?: và miền núi)?)(?!\w)",
    re.IGNORECASE,
)
_SCALED = re.compile(r"^(?:(?:nghìn|ngàn|triệu|tỷ)\s+)*", re.IGNORECASE)  # "triệu cây" counts "cây"
_GROWS = re.compile(r"(?<!\w)(?:tăng|giảm|cắt giảm)(?!\w)(?!\s+trưởng)")
_DIFFERS = re.compile(r"(?:cao|thấp|nhiều|ít)\s+hơn\s+$")
_AGAINST = re.compile(r"\s+so với(?!\w)", re.IGNORECASE)
_UNITLESS = re.compile(r"chỉ số|hệ số|thứ hạng|xếp hạng|mức độ|^số |/", re.IGNORECASE)
_FALLING = re.compile(r"\W*(?:phấn đấu\s+)?(?:cắt giảm|giảm|tăng(?! trưởng| cường))(?!\w)", re.IGNORECASE)
_REACHES = re.compile(r"(?<!\w)(?:lên|đạt|còn|xuống|tới|đến|là)(?!\w)")


def scope_of(clause: str) -> str:
    """What part of the province or the state a clause is about, as written."""
    match = _SCOPE.search(clause)
    return match[0] if match else ""


def rhythm_of(clause: str, figure: Figure) -> str:
    """How often it counts: "hằng năm", "hằng quý"; "" where nothing is said."""
    match = _RHYTHM.search(clause)
    if match and not match[1].lower().endswith("năm"):
        return match[1].lower()
    return "hằng năm" if match or figure.unit.endswith("/năm") else ""


def noun_of(figure: Figure) -> str:
    """What is counted, as it is written after the number; "" for measures and money."""
    if figure.family in ("people", "places", "bodies", "works"):
        noun = re.search(r"[^\W\d_]\D*$", figure.text)  # after the last number: "3 đến 5 tổ" counts "tổ"
        return _SCALED.sub("", noun[0].split("/")[0]) if noun else ""
    return ""


def unit_of(figure: Figure) -> str:
    """The unit of the values; a level in words has none."""
    if figure.kind == "level":
        return figure.unit if figure.values else ""
    return figure.unit


def values_of(figure: Figure) -> tuple[Decimal, ...]:
    """One value, or the two ends of a range; of a step ("3/7") the step."""
    if figure.kind == "fraction":
        return figure.values[:1] if figure.unit else ()
    return figure.values[:1] if figure.kind == "level" else figure.values


def written_of(text: str, figure: Figure) -> str:
    """The figure as written, with its unit."""
    if figure.kind == "level" and figure.values:
        written = text[figure.start : figure.end]
        return written if written.lower().startswith(figure.unit) else f"{figure.unit} {written}"
    end = figure.end
    if figure.family == "guess" and (short := SHORT_NOUN.match(text, end)):
        return text[figure.start : short.end()]
    if figure.family == "guess" and lowered(text[end:]).lstrip().startswith(figure.unit):
        end = lowered(text).index(figure.unit, end) + len(figure.unit)
    return text[figure.start : end]


def comparator_of(figure: Figure) -> Comparator:
    """How the figure is bounded."""
    if len(figure.values) == 2 and "range" in figure.comparators:
        return "range"
    bounds: tuple[Comparator, ...] = ("at_least", "at_most", "about")
    return next((bound for bound in bounds if bound in figure.comparators), "exactly")


def measure_of(text: str, claim: Claim) -> Measure:
    """Whether the figure is a level, a yearly average, a growth or fall, or a multiple."""
    figure = claim.figure
    run = BEFORE.search(lowered(text[: figure.start]))
    words = run[0] if run else ""
    ahead = lowered(text[max(claim.start, figure.start - len(words) - 12) : figure.start])
    if "multiple" in figure.comparators:
        return "multiple"
    if figure.family == "percent" and _FALLING.match(text[claim.start : figure.start]):
        ahead = _FALLING.sub("giảm ", lowered(text[claim.start : figure.start]))
    if _DIFFERS.search(ahead) and _AGAINST.match(text, figure.end):
        return "growth"
    grows = list(_GROWS.finditer(ahead))
    if grows and not _REACHES.search(ahead, grows[-1].end()):
        return "growth"
    return "average" if "average" in figure.comparators else "level"


def doubts_of(figure: Figure, indicator: str, slips: Sequence[Slip]) -> tuple[str, ...]:
    """Why a record is uncertain, in sentences for the user."""
    doubts = [slip.doubt for slip in slips if slip.start < figure.end and figure.start < slip.end]
    if not figure.unit and values_of(figure) and not _UNITLESS.search(indicator):
        doubts.append(f"Không rõ đơn vị của con số “{figure.text}”; hãy đối chiếu bản gốc.")
    share = indicator.startswith("Tỷ lệ") and figure.unit == "%" and not figure.comparators
    if share and any(value > 100 for value in figure.values):
        doubts.append(f"Tỷ lệ “{figure.text}” lớn hơn 100%; hãy đối chiếu bản gốc.")
    return tuple(doubts)
