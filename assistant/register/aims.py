"""Whether a claim is a target, a result, or a figure of another kind."""

from __future__ import annotations

import re
from typing import Literal

from assistant.register.clauses import BEFORE, Claim
from assistant.register.levels import is_step
from assistant.register.sections import Kind
from assistant.register.times import last_year
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.patterns import lowered

Aim = Literal["target", "result", ""]

_STRUCTURE = re.compile(
    r"(?:việc|nhóm|nội dung|nhiệm vụ|giải pháp|giai đoạn|nguyên tắc|đối tượng|vấn đề|bước|quan điểm|"
    r"mục tiêu|chỉ tiêu|"
    r"điều|khoản|chiều|mặt|nghị quyết|văn bản|phần|loại|bên|lần|yếu tố|lĩnh vực|khâu|hình thức|phương thức|"
    r"trụ cột|đột phá|"
    r"trường hợp|thành viên|tiêu chí|đồng chí|bộ phận|nghị định|thông tư|quyết định|luật|phụ lục|mẫu|cấp|ngành)(?!\w)"
)
_INTRODUCES = re.compile(r"(?:sau đây|dưới đây|như sau|sau|chính|chủ yếu|trọng tâm)?\s*:?\s*$")
_DURATION = re.compile(r"thời gian|tuổi|số năm|số ngày|số giờ|rút ngắn|thời hạn giải quyết")
_AIMED = re.compile(r"(?<!\w)(?:phấn đấu|(?:mục tiêu|chỉ tiêu)(?! đã| này| nêu| trên| được))(?!\w)")
_SET = re.compile(
    r"(?<!\w)(?:đạt|chiếm|tăng|giảm|nâng|còn|hoàn thành|có|hình thành|xây dựng|thành lập|thu hút|đào tạo|"
    r"tối thiểu|ít nhất|"
    r"trên|bảo đảm|đảm bảo|được)(?!\w)"
)
_DONE = re.compile(
    r"(?<!\w)(?:đã|ước đạt|ước thực hiện|đạt được|vượt (?:chỉ tiêu|kế hoạch)|tính đến (?:nay|ngày|hết|cuối)|"
    r"đến nay|hiện nay|hiện có|hiện|"
    r"trong (?:những )?năm qua|kết quả)(?!\w)(?! (?:đề ra|đặt ra|xác định|nghiệm thu|được (?:phê duyệt|công nhận)))"
)
_PER = re.compile(r"(?:trên|/|cho|mỗi)\s*$")
_RULE = re.compile(
    r"(?<!\w)(?:trong thời hạn|thời hạn|kể từ ngày|mức phạt|phạt tiền|lệ phí|mức phí|hệ số lương|mức lương|"
    r"quy định tại)(?!\w)"
)


def is_measured(text: str, figure: Figure) -> bool:
    """Whether a figure can be what a target sets: an amount, a share, a count or a level."""
    form = lowered(text)
    before, after = form[: figure.start], form[figure.end :]
    if _in_aside(form, figure):
        return False
    if figure.kind == "level":
        return not figure.values or is_step(form, figure)
    if figure.kind not in ("quantity", "fraction") or not figure.values:
        return False
    if figure.family == "time" and not figure.unit.startswith("%"):
        return bool(_DURATION.search(before[-80:]))
    if figure.family == "age":
        return bool(re.search(r"tuổi thọ|độ tuổi|tuổi trung bình", before[-80:]) and BEFORE.search(before))
    if _PER.search(before) and re.match(r"(?:vạn |nghìn |triệu )?(?:dân|trẻ|người|hộ)", figure.unit):
        return not re.search(r"\d|giường|bác sĩ|máy|thuê bao", before[-40:])
    if figure.family in ("", "guess") and figure.scale == 1 and re.match(r"[a-z]?\d*[-/.]\w", after):
        return False  # part of a code
    if re.search(
        r"(?:cách mạng|công nghiệp|tier|covid|web|phiên bản|lớp|số|điều|khoản|tuổi từ|quý|tháng|ngày)\s*$", before
    ):
        return False
    return not _is_structure(text, form, figure)


def _is_structure(text: str, form: str, figure: Figure) -> bool:
    """ "06 nhiệm vụ và giải pháp chính dưới đây": a count of what the document itself lists."""
    noun = figure.unit or form[figure.end :].strip()
    if not _STRUCTURE.match(noun) or figure.family == "times":
        return False
    rest = form[figure.end :].strip()
    worded = not figure.text[:1].isdigit()
    return worded or bool(_INTRODUCES.search(rest) and len(rest.split()) < 12) or rest.startswith(":")


def aim_of(text: str, claim: Claim, kind: Kind, period: str, own: bool, made: int | None, planned: bool) -> Aim:
    """What a claim is. ``period`` are its years (``own`` if its sentence says them), ``made`` the document's year."""
    form, figure = lowered(text), claim.figure
    clause = form[claim.start : claim.end]
    worded = figure.kind != "level" and not figure.text[:1].isdigit() and figure.family != "times"
    if worded and kind != "target":
        return ""
    past = bool(own and made and (last_year(period) or made) < made)
    aimed = bool(_AIMED.search(form[form.rfind(";", 0, figure.start) + 1 : figure.start]))
    if kind == "result":
        return _in_result(clause, figure, period, own, made, aimed)
    if past or (_DONE.search(clause[: figure.start - claim.start]) and not aimed and kind != "target"):
        return "result" if _is_stated(clause, figure) and kind != "task" else ""
    if kind == "target":
        return "" if worded and figure.family in ("", "guess") else "target"
    return "target" if _is_aimed_outside(clause, claim, aimed, own, period, made, planned) else ""


def _in_result(clause: str, figure: Figure, period: str, own: bool, made: int | None, aimed: bool) -> Aim:
    ahead = bool(own and made and (last_year(period) or 0) >= made)
    if aimed and ahead:
        return "target"
    return "result" if _is_stated(clause, figure) else ""


def _is_stated(clause: str, figure: Figure) -> bool:
    """A result is stated with a verb, or is a share, an amount of money or a growth."""
    return figure.family in ("percent", "points", "money") or bool(_SET.search(clause) or " là " in clause)


def _is_aimed_outside(
    clause: str, claim: Claim, aimed: bool, own: bool, period: str, made: int | None, planned: bool
) -> bool:
    """Outside sections of targets: aimed at in words, or a share or bound with a year ahead."""
    figure = claim.figure
    if _RULE.search(clause) or figure.kind == "level":
        return False
    share = figure.family in ("percent", "points", "money") or bool(figure.comparators)
    if aimed:
        return share or figure.family not in ("", "guess", "time")
    ahead = own and bool(last_year(period)) and (made is None or (last_year(period) or 0) >= made)
    if ahead:
        return share and bool(_SET.search(clause))
    return planned and figure.family == "percent" and list(figure.values) == [100]


def _in_aside(form: str, figure: Figure) -> bool:
    opened = form.rfind("(", 0, figure.start)
    if opened < 0 or form.rfind(")", 0, figure.start) > opened:
        return False
    return not re.search(r"đạt|chiếm|tương đương|tăng|giảm", form[opened : figure.start])
