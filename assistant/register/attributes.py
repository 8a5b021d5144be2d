"""Figures that only say which things are meant: "cơ sở lưu trú từ 3 sao trở lên", "02 dự án có vốn trên 500 tỷ đồng".

Such a figure is no target of its own and stays in the name of what is measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.patterns import lowered

_APART = re.compile(r"[,;:.](?=\s|$)|\((?=\d)")
_AND_MORE = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}?(?:trở lên|trở xuống)(?!\w)")
_FROM = re.compile(r"(?<!\w)từ\s+$")
_REACHES = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}?(?:trở lên|trở xuống)\s+(?:đều\s+)?(?:đạt|chiếm|là|còn|được)(?!\w)")
_SAID = r"(?:doanh thu|vốn|số vốn|vốn đầu tư|quy mô|diện tích|chiều dài|công suất|thu nhập|tỷ lệ|trọng tải|giá trị)"
_HAVING = re.compile(
    rf"(?<!\w)có\s+(?:tổng\s+)?{_SAID}(?:\s+[^\W\d_]+){{0,5}}?\s+(?:từ|trên|dưới|đạt|hơn|không quá|tối thiểu)\s+$"
)
_OF_SAID = rf"{_SAID}(?:\s+[^\W\d_]+){{0,5}}?\s+"
_HOLDERS = r"\s+(?:[^\W\d_]+\s+){1,4}có\s+"
_KINDS_HAVING = re.compile(
    rf"(?<=\w )(?<!trong đó )(?<!\w)(?:(?:các|những|ở){_HOLDERS}(?:{_OF_SAID})?|(?:mọi|mỗi){_HOLDERS}{_OF_SAID})"
    r"(?:từ|trên|dưới|hơn)\s+$"  # "mỗi xã có từ 3 tổ" is what each is to have
)
_GRADED = ("sao", "sao trở")  # as a noun that is not known is guessed


def without_attributes(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that measure something."""
    form = lowered(text)
    return [
        figure
        for place, figure in enumerate(figures)
        if not _is_attribute(form, figure, figures[place - 1] if place else None, _next(figures, place))
    ]


def _next(figures: Sequence[Figure], place: int) -> Figure | None:
    return figures[place + 1] if place + 1 < len(figures) else None


def _is_attribute(form: str, figure: Figure, before: Figure | None, after: Figure | None) -> bool:
    ahead = form[: figure.start]
    if _KINDS_HAVING.search(ahead):
        return True
    counted = before is not None and not _APART.search(form[before.end : figure.start])
    if counted and _HAVING.search(ahead):
        return True
    if figure.family == "percent":
        return False
    if not _AND_MORE.match(form, figure.end):
        return False
    if counted and (_FROM.search(ahead) or figure.unit.startswith(_GRADED)):
        return True
    reaches = _REACHES.match(form, figure.end)
    return bool(reaches and after and _FROM.search(ahead) and not _APART.search(form[figure.end : after.start]))
