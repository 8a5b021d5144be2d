"""Whether a claim is a target, a result, or a figure of another kind.

What surrounds a claim decides first: the section, the kind of document, the years. Where those say nothing, the clause
must say itself that something is aimed at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.register.clauses import BEFORE, MEASURED, SHORT_NOUN, Claim
from assistant.register.levels import is_step
from assistant.register.sections import Kind
from assistant.register.times import last_year
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.patterns import lowered

Aim = Literal["target", "result", ""]

_STRUCTURE = re.compile(
    r"(?:việc|nhóm|nội dung|nhiệm vụ|giải pháp|giai đoạn|nguyên tắc|đối tượng|vấn đề|bước|quan điểm|mục tiêu|"
    r"chỉ tiêu|điều|khoản|chiều|mặt|nghị quyết|văn bản|phần|loại|bên|lần|yếu tố|lĩnh vực|khâu|hình thức|phương thức|"
    r"trụ cột|đột phá|trường hợp|thành viên|tiêu chí|đồng chí|bộ phận|nghị định|thông tư|quyết định|luật|phụ lục|mẫu|"
    r"cấp|ngành)(?!\w)"
)
_WORKED = re.compile(r"\d+ nhiệm vụ (?:khoa học|kh&?cn|cấp|có kết quả|được)(?!\w)")  # projects, no headings
_INTRODUCES = re.compile(r"(?:sau đây|dưới đây|như sau|sau|chính|chủ yếu|trọng tâm)?\s*:?\s*$")
_NEAR = 160  # characters in which a length of time is named before its figure
_DURATION = re.compile(r"thời gian|tuổi|số năm|số ngày|số giờ|rút ngắn|thời hạn giải quyết")
_AGE = re.compile(r"tuổi thọ|độ tuổi|tuổi trung bình")
_NUMBERED = re.compile(
    r"(?:cách mạng|công nghiệp|tier|covid|web|phiên bản|lớp|số|điều|khoản|tuổi từ|quý|tháng|ngày|tiêu chuẩn|tiêu chí|"
    r"mẫu|biểu|phụ lục|bậc|hạng|nhóm [a-z])\s*$"
)
_NO_THING = re.compile(r"\w+ con số(?!\w)")  # "tăng trưởng 2 con số"
_MARKED = re.compile(r"(?<!\w)mốc\s+$")  # of a border
_OF_ALL = re.compile(r"\d\s+(?:trong|trên)(?: tổng)?(?: số)?\s*$")  # "96 trên 190 xã", "thứ 21 trong 63 tỉnh"
_PER = re.compile(r"(?:trên|/|cho|mỗi|cứ)\s*$")
_PER_WHAT = re.compile(r"(?:vạn |nghìn |triệu )?(?:dân|trẻ|người|hộ|bé)(?!\w)")
_PER_ONE = ("area", "length", "mass", "volume", "people")
_COUNTED_PER = re.compile(r"\d|giường|bác sĩ|máy|thuê bao|số ")

_AIMED = re.compile(
    r"(?<!\w)(?:phấn đấu|giao chỉ tiêu|(?:với|đặt(?: ra)?|thực hiện) mục tiêu|mục tiêu (?:là|đến|tăng|đạt|"
    r"phát triển))(?!\w)"
)
_SET = re.compile(
    r"(?<!\w)(?:đạt|chiếm|tăng|giảm|nâng|còn|hoàn thành|có|hình thành|xây dựng|thành lập|thu hút|đào tạo|tối thiểu|"
    r"ít nhất|trên|bảo đảm|đảm bảo|được|đưa|là|gấp)(?!\w)"
)
_UP_TO_NOW = re.compile(
    r"(?<!\w)(?:ước đạt|ước thực hiện|tính đến (?:nay|ngày|hết|cuối)|đến nay|hiện nay|trong (?:những )?năm qua)(?!\w)"
)
_YEARLY = re.compile(r"(?<!\w)(?:hằng năm|hàng năm|mỗi năm)(?!\w)")
_BY_THEN = re.compile(r"(?<!\w)(?:đến|tới|vào|hết|cuối|trước) (?:hết |cuối )?năm \d{4}")
_RULE = re.compile(
    r"(?<!\w)(?:trong thời hạn|trong thời gian|từ ngày|kể từ|mức phạt|phạt tiền|lệ phí|mức phí|hệ số lương|mức lương|"
    r"quy định tại|trường hợp|nếu|người được|theo quy định)(?!\w)"
)
_AGAINST_PLAN = re.compile(r"^\W*vượt [\d.,]+\s?%? (?:so với )?(?:chỉ tiêu|kế hoạch|mục tiêu|dự toán)")
_SHARES = ("percent", "points", "money")
_COUNTED = ("bodies", "places", "works", "people", "length2", "area")


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the claims of a sentence."""

    kind: Kind  # of the section
    made: int | None  # the year of the document
    planned: bool  # whether its headings name a period ahead
    normative: bool  # whether the document lays down rules rather than plans


def is_measured(text: str, figure: Figure) -> bool:
    """Whether a figure can be what a target sets: an amount, a share, a count or a level."""
    form = lowered(text)
    before = form[: figure.start]
    if _in_aside(form, figure) or _NUMBERED.search(before) or _NO_THING.match(form, figure.start):
        return False
    if _OF_ALL.search(before) or (not figure.unit and _MARKED.search(before)):
        return False
    if figure.kind == "level":
        return not figure.values or is_step(figure)
    if figure.kind not in ("quantity", "fraction") or not figure.values:
        return False
    if figure.family == "time" and not figure.unit.startswith("%"):
        return bool(_DURATION.search(before[before.rfind(";") + 1 :][-_NEAR:]))
    if figure.family == "age":
        return bool(_AGE.search(before[-80:]) and BEFORE.search(before))
    if _PER.search(before):
        if _is_one(figure):
            return False
        if _PER_WHAT.match(figure.unit):
            return not _COUNTED_PER.search(before[-40:])
    return not (_is_bare(form, figure) or _is_structure(form, figure) or _is_label(text, figure))


def _is_one(figure: Figure) -> bool:
    """One of something by which an amount is told: "giá trị sản phẩm trên 01 ha đạt 130 triệu đồng"."""
    return list(figure.values) == [1] and figure.scale == 1 and figure.family.startswith(_PER_ONE)


def _is_bare(form: str, figure: Figure) -> bool:
    """A number without a unit that is part of a code, or that nothing leads to."""
    is_part = figure.kind == "fraction" and not figure.text[:1].isdigit()  # "một nửa số xã có chợ"
    if is_part or figure.family not in ("", "guess") or figure.scale != 1:
        return False
    if re.match(r"[a-z]?\d*[-/.]\w", form[figure.end :]):
        return True
    return not figure.family and not (figure.comparators or BEFORE.search(form[: figure.start]))


def _is_label(text: str, figure: Figure) -> bool:
    """ "2.1 Hỗ trợ" where a table lost its lines: the number of what follows; "02 KCN" counts."""
    is_titled = text[figure.end : figure.end + 2].strip()[:1].isupper() and not SHORT_NOUN.match(text, figure.end)
    return figure.family == "guess" and is_titled and bool(re.fullmatch(r"\d+(?:\.\d+)*", figure.text))


def _is_structure(form: str, figure: Figure) -> bool:
    """ "06 nhiệm vụ và giải pháp chính dưới đây": a count of what the document itself lists."""
    rest = form[figure.end :].strip()
    if figure.family == "times" or not _STRUCTURE.match(figure.unit or rest):
        return False
    if figure.kind == "fraction":
        return True  # "3/18 chỉ tiêu chưa đạt"
    if _WORKED.match(form, figure.start):
        return False
    lists = bool(_INTRODUCES.search(rest)) and len(rest.split()) < 12
    return lists or not figure.text[:1].isdigit() or rest.startswith(":")


def aim_of(text: str, claim: Claim, setting: Setting, period: str, own: bool) -> Aim:
    """What a claim is; ``period`` are its years, and ``own`` says that they stand in its sentence."""
    form, figure = lowered(text), claim.figure
    worded = figure.kind == "quantity" and not figure.text[:1].isdigit() and figure.family != "times"
    if worded and (setting.kind != "target" or figure.family in ("", "guess")):
        return ""
    clause, before = form[claim.start : claim.end], form[: figure.start]
    aimed = bool(_AIMED.search(before[before.rfind(";") + 1 :]))
    made, last = setting.made, last_year(period) if own else None
    if setting.normative and (setting.kind == "result" or not aimed):
        return "target" if setting.kind == "target" and not _RULE.search(before) else ""
    if setting.kind == "result":
        ahead = bool(made and last and last >= made)
        return "target" if aimed and ahead else "result" if _is_stated(clause, figure) else ""
    past = bool(made and last and last < made)
    if setting.kind == "target":
        return "result" if past else "target"
    if not aimed and (past or _UP_TO_NOW.search(clause)):
        return "result" if figure.family in _SHARES and setting.kind != "task" and not _RULE.search(before) else ""
    return "target" if not past and _is_aimed_at(clause, before, figure, aimed, last, setting) else ""


def _is_stated(clause: str, figure: Figure) -> bool:
    """A result is stated with a verb or after what it measures, or is a share, an amount of money or a growth."""
    if _AGAINST_PLAN.search(clause):
        return False  # how far a plan was passed is no result of its own
    told = figure.family in (*_SHARES, *_COUNTED) or figure.kind == "level" or "average" in figure.comparators
    told = told or figure.unit.endswith("lượt")
    return told or bool(_SET.search(clause) or MEASURED.match(clause))


def _is_aimed_at(clause: str, before: str, figure: Figure, aimed: bool, last: int | None, setting: Setting) -> bool:
    """Outside sections of targets: aimed at in words, yearly and bounded, or set for a year ahead."""
    if _RULE.search(before) or figure.kind == "level":
        return False
    share = figure.family in _SHARES or bool(figure.comparators)
    if aimed:
        return share or figure.family not in ("", "guess", "time")
    bounded = bool({"at_least", "at_most", "range"} & {*figure.comparators})
    if figure.family == "percent" and bounded and _YEARLY.search(clause):
        return True
    by_then = bool(_BY_THEN.search(before[before.rfind(";") + 1 :]))
    if last and (last >= setting.made if setting.made else by_then):
        return (share or (by_then and figure.family in _COUNTED)) and bool(_SET.search(clause))
    return setting.planned and figure.family == "percent" and list(figure.values) == [100]


def _in_aside(form: str, figure: Figure) -> bool:
    opened = form.rfind("(", 0, figure.start)
    if opened < 0 or form.rfind(")", 0, figure.start) > opened:
        return False
    return not re.search(r"đạt|chiếm|tương đương|tăng|giảm", form[opened : figure.start])
