"""Where two or three questions in one part, by their words alone.

"BT hợp tác với tập đoàn nào, còn BĐ ký với trường nào?" is two questions; "TFP của ĐL và của BĐ là bao nhiêu?" is one,
of two places. What is said before a colon belongs to both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.asking.around import told
from assistant.answering.asking.intents import asked_form
from assistant.answering.asking.preamble import without_preamble
from assistant.answering.weighing.amounts import asks_total_and_part
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.names import provinces_in

ASKS = re.compile(
    r"\b(?:bao nhieu|bnhieu|bn|nao|gi|j|ai|bao gio|(?:o|vao|den|cho) dau|ra sao|ntn|bao lau"
    r"|(?<!tram )(?<!(?<!to )chuc )(?<!muoi )may(?! (?:mac|tinh|moc|bay)\b))\b"
)
_CUT = re.compile(  # but before what only asks the same again: "nhanh cỡ nào, trung bình mấy phần trăm"
    r"(?P<firm>\s*[?!;]+\s*(?:(?:the|vay) )?(?:con\s+)?|(?:\s*[,.])?\s+(?:(?:the|vay) )?con\s+)"
    r"|\s*,\s+(?!(?:trung binh|binh quan|cu the|tuc la|tinh ra|khoang|tam) (?:la )?(?:bao nhieu|bn|may)\b)"
    r"(?:(?:va|roi|dong thoi|cung voi)\s+)?|\s+(?:va|(?<!vua )roi|dong thoi)\s+"
)
_MARK = re.compile(r"[?!;]")
_TOPIC = re.compile(r"[^?]{3,}?:(?=\s)")
_EACH = re.compile(r"\W*(?:moi|tung) (?P<thing>[a-z]+)\b")
ENDS = " ?!.,;"  # what stands around a question
_NOW = re.compile(r"(?<=, )(?:bây )?giờ(?= (?:là|còn|đặt|đạt|được|bao nhiêu|mấy|bn)\b)", re.IGNORECASE)
_MOST = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One of the questions: whole, and without what it shares; ``is_firm``: parted by more than a comma or "và"."""

    text: str
    own: str
    is_firm: bool = False


def parts_of(text: str) -> list[Part]:
    """The questions of a text, where there are two or three; what asks nothing goes with the one it stands by."""
    said = nfc(text)
    text = _with_now(said, without_preamble(said))
    folded = _without_case(said, asked_form(text))
    if asks_total_and_part(folded):
        return []  # one clause tells a total and what it is made of
    begin = len(text) - len(text.lstrip())
    topic = _TOPIC.match(folded, begin)
    shared = text[begin : topic.end()] if topic and not ASKS.search(topic[0]) else ""
    found: list[tuple[int, int, re.Match[str] | None]] = []
    for first, last, cut in _pieces(text, folded, begin + len(shared)):
        asks_more = ASKS.search(folded, first, last) or _opens(cut)
        is_other = found and asks_more and ASKS.search(folded, *found[-1][:2]) and not _of_each(folded, first)
        if found and not (is_other or _are_of_places(text, cut, found[-1][:2], (first, last))):
            first, cut = found[-1][0], found.pop()[2]
        found.append((first, last, cut))
    if not 1 < len(found) <= _MOST:
        return []
    parts = [(_one_blank(text[first:last]), bool(cut and cut["firm"])) for first, last, cut in found]
    return [Part(f"{shared} {own}".strip(), own, is_firm) for own, is_firm in parts]


def _without_case(said: str, folded: str) -> str:
    """A folded text in which the case that is told asks nothing: "xã mình có mấy hộ mới thoát nghèo, …"."""
    for begin, end in told(said):
        folded = folded[:begin] + ASKS.sub(lambda match: "_" * len(match[0]), folded[begin:end]) + folded[end:]
    return folded


def _with_now(said: str, text: str) -> str:
    """A text without what is said around its question, but for "giờ" where it says of when more is asked: "trước bao
    nhiêu, giờ bao nhiêu".
    """
    for match in _NOW.finditer(said):
        text = text[: match.start()] + match[0] + text[match.end() :]
    return text


def _one_blank(text: str) -> str:
    """A part without the gaps that what is said around the question left."""
    return " ".join(text.split()).strip(ENDS)


def _are_of_places(text: str, cut: re.Match[str] | None, *stretches: tuple[int, int]) -> bool:
    """Whether two pieces that a mark parts are each of a place of its own: "TFP Bình Định; kinh tế số Đắk Lắk"."""
    places = [frozenset(place.name for place in provinces_in(text[first:last])) for first, last in stretches]
    return bool(cut and _MARK.search(cut[0])) and all(places) and frozenset.intersection(*places) == frozenset()


def _pieces(text: str, folded: str, start: int) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Where the pieces between all that may part two questions begin and end, and what parts each from the last."""
    before = None
    for cut in _CUT.finditer(folded, start):
        if text[start : cut.start()].strip() and not _is_other_word(text, cut):
            yield start, cut.start(), before
            start, before = cut.end(), cut
    if text[start:].strip(ENDS):
        yield start, len(text), before


def _of_each(folded: str, start: int) -> bool:
    """Whether more is asked of each thing asked for before: "gồm những quỹ nào, mỗi quỹ bao nhiêu"."""
    each = _EACH.match(folded, start)
    return each is not None and f" {each['thing']} " in folded[:start]


def _opens(cut: re.Match[str] | None) -> bool:
    """Whether it is "còn", after which the rest of the question may be left unsaid."""
    return bool(cut and re.search(r"\bcon\b", cut[0]))


def _is_other_word(text: str, cut: re.Match[str]) -> bool:
    """Whether what looks like "còn" is "con", in a text typed with dấu."""
    return _opens(cut) and "còn" not in text[cut.start() : cut.end()].lower() and fold(text) != text.lower()
