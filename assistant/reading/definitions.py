"""The short forms that a text defines for itself: in brackets behind the long form, or said to be its short name.

"khoa học và công nghệ (KHCN)", "Cơ sở dữ liệu nhân lực, viết tắt là CSDL-NL", "… (sau đây gọi tắt là Đề án)",
"… (viết tắt: CSDL)".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from assistant.reading.numbering import CAPITALS
from assistant.reading.source import Block
from assistant.reading.vocabulary import words

_BEFORE = 160  # characters in which the long form is looked for
_MOST = 16  # words of a long form that nothing but its place tells
_SHORT = re.compile(rf"\(\s*[“\"]?([{CAPITALS}][{CAPITALS}&\-]{{1,9}})[”\"]?\s*\)")
_CALLED = re.compile(
    r"(?:[(,;]|[–-] )\s*(?:sau đây\s+)?(?:được\s+|xin\s+)?(?:gọi|viết)\s+"
    r"(?:(?:(?:tắt|chung|gọn)\s+){0,2}(?:là|thành):?|tắt\s*:)\s*"
    r"(?:[“\"](?P<quoted>[^()“”\"]{2,40})[”\"]|(?P<bare>[^()“”\",;]{2,40}?)(?=\s*[),;]|\.?$|\.\s|\s+(?:để|là|có|được|do)\s))"
)
_SHORTENED = re.compile(r"sau đây|tắt|gọn")  # what is only called so may be another name
_CODE = re.compile(rf"(?=(?:.*[{CAPITALS}\d]){{2}})[{CAPITALS}\d][{CAPITALS}\w&./-]{{1,14}}")
_LED = re.compile(
    r".*\b(?:qua|trên|bằng|của|với|vào)\s+(?P<name>[^\W\d]+(?:\s[^\W\d]+){1,7})$"
)  # "qua nền tảng gom, chia dữ liệu"
_LINKS = words("links")
_MAKING = re.compile(r"(?<!\w)(?:" + "|".join(sorted(words("making"), key=len, reverse=True)) + r")\s+", re.IGNORECASE)


def abbreviations_of(blocks: Iterable[Block]) -> tuple[tuple[str, str], ...]:
    """What the text itself abbreviates: ("KHCN", "khoa học và công nghệ"). The first definition of each counts."""
    found: dict[str, str] = {}
    for block in blocks:
        for short, long in _defined(block.text):
            found.setdefault(short, long)
    return tuple(found.items())


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        if long := _spelling(match[1], text[: match.start()]):
            yield match[1], long
    for match in _CALLED.finditer(text):
        short = (match["quoted"] or match["bare"]).strip()
        before = text[max(0, match.start() - _BEFORE) : match.start()].rstrip(" ,(")
        if _CODE.fullmatch(short):
            long = _spelling(short, before) or _phrase(before)
        else:
            long = _long_name(short, before) if _SHORTENED.search(match[0]) else ""
        if long:
            yield short, long


def _spelling(short: str, before: str) -> str:
    """The words before the bracket whose initials are ``short``; link words may go uncounted."""
    wanted = [_letter(c) for c in short if c.isalpha()]
    taken: list[str] = []
    for word in reversed(re.findall(r"[^\s,;:()]+|[,;:()]", before[-_BEFORE:])):
        if not wanted:
            break
        initial = _letter(word[0])
        if initial == wanted[-1]:
            wanted.pop()
        elif word.lower() not in _LINKS:
            return ""
        taken.append(word)
    return "" if wanted else re.sub(r"\s+(?=,)", "", " ".join(reversed(taken)).lower())


def _letter(character: str) -> str:
    """The plain capital of a letter; Đ stands for itself and is also written D."""
    return unicodedata.normalize("NFD", character.upper().replace("Đ", "D"))[0]


def _long_name(short: str, before: str) -> str:
    """From where the short name's first word last stands up to the bracket."""
    first = short.split()[0].lower()
    tail = re.split(r"[;:]", before)[-1]
    starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(first)}(?!\w)", tail.lower())]
    name = " ".join(tail[starts[-1] :].split()) if starts else ""
    return name if len(name) > len(short) else ""


def _phrase(before: str) -> str:
    """The name that ends the text, where the initials do not tell it: behind what makes or counts it, if anything does.

    "Xây dựng Cơ sở dữ liệu", "cử một lãnh đạo phụ trách dữ liệu"; a name with a capital goes before one without.
    """
    *earlier, clause = re.split(r", ", re.split(r"[;:.(]\s", before)[-1].strip())
    begins = [match.end() for match in _MAKING.finditer(clause)]
    named = [at for at in begins if clause[at : at + 1].isupper()]
    start = (named or ([0] if clause[:1].isupper() and not (begins and _MAKING.match(clause)) else begins) or [0])[-1]
    name = re.sub(r"^[\W\d_]+", "", " ".join(clause[start:].split()))
    if earlier and not begins and name[:1].islower() and (led := _LED.search(earlier[-1])):
        name = f"{led['name']}, {name}"
    return name if 1 < len(name.split()) <= _MOST else ""
