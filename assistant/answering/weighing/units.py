"""What a figure counts, in what it is measured, and for each of what it is given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.asking.question import Question
from assistant.answering.weighing.figures import figures_in
from assistant.reading.cells import PART, Cell
from assistant.vietnamese.letters import fold
from assistant.vietnamese.numbers import Figure
from assistant.vietnamese.syllables import syllables

_SAID_OF_IT = re.compile(r"(?<!\w)(?:có|được|để|nhằm)(?!\w)")  # "71 trạm có bác sĩ" counts no doctors
UNIT_REACH = 6  # syllables after a figure in which its unit is looked for
_RUN = re.compile(r"(?:\s[^\W\d_]+\b){1,8}")
_LONGEST = 7  # words of a noun that is told whole
_CUT_TO = 4  # and of one that goes on for longer
_STOPS = re.compile(
    r"(?:và|được|vào|trong|của|cho|so|là|thuộc|tại|ở|trên|hoặc|đến|có|để|với|mỗi|theo|trở|phục|ứng|thì|đối|không|phải"
    r"|hằng|do|bị|đã|sẽ|từ|nhưng|gồm)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^()]{1,30})\)\s*$")
_BARE = re.compile(r"[\d.,]*\d")
_OTHER_RATE = 0.6  # fit of an amount that is for each of another thing
_PER = re.compile(r"(?<=dong/)[a-z]+(?: [a-z]+)?(?:/[a-z]+)*")
_THING = 2  # words behind "mỗi", of which the first may be "ngôi", "cái"
_MEASURES = frozenset(
    syllables("m km ha kg g tấn tạ lít l khối sào công ngày đêm tháng năm tuần giờ tiết lần kỳ quý người")
)
_EACH = re.compile(r"\b(?:moi|tung|mot|(?<!\d )(?<!\d)1)(?P<things>(?: [a-z]+){1,2})")


def unit_words(text: str, figure: Figure) -> list[str]:
    """The folded syllables of what a figure counts: its unit and the words after it, up to what is said of that."""
    after = _SAID_OF_IT.split(text[figure.end :], 1)[0]
    return [*syllables(figure.unit), *syllables(after)[:UNIT_REACH]]


def unit_text(text: str, figure: Figure) -> str:
    """For a bare count, the noun that follows it up to the next break or verb."""
    if figure.unit and figure.text.endswith(figure.unit.split()[-1]):
        return ""
    match = _RUN.match(text, figure.end)
    if not match:
        return ""
    words = match[0].split()
    stop = next((i for i, word in enumerate(words) if _STOPS.fullmatch(word)), len(words))
    return " ".join(words[: stop if stop <= _LONGEST else _CUT_TO])


def with_unit(cell: Cell, cells: Sequence[Cell]) -> str:
    """What a cell of the row says, with its unit where it does not end with it."""
    unit = next((other.text for other in cells if other.is_unit), "") or _unit_of(cell.header)
    return cell.text if not unit or cell.text.endswith(unit) else f"{cell.text}{'' if unit == '%' else ' '}{unit}"


def told_with_units(cells: Sequence[Cell]) -> str:
    """The row without its number in the table, each bare number with its unit."""
    told = [cell for cell in cells if not cell.is_ordinal]
    return PART.join(with_unit(cell, cells) if _is_amount(cell) else cell.text for cell in told)


def _is_amount(cell: Cell) -> bool:
    return bool(_BARE.fullmatch(cell.text))


def _unit_of(header: str) -> str:
    """The unit that a header gives in brackets: "Ngân sách tỉnh (tỷ đồng)"."""
    match = _IN_BRACKETS.search(header)
    found = figures_in(f"5 {match[1]}") if match else ()
    return match[1] if match and found and found[0].family not in ("", "guess") else ""


def rate_fit(question: Question, text: str) -> float:
    """1 where a text gives an amount for each of what a question counts by, or either says nothing of that; less where
    the text gives it for each of another thing.
    """
    counted = {word for match in _EACH.finditer(question.asked) for word in match["things"].split()[:_THING]}
    counted |= {
        match[1] for word in counted for match in re.finditer(rf"\b{word} ([a-z]+)", question.asked)
    }  # "mấy ngôi mộ, mỗi ngôi"
    given = {word for match in _PER.finditer(fold(text).lower()) for word in re.split(r"[ /]", match[0])}
    is_other = not (counted & given) and not _MEASURES & (counted | given)
    return _OTHER_RATE if counted and given and is_other else 1.0
