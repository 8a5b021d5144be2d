"""What stands before a figure without being what it measures: who has it, what is done with it, what it comes with."""

from __future__ import annotations

import re

from assistant.vietnamese.names import provinces_in

# what is done with projects and tasks that are counted says nothing of which they are
_CARRIES_OUT = re.compile(r"(?:đã |được )?(?:triển khai|thực hiện|tiến hành)(?: được)?", re.IGNORECASE)
_ABOUT = re.compile(r"về [^\d,;]{2,40}", re.IGNORECASE)
_PLACE = re.compile(
    r"(?<!\w)(?:toàn|cả|tỉnh|thành phố|huyện|thị xã|xã|phường|địa phương|địa bàn|hiện|đã)(?!\w)", re.IGNORECASE
)
# "Vùng chè phát triển ổn định với 2.000 ha": the figure is of what comes before the verb
_COMES_WITH = re.compile(r"(?<!đối )(?<!\w)với\s+(?:(?:trên|hơn|khoảng|gần|ít nhất|tối thiểu)\s+)*$", re.IGNORECASE)
_SAID = re.compile(
    r"(?<=[^\W\d_]{2})\s+(?:bước đầu|từng bước|giữ vai trò|giữ|đóng vai trò|trở thành|phát triển|hình thành|được|"
    r"đã|tiếp tục|còn)(?!\w).*",
    re.IGNORECASE | re.DOTALL,
)
_RANKED = re.compile(r"[^;.]{0,40}?(?<!\w)về\s+(?P<what>.+)", re.IGNORECASE)


def says_nothing(head: str) -> bool:
    """Whether all that is said before a count is which place has it, what is spoken of, or that it is carried out."""
    if _CARRIES_OUT.fullmatch(head) or _ABOUT.fullmatch(head):
        return True
    if not head.endswith(" có"):
        return False
    place = head.removesuffix("có")
    for province in provinces_in(place):
        place = place.replace(province.text, " ")
    return not _PLACE.sub(" ", place).strip()


def comes_with(text: str, start: int, end: int) -> bool:
    """Whether a figure after ``text[start:end]`` comes with what is told there: "… phát triển ổn định với 2.000 ha"."""
    return _COMES_WITH.search(text, start, end) is not None


def subject_of(head: str) -> str:
    """Of whom or what a clause tells something: "Vùng chè" of "Vùng chè phát triển ổn định"."""
    return _SAID.sub("", head)


def ranked_in(tail: str) -> str:
    """In what a place has its rank: "xếp thứ 12 cả nước về chuyển đổi số"; "" where that is not said."""
    about = _RANKED.match(tail)
    return about["what"] if about else ""
