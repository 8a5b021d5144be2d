"""When a duty is due and how often it comes round, as written."""

from __future__ import annotations

import re

_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?"
_AGAIN = (
    r"(?:ngày\s+\d{1,2}\s+(?:(?:của\s+)?tháng\s+(?:cuối|đầu|giữa)(?:\s+của)?(?:\s+mỗi)?\s+quý"
    r"|(?:hằng|hàng|mỗi)\s+tháng))"
)
_DATE = rf"(?:{_AGAIN}|ngày\s+{_DAY}|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:\s+năm\s+\d{{4}})?|{_DAY})"
_YEAR = r"(?:19|20)\d\d"
_SPAN = rf"(?:{_YEAR}\s*[-–]\s*{_YEAR})"
_QUARTER = rf"(?:quý\s+(?:IV|I{{1,3}}|[1-4])(?:\s*(?:/|năm|-)\s*{_YEAR})?)"
_MONTH = rf"(?:tháng\s+\d{{1,2}}(?:\s*(?:/|năm)\s*{_YEAR})?)"
_YEARS = rf"năm\s+{_YEAR}(?:\s*(?:,|và|-|–)\s*{_YEAR})*"
_SESSION = rf"kỳ họp\s+(?:thường lệ\s+)?(?:giữa|cuối|đầu)?\s*năm\s+{_YEAR}"
_EVERY_SO = r"(?:\s+(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng))?"
_BESIDE = rf"(?:\s*(?:,|và)\s*(?:(?:trước\s+)?ngày\s+{_DAY}|tháng\s+\d{{1,2}}))*"  # "ngày 10/6 và ngày 10/12"
_MOMENT = rf"(?:{_DATE}|{_QUARTER}|{_MONTH}|{_YEARS}){_BESIDE}{_EVERY_SO}"
_FROM = r"(?:\s*,?\s*(?:kể từ|tính từ|từ)\s+(?:khi|ngày)[^,;.]{0,80})?"
_LENGTH = rf"(?:tối đa\s+)?\d+\s+(?:ngày|tháng|năm|giờ|tuần)(?:\s+làm việc)?{_FROM}"
_WHEN = re.compile(rf"{_MOMENT}|{_SESSION}|{_SPAN}", re.IGNORECASE)
_BEFORE = r"(?:chậm nhất(?:\s+(?:là|vào|trong))?|hoàn thành|xong|muộn nhất(?:\s+(?:là|vào))?)"
_DEADLINE = re.compile(
    rf"(?:{_BEFORE}\s+)?(?:tại|trong|vào|trước)\s+{_SESSION}|vào\s+{_MOMENT}"
    rf"|(?:{_BEFORE}\s+)?(?:trước|trong|đến hết|hết|đến trước|không quá|sau)\s+(?:thời hạn\s+)?(?:{_MOMENT}|{_LENGTH})"
    rf"|{_BEFORE}\s+(?:đến\s+)?(?:{_MOMENT}|{_LENGTH})"
    rf"|(?<=\()(?:{_BEFORE}\s+)?(?:từ\s+)?{_MOMENT}(?=\))"
    rf"|trong (?:giai đoạn|các năm|thời gian)\s+{_SPAN}",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    rf"{_MOMENT}|{_SPAN}|{_YEAR}|{_LENGTH}|thường xuyên|(?:hằng|hàng)\s+(?:năm|quý|tháng)", re.IGNORECASE
)
_DATED = re.compile(rf"{_MOMENT}|{_SPAN}|{_YEAR}|{_LENGTH}", re.IGNORECASE)
_LONGEST = 80  # characters of a time in a cell
_EACH = r"(?:(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày))"
_EVERY = rf"(?:{_EACH}|(?:\d+|sáu|ba|một|hai)\s+(?:tháng|năm)(?:\s+(?:một|01|1) lần|/lần)?|quý|tháng|năm)"
_RHYTHM = re.compile(
    rf"(?:theo\s+)?định kỳ(?:\s+{_EVERY}(?:\s*(?:,|và|hoặc)\s*(?:{_EVERY}|đột xuất))*)?(?:\s+hoặc đột xuất)?|{_EACH}"
    r"|(?<!hoạt động )(?<!chi )(?<!kinh phí )(?<!dự toán )thường xuyên",
    re.IGNORECASE,
)
_MOST = 2  # times that one task may be due: "sơ kết vào quý IV/2027, tổng kết vào năm 2030"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def deadline_in(text: str) -> str:
    """ "trước ngày 30/6/2025", "vào quý IV/2027 và vào năm 2030"; "" for none. What a quoted title says is none."""
    found = [" ".join(match[0].split()) for match in _DEADLINE.finditer(_without_quotes(text))]
    dated = [one for one in found if _WHEN.search(one)]
    return " và ".join(dict.fromkeys(dated[:_MOST])) if dated[:1] == found[:1] else found[0]


def rhythm_in(text: str) -> str:
    """ "định kỳ 6 tháng, hằng năm"; "" where none is given."""
    match = _RHYTHM.search(_without_quotes(text))
    return " ".join(match[0].split()) if match else ""


def due_in(cell: str) -> str:
    """The deadline that a cell or a line gives that holds a time and nothing else: "Theo lộ trình" too."""
    told = len(cell) <= _LONGEST and (_DATED.search(cell) or not rhythm_in(cell))
    return deadline_in(cell) or (" ".join(cell.split()) if told else "")


def is_moment(text: str) -> bool:
    """Whether a cell gives a time."""
    return _COLUMN.search(text) is not None


def _without_quotes(text: str) -> str:
    """The same length, with quoted titles blanked."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)
